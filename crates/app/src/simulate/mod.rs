//! A call's history judged by other rules: which decisions would have differed, and why.
//!
//! Events hold what was decided, not what was asked, so nothing is carried out again. Each decision's question is rebuilt
//! from its events and put to the other rules as it was put then: the same command by the same person at the same time, in
//! the stage of the fork. Where the answer is another, the fork goes its own way, and what follows from that is marked so.
//! A question counts only if the call's own rules, asked the same way, answer what was decided then.

mod around;
mod fork;

use crate::{App, Failure, fact};
use fork::Fork;
use nidaa_domain::{AnyEvent, Fact, Refusal, call::CallEvent, project::ProjectEvent};
use nidaa_kernel::{LocalText, Position, StageId};
use nidaa_store::Checkpoint;
use nidaa_workflow::Workflow;
use serde::Serialize;
use utoipa::ToSchema;

/// Events read at once.
const PAGE: usize = 4096;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Simulation {
    /// The call.
    pub call: String,
    /// The rules the call follows.
    pub under: Rulebook,
    /// The other rules.
    pub with: Rulebook,
    /// Decisions that were put to them.
    pub decisions: usize,
    /// Decisions that could not be rebuilt from the log, so that the other rules were not asked.
    pub unclear: usize,
    /// Where the call or a project begins to go its own way.
    pub parted: Vec<Parting>,
    /// Those with another answer, in the order of the log.
    pub differences: Vec<Difference>,
}

/// The first event of a life that would have been another, or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Parting {
    /// Whose life, such as `project/P18`.
    pub of: String,
    /// Position of the event.
    #[schema(value_type = i64)]
    pub position: Position,
    /// When it was written.
    #[schema(value_type = String)]
    pub at: jiff::Timestamp,
    /// Its kind, such as `approved`.
    pub event: String,
    /// The command it answered.
    pub command: String,
}

/// A policy file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rulebook {
    /// Its programme.
    pub programme: String,
    /// Version written in it.
    pub version: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

impl From<&Workflow> for Rulebook {
    fn from(rules: &Workflow) -> Self {
        let (programme, digest) = (rules.id().to_string(), rules.digest().to_owned());
        Self { programme, version: rules.version(), digest }
    }
}

/// A decision with another answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Difference {
    /// Position of the first event that was written.
    #[schema(value_type = i64)]
    pub position: Position,
    /// When it was written.
    #[schema(value_type = String)]
    pub at: jiff::Timestamp,
    /// What it is of, such as `project/P18`.
    pub of: String,
    /// Kind of that event, such as `approved`.
    pub event: String,
    /// The command.
    pub command: String,
    /// Who gave it.
    pub by: String,
    /// The stage it led to, or left it in.
    #[schema(value_type = String)]
    pub was: StageId,
    /// What would have been decided.
    pub would: Verdict,
    /// Id of the rule that decides otherwise.
    pub rule: String,
    /// The other file, where the rule stands in it; what holds under any rules stands in none.
    pub file: Option<String>,
    /// Line of the rule in that file, counted from 1.
    pub line: Option<usize>,
    /// Position of the first difference that this one may only follow from: of the same project, or of a call any earlier.
    #[schema(value_type = Option<i64>)]
    pub follows: Option<Position>,
}

/// What rules say of a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It leads to this stage, or leaves it there.
    Stage(String),
    /// It is refused.
    Refused(Denied),
}

/// Why rules refuse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Denied {
    /// Id of the rule.
    pub rule: String,
    /// Line of the rule in the other file, counted from 1.
    pub line: Option<usize>,
    /// What the domain says, in English.
    pub message: String,
    /// What a person reads: what the file says of its condition, else what the reader's catalogue says of the refusal.
    #[schema(value_type = Option<Object>)]
    pub explanation: Option<LocalText>,
    /// What the condition read, as name and value.
    pub facts: Vec<(String, String)>,
    /// The refusal itself, for whoever puts it into words.
    #[serde(skip)]
    pub refusal: Box<Refusal>,
}

impl App {
    /// Puts the decisions of a call and its projects to other rules. What documents report was not decided here, and what
    /// was refused then has left no trace.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for an unknown call, [`Failure::BadRequest`] for rules of another programme, or the store's.
    pub async fn simulate(&self, call: &str, with: Workflow) -> Result<Simulation, Failure> {
        let (under, _) = self.call_rules(call).await?;
        if under.id() != with.id() {
            let message = format!("these are rules of {}, and the call is one of {}", with.id(), under.id());
            return Err(Failure::BadRequest { field: "with", message });
        }
        let mut fork = Fork::new(call, under, with);
        let (mut reader, mut act) = (self.log().reader(Checkpoint::START), vec![]);
        loop {
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                fork.follow(&act);
                return Ok(fork.finish());
            }
            for event in &page {
                let fact = fact(event)?;
                if !act.first().is_none_or(|first| is_of_one_act(first, &fact) && !is_another(&act, &fact)) {
                    fork.follow(&act);
                    // What was owed is asked as it was before each act.
                    for known in act.drain(..) {
                        self.take_in(fork.desk(), &known).await?;
                    }
                }
                act.push(fact);
            }
        }
    }
}

/// Whether two events of the log tell of one decision: of the same thing, by the same command.
fn is_of_one_act(first: &Fact, next: &Fact) -> bool {
    let of = |fact: &Fact| {
        let meta = &fact.meta;
        (fact.event.stream(), meta.subject.clone(), meta.command_id, command(fact).to_owned())
    };
    of(first) == of(next)
}

/// Whether one more decision is taken back in the same act, or what is taken back ends again in it: each was a question of
/// its own.
fn is_another(act: &[Fact], next: &Fact) -> bool {
    let is_back =
        |fact: &Fact| matches!(fact.event, AnyEvent::Project(ProjectEvent::DecisionReverted { .. }));
    (is_back(next) || ended_by(next).is_some()) && act.iter().any(is_back)
}

/// The command by which steps of the call end a project.
const fn ended_by(fact: &Fact) -> Option<&'static str> {
    match fact.event {
        AnyEvent::Project(ProjectEvent::Lapsed { .. }) => Some("lapse_project"),
        AnyEvent::Project(ProjectEvent::FinalStageMissed { .. }) => Some("miss_final_stage"),
        AnyEvent::Project(ProjectEvent::ReserveExpired { .. }) => Some("expire_reserve"),
        _ => None,
    }
}

/// The command that decided: of an act over a call, what its projects were asked in the same act.
fn command(fact: &Fact) -> &str {
    match (&fact.event, fact.meta.command.as_str()) {
        (AnyEvent::Project(_), "postpone_projects") => "postpone_project",
        (AnyEvent::Project(_), "revert_postponements" | "revert_call_step") => "revert_decision",
        (AnyEvent::Project(_), "close_call" | "cancel_call") => "lapse_project",
        (AnyEvent::Project(_), "close_final_stage") => "miss_final_stage",
        (AnyEvent::Project(_), "start_implementation") => "expire_reserve",
        (AnyEvent::Project(_), own @ "revert_decision") => ended_by(fact).unwrap_or(own),
        (AnyEvent::Call(CallEvent::PromotionProposed { .. }), _) => "propose_promotion",
        (_, own) => own,
    }
}
