//! The contract as it holds on a day: an approved amendment changes it from its own first day on, and not before.

use super::{Amendment, AmendmentState, ChangeRecord, Contract, Grant};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Grant {
    /// The contract as it holds on a day: as signed, with every transfer, and with the approved amendments that have begun
    /// by then. Of two that say the same thing otherwise, the one approved later holds. Transfers move money and name no
    /// sums, so that they hold under what an amendment made before them whether it has begun or not.
    pub fn contract_on(&self, day: Date) -> Option<Contract> {
        let mut contract = self.baseline.clone()?;
        for version in 1..=self.version {
            let made = self.approved().filter(|amendment| amendment.version == Some(version));
            let begun = made.filter(|amendment| amendment.effective <= day);
            begun.flat_map(|amendment| &amendment.changes).for_each(|record| contract.change(&record.change));
            let moved = self.transfers.iter().filter(|transfer| transfer.version == version);
            moved.flat_map(|transfer| &transfer.shifts).for_each(|shift| contract.shift(shift));
        }
        Some(contract)
    }

    /// Version of the contract that holds on a day: 1 as signed, else that of the amendment approved last among those that
    /// have begun.
    pub fn version_on(&self, day: Date) -> u16 {
        let begun = self.approved().filter(|amendment| amendment.effective <= day);
        begun.filter_map(|amendment| amendment.version).max().unwrap_or_else(|| self.version.min(1))
    }

    /// Approved amendments that begin after a day, the nearest first.
    pub fn coming_after(&self, day: Date) -> Vec<&Amendment> {
        let mut coming: Vec<&Amendment> =
            self.approved().filter(|amendment| amendment.effective > day).collect();
        coming.sort_by_key(|amendment| (amendment.effective, amendment.version));
        coming
    }

    /// What differs between the contract as signed and as it holds on a day, each beside what it replaces. What was given
    /// up comes last.
    pub fn differences_on(&self, day: Date) -> Vec<ChangeRecord> {
        match (&self.baseline, self.contract_on(day)) {
            (Some(baseline), Some(contract)) => baseline.differences(&contract),
            _ => Vec::new(),
        }
    }

    /// A day and every later one on which an approved amendment begins: the contract is another from each of them on.
    pub(super) fn turns_from(&self, day: Date) -> BTreeSet<Date> {
        let later = self.coming_after(day).into_iter().map(|amendment| amendment.effective);
        later.chain([day]).collect()
    }

    fn approved(&self) -> impl Iterator<Item = &Amendment> {
        self.amendments.iter().filter(|amendment| amendment.state == AmendmentState::Approved)
    }
}
