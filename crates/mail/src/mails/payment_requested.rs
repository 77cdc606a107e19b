use super::{
    deadline::due_by,
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::{money, t};
use nidaa_kernel::{Deadline, Money};

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
    /// By when, where the policy sets a time.
    pub due: Option<Deadline>,
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
        let page = self.told.head(reader, &keys, &more);
        due_by(page, reader, self.due.as_ref()).say(keys.next).letter()
    }
}
