use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use jiff::civil::Date;
use nidaa_i18n::date;
use nidaa_kernel::Money;

/// What became of a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaymentOutcome {
    /// One more pair of eyes approved it.
    Approved {
        /// The first, the second, …
        nth: u16,
    },
    /// It was refused.
    Refused,
    /// The money left.
    Made {
        /// The day.
        on: Date,
        /// The bank's own number.
        reference: String,
    },
}

/// A payment was approved, refused or made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentDecided {
    /// The project.
    pub told: Told,
    /// Key of the payment within the project.
    pub payment: String,
    /// How much, where known.
    pub amount: Option<Money>,
    /// What became of it.
    pub outcome: PaymentOutcome,
}

impl Mail for PaymentDecided {
    const TEMPLATE: &'static str = "payment_decided";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let nth = match self.outcome {
            PaymentOutcome::Approved { nth } => nth,
            PaymentOutcome::Refused | PaymentOutcome::Made { .. } => 0,
        };
        let (outcome, on, reference) = match &self.outcome {
            PaymentOutcome::Approved { .. } => ("approved", None, None),
            PaymentOutcome::Refused => ("refused", None, None),
            PaymentOutcome::Made { on, reference } => ("made", Some(date(lang, *on)), Some(reference)),
        };
        let keys = keys!("payment_decided" of a project);
        let more = |args: nidaa_i18n::Args| {
            args.with("payment", &self.payment).with("outcome", outcome).with("nth", nth.to_string())
        };
        self.told
            .head(reader, &keys, &more)
            .fact("mail-label-amount", self.amount.map(|money| Words::amount(reader.lang, money)))
            .fact("mail-label-paid_on", on.map(|day| Words::plain(lang, day)))
            .fact("mail-label-reference", reference.map(|number| Words::plain(lang, number)))
            .say(keys.next)
            .letter()
    }
}
