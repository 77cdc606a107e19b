//! What a proposal answers to forms, as its assessors read it. Questions for a country or a file are left out: what is asked
//! there tells whose proposal it is.

use nidaa_kernel::{LocalText, Money};
use nidaa_projections::pages::blind::Redactor;
use nidaa_workflow::{Answer, Answers, Field, FieldType, Form};
use serde::Serialize;
use std::collections::BTreeMap;

/// A form with its answers, without names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BlindForm {
    /// Name in the policy.
    pub form: String,
    /// Title.
    pub title: LocalText,
    /// What was answered, in the order it is asked.
    pub answers: Vec<BlindAnswer>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BlindAnswer {
    /// Name of the question in its form.
    pub field: String,
    /// The question.
    pub label: LocalText,
    /// The answer.
    pub said: Said,
}

/// An answer, by what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Said {
    /// A text with names left out.
    Text(String),
    /// A day, a month or a year, as written.
    Date(String),
    /// A whole number.
    Number(i64),
    /// An amount.
    Money(Money),
    /// Yes or no.
    YesNo(bool),
    /// What was chosen, by its name for people.
    Chosen(Vec<LocalText>),
    /// Texts with names left out.
    Texts(Vec<String>),
    /// The answers of each entry of a group.
    Entries(Vec<Vec<BlindAnswer>>),
}

/// Every form that has an answer assessors may read.
pub(super) fn forms(
    asked: &[Form],
    given: &BTreeMap<String, Answers>,
    redactor: &Redactor,
) -> Vec<BlindForm> {
    let told = |form: &Form| {
        let fields = form.sections.iter().flat_map(|section| &section.fields);
        let answers = answers(fields, given.get(&form.id)?, redactor);
        let (form, title) = (form.id.clone(), form.title.clone());
        (!answers.is_empty()).then_some(BlindForm { form, title, answers })
    };
    asked.iter().filter_map(told).collect()
}

fn answers<'a>(
    asked: impl IntoIterator<Item = &'a Field>,
    given: &Answers,
    redactor: &Redactor,
) -> Vec<BlindAnswer> {
    let told = |field: &Field| {
        let said = said(field, given.get(&field.id).filter(|answer| !answer.is_empty())?, redactor)?;
        Some(BlindAnswer { field: field.id.clone(), label: field.label.clone(), said })
    };
    asked.into_iter().filter_map(told).collect()
}

/// The answer without names; none of a kind that would tell them.
fn said(field: &Field, answer: &Answer, redactor: &Redactor) -> Option<Said> {
    Some(match (field.kind, answer) {
        (FieldType::Text, Answer::Text(text)) => Said::Text(redactor.plain(text)),
        (FieldType::Date, Answer::Text(date)) => Said::Date(date.clone()),
        (FieldType::Number, Answer::Number(number)) => Said::Number(*number),
        (FieldType::Money, Answer::Money(money)) => Said::Money(*money),
        (FieldType::YesNo, Answer::Flag(flag)) => Said::YesNo(*flag),
        (FieldType::Choice, Answer::Text(code)) => Said::Chosen(vec![choice(field, code)]),
        (FieldType::List, Answer::Texts(texts)) if field.limits.choices.is_empty() => {
            Said::Texts(texts.iter().map(|text| redactor.plain(text)).collect())
        }
        (FieldType::List, Answer::Texts(codes)) => {
            Said::Chosen(codes.iter().map(|code| choice(field, code)).collect())
        }
        (FieldType::Group, Answer::Entries(entries)) => {
            let entry = |entry: &Answers| answers(&field.limits.fields, entry, redactor);
            Said::Entries(entries.iter().map(entry).collect())
        }
        _ => return None,
    })
}

fn choice(field: &Field, code: &str) -> LocalText {
    let chosen = field.limits.choices.iter().find(|choice| choice.id == code);
    chosen.map_or_else(|| LocalText::all(code, code, code), |choice| choice.label.clone())
}
