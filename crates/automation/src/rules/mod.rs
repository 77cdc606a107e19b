//! One file per rule: whenever this happened, then that mail is filled so.

mod call_announced;
mod call_cancelled;
mod call_opened;
mod deadline_extended;
mod list_published;
mod mail_undelivered;
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
mod webhook_disabled;

use crate::{Outgoing, situation::Situation};

/// Fills a mail for each of its readers; `None` when the mail does not fit its event.
type Rule = fn(&Situation<'_>) -> Option<Vec<Outgoing>>;

/// Every mail a notice may name, with the rule that fills it.
const RULES: [(&str, Rule); 19] = [
    ("call_announced", call_announced::mails),
    ("call_cancelled", call_cancelled::mails),
    ("call_opened", call_opened::mails),
    ("deadline_extended", deadline_extended::mails),
    ("list_published", list_published::mails),
    ("mail_undelivered", mail_undelivered::mails),
    ("partner_answered", partner_answered::mails),
    ("partner_invited", partner_invited::mails),
    ("project_approved", project_approved::mails),
    ("project_ineligible", project_ineligible::mails),
    ("project_on_reserve", project_on_reserve::mails),
    ("project_postponed", project_postponed::mails),
    ("project_rejected", project_rejected::mails),
    ("project_resumed", project_resumed::mails),
    ("project_short_listed", project_short_listed::mails),
    ("project_terminated", project_terminated::mails),
    ("project_withdrawn", project_withdrawn::mails),
    ("proposal_received", proposal_received::mails),
    ("webhook_disabled", webhook_disabled::mails),
];

/// Names of the mails a notice may ask for.
pub fn templates() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(template, _)| *template)
}

/// The mails of the notice. A mail that does not fit its event is not sent; `nidaa check` knows every mail by name.
pub fn mails(situation: &Situation<'_>) -> Vec<Outgoing> {
    let rule = RULES.iter().find(|(template, _)| *template == situation.notice.mail);
    rule.and_then(|(_, rule)| rule(situation)).unwrap_or_default()
}
