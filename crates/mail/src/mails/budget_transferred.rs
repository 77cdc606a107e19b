use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_kernel::Money;

/// Money was moved between budget lines by notice; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetTransferred {
    /// The project, with the reason.
    pub told: Told,
    /// How much.
    pub amount: Money,
}

impl Mail for BudgetTransferred {
    const TEMPLATE: &'static str = "budget_transferred";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("budget_transferred" of a project);
        self.told.page(reader, &keys, &|args| args.with("amount", self.amount.to_string())).letter()
    }
}
