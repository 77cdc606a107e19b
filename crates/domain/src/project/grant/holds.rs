//! The contract as it holds on a day: an approved amendment changes it from its own first day on, and not before.

use super::{Amendment, AmendmentState, ChangeRecord, Contract, Grant, GrantEvent};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Grant {
    /// The contract as it holds on a day: as signed, with every transfer, and with the approved amendments that have begun
    /// by then. Of two that say the same thing otherwise, the one approved later holds. Transfers move money and name no
    /// sums, so that they hold under what an amendment made before them whether it has begun or not.
    pub fn contract_on(&self, day: Date) -> Option<Contract> {
        self.contract_with(|amendment| amendment.effective <= day)
    }

    /// The contract as what has happened has made it: an amendment with a day to come is part of it once its beginning is
    /// recorded. Duties and mails follow events and not days, and ask this one.
    pub fn standing(&self) -> Option<Contract> {
        self.contract_with(|amendment| amendment.begins_on.is_none())
    }

    fn contract_with(&self, has_begun: impl Fn(&Amendment) -> bool) -> Option<Contract> {
        let mut contract = self.baseline.clone()?;
        for version in 1..=self.version {
            let made = self.approved().filter(|amendment| amendment.version == Some(version));
            let begun = made.filter(|amendment| has_begun(amendment));
            begun.flat_map(|amendment| &amendment.changes).for_each(|record| contract.change(&record.change));
            let moved = self.transfers.iter().filter(|transfer| transfer.version == version);
            moved.flat_map(|transfer| &transfer.shifts).for_each(|shift| contract.shift(shift));
        }
        Some(contract)
    }

    /// The grant as it will be on a day if nothing happens but that what was agreed begins.
    #[must_use]
    pub fn carried_to(&self, day: Date) -> Self {
        let begun = self.awaited_by(day).into_iter().map(|one| one.amendment.clone());
        begun.fold(self.clone(), |mut grant, amendment| {
            grant.evolve(&GrantEvent::AmendmentBegun { amendment });
            grant
        })
    }

    /// Version of the contract that holds on a day: 1 as signed, else that of the amendment approved last among those that
    /// have begun.
    pub fn version_on(&self, day: Date) -> u16 {
        let begun = self.approved().filter(|amendment| amendment.effective <= day);
        begun.filter_map(|amendment| amendment.version).max().unwrap_or_else(|| self.version.min(1))
    }

    /// What approved amendments that begin after a day will change, the nearest first: each change beside what holds on
    /// its eve. What an amendment approved later says otherwise will never hold, and is left out.
    pub fn coming_after(&self, day: Date) -> Vec<(&Amendment, Vec<ChangeRecord>)> {
        let later = self.turns_from(day).into_iter().filter(|turn| *turn > day);
        let coming = later.flat_map(|turn| self.begun_by(turn));
        coming.filter(|(_, changes)| !changes.is_empty()).collect()
    }

    /// What the amendments that begin on a day change on it; of two that change one thing it is the one approved later.
    fn begun_by<'a>(&'a self, day: Date) -> Vec<(&'a Amendment, Vec<ChangeRecord>)> {
        let eve = day.yesterday().ok().and_then(|eve| self.contract_on(eve));
        let mut open = match (eve, self.contract_on(day)) {
            (Some(eve), Some(contract)) => eve.differences(&contract),
            _ => Vec::new(),
        };
        let mut begun: Vec<&Amendment> = self.approved().filter(|one| one.effective == day).collect();
        begun.sort_by_key(|amendment| std::cmp::Reverse(amendment.version));
        let with_partners = |one: &'a Amendment| {
            let partners = self.partners_of(one, day).filter(|_| one.begins_on == Some(day));
            (one, one.take_own(&mut open).into_iter().chain(partners.cloned()).collect())
        };
        let mut changes: Vec<_> = begun.into_iter().map(with_partners).collect();
        changes.reverse();
        changes
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
    pub fn turns_from(&self, day: Date) -> BTreeSet<Date> {
        let later = self.approved().map(|amendment| amendment.effective).filter(|turn| *turn > day);
        later.chain([day]).collect()
    }

    pub(super) fn approved(&self) -> impl Iterator<Item = &Amendment> {
        self.amendments.iter().filter(|amendment| amendment.state == AmendmentState::Approved)
    }
}

impl Amendment {
    /// Takes the changes of things that it changes.
    fn take_own(&self, open: &mut Vec<ChangeRecord>) -> Vec<ChangeRecord> {
        let things: BTreeSet<String> = self.changes.iter().map(|record| record.change.thing()).collect();
        let (own, others) =
            std::mem::take(open).into_iter().partition(|record| things.contains(&record.change.thing()));
        *open = others;
        own
    }
}
