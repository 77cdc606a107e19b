//! A call: from its draft to its close, to its lists, to the end of its year.

mod announcing;
mod beginning;
mod choosing;
mod closing;
mod ending;
mod postponement;
mod times;
mod undo;

use crate::story::{PROGRAMME, Story, policy, untitled};
use nidaa_domain::{Refusal, call::Call};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Call> {
    Story::given(past)
}

fn begin() -> Value {
    json!({ "programme": PROGRAMME, "ordinal": 8, "year": 2020, "title": { "en": "Eighth call" } })
}

fn drafted() -> Value {
    let mut event = begin();
    event["type"] = json!("drafted");
    event["call"] = json!("CPF-08");
    event["stage"] = json!("draft");
    event
}

fn themes() -> Value {
    json!([{ "key": "gastronomy", "sector": "tourism", "title": { "en": "Gastronomy tourism" } }])
}

fn themes_set() -> Value {
    json!({ "type": "themes_set", "themes": themes() })
}

fn close() -> Value {
    json!({ "date": "2020-09-30", "zone": "Europe/Istanbul", "end": "2020-09-30T21:00:00Z" })
}

fn announced() -> Value {
    json!({ "type": "announced", "opens": "2020-09-01", "closes": close(), "stage": "announced" })
}

fn pin() -> Value {
    json!({ "programme": PROGRAMME, "version": policy().version(), "digest": policy().digest() })
}

fn opened() -> Value {
    json!({ "type": "opened", "rules": pin(), "closes": close(), "stage": "open" })
}

fn open() -> [Value; 4] {
    [drafted(), themes_set(), announced(), opened()]
}

/// A call that a document reports in this stage.
fn in_stage(stage: &str) -> Value {
    json!({
        "type": "recorded", "call": "CPF-08", "programme": PROGRAMME, "ordinal": 8, "year": 2020,
        "conducted": "2020-09", "title": {}, "rules": pin(), "stage": stage,
    })
}

fn reason() -> Value {
    json!({ "code": "pandemic", "text": { "en": "Ministries work from home" } })
}

fn missing(what: &'static str, code: &str) -> Refusal {
    Refusal::Missing { what, code: code.to_owned() }
}

fn twice(code: &str) -> Refusal {
    Refusal::NamedTwice { code: code.to_owned() }
}

fn with(mut data: Value, field: &str, value: Value) -> Value {
    data[field] = value;
    data
}
