//! What is wrong with the data of a command: where, and how it would be written there.

use crate::example::{Shape, kind};
use nidaa_kernel::{Currency, MoneyError, nearest};
use serde_json::{Map, Value};
use std::fmt;

/// Signs of a day, as in `2027-02-10`.
const DAY: usize = 10;

/// The first thing in the data that does not fit. Paths are written as `budget[0].amount`; that of all data is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A value of another kind than is asked for.
    Kind {
        /// Where.
        path: String,
        /// How it would be written, as an example.
        written: String,
    },
    /// A word that is none of those that may stand there.
    Choice {
        /// Where.
        path: String,
        /// The words that may.
        known: Vec<String>,
    },
    /// Three capitals that are no currency.
    Currency {
        /// Where.
        path: String,
        /// What was written.
        code: String,
    },
    /// Members that must be there and are not.
    Missing {
        /// Where.
        path: String,
        /// Their names.
        members: Vec<String>,
        /// All that must be there, as an example.
        written: String,
    },
    /// A member that is not known.
    Unknown {
        /// Where it stands.
        path: String,
        /// Its name.
        member: String,
        /// Those that are known.
        known: Vec<String>,
        /// The one that was probably meant.
        nearest: Option<String>,
    },
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind { path, written } if path.is_empty() => write!(f, "they must be written {written}"),
            Self::Kind { path, written } => write!(f, "`{path}` needs {written}"),
            Self::Choice { path, known } => write!(f, "`{path}` is one of {}", known.join(", ")),
            Self::Currency { path, code } => {
                write!(f, "`{path}`: {}", MoneyError::UnknownCurrency(code.clone()))
            }
            Self::Missing { path, members, written } => {
                let place = if path.is_empty() { String::new() } else { format!("`{path}` needs more: ") };
                write!(f, "{place}missing: {}; it is written {written}", members.join(", "))
            }
            Self::Unknown { path, member, known, nearest } => {
                let place = if path.is_empty() { String::new() } else { format!(" in `{path}`") };
                write!(f, "unknown member `{member}`{place}; ")?;
                match nearest {
                    Some(near) => write!(f, "did you mean {near}?"),
                    None => write!(f, "known are {}", known.join(", ")),
                }
            }
        }
    }
}

impl Misfit {
    /// Looks through the data; nothing where they fit their schema as far as it goes.
    pub(crate) fn find(schema: &Value, data: &Value) -> Option<Self> {
        Shape { root: schema }.misfit("", schema, data)
    }
}

/// The first place where a day was written with a time, which the day would have lost: `read` is how the data were
/// understood.
pub(crate) fn lost_time(path: &str, data: &Value, read: &Value) -> Option<Misfit> {
    match (data, read) {
        (Value::String(written), Value::String(day)) => {
            let is_longer = day.len() == DAY && written.len() > DAY && written.starts_with(day.as_str());
            is_longer.then(|| Misfit::Kind { path: path.to_owned(), written: format!("\"{day}\"") })
        }
        (Value::Object(written), Value::Object(read)) => written.iter().find_map(|(name, value)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            lost_time(&path, value, read.get(name)?)
        }),
        (Value::Array(written), Value::Array(read)) => {
            let mut pairs = written.iter().zip(read).enumerate();
            pairs.find_map(|(index, (value, read))| lost_time(&format!("{path}[{index}]"), value, read))
        }
        _ => None,
    }
}

/// The first amount in a currency that there is not.
pub(crate) fn no_currency(path: &str, data: &Value) -> Option<Misfit> {
    match data {
        Value::Object(members) => {
            let code = members.get("currency").filter(|_| members.contains_key("minor"));
            let code = code.and_then(Value::as_str).unwrap_or_default();
            let is_none = Currency::try_from(code.to_owned()).is_ok_and(|currency| !currency.is_listed());
            let at = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if is_none {
                return Some(Misfit::Currency { path: at("currency"), code: code.to_owned() });
            }
            members.iter().find_map(|(name, value)| no_currency(&at(name), value))
        }
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, item)| no_currency(&format!("{path}[{index}]"), item))
        }
        _ => None,
    }
}

impl<'a> Shape<'a> {
    fn misfit(&self, path: &str, schema: &'a Value, value: &Value) -> Option<Misfit> {
        // What may be left out may be null, and of the rest the reader itself says so.
        if value.is_null() {
            return None;
        }
        let shapes = self.shapes(schema);
        let words: Vec<&str> = shapes.iter().filter_map(|shape| shape["const"].as_str()).collect();
        if !words.is_empty() && words.len() == shapes.len() {
            return word(path, &words, value);
        }
        let fitting: Vec<&'a Value> = shapes.iter().filter(|shape| takes(shape, value)).copied().collect();
        match (fitting.as_slice(), value) {
            // A shape that names no kind takes anything.
            ([], _) if shapes.iter().all(|shape| shape["type"].is_null()) => None,
            ([], _) => Some(Misfit::Kind { path: path.to_owned(), written: self.told(path, &shapes, value) }),
            ([shape], Value::Object(members)) => self.members(path, shape, members),
            (tagged, Value::Object(members)) => self.tagged(path, tagged, members),
            ([shape, ..], Value::Array(items)) => items.iter().enumerate().find_map(|(index, item)| {
                self.misfit(&format!("{path}[{index}]"), shape.get("items")?, item)
            }),
            _ => None,
        }
    }

    fn members(&self, path: &str, shape: &'a Value, members: &Map<String, Value>) -> Option<Misfit> {
        let known: Vec<&str> =
            shape["properties"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        let is_closed = shape["additionalProperties"] == Value::Bool(false);
        let strange = members.keys().find(|name| is_closed && !known.contains(&name.as_str()));
        if let Some(member) = strange {
            let nearest = nearest(member, known.iter().copied()).map(str::to_owned);
            let known = known.into_iter().map(str::to_owned).collect();
            return Some(Misfit::Unknown { path: path.to_owned(), member: member.clone(), known, nearest });
        }
        let required = shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let missing: Vec<String> =
            required.filter(|name| !members.contains_key(*name)).map(str::to_owned).collect();
        if !missing.is_empty() {
            let (path, written) = (path.to_owned(), self.written(path, shape));
            return Some(Misfit::Missing { path, members: missing, written });
        }
        members.iter().find_map(|(name, value)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            self.misfit(&path, shape["properties"].get(name)?, value)
        })
    }

    /// One of several shapes, told apart by a member that is a certain word in each.
    fn tagged(&self, path: &str, shapes: &[&'a Value], members: &Map<String, Value>) -> Option<Misfit> {
        let tags = |shape: &'a Value| {
            let all = shape["properties"].as_object().into_iter().flatten();
            all.filter_map(|(name, schema)| Some((name.as_str(), schema["const"].as_str()?)))
        };
        let fits = |shape: &&&'a Value| {
            tags(shape).all(|(name, word)| members.get(name).and_then(Value::as_str) == Some(word))
        };
        if let Some(shape) = shapes.iter().find(fits) {
            return self.members(path, shape, members);
        }
        let (tag, _) = shapes.iter().find_map(|shape| tags(shape).next())?;
        let known = shapes.iter().flat_map(|shape| tags(shape)).filter(|(name, _)| *name == tag);
        let known = known.map(|(_, word)| word.to_owned()).collect();
        let path = if path.is_empty() { tag.to_owned() } else { format!("{path}.{tag}") };
        Some(Misfit::Choice { path, known })
    }

    /// How a value would be written, in each of its shapes.
    fn told(&self, path: &str, shapes: &[&'a Value], value: &Value) -> String {
        let name = path.rsplit('.').next().unwrap_or(path);
        let name = name.split('[').next().unwrap_or(name);
        let all = shapes.iter().map(|shape| match (shape["type"].as_str(), value.as_str()) {
            // What was written becomes the text in one language.
            (Some("object"), Some(words)) if !shape["properties"]["en"].is_null() => {
                format!("{{en: {}}}", words.chars().take(60).collect::<String>())
            }
            (Some("integer" | "number"), _) => {
                format!("a whole number, such as {}", self.written(name, shape))
            }
            (Some("boolean"), _) => "true or false".to_owned(),
            _ => self.written(name, shape),
        });
        all.collect::<Vec<_>>().join(" or ")
    }

    /// Every shape a value may have: references followed, null left out.
    fn shapes(&self, schema: &'a Value) -> Vec<&'a Value> {
        let schema = self.referred(schema);
        let several = ["anyOf", "oneOf", "allOf"].iter().find_map(|key| schema[*key].as_array());
        match several {
            Some(shapes) => shapes.iter().flat_map(|shape| self.shapes(shape)).collect(),
            None if schema["type"] == "null" => vec![],
            None => vec![schema],
        }
    }
}

/// Whether a shape takes values of this kind; a word takes itself alone.
fn takes(shape: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str() {
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        name => name == Some(kind(value)),
    };
    if let Some(word) = shape.get("const") {
        return word == value;
    }
    match &shape["type"] {
        Value::Null => true,
        Value::Array(kinds) => kinds.iter().any(is),
        one => is(one),
    }
}

/// A value that is not one of the words there are.
fn word(path: &str, words: &[&str], value: &Value) -> Option<Misfit> {
    let is_known = value.as_str().is_some_and(|word| words.contains(&word));
    let known = words.iter().map(|word| (*word).to_owned()).collect();
    (!is_known).then(|| Misfit::Choice { path: path.to_owned(), known })
}
