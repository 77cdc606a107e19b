use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
    words::Words,
};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;

/// Something is owed no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyExcused {
    /// What was owed.
    pub duty: LocalText,
    /// Code of the project or call.
    pub code: String,
    /// Its title.
    pub title: LocalText,
    /// What within it, such as a country or a milestone.
    pub part: Option<LocalText>,
    /// Why.
    pub reason: LocalText,
    /// Page of the project or call.
    pub url: String,
}

impl Mail for DutyExcused {
    const TEMPLATE: &'static str = "duty_excused";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let args = || Args::new().with("duty", title_for_subject(&self.duty, lang)).with("code", &self.code);
        let (subject, lead) =
            (Said::new("mail-duty_excused-subject", args()), Said::new("mail-duty_excused-lead", args()));
        Page::new(reader, &subject, lead, "mail-duty_excused-action", &self.url)
            .text("mail-label-title", &self.title)
            .fact("mail-label-concerns", self.part.as_ref().and_then(|part| Words::best(part, lang)))
            .text("mail-label-reason", &self.reason)
            .say("mail-duty_excused-next")
            .letter()
    }
}
