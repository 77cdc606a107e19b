//! What is expected of the ledger: what became of duties since the last moment, and how a duty stands.

use crate::SeenDuty;
use nidaa_app::DutyChange;
use nidaa_kernel::CivilEnd;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A duty that must have changed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedChange {
    /// What became of it.
    pub change: DutyChange,
    /// The duty, as `RULE/PROJECT` or `RULE/CALL`, with what it is about within a project: `submit_proposal/P1`,
    /// `confirm_partnership/P1/MA/partner`.
    pub duty: String,
    /// The last day for it afterwards, or the time of that day from which it is too late.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub due: Option<CivilEnd>,
    /// Keys of the institutions that owe it, in any order.
    #[serde(default)]
    pub owed_by: Option<Vec<String>>,
}

/// How a duty can stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DutyState {
    /// Owed, and not due yet.
    Open,
    /// Owed, and its last day is over.
    Late,
    /// Owed, while its clock stands still.
    Resting,
    /// Done.
    Met,
    /// Owed no longer, though not done.
    Lapsed,
    /// Forgiven by the office.
    Excused,
    /// Never owed.
    None,
}

impl DutyState {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Late => "late",
            Self::Resting => "resting",
            Self::Met => "met",
            Self::Lapsed => "lapsed",
            Self::Excused => "excused",
            Self::None => "none",
        }
    }
}

/// How a duty must stand.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedDuty {
    /// `open`, `late`, `resting`, `met`, `lapsed` or `excused`; `none` for one that was never owed.
    #[serde(default)]
    pub state: Option<DutyState>,
    /// The last day for it, or the time of that day from which it is too late.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub due: Option<CivilEnd>,
    /// Keys of the institutions that owe it, in any order.
    #[serde(default)]
    pub owed_by: Option<Vec<String>>,
}

/// Duties by key, as they stand at one moment.
pub(crate) type Ledger = BTreeMap<String, SeenDuty>;

/// What became of duties between two moments, by key.
pub(crate) fn changes(before: &Ledger, after: &Ledger) -> Vec<(DutyChange, SeenDuty)> {
    let of = |(key, now): (&String, &SeenDuty)| {
        let told = changed(before.get(key), now);
        told.into_iter().map(|change| (change, now.clone())).collect::<Vec<_>>()
    };
    after.iter().flat_map(of).collect()
}

fn changed(before: Option<&SeenDuty>, now: &SeenDuty) -> Vec<DutyChange> {
    // A late one is open: time alone changes no duty.
    let state = |duty: &SeenDuty| if duty.state == "late" { "open".to_owned() } else { duty.state.clone() };
    let was = before.map(state);
    // A duty that is owed again for what opened it first was not opened anew.
    let is_same = before.is_some_and(|before| before.opened == now.opened);
    let mut told = vec![];
    match (was.as_deref(), state(now).as_str()) {
        (was, is) if was == Some(is) => {}
        (_, "met") => told.push(DutyChange::Met),
        (_, "lapsed") => told.push(DutyChange::Lapsed),
        (_, "excused") => told.push(DutyChange::Excused),
        (Some("met" | "lapsed" | "excused"), _) if is_same => told.push(DutyChange::Reopened),
        (Some("resting"), _) => told.push(DutyChange::Resumed),
        (Some("open"), "resting") => told.push(DutyChange::Rests),
        _ => told.push(DutyChange::Opened),
    }
    let lives = matches!(was.as_deref(), Some("open" | "resting"));
    if lives && before.is_some_and(|before| before.due != now.due) {
        told.push(DutyChange::Moved);
    }
    told
}

impl ExpectedChange {
    /// Whether this is what happened.
    pub(crate) fn is(&self, (change, duty): &(DutyChange, SeenDuty)) -> bool {
        *change == self.change
            && duty.key == self.duty
            && stands(duty, None, self.due, self.owed_by.as_deref())
    }
}

impl ExpectedDuty {
    /// Whether the duty stands so.
    pub(crate) fn is(&self, found: Option<&SeenDuty>) -> bool {
        match found {
            Some(duty) => stands(duty, self.state.map(DutyState::as_str), self.due, self.owed_by.as_deref()),
            None => self.state == Some(DutyState::None),
        }
    }
}

fn stands(duty: &SeenDuty, state: Option<&str>, due: Option<CivilEnd>, owed_by: Option<&[String]>) -> bool {
    let sorted = |names: &[String]| {
        let mut names = names.to_vec();
        names.sort();
        names
    };
    state.is_none_or(|state| duty.state == state)
        && due.is_none_or(|due| duty.due == Some(due))
        && owed_by.is_none_or(|owed_by| sorted(owed_by) == sorted(&duty.owed_by))
}

/// The duty in words.
pub(crate) fn told(duty: Option<&SeenDuty>) -> String {
    let Some(duty) = duty else { return "none".to_owned() };
    let due = duty.due.map_or_else(|| "without a last day".to_owned(), |due| format!("due {due}"));
    format!("{}, {due}, owed by [{}]", duty.state, duty.owed_by.join(", "))
}

/// The duty of this key in words; of one that is not there, which others its project or call has.
pub(crate) fn standing(key: &str, ledger: &Ledger) -> String {
    let found = ledger.get(key);
    let Some(code) = key.split('/').nth(1).filter(|_| found.is_none()) else { return told(found) };
    let of_code = |known: &&str| known.split('/').nth(1) == Some(code);
    let others: Vec<&str> = ledger.keys().map(String::as_str).filter(of_code).collect();
    let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
    format!("{}; duties of {code}: {others}", told(found))
}

/// Why no duty can ever have this key. `names` are those of the duties the policies know; empty where that is not known.
pub(crate) fn slip(key: &str, names: &[String]) -> Option<String> {
    let Some((name, _)) = key.split_once('/') else {
        return Some(format!(
            "{key:?} is no duty: write RULE/PROJECT or RULE/CALL, such as submit_proposal/P1"
        ));
    };
    if names.is_empty() || names.iter().any(|known| known == name) {
        return None;
    }
    let near = nidaa_kernel::nearest(name, names.iter().map(String::as_str));
    let hint = near
        .map_or_else(|| format!("known are {}", names.join(", ")), |near| format!("did you mean {near}?"));
    Some(format!("no duty is called {name}; {hint}"))
}
