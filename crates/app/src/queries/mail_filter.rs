//! Which of the mails somebody looks at.

use super::MailView;
use nidaa_domain::mail::MailState;
use nidaa_kernel::Position;

/// Which mails are listed. Empty members list all. A mail on several things is found by each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailFilter {
    /// How far they have come.
    pub state: Option<MailState>,
    /// A part of an address, in small or capital letters.
    pub to: Option<String>,
    /// Template.
    pub template: Option<String>,
    /// What they are about: `project/P18`, or its code alone.
    pub case: Option<String>,
    /// Event that they follow from.
    pub event: Option<Position>,
    /// At most so many; `None` lists all.
    pub limit: Option<usize>,
    /// So many are passed over.
    pub skip: usize,
}

impl MailFilter {
    /// Whether a mail is one of those looked at.
    pub fn lets_through(&self, mail: &MailView) -> bool {
        let is = |case: &Option<String>, wanted: &String| {
            let case = case.as_deref().unwrap_or_default();
            case == wanted || case.split_once('/').is_some_and(|(_, code)| code == wanted)
        };
        let is_about =
            |wanted: &String| is(&mail.case, wanted) || mail.with.iter().any(|part| is(&part.case, wanted));
        let follows = |event: Position| mail.events().any(|one| one == event);
        let is_of = |template: &String| {
            mail.template == *template || mail.with.iter().any(|part| part.template == *template)
        };
        let has = |wanted: &String| mail.to.to_lowercase().contains(&wanted.to_lowercase());
        self.state.is_none_or(|state| mail.state == state.as_str())
            && self.event.is_none_or(follows)
            && self.template.as_ref().is_none_or(is_of)
            && self.case.as_ref().is_none_or(is_about)
            && self.to.as_ref().is_none_or(has)
    }

    /// The mails of one page, and how many there are on all pages.
    pub fn page(&self, mails: Vec<MailView>) -> (Vec<MailView>, usize) {
        let chosen: Vec<_> = mails.into_iter().filter(|mail| self.lets_through(mail)).collect();
        let total = chosen.len();
        let limit = self.limit.unwrap_or(usize::MAX);
        (chosen.into_iter().skip(self.skip).take(limit).collect(), total)
    }
}

/// The state of a mail by its name, such as `held`.
///
/// # Errors
/// A sentence that names the states.
pub fn mail_state(name: &str) -> Result<MailState, String> {
    let known = MAIL_STATES.into_iter().find(|state| state.as_str() == name);
    known.ok_or_else(|| {
        let names = MAIL_STATES.map(MailState::as_str).join(", ");
        format!("`{name}` is no state of a mail; it is one of {names}")
    })
}

/// Every state a mail can be listed in.
pub const MAIL_STATES: [MailState; 9] = [
    MailState::Held,
    MailState::Prepared,
    MailState::Waiting,
    MailState::Deferred,
    MailState::Sent,
    MailState::Digested,
    MailState::Bounced,
    MailState::Failed,
    MailState::Cancelled,
];
