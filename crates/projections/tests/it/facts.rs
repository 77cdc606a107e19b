//! Facts for stories, and the row a board makes of them.

use jiff::{Timestamp, ToSpan};
use nidaa_domain::{AnyEvent, Fact, Meta};
use nidaa_kernel::{AccountLogin, CommandId, Position, Provenance};
use nidaa_projections::{AnyFold, Board, Fold};
use serde_json::{Value, json};

/// A log in the making: positions 1, 2, 3 …, one hour apart, from midnight of 1 January 2026.
#[derive(Default)]
pub struct Log {
    pub facts: Vec<Fact>,
    provenance: Option<Provenance>,
}

/// When the fact at this position was recorded.
pub fn at(position: i64) -> Timestamp {
    "2026-01-01T00:00:00Z".parse::<Timestamp>().expect("a timestamp") + position.hours()
}

impl Log {
    /// From here on, facts come from a document or an example.
    pub fn told_by(mut self, provenance: Provenance) -> Self {
        self.provenance = Some(provenance);
        self
    }

    /// Appends an event given as JSON, without its type.
    pub fn add(mut self, stream: &str, subject: &str, kind: &str, payload: Value) -> Self {
        let position = i64::try_from(self.facts.len()).expect("a short log") + 1;
        let mut fact = fact(position, stream, subject, kind, payload);
        fact.meta.provenance.clone_from(&self.provenance);
        self.facts.push(fact);
        self
    }

    pub fn project(self, kind: &str, payload: Value) -> Self {
        self.add("project", "P18", kind, payload)
    }

    pub fn call(self, kind: &str, payload: Value) -> Self {
        self.add("call", "CPF-12", kind, payload)
    }

    /// A proposal of Türkiye in stage `draft`.
    pub fn drafted(self) -> Self {
        self.project(
            "drafted",
            json!({"project": "P18", "title": {"en": "Halal tourism"}, "owner": {"kind": "state", "country": "TR"},
                "programme": "comcec-project-funding", "call": "CPF-12", "sector": "tourism", "theme": "T1",
                "implementation_year": 2026, "stage": "draft"}),
        )
    }

    /// The open row under this key after all facts.
    pub fn row<B: Board>(&self, key: &str) -> Option<B::Row> {
        let mut fold = Fold::<B>::default();
        for fact in &self.facts {
            for change in fold.apply(fact) {
                change.expect("rows have a JSON form");
            }
        }
        fold.row(key).cloned()
    }
}

pub fn fact(position: i64, stream: &str, subject: &str, kind: &str, payload: Value) -> Fact {
    let mut body = payload;
    body["type"] = json!(kind);
    let event = AnyEvent::decode(stream, kind, 1, &body.to_string());
    let command_id = CommandId::derived(&[kind, &position.to_string()]);
    let meta = Meta {
        actor: AccountLogin::new("office").expect("a login"),
        on_behalf_of: None,
        subject: subject.to_owned(),
        command: kind.to_owned(),
        command_id,
        correlation_id: command_id,
        causation: None,
        provenance: None,
        tzdb: None,
    };
    Fact {
        position: Position(position),
        occurred_at: at(position),
        recorded_at: at(position),
        meta,
        event: event.unwrap_or_else(|error| panic!("{stream} {kind}: {error:?}")),
    }
}

/// The milestone `key` planned from 1 to 3 of a month.
pub fn milestone(key: &str, month: &str) -> Value {
    json!({"milestone": key, "title": {"en": key}, "span": {"start": format!("{month}-01"), "end": format!("{month}-03")}})
}

/// That milestone, reached on its days.
pub fn reached(key: &str, month: &str) -> Value {
    json!({"milestone": key, "span": {"start": format!("{month}-01"), "end": format!("{month}-03")}})
}

/// Postponed to 2027 at the owner's wish.
pub fn to_2027() -> Value {
    json!({"reason": {"text": {"en": "Pandemic"}}, "requested_by": "owner", "from_year": 2026, "to_year": 2027,
        "stage": "postponed"})
}

/// A country in a role, as an invitation or a yes says it.
pub fn partner(country: &str, role: &str) -> Value {
    json!({"country": country, "role": role})
}

/// A country's no.
pub fn declined(country: &str, role: &str) -> Value {
    json!({"country": country, "role": role, "reason": {"text": {"en": "Other plans"}}})
}
