//! Mails, and the contacts they go to.

use jiff::Timestamp;
use nidaa_kernel::{Country, Lang, LocalText, Position};
use serde::Serialize;
use utoipa::ToSchema;

/// A mail of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MailView {
    /// Id.
    pub id: String,
    /// Address.
    pub to: String,
    /// Language.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// `prepared`, `held`, `waiting`, `deferred`, `sent`, `digested`, `failed`, `cancelled` or `bounced`.
    pub state: String,
    /// Why it was written.
    pub because: Because,
    /// What it is about, such as `project/P18`.
    pub case: Option<String>,
    /// All that it tells of, where that is more than one thing.
    pub with: Vec<AlsoView>,
    /// Whether it is sent even to those who want no courtesy mails.
    pub duty: bool,
    /// Whether the office wrote it anew.
    pub edited: bool,
    /// When it was prepared.
    #[schema(value_type = String)]
    pub prepared_at: Timestamp,
    /// When its state was recorded.
    #[schema(value_type = String)]
    pub changed_at: Timestamp,
    /// What the server said when it was given up, put off or sent back.
    pub error: Option<String>,
    /// Why the office keeps it back or does not send it.
    #[schema(value_type = Option<Object>)]
    pub note: Option<LocalText>,
    /// The program's own reason not to send it, or not yet, such as `address-suppressed` or `quiet-hours`.
    pub cause: Option<String>,
}

impl MailView {
    /// The events of which it tells, the first as its cause.
    pub fn events(&self) -> impl Iterator<Item = Position> {
        std::iter::once(self.because.event).chain(self.with.iter().map(|part| part.because.event))
    }
}

/// The chain from a mail to its cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Because {
    /// Position of the event.
    #[schema(value_type = i64)]
    pub event: Position,
    /// Rule of the policy file.
    pub rule: String,
}

/// One of several things that a mail tells of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AlsoView {
    /// Why it is told.
    pub because: Because,
    /// Template of the mail that it would have for itself.
    pub template: String,
    /// What it is about, such as `project/P18`.
    pub case: Option<String>,
}

/// A mail as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The ledger's line.
    pub mail: MailView,
    /// Recipient's name.
    pub to_name: String,
    /// Text part.
    pub text: String,
    /// HTML part.
    pub html: String,
}

/// The contact of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ContactView {
    /// Key of the institution.
    pub institution: String,
    /// Its name.
    #[schema(value_type = Object)]
    pub institution_name: LocalText,
    /// Country it stands in or speaks for.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// Name of the person.
    pub name: String,
    /// Address.
    pub email: String,
    /// Language of the mails to this address.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Whether the person wants duty mails only.
    pub muted: bool,
    /// How often courtesy mails come: `immediate`, `daily` or `weekly`.
    pub pace: String,
    /// The hours in which no mail comes: the first, and the first after them.
    pub quiet: Option<(u8, u8)>,
    /// Why mails do not reach the person; absent while they do.
    pub trouble: Option<Trouble>,
}

/// An address to which nothing is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SuppressedView {
    /// The address.
    pub address: String,
    /// Since when, and why.
    pub trouble: Trouble,
}

/// Why mails do not reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Trouble {
    /// Since when.
    #[schema(value_type = String)]
    pub since: Timestamp,
    /// What the server said.
    pub said: String,
}
