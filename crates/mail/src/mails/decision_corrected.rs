use super::ProjectRef;
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;

/// A decision that its reader was told of is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionCorrected {
    /// The project.
    pub project: ProjectRef,
    /// Name of the decision's event, such as `approved`.
    pub decision: String,
    /// Why it was wrong.
    pub reason: LocalText,
    /// Page of the project.
    pub url: String,
}

impl Mail for DecisionCorrected {
    const TEMPLATE: &'static str = "decision_corrected";

    fn letter(&self, reader: &Reader) -> Letter {
        let (lang, code) = (reader.lang, self.project.code.as_str());
        let title = title_for_subject(&self.project.title, lang);
        let subject = Args::new().with("code", code).with("title", title);
        let key = format!("decision-{}", self.decision);
        let decision =
            if nidaa_i18n::exists(&key) { nidaa_i18n::t(lang, &key) } else { self.decision.clone() };
        let lead = Args::new().with("code", code).with("decision", decision);
        let subject = Said::new("mail-decision_corrected-subject", subject);
        let lead = Said::new("mail-decision_corrected-lead", lead);
        Page::new(reader, &subject, lead, "mail-decision_corrected-action", &self.url)
            .text("mail-label-title", &self.project.title)
            .text("mail-label-reason", &self.reason)
            .say("mail-decision_corrected-next")
            .letter()
    }
}
