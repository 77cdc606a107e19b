//! What a contract says of money and people, as far as mails need it.

use super::{KnownInstitution, PERSON};
use nidaa_domain::{
    institution::Contact,
    project::{BudgetLine, Change, ChangeRecord, Contract, GrantEvent},
};
use nidaa_kernel::{Country, LocalText};
use std::collections::BTreeMap;

/// Who answers for the project and approves its documents.
const AUTHORITY: &str = "responsible_authority";
/// Who is written to.
const CONTACT: &str = "contact_person";

/// A budget line as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLine {
    /// Head, as the policy names it.
    pub head: String,
    /// The partner that spends it; the owner where none is named.
    pub partner: Option<Country>,
}

/// A contract as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownGrant {
    /// Budget lines, by key.
    pub lines: BTreeMap<String, KnownLine>,
    /// The people it names, by what it names them.
    pub people: BTreeMap<&'static str, KnownInstitution>,
    /// What each amendment changes, by its key.
    pub amendments: BTreeMap<String, Vec<ChangeRecord>>,
    /// What its last event made otherwise: with an amendment that begins, what the contract says otherwise since.
    pub turned: Vec<ChangeRecord>,
    country: Option<Country>,
}

impl KnownGrant {
    /// The contract as it was signed by an owner of this country.
    pub(super) fn of(contract: &Contract, country: Option<Country>) -> Self {
        let named = [(AUTHORITY, &contract.responsible_authority), (CONTACT, &contract.contact_person)];
        let people = named.map(|(role, contact)| (role, person(contact, country)));
        let lines = contract.budget.iter().map(known);
        Self {
            lines: lines.collect(),
            people: people.into(),
            amendments: BTreeMap::new(),
            turned: vec![],
            country,
        }
    }

    /// Follows an event by which the contract is otherwise in this.
    pub(super) fn follow(&mut self, event: &GrantEvent, turned: Vec<ChangeRecord>) {
        if let GrantEvent::AmendmentRequested { amendment, changes, .. } = event {
            self.amendments.insert(amendment.to_string(), changes.clone());
        }
        for record in &turned {
            self.change(&record.change);
        }
        self.turned = turned;
    }

    /// The contacts of its people, to be written to in another language.
    pub(super) fn contacts_mut(&mut self) -> impl Iterator<Item = &mut Contact> {
        self.people.values_mut().filter_map(|person| person.contact.as_mut())
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::ResponsibleAuthority { person } => self.name(AUTHORITY, person),
            Change::ContactPerson { person } => self.name(CONTACT, person),
            Change::Line { line } => self.lines.extend([known(line)]),
            _ => {}
        }
    }

    fn name(&mut self, role: &'static str, contact: &Contact) {
        self.people.insert(role, person(contact, self.country));
    }
}

fn known(line: &BudgetLine) -> (String, KnownLine) {
    (line.line.to_string(), KnownLine { head: line.head.clone(), partner: line.partner })
}

fn person(contact: &Contact, country: Option<Country>) -> KnownInstitution {
    KnownInstitution {
        name: LocalText::in_lang(contact.lang, contact.name.as_str()),
        kind: PERSON.to_owned(),
        country,
        contact: Some(contact.clone()),
    }
}
