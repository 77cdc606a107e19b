//! The registry of working groups: which institution of which country sits where, and who speaks for it.

use super::{AsOf, Moment, as_of::Basis};
use crate::{App, Failure};
use jiff::civil::Date;
use nidaa_domain::institution::{FocalPoint, Registration};
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, LocalText};
use nidaa_projections::boards::{
    accounts::{Accounts, OpenedAccount},
    registry::{Listed, Registry},
};
use serde::Serialize;
use utoipa::ToSchema;

/// A seat in the working group of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SeatView {
    /// Cooperation area.
    pub sector: String,
    /// The country the institution speaks for, where it speaks for one.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// Key of the institution.
    pub institution: String,
    /// Its name.
    #[schema(value_type = Object)]
    pub name: LocalText,
    /// First day.
    pub from: String,
    /// Last day, once it has ended.
    pub until: Option<String>,
    /// Whether it holds on the day of the answer.
    pub valid: bool,
    /// Focal points of this area, with their days, the earliest first.
    #[schema(value_type = Vec<Object>)]
    pub focal_points: Vec<FocalPoint>,
}

/// Who sits in which working group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegistryView {
    /// The moment of the answer.
    pub at: Moment,
    /// Seats, by key of the institution, in the order they were granted.
    pub seats: Vec<SeatView>,
}

impl App {
    /// Every institution that ever sat in a working group, by key, with its seats and focal points.
    ///
    /// # Errors
    /// The store's.
    pub async fn registry(&self, as_of: AsOf) -> Result<RegistryView, Failure> {
        let at = self.resolve(as_of).await?;
        let listed = self.rows::<Registry>(at.basis).await?;
        let seats = listed.into_iter().filter(sits).flat_map(|entry| seats(&entry, at.today)).collect();
        Ok(RegistryView { at: at.moment, seats })
    }

    /// Keys of a state's institutions that were ever registered or had a focal point.
    pub(crate) async fn seats_of(&self, country: Country) -> Result<Vec<InstitutionKey>, Failure> {
        let listed = self.rows::<Registry>(Basis::Now).await?;
        let national = listed.into_iter().filter(|entry| entry.country == Some(country) && sits(entry));
        Ok(national.map(|entry| entry.key).collect())
    }

    /// Sign-in names of all open accounts that could be focal point of an institution of this country.
    pub(crate) async fn focal_points(&self, country: Option<Country>) -> Result<Vec<AccountLogin>, Failure> {
        let accounts = self.rows::<Accounts>(Basis::Now).await?;
        let fits = |account: &OpenedAccount| {
            let has_role = account.roles.iter().any(|role| role.0 == "focal_point");
            has_role && (country.is_none() || account.country == country)
        };
        Ok(accounts.into_iter().filter(fits).map(|account| account.login).collect())
    }
}

fn sits(entry: &Listed) -> bool {
    !entry.registrations.is_empty() || !entry.focal_points.is_empty()
}

/// One line a registration; a focal point is shown where its area and its days meet the registration's.
fn seats(entry: &Listed, today: Date) -> Vec<SeatView> {
    let seat = |registration: &Registration| SeatView {
        sector: registration.sector.to_string(),
        country: entry.country,
        institution: entry.key.to_string(),
        name: entry.name.clone(),
        from: registration.from.to_string(),
        until: registration.until.map(|until| until.to_string()),
        valid: registration.holds_on(today),
        focal_points: entry
            .focal_points
            .iter()
            .filter(|one| one.sector == registration.sector)
            .cloned()
            .collect(),
    };
    entry.registrations.iter().map(seat).collect()
}
