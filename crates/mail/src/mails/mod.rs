//! One file per mail.

mod call_announced;
mod call_cancelled;
mod call_opened;
mod deadline_extended;
mod deadline_reminder;
mod debt;
mod digest;
mod escalation;
mod list_published;
mod mail_undelivered;
mod overdue;
mod partner_answered;
mod partner_invited;
mod project_approved;
mod project_ineligible;
mod project_on_reserve;
mod project_postponed;
mod project_rejected;
mod project_resumed;
mod project_short_listed;
mod project_terminated;
mod project_withdrawn;
mod proposal_received;
mod several_duties;
mod told;
mod webhook_disabled;

pub use call_announced::CallAnnounced;
pub use call_cancelled::CallCancelled;
pub use call_opened::CallOpened;
pub use deadline_extended::DeadlineExtended;
pub use deadline_reminder::DeadlineReminder;
pub use debt::{Debt, DebtDelay};
pub use digest::{Digest, DigestLine};
pub use escalation::Escalation;
pub use list_published::ListPublished;
pub use mail_undelivered::MailUndelivered;
pub use overdue::Overdue;
pub use partner_answered::PartnerAnswered;
pub use partner_invited::PartnerInvited;
pub use project_approved::ProjectApproved;
pub use project_ineligible::ProjectIneligible;
pub use project_on_reserve::ProjectOnReserve;
pub use project_postponed::{ProjectPostponed, RequestedBy};
pub use project_rejected::ProjectRejected;
pub use project_resumed::ProjectResumed;
pub use project_short_listed::ProjectShortListed;
pub use project_terminated::ProjectTerminated;
pub use project_withdrawn::ProjectWithdrawn;
pub use proposal_received::ProposalReceived;
pub use several_duties::{DutyLine, SeveralDuties};
pub use told::Told;
pub use webhook_disabled::WebhookDisabled;

use crate::words::{Words, one_line};
use nidaa_i18n::{Args, exists, plain, t};
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

/// A zone's name in words where it has one, else its IANA name.
fn zone_name(lang: Lang, zone: &str) -> String {
    let key = format!("date-zone-{}", zone.replace('/', "-").to_lowercase());
    if exists(&key) { t(lang, &key) } else { zone.to_owned() }
}

/// Code and title of projects; the direction of a line is the title's.
fn lines(projects: &[ProjectRef], lang: Lang) -> Vec<Words> {
    let line = |project: &ProjectRef| {
        let (lang, title) = project.title.best(lang);
        Words { lang, text: one_line(&format!("{} – {title}", project.code)) }
    };
    projects.iter().map(line).collect()
}
