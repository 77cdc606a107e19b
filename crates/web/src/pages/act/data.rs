//! The data of a command, read from what was typed.

use super::{
    question::kind_at,
    shape::{Field, Kind, Shape},
    typed::Typed,
};
use crate::pages::projects::fill::{amount, latin, number};
use jiff::civil::{Date, Time};
use nidaa_kernel::{ApproxDate, CivilEnd, Country, Currency, Lang, LocalText};
use serde_json::{Map, Value, json};

/// Longest code, in characters.
const LONGEST_CODE: usize = 64;

/// Something that was typed and cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Path of the input.
    pub path: String,
    /// Message that says what is wrong.
    pub key: &'static str,
}

/// The data, or everything that is wrong with what was typed.
pub(super) fn read(fields: &[Field], typed: &Typed, lang: Lang) -> Result<Value, Vec<Fault>> {
    let mut reading = Reading { typed, lang, faults: vec![] };
    let data = reading.members("", fields);
    if reading.faults.is_empty() { Ok(Value::Object(data)) } else { Err(reading.faults) }
}

/// The path of a member.
pub(super) fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") }
}

struct Reading<'a> {
    typed: &'a Typed,
    lang: Lang,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn members(&mut self, path: &str, fields: &[Field]) -> Map<String, Value> {
        let mut members = Map::new();
        for field in fields {
            let path = below(path, &field.name);
            match self.value(&path, &field.shape, field.is_required) {
                Some(value) => drop(members.insert(field.name.clone(), value)),
                None if field.is_required => self.missing(path),
                None => {}
            }
        }
        members
    }

    /// What was typed for one member; nothing where it was left out.
    fn value(&mut self, path: &str, shape: &Shape, is_required: bool) -> Option<Value> {
        let text = self.typed.one(path);
        match shape {
            Shape::Group(_) | Shape::Variants { .. } if !is_required && self.typed.is_blank(path, "") => None,
            Shape::Group(fields) => Some(Value::Object(self.members(path, fields))),
            Shape::Variants { tag, kinds, .. } => self.variant(path, tag.as_deref(), kinds),
            Shape::Several(inner) => self.several(path, inner, is_required),
            Shape::Words => (!text.is_empty()).then(|| json!(LocalText::in_lang(self.lang, text))),
            _ if text.is_empty() => None,
            _ => match plain(self.typed, path, shape) {
                Ok(value) => Some(value),
                Err(key) => {
                    self.faults.push(Fault { path: path.to_owned(), key });
                    // Told already: nothing is missing here.
                    Some(Value::Null)
                }
            },
        }
    }

    fn missing(&mut self, path: String) {
        let is_told = |fault: &Fault| fault.path == path || fault.path.starts_with(&format!("{path}/"));
        if !self.faults.iter().any(is_told) {
            self.faults.push(Fault { path, key: "page-act-missing" });
        }
    }

    fn variant(&mut self, path: &str, tag: Option<&str>, kinds: &[Kind]) -> Option<Value> {
        let chosen = kind_at(path, tag);
        let code = self.typed.one(&chosen);
        let Some(kind) = kinds.iter().find(|kind| kind.code == code) else {
            self.missing(chosen);
            return None;
        };
        let mut members = self.members(path, &kind.fields);
        match tag {
            Some(tag) => drop(members.insert(tag.to_owned(), json!(code))),
            None if kind.fields.is_empty() => return Some(json!(code)),
            None => {}
        }
        Some(Value::Object(members))
    }

    /// Entries of a list in which nothing was typed are left out. A required list may be empty: what that means is the
    /// domain's to say.
    fn several(&mut self, path: &str, inner: &Shape, is_required: bool) -> Option<Value> {
        let values: Vec<Value> = match inner {
            Shape::Group(_) | Shape::Variants { .. } => {
                let entries = self.typed.entries(path, apart(inner));
                entries
                    .into_iter()
                    .filter_map(|entry| self.value(&format!("{path}/{entry}"), inner, true))
                    .collect()
            }
            _ => self.scalars(path, inner),
        };
        (is_required || !values.is_empty()).then_some(Value::Array(values))
    }

    fn scalars(&mut self, path: &str, inner: &Shape) -> Vec<Value> {
        let lines = self.typed.many(path).iter().flat_map(|text| text.lines());
        let texts: Vec<String> =
            lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let pair = |text: &String| Typed::of(&[(format!("{}{path}", super::typed::PREFIX), text.clone())]);
        let read: Vec<_> = texts.iter().map(|text| plain(&pair(text), path, inner)).collect();
        if let Some(key) = read.iter().find_map(|read| read.as_ref().err()) {
            self.faults.push(Fault { path: path.to_owned(), key });
        }
        read.into_iter().flatten().collect()
    }
}

/// The member of a list's entries that is there before anything is typed: a list with an entry for each known item.
pub(super) fn apart(inner: &Shape) -> &str {
    let Shape::Group(fields) = inner else { return "" };
    let fixed = fields.iter().find(|field| super::known::is_listed(field));
    fixed.map_or("", |field| field.name.as_str())
}

/// The name of the input for the time that ends a day.
pub(super) fn time_of(path: &str) -> String {
    format!("{path}/time")
}

/// A day, or a time of it. An address may bring both in one.
fn end(typed: &Typed, path: &str) -> Option<CivilEnd> {
    let [day, time] = [path, &time_of(path)].map(|path| latin(typed.one(path)));
    if time.is_empty() { day.parse().ok() } else { format!("{day}T{time}").parse().ok() }
}

/// A value of one input.
fn plain(typed: &Typed, path: &str, shape: &Shape) -> Result<Value, &'static str> {
    let text = typed.one(path);
    match shape {
        Shape::Text => Ok(json!(text)),
        Shape::Code(_) => code(text).ok_or("page-act-code"),
        Shape::Whole { least, most } => {
            let whole = number(text).filter(|whole| (least..=most).contains(&whole));
            whole.map(Value::from).ok_or("page-act-whole")
        }
        Shape::Flag => match text {
            "yes" => Ok(json!(true)),
            "no" => Ok(json!(false)),
            _ => Err("page-act-choice"),
        },
        Shape::Day => {
            let day: Result<Date, _> = latin(text).parse();
            day.map(|day| json!(day.to_string())).map_err(|_| "page-act-day")
        }
        Shape::End => end(typed, path).map(|end| json!(end)).ok_or("page-act-end"),
        Shape::Hour => {
            let hour: Result<Time, _> = latin(text).parse();
            hour.map(|hour| json!(hour.to_string())).map_err(|_| "page-act-hour")
        }
        Shape::Approximate => {
            let date: Result<ApproxDate, _> = latin(text).parse();
            date.map(|date| json!(date)).map_err(|_| "page-act-approximate")
        }
        Shape::Money => money(typed, path).ok_or("page-act-money"),
        Shape::Country => {
            let country: Result<Country, _> = text.parse();
            country.map(|country| json!(country)).map_err(|_| "page-act-choice")
        }
        Shape::Choice { codes, .. } if codes.iter().any(|code| code == text) => Ok(json!(text)),
        Shape::Choice { .. } => Err("page-act-choice"),
        _ => serde_json::from_str(text).map_err(|_| "page-act-raw"),
    }
}

fn code(text: &str) -> Option<Value> {
    let fits = text.chars().count() <= LONGEST_CODE && !text.chars().any(char::is_control);
    fits.then(|| json!(text))
}

fn money(typed: &Typed, path: &str) -> Option<Value> {
    let currency = typed.one(&format!("{path}/currency")).to_uppercase();
    let currency = Currency::try_from(currency).ok()?;
    amount(typed.one(path), currency).map(|money| json!(money))
}
