//! What a new entry of an institution is held against: the areas there are, and who could act as its focal point.

use crate::{Refusal, account::Account};
use nidaa_kernel::{AccountLogin, Country, SectorId, nearest};

/// What other streams and the programmes say when the office makes an entry.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Cooperation areas of all programmes.
    pub areas: Vec<SectorId>,
    /// The account that is to be focal point, as it stands; empty where there is none of that name.
    pub appointee: Account,
    /// Open accounts that could be focal point of the institution, for a guess at what was meant.
    pub others: Vec<AccountLogin>,
}

impl Register {
    /// Checks that an area is one of a programme; an entry in any other could never count.
    ///
    /// # Errors
    /// [`Refusal::UnknownArea`].
    pub fn has_area(&self, sector: &SectorId) -> Result<(), Refusal> {
        if self.areas.contains(sector) {
            return Ok(());
        }
        let meant = nearest(sector.as_str(), self.areas.iter().map(SectorId::as_str));
        Err(Refusal::UnknownArea { sector: sector.to_string(), nearest: meant.map(str::to_owned) })
    }

    /// Checks that the account could act as focal point of an institution of this country.
    ///
    /// # Errors
    /// [`Refusal::NotAFocalPoint`] with what is amiss.
    pub fn fits(&self, account: &AccountLogin, country: Option<Country>) -> Result<(), Refusal> {
        let Some(lacks) = self.lacks(country) else { return Ok(()) };
        let meant = nearest(account.as_str(), self.others.iter().map(AccountLogin::as_str));
        let nearest = meant.map(str::to_owned);
        Err(Refusal::NotAFocalPoint { account: account.to_string(), lacks, nearest })
    }

    fn lacks(&self, country: Option<Country>) -> Option<&'static str> {
        let Some(actor) = &self.appointee.actor else { return Some("account") };
        if !self.appointee.open {
            return Some("open");
        }
        if !actor.has("focal_point") {
            return Some("role");
        }
        let is_foreign = country.is_some_and(|own| actor.country != Some(own));
        is_foreign.then_some("country")
    }
}
