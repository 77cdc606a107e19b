//! The registry of institutions.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    institution::{Contact, FocalPoint, InstitutionEvent, Registration},
};
use nidaa_kernel::{Country, InstitutionKey, LocalText};
use serde::{Deserialize, Serialize};

/// An institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its key.
    pub key: InstitutionKey,
    /// Name.
    pub name: LocalText,
    /// Short name.
    pub acronym: Option<String>,
    /// Kind, such as `oic_subsidiary_organ` or `national_body`.
    pub kind: String,
    /// Country it stands in or speaks for.
    pub country: Option<Country>,
    /// Registrations in working groups, in the order they were granted.
    pub registrations: Vec<Registration>,
    /// Present contact.
    pub contact: Option<Contact>,
    /// Since when mails to that contact come back, and what the server said.
    pub unreachable: Option<(Timestamp, String)>,
    /// Focal points of areas, in the order they were appointed.
    pub focal_points: Vec<FocalPoint>,
}

/// One row per institution, under its key.
pub struct Registry;

impl Board for Registry {
    const NAME: &'static str = "registry";
    const VERSION: i32 = 3;
    type Row = Listed;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Institution(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Listed>, fact: &Fact) -> Option<Listed> {
        let AnyEvent::Institution(event) = &fact.event else { return row };
        let mut listed = row.or_else(|| Listed::entered(event))?;
        listed.follow(event, fact.recorded_at);
        Some(listed)
    }
}

impl Listed {
    fn entered(event: &InstitutionEvent) -> Option<Self> {
        let InstitutionEvent::Registered { institution, name, acronym, kind, country } = event else {
            return None;
        };
        Some(Self {
            key: institution.clone(),
            name: name.clone(),
            acronym: acronym.clone(),
            kind: kind.clone(),
            country: *country,
            registrations: Vec::new(),
            contact: None,
            unreachable: None,
            focal_points: Vec::new(),
        })
    }

    fn follow(&mut self, event: &InstitutionEvent, at: Timestamp) {
        match event {
            InstitutionEvent::Registered { .. } => {}
            InstitutionEvent::RegistrationGranted { sector, from } => {
                self.registrations.push(Registration { sector: sector.clone(), from: *from, until: None });
            }
            InstitutionEvent::RegistrationEnded { sector, until } => {
                let open = self.registrations.iter_mut().find(|r| r.sector == *sector && r.until.is_none());
                if let Some(registration) = open {
                    registration.until = Some(*until);
                }
            }
            InstitutionEvent::ContactAppointed { contact: to }
            | InstitutionEvent::ContactReplaced { to, .. } => {
                (self.contact, self.unreachable) = (Some(to.clone()), None);
            }
            InstitutionEvent::ContactUnreachable { reason, .. } => {
                self.unreachable = Some((at, reason.clone()));
            }
            InstitutionEvent::ContactConfirmed { .. } => self.unreachable = None,
            InstitutionEvent::FocalPointAppointed { sector, account, from } => {
                let (sector, account) = (sector.clone(), account.clone());
                self.focal_points.push(FocalPoint { sector, account, from: *from, until: None });
            }
            InstitutionEvent::FocalPointRelieved { sector, account, until } => {
                if let Some(duty) = self.focal_points.iter_mut().find(|duty| duty.is_open(sector, account)) {
                    duty.until = Some(*until);
                }
            }
        }
    }
}
