//! Who was written to at an address before, and where they are written to now.

use super::Directory;
use crate::audience::address;
use nidaa_domain::{institution::Contact, project::ProjectEvent};
use nidaa_kernel::Position;
use std::collections::BTreeMap;

/// Cause of a mail that is written anew to whoever is the contact now, as a `mail-cause` message names it.
pub const REPLACED: &str = "contact-replaced";
/// Cause of a mail whose reader left nobody behind.
const GONE: &str = "contact-gone";

/// Whoever has a contact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Post {
    /// An institution, by key.
    Institution(String),
    /// An account, by sign-in name.
    Account(String),
    /// A person whom the contract of a project names, by the project and by what it names them.
    Contract(String, &'static str),
}

/// Those who were written to at an address in small letters and are no longer, each with the event by which they left it: what
/// came to the address later was none of theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Former(BTreeMap<String, BTreeMap<Post, Position>>);

impl Former {
    pub fn leave(&mut self, contact: &Contact, post: Post, at: Position) {
        self.0.entry(address(contact)).or_default().insert(post, at);
    }

    /// Those who left an address after an event of which it was told.
    fn since(&self, told: Position, address: &str) -> impl Iterator<Item = &Post> {
        let all = self.0.get(&address.trim().to_lowercase()).into_iter().flatten();
        all.filter(move |(_, left)| **left > told).map(|(post, _)| post)
    }
}

impl Directory {
    /// Why nobody is to be told of an event at an address any more, as a `mail-cause` message names it; `None` while it is
    /// somebody's.
    pub fn left(&self, told: Position, address: &str) -> Option<&'static str> {
        let mut posts = self.former.since(told, address).peekable();
        if posts.peek().is_none() || self.contact_of(address).is_some() {
            return None;
        }
        Some(if posts.any(|post| self.holder(post).is_some()) { REPLACED } else { GONE })
    }

    /// Whoever has an address that was told of an event, or who is the contact now in the place of those who had it then.
    pub fn present(&self, told: Position, address: &str) -> Vec<&Contact> {
        match self.contact_of(address) {
            Some(contact) => vec![contact],
            None => self.former.since(told, address).filter_map(|post| self.holder(post)).collect(),
        }
    }

    /// Lets those who were told of an event at an address be written to where they are as `now` knows them.
    pub fn reseat(&mut self, now: &Self, told: Position, address: &str) {
        for post in now.former.since(told, address) {
            let contact = now.holder(post).cloned();
            if let Some(post) = self.post_mut(post) {
                *post = contact;
            }
        }
    }

    /// An address and those in whose place its reader is the contact since an event.
    pub(super) fn lineage<'a>(&'a self, told: Position, address: &'a str) -> impl Iterator<Item = &'a str> {
        let is_its = move |post: &Post| {
            self.holder(post).is_some_and(|contact| contact.email.trim().eq_ignore_ascii_case(address))
        };
        let is_since = move |(post, left): (&Post, &Position)| *left > told && is_its(post);
        let former = self.former.0.iter().filter(move |(_, posts)| posts.iter().any(is_since));
        std::iter::once(address).chain(former.map(|(former, _)| former.as_str()))
    }

    /// Follows a change of the contract of a project, before which these were its people.
    pub(super) fn follow_people(&mut self, code: &str, before: &[(&'static str, Contact)], at: Position) {
        for (role, contact) in before {
            let post = Post::Contract(code.to_owned(), role);
            if self.holder(&post).map(address) != Some(address(contact)) {
                self.former.leave(contact, post, at);
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

    fn holder(&self, post: &Post) -> Option<&Contact> {
        match post {
            Post::Institution(key) => self.institutions.get(key)?.contact.as_ref(),
            Post::Account(login) => self.people.get(login)?.contact.as_ref(),
            Post::Contract(project, role) => {
                let grant = self.projects.get(project)?.grant.as_ref()?;
                grant.people.get(role)?.contact.as_ref()
            }
        }
    }

    fn post_mut(&mut self, post: &Post) -> Option<&mut Option<Contact>> {
        let known = match post {
            Post::Institution(key) => self.institutions.get_mut(key),
            Post::Account(login) => self.people.get_mut(login),
            Post::Contract(project, role) => {
                self.projects.get_mut(project)?.grant.as_mut()?.people.get_mut(role)
            }
        };
        known.map(|known| &mut known.contact)
    }
}
