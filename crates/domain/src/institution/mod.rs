//! A ministry or institution: its registrations and contacts.

mod commands;
mod decide;
mod events;
mod register;
mod state;
mod upcast;

pub use commands::*;
pub(crate) use decide::{check_address, check_contact};
pub use events::InstitutionEvent;
pub use register::Register;
pub use state::{FocalPoint, Institution, Registration};

aggregate!(Institution of "institution": InstitutionCommand => InstitutionEvent);
