use super::deadline::{last_minute, on_your_clock};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
    words::Words,
};
use nidaa_i18n::Args;
use nidaa_kernel::{Deadline, LocalText};

/// A decision about a duty that its reader was told of is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyCorrected {
    /// What is owed.
    pub duty: LocalText,
    /// Code of the project or call.
    pub code: String,
    /// Its title.
    pub title: LocalText,
    /// What within it, such as a country or a milestone.
    pub part: Option<LocalText>,
    /// Name of the decision's event, such as `excused`.
    pub decision: String,
    /// By when it is owed now, where that is known.
    pub due: Option<Deadline>,
    /// Why it was wrong.
    pub reason: LocalText,
    /// Page of the project or call.
    pub url: String,
}

impl Mail for DutyCorrected {
    const TEMPLATE: &'static str = "duty_corrected";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let moment = self.due.as_ref().map(|due| last_minute(lang, due, &due.zone));
        let args = || {
            Args::new()
                .with("duty", title_for_subject(&self.duty, lang))
                .with("code", &self.code)
                .with("decision", nidaa_i18n::t(lang, &format!("decision-{}", self.decision)))
                .with_or_none("moment", moment.clone())
        };
        let subject = Said::new("mail-duty_corrected-subject", args());
        let lead = Said::new("mail-duty_corrected-lead", args());
        let page = Page::new(reader, &subject, lead, "mail-duty_corrected-action", &self.url)
            .text("mail-label-title", &self.title)
            .fact("mail-label-concerns", self.part.as_ref().and_then(|part| Words::best(part, lang)));
        on_your_clock(page, reader, self.due.as_ref()).text("mail-label-reason", &self.reason).letter()
    }
}
