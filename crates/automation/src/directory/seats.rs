//! Who is on duty as the focal point of an area in which institution.

use super::{Directory, KnownInstitution};
use nidaa_domain::institution::InstitutionEvent;
use nidaa_kernel::{AccountLogin, SectorId};
use std::collections::BTreeMap;

/// Accounts on duty by the institution's key and the area, in the order they were appointed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seats(BTreeMap<(String, SectorId), Vec<AccountLogin>>);

impl Seats {
    pub fn follow(&mut self, institution: &str, event: &InstitutionEvent) {
        match event {
            InstitutionEvent::FocalPointAppointed { sector, account, .. } => {
                self.0.entry((institution.to_owned(), sector.clone())).or_default().push(account.clone());
            }
            InstitutionEvent::FocalPointRelieved { sector, account, .. } => {
                if let Some(on_duty) = self.0.get_mut(&(institution.to_owned(), sector.clone())) {
                    on_duty.retain(|one| one != account);
                }
            }
            _ => {}
        }
    }
}

impl Directory {
    /// The areas in which nobody whose account is open is on duty since this one was closed, with their institutions.
    pub fn seats_left_by<'a>(
        &'a self,
        login: &'a str,
    ) -> impl Iterator<Item = (&'a KnownInstitution, &'a SectorId)> {
        let is_here = |account: &AccountLogin| self.people.contains_key(account.as_str());
        let left = self.seats.0.iter().filter(move |(_, on_duty)| {
            on_duty.iter().any(|account| account.as_str() == login) && !on_duty.iter().any(is_here)
        });
        left.filter_map(|((institution, sector), _)| Some((self.institution(institution)?, sector)))
    }
}
