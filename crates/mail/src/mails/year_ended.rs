use super::{ProjectRef, call_name, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;

/// The year of implementation of a call ended; to owners whose projects are not closed, with all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearEnded {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// The reader's projects that are still open, at least one.
    pub projects: Vec<ProjectRef>,
    /// Page of the call.
    pub url: String,
}

impl Mail for YearEnded {
    const TEMPLATE: &'static str = "year_ended";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let said = || Args::new().with("call", call_name(lang, self.ordinal));
        let subject = Said::new("mail-year_ended-subject", said());
        let lead = Said::new("mail-year_ended-lead", said());
        Page::new(reader, &subject, lead, "mail-year_ended-action", &self.url)
            .list("mail-year_ended-projects", lines(&self.projects, lang))
            .say("mail-year_ended-next")
            .letter()
    }
}
