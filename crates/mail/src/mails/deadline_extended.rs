use super::{
    OpenDraft, call_name,
    deadline::{alone, on_your_clock, until},
    draft_lines, zone_name,
};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::{Args, deadline};
use nidaa_kernel::{Deadline, LocalText};

/// A call closes later than was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineExtended {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// What held before.
    pub before: Deadline,
    /// What holds now.
    pub closes: Deadline,
    /// Why.
    pub reason: LocalText,
    /// Proposals in which the reader has a hand and that were not handed in yet.
    pub drafts: Vec<OpenDraft>,
    /// Page of the call.
    pub url: String,
}

impl Mail for DeadlineExtended {
    const TEMPLATE: &'static str = "deadline_extended";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let when = || {
            let args = Args::new().with("call", call_name(lang, self.ordinal));
            until(args.with("before", deadline(lang, &self.before)), lang, "date", Some(&self.closes))
        };
        let subject = Said::new("mail-deadline_extended-subject", when());
        let lead = alone(when(), lang, "before_alone", &self.before);
        let lead = alone(lead, lang, "date_alone", &self.closes);
        let lead = lead.with("zone", zone_name(lang, &self.closes.zone));
        let lead = Said::new("mail-deadline_extended-lead", lead);
        let page = Page::new(reader, &subject, lead, "mail-deadline_extended-action", &self.url);
        on_your_clock(page, reader, Some(&self.closes))
            .text("mail-label-reason", &self.reason)
            .list("mail-deadline_extended-drafts", draft_lines(&self.drafts, lang))
            .letter()
    }
}
