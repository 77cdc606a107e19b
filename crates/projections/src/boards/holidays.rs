//! Holidays that officers confirmed, by state.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    holidays::{HolidaysEvent, Rest},
};
use nidaa_kernel::{AccountLogin, LocalText};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A confirmed holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// Name; empty for a feast that was proposed.
    pub name: LocalText,
    /// Its days.
    pub days: Rest,
    /// Who said so.
    pub source: String,
    /// Why its days changed, when they last did.
    pub reason: Option<LocalText>,
    /// Who entered it.
    pub by: AccountLogin,
    /// When.
    pub at: Timestamp,
}

/// A state with its confirmed holidays, by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfState {
    /// Code of the state.
    pub country: String,
    /// Its holidays.
    pub holidays: BTreeMap<String, Holiday>,
}

/// One row per state, under its code.
pub struct Holidays;

impl Board for Holidays {
    const NAME: &'static str = "holidays";
    const VERSION: i32 = 1;
    type Row = OfState;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Holidays(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<OfState>, fact: &Fact) -> Option<OfState> {
        let AnyEvent::Holidays(event) = &fact.event else { return row };
        let country = fact.subject().to_owned();
        let mut state = row.unwrap_or_else(|| OfState { country, ..OfState::default() });
        let (by, at) = (fact.meta.actor.clone(), fact.recorded_at);
        match event {
            HolidaysEvent::Confirmed { holiday, name, days, source } => {
                let (name, source) = (name.clone(), source.clone());
                let confirmed = Holiday { name, days: *days, source, reason: None, by, at };
                state.holidays.insert(holiday.clone(), confirmed);
            }
            HolidaysEvent::Moved { holiday, to, source, reason, .. } => {
                if let Some(moved) = state.holidays.get_mut(holiday) {
                    (moved.days, moved.by, moved.at) = (*to, by, at);
                    (moved.source, moved.reason) = (source.clone(), Some(reason.clone()));
                }
            }
            HolidaysEvent::Withdrawn { holiday, .. } => drop(state.holidays.remove(holiday)),
        }
        Some(state)
    }
}
