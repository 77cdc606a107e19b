use super::{ProjectRef, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
};
use nidaa_i18n::Args;
use nidaa_kernel::{Lang, LocalText};

/// Decisions that their reader was told of are taken back in one act, of one project or of several that an act had decided on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionCorrected {
    /// The projects, at least one.
    pub projects: Vec<ProjectRef>,
    /// Names of the decisions' events, such as `approved`, the first one first; at least one. Of a decision about a part of the
    /// project with its key after a slash.
    pub decisions: Vec<String>,
    /// Why it was wrong.
    pub reason: LocalText,
    /// Page of the project, or of the call when there are several.
    pub url: String,
}

impl Mail for DecisionCorrected {
    const TEMPLATE: &'static str = "decision_corrected";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let names: Vec<String> = self.decisions.iter().map(|decision| named(lang, decision)).collect();
        let decision = nidaa_i18n::list(lang, &names);
        let (code, title) = match self.projects.first() {
            Some(first) => (first.code.as_str(), title_for_subject(&first.title, lang)),
            None => ("", String::new()),
        };
        let count = i64::try_from(self.projects.len()).unwrap_or(i64::MAX);
        let about = || Args::new().number("count", count).with("code", code);
        let subject = Said::new("mail-decision_corrected-subject", about().with("title", title));
        let lead = Said::new("mail-decision_corrected-lead", about().with("decision", decision));
        let (next, action) = match self.projects.len() {
            0 | 1 => ("mail-decision_corrected-next", "mail-decision_corrected-action"),
            _ => ("mail-decision_corrected-next-several", "mail-decision_corrected-action-several"),
        };
        let page = Page::new(reader, &subject, lead, action, &self.url);
        let page = match &self.projects[..] {
            [project] => page.text("mail-label-title", &project.title),
            several => page.list("mail-project_postponed-projects", lines(several, lang)),
        };
        page.text("mail-label-reason", &self.reason).say(next).letter()
    }
}

fn named(lang: Lang, decision: &str) -> String {
    if let Some((act, part)) = decision.split_once('/') {
        let args = Args::new().with("decision", named(lang, act)).with("part", part);
        return nidaa_i18n::text(lang, "mail-decision-of", &args);
    }
    let key = format!("decision-{decision}");
    if nidaa_i18n::exists(&key) { nidaa_i18n::t(lang, &key) } else { decision.to_owned() }
}
