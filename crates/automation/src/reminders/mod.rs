//! When whom is told what of a duty: one computation for timers, mails, the forecast and the answer to "why none".

mod forecast;
mod mails;
mod plan;
mod silence;

pub use forecast::{Foreseen, forecast};
pub use mails::remind;
pub(crate) use plan::spoken;
pub use plan::{Planned, Recipient, Step, next, plan, told};
pub use silence::{Silence, silence};
