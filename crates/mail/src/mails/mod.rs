//! One file per mail.

mod call_opened;
mod deadline_reminder;
mod debt;
mod escalation;
mod mail_undelivered;
mod overdue;
mod partner_invited;
mod project_approved;
mod project_postponed;
mod proposal_received;

pub use call_opened::CallOpened;
pub use deadline_reminder::DeadlineReminder;
pub use debt::{Debt, DebtDelay};
pub use escalation::Escalation;
pub use mail_undelivered::MailUndelivered;
pub use overdue::Overdue;
pub use partner_invited::PartnerInvited;
pub use project_approved::ProjectApproved;
pub use project_postponed::{ProjectPostponed, RequestedBy};
pub use proposal_received::ProposalReceived;

use nidaa_i18n::{Args, plain};
use nidaa_kernel::{Lang, LocalText, ProjectCode};

/// The project a mail speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectRef {
    /// Its code.
    pub code: ProjectCode,
    /// Its title, in the languages it was given in.
    pub title: LocalText,
}

/// The name of a call by its number, such as "8th call".
fn call_name(lang: Lang, ordinal: u16) -> String {
    plain(lang, "call-name", &Args::new().number("ordinal", i64::from(ordinal)))
}
