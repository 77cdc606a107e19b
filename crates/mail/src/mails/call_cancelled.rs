use super::{ProjectRef, call_name, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;

/// A call was cancelled. One mail tells a person of it and of all proposals that end with it and concern that person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallCancelled {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// The reader's proposals that end with it.
    pub projects: Vec<ProjectRef>,
    /// Why.
    pub reason: LocalText,
    /// Page of the call.
    pub url: String,
}

impl Mail for CallCancelled {
    const TEMPLATE: &'static str = "call_cancelled";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let call = || Args::new().with("call", call_name(lang, self.ordinal));
        let subject = Said::new("mail-call_cancelled-subject", call());
        let lead = call().with("programme", reader.programme.best(lang).1);
        let lead = Said::new("mail-call_cancelled-lead", lead);
        Page::new(reader, &subject, lead, "mail-call_cancelled-action", &self.url)
            .text("mail-label-reason", &self.reason)
            .say("mail-call_cancelled-next")
            .list("mail-call_cancelled-projects", lines(&self.projects, lang))
            .letter()
    }
}
