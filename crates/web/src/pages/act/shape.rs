//! What a command's JSON Schema asks a person for. Nothing here knows a command: every form follows from its schema.

use serde_json::{Map, Value};

/// Names in the order in which people expect to be asked; others come between the two lists.
const FIRST: [&str; 42] = [
    "project",
    "call",
    "programme",
    "owner",
    "institution",
    "account",
    "country",
    "role",
    "by",
    "subgrant",
    "amendment",
    "activity",
    "line",
    "payment",
    "report",
    "visit",
    "finding",
    "milestone",
    "document",
    "title",
    "name",
    "number",
    "key",
    "kind",
    "head",
    "item",
    "criterion",
    "passed",
    "points",
    "signed_on",
    "opens",
    "closes",
    "from",
    "to",
    "until",
    "first",
    "last",
    "start",
    "end",
    "starts",
    "ends",
    "responsible_authority",
];
const LAST: [&str; 8] = ["proof", "summary", "note", "comment", "comments", "text", "passing_over", "reason"];

/// Members that scripts and imports may give and nobody is asked for: the register knows the countries, and a proposal names
/// them.
const UNASKED: [(&str, &str); 1] = [("draft_project", "member_states_count")];

/// A member of the data, as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub name: String,
    /// What it is a member of: the command, or a shape of the schema such as `budget_line`.
    pub owner: String,
    pub is_required: bool,
    pub shape: Shape,
}

/// How something is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Free words in one language or none.
    Text,
    /// A code, with the kind of thing it names, such as `part_key`.
    Code(String),
    /// A text in the reader's language.
    Words,
    /// A whole number within bounds.
    Whole {
        least: i64,
        most: i64,
    },
    Flag,
    Day,
    /// A day and, where it does not count as a whole, the time of it.
    End,
    /// An hour of a day.
    Hour,
    /// A day, a month or a year.
    Approximate,
    Money,
    Country,
    /// One of several words of a family.
    Choice {
        family: String,
        codes: Vec<String>,
    },
    /// Several members under one heading.
    Group(Vec<Field>),
    /// Several of one kind.
    Several(Box<Shape>),
    /// One of several kinds of value; what is asked next follows from the kind.
    Variants {
        family: String,
        tag: Option<String>,
        kinds: Vec<Kind>,
    },
    /// What no form can ask for: JSON as scripts write it.
    Raw,
}

/// One kind of a value of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub code: String,
    pub fields: Vec<Field>,
}

/// What a command asks for, the required first.
pub(super) fn fields(command: &str, schema: &Value) -> Vec<Field> {
    let unasked: Vec<&str> = UNASKED.iter().filter(|(of, _)| *of == command).map(|(_, name)| *name).collect();
    Reading { root: schema }.fields(command, schema, &unasked)
}

struct Reading<'a> {
    root: &'a Value,
}

impl Reading<'_> {
    fn fields(&self, owner: &str, schema: &Value, without: &[&str]) -> Vec<Field> {
        let required = names(&schema["required"]);
        let members = schema["properties"].as_object().into_iter().flatten();
        let mut fields: Vec<Field> = members
            .filter(|(name, _)| !without.contains(&name.as_str()))
            .map(|(name, schema)| Field {
                name: name.clone(),
                owner: owner.to_owned(),
                is_required: required.contains(&name.as_str()),
                shape: self.shape(owner, schema),
            })
            .collect();
        fields.sort_by_key(|field| (!field.is_required, rank(&field.name)));
        fields
    }

    fn shape(&self, owner: &str, schema: &Value) -> Shape {
        if let Some(one) = schema["anyOf"].as_array().and_then(|any| optional(any)) {
            return self.shape(owner, one);
        }
        if let Some(place) = schema["$ref"].as_str() {
            let (_, name) = place.rsplit_once('/').unwrap_or(("", place));
            return self
                .named(name, self.root.pointer(place.trim_start_matches('#')).unwrap_or(&Value::Null));
        }
        if let Some(kinds) = schema["oneOf"].as_array() {
            return self.one_of(owner, kinds);
        }
        match kind(schema) {
            "string" if schema["format"] == "date" => Shape::Day,
            "string" if schema["format"] == "time" => Shape::Hour,
            "string" => Shape::Text,
            "boolean" => Shape::Flag,
            "integer" => {
                let most = if schema["format"] == "uint32" { i64::from(u32::MAX) } else { i64::MAX };
                let bound = |name: &str, without: i64| schema[name].as_i64().unwrap_or(without);
                Shape::Whole { least: bound("minimum", i64::MIN), most: bound("maximum", most) }
            }
            "array" => Shape::Several(Box::new(self.shape(owner, &schema["items"]))),
            "object" if schema["properties"].is_object() => Shape::Group(self.fields(owner, schema, &[])),
            _ => Shape::Raw,
        }
    }

    /// The values every command shares are asked for in their own way; other shapes as they are written.
    fn named(&self, name: &str, schema: &Value) -> Shape {
        let family = snake(name);
        match name {
            "LocalText" => Shape::Words,
            // An address may be longer than a code.
            "MailAddress" => Shape::Text,
            "Money" => Shape::Money,
            "Country" => Shape::Country,
            "ApproxDate" => Shape::Approximate,
            "CivilEnd" => Shape::End,
            _ => match self.shape(&family, schema) {
                Shape::Text => Shape::Code(family),
                other => other,
            },
        }
    }

    fn one_of(&self, family: &str, kinds: &[Value]) -> Shape {
        let family = family.to_owned();
        let codes: Option<Vec<String>> =
            kinds.iter().map(|kind| kind["const"].as_str().map(str::to_owned)).collect();
        if let Some(codes) = codes {
            return Shape::Choice { family, codes };
        }
        let tag = kinds.iter().find_map(|kind| tag(&kind["properties"]));
        let kinds = kinds.iter().map(|kind| self.kind(&family, tag.as_deref(), kind)).collect();
        Shape::Variants { family, tag, kinds }
    }

    /// A kind is named by its tag; without one, by its only member or by itself.
    fn kind(&self, family: &str, tag: Option<&str>, kind: &Value) -> Kind {
        let code = match tag {
            Some(tag) => kind["properties"][tag]["const"].as_str(),
            None => kind["const"].as_str().or_else(|| only(kind["properties"].as_object()?)),
        };
        let fields = self.fields(family, kind, tag.as_slice());
        Kind { code: code.unwrap_or_default().to_owned(), fields }
    }
}

/// The one shape of a value that may also be missing.
fn optional(any: &[Value]) -> Option<&Value> {
    let mut shapes = any.iter().filter(|shape| shape["type"] != "null");
    shapes.next().filter(|_| shapes.next().is_none())
}

/// Type of a schema, which may also be missing.
fn kind(schema: &Value) -> &str {
    let several = schema["type"].as_array().into_iter().flatten();
    let first = several.filter_map(Value::as_str).find(|kind| *kind != "null");
    schema["type"].as_str().or(first).unwrap_or_default()
}

/// Name of the member that tells which kind of a value it is.
fn tag(members: &Value) -> Option<String> {
    let mut members = members.as_object()?.iter();
    members.find(|(_, schema)| schema["const"].is_string()).map(|(name, _)| name.clone())
}

fn only(members: &Map<String, Value>) -> Option<&str> {
    members.keys().next().map(String::as_str)
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn rank(name: &str) -> usize {
    let within = |list: &[&str]| list.iter().position(|known| *known == name);
    let late = || within(&LAST).map_or(FIRST.len(), |place| FIRST.len() + 1 + place);
    within(&FIRST).unwrap_or_else(late)
}

/// `BudgetLine` as keys of sentences are written.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}
