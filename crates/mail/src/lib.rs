//! One file per mail: typed context in, text and HTML out.
//!
//! Each mail says in its first line what it is about and by when, and has one link. The text part is written for
//! itself, not stripped from the HTML. Wording is in `mail.ftl` of each language. Nothing here knows an address or a
//! server: what comes out is a [`Letter`], and somebody else sends it.

mod html;
mod letter;
mod mails;
mod page;
mod plain;
mod words;

pub use letter::{Letter, Mail, Reader};
pub use mails::{
    CallOpened, DeadlineReminder, Debt, DebtDelay, Escalation, MailUndelivered, Overdue, PartnerInvited,
    ProjectApproved, ProjectPostponed, ProjectRef, ProposalReceived, RequestedBy,
};
