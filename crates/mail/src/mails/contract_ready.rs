use super::{ProjectRef, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
};
use nidaa_i18n::Args;

/// Contracts of approved projects can be signed; one mail for all projects of its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractReady {
    /// The projects, at least one.
    pub projects: Vec<ProjectRef>,
    /// Page of the project, or of the call where there are several.
    pub url: String,
}

impl Mail for ContractReady {
    const TEMPLATE: &'static str = "contract_ready";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let count = i64::try_from(self.projects.len()).unwrap_or(i64::MAX);
        let first = self.projects.first();
        let said = || {
            Args::new()
                .number("count", count)
                .with("code", first.map_or("", |project| project.code.as_str()))
                .with(
                    "title",
                    first.map_or_else(String::new, |project| title_for_subject(&project.title, lang)),
                )
        };
        let subject = Said::new("mail-contract_ready-subject", said());
        let lead = Said::new("mail-contract_ready-lead", said());
        let page = Page::new(reader, &subject, lead, "mail-contract_ready-action", &self.url);
        let page = match self.projects.as_slice() {
            [project] => page.text("mail-label-title", &project.title),
            several => page.list("mail-project_postponed-projects", lines(several, lang)),
        };
        page.say("mail-contract_ready-next").letter()
    }
}
