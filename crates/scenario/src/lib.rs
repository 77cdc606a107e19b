//! Stories of given, when and then, with a clock of their own, on a throw-away log.
//!
//! A [`Scenario`] is read from a YAML file, joined with those it begins with into a [`Story`], and played on a [`Theatre`], which knows how commands are given and how one
//! looks at what has become of them: in this process ([`House`]), or in a test through HTTP. The [`Report`] says for
//! each expectation whether it holds, with file and line.

mod compare;
mod duties;
mod effects;
mod file;
mod handed;
mod house;
mod placed;
mod play;
mod report;
mod slips;
mod theatre;

pub use duties::{DutyState, ExpectedChange, ExpectedDuty};
pub use effects::{EffectKind, ExpectedEffect};
pub use file::{Account, Act, AsOf, Beat, ExpectedMail, Given, Scenario, Story, Then, schema};
pub use house::{Clockwork, House};
pub use nidaa_app::DutyChange;
pub use placed::{BadScenario, Placed};
pub use play::play;
pub use report::{Failing, Report, Step};
pub use slips::{Slip, read as read_yaml};
pub use theatre::{Answer, Foreseen, Gone, Happened, Seen, SeenDuty, SeenMail, Theatre};
