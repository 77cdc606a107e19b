//! Data as a command takes them, made from its JSON Schema: for those who write a command by hand.

use serde_json::{Map, Value, json};

/// An example of what the schema asks for: every member that must be there, and nothing else.
pub fn example(schema: &Value) -> Value {
    Shape { root: schema }.example("", schema)
}

/// A schema with its definitions.
pub(crate) struct Shape<'a> {
    pub root: &'a Value,
}

impl<'a> Shape<'a> {
    fn example(&self, name: &str, schema: &'a Value) -> Value {
        let shape = self.shape(schema);
        if let Some(value) = shape.get("const") {
            return value.clone();
        }
        match shape["type"].as_str() {
            Some("object") => self.object(shape),
            Some("array") => {
                shape.get("items").map_or_else(|| json!([]), |item| json!([self.example(name, item)]))
            }
            Some("integer" | "number") => number(name),
            Some("boolean") => json!(true),
            _ => text(name, shape),
        }
    }

    fn object(&self, shape: &'a Value) -> Value {
        let members = members(shape).map(|(name, schema)| (name.to_owned(), self.example(name, schema)));
        Value::Object(members.collect::<Map<_, _>>())
    }

    /// The example as a person writes it in YAML, on one line, members in the order of the schema.
    pub fn written(&self, name: &str, schema: &'a Value) -> String {
        let shape = self.shape(schema);
        match (shape["type"].as_str(), shape.get("items")) {
            (Some("object"), _) => {
                let members =
                    members(shape).map(|(name, schema)| format!("{name}: {}", self.written(name, schema)));
                format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
            }
            (Some("array"), Some(item)) => format!("[{}]", self.written(name, item)),
            _ => match self.example(name, schema) {
                Value::String(text) => text,
                other => other.to_string(),
            },
        }
    }

    pub fn referred(&self, schema: &'a Value) -> &'a Value {
        let name = schema["$ref"].as_str().and_then(|to| to.strip_prefix("#/$defs/"));
        name.map_or(schema, |name| &self.root["$defs"][name])
    }

    /// The schema itself: references followed, the first of several shapes taken, nothing left that may be absent.
    fn shape(&self, schema: &'a Value) -> &'a Value {
        let mut schema = schema;
        // Schemas of commands hold no circle of references; a bound is cheaper than a proof.
        for _ in 0..8 {
            schema = self.referred(schema);
            match ["anyOf", "oneOf", "allOf"].iter().find_map(|key| schema[*key].as_array()?.first()) {
                Some(first) => schema = first,
                None => break,
            }
        }
        schema
    }
}

/// The members that must be there, with their schemas.
fn members(shape: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let required = shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut names: Vec<&str> = required.collect();
    // A text in some languages requires none of them, and says nothing without one.
    if names.is_empty() && !shape["properties"]["en"].is_null() {
        names.push("en");
    }
    names.into_iter().filter_map(|name| Some((name, shape["properties"].get(name)?)))
}

fn number(name: &str) -> Value {
    match name {
        "minor" => json!(5_000_000),
        _ if name.contains("year") => json!(2027),
        _ => json!(1),
    }
}

/// The word its description gives as an example, else the member's name.
fn text(name: &str, shape: &Value) -> Value {
    match (name, shape["format"].as_str()) {
        ("currency", _) => return json!("USD"),
        ("recipient" | "email", _) => return json!("contact@example.org"),
        (_, Some("date")) => return json!("2027-05-10"),
        (_, Some("time")) => return json!("10:00:00"),
        (_, Some("uuid")) => return json!("3b1f0c5e-8a44-5d0e-9c37-6f7a1e2b4d90"),
        (_, Some("date-time")) => return json!("2027-05-10T09:00:00Z"),
        _ => {}
    }
    if let Some(word) = shape["enum"].as_array().and_then(|words| words.first()) {
        return word.clone();
    }
    let described = shape["description"].as_str().unwrap_or_default();
    described.rsplit('`').nth(1).map_or_else(|| json!(name), |word| json!(word))
}

/// The kind of a value, as a schema names it; every number is an integer.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
