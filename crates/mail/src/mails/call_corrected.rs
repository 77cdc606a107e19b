use super::{ProjectRef, call_name, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;

/// A step of a call that its reader was told of is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallCorrected {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// Name of the step's event, such as `short_list_published`.
    pub step: String,
    /// The reader's proposals that had ended with the step and are back.
    pub projects: Vec<ProjectRef>,
    /// Why it was wrong.
    pub reason: LocalText,
    /// Page of the call.
    pub url: String,
}

impl Mail for CallCorrected {
    const TEMPLATE: &'static str = "call_corrected";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let key = format!("decision-{}", self.step);
        let step = if nidaa_i18n::exists(&key) { nidaa_i18n::t(lang, &key) } else { self.step.clone() };
        let call = || Args::new().with("call", call_name(lang, self.ordinal));
        let subject = Said::new("mail-call_corrected-subject", call());
        let lead = call().with("programme", reader.programme.best(lang).1).with("step", step);
        let lead = Said::new("mail-call_corrected-lead", lead);
        Page::new(reader, &subject, lead, "mail-call_corrected-action", &self.url)
            .text("mail-label-reason", &self.reason)
            .list("mail-call_corrected-projects", lines(&self.projects, lang))
            .say("mail-call_corrected-next")
            .letter()
    }
}
