use super::{OpenDraft, call_name, draft_lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use jiff::Timestamp;
use nidaa_i18n::{Args, moment};
use nidaa_kernel::LocalText;

/// What is on its way at the close of a call is still let in; to those whose proposals are still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraceGranted {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// The moment from which it is too late.
    pub until: Timestamp,
    /// IANA name of the zone of the close.
    pub zone: String,
    /// Why.
    pub reason: LocalText,
    /// Proposals in which the reader has a hand and that were not handed in yet.
    pub drafts: Vec<OpenDraft>,
    /// Page of the call.
    pub url: String,
}

impl Mail for GraceGranted {
    const TEMPLATE: &'static str = "grace_granted";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let args = || {
            let call = Args::new().with("call", call_name(lang, self.ordinal));
            call.with("moment", moment(lang, self.until, &self.zone))
        };
        let (subject, lead) =
            (Said::new("mail-grace_granted-subject", args()), Said::new("mail-grace_granted-lead", args()));
        Page::new(reader, &subject, lead, "mail-grace_granted-action", &self.url)
            .text("mail-label-reason", &self.reason)
            .list("mail-deadline_extended-drafts", draft_lines(&self.drafts, lang))
            .say("mail-grace_granted-next")
            .letter()
    }
}
