//! A duty somebody owes: what was said of it, and what the office decided about it. That it is open, by when, and for
//! whom, follows from the events of calls and projects; see the ledger.

mod commands;
mod decide;
mod events;
mod excused;
mod state;
mod upcast;

pub use commands::*;
pub use events::ObligationEvent;
pub use excused::Excused;
pub use state::Obligation;

aggregate!(Obligation of "obligation": ObligationCommand => ObligationEvent);
