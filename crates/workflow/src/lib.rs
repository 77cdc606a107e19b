//! Reads, checks and interprets the policy files of workflows/.
//!
//! A file is the policy of one programme: which command is open to whom, in which stage, under which guard.
//! [`Workflow::load`] reads and checks all of it or nothing; [`Workflow::step`] answers one question about it.
//! Nothing here reads a clock or does I/O: the caller hands over the text of the file and the facts.

mod advice;
mod assessment;
mod behind;
mod build;
mod cel_kind;
mod check;
mod diagnostic;
mod facts;
mod figure;
mod file;
mod form;
pub mod graph;
mod guard;
mod lack;
mod model;
mod obligation;
mod place;
mod policy;
mod read;
mod reason;
mod rule;
mod schema;
mod settled;
mod step;
mod values;
mod visibility;
mod vocabulary;

pub use advice::{Advice, Figure};
pub use assessment::{ChecklistItem, Criterion, Rubric};
pub use diagnostic::{Diagnostic, Severity};
pub use facts::{Fact, FactKind, Facts};
pub use form::{
    Answer, AnswerFault, Answers, Attachment, Choice, Field, FieldType, Form, Limits, MEDIA_TYPES, Missing,
    Section, file_name, media_name, words,
};
pub use lack::{Lack, Wanted};
pub use model::{Bearer, CommandInfo, Condition, Machine, Next, Stage, Way, Workflow};
pub use obligation::{ObligationRule, Rung};
pub use policy::{
    Amount, Applicants, Deadline, Due, Envelope, Notice, Parameter, ParameterValue, ProjectType, Reminder,
    Sector, Standing,
};
pub use read::yaml_options;
pub use reason::ListedReason;
pub use rule::Rule;
pub use schema::schema;
pub use step::{Ask, Step, StepRefusal};
pub use values::Values;
pub use visibility::{Shown, Visibility};
pub use vocabulary::{Holds, MachineWords, Tick, Vocabulary, Written};
