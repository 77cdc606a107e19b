//! An institution as its events tell it.

use crate::institution::{Contact, InstitutionEvent};
use jiff::civil::Date;
use nidaa_kernel::{Country, InstitutionKey, SectorId};
use serde::{Deserialize, Serialize};

/// Membership in the working group of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// The area.
    pub sector: SectorId,
    /// First day.
    pub from: Date,
    /// Last day, once it has ended.
    pub until: Option<Date>,
}

/// What decisions about an institution look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    /// `None` until it is entered.
    pub key: Option<InstitutionKey>,
    /// Kind, such as `national_body`; empty until it is entered.
    pub kind: String,
    /// Its country, where known.
    pub country: Option<Country>,
    /// Registrations, in the order they were granted.
    pub registrations: Vec<Registration>,
    /// Present contact.
    pub contact: Option<Contact>,
    /// Whether mails to it come back.
    pub unreachable: bool,
}

impl Institution {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &InstitutionEvent) -> Self {
        match event {
            InstitutionEvent::Registered { institution, kind, country, .. } => {
                self.key = Some(institution.clone());
                self.kind.clone_from(kind);
                self.country = *country;
            }
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
                (self.contact, self.unreachable) = (Some(to.clone()), false);
            }
            InstitutionEvent::ContactUnreachable { .. } => self.unreachable = true,
            InstitutionEvent::ContactConfirmed { .. } => self.unreachable = false,
        }
        self
    }

    /// The registration in an area that has not ended.
    pub fn registration(&self, sector: &SectorId) -> Option<&Registration> {
        self.registrations.iter().find(|r| r.sector == *sector && r.until.is_none())
    }
}
