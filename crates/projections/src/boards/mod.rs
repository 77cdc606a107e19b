//! One file per board.

pub mod accounts;
pub mod call_overview;
pub(crate) mod card;
pub mod dockets;
pub mod feeds;
pub mod grants;
pub mod holidays;
pub mod mail_ledger;
pub mod milestone_titles;
pub mod panels;
pub mod partner_country;
pub mod postponements;
pub mod recipients;
pub mod registry;
pub mod status_board;
pub mod webhooks;

use crate::{AnyFold, Fold};

/// Every board, empty.
pub fn boards() -> Vec<Box<dyn AnyFold>> {
    vec![
        Box::new(Fold::<status_board::StatusBoard>::default()),
        Box::new(Fold::<milestone_titles::MilestoneTitles>::default()),
        Box::new(Fold::<call_overview::CallOverview>::default()),
        Box::new(Fold::<partner_country::PartnerCountry>::default()),
        Box::new(Fold::<mail_ledger::MailLedger>::default()),
        Box::new(Fold::<postponements::Postponements>::default()),
        Box::new(Fold::<registry::Registry>::default()),
        Box::new(Fold::<accounts::Accounts>::default()),
        Box::new(Fold::<recipients::Recipients>::default()),
        Box::new(Fold::<dockets::Dockets>::default()),
        Box::new(Fold::<grants::Grants>::default()),
        Box::new(Fold::<webhooks::Webhooks>::default()),
        Box::new(Fold::<holidays::Holidays>::default()),
        Box::new(Fold::<feeds::Feeds>::default()),
        Box::new(Fold::<panels::Panels>::default()),
    ]
}
