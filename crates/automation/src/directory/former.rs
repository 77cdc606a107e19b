//! Who was written to at an address before, and where they are written to now.

use super::Directory;
use crate::audience::address;
use nidaa_domain::{institution::Contact, project::ProjectEvent};
use std::collections::{BTreeMap, BTreeSet};

/// Cause of a mail that is written anew to whoever is the contact now, as a `mail-cause` message names it.
pub const REPLACED: &str = "contact-replaced";
/// Cause of a mail whose reader left nobody behind.
const GONE: &str = "contact-gone";

/// Whoever has a contact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Seat {
    /// An institution, by key.
    Institution(String),
    /// An account, by sign-in name.
    Account(String),
    /// A person whom the contract of a project names, by the project and by what it names them.
    Contract(String, &'static str),
}

/// Those who were written to at an address in small letters and are no longer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Former(BTreeMap<String, BTreeSet<Seat>>);

impl Former {
    pub fn leave(&mut self, contact: &Contact, seat: Seat) {
        self.0.entry(address(contact)).or_default().insert(seat);
    }

    fn of(&self, address: &str) -> impl Iterator<Item = &Seat> {
        self.0.get(&address.trim().to_lowercase()).into_iter().flatten()
    }
}

impl Directory {
    /// Why nobody is to be written to at an address any more, as a `mail-cause` message names it; `None` while it is
    /// somebody's.
    pub fn left(&self, address: &str) -> Option<&'static str> {
        let mut seats = self.former.of(address).peekable();
        if seats.peek().is_none() || self.contact_of(address).is_some() {
            return None;
        }
        Some(if seats.any(|seat| self.sitting(seat).is_some()) { REPLACED } else { GONE })
    }

    /// Whoever has an address, or who is the contact now in the place of those who had it.
    pub fn present(&self, address: &str) -> Vec<&Contact> {
        match self.contact_of(address) {
            Some(contact) => vec![contact],
            None => self.former.of(address).filter_map(|seat| self.sitting(seat)).collect(),
        }
    }

    /// Lets those who were written to at an address be written to where they are as `now` knows them.
    pub fn reseat(&mut self, now: &Self, address: &str) {
        for seat in now.former.of(address) {
            let contact = now.sitting(seat).cloned();
            if let Some(seat) = self.seat_mut(seat) {
                *seat = contact;
            }
        }
    }

    /// An address and those in whose place its reader is the contact.
    pub(super) fn lineage<'a>(&'a self, address: &'a str) -> impl Iterator<Item = &'a str> {
        let is_its = move |seat: &Seat| {
            self.sitting(seat).is_some_and(|contact| contact.email.trim().eq_ignore_ascii_case(address))
        };
        let former = self.former.0.iter().filter(move |(_, seats)| seats.iter().any(is_its));
        std::iter::once(address).chain(former.map(|(former, _)| former.as_str()))
    }

    /// Follows a change of the contract of a project, before which these were its people.
    pub(super) fn follow_people(&mut self, code: &str, before: &[(&'static str, Contact)]) {
        for (role, contact) in before {
            let seat = Seat::Contract(code.to_owned(), role);
            if self.sitting(&seat).map(address) != Some(address(contact)) {
                self.former.leave(contact, seat);
            }
        }
    }

    /// The people of the contract of a project whom an event may replace; nobody where it replaces none.
    pub(super) fn replaceable(&self, code: &str, event: &ProjectEvent) -> Vec<(&'static str, Contact)> {
        let ProjectEvent::Grant(_) = event else { return vec![] };
        let grant = self.project(code).and_then(|project| project.grant.as_ref());
        let people = grant.into_iter().flat_map(|grant| &grant.people);
        people.filter_map(|(role, person)| Some((*role, person.contact.clone()?))).collect()
    }

    fn sitting(&self, seat: &Seat) -> Option<&Contact> {
        match seat {
            Seat::Institution(key) => self.institutions.get(key)?.contact.as_ref(),
            Seat::Account(login) => self.people.get(login)?.contact.as_ref(),
            Seat::Contract(project, role) => {
                let grant = self.projects.get(project)?.grant.as_ref()?;
                grant.people.get(role)?.contact.as_ref()
            }
        }
    }

    fn seat_mut(&mut self, seat: &Seat) -> Option<&mut Option<Contact>> {
        let known = match seat {
            Seat::Institution(key) => self.institutions.get_mut(key),
            Seat::Account(login) => self.people.get_mut(login),
            Seat::Contract(project, role) => {
                self.projects.get_mut(project)?.grant.as_mut()?.people.get_mut(role)
            }
        };
        known.map(|known| &mut known.contact)
    }
}
