//! One file per rule: whenever this happened, then that mail is filled so.

mod call_opened;
mod mail_undelivered;
mod partner_invited;
mod project_approved;
mod project_postponed;
mod proposal_received;

use crate::{Outgoing, situation::Situation};

/// The mails of the notice. A mail that does not fit its event is not sent; `nidaa check` knows every mail by name.
pub fn mails(situation: &Situation<'_>) -> Vec<Outgoing> {
    let rule = match situation.notice.mail.as_str() {
        "call_opened" => call_opened::mails,
        "proposal_received" => proposal_received::mails,
        "project_approved" => project_approved::mails,
        "project_postponed" => project_postponed::mails,
        "partner_invited" => partner_invited::mails,
        "mail_undelivered" => mail_undelivered::mails,
        _ => return Vec::new(),
    };
    rule(situation).unwrap_or_default()
}
