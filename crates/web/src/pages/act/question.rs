//! One question of a command's form, with what was typed.

use super::{
    data::{apart, below, time_of},
    known::{Known, Pick},
    shape::{Field, Kind, Shape},
    typed::{PREFIX, Typed},
};
use crate::{Labels, say::Say};
use askama::{Template, filters::HtmlSafe};
use nidaa_kernel::{Country, member_states};

/// Texts that need more than a line.
const LONG: [&str; 5] = ["proof", "summary", "text", "recommendation", "reason"];

/// Families whose words are told by another family.
const FAMILIES: [(&str, &str); 3] =
    [("pace", "mail-pace"), ("draft_change", "draft-fact"), ("correction", "draft-fact")];

/// Something that can be chosen.
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

pub(super) struct Entry {
    pub title: String,
    pub questions: Vec<Question>,
}

pub(super) enum Input {
    /// Comes along without being asked.
    Hidden(String),
    Area(String),
    Line {
        value: String,
        kind: &'static str,
        mode: &'static str,
        dir: &'static str,
        proposed: Vec<Pick>,
    },
    /// A day, and the time of it if it ends before midnight.
    End {
        day: String,
        time: String,
    },
    Money {
        amount: String,
        currency: String,
    },
    Select(Vec<Choice>),
    Radio(Vec<Choice>),
    Checks(Vec<Choice>),
    /// Several countries, of many.
    Many(Vec<Choice>),
    Lines(String),
    Group(Vec<Question>),
    Entries {
        entries: Vec<Entry>,
        grows: bool,
    },
    /// The kind is chosen first; what it asks for follows.
    Kinds {
        name: String,
        id: String,
        label: String,
        kinds: Vec<Choice>,
        questions: Vec<Question>,
    },
}

#[derive(Template)]
#[template(path = "act/question.html")]
pub(super) struct Question {
    say: Say,
    id: String,
    name: String,
    label: String,
    is_required: bool,
    hint: Option<String>,
    error: Option<String>,
    input: Input,
}

impl HtmlSafe for Question {}

impl Question {
    /// Whether it has several inputs under one heading.
    const fn is_several(&self) -> bool {
        matches!(self.input, Input::Radio(_) | Input::Checks(_))
    }

    /// Attributes that tell a screen reader of hint and error. Ids are made of the schema's names and numbers.
    fn state(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let invalid = if error.is_some() { r#" aria-invalid="true""# } else { "" };
        let told = hint.into_iter().chain(error).collect::<Vec<_>>().join(" ");
        if told.is_empty() { String::new() } else { format!(r#" aria-describedby="{told}"{invalid}"#) }
    }
}

/// What every question of one page is drawn from.
pub(super) struct Drawing<'a> {
    pub labels: &'a Labels,
    pub typed: &'a Typed,
    pub known: &'a Known,
    /// What is wrong with what was typed, with its sentence.
    pub faults: &'a [(String, String)],
    /// The list that gets one more empty entry.
    pub more: &'a str,
    /// Path and value of what is known without being asked.
    pub fixed: &'a [(String, String)],
    /// Currency of amounts that are still to be typed.
    pub currency: &'a str,
}

impl Drawing<'_> {
    pub fn questions(&self, path: &str, fields: &[Field]) -> Vec<Question> {
        let asked = fields.iter().filter(|field| self.is_asked(field));
        asked.map(|field| self.question(&below(path, &field.name), field)).collect()
    }

    /// A reason has a code only where the rules list codes.
    fn is_asked(&self, field: &Field) -> bool {
        (field.owner.as_str(), field.name.as_str()) != ("reason", "code")
            || self.known.closed(field).is_some()
    }

    fn question(&self, path: &str, field: &Field) -> Question {
        if let Shape::Group(fields) = &field.shape
            && let [only] = fields.iter().filter(|field| self.is_asked(field)).collect::<Vec<_>>().as_slice()
        {
            // One question needs no heading of its own.
            let only = Field { is_required: field.is_required, ..(*only).clone() };
            let question = self.question(&below(path, &only.name), &only);
            return Question { label: label(&self.labels.say, &field.owner, &field.name), ..question };
        }
        let fixed = self.fixed.iter().find(|(at, _)| at == path).map(|(_, value)| value.clone());
        let input = fixed.map_or_else(|| self.input(path, field), Input::Hidden);
        self.asked(path, field, label(&self.labels.say, &field.owner, &field.name), input)
    }

    fn asked(&self, path: &str, field: &Field, label: String, input: Input) -> Question {
        let chosen = match &field.shape {
            Shape::Variants { tag, .. } => kind_at(path, tag.as_deref()),
            _ => path.to_owned(),
        };
        Question {
            say: self.labels.say.clone(),
            id: id(path),
            name: format!("{PREFIX}{path}"),
            label,
            is_required: field.is_required,
            hint: hint(&field.shape).map(|key| self.labels.say.t(key)),
            error: self
                .faults
                .iter()
                .find(|(at, _)| *at == path || *at == chosen)
                .map(|(_, told)| told.clone()),
            input,
        }
    }

    fn input(&self, path: &str, field: &Field) -> Input {
        let value = || self.typed.one(path).to_owned();
        let line = |kind, mode| Input::Line { value: value(), kind, mode, dir: "ltr", proposed: vec![] };
        match &field.shape {
            Shape::Text | Shape::Code(_) => self.text(path, field),
            Shape::Words | Shape::Raw => Input::Area(value()),
            Shape::Whole { .. } => line("text", "numeric"),
            Shape::Day => line("date", "text"),
            Shape::End => self.end(path),
            Shape::Hour => line("time", "text"),
            Shape::Approximate => line("text", "text"),
            Shape::Money => self.money(path),
            Shape::Country => Input::Select(self.countries(path)),
            Shape::Flag => {
                let answers =
                    ["yes", "no"].map(|code| (code.to_owned(), self.labels.say.word("page-form", code)));
                Input::Radio(self.choices(path, answers))
            }
            Shape::Choice { family, codes } => Input::Select(self.choices(path, self.words(family, codes))),
            Shape::Group(fields) => Input::Group(self.questions(path, fields)),
            Shape::Several(inner) => self.several(path, field, inner),
            Shape::Variants { family, tag, kinds } => self.kinds(path, family, tag.as_deref(), kinds),
        }
    }

    fn text(&self, path: &str, field: &Field) -> Input {
        let value = self.typed.one(path).to_owned();
        if let Some(closed) = self.known.closed(field) {
            return Input::Select(self.choices(path, pairs(closed)));
        }
        if LONG.contains(&field.name.as_str()) {
            return Input::Area(value);
        }
        let dir = if field.shape == Shape::Text { "auto" } else { "ltr" };
        let proposed = self.known.proposed(field).map(<[Pick]>::to_vec).unwrap_or_default();
        Input::Line { value, kind: "text", mode: "text", dir, proposed }
    }

    fn end(&self, path: &str) -> Input {
        let day = self.typed.one(path);
        let (day, brought) = day.split_once('T').unwrap_or((day, ""));
        let typed = self.typed.one(&time_of(path)).to_owned();
        Input::End { day: day.to_owned(), time: if typed.is_empty() { brought.to_owned() } else { typed } }
    }

    fn money(&self, path: &str) -> Input {
        let typed = self.typed.one(&format!("{path}/currency"));
        let currency = if typed.is_empty() { self.currency } else { typed }.to_owned();
        Input::Money { amount: self.typed.one(path).to_owned(), currency }
    }

    /// Member states by name; another country that was typed stays to be chosen.
    fn countries(&self, path: &str) -> Vec<Choice> {
        let lang = self.labels.say.lang;
        let typed = self.typed.many(path).iter().filter_map(|typed| typed.parse::<Country>().ok());
        let others = typed.filter(|other| other.member_state().is_none());
        let states = member_states().iter().map(|state| state.country).chain(others);
        let mut choices = self.choices(path, states.map(|country| (country.to_string(), country.name(lang))));
        nidaa_i18n::sort_by_name(lang, &mut choices, |choice| choice.label.clone());
        choices
    }

    fn words(&self, family: &str, codes: &[String]) -> Vec<(String, String)> {
        codes.iter().map(|code| (code.clone(), self.labels.say.t(&word_key(family, code)))).collect()
    }

    fn choices(&self, path: &str, pairs: impl IntoIterator<Item = (String, String)>) -> Vec<Choice> {
        let is_typed = |value: &str| self.typed.many(path).iter().any(|typed| typed.trim() == value);
        let choice = |(value, label): (String, String)| Choice { is_chosen: is_typed(&value), value, label };
        pairs.into_iter().map(choice).collect()
    }

    fn several(&self, path: &str, field: &Field, inner: &Shape) -> Input {
        let known = || self.known.closed(field).or_else(|| self.known.proposed(field));
        match inner {
            Shape::Group(_) | Shape::Variants { .. } => self.entries(path, field, inner),
            Shape::Country => Input::Many(self.countries(path)),
            Shape::Choice { family, codes } => Input::Checks(self.choices(path, self.words(family, codes))),
            _ => match known() {
                Some(picks) => Input::Checks(self.choices(path, pairs(picks))),
                None => Input::Lines(self.typed.many(path).join("\n")),
            },
        }
    }

    /// An entry for each thing that is known, where the list is one of known things; else what was typed, one empty
    /// entry where there is none, and one more where it was asked for.
    fn entries(&self, path: &str, field: &Field, inner: &Shape) -> Input {
        let of = Field { is_required: true, shape: inner.clone(), ..field.clone() };
        let fixed = apart(inner);
        if let Some(listed) = self.listed(inner, fixed) {
            let entry = |(number, pick): (u32, &Pick)| {
                let path = format!("{path}/{number}");
                let fixed = [(below(&path, fixed), pick.value.clone())];
                Drawing { fixed: &fixed, ..*self }.entry(&path, pick.label.clone(), &of)
            };
            return Input::Entries { entries: (1..).zip(listed).map(entry).collect(), grows: false };
        }
        let mut numbers = self.typed.entries(path, "");
        if self.more == path || numbers.is_empty() {
            numbers.push(numbers.last().map_or(1, |last| last.saturating_add(1)));
        }
        let title = |count: u32| self.labels.say.count("page-form-entry", count);
        let entry = |(count, number)| self.entry(&format!("{path}/{number}"), title(count), &of);
        Input::Entries { entries: (1..).zip(numbers).map(entry).collect(), grows: true }
    }

    fn entry(&self, path: &str, title: String, of: &Field) -> Entry {
        let questions = match self.input(path, of) {
            Input::Group(questions) => questions,
            // The heading of the entry is enough.
            input => vec![self.asked(path, of, String::new(), input)],
        };
        Entry { title, questions }
    }

    /// What the list has an entry for each of.
    fn listed(&self, inner: &Shape, fixed: &str) -> Option<&[Pick]> {
        let Shape::Group(fields) = inner else { return None };
        self.known.closed(fields.iter().find(|field| field.name == fixed)?)
    }

    fn kinds(&self, path: &str, family: &str, tag: Option<&str>, kinds: &[Kind]) -> Input {
        let chosen = kind_at(path, tag);
        let codes: Vec<String> = kinds.iter().map(|kind| kind.code.clone()).collect();
        let kind = kinds.iter().find(|kind| kind.code == self.typed.one(&chosen));
        Input::Kinds {
            name: format!("{PREFIX}{chosen}"),
            id: id(&chosen),
            label: label(&self.labels.say, family, tag.unwrap_or("kind")),
            kinds: self.choices(&chosen, self.words(family, &codes)),
            questions: kind.map(|kind| self.questions(path, &kind.fields)).unwrap_or_default(),
        }
    }
}

/// The path at which the kind of a value is chosen.
pub(super) fn kind_at(path: &str, tag: Option<&str>) -> String {
    below(path, tag.unwrap_or("kind"))
}

/// The id of an input, from its path.
pub(super) fn id(path: &str) -> String {
    format!("{PREFIX}{path}").replace('/', "-")
}

/// What a member is called: by its owner where that says it otherwise.
pub(super) fn label(say: &Say, owner: &str, name: &str) -> String {
    say.t(&label_key(owner, name))
}

/// Key of a member's name.
pub(super) fn label_key(owner: &str, name: &str) -> String {
    let own = format!("field-{owner}-{name}");
    if nidaa_i18n::exists(&own) { own } else { format!("field-{name}") }
}

/// Key of a word of a family of the schema.
pub(super) fn word_key(family: &str, code: &str) -> String {
    let known = FAMILIES.iter().find(|(of, _)| *of == family).map(|(_, known)| (*known).to_owned());
    format!("{}-{code}", known.unwrap_or_else(|| family.replace('_', "-")))
}

/// Keys that people choose within a project.
const KEYS: [&str; 3] = ["part_key", "milestone_key", "subgrant_key"];

fn hint(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::Code(kind) if KEYS.contains(&kind.as_str()) => Some("page-act-key-hint"),
        Shape::Approximate => Some("page-form-date"),
        Shape::End => Some("page-act-end-hint"),
        Shape::Raw => Some("page-act-raw-hint"),
        _ => None,
    }
}

fn pairs(picks: &[Pick]) -> impl Iterator<Item = (String, String)> + '_ {
    picks.iter().map(|pick| (pick.value.clone(), pick.label.clone()))
}
