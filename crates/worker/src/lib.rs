//! What runs beside the pages: projector, reactor, timers, delivery.

mod boards;
mod deliver;
mod ledger;
mod maildir;
mod projector;
mod reactor;
mod run;
pub mod timers;
mod webhooks;
mod writing;

pub use boards::{forget, forget_all};
pub use deliver::{Delivery, Dkim, Limits, Sender, Smtp, Transport, TransportError};
pub use projector::Projector;
pub use reactor::Reactor;
pub use run::{Settings, catch_up, run};
pub use timers::fire;
pub use webhooks::{Key, Roots, SiteSecret, Webhooks};
