//! What may be asked of a state's holidays.

use jiff::civil::Date;
use nidaa_kernel::{Country, LocalText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Days on which nobody works, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// First day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub first: Date,
    /// Last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub last: Date,
}

/// Confirms a holiday, or gives one that was confirmed other days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmHoliday {
    /// The state.
    pub country: Country,
    /// Key, such as `eid_al_fitr_1448`; a proposal has one, any other holiday gets its own.
    pub holiday: String,
    /// Name; may be left out for a feast that was proposed.
    #[serde(default)]
    pub name: LocalText,
    /// First day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub first: Date,
    /// Last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub last: Date,
    /// Who said so, such as a decree or an address on the web.
    pub source: String,
    /// Why the days change; needed when they do.
    #[serde(default)]
    pub reason: LocalText,
}

/// Takes a confirmed holiday back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawHoliday {
    /// The state.
    pub country: Country,
    /// Key.
    pub holiday: String,
    /// Why.
    pub reason: LocalText,
}

commands! {
    HolidaysCommand of "holidays" by country;
    ConfirmHoliday => "confirm_holiday", "Confirms a state's holiday, or gives it other days.";
    WithdrawHoliday => "withdraw_holiday", "Takes a state's confirmed holiday back.";
}
