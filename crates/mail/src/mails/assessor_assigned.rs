use super::{
    call_name,
    deadline::{on_your_clock, until},
};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;
use nidaa_kernel::Deadline;

/// Proposals wait for an assessor. It names none of them, since the assessor judges without knowing whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessorAssigned {
    /// Number of their call, where they have one.
    pub call: Option<u16>,
    /// By when they are to be scored, where that is known.
    pub due: Option<Deadline>,
    /// Where the assessor sees what is to be done.
    pub url: String,
}

impl Mail for AssessorAssigned {
    const TEMPLATE: &'static str = "assessor_assigned";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let said = || {
            let args = Args::new().with_or_none("call", self.call.map(|ordinal| call_name(lang, ordinal)));
            until(args, lang, "date", self.due.as_ref())
        };
        let subject = Said::new("mail-assessor_assigned-subject", said());
        let lead = Said::new("mail-assessor_assigned-lead", said());
        let page = Page::new(reader, &subject, lead, "mail-assessor_assigned-action", &self.url);
        on_your_clock(page, reader, self.due.as_ref()).say("mail-assessor_assigned-next").letter()
    }
}
