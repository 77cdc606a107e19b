//! A project: its life, its postponement, its partners, its milestones, its corrections.

mod appraisal;
mod corrections;
mod forms;
mod grant;
mod journey;
mod life;
mod milestones;
mod money;
mod partners;
mod postponement;
mod sheet;
mod subgrants;
mod undo;

use crate::story::{PROGRAMME, Story, longest, unquotable, untitled};
use nidaa_domain::{Refusal, project::Project};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Project> {
    Story::given(past)
}

/// A project of Indonesia with three partners, that a document reports in this stage for 2020.
fn in_stage(stage: &str) -> Value {
    json!({
        "type": "recorded", "project": "P18", "title": { "en": "Single window" },
        "owner": { "kind": "state", "country": "ID" }, "programme": PROGRAMME, "call": "CPF-08", "sector": "poverty",
        "recommendation": null, "continues": null, "member_states_count": 3, "implementation_year": 2020,
        "stage": stage, "wording": null,
    })
}

fn entered(kind: &str) -> nidaa_domain::OwnerInstitution {
    nidaa_domain::OwnerInstitution { kind: kind.to_owned(), country: None }
}

fn invited(country: &str, role: &str) -> Value {
    json!({ "type": "partner_invited", "country": country, "role": role })
}

fn confirmed(country: &str, role: &str) -> Value {
    json!({ "type": "partner_confirmed", "country": country, "role": role })
}

fn planned(milestone: &str, start: &str, end: &str) -> Value {
    json!({
        "type": "milestone_planned", "milestone": milestone, "title": { "en": "Workshop" },
        "span": { "start": start, "end": end }, "activity": null,
    })
}

fn reached(milestone: &str, start: &str, end: &str) -> Value {
    json!({
        "type": "milestone_reached", "milestone": milestone, "span": { "start": start, "end": end },
        "participants": 60,
    })
}

fn reason() -> Value {
    json!({ "code": "pandemic", "text": { "en": "At the owners' request", "fr": "À la demande des porteurs" } })
}

fn silence() -> Value {
    json!({ "code": "pandemic", "text": { "en": " " } })
}

fn no_reason() -> Refusal {
    Refusal::Empty { field: "reason" }
}

fn missing(what: &'static str, code: &str) -> Refusal {
    Refusal::Missing { what, code: code.to_owned() }
}

fn exists(what: &'static str, code: &str) -> Refusal {
    Refusal::AlreadyExists { what, code: code.to_owned() }
}

fn with(mut data: Value, field: &str, value: Value) -> Value {
    data[field] = value;
    data
}
