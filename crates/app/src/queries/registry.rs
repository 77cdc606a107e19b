//! The registry: institutions, which of which country sits in which working group, and who speaks for it.

use super::{AsOf, Moment, as_of::Basis};
use crate::{App, Failure};
use jiff::civil::Date;
use nidaa_domain::institution::{FocalPoint, Registration};
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, Lang, LocalText};
use nidaa_projections::boards::{
    accounts::{Accounts, OpenedAccount},
    registry::{Listed, Registry},
};
use nidaa_workflow::{Facts, Workflow};
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

/// An institution. Its contact is no part of it: that is for the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InstitutionView {
    /// Its key.
    pub institution: String,
    /// Its name.
    #[schema(value_type = Object)]
    pub name: LocalText,
    /// Short name.
    pub acronym: Option<String>,
    /// Kind, such as `oic_subsidiary_organ` or `national_body`.
    pub kind: String,
    /// Country it stands in or speaks for.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// Working groups it sits or sat in, in the order it was registered.
    pub registrations: Vec<HeldView>,
    /// Focal points, in the order they were appointed.
    pub focal_points: Vec<HeldView>,
}

/// What an institution or an account holds in the working group of an area, with its days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HeldView {
    /// Cooperation area.
    pub sector: String,
    /// The account, of a focal point.
    #[schema(value_type = Option<String>)]
    pub account: Option<AccountLogin>,
    /// First day.
    #[schema(value_type = String)]
    pub from: Date,
    /// Last day, once it has ended.
    #[schema(value_type = Option<String>)]
    pub until: Option<Date>,
    /// Whether it holds on the day of the answer.
    pub valid: bool,
}

/// Which institutions of the registry are asked for; nothing set means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistryFilter {
    /// Stands in the key, the short name or the name in any language, in letters of either size.
    pub text: Option<String>,
    /// The country it stands in or speaks for.
    pub country: Option<Country>,
    /// An area in whose working group it sits or sat.
    pub sector: Option<String>,
}

/// The registry, or what was asked for of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegistryView {
    /// The moment of the answer.
    pub at: Moment,
    /// Seats, by key of the institution, in the order they were granted.
    pub seats: Vec<SeatView>,
    /// Institutions, by key, also those that never sat in a working group.
    pub institutions: Vec<InstitutionView>,
}

impl App {
    /// Institutions by key, with their seats in working groups and their focal points.
    ///
    /// # Errors
    /// The store's.
    pub async fn registry(&self, filter: &RegistryFilter, as_of: AsOf) -> Result<RegistryView, Failure> {
        let at = self.resolve(as_of).await?;
        let mut listed = self.rows::<Registry>(at.basis).await?;
        listed.retain(|entry| filter.takes(entry));
        listed.sort_by(|a, b| a.key.cmp(&b.key));
        let seats =
            listed.iter().filter(|entry| sits(entry)).flat_map(|entry| seats(entry, at.today)).collect();
        let institutions = listed.into_iter().map(|entry| InstitutionView::of(entry, at.today)).collect();
        Ok(RegistryView { at: at.moment, seats, institutions })
    }

    /// Whether an institution itself is one of those who may apply under these rules, as the register knows it now.
    ///
    /// # Errors
    /// The store's.
    pub async fn may_apply(&self, rules: &Workflow, key: Option<&InstitutionKey>) -> Result<bool, Failure> {
        let Some(key) = key else { return Ok(false) };
        let listed = self.rows::<Registry>(Basis::Now).await?;
        let entry = listed.into_iter().find(|entry| entry.key == *key);
        let country = entry.as_ref().and_then(|entry| entry.country).map(|country| country.to_string());
        let facts = Facts::new()
            .with("owner_kind", "institution")
            .with("owner_institution_kind", entry.map(|entry| entry.kind).unwrap_or_default())
            .with("owner_institution_country", country.unwrap_or_default());
        Ok(rules.may_apply(&facts))
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

impl RegistryFilter {
    fn takes(&self, entry: &Listed) -> bool {
        self.country.is_none_or(|country| entry.country == Some(country))
            && self.sector.as_deref().is_none_or(|sector| sits_in(entry, sector))
            && self.text.as_deref().is_none_or(|text| is_called(entry, text))
    }
}

fn sits_in(entry: &Listed, sector: &str) -> bool {
    entry.registrations.iter().any(|one| one.sector.as_str() == sector)
        || entry.focal_points.iter().any(|one| one.sector.as_str() == sector)
}

fn is_called(entry: &Listed, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let names = Lang::ALL.into_iter().filter_map(|lang| entry.name.get(lang));
    let mut names = names.chain(entry.acronym.as_deref()).chain([entry.key.as_str()]);
    names.any(|name| name.to_lowercase().contains(&text))
}

impl InstitutionView {
    fn of(entry: Listed, today: Date) -> Self {
        let registered = |one: &Registration| HeldView {
            sector: one.sector.to_string(),
            account: None,
            from: one.from,
            until: one.until,
            valid: one.holds_on(today),
        };
        let on_duty = |one: &FocalPoint| HeldView {
            sector: one.sector.to_string(),
            account: Some(one.account.clone()),
            from: one.from,
            until: one.until,
            valid: one.holds_on(today),
        };
        Self {
            registrations: entry.registrations.iter().map(registered).collect(),
            focal_points: entry.focal_points.iter().map(on_duty).collect(),
            institution: entry.key.to_string(),
            name: entry.name,
            acronym: entry.acronym,
            kind: entry.kind,
            country: entry.country,
        }
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
