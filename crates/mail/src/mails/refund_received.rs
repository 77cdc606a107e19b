use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use jiff::civil::Date;
use nidaa_i18n::{date, money};
use nidaa_kernel::Money;

/// Money of a grant came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundReceived {
    /// The project.
    pub told: Told,
    /// How much.
    pub amount: Money,
    /// The day.
    pub on: Date,
    /// The bank's own number.
    pub reference: String,
}

impl Mail for RefundReceived {
    const TEMPLATE: &'static str = "refund_received";

    fn letter(&self, reader: &Reader) -> Letter {
        let (lang, day) = (reader.lang, date(reader.lang, self.on));
        let keys = keys!("refund_received" of a project);
        let more =
            |args: nidaa_i18n::Args| args.with("amount", money(reader.lang, self.amount)).with("date", &day);
        let page = self.told.head(reader, &keys, &more);
        page.fact("mail-label-reference", Some(Words::plain(lang, &self.reference))).say(keys.next).letter()
    }
}
