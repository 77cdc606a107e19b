//! The shape of a policy file, as written. Doc comments here are the hints an editor shows.

mod assessment;
mod duties;
mod forms;
mod money;
mod reasons;
mod visibility;

pub(crate) use assessment::{RawCriterion, RawItem, RawRubric};
pub(crate) use duties::{RawLadder, RawObligation, RawRung};
pub(crate) use forms::{RawChoice, RawField, RawForm, RawSection, Required};
pub(crate) use money::{RawApplicants, RawEnvelope, RawType};
pub(crate) use reasons::RawReason;
pub(crate) use visibility::RawVisibility;

use crate::{ParameterValue, Standing, place::At};
use nidaa_kernel::{Country, LocalText, ProgrammeId, StageId};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The policy of one funding programme.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Nidaa workflow")]
pub(crate) struct File {
    /// Version of this file language. Today 1.
    pub format: At<u32>,
    /// Name of the programme in addresses and commands, such as `comcec-project-funding`.
    pub id: At<ProgrammeId>,
    /// Counts the versions of this policy. Raise it with every change that a running call must not get.
    pub version: At<u32>,
    /// Name of the programme for people.
    pub title: At<LocalText>,
    /// Numbers, dates and switches of the policy, by name. Guards read them as `p.name`.
    #[serde(default)]
    pub parameters: BTreeMap<String, At<RawParameter>>,
    /// Cooperation areas a project may belong to.
    #[serde(default)]
    pub sectors: Vec<RawSector>,
    /// Who may own a project; asked when one is begun.
    pub applicants: Option<At<RawApplicants>>,
    /// Kinds of projects the programme knows. With none, projects have no kind.
    #[serde(default)]
    pub types: Vec<RawType>,
    /// The money of a call.
    pub envelope: Option<RawEnvelope>,
    /// What the holder of a role must be to a project for the role to count, by role.
    #[serde(default)]
    pub relations: BTreeMap<String, At<Vec<At<String>>>>,
    /// Who sees a project in which stage. Without it everyone sees every one.
    pub visibility: Option<RawVisibility>,
    /// What is asked of a project's owner, and in which stages.
    #[serde(default)]
    pub forms: Vec<RawForm>,
    /// The life of a call.
    pub call: RawMachine,
    /// The life of a project.
    pub project: RawMachine,
    /// Days of the year on which nobody is at the desk somewhere. No deadline may stand on one.
    #[serde(default)]
    pub holidays: Vec<RawHoliday>,
    /// By when things are due, the yearly ones in order of the calendar.
    #[serde(default)]
    pub deadlines: Vec<RawDeadline>,
    /// When people are reminded of deadlines.
    #[serde(default)]
    pub reminders: Vec<RawReminder>,
    /// Who is told what after which event.
    #[serde(default)]
    pub notices: Vec<RawNotice>,
    /// Who is told, one after the other, while something stays late.
    #[serde(default)]
    pub ladders: Vec<RawLadder>,
    /// Who owes what to whom by when.
    #[serde(default)]
    pub obligations: Vec<RawObligation>,

    /// What is asked of every proposal before it is judged.
    #[serde(default)]
    pub eligibility: Vec<RawItem>,
    /// How assessors mark a proposal.
    pub rubric: Option<At<RawRubric>>,

    /// Why a project may be postponed. With none, any reason is taken.
    #[serde(default)]
    pub postponement_reasons: Vec<RawReason>,
}

/// A number, date or switch of the policy.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawParameter {
    /// Yes or no, a whole number, a text, or a list of numbers or texts. Days of the year are written "09-30".
    pub value: At<ParameterValue>,
    /// How sure we are that the programme really has this rule.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from: an address or a document.
    pub source: Option<String>,
    /// What it means, for people.
    pub label: At<LocalText>,
    /// The value in words, where it is a code that people do not know.
    pub words: Option<At<LocalText>>,
}

/// A cooperation area.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSector {
    /// Code of the area, such as `tourism`.
    pub id: At<String>,
    /// Name for people.
    pub label: At<LocalText>,
}

/// Stages and the ways between them.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMachine {
    /// Stages, in the order in which boards show them.
    pub stages: Vec<RawStage>,
    /// Conditions that transitions refer to by id.
    #[serde(default)]
    pub guards: Vec<RawGuard>,
    /// What may be done, by whom, from where to where.
    pub transitions: Vec<RawTransition>,
}

/// A stage with its two labels: what staff call it and what the applicant reads.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStage {
    /// Name of the stage in this file and in events.
    pub id: At<StageId>,
    /// Label for staff. Neither label may be left out.
    #[schemars(required)]
    pub staff: Option<At<LocalText>>,
    /// Label for applicants. Neither label may be left out.
    #[schemars(required)]
    pub applicant: Option<At<LocalText>>,
    /// Whether nothing leads out of it.
    #[serde(default, rename = "final")]
    pub is_final: bool,
}

/// A condition in CEL.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawGuard {
    /// Name that transitions and refusals use.
    pub id: At<String>,
    /// An expression over the facts of the machine and the parameters `p` that is true or false.
    pub expr: At<String>,
    /// How sure we are that the programme really has this rule.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
    /// What a person reads when the condition does not hold.
    pub explanation: At<LocalText>,
    /// What would make it hold, as a refusal says it. `{lacking}` stands for the figure of that name, `{partners_named}` for
    /// a fact, `{call_stage=open}` for what that fact may hold, `{p.pass_mark}` for a parameter, each as people write it.
    /// Absent: a refusal tells what it can from the condition itself.
    pub advice: Option<At<LocalText>>,
    /// Figures of the advice, by name.
    #[serde(default)]
    pub figures: BTreeMap<String, At<RawFigure>>,
    /// What must hold, as the guideline says it; `{pass_mark}` stands for the value of that parameter. Absent: the
    /// guideline says with which words it is refused.
    pub requires: Option<At<LocalText>>,
}

/// A figure that an advice tells: an expression over facts and parameters that comes to a whole number.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum RawFigure {
    /// A number of things.
    Count(At<String>),
    /// An amount in the smallest unit of the currency.
    Amount(At<String>),
    /// The day that comes so many days after the present one.
    Day(At<String>),
}

/// A command that is open to some roles in some stages.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTransition {
    /// A command the program knows.
    pub command: At<String>,
    /// Stages it is open in. None: the command begins a new life.
    #[serde(default)]
    pub from: Vec<At<String>>,
    /// Stage it leads to. Absent: the stage is kept. `previous`: the stage held before this one.
    pub to: Option<At<String>>,
    /// Roles that may give the command.
    #[serde(default)]
    pub roles: Vec<At<String>>,
    /// What the holder of a role must be besides, here and not everywhere, by role.
    #[serde(default)]
    pub relations: BTreeMap<String, At<Vec<At<String>>>>,
    /// Conditions that must hold, asked in this order.
    #[serde(default)]
    pub guards: Vec<At<String>>,
    /// What people call this way, where the command has several.
    pub label: Option<At<LocalText>>,
    /// Where it leads, for people, where the command itself finds the stage.
    pub leads: Option<At<LocalText>>,
}

/// A holiday that falls on the same day every year.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawHoliday {
    /// The day, written "10-29".
    pub day: At<String>,
    /// Member states that keep it.
    pub countries: Vec<At<Country>>,
    /// Name for people.
    pub label: At<LocalText>,
}

/// By when something is due.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDeadline {
    /// Name that reminders use.
    pub id: At<String>,
    /// Whether it holds once per call or once per project.
    pub of: crate::Machine,
    /// The day.
    pub due: At<RawDue>,
    /// The time of that day from which it is too late, such as "17:00", or the parameter that holds it. Without one the
    /// whole day counts.
    pub at: Option<At<String>>,
    /// Name for people.
    pub label: At<LocalText>,
}

/// How the day of a deadline is found.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum RawDue {
    /// A date the call or project carries, such as `call.closes`.
    Date(At<String>),
    /// Some days after an event.
    After {
        /// The event.
        event: At<String>,
        /// Number of days, or the parameter that holds it.
        days: At<Amount>,
    },
    /// Some days after a date that something within the project carries.
    Past {
        /// The date, such as `activity.ends`.
        date: At<String>,
        /// Number of days, or the parameter that holds it.
        days: At<Amount>,
    },
    /// The same day every year.
    Yearly {
        /// The parameter that holds the day, written "11-30".
        day: At<String>,
        /// How many years after the year of the call.
        #[serde(default)]
        years_after_call: i64,
    },
}

/// A number, or the name of the parameter that holds it.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged, expecting = "wanted: a whole number or the name of a parameter")]
pub(crate) enum Amount {
    /// The number.
    Number(i64),
    /// The parameter.
    Parameter(String),
}

/// When people are reminded of a deadline.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReminder {
    /// The deadline.
    pub deadline: At<String>,
    /// Days relative to the deadline, such as [-14, -7, -1], or the parameter that holds them.
    pub offsets_days: At<Offsets>,
}

/// Days, or the name of the parameter that holds them.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged, expecting = "wanted: a list of days or the name of a parameter")]
pub(crate) enum Offsets {
    /// The days.
    Days(Vec<i64>),
    /// The parameter.
    Parameter(String),
}

/// Who is told what after which event.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNotice {
    /// Name of the notice; the reason a mail gives.
    pub id: At<String>,
    /// The event it follows.
    pub event: At<String>,
    /// The mail template.
    pub mail: At<String>,
    /// The audiences.
    pub to: Vec<At<String>>,
    /// Whether it is sent even to those who want no mail.
    #[serde(default)]
    pub duty: bool,
    /// Whether its mails wait until the office releases them.
    #[serde(default)]
    pub hold: bool,
}
