//! Decisions that are prepared and wait, and what became of those before them.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{AnyEvent, Fact, docket::DocketEvent, project::Reason};
use nidaa_kernel::{AccountLogin, DecisionKey, LocalText, Position};
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

/// What was ever prepared on a docket under one name: a name is free again once what it named is settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Code of the docket.
    pub docket: String,
    /// What waits under this name, with the position at which it was prepared.
    pub waiting: Option<(Position, Waiting)>,
    /// What waited under it before, each with the positions at which it was settled and prepared.
    pub settled: Vec<((Position, Position), Settled)>,
}

impl Decision {
    fn settle(&mut self, outcome: Outcome, reason: Option<&Reason>, fact: &Fact) {
        let Some((prepared_at, prepared)) = self.waiting.take() else { return };
        let settled = Settled {
            prepared,
            outcome,
            settled_by: fact.meta.actor.clone(),
            settled_at: fact.recorded_at,
            reason: reason.cloned(),
        };
        self.settled.push(((fact.position, prepared_at), settled));
    }
}

/// One row per decision, under `DOCKET/DECISION`: a docket that is used for years would grow without end, and be written
/// anew with each decision.
pub struct Dockets;

impl Board for Dockets {
    const NAME: &'static str = "dockets";
    const VERSION: i32 = 3;
    type Row = Decision;

    fn key(fact: &Fact) -> Option<String> {
        Self::keys(fact).into_iter().next()
    }

    fn keys(fact: &Fact) -> Vec<String> {
        let AnyEvent::Docket(event) = &fact.event else { return vec![] };
        let decisions = match event {
            DocketEvent::Prepared { decision, .. } | DocketEvent::Discarded { decision, .. } => {
                std::slice::from_ref(decision)
            }
            DocketEvent::Applied { decisions, .. } => decisions,
        };
        decisions.iter().map(|decision| format!("{}/{decision}", fact.subject())).collect()
    }

    fn apply(row: Option<Decision>, fact: &Fact) -> Option<Decision> {
        let AnyEvent::Docket(event) = &fact.event else { return row };
        let empty = || Decision { docket: fact.subject().to_owned(), waiting: None, settled: vec![] };
        let mut row = row.unwrap_or_else(empty);
        match event {
            DocketEvent::Prepared { decision, command, data, note } => {
                let waiting = Waiting {
                    decision: decision.clone(),
                    command: command.clone(),
                    data: data.clone(),
                    note: note.clone(),
                    by: fact.meta.actor.clone(),
                    at: fact.recorded_at,
                };
                row.waiting = Some((fact.position, waiting));
            }
            DocketEvent::Discarded { reason, .. } => row.settle(Outcome::Discarded, Some(reason), fact),
            DocketEvent::Applied { .. } => row.settle(Outcome::Applied, None, fact),
        }
        Some(row)
    }
}
