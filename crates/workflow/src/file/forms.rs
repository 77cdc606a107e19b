//! What is asked of a project's owner.

use crate::{FieldType, file::Amount, place::At};
use nidaa_kernel::{Currency, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

/// Questions that are answered in some stages of a project.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawForm {
    /// Name of the form in this file, in commands and in events.
    pub id: At<String>,
    /// Stages of the project in which it is filled in.
    pub stages: Vec<At<String>>,
    /// Title for people.
    pub title: At<LocalText>,
    /// Its sections, in the order they are shown.
    pub sections: Vec<RawSection>,
}

/// Questions that belong together.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSection {
    /// Heading for people.
    pub label: At<LocalText>,
    /// Its questions, in the order they are shown.
    pub fields: Vec<RawField>,
}

/// One question.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawField {
    /// Name of the field: small letters, digits and `_`. Conditions of the same form read its answer by it.
    pub id: At<String>,
    /// What kind of answer is wanted.
    #[serde(rename = "type")]
    pub kind: At<FieldType>,
    /// The question, for people.
    pub label: At<LocalText>,
    /// What helps to answer it.
    pub help: Option<At<LocalText>>,
    /// Whether it must be answered: `true`, or the stages of the form that are not left without it.
    #[serde(default)]
    pub required: Option<At<Required>>,
    /// An expression over the form's answers, the facts of the project and `p`. It is asked only where this is true.
    pub when: Option<At<String>>,
    /// What `when` asks, for people.
    pub condition: Option<At<LocalText>>,
    /// For a text: most words, or the parameter that holds them.
    pub max_words: Option<At<Amount>>,
    /// Least number; in whole units for money; fewest entries of a list, group or attachment.
    pub min: Option<At<Amount>>,
    /// Largest number; in whole units for money; most entries of a list, group or attachment.
    pub max: Option<At<Amount>>,
    /// For money: the one currency that is taken. Absent: any.
    pub currency: Option<At<Currency>>,
    /// For a choice or a list: what may be chosen. A list without choices takes free texts.
    #[serde(default)]
    pub choices: Vec<RawChoice>,
    /// For a country: whether it must be a member state.
    pub member_states: Option<At<bool>>,
    /// For a group: its fields, answered once per entry. They hold no group themselves.
    #[serde(default)]
    pub fields: Vec<RawField>,
    /// For an attachment: media types that are taken, such as `application/pdf`.
    #[serde(default)]
    pub media_types: Vec<At<String>>,
    /// For an attachment: largest size of a file in bytes, or the parameter that holds it.
    pub max_bytes: Option<At<Amount>>,
}

/// When a question must be answered.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged, expecting = "wanted: true, false or a list of stages")]
pub(crate) enum Required {
    /// In every stage of the form, or in none.
    Always(bool),
    /// Before these stages are left.
    In(Vec<String>),
}

/// What may be chosen.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawChoice {
    /// Code of the choice, as answers and conditions write it.
    pub id: At<String>,
    /// Name for people.
    pub label: At<LocalText>,
}
