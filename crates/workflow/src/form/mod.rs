//! Forms: what is asked of a project's owner, what counts as an answer, and what is still missing.

mod answer;
mod check;
mod file_name;
mod media;
mod words;

pub use answer::{Answer, Answers, Attachment};
pub use check::{AnswerFault, Missing};
pub use file_name::file_name;
pub use media::{MEDIA_TYPES, media_name};
pub use words::words;

use crate::{FactKind, guard::Guard};
use nidaa_kernel::{Currency, LocalText, StageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// Kind of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// A text; conditions read it as a text, "" when there is none.
    Text,
    /// A whole number; 0 when there is none.
    Number,
    /// An amount of money; conditions read its minor units.
    Money,
    /// A day, a month or a year; conditions read it as written.
    Date,
    /// Yes or no; no when there is none.
    YesNo,
    /// One of several; conditions read its code.
    Choice,
    /// A country by its two-letter code.
    Country,
    /// Several texts, or several of the choices.
    List,
    /// Several entries of the same fields; conditions read how many.
    Group,
    /// Files, told by name, digest, media type and size; conditions read how many.
    Attachment,
}

impl FieldType {
    /// The word files, refusals and pages use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::YesNo => "yes_no",
            Self::Choice => "choice",
            Self::Country => "country",
            Self::List => "list",
            Self::Group => "group",
            Self::Attachment => "attachment",
        }
    }

    /// Kind of the fact that conditions see.
    pub const fn fact(self) -> FactKind {
        match self {
            Self::Text | Self::Date | Self::Choice | Self::Country => FactKind::Text,
            Self::Number | Self::Money | Self::Group | Self::Attachment => FactKind::Count,
            Self::YesNo => FactKind::Flag,
            Self::List => FactKind::Texts,
        }
    }
}

impl fmt::Display for FieldType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Questions that are answered in some stages of a project.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    /// Name in the file, in commands and in events.
    pub id: String,
    /// Title in every language.
    pub title: LocalText,
    /// Stages of the project in which it is filled in.
    pub stages: Vec<StageId>,
    /// Sections, in the order of the file.
    pub sections: Vec<Section>,
}

/// Questions that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Heading in every language.
    pub label: LocalText,
    /// Questions, in the order of the file.
    pub fields: Vec<Field>,
}

/// One question.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// Name, unique in its form or group.
    pub id: String,
    /// What kind of answer is wanted.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// The question in every language.
    pub label: LocalText,
    /// What helps to answer it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<LocalText>,
    /// Stages of the form that are not left without an answer.
    pub required_in: Vec<StageId>,
    /// Bounds of the answer.
    pub limits: Limits,
    /// When it is asked, in every language, if the file says it in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<LocalText>,
    /// Line in the file, counted from 1.
    pub line: usize,
    /// Asked only while this holds.
    #[serde(skip)]
    pub(crate) when: Option<Arc<Guard>>,
}

impl Field {
    /// Whether it is asked only under a condition.
    pub const fn is_conditional(&self) -> bool {
        self.when.is_some()
    }

    /// Whether the condition under which it or a field within it is asked reads the fact.
    pub(crate) fn asks_for(&self, fact: &str) -> bool {
        let own = self.when.as_ref().is_some_and(|when| when.reads(fact));
        own || self.limits.fields.iter().any(|field| field.asks_for(fact))
    }
}

/// Bounds of an answer; only those of the field's kind are set.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Limits {
    /// Most words of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_words: Option<i64>,
    /// Least number, whole units of money, or entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Largest number, whole units of money, or most entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// The one currency that is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// What may be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Whether a country must be a member state.
    pub member_states: bool,
    /// Fields of a group's entries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Media types of files; any when empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media_types: Vec<String>,
    /// Largest size of a file in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<i64>,
}

/// What may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Code, as answers write it.
    pub id: String,
    /// Name in every language.
    pub label: LocalText,
}

impl Form {
    /// All fields, in the order of the file; those of groups are within their group.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field of this name.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }

    /// Whether it is filled in while a project is in this stage.
    pub fn is_open_in(&self, stage: &StageId) -> bool {
        self.stages.contains(stage)
    }
}
