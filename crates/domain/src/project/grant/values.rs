//! Values of a grant's commands and events.

use jiff::civil::Date;
use nidaa_kernel::{Country, LocalText, Money, PartKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a payment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// Before anything is spent.
    Advance,
    /// Against accepted progress reports.
    Interim,
    /// What is still owed once the eligible cost is known.
    Balance,
}

impl PaymentKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Advance, Self::Interim, Self::Balance];

    /// The kind as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Advance => "advance",
            Self::Interim => "interim",
            Self::Balance => "balance",
        }
    }
}

/// What a report speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// A period of the implementation.
    Progress,
    /// The whole of it.
    Final,
}

impl ReportKind {
    /// The kind as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Progress => "progress",
            Self::Final => "final",
        }
    }
}

/// Money of one budget line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineAmount {
    /// The budget line.
    pub line: PartKey,
    /// How much.
    pub amount: Money,
}

/// Money that goes from one budget line to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// The line that gives.
    pub from: PartKey,
    /// The line that receives.
    pub to: PartKey,
    /// How much, greater than zero.
    pub amount: Money,
}

/// Where an activity takes place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "mode", rename_all = "snake_case", deny_unknown_fields)]
pub enum Place {
    /// People meet.
    OnSite {
        /// Where.
        country: Country,
        /// Where.
        city: String,
    },
    /// People meet on a screen.
    Online {},
    /// Some here, some there.
    Hybrid {
        /// Where those meet who travel.
        country: Country,
        /// Where those meet who travel.
        city: String,
    },
}

impl Place {
    /// City of those who meet; none where all are online.
    pub fn city(&self) -> Option<&str> {
        match self {
            Self::OnSite { city, .. } | Self::Hybrid { city, .. } => Some(city),
            Self::Online {} => None,
        }
    }
}

/// People of one country at an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// The country.
    pub country: Country,
    /// Number of people.
    pub participants: u32,
}

/// What a monitoring visit found and wants done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingRecord {
    /// Its key within the project.
    pub finding: PartKey,
    /// What is to be done.
    pub text: LocalText,
    /// Last day for it.
    #[schemars(with = "String", extend("format" = "date"))]
    pub due: Date,
}
