use super::{ProjectRef, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
};
use nidaa_i18n::Args;
use nidaa_kernel::{Lang, LocalText};

/// Whose wish a postponement was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestedBy {
    /// The project owner's.
    Owner,
    /// The coordination office's.
    Office,
}

/// One project or several were postponed in one act. One mail tells a person of all that concern that person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectPostponed {
    /// The projects, at least one.
    pub projects: Vec<ProjectRef>,
    /// The new year of implementation.
    pub to_year: i16,
    /// Whose wish it was.
    pub requested_by: RequestedBy,
    /// Why.
    pub reason: LocalText,
    /// Page of the project, or of the call when there are several.
    pub url: String,
}

impl Mail for ProjectPostponed {
    const TEMPLATE: &'static str = "project_postponed";

    fn letter(&self, reader: &Reader) -> Letter {
        let subject = self.counted().with("title", self.first_title(reader.lang));
        let subject = Said::new("mail-project_postponed-subject", subject);
        let lead = Said::new("mail-project_postponed-lead", self.counted());
        let page = Page::new(reader, &subject, lead, "mail-project_postponed-action", &self.url);
        let page = match &self.projects[..] {
            [project] => page.text("mail-label-title", &project.title),
            several => page.list("mail-project_postponed-projects", lines(several, reader.lang)),
        };
        page.text("mail-label-reason", &self.reason).say(self.wish()).letter()
    }
}

impl ProjectPostponed {
    fn counted(&self) -> Args {
        let code = self.projects.first().map(|project| project.code.as_str()).unwrap_or_default();
        let count = i64::try_from(self.projects.len()).unwrap_or(i64::MAX);
        Args::new().number("count", count).with("code", code).with("year", self.to_year.to_string())
    }

    fn first_title(&self, lang: Lang) -> String {
        self.projects.first().map(|project| title_for_subject(&project.title, lang)).unwrap_or_default()
    }

    const fn wish(&self) -> &'static str {
        match (self.requested_by, self.projects.len()) {
            (RequestedBy::Owner, 0 | 1) => "mail-project_postponed-by-owner",
            (RequestedBy::Owner, _) => "mail-project_postponed-by-owners",
            (RequestedBy::Office, _) => "mail-project_postponed-by-office",
        }
    }
}
