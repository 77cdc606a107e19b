//! When whom is told what of a duty: one computation for timers, mails, the forecast and the answer to "why none".

mod clock;
mod crowd;
mod eased;
mod forecast;
mod mails;
mod parts;
mod plan;
mod silence;

pub use crowd::together;
pub use forecast::{Besides, Foreseen, forecast};
pub use mails::remind;
pub(crate) use mails::{case_of, url_of};
pub(crate) use parts::{carrier_title, debt, named, part};
pub use plan::{Planned, Recipient, Step, next, plan, told};
pub(crate) use plan::{recipients, spoken_of};
pub use silence::{Silence, silence};
