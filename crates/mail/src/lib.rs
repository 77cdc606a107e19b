//! One file per mail: typed context in, text and HTML out.
//!
//! Each mail says in its first line what it is about and by when, and has one link. The text part is written for
//! itself, not stripped from the HTML. Wording is in `mail.ftl` of each language. Nothing here knows an address or a
//! server: what comes out is a [`Letter`], and somebody else sends it.

mod calendar;
mod html;
mod letter;
mod mails;
mod page;
mod plain;
mod wording;
mod words;

pub use calendar::{Calendar, Entry as CalendarEntry};
pub use letter::{Letter, Mail, Reader};
pub use mails::{
    CallAnnounced, CallCancelled, CallOpened, DeadlineExtended, DeadlineReminder, Debt, DebtDelay, Digest,
    DigestLine, DutyLine, Escalation, ListPublished, MailUndelivered, Overdue, PartnerAnswered,
    PartnerInvited, ProjectApproved, ProjectIneligible, ProjectOnReserve, ProjectPostponed, ProjectRef,
    ProjectRejected, ProjectResumed, ProjectShortListed, ProjectTerminated, ProjectWithdrawn,
    ProposalReceived, RequestedBy, SeveralDuties, Told, WebhookDisabled,
};
pub use wording::{Wording, WordingFault, placeholders};
