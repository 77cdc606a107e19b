//! Decisions that are prepared and wait.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{AnyEvent, Fact, docket::DocketEvent};
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

/// What waits on one docket, in the order of preparation. One on which nothing waits has no row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingDocket {
    /// Code of the docket.
    pub docket: String,
    /// What waits.
    pub waiting: Vec<Waiting>,
}

/// One row per docket, under its code.
pub struct Dockets;

impl Board for Dockets {
    const NAME: &'static str = "dockets";
    const VERSION: i32 = 1;
    type Row = WaitingDocket;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Docket(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<WaitingDocket>, fact: &Fact) -> Option<WaitingDocket> {
        let AnyEvent::Docket(event) = &fact.event else { return row };
        let empty = || WaitingDocket { docket: fact.subject().to_owned(), waiting: vec![] };
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
            DocketEvent::Discarded { decision, .. } => {
                row.waiting.retain(|waiting| waiting.decision != *decision);
            }
            DocketEvent::Applied { decisions } => {
                row.waiting.retain(|waiting| !decisions.contains(&waiting.decision));
            }
        }
        Some(row).filter(|row| !row.waiting.is_empty())
    }
}
