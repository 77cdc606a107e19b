use super::{
    ProjectRef, call_name, lines,
    told::{Told, keys},
};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;

/// What did not come in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// The proposal itself.
    Proposal,
    /// The final document.
    Fiche,
    /// The corrected final document.
    Revision,
    /// Money for a project of the reserve list.
    Money,
}

/// Proposals ended because their time ran out. One mail tells a person of all that ended with one step of their call and concern
/// that person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLapsed {
    /// The first of them.
    pub told: Told,
    /// All of them, at least one.
    pub projects: Vec<ProjectRef>,
    /// What did not come.
    pub lapse: Lapse,
}

impl Mail for ProjectLapsed {
    const TEMPLATE: &'static str = "project_lapsed";

    fn letter(&self, reader: &Reader) -> Letter {
        let what = match self.lapse {
            Lapse::Proposal => "proposal",
            Lapse::Fiche => "fiche",
            Lapse::Revision => "revision",
            Lapse::Money => "money",
        };
        if self.projects.len() > 1 {
            return self.of_many(reader, what);
        }
        let keys = keys!("project_lapsed" of a project);
        self.told.page(reader, &keys, &|args| args.with("what", what).number("count", 1)).letter()
    }
}

impl ProjectLapsed {
    fn of_many(&self, reader: &Reader, what: &str) -> Letter {
        let lang = reader.lang;
        let count = i64::try_from(self.projects.len()).unwrap_or(i64::MAX);
        let call = self.told.call.map(|ordinal| call_name(lang, ordinal)).unwrap_or_default();
        let about = || Args::new().number("count", count).with("what", what);
        let first = about().with("code", self.told.project.code.as_str()).with("call", call);
        let subject = Said::new("mail-project_lapsed-many-subject", first);
        let lead = Said::new("mail-project_lapsed-many-lead", about());
        Page::new(reader, &subject, lead, "mail-call_cancelled-action", &self.told.url)
            .list("mail-project_lapsed-many-projects", lines(&self.projects, lang))
            .say("mail-project_lapsed-next")
            .letter()
    }
}
