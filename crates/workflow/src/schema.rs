//! JSON Schema of the file language, for editors: its shape, and the words that a file may use.

use crate::{Vocabulary, file::File};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Functions and words of conditions besides facts.
const OF_CEL: [&str; 12] = [
    "size",
    "contains",
    "startsWith",
    "endsWith",
    "exists",
    "exists_one",
    "all",
    "filter",
    "map",
    "in",
    "true",
    "false",
];

/// JSON Schema (draft 2020-12) of a policy file that uses these words. The repository keeps it as `workflows/schema.json`.
///
/// Which machine a command or a fact belongs to, only a check tells; the schema takes those of both.
pub fn schema(vocabulary: &Vocabulary) -> Value {
    let mut schema = schemars::schema_for!(File).to_value();
    for (place, words) in words(vocabulary) {
        if let Some(node) = schema.pointer_mut(place) {
            node["enum"] = json!(words);
        }
    }
    let expression = json!(expression(vocabulary));
    for place in ["/$defs/RawGuard/properties/expr", "/$defs/RawApplicants/properties/expr"] {
        if let Some(node) = schema.pointer_mut(place) {
            node["pattern"] = expression.clone();
        }
    }
    let roles = json!({ "enum": vocabulary.roles });
    for place in ["/properties/relations", "/$defs/RawTransition/properties/relations"] {
        if let Some(node) = schema.pointer_mut(place) {
            node["propertyNames"] = roles.clone();
        }
    }
    for place in
        ["/$defs/LocalText", "/$defs/RawStage/properties/staff", "/$defs/RawStage/properties/applicant"]
    {
        if let Some(text) = schema.pointer_mut(place) {
            text["required"] = json!(["ar", "en", "fr"]);
        }
    }
    schema
}

/// Where in the schema a word stands, and which there are.
fn words(vocabulary: &Vocabulary) -> Vec<(&'static str, BTreeSet<&String>)> {
    let (call, project) = (&vocabulary.call, &vocabulary.project);
    let commands: BTreeSet<&String> = call.commands.union(&project.commands).collect();
    let relations: BTreeSet<&String> = call.relations.keys().chain(project.relations.keys()).collect();
    let of_duties = commands.iter().copied().chain(vocabulary.given.keys()).collect();
    let ([events, audiences], dates) =
        ([&vocabulary.events, &vocabulary.audiences].map(all), all(&vocabulary.dates));
    vec![
        ("/$defs/RawTransition/properties/command", commands),
        ("/$defs/RawTransition/properties/roles/items", all(&vocabulary.roles)),
        ("/$defs/RawTransition/properties/relations/additionalProperties/items", relations.clone()),
        ("/properties/relations/additionalProperties/items", relations),
        ("/$defs/RawNotice/properties/event", events.clone()),
        ("/$defs/RawNotice/properties/mail", all(&vocabulary.mails)),
        ("/$defs/RawNotice/properties/to/items", audiences.clone()),
        ("/$defs/RawRung/properties/to/items", audiences.clone()),
        ("/$defs/RawObligation/properties/command", of_duties),
        ("/$defs/RawObligation/properties/owed_by/items", audiences.clone()),
        ("/$defs/RawObligation/properties/recorded_by/items", audiences.clone()),
        ("/$defs/RawObligation/properties/owed_to", audiences),
        ("/$defs/RawObligation/properties/opened_by/items", events.clone()),
        ("/$defs/RawObligation/properties/met_by/items", events.clone()),
        ("/$defs/RawObligation/properties/lapsed_by/items", events.clone()),
        ("/$defs/RawDue/oneOf/0/properties/date", dates.clone()),
        ("/$defs/RawDue/oneOf/1/properties/after/properties/event", events),
        ("/$defs/RawDue/oneOf/2/properties/past/properties/date", dates),
    ]
}

fn all(words: &BTreeSet<String>) -> BTreeSet<&String> {
    words.iter().collect()
}

/// What a condition is made of: facts, parameters, texts in quotes, figures, operators and the one letter of a loop.
fn expression(vocabulary: &Vocabulary) -> String {
    let facts = vocabulary.call.facts.keys().chain(vocabulary.project.facts.keys()).map(String::as_str);
    let names: BTreeSet<&str> = facts.chain(OF_CEL).collect();
    let names = names.into_iter().collect::<Vec<_>>().join("|");
    format!(
        r#"^(?:[\s0-9()\[\],.!<>=&|+*/%?:-]|"[^"]*"|'[^']*'|\bp\.[a-z0-9_]+\b|\b(?:{names})\b|\b[a-z]\b)+$"#
    )
}
