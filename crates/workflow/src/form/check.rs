//! Whether an answer is one, and which are missing.

use super::{Answer, Answers, Field, FieldType, Form, answer, file_name, words};
use crate::{Facts, Workflow, guard::Answer as Said};
use nidaa_kernel::{ApproxDate, Country, Currency, Money, StageId};

/// What is wrong with an answer. `field` is its name; within a group `group/number/field`, numbers from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerFault {
    /// The form has no such field.
    #[error("the form has no field {field}")]
    Unknown {
        /// The name given.
        field: String,
    },
    /// The question is not asked, because its condition does not hold.
    #[error("{field} is not asked here")]
    NotAsked {
        /// The field.
        field: String,
    },
    /// The answer is of another kind.
    #[error("{field} wants an answer of the kind {wants}")]
    Kind {
        /// The field.
        field: String,
        /// The kind it wants.
        wants: FieldType,
    },
    /// The text is too long.
    #[error("{field} has {words} words, {limit} at most")]
    TooManyWords {
        /// The field.
        field: String,
        /// Words of the answer.
        words: usize,
        /// Words that would do.
        limit: i64,
    },
    /// The number, the amount in whole units or the number of entries is too small or too large.
    #[error("{field} is {value}, which does not lie between {} and {}", bound(*.min), bound(*.max))]
    OutOfRange {
        /// The field.
        field: String,
        /// The number given.
        value: i64,
        /// Least that would do.
        min: Option<i64>,
        /// Most that would do.
        max: Option<i64>,
    },
    /// Not one of the choices.
    #[error("{field} does not know {choice}")]
    NotAChoice {
        /// The field.
        field: String,
        /// What was chosen.
        choice: String,
    },
    /// Another currency.
    #[error("{field} wants an amount in {}", .wants.as_str())]
    WrongCurrency {
        /// The field.
        field: String,
        /// The currency that would do.
        wants: Currency,
    },
    /// Not a member state.
    #[error("{field} wants a member state, not {country}")]
    NotAMemberState {
        /// The field.
        field: String,
        /// The country given.
        country: Country,
    },
    /// A file of a kind that is not taken, or one whose digest is none.
    #[error("{field} does not take the file {file}")]
    BadFile {
        /// The field.
        field: String,
        /// Name of the file.
        file: String,
    },
    /// The name of a file holds folders or what nobody sees, or is too long.
    #[error("{field}: a file cannot be called {file:?}; it could be called {instead:?}")]
    FileName {
        /// The field.
        field: String,
        /// The first characters of the name.
        file: String,
        /// A name that would do.
        instead: String,
    },
    /// A file that is too large.
    #[error("{field}: the file {file} has {bytes} bytes, {limit} at most")]
    FileTooLarge {
        /// The field.
        field: String,
        /// Name of the file.
        file: String,
        /// Its size.
        bytes: u64,
        /// The size that would do.
        limit: i64,
    },
}

fn bound(number: Option<i64>) -> String {
    number.map_or_else(|| "any".to_owned(), |number| number.to_string())
}

impl AnswerFault {
    /// The field that is wrong.
    pub fn field(&self) -> &str {
        match self {
            Self::Unknown { field }
            | Self::NotAsked { field }
            | Self::Kind { field, .. }
            | Self::TooManyWords { field, .. }
            | Self::OutOfRange { field, .. }
            | Self::NotAChoice { field, .. }
            | Self::WrongCurrency { field, .. }
            | Self::NotAMemberState { field, .. }
            | Self::BadFile { field, .. }
            | Self::FileName { field, .. }
            | Self::FileTooLarge { field, .. } => field,
        }
    }
}

/// An answer that must be there and is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The form.
    pub form: String,
    /// The field; within a group `group/number/field`.
    pub field: String,
}

impl Workflow {
    /// Whether a question is asked, given the answers of its form and the facts of the project.
    pub fn asks(&self, form: &Form, field: &Field, answers: &Answers, facts: &Facts) -> bool {
        let Some(when) = &field.when else { return true };
        // A condition that cannot be asked hides nothing.
        !matches!(when.ask(&known(form, answers, facts), &self.0.p), Said::Fails(_))
    }

    /// Checks answers that are `given` on top of those `kept`.
    ///
    /// # Errors
    /// The first fault, in the order of the fields' names.
    pub fn check_answers(
        &self,
        form: &Form,
        kept: &Answers,
        given: &Answers,
        facts: &Facts,
    ) -> Result<(), AnswerFault> {
        let mut all = kept.clone();
        all.extend(given.clone());
        for (name, answer) in given {
            let field = form.field(name).ok_or_else(|| AnswerFault::Unknown { field: name.clone() })?;
            if !self.asks(form, field, &all, facts) {
                return Err(AnswerFault::NotAsked { field: name.clone() });
            }
            check(field, name, answer)?;
        }
        Ok(())
    }

    /// Answers without which `stage` is not left, of all its forms. `answers` are kept by form.
    pub fn missing_answers<'a>(
        &self,
        stage: &StageId,
        answers: impl Fn(&str) -> Option<&'a Answers>,
        facts: &Facts,
    ) -> Vec<Missing> {
        let (none, mut missing) = (Answers::new(), Vec::new());
        for form in self.forms().iter().filter(|form| form.is_open_in(stage)) {
            let kept = answers(&form.id).unwrap_or(&none);
            for field in form.fields().filter(|field| self.asks(form, field, kept, facts)) {
                lacks(field, &field.id, kept.get(&field.id), stage, &mut |field| {
                    missing.push(Missing { form: form.id.clone(), field });
                });
            }
        }
        missing
    }
}

fn known(form: &Form, answers: &Answers, facts: &Facts) -> Facts {
    form.fields().fold(facts.clone(), |facts, field| {
        facts.with(&field.id, answer::fact(field.kind, answers.get(&field.id)))
    })
}

fn lacks(
    field: &Field,
    name: &str,
    answer: Option<&Answer>,
    stage: &StageId,
    missing: &mut impl FnMut(String),
) {
    let answer = answer.filter(|answer| !answer.is_empty());
    if answer.is_none() && field.required_in.contains(stage) {
        missing(name.to_owned());
    }
    if let Some(Answer::Entries(entries)) = answer {
        for (entry, number) in entries.iter().zip(1..) {
            for inner in &field.limits.fields {
                let name = format!("{name}/{number}/{}", inner.id);
                let silent = entry.get(&inner.id).is_none_or(Answer::is_empty);
                if silent && inner.required_in.contains(stage) {
                    missing(name);
                }
            }
        }
    }
}

fn check(field: &Field, name: &str, answer: &Answer) -> Result<(), AnswerFault> {
    if answer.is_empty() {
        return Ok(());
    }
    let wrong = || AnswerFault::Kind { field: name.to_owned(), wants: field.kind };
    match (field.kind, answer) {
        (FieldType::Text, Answer::Text(text)) => short_enough(field, name, text),
        (FieldType::Number, Answer::Number(number)) => in_range(field, name, *number),
        (FieldType::Money, Answer::Money(money)) => amount(field, name, *money),
        (FieldType::Date, Answer::Text(day)) => day.parse::<ApproxDate>().map(drop).map_err(|_| wrong()),
        (FieldType::YesNo, Answer::Flag(_)) => Ok(()),
        (FieldType::Choice, Answer::Text(choice)) => known_choice(field, name, choice),
        (FieldType::Country, Answer::Text(code)) => country(field, name, code.parse().map_err(|_| wrong())?),
        (FieldType::List, Answer::Texts(texts)) => {
            in_range(field, name, answer.entries())?;
            texts.iter().try_for_each(|text| known_choice(field, name, text))
        }
        (FieldType::Attachment, Answer::Files(_)) => files(field, name, answer),
        (FieldType::Group, Answer::Entries(entries)) => {
            in_range(field, name, answer.entries())?;
            entries.iter().zip(1..).try_for_each(|(entry, number)| group(field, name, number, entry))
        }
        _ => Err(wrong()),
    }
}

fn short_enough(field: &Field, name: &str, text: &str) -> Result<(), AnswerFault> {
    let words = words(text);
    match field.limits.max_words {
        Some(limit) if i64::try_from(words).unwrap_or(i64::MAX) > limit => {
            Err(AnswerFault::TooManyWords { field: name.to_owned(), words, limit })
        }
        _ => Ok(()),
    }
}

fn in_range(field: &Field, name: &str, value: i64) -> Result<(), AnswerFault> {
    let (min, max) = (field.limits.min, field.limits.max);
    if min.is_some_and(|min| value < min) || max.is_some_and(|max| value > max) {
        return Err(AnswerFault::OutOfRange { field: name.to_owned(), value, min, max });
    }
    Ok(())
}

/// Bounds are in whole units; an amount just above the largest is above it.
fn amount(field: &Field, name: &str, money: Money) -> Result<(), AnswerFault> {
    if let Some(wants) = field.limits.currency.filter(|currency| *currency != money.currency) {
        return Err(AnswerFault::WrongCurrency { field: name.to_owned(), wants });
    }
    let unit = (0..money.currency.decimals()).fold(1, |unit: i64, _| unit * 10);
    let (whole, rest) = (money.minor.div_euclid(unit), money.minor.rem_euclid(unit));
    let above = rest != 0 && field.limits.max == Some(whole);
    in_range(field, name, whole + i64::from(above))
}

fn known_choice(field: &Field, name: &str, choice: &str) -> Result<(), AnswerFault> {
    let choices = &field.limits.choices;
    if choices.is_empty() || choices.iter().any(|known| known.id == choice) {
        return Ok(());
    }
    Err(AnswerFault::NotAChoice { field: name.to_owned(), choice: choice.chars().take(80).collect() })
}

fn country(field: &Field, name: &str, country: Country) -> Result<(), AnswerFault> {
    if field.limits.member_states && country.member_state().is_none() {
        return Err(AnswerFault::NotAMemberState { field: name.to_owned(), country });
    }
    Ok(())
}

fn files(field: &Field, name: &str, answer: &Answer) -> Result<(), AnswerFault> {
    in_range(field, name, answer.entries())?;
    let Answer::Files(files) = answer else { return Ok(()) };
    for file in files {
        let instead = file_name(&file.name);
        if instead != file.name {
            let (field, file) = (name.to_owned(), file.name.chars().take(80).collect());
            return Err(AnswerFault::FileName { field, file, instead });
        }
        let types = &field.limits.media_types;
        let digest = file.sha256.len() == 64
            && file.sha256.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
        let (field, named) = (name.to_owned(), file.name.clone());
        if !digest || !(types.is_empty() || types.contains(&file.media_type)) {
            return Err(AnswerFault::BadFile { field, file: named });
        }
    }
    let limit = field.limits.max_bytes;
    let too_large =
        |limit: i64| files.iter().find(|file| i64::try_from(file.bytes).map_or(true, |b| b > limit));
    match limit.and_then(|limit| Some((limit, too_large(limit)?))) {
        Some((limit, file)) => Err(AnswerFault::FileTooLarge {
            field: name.to_owned(),
            file: file.name.clone(),
            bytes: file.bytes,
            limit,
        }),
        None => Ok(()),
    }
}

fn group(field: &Field, name: &str, number: usize, entry: &Answers) -> Result<(), AnswerFault> {
    for (inner, answer) in entry {
        let name = format!("{name}/{number}/{inner}");
        let known = field.limits.fields.iter().find(|known| known.id == *inner);
        check(known.ok_or_else(|| AnswerFault::Unknown { field: name.clone() })?, &name, answer)?;
    }
    Ok(())
}
