//! Decisions that are prepared and wait, and what became of those before them.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{AnyEvent, Fact, docket::DocketEvent, project::Reason};
use nidaa_kernel::{AccountLogin, DecisionKey, LocalText};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A decision that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Name of the decision.
    pub decision: DecisionKey,
    /// Name of the command.
    pub command: String,
    /// The command's data.
    pub data: Value,
    /// Why, for those who will decide.
    pub note: Option<LocalText>,
    /// Who prepared it.
    pub by: AccountLogin,
    /// When it was prepared.
    pub at: Timestamp,
}

/// A decision that waits no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// The decision, as it had been prepared.
    #[serde(flatten)]
    pub prepared: Waiting,
    /// What became of it.
    pub outcome: Outcome,
    /// Who applied the docket or discarded the decision.
    pub settled_by: AccountLogin,
    /// When.
    pub settled_at: Timestamp,
    /// Why it was discarded.
    pub reason: Option<Reason>,
}

/// What became of a decision that had waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was carried out.
    Applied,
    /// It was taken off.
    Discarded,
}

impl Outcome {
    /// The outcome as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Discarded => "discarded",
        }
    }
}

/// A docket that was ever used, with what waits and what waited, in the order of preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingDocket {
    /// Code of the docket.
    pub docket: String,
    /// What waits.
    pub waiting: Vec<Waiting>,
    /// What waits no more, in the order in which it was applied or discarded.
    pub settled: Vec<Settled>,
}

impl WaitingDocket {
    /// Takes off what waits under these names.
    fn settle(&mut self, decisions: &[DecisionKey], outcome: Outcome, reason: Option<&Reason>, fact: &Fact) {
        let (gone, waiting) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|waiting| decisions.contains(&waiting.decision));
        self.waiting = waiting;
        let gone: Vec<Waiting> = gone;
        self.settled.extend(gone.into_iter().map(|prepared| Settled {
            prepared,
            outcome,
            settled_by: fact.meta.actor.clone(),
            settled_at: fact.recorded_at,
            reason: reason.cloned(),
        }));
    }
}

/// One row per docket, under its code.
pub struct Dockets;

impl Board for Dockets {
    const NAME: &'static str = "dockets";
    const VERSION: i32 = 2;
    type Row = WaitingDocket;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Docket(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<WaitingDocket>, fact: &Fact) -> Option<WaitingDocket> {
        let AnyEvent::Docket(event) = &fact.event else { return row };
        let empty = || WaitingDocket { docket: fact.subject().to_owned(), waiting: vec![], settled: vec![] };
        let mut row = row.unwrap_or_else(empty);
        match event {
            DocketEvent::Prepared { decision, command, data, note } => row.waiting.push(Waiting {
                decision: decision.clone(),
                command: command.clone(),
                data: data.clone(),
                note: note.clone(),
                by: fact.meta.actor.clone(),
                at: fact.recorded_at,
            }),
            DocketEvent::Discarded { decision, reason } => {
                row.settle(std::slice::from_ref(decision), Outcome::Discarded, Some(reason), fact);
            }
            DocketEvent::Applied { decisions } => row.settle(decisions, Outcome::Applied, None, fact),
        }
        Some(row)
    }
}
