use super::{ProjectRef, call_name, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;

/// The call with whose projects postponed ones were to be carried out was cancelled. One mail tells a person of all that
/// concern that person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetCancelled {
    /// First, second, … call of the programme: the one that was cancelled.
    pub ordinal: u16,
    /// The projects, at least one.
    pub projects: Vec<ProjectRef>,
    /// Proposals of the reader that end with it.
    pub ending: Vec<ProjectRef>,
    /// Why it was cancelled.
    pub reason: LocalText,
    /// Page of the project, or of the call when there are several.
    pub url: String,
}

impl Mail for TargetCancelled {
    const TEMPLATE: &'static str = "target_cancelled";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let (code, title) = match self.projects.first() {
            Some(first) => (first.code.as_str(), title_for_subject(&first.title, lang)),
            None => ("", String::new()),
        };
        let count = i64::try_from(self.projects.len()).unwrap_or(i64::MAX);
        let about = || {
            let about = Args::new().number("count", count).with("code", code);
            about.with("call", call_name(lang, self.ordinal))
        };
        let subject = Said::new("mail-target_cancelled-subject", about().with("title", title));
        let lead = about().with("programme", reader.programme.best(lang).1);
        let lead = Said::new("mail-target_cancelled-lead", lead);
        let action = match self.projects.len() {
            0 | 1 => "mail-decision_corrected-action",
            _ => "mail-call_cancelled-action",
        };
        let page = Page::new(reader, &subject, lead, action, &self.url);
        let page = match &self.projects[..] {
            [project] => page.text("mail-label-title", &project.title),
            several => page.list("mail-project_postponed-projects", lines(several, lang)),
        };
        page.text("mail-label-reason", &self.reason)
            .say("mail-target_cancelled-next")
            .list_as("ending", "mail-call_cancelled-projects", lines(&self.ending, lang))
            .letter()
    }
}
