use super::{ProjectRef, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;

/// An account was closed, and the proposals it had to judge have fewer assessors than they need scores; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessorLeft {
    /// The account.
    pub assessor: String,
    /// The proposals, at least one.
    pub projects: Vec<ProjectRef>,
    /// Where all that is due is listed.
    pub url: String,
}

impl Mail for AssessorLeft {
    const TEMPLATE: &'static str = "assessor_left";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let count = i64::try_from(self.projects.len()).unwrap_or(i64::MAX);
        let said = || Args::new().with("assessor", &self.assessor).number("count", count);
        let subject = Said::new("mail-assessor_left-subject", said());
        let lead = Said::new("mail-assessor_left-lead", said());
        Page::new(reader, &subject, lead, "mail-assessor_left-action", &self.url)
            .list("mail-assessor_left-projects", lines(&self.projects, lang))
            .say("mail-assessor_left-next")
            .letter()
    }
}
