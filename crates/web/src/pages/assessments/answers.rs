//! What a proposal answers to forms, in the reader's language.

use crate::say::{Phrase, Say};
use nidaa_app::{BlindAnswer, BlindForm, Said};
use nidaa_kernel::ApproxDate;

/// A form with its answers.
pub(super) struct Answered {
    pub title: Phrase,
    pub answers: Vec<Told>,
}

/// A question with its answer: paragraphs, or the entries of a group with a line for each question.
pub(super) struct Told {
    pub question: Phrase,
    pub lines: Vec<String>,
    pub entries: Vec<Vec<String>>,
}

impl Answered {
    pub fn new(say: &Say, form: &BlindForm) -> Self {
        Self {
            title: say.local(&form.title),
            answers: form.answers.iter().map(|answer| told(say, answer)).collect(),
        }
    }
}

fn told(say: &Say, answer: &BlindAnswer) -> Told {
    let question = say.local(&answer.label);
    let Said::Entries(entries) = &answer.said else {
        return Told { question, lines: lines(say, &answer.said), entries: vec![] };
    };
    let line = |inner: &BlindAnswer| {
        format!("{}: {}", inner.label.best(say.lang).1, say.row(lines(say, &inner.said)))
    };
    let entries = entries.iter().map(|entry| entry.iter().map(line).collect()).collect();
    Told { question, lines: vec![], entries }
}

fn lines(say: &Say, said: &Said) -> Vec<String> {
    match said {
        Said::Text(text) => vec![text.clone()],
        Said::Date(date) => {
            vec![date.parse::<ApproxDate>().map_or_else(|_| date.clone(), |date| say.date(date))]
        }
        Said::Number(number) => vec![say.number(*number)],
        Said::Money(money) => vec![say.money(*money)],
        Said::YesNo(flag) => vec![say.t(if *flag { "rules-yes" } else { "rules-no" })],
        Said::Chosen(choices) => choices.iter().map(|choice| choice.best(say.lang).1.to_owned()).collect(),
        Said::Texts(texts) => texts.clone(),
        // A group holds no group.
        Said::Entries(_) => vec![],
    }
}
