//! What a policy holds beside its stages: parameters, areas, deadlines, reminders, notices.

use crate::{FactKind, Machine, guard::Guard};
use nidaa_kernel::{Currency, LocalText, SectorId, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// How sure we are that the programme really has a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// A source says so.
    Stated,
    /// It follows from what sources say.
    Inferred,
    /// Our own default. Never shown as a rule of the programme.
    Assumed,
}

/// What a parameter holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "wanted: yes or no, a whole number, a text, or a list of numbers or texts")]
pub enum ParameterValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text. Days of the year are written "09-30".
    Text(String),
    /// Whole numbers.
    Numbers(Vec<i64>),
    /// Texts.
    Texts(Vec<String>),
}

impl ParameterValue {
    /// Kind a guard sees.
    pub const fn kind(&self) -> FactKind {
        match self {
            Self::Flag(_) => FactKind::Flag,
            Self::Number(_) => FactKind::Count,
            Self::Text(_) => FactKind::Text,
            Self::Numbers(_) => FactKind::Counts,
            Self::Texts(_) => FactKind::Texts,
        }
    }
}

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::Numbers(numbers) => {
                numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ").fmt(f)
            }
            Self::Texts(texts) => texts.join(", ").fmt(f),
        }
    }
}

/// A number, date or switch of the policy, and where we have it from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parameter {
    /// Name in the file, such as `min_partner_countries`.
    pub name: String,
    /// What it holds.
    pub value: ParameterValue,
    /// How sure we are of it.
    pub provenance: Standing,
    /// Where it is stated. Always there when it is `stated`.
    pub source: Option<String>,
    /// What it means, in every language.
    pub label: LocalText,
    /// The value in words, in every language, where it is a code.
    pub words: Option<LocalText>,
    /// Line of its value in the file, counted from 1.
    pub line: usize,
}

/// A cooperation area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sector {
    /// Code, such as `tourism`.
    pub id: SectorId,
    /// Name in every language.
    pub label: LocalText,
}

/// Who may own a project.
#[derive(Clone, Debug, Serialize)]
pub struct Applicants {
    /// Who may apply, in every language.
    pub label: LocalText,
    /// How sure we are of it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
    /// Line in the file, counted from 1.
    pub line: usize,
    #[serde(skip)]
    pub(crate) guard: Arc<Guard>,
}

/// A kind of project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectType {
    /// Code, such as `needs_assessment`.
    pub id: String,
    /// Name in every language.
    pub label: LocalText,
    /// How sure we are of it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
}

/// The money of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Envelope {
    /// Currency of grants.
    pub currency: Currency,
    /// Sum of all grants of a call in whole units; none where each call says its own.
    pub amount: Option<Amount>,
    /// Largest grant of one project in whole units; none where there is no ceiling.
    pub ceiling: Option<Amount>,
    /// How sure we are of it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
    /// What it is, in every language.
    pub label: LocalText,
}

/// A number, or the parameter that held it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// The number.
    pub number: i64,
    /// Name of the parameter, if it came from one.
    pub parameter: Option<String>,
}

/// How the day of a deadline is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// A date the call or project carries, such as `call.closes`.
    Date(String),
    /// Some days after an event.
    After {
        /// Type of the event.
        event: String,
        /// Calendar days, from 0.
        days: Amount,
    },
    /// Some days after a date that something within the project carries.
    Past {
        /// The date, such as `activity.ends`.
        date: String,
        /// Calendar days, from 0.
        days: Amount,
    },
    /// The same day every year.
    Yearly {
        /// Month, 1 to 12.
        month: u8,
        /// Day of the month, 1 to 31. 29 February is the 28th in a common year.
        day: u8,
        /// Years after the year of the call.
        years_after_call: i64,
        /// Name of the parameter that holds the day.
        parameter: String,
    },
}

/// By when something is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// Name, unique in the file.
    pub id: String,
    /// Whether it holds once per call or once per project.
    pub of: Machine,
    /// The day.
    pub due: Due,
    /// The time of that day from which it is too late; none where the whole day counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<TimeOfDay>,
    /// Name in every language.
    pub label: LocalText,
}

/// When people are reminded of a deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reminder {
    /// Id of the deadline.
    pub deadline: String,
    /// Days relative to the deadline; never after it, so all are 0 or less.
    pub offsets_days: Vec<i64>,
}

/// Who is told what after which event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Name, unique in the file; the reason a mail gives.
    pub id: String,
    /// Type of the event it follows.
    pub event: String,
    /// Mail template.
    pub mail: String,
    /// Audiences.
    pub to: Vec<String>,
    /// Whether it is sent even to those who want no mail.
    pub duty: bool,
    /// Whether its mails wait until the office releases them.
    pub hold: bool,
}
