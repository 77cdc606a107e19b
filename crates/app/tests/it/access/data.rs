//! Data for any command, made from its schema: the smallest that has its shape. What a text means is told by its name.

use nidaa_domain::Command;
use serde_json::{Map, Value, json};

/// Data of a command.
pub fn of(command: &str) -> Value {
    let info = Command::every().into_iter().find(|info| info.name == command).expect("a command");
    let schema = (info.schema)();
    let mut data = made(&schema, &schema, "");
    // "All" would mean whatever the boards show.
    if command == "postpone_projects" {
        data["projects"] = json!({ "only": ["none"] });
    }
    data
}

fn made(schema: &Value, root: &Value, name: &str) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let place = reference.trim_start_matches('#');
        return made(root.pointer(place).expect("a definition"), root, name);
    }
    if let Some(value) = schema.get("const").or_else(|| schema["enum"].get(0)) {
        return value.clone();
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        if let Some(first) = schema[key].get(0) {
            return made(first, root, name);
        }
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "object" => object(schema, root),
        "array" => json!([made(&schema["items"], root, name)]),
        "integer" | "number" => json!(number(name)),
        "boolean" => json!(true),
        _ => json!(moment(schema).unwrap_or_else(|| text(name))),
    }
}

fn moment(schema: &Value) -> Option<&'static str> {
    match schema["format"].as_str()? {
        "date-time" => Some("2027-05-01T08:00:00Z"),
        "date" => Some("2027-05-01"),
        "time" => Some("10:00:00"),
        "uuid" => Some("3b1f0c5e-8a44-5d0e-9c37-6f7a1e2b4d90"),
        _ => None,
    }
}

fn object(schema: &Value, root: &Value) -> Value {
    // A text in one language at least; none is required of it.
    if schema["properties"].get("ar").is_some() {
        return json!({ "en": "x" });
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let members = required.map(|name| (name.to_owned(), made(&schema["properties"][name], root, name)));
    Value::Object(members.collect::<Map<String, Value>>())
}

fn number(name: &str) -> i64 {
    if name.contains("year") { 2027 } else { 1 }
}

fn text(name: &str) -> &'static str {
    match name {
        "country" | "by" | "partners" | "countries" | "letters" => "SN",
        "currency" => "USD",
        "programme" => "comcec-project-funding",
        "sector" => "trade",
        "email" => "a@example.org",
        "lang" => "en",
        "opens" | "closes" | "from" | "until" | "start" | "end" | "starts" | "ends" | "due" | "on"
        | "effective" => "2027-05-01",
        name if name.ends_with("_on") || name.ends_with("_until") => "2027-05-01",
        _ => "x",
    }
}
