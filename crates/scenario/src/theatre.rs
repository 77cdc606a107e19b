//! Where a story is played.

use crate::Account;
use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_kernel::CivilEnd;
use serde_json::{Map, Value};

/// The theatre itself failed; this says nothing about the story.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Gone(pub String);

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was carried out, with these events in this order, such as `project_submitted`.
    Done(Vec<String>),
    /// It was refused, or could not be read.
    Refused {
        /// The rule that said no; a problem's short name where no rule did.
        rule: String,
        /// Why, in words.
        message: String,
    },
}

/// A call or a project as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its stage.
    pub stage: String,
    /// A project's year of implementation.
    pub year: Option<i16>,
}

/// A duty of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenDuty {
    /// Its key, such as `submit_proposal/P1`.
    pub key: String,
    /// `open`, `late`, `resting`, `met`, `lapsed` or `excused`.
    pub state: String,
    /// The last day for it, or the time of that day from which it is too late.
    pub due: Option<CivilEnd>,
    /// Keys of the institutions that owe it.
    pub owed_by: Vec<String>,
    /// Position of the event that opened it.
    pub opened: i64,
}

/// What a preview shows: its effects as JSON objects, or the refusal.
pub type Foreseen = Result<Vec<Map<String, Value>>, Answer>;

/// A mail of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenMail {
    /// Address.
    pub to: String,
    /// Language tag.
    pub lang: String,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
}

/// What happened by itself while time passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// The events of calls and projects, such as `call_closed`.
    pub events: Vec<String>,
}

/// A log with its commands, questions and clock. Boards and mails have caught up whenever it is looked at.
#[async_trait]
pub trait Theatre: Send {
    /// Moves the clock on; what falls due on the way happens at its own time, and is told.
    ///
    /// # Errors
    /// [`Gone`].
    async fn wait_until(&mut self, time: Timestamp) -> Result<Vec<Happened>, Gone>;

    /// Questions are asked by this account from now on, as far as it is shown what they are about; by none where the story
    /// names nobody.
    fn ask_as(&mut self, _login: Option<&str>) {}

    /// Lets somebody act under this login.
    ///
    /// # Errors
    /// [`Gone`].
    async fn admit(&mut self, login: &str, account: &Account) -> Result<(), Gone>;

    /// Hands a file in, and answers what an answer says of it beside its name.
    ///
    /// # Errors
    /// [`Gone`], also when it is not taken.
    async fn hand_in(&mut self, login: &str, bytes: Vec<u8>) -> Result<Value, Gone>;

    /// Gives a command, as a deputy in the place of another account where one is named.
    ///
    /// # Errors
    /// [`Gone`].
    async fn give(
        &mut self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Answer, Gone>;

    /// What the command would do if it were given now. Nothing is written.
    ///
    /// # Errors
    /// [`Gone`].
    async fn preview(
        &mut self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Foreseen, Gone>;

    /// Every stage the policies know for a `call` or a `project`; none where the theatre cannot say.
    fn stages(&self, _kind: &str) -> Vec<String> {
        vec![]
    }

    /// Every duty the policies know, by the name with which its keys begin; none where the theatre cannot say.
    fn duty_names(&self) -> Vec<String> {
        vec![]
    }

    /// The call or project of this code, now or as it was known at a time.
    ///
    /// # Errors
    /// [`Gone`].
    async fn look(&mut self, kind: &str, code: &str, as_of: Option<Timestamp>) -> Result<Option<Seen>, Gone>;

    /// Every duty there is or was.
    ///
    /// # Errors
    /// [`Gone`].
    async fn duties(&mut self) -> Result<Vec<SeenDuty>, Gone>;

    /// Every mail written so far, in any order.
    ///
    /// # Errors
    /// [`Gone`].
    async fn mails(&mut self) -> Result<Vec<SeenMail>, Gone>;
}
