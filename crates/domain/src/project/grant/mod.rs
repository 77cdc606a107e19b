//! The grant of a project: contract, budget, activities, reports, payments, amendments, closing.
//!
//! It belongs to the project's aggregate, since nearly every step of it also moves the project's stage and none may rest
//! on a stage that has meanwhile moved. Its events are written into the project's stream and told apart in Rust only.

mod books;
mod commands;
mod contract;
mod decide;
mod events;
mod facts;
mod holds;
mod partnerships;
mod parts;
mod state;

pub(super) use decide::check_state;
mod values;

pub use books::Books;
pub use commands::*;
pub use contract::{BudgetLine, Change, ChangeRecord, Contract, PlannedActivity};
pub use events::GrantEvent;
pub use parts::{
    Activity, ActivityState, Amendment, AmendmentState, Approval, Ask, ConsentState, Finding, FindingState,
    Payment, PaymentState, Refund, Report, ReportState, Transfer,
};
pub use state::Grant;
pub use values::{Attendance, FindingRecord, LineAmount, PaymentKind, Place, ReportKind, Shift};
