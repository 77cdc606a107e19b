//! What may be asked of a calendar.

use nidaa_kernel::{CallCode, InstitutionKey, Lang, MailAddress, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whose deadlines a calendar shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum FeedOf {
    /// All that one institution, and so its contact, owes.
    Institution {
        /// The institution.
        institution: InstitutionKey,
    },
    /// All of one project.
    Project {
        /// The project.
        project: ProjectCode,
    },
    /// All of one call and its projects.
    Call {
        /// The call.
        call: CallCode,
    },
    /// All that one person is asked for, by every institution whose contact that is.
    Person {
        /// The person's address.
        recipient: MailAddress,
    },
}

/// Opens a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenFeed {
    /// SHA-256, in hexadecimal, of the secret in its address; the secret itself is in no log.
    pub feed: String,
    /// Whose deadlines it shows.
    pub of: FeedOf,
    /// Its language.
    pub lang: Lang,
}

/// Revokes a calendar's address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseFeed {
    /// SHA-256, in hexadecimal, of the secret in its address.
    pub feed: String,
}

commands! {
    FeedCommand of "feed" by feed;
    OpenFeed => "open_feed", "Opens a calendar by the SHA-256 of its secret address.";
    CloseFeed => "close_feed", "Revokes a calendar's address.";
}
