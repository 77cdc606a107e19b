//! A mail as its events tell it.

use crate::mail::{MailEvent, Wait};
use nidaa_kernel::Position;
use serde::{Deserialize, Serialize};

/// How far a mail has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// Not known.
    #[default]
    Unknown,
    /// Ready.
    Prepared,
    /// Waits for a person to release it.
    Held,
    /// Waits for another try.
    Deferred,
    /// Taken by the next server.
    Sent,
    /// Given up.
    Failed,
    /// Not to be sent.
    Cancelled,
    /// Sent back.
    Bounced,
    /// Waits because its reader wants it later.
    Waiting,
    /// Told by another mail.
    Digested,
}

impl MailState {
    /// The state as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Prepared => "prepared",
            Self::Held => "held",
            Self::Deferred => "deferred",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Bounced => "bounced",
            Self::Waiting => "waiting",
            Self::Digested => "digested",
        }
    }

    /// Whether it may still leave.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Prepared | Self::Held | Self::Deferred | Self::Waiting)
    }
}

/// What the office wrote in place of the prepared words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Subject line.
    pub subject: String,
    /// The whole text.
    pub text: String,
}

/// What decisions about a mail look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// How far it has come.
    pub state: MailState,
    /// Address.
    pub to: String,
    /// The aggregate it is about, such as `project/P18`.
    pub case: Option<String>,
    /// The event that caused it.
    pub event: Position,
    /// SHA-256 of the secret in the links of its reader, in hexadecimal.
    pub secret: Option<String>,
    /// What the office wrote in its place.
    pub edit: Option<Edit>,
    /// Whether it was held and let go again: what the outbox held of it before then no longer carries it.
    #[serde(default)]
    pub released: bool,
    /// Times the next server could not take it.
    pub attempts: u16,
    /// What it waits for, while it waits for its reader's sake.
    #[serde(default)]
    pub wait: Option<Wait>,
    /// Why it was given up, in the words of the server.
    #[serde(default)]
    pub error: Option<String>,
    /// The program's own reason not to send it.
    #[serde(default)]
    pub cause: Option<String>,
    /// How often it was sent again after it had not arrived: what is recorded of each round is recorded anew.
    #[serde(default)]
    pub resent: u16,
}

impl Mail {
    /// Whether it did not arrive for a reason that can be mended: a server refused it or sent it back, or its address was
    /// on the suppression list.
    pub fn is_lost(&self) -> bool {
        match self.state {
            MailState::Failed | MailState::Bounced => true,
            MailState::Cancelled => self.cause.as_deref() == Some("address-suppressed"),
            _ => false,
        }
    }

    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &MailEvent) -> Self {
        match event {
            MailEvent::Prepared { to, event, case, secret, .. } => {
                self.state = MailState::Prepared;
                self.to.clone_from(to);
                self.event = *event;
                self.case.clone_from(case);
                self.secret.clone_from(secret);
            }
            MailEvent::Held { .. } => self.state = MailState::Held,
            MailEvent::Edited { subject, text } => {
                self.edit = Some(Edit { subject: subject.clone(), text: text.clone() });
            }
            MailEvent::Released {} => (self.state, self.released) = (MailState::Prepared, true),
            MailEvent::Deferred { attempt, .. } => {
                (self.state, self.attempts) = (MailState::Deferred, *attempt);
            }
            MailEvent::Sent { .. } => self.state = MailState::Sent,
            MailEvent::Failed { error } => {
                (self.state, self.error) = (MailState::Failed, Some(error.clone()));
            }
            MailEvent::Requeued { .. } => {
                // The outbox holds it anew, as it does what was released.
                (self.state, self.released) = (MailState::Prepared, true);
                (self.attempts, self.error) = (0, None);
                self.resent = self.resent.saturating_add(1);
            }
            MailEvent::Cancelled { .. } => self.state = MailState::Cancelled,
            MailEvent::Bounced { .. } => self.state = MailState::Bounced,
            MailEvent::Waits { .. } => self.state = MailState::Waiting,
            MailEvent::Digested { .. } => self.state = MailState::Digested,
        }
        self.wait = match event {
            MailEvent::Waits { wait, .. } => Some(*wait),
            _ => None,
        };
        self.cause = match event {
            MailEvent::Cancelled { reason } => reason.code.clone(),
            _ => None,
        };
        self
    }
}
