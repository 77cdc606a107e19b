//! One question of a form, with what was typed.

use super::{
    files::Upload,
    typed::{PREFIX, Typed},
};
use crate::{Labels, say::Say};
use askama::{Template, filters::HtmlSafe};
use nidaa_kernel::{Country, member_states};
use nidaa_workflow::{Answers, Field, FieldType, words};

/// What can be chosen.
pub(super) struct Pick {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

/// A text that has a limit.
pub(super) struct Counted {
    pub limit: i64,
    pub sentence: String,
    /// The sentence with `#` where the number of words stands.
    pub pattern: String,
}

pub(super) struct Entry {
    pub title: String,
    pub questions: Vec<Question>,
}

pub(super) enum Input {
    Text { value: String, counted: Option<Counted> },
    Line { value: String, mode: &'static str },
    Money { amount: String, currency: String, is_fixed: bool },
    Radio(Vec<Pick>),
    Select(Vec<Pick>),
    Checks(Vec<Pick>),
    Lines(String),
    Group(Vec<Entry>),
    Files(Upload),
}

#[derive(Template)]
#[template(path = "projects/fill/question.html")]
pub(super) struct Question {
    say: Say,
    id: String,
    name: String,
    label: String,
    help: Option<String>,
    is_required: bool,
    is_wanted: bool,
    error: Option<String>,
    input: Input,
}

impl HtmlSafe for Question {}

impl Question {
    /// Whether it is answered by several inputs under one heading.
    const fn is_several(&self) -> bool {
        matches!(self.input, Input::Radio(_) | Input::Checks(_))
    }

    /// Ids of the sentences that are read out with its input, in the order of the page; empty when there are none.
    fn described(&self) -> String {
        let note = match (&self.error, self.is_wanted) {
            (Some(_), _) => Some("error"),
            (None, true) => Some("wanted"),
            (None, false) => None,
        };
        let hint = match &self.input {
            Input::Text { counted: Some(_), .. } => Some("words"),
            Input::Lines(_) | Input::Files(_) | Input::Line { mode: "text", .. } => Some("hint"),
            _ => None,
        };
        let ends = [self.help.is_some().then_some("help"), note, hint];
        let ids: Vec<String> = ends.into_iter().flatten().map(|end| format!("{}-{end}", self.id)).collect();
        ids.join(" ")
    }
}

/// What every question of one page is drawn from.
pub(super) struct Drawing<'a> {
    pub labels: &'a Labels,
    /// Address of the project.
    pub project: &'a str,
    pub typed: &'a Typed,
    /// Saved answers: the files among them.
    pub kept: &'a Answers,
    /// Paths of the fields without which the stage is not left.
    pub missing: &'a [String],
    /// The field that is wrong, and what is wrong with it.
    pub wrong: Option<(&'a str, &'a str)>,
    /// The group that gets one more empty entry.
    pub more: &'a str,
}

impl Drawing<'_> {
    pub fn question(&self, path: &str, field: &Field) -> Question {
        let lang = self.labels.say.lang;
        let is_wrong = |(wrong, _): &(&str, &str)| *wrong == path;
        Question {
            say: self.labels.say.clone(),
            id: id(path),
            name: format!("{PREFIX}{path}"),
            label: field.label.best(lang).1.to_owned(),
            help: field.help.as_ref().map(|help| help.best(lang).1.to_owned()),
            is_required: !field.required_in.is_empty(),
            is_wanted: self.missing.iter().any(|missing| missing == path),
            error: self.wrong.filter(is_wrong).map(|(_, detail)| detail.to_owned()),
            input: self.input(path, field),
        }
    }

    fn input(&self, path: &str, field: &Field) -> Input {
        let value = self.typed.one(path).to_owned();
        match field.kind {
            FieldType::Text => Input::Text { counted: self.counted(&value, field.limits.max_words), value },
            FieldType::Number => Input::Line { value, mode: "numeric" },
            FieldType::Date => Input::Line { value, mode: "text" },
            FieldType::Money => self.money(path, field),
            FieldType::YesNo => Input::Radio(
                ["yes", "no"]
                    .map(|code| self.pick(code, self.labels.say.word("page-form", code), path))
                    .into(),
            ),
            FieldType::Choice => Input::Select(self.choices(path, field)),
            FieldType::Country => Input::Select(self.countries(path)),
            FieldType::List if field.limits.choices.is_empty() => Input::Lines(value),
            FieldType::List => Input::Checks(self.choices(path, field)),
            FieldType::Group => Input::Group(self.entries(path, field)),
            FieldType::Attachment => Input::Files(Upload::new(self, path, field)),
        }
    }

    fn counted(&self, text: &str, limit: Option<i64>) -> Option<Counted> {
        let (limit, say) = (limit?, &self.labels.say);
        let sentence = |count: String| {
            let args = nidaa_i18n::Args::new().with("words", count).with("limit", say.number(limit));
            say.text("page-form-words", &args)
        };
        let count = i64::try_from(words(text)).unwrap_or(i64::MAX);
        Some(Counted { limit, sentence: sentence(say.number(count)), pattern: sentence("#".to_owned()) })
    }

    fn money(&self, path: &str, field: &Field) -> Input {
        let typed = self.typed.one(&format!("{path}/currency"));
        let fixed = field.limits.currency.map(|currency| currency.as_str().to_owned());
        let is_fixed = fixed.is_some();
        let currency = fixed.unwrap_or_else(|| if typed.is_empty() { "USD" } else { typed }.to_owned());
        Input::Money { amount: self.typed.one(path).to_owned(), currency, is_fixed }
    }

    fn pick(&self, code: &str, label: String, path: &str) -> Pick {
        let is_chosen = self.typed.many(path).iter().any(|typed| typed == code);
        Pick { value: code.to_owned(), label, is_chosen }
    }

    fn choices(&self, path: &str, field: &Field) -> Vec<Pick> {
        let lang = self.labels.say.lang;
        let choices = field.limits.choices.iter();
        choices.map(|choice| self.pick(&choice.id, choice.label.best(lang).1.to_owned(), path)).collect()
    }

    /// Member states by name; another country that was saved stays to be chosen.
    fn countries(&self, path: &str) -> Vec<Pick> {
        let lang = self.labels.say.lang;
        let other =
            self.typed.one(path).parse::<Country>().ok().filter(|other| other.member_state().is_none());
        let states = member_states().iter().map(|state| state.country).chain(other);
        let mut picks: Vec<Pick> =
            states.map(|country| self.pick(&country.to_string(), country.name(lang), path)).collect();
        nidaa_i18n::sort_by_name(lang, &mut picks, |pick| pick.label.clone());
        picks
    }

    /// What was typed, one empty entry where there is none, and one more where it was asked for.
    fn entries(&self, path: &str, field: &Field) -> Vec<Entry> {
        let typed = self.typed.entries(path);
        let count = if self.more == path { typed + 1 } else { typed.max(1) };
        let entry = |number: usize| Entry {
            title: self.labels.say.count("page-form-entry", number),
            questions: field
                .limits
                .fields
                .iter()
                .map(|inner| self.question(&format!("{path}/{number}/{}", inner.id), inner))
                .collect(),
        };
        (1..=count).map(entry).collect()
    }
}

/// The id of an input, from its path.
pub(super) fn id(path: &str) -> String {
    format!("a-{}", path.replace('/', "-"))
}
