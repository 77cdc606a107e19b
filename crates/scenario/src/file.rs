//! The file: what a story says.

use crate::{BadScenario, ExpectedChange, ExpectedDuty, ExpectedEffect, Placed};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_kernel::{Country, InstitutionKey, Lang};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Largest file that is looked at, in bytes.
const MAX_BYTES: usize = 1024 * 1024;
/// Scenarios that may begin with one another.
const DEEPEST: usize = 8;

/// A story with a clock of its own, on an empty log.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What the story shows, as a sentence.
    pub title: String,
    /// Where the story comes from, or why it is told.
    #[serde(default)]
    pub about: Option<String>,
    /// Another scenario of the same folder or below it, whose accounts and givens come first; its story is not played.
    #[serde(default)]
    pub begins_with: Option<Placed<PathBuf>>,
    /// Policy files to play under, relative to this file. Left out: those of the scenario it begins with, else those the
    /// program was built with.
    #[serde(default)]
    pub rules: Vec<Placed<PathBuf>>,
    /// What the clock shows at the beginning: a day such as `2026-09-01`, meaning its first moment in UTC, or a time such
    /// as `2026-09-01T14:00:00Z`.
    pub start: Placed<String>,
    /// Who acts, by login.
    #[serde(default)]
    pub accounts: BTreeMap<String, Account>,
    /// Files that people hand in, by name, with what is written in them. One whose name ends in `.pdf` is a PDF. Where
    /// data say `{file: NAME}` and nothing else, the file is handed in, and what an answer says of it stands in its place.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// What has happened before, in order. Every act must be accepted.
    #[serde(default)]
    pub given: Vec<Placed<Act>>,
    /// What then happens, in order. Left out in a file that others begin with.
    #[serde(default)]
    pub story: Vec<Placed<Beat>>,
}

/// Somebody who acts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Roles, such as `office` or `project_owner`.
    pub roles: Vec<Placed<String>>,
    /// Country acted for, as two letters.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub country: Option<Placed<Country>>,
    /// Institution acted for, by its key.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub institution: Option<InstitutionKey>,
    /// Language of mails to this person.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub lang: Lang,
}

/// Time passes, or somebody gives a command, or both: then the clock is moved first.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What the clock shows from now on; a day or a time, never earlier than before. What falls due until then happens
    /// at its own time.
    #[serde(default)]
    pub at: Option<Placed<String>>,
    /// Login of whoever acts. Left out: the only account with the role `office`.
    #[serde(default, rename = "as")]
    pub who: Option<String>,
    /// Login of the account in whose place that one acts, as its deputy.
    #[serde(default, rename = "for")]
    pub principal: Option<String>,
    /// Name of the command; `nidaa commands` lists them.
    #[serde(default, rename = "do")]
    pub command: Option<Placed<String>>,
    /// The command's data.
    #[serde(default)]
    pub data: Option<Value>,
}

/// One moment of the story: an act, and what is expected of it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beat {
    /// What is done, or how time passes. Left out: only look.
    #[serde(default)]
    pub when: Option<Act>,
    /// What must hold afterwards. Left out: the act must be accepted.
    #[serde(default)]
    pub then: Option<Then>,
}

/// What must hold. Members that are left out are not looked at.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Then {
    /// The command is refused by this rule: its id in full, or its last parts, such as `submit_project/in_time`.
    /// Left out: the command must be accepted.
    #[serde(default)]
    pub refused: Option<Placed<String>>,
    /// The command has written exactly these events, in this order, such as `project_submitted`.
    #[serde(default)]
    pub events: Option<Placed<Vec<String>>>,
    /// Stages, by `call/CODE` or `project/CODE`.
    #[serde(default)]
    pub stage: BTreeMap<String, Placed<String>>,
    /// Years of implementation, by code of the project.
    #[serde(default)]
    pub year: BTreeMap<String, Placed<i16>>,
    /// Exactly these mails were written since the last moment of the story, in any order; `[]` for none.
    #[serde(default)]
    pub mails: Option<Placed<Vec<ExpectedMail>>>,
    /// Exactly these changes of duties have happened since the last moment of the story, in any order; `[]` for none.
    #[serde(default)]
    pub duties: Option<Placed<Vec<ExpectedChange>>>,
    /// How duties stand, by their key, such as `submit_proposal/P1`.
    #[serde(default)]
    pub ledger: BTreeMap<String, Placed<ExpectedDuty>>,
    /// A preview of the command, asked before it is given, has shown exactly these effects, in any order.
    #[serde(default)]
    pub preview: Option<Placed<Vec<ExpectedEffect>>>,
    /// How it was at an earlier moment.
    #[serde(default)]
    pub as_of: Option<AsOf>,
}

/// A mail that must have been written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedMail {
    /// Address.
    pub to: String,
    /// Template, such as `project_approved`.
    pub template: String,
    /// Language: `ar`, `en` or `fr`.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub lang: Option<Lang>,
    /// Words that its subject holds.
    #[serde(default)]
    pub subject: Option<String>,
}

/// An earlier moment, as it was known then.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AsOf {
    /// The day, meaning its first moment in UTC, or the time.
    pub at: Placed<String>,
    /// Stages, by `call/CODE` or `project/CODE`; `none` for what did not exist yet.
    #[serde(default)]
    pub stage: BTreeMap<String, Placed<String>>,
    /// Years of implementation, by code of the project.
    #[serde(default)]
    pub year: BTreeMap<String, Placed<i16>>,
}

/// An act of a file that comes before the story.
#[derive(Clone, Debug)]
pub struct Given {
    /// The file it stands in.
    pub file: String,
    /// The act.
    pub act: Placed<Act>,
}

/// A scenario with everything that comes before it, ready to be played.
#[derive(Clone, Debug)]
pub struct Story {
    /// The file.
    pub file: String,
    /// What it shows.
    pub title: String,
    /// Policy files to play under, from where the program stands; none for those it was built with.
    pub rules: Vec<PathBuf>,
    /// What the clock shows at the beginning.
    pub start: Placed<String>,
    /// Who acts, by login.
    pub accounts: BTreeMap<String, Account>,
    /// Files people hand in, by name, with what is written in them.
    pub files: BTreeMap<String, String>,
    /// What has happened before, in order.
    pub given: Vec<Given>,
    /// What then happens.
    pub beats: Vec<Placed<Beat>>,
}

impl Story {
    /// Reads a scenario and those it begins with.
    ///
    /// # Errors
    /// [`BadScenario`] with file and place of the first fault.
    pub fn load(path: &Path) -> Result<Self, BadScenario> {
        let scenario = Scenario::load(path)?;
        let mut story = Self {
            file: path.display().to_string(),
            title: scenario.title.clone(),
            rules: vec![],
            start: scenario.start.clone(),
            accounts: BTreeMap::new(),
            files: BTreeMap::new(),
            given: vec![],
            beats: scenario.story.clone(),
        };
        story.begin(path, scenario, DEEPEST)?;
        Ok(story)
    }

    fn begin(&mut self, path: &Path, scenario: Scenario, depth: usize) -> Result<(), BadScenario> {
        let file = path.display().to_string();
        if let Some(before) = scenario.begins_with {
            let message = format!("more than {DEEPEST} scenarios begin with one another");
            let depth = depth.checked_sub(1).ok_or_else(|| before.bad(&file, message))?;
            let path = beside(path, &before);
            there("begins_with", &path, &before, &file)?;
            self.begin(&path, Scenario::load(&path)?, depth)?;
        }
        if !scenario.rules.is_empty() {
            self.rules.clear();
            for rules in &scenario.rules {
                let path = beside(path, rules);
                there("rules", &path, rules, &file)?;
                self.rules.push(path);
            }
        }
        scenario.accounts.values().try_for_each(|account| account.check(&file))?;
        self.accounts.extend(scenario.accounts);
        self.files.extend(scenario.files);
        self.given.extend(scenario.given.into_iter().map(|act| Given { file: file.clone(), act }));
        Ok(())
    }
}

/// Says which line names a file that is not there.
fn there<T>(key: &str, path: &Path, named: &Placed<T>, file: &str) -> Result<(), BadScenario> {
    match std::fs::metadata(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let message = format!(
                "`{key}` names {}: there is no such file; it is looked for from this file's own folder",
                path.display()
            );
            Err(named.bad(file, message))
        }
        Err(error) => Err(named.bad(file, format!("`{key}` names {}: {error}", path.display()))),
    }
}

impl Account {
    /// Roles exist and countries are member states; anything else would be refused only when the story is played.
    fn check(&self, file: &str) -> Result<(), BadScenario> {
        let known = nidaa_domain::vocabulary().roles;
        if let Some(role) = self.roles.iter().find(|role| !known.contains(&role.value)) {
            let near = nidaa_kernel::nearest(&role.value, known.iter().map(String::as_str));
            let all = || format!("known are {}", known.iter().cloned().collect::<Vec<_>>().join(", "));
            let hint = near.map_or_else(all, |near| format!("did you mean {near}?"));
            return Err(role.bad(file, format!("there is no role {:?}; {hint}", role.value)));
        }
        match &self.country {
            Some(country) if country.value.member_state().is_none() => {
                Err(country.bad(file, format!("{} is not a member state", country.value)))
            }
            _ => Ok(()),
        }
    }
}

fn beside(path: &Path, other: &Path) -> PathBuf {
    path.parent().map_or_else(|| other.to_owned(), |folder| folder.join(other))
}

impl Scenario {
    fn load(path: &Path) -> Result<Self, BadScenario> {
        let file = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Self::read(&file, &text),
            Err(error) => Err(BadScenario { file, line: 1, column: 1, message: error.to_string() }),
        }
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// [`BadScenario`] with the place of the first fault.
    pub fn read(file: &str, text: &str) -> Result<Self, BadScenario> {
        let bad = |line, column, message| BadScenario { file: file.to_owned(), line, column, message };
        if text.len() > MAX_BYTES {
            return Err(bad(1, 1, format!("the file has {} bytes, more than {MAX_BYTES}", text.len())));
        }
        crate::slips::read(text).map_err(|slip| bad(slip.line, slip.column, slip.message))
    }
}

/// A day, meaning its first moment in UTC, or a time.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    let day = |text: &str| Some(text.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp());
    text.parse().ok().or_else(|| day(text))
}

/// Why a text is no moment, and what would be one.
pub(crate) fn no_moment(text: &str) -> String {
    let number = |part: Option<&str>| part?.parse::<i16>().ok();
    let mut parts = text.get(..10).unwrap_or(text).split('-');
    let month = number(parts.next())
        .zip(number(parts.next()).and_then(|month| i8::try_from(month).ok()))
        .and_then(|(year, month)| Date::new(year, month, 1).ok());
    match month.zip(number(parts.next())) {
        Some((first, day)) if day > i16::from(first.days_in_month()) => {
            format!("{text:?} is no day: {} has {} days", first.strftime("%B %Y"), first.days_in_month())
        }
        _ => format!(
            "{text:?} is no moment: write a day such as 2026-09-01 or a time such as 2026-09-01T14:00:00Z"
        ),
    }
}

/// JSON Schema (draft 2020-12) of a scenario.
pub fn schema() -> Value {
    schemars::schema_for!(Scenario).to_value()
}
