//! What is asked next: mostly what the acting account may do now, with what is hostile, impossible, or asked twice.

mod fits;
mod grant;
mod house;
mod proposal;
mod sought;

pub use grant::contract;
pub use proposal::{answered, answers, draft};

use super::{
    cast::{PEOPLE, named},
    lives::Lives,
    tally::Tally,
};
use crate::world::World;
use jiff::{ToSpan, civil::Date};
use nidaa_app::Asker;
use nidaa_domain::Command;
use nidaa_workflow::Machine;
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use serde_json::{Value, json};
use std::fmt;

/// A command with who gives it.
#[derive(Clone)]
pub struct Asked {
    pub by: String,
    pub command: String,
    pub data: Value,
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.by, self.command, self.data)
    }
}

pub fn ask(by: &str, command: &str, data: Value) -> Asked {
    Asked { by: by.to_owned(), command: command.to_owned(), data }
}

/// What ends a life is asked seldom, so that lives get far.
const ENDS: [&str; 18] = [
    "withdraw_project",
    "terminate_project",
    "reject_project",
    "decline_project",
    "find_ineligible",
    "cancel_call",
    "close_project",
    "lapse_project",
    "revert_decision",
    "revert_call_step",
    "put_on_reserve",
    "suspend_project",
    "postpone_project",
    "complete_call",
    "postpone_projects",
    "close_call",
    "expire_reserve",
    "withdraw_partner",
];

/// A key that nothing has.
const NOTHING: &str = "X1";

/// Where acts are drawn from.
pub struct Draw<'a> {
    pub world: &'a World,
    pub lives: &'a Lives,
    pub tally: &'a Tally,
    /// Keys of duties that are open.
    pub duties: &'a [String],
    pub today: Date,
    pub random: &'a mut StdRng,
}

impl Draw<'_> {
    /// One act: a command, or several by one account.
    pub async fn act(&mut self) -> Vec<Asked> {
        if self.random.random_range(0..100) == 0
            && let Some(sought) = self.sought().await
        {
            return vec![sought];
        }
        match self.random.random_range(0..20) {
            0..=10 => vec![self.possible(None).await.unwrap_or_else(|| self.begun())],
            11..=14 => vec![self.of_house()],
            15 | 16 => vec![self.spoilt().await],
            17 => vec![self.hostile()],
            _ => self.several().await,
        }
    }

    /// What somebody may do now; with data that fit, as far as can be told.
    async fn possible(&mut self, by: Option<&str>) -> Option<Asked> {
        for _ in 0..8 {
            let by = by.or_else(|| PEOPLE.choose(self.random).copied()).unwrap_or("office");
            let machine = if self.random.random_range(0..8) == 0 { Machine::Call } else { Machine::Project };
            let code = self.code(machine);
            let asker = Asker { actor: named(by), on_behalf_of: None };
            let Ok(acts) = self.world.app.acts(machine, &code, &asker).await else { continue };
            let free = acts.iter().filter(|act| act.refusal.is_none()).map(|act| act.command.as_str());
            let free: Vec<&str> = free.filter(|command| self.fits(command, &code)).collect();
            let Some(command) = self.rarest(&free) else { continue };
            let data = self.data(&command, &code);
            // Nothing is there that the command could be about.
            if !data.to_string().contains(NOTHING) || self.random.random_range(0..10) == 0 {
                return Some(ask(by, &command, data));
            }
        }
        None
    }

    /// Whether there is something that the command could be about; what the rules cannot tell before they see the data.
    fn fits(&self, command: &str, code: &str) -> bool {
        let listed = |stages: &[&str]| self.lives.in_stage(stages).any(|one| self.is_of(one, code));
        match command {
            "publish_short_list" => return listed(house::SHORT_LISTED),
            "publish_final_list" | "postpone_projects" => return listed(house::FINAL_LISTED),
            "revert_call_step" => {
                return self.lives.calls.get(code).is_some_and(|call| !call.steps.is_empty());
            }
            "revert_postponements" => {
                return self.lives.calls.get(code).is_some_and(|call| !call.postponements.is_empty());
            }
            _ => {}
        }
        let Some(project) = self.lives.projects.get(code) else { return true };
        fits::proposal(command, project) && fits::grant(command, project, self.today)
    }

    fn is_of(&self, project: &str, call: &str) -> bool {
        self.lives.projects[project].call.as_ref().is_some_and(|of| of.as_str() == call)
    }

    /// Of three commands the one that was carried out less often; what ends a life only now and then.
    fn rarest(&mut self, commands: &[&str]) -> Option<String> {
        let mut drawn: Vec<&str> = std::iter::repeat_with(|| commands.choose(self.random).copied())
            .take(3)
            .collect::<Option<_>>()?;
        if self.random.random_range(0..8) > 0 {
            drawn.retain(|command| !ENDS.contains(command));
        }
        drawn.into_iter().min_by_key(|command| self.tally.done(command)).map(str::to_owned)
    }

    /// Lives that go on are drawn oftener than those that are over.
    fn code(&mut self, machine: Machine) -> String {
        let all: Vec<(&String, bool)> = match machine {
            Machine::Call => {
                self.lives.calls.iter().map(|(code, call)| (code, is_over(call.stage.as_ref()))).collect()
            }
            Machine::Project => {
                self.lives.projects.iter().map(|(code, one)| (code, is_over(one.stage.as_ref()))).collect()
            }
        };
        let open: Vec<&String> = all.iter().filter(|(_, over)| !over).map(|(code, _)| *code).collect();
        let any = all.choose(self.random).map(|(code, _)| (*code).clone());
        let open = open.choose(self.random).map(|code| (*code).clone());
        let drawn = if self.random.random_range(0..12) == 0 { any } else { open.or(any) };
        drawn.unwrap_or_else(|| "NONE".to_owned())
    }

    /// A new proposal or a new call.
    fn begun(&mut self) -> Asked {
        let calls: Vec<String> =
            self.lives.calls.keys().filter(|code| self.stage_of(code) == "open").cloned().collect();
        let by = *["owner", "office", "library"].choose(self.random).unwrap_or(&"office");
        match calls.choose(self.random) {
            Some(call) if self.random.random_range(0..3) > 0 => {
                let code = format!("P{}", self.lives.projects.len() + 1);
                ask(by, "draft_project", draft(&self.programme_of(call), &code, call))
            }
            _ => {
                let programme = house::PROGRAMMES.choose(self.random);
                let number = self.lives.calls.len() + 1;
                let code = format!("C{number}");
                // Now and then a number that is taken.
                let ordinal = if self.random.random_range(0..9) == 0 { 1 } else { number + 2 };
                ask(
                    "office",
                    "draft_call",
                    json!({ "call": code, "programme": programme, "ordinal": ordinal, "year": 2026 }),
                )
            }
        }
    }

    /// Several by one account, also of the same project, each decided on what those before it did.
    async fn several(&mut self) -> Vec<Asked> {
        let by = *["office", "office", "owner", "bank"].choose(self.random).unwrap_or(&"office");
        let mut all = vec![];
        for _ in 0..self.random.random_range(2..5) {
            all.extend(self.possible(Some(by)).await);
        }
        if all.is_empty() { vec![self.begun()] } else { all }
    }

    /// Something possible with one thing wrong in it, or by somebody else.
    async fn spoilt(&mut self) -> Asked {
        let mut asked = self.possible(None).await.unwrap_or_else(|| self.begun());
        if self.random.random_range(0..4) == 0 {
            (*PEOPLE.choose(self.random).unwrap_or(&"stranger")).clone_into(&mut asked.by);
            return asked;
        }
        let number = *[-1, 0, 1, 4_000_000_000_000, i64::MAX].choose(self.random).unwrap_or(&0);
        let word = *["", "X1", "2020-01-01", "EUR", "QA", "\u{202e}\u{0}"].choose(self.random).unwrap_or(&"");
        let places = leaves(&asked.data, "");
        if let Some(place) = places.choose(self.random).and_then(|place| asked.data.pointer_mut(place)) {
            *place = if place.is_number() { json!(number) } else { json!(word) };
        }
        asked
    }

    /// Any command there is, about anything.
    fn hostile(&mut self) -> Asked {
        let infos = Command::infos();
        let Some(info) = infos.choose(self.random) else { return self.begun() };
        let code = match info.machine {
            "call" => self.code(Machine::Call),
            "project" | "evaluation" => self.code(Machine::Project),
            _ => "X1".to_owned(),
        };
        let by = *PEOPLE.choose(self.random).unwrap_or(&"stranger");
        let data = self.data(info.name, &code);
        ask(by, info.name, data)
    }

    /// Data of a command of a call or project, made for its present state; else the example of its schema.
    fn data(&mut self, command: &str, code: &str) -> Value {
        let infos = Command::every();
        let info = infos.iter().find(|info| info.name == command).expect("a command");
        let made = match info.machine {
            "call" => self.call_data(command, code),
            "project" => self.proposal_data(command, code).or_else(|| self.grant_data(command, code)),
            _ => None,
        };
        let mut data = made.unwrap_or_else(|| nidaa_domain::example(&(info.schema)()));
        if matches!(info.machine, "call" | "project" | "evaluation") {
            data[if info.machine == "call" { "call" } else { "project" }] = json!(code);
        }
        data
    }

    fn stage_of(&self, call: &str) -> String {
        self.lives
            .calls
            .get(call)
            .and_then(|call| call.stage.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    fn programme_of(&self, call: &str) -> String {
        self.lives
            .calls
            .get(call)
            .and_then(|call| call.programme.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    fn reason(&mut self) -> Value {
        let text = *["No visa", "No staff", "A slip", "Not signed"].choose(self.random).unwrap_or(&"No visa");
        json!({ "text": { "en": text } })
    }

    fn day(&self, days: i32) -> String {
        self.today.saturating_add(days.days()).to_string()
    }

    fn up_to(&mut self, most: i64) -> i64 {
        self.random.random_range(1..=most.max(1))
    }

    /// One of these, else a key that nothing has.
    fn one_of<T: ToString>(&mut self, keys: impl IntoIterator<Item = T>) -> String {
        let keys: Vec<String> = keys.into_iter().map(|key| key.to_string()).collect();
        keys.choose(self.random).cloned().unwrap_or_else(|| NOTHING.to_owned())
    }
}

fn is_over(stage: Option<&nidaa_kernel::StageId>) -> bool {
    const OVER: [&str; 10] = [
        "ineligible",
        "closed",
        "lapsed",
        "declined",
        "rejected",
        "withdrawn",
        "terminated",
        "completed",
        "cancelled",
        "none",
    ];
    stage.is_some_and(|stage| OVER.contains(&stage.as_str()))
}

pub fn usd(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "USD" })
}

/// Pointers to all that is no object and no list.
fn leaves(value: &Value, at: &str) -> Vec<String> {
    match value {
        Value::Object(members) => {
            members.iter().flat_map(|(name, value)| leaves(value, &format!("{at}/{name}"))).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(n, value)| leaves(value, &format!("{at}/{n}"))).collect()
        }
        _ => vec![at.to_owned()],
    }
}
