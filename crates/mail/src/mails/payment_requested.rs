use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::{money, t};
use nidaa_kernel::Money;

/// Money was asked for; to whoever approves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRequested {
    /// The project.
    pub told: Told,
    /// Key of the payment within the project.
    pub payment: String,
    /// What it is for, as stored.
    pub kind: &'static str,
    /// How much.
    pub amount: Money,
}

impl Mail for PaymentRequested {
    const TEMPLATE: &'static str = "payment_requested";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("payment_requested" of a project);
        let kind = t(reader.lang, &format!("payment-kind-{}", self.kind));
        let more = |args: nidaa_i18n::Args| {
            args.with("payment", &self.payment)
                .with("kind", &kind)
                .with("amount", money(reader.lang, self.amount))
        };
        self.told.page(reader, &keys, &more).letter()
    }
}
