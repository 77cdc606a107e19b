//! Why the application does not do what was asked.

use crate::FileFault;
use nidaa_domain::{BadCommand, Refusal, Unreadable};
use nidaa_kernel::CommandId;
use nidaa_store::{AppendError, Refused, StoreError};

/// Every way a command or a question can fail. One place turns it into a page, a problem document or an exit code.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A business rule said no; the text is shown to the person.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Nothing of that name, or nothing this person may know of.
    #[error("there is no {what} {code}")]
    NotFound {
        /// Kind of the thing.
        what: &'static str,
        /// Its code.
        code: String,
    },
    /// The command cannot be read.
    #[error(transparent)]
    BadCommand(#[from] BadCommand),
    /// A parameter of a question cannot be read.
    #[error("{field}: {message}")]
    BadRequest {
        /// The parameter.
        field: &'static str,
        /// What is wrong.
        message: String,
    },
    /// A file is not taken.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The same command id came with other content.
    #[error("the command id {0} was used before with other content")]
    CommandReused(CommandId),
    /// The log has moved since the preview: carried out now, the command would have other effects.
    #[error("the effects are no longer those of the preview {expected}; they are now those of {found}")]
    PreviewMoved {
        /// Hash of the preview the command expects.
        expected: String,
        /// Hash of the effects it would have.
        found: String,
    },
    /// Others kept writing to the same things; asking again is safe.
    #[error("others are changing the same things; please try again")]
    Busy,
    /// Nobody is signed in.
    #[error("sign in first")]
    SignInNeeded,
    /// The log holds what this program cannot read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The rules a call is pinned to are not to be had.
    #[error("the rules {0} are not in the log")]
    RulesMissing(String),
    /// The store does not answer or is broken; the source goes to the log only.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AppendError> for Failure {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Refused(Refused::CommandReused(id)) => Self::CommandReused(id),
            AppendError::Refused(Refused::Conflict { .. } | Refused::ConditionFailed { .. })
            | AppendError::Stopped => Self::Busy,
            AppendError::Store(error) => Self::Store(error),
            AppendError::Refused(Refused::Malformed(error)) => {
                Self::BadRequest { field: "command", message: error.to_string() }
            }
        }
    }
}

impl Failure {
    /// Short name for scripts and pages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::NotFound { .. } => "not-found",
            Self::BadCommand(_) | Self::BadRequest { .. } => "bad-request",
            Self::File(FileFault::Empty) => "file-empty",
            Self::File(FileFault::TooLarge { .. }) => "file-too-large",
            Self::File(FileFault::Kind { .. }) => "file-kind",
            Self::CommandReused(_) => "command-reused",
            Self::PreviewMoved { .. } => "preview-moved",
            Self::Busy => "conflict",
            Self::SignInNeeded => "sign-in-needed",
            Self::Unreadable(_) | Self::RulesMissing(_) => "unreadable",
            Self::Store(_) => "unavailable",
        }
    }
}
