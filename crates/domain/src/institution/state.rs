//! An institution as its events tell it.

use crate::institution::{Contact, InstitutionEvent};
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, SectorId};
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

impl Registration {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// An account on duty as the focal point of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FocalPoint {
    /// The area.
    pub sector: SectorId,
    /// The account.
    pub account: AccountLogin,
    /// First day.
    pub from: Date,
    /// Last day, once the duty has ended.
    pub until: Option<Date>,
}

impl FocalPoint {
    /// Whether the account is on duty on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether this is the duty of that account in that area which has not ended.
    pub fn is_open(&self, sector: &SectorId, account: &AccountLogin) -> bool {
        self.sector == *sector && self.account == *account && self.until.is_none()
    }
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
    /// Focal points, in the order they were appointed.
    pub focal_points: Vec<FocalPoint>,
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
        self
    }

    /// Whether it is registered in an area on this day.
    pub fn is_registered(&self, sector: &SectorId, day: Date) -> bool {
        self.registrations.iter().any(|r| r.sector == *sector && r.holds_on(day))
    }

    /// Accounts on duty as focal points of an area on this day.
    pub fn focal_points_on<'a>(
        &'a self,
        sector: &'a SectorId,
        day: Date,
    ) -> impl Iterator<Item = &'a AccountLogin> {
        let on_duty =
            self.focal_points.iter().filter(move |duty| duty.sector == *sector && duty.holds_on(day));
        on_duty.map(|duty| &duty.account)
    }

    /// Whether anybody was focal point of an area by this day, on duty still or relieved since.
    pub fn had_focal_point(&self, sector: &SectorId, day: Date) -> bool {
        self.focal_points.iter().any(|duty| duty.sector == *sector && duty.from <= day)
    }

    /// Who is on duty as focal point of an area in a state with these institutions; nothing where nobody was ever appointed
    /// for it, since then whoever of the state has the role is.
    pub fn on_duty<'a>(
        national: &'a [Self],
        sector: &'a SectorId,
        day: Date,
    ) -> Option<Vec<&'a AccountLogin>> {
        let was_filled = national.iter().any(|entry| entry.had_focal_point(sector, day));
        was_filled.then(|| national.iter().flat_map(|entry| entry.focal_points_on(sector, day)).collect())
    }

    /// The registration in an area that has not ended.
    pub fn registration(&self, sector: &SectorId) -> Option<&Registration> {
        self.registrations.iter().find(|r| r.sector == *sector && r.until.is_none())
    }
}
