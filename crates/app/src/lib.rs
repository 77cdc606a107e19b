//! Dispatch, the only way to change anything; queries; import.

pub mod access;
mod alarms;
mod app;
mod bounces;
mod canonical;
mod desk;
mod dispatch;
mod error;
mod event_store;
mod facts;
pub mod import;
mod loader;
mod preview;
mod queries;
mod request;
mod session;
mod shelf;
mod simulate;
mod state;
mod zones;

pub use alarms::Alarm;
pub use app::App;
pub use bounces::{BounceKey, Bounced, NoReport, Report};
pub use dispatch::{Done, ReceiptEvent};
pub use error::Failure;
pub use event_store::{LogContext, LogEventStore};
pub use facts::{fact, subject_of};
pub use loader::{Loaded, Loader, decode};
pub use nidaa_mail::Wording;
pub use preview::{DutyChange, Effect, MailEffect, Preview};
pub use queries::*;
pub use request::{Order, Request};
pub use shelf::{Shelf, Shelved};
pub use simulate::{Denied, Difference, Rulebook, Simulation, Verdict};
pub use state::State;
