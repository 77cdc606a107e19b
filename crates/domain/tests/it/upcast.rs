//! An event with three versions, so that the way up is proven step by step, also where no real event has gone yet.

use cqrs_es::DomainEvent;
use nidaa_domain::{Record, Unreadable};
use nidaa_kernel::{Currency, Money};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Version 1: `granted` in whole euros. Version 2: `granted` as money. Version 3: also `note`, which may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum GrantEvent {
    Approved { granted: Money, note: String },
    Forgotten {},
}

impl DomainEvent for GrantEvent {
    fn event_type(&self) -> String {
        self.kind().to_owned()
    }
    fn event_version(&self) -> String {
        self.version().to_string()
    }
}

impl Record for GrantEvent {
    const STREAM: &'static str = "grant";
    const KINDS: &'static [(&'static str, u16)] = &[("approved", 3), ("forgotten", 3)];

    fn kind(&self) -> &'static str {
        match self {
            Self::Approved { .. } => "approved",
            Self::Forgotten {} => "forgotten",
        }
    }
    fn version(&self) -> u16 {
        3
    }
    fn upcast(kind: &str, version: u16, mut body: Value) -> Result<(u16, Value), Unreadable> {
        match (kind, version) {
            // Version 1 predates the calls in dinars, so its bare number means whole euros.
            ("approved", 1) => {
                let euros: i64 = serde_json::from_value(body["granted"].take()).map_err(|source| {
                    let kind = kind.to_owned();
                    Unreadable::Shape { kind, version, source }
                })?;
                body["granted"] = json!({ "minor": euros * 100, "currency": "EUR" });
                Ok((2, body))
            }
            ("approved", 2) => {
                body["note"] = json!("");
                Ok((3, body))
            }
            // A step too far, and below a step that was never written: faults this test must see refused.
            ("forgotten", 2) => Ok((4, body)),
            _ => Ok((version, body)),
        }
    }
}

fn approved(minor: i64, note: &str) -> GrantEvent {
    let currency = Currency::try_from("EUR".to_owned()).expect("three capitals");
    let (granted, note) = (Money { minor, currency }, note.to_owned());
    GrantEvent::Approved { granted, note }
}

#[test]
fn the_first_version_is_lifted_by_every_step() {
    let read = GrantEvent::decode("approved", 1, r#"{"type":"approved","granted":40000}"#);
    assert_eq!(read.expect("two steps lead up"), approved(4_000_000, ""));
}

#[test]
fn the_second_version_is_lifted_by_the_last_step() {
    let stored = r#"{"type":"approved","granted":{"minor":4000000,"currency":"EUR"}}"#;
    assert_eq!(
        GrantEvent::decode("approved", 2, stored).expect("one step leads up"),
        approved(4_000_000, "")
    );
}

#[test]
fn the_present_version_passes_no_step() {
    let stored = r#"{"type":"approved","granted":{"minor":1,"currency":"EUR"},"note":"final list"}"#;
    assert_eq!(GrantEvent::decode("approved", 3, stored).expect("it is present"), approved(1, "final list"));
}

#[test]
fn an_old_payload_without_what_the_step_needs_is_unreadable() {
    let read = GrantEvent::decode("approved", 1, r#"{"type":"approved","granted":"much"}"#);
    let Err(Unreadable::Shape { kind, version, .. }) = read else { panic!("{read:?}") };
    assert_eq!((kind.as_str(), version), ("approved", 1));
}

#[test]
fn a_version_without_a_step_is_stuck() {
    let read = GrantEvent::decode("forgotten", 1, r#"{"type":"forgotten"}"#);
    let Err(Unreadable::Stuck { kind, version, known }) = read else { panic!("{read:?}") };
    assert_eq!((kind.as_str(), version, known), ("forgotten", 1, 3));
}

#[test]
fn a_step_beyond_the_present_version_is_refused() {
    let read = GrantEvent::decode("forgotten", 2, r#"{"type":"forgotten"}"#);
    let Err(Unreadable::Stuck { kind, version, known }) = read else { panic!("{read:?}") };
    assert_eq!((kind.as_str(), version, known), ("forgotten", 2, 3));
}
