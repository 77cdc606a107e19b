//! From contract to closing, under the shipped policy. It is 15 September 2020 unless a story says otherwise.

mod activities;
mod acts;
mod amendments;
mod closing;
mod contract;
mod holds;
mod money;
mod partnerships;
mod payments;
mod reports;
mod taken_back;

use super::{confirmed, given, in_stage, missing, no_reason, reason, silence, untitled, with};
use nidaa_domain::Refusal;
use nidaa_kernel::{Currency, Money};
use serde_json::{Value, json};

fn usd(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "USD" })
}

fn money(minor: i64) -> Money {
    Money { minor, currency: Currency::USD }
}

fn line(key: &str, head: &str, minor: i64, partner: &Value) -> Value {
    json!({ "line": key, "partner": partner, "head": head, "amount": usd(minor) })
}

fn person(name: &str) -> Value {
    json!({ "name": name, "email": "someone@ministry.example", "lang": "en" })
}

fn workshop() -> Value {
    json!({
        "activity": "workshop", "title": { "en": "Workshop" }, "kind": "workshop",
        "span": { "start": "2020-11-02", "end": "2020-11-04" }, "partners": ["PK"],
    })
}

/// A grant of 1000.00: 600.00 for travel, 300.00 for the experts of Pakistan, 100.00 for the hall.
fn agreed() -> Value {
    json!({
        "number": "CPF-08/18", "signed_on": "2020-09-01", "starts": "2020-09-01", "ends": "2020-12-31",
        "responsible_authority": person("Amel"), "contact_person": person("Sri"),
        "budget": [
            line("travel", "travel", 60_000, &Value::Null),
            line("experts", "human_resources", 30_000, &json!("PK")),
            line("hall", "meeting", 10_000, &Value::Null),
        ],
        "activities": [workshop()],
    })
}

fn approved(minor: i64) -> Value {
    json!({ "type": "approved", "granted": usd(minor), "note": null, "stage": "final_listed" })
}

/// Approved with 1000.00, Pakistan takes part.
fn promised() -> Vec<Value> {
    vec![in_stage("short_listed"), approved(100_000), confirmed("PK", "partner")]
}

fn signed() -> Value {
    json!({ "type": "contract_signed", "contract": agreed(), "grant": usd(100_000), "stage": "contracted" })
}

fn under_contract() -> Vec<Value> {
    [promised(), vec![signed()]].concat()
}

/// The work has begun.
fn at_work() -> Vec<Value> {
    after([json!({ "type": "activated", "stage": "active" })])
}

fn after(more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    under_contract().into_iter().chain(more).collect()
}

fn at_work_and(more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    at_work().into_iter().chain(more).collect()
}

fn wrong_state(what: &'static str, key: &str, state: &'static str, needs: &str) -> Refusal {
    Refusal::PartState { what, key: key.to_owned(), state, needs: needs.to_owned() }
}
