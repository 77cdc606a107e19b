//! The evaluation of one proposal: who assesses it, who must not, and how it was marked. A stream of its own beside
//! the project's, because what assessors do is neither public nor a matter of the owner (docs/adr).

mod balance;
mod commands;
mod conflict;
mod decide;
mod events;
mod ranking;
mod state;
mod upcast;

pub use balance::{Assignment, Balanced, Candidate, Proposal, balance};
pub use commands::*;
pub use conflict::{Case, Ground, conflict_of, counted};
pub use events::{Chosen, EvaluationEvent};
pub use ranking::{Ranked, Scored, average, rank};
pub use state::{Evaluation, Score};

aggregate!(Evaluation of "evaluation": EvaluationCommand => EvaluationEvent);
