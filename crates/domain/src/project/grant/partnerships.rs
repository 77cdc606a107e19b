//! Partnerships that approved amendments change on a day to come: who takes part has no day, so they change by an event of it.

use super::{Amendment, Change, ChangeRecord, Grant};
use crate::project::{Joining, LinkState, Owner, PartnerRole, Project, ProjectEvent, Reason};
use jiff::civil::Date;
use nidaa_kernel::Country;

impl Grant {
    /// The first day to come on which an approved amendment begins.
    pub fn next_beginning(&self) -> Option<Date> {
        self.amendments.iter().filter_map(|one| one.begins_on).min()
    }

    /// Approved amendments that are still to begin by a day, in their order.
    pub(super) fn awaited_by(&self, day: Date) -> Vec<&Amendment> {
        let by_then = |one: &&Amendment| one.begins_on.is_some_and(|from| from <= day);
        let mut awaited: Vec<&Amendment> = self.amendments.iter().filter(by_then).collect();
        awaited.sort_by_key(|one| (one.begins_on, one.version));
        awaited
    }

    /// An approved amendment that is still to change this partnership.
    pub(in crate::project) fn awaits(&self, country: Country, role: PartnerRole) -> Option<&Amendment> {
        let thing = Change::Partner { country, role }.thing();
        let speaks = |one: &&Amendment| {
            let mut changes = one.changes.iter().filter(|record| !one.is_declined(&record.change));
            one.begins_on.is_some() && changes.any(|record| record.change.thing() == thing)
        };
        self.amendments.iter().find(speaks)
    }

    /// Countries that will join.
    pub(super) fn joining(&self) -> impl Iterator<Item = Country> {
        self.newcomers().map(|(country, _)| country)
    }

    /// The same, each with its role.
    pub fn newcomers(&self) -> impl Iterator<Item = (Country, PartnerRole)> {
        let awaited = self.amendments.iter().filter(|one| one.begins_on.is_some());
        let changes =
            awaited.flat_map(|one| one.changes.iter().filter(|record| !one.is_declined(&record.change)));
        changes.filter_map(|record| match record.change {
            Change::Partner { country, role } => Some((country, role)),
            _ => None,
        })
    }

    /// The amendments by which a country is to join in a role, the nearest first.
    pub(in crate::project) fn joinings(&self, country: Country, role: PartnerRole) -> Vec<Joining> {
        let joins = |one: &&Amendment| one.joins(country, role) && !one.declined.contains(&(country, role));
        let awaited = self.amendments.iter().filter(joins);
        let joining =
            |one: &Amendment| Some(Joining { amendment: one.amendment.clone(), from: one.begins_on? });
        let mut joinings: Vec<Joining> = awaited.filter_map(joining).collect();
        joinings.sort_by_key(|one| one.from);
        joinings
    }

    /// A country that was to join does not.
    pub fn decline(&mut self, country: Country, role: PartnerRole) {
        for amendment in self.amendments.iter_mut().filter(|one| one.begins_on.is_some()) {
            if amendment.joins(country, role) {
                amendment.declined.push((country, role));
            }
        }
    }

    /// What an amendment says of partnerships that holds on a day: of two that speak of the same, the one approved later does.
    pub(super) fn partners_of<'a>(
        &'a self,
        amendment: &'a Amendment,
        day: Date,
    ) -> impl Iterator<Item = &'a ChangeRecord> {
        let later = move |one: &&Amendment| one.version > amendment.version && one.effective <= day;
        let said: Vec<String> = self
            .approved()
            .filter(later)
            .flat_map(|one| one.changes.iter().filter(|record| !one.is_declined(&record.change)))
            .map(|record| record.change.thing())
            .collect();
        let of_partners = amendment.changes.iter().filter(|record| record.change.is_of_partners());
        let of_partners = of_partners.filter(|record| !amendment.is_declined(&record.change));
        of_partners.filter(move |record| !said.contains(&record.change.thing()))
    }
}

impl Amendment {
    fn joins(&self, country: Country, role: PartnerRole) -> bool {
        self.changes.iter().any(|record| record.change == Change::Partner { country, role })
    }

    /// Whether a country joins by it, in whatever role.
    pub fn brings(&self, country: Country) -> bool {
        self.changes.iter().any(|record| joins(record, country))
    }

    fn is_declined(&self, change: &Change) -> bool {
        matches!(*change, Change::Partner { country, role } if self.declined.contains(&(country, role)))
    }
}

/// Whether a country joins by a change.
pub(super) fn joins(record: &ChangeRecord, country: Country) -> bool {
    matches!(record.change, Change::Partner { country: one, .. } if one == country)
}

impl Project {
    /// The project with those who take part on a day, as far as approved amendments say it.
    pub(in crate::project) fn partners_by(&self, day: Date) -> Self {
        let changed = |then: Self, amendment: &Amendment| {
            let changes = then.partnerships(amendment, day);
            let events = changes.iter().filter_map(|record| partnership(&record.change, &amendment.reason));
            events.fold(then, |then, event| then.evolve(&event))
        };
        self.grant.awaited_by(day).into_iter().fold(self.clone(), changed)
    }

    /// What an amendment changes among those who take part when its day comes. Whoever joined or left meanwhile has done so.
    pub(super) fn partnerships(&self, amendment: &Amendment, day: Date) -> Vec<ChangeRecord> {
        let said = self.grant.partners_of(amendment, day);
        said.filter(|record| self.would_change(&record.change)).cloned().collect()
    }

    /// Whether a change lets a partner go that has gone already.
    pub(super) fn has_gone(&self, change: &Change) -> bool {
        matches!(change, Change::NoPartner { .. }) && !self.would_change(change)
    }

    fn would_change(&self, change: &Change) -> bool {
        match *change {
            Change::Partner { country, role } => {
                let is_owner = self.owner.as_ref().and_then(Owner::country) == Some(country);
                let agreed = self.link(country, role).is_some_and(|link| link.state == LinkState::Confirmed);
                !is_owner && !agreed
            }
            Change::NoPartner { country, role } => {
                self.link(country, role).is_some_and(|link| link.state.is_live())
            }
            _ => false,
        }
    }
}

/// A change among those who take part as it happens, if it is one.
pub(super) fn partnership(change: &Change, reason: &Reason) -> Option<ProjectEvent> {
    match *change {
        Change::Partner { country, role } => Some(ProjectEvent::PartnerConfirmed { country, role }),
        Change::NoPartner { country, role } => {
            Some(ProjectEvent::PartnerWithdrawn { country, role, reason: reason.clone() })
        }
        _ => None,
    }
}
