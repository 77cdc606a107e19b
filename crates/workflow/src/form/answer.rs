//! Answers, as commands bring them and events keep them.

use crate::{Fact, FieldType};
use nidaa_kernel::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answers by the name of their field.
pub type Answers = BTreeMap<String, Answer>;

/// One answer. Which of these a field takes says its kind; days, choices and countries are texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(
    untagged,
    expecting = "wanted: yes or no, a whole number, a text, an amount, or a list of texts, files or entries"
)]
pub enum Answer {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text, a day, the code of a choice or of a country.
    Text(String),
    /// An amount of money.
    Money(Money),
    /// Texts, or codes of choices.
    Texts(Vec<String>),
    /// Files.
    Files(Vec<Attachment>),
    /// Entries of a group.
    Entries(Vec<Answers>),
}

/// A file as the log knows it; its bytes are kept elsewhere and found by the digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Name the file had.
    pub name: String,
    /// SHA-256 of its bytes, 64 small hexadecimal digits.
    pub sha256: String,
    /// Media type, such as `application/pdf`.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
}

impl Answer {
    /// Whether nothing is said: a blank text or an empty list.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Flag(_) | Self::Number(_) | Self::Money(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::Texts(texts) => texts.is_empty(),
            Self::Files(files) => files.is_empty(),
            Self::Entries(entries) => entries.is_empty(),
        }
    }

    /// Files it holds, also those within the entries of a group.
    pub fn attachments(&self) -> Vec<&Attachment> {
        match self {
            Self::Files(files) => files.iter().collect(),
            Self::Entries(entries) => {
                entries.iter().flat_map(BTreeMap::values).flat_map(Self::attachments).collect()
            }
            Self::Flag(_) | Self::Number(_) | Self::Text(_) | Self::Money(_) | Self::Texts(_) => vec![],
        }
    }

    /// Number of entries of a list; 1 for a single answer.
    pub fn entries(&self) -> i64 {
        let count = match self {
            Self::Flag(_) | Self::Number(_) | Self::Text(_) | Self::Money(_) => 1,
            Self::Texts(texts) => texts.len(),
            Self::Files(files) => files.len(),
            Self::Entries(entries) => entries.len(),
        };
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

/// What a condition reads of a field of this kind. Always of the kind that was declared to the checks.
pub(super) fn fact(kind: FieldType, answer: Option<&Answer>) -> Fact {
    match (kind, answer) {
        (FieldType::YesNo, Some(Answer::Flag(flag))) => Fact::Flag(*flag),
        (FieldType::YesNo, _) => Fact::Flag(false),
        (FieldType::Number, Some(Answer::Number(number))) => Fact::Count(*number),
        (FieldType::Money, Some(Answer::Money(money))) => Fact::Count(money.minor),
        (FieldType::Number | FieldType::Money, _) => Fact::Count(0),
        (FieldType::Group | FieldType::Attachment, answer) => Fact::Count(answer.map_or(0, Answer::entries)),
        (FieldType::List, Some(Answer::Texts(texts))) => Fact::Texts(texts.clone()),
        (FieldType::List, _) => Fact::Texts(Vec::new()),
        (_, Some(Answer::Text(text))) => Fact::Text(text.clone()),
        (FieldType::Text | FieldType::Date | FieldType::Choice | FieldType::Country, _) => {
            Fact::Text(String::new())
        }
    }
}
