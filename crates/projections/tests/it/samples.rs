//! One event of every kind the domain knows.

use crate::facts::fact;
use nidaa_domain::{
    Fact, Record, account::AccountEvent, call::CallEvent, institution::InstitutionEvent, mail::MailEvent,
    project::ProjectEvent, recipient::RecipientEvent, rules::RulesEvent,
};
use serde_json::{Value, json};

/// Facts at positions 1, 2, 3 … that tell every kind of event once, in the order of the domain's tables.
pub fn one_of_each() -> Vec<Fact> {
    let streams = [
        kinds::<CallEvent>(),
        kinds::<ProjectEvent>(),
        kinds::<InstitutionEvent>(),
        kinds::<AccountEvent>(),
        kinds::<MailEvent>(),
        kinds::<RecipientEvent>(),
        kinds::<RulesEvent>(),
    ];
    let all = streams.into_iter().flatten();
    all.zip(1..)
        .map(|((stream, kind), position)| fact(position, stream, "X", kind, body(stream, kind)))
        .collect()
}

fn kinds<E: Record>() -> Vec<(&'static str, &'static str)> {
    E::KINDS.iter().map(|(kind, _)| (E::STREAM, *kind)).collect()
}

/// The fields the event asks for and no others, so that a new event must be told here.
fn body(stream: &str, kind: &str) -> Value {
    let all = values();
    let picked = fields(stream, kind).split_whitespace().map(|field| {
        let (name, value) = field.split_once('=').unwrap_or((field, field));
        (name.to_owned(), all[value].clone())
    });
    Value::Object(picked.collect())
}

/// Names of fields; `from=span` takes the value of `span`.
fn fields(stream: &str, kind: &str) -> &'static str {
    match (stream, kind) {
        ("call", "drafted") => "call programme ordinal year title stage",
        ("call", "recorded") => "call programme ordinal title rules stage",
        ("call", "themes_set") => "themes",
        ("call", "announced") => "opens closes stage",
        ("call", "opened") => "rules closes stage",
        ("call", "deadline_extended") => "from=closes to=closes reason",
        ("call", "short_list_published" | "final_list_published") => "projects stage",
        ("call", "projects_postponed") => "projects reason requested_by to_year act",
        ("project", "drafted" | "recorded") => "project title owner programme sector stage",
        ("call", "cancelled") | ("project", "found_ineligible" | "rejected" | "withdrawn" | "terminated") => {
            "reason stage"
        }
        ("project", "put_on_reserve") => "rank stage",
        ("project", "postponed") => "reason requested_by to_year stage",
        ("project", "milestone_planned") => "milestone title span",
        ("project", "milestone_redated") => "milestone from=span to=span reason",
        ("project", "milestone_reached") => "milestone span",
        ("project", "milestone_missed") => "milestone",
        ("project", "partner_invited" | "partner_confirmed") => "country role",
        ("project", "partner_declined" | "partner_withdrawn") => "country role reason",
        ("project", "partner_replaced") => "country role by=country reason",
        ("project", "type_chosen") => "project_type=kind",
        ("project", "answered") => "form=kind answers",
        ("project", "corrected") => "correction reason",
        ("call" | "project", _) => "stage",
        ("institution", "registered") => "institution name=title kind",
        ("institution", "registration_granted") => "sector from=opens",
        ("institution", "registration_ended") => "sector until=opens",
        ("institution", "contact_appointed") => "contact",
        ("institution", "contact_unreachable") => "email=kind reason=kind",
        ("institution", "contact_confirmed") => "email=kind",
        ("institution", _) => "from=contact to=contact",
        ("account", "opened") => "account name=kind lang roles",
        ("mail", "prepared") => "to=kind lang template=kind subject=kind event=ordinal rule=kind",
        ("mail", "edited") => "subject=kind text=kind",
        ("mail", "deferred") => "error=kind attempt=rank until",
        ("mail", "failed") => "error=kind",
        ("mail", "cancelled") => "reason",
        ("mail", "bounced") => "status=kind diagnostic=kind",
        ("recipient", "language_chosen") => "lang",
        ("recipient", "suppressed") => "reason=kind",
        ("recipient", "restored") => "reason=title",
        ("recipient", "links_revoked") => "up_to=ordinal",
        ("rules", _) => "programme version=ordinal digest=kind source=kind",
        _ => "",
    }
}

fn values() -> Value {
    json!({"call": "X", "project": "X", "institution": "X", "account": "X", "programme": "P", "sector": "tourism",
        "ordinal": 12, "until": "2026-09-01T00:00:00Z", "year": 2026, "to_year": 2027, "rank": 1, "title": {"en": "Text"}, "kind": "national_body",
        "stage": "open", "lang": "ar", "roles": ["office"], "themes": [], "projects": ["X"], "country": "DZ",
        "answers": {"purpose": "Train"}, "role": "partner", "requested_by": "owner", "milestone": "M1", "opens": "2026-09-01",
        "rules": {"programme": "P", "version": 1, "digest": "d"},
        "closes": {"date": "2026-09-30", "zone": "UTC", "end": "2026-10-01T00:00:00Z"},
        "reason": {"text": {"en": "Because"}}, "act": "6f1d2c1e-93a5-5b7c-8a64-2f0e4a0b91d3",
        "owner": {"kind": "state", "country": "TR"}, "span": {"start": "2026-07", "end": "2026-07"},
        "contact": {"name": "A. B.", "email": "a@example.org", "lang": "en"},
        "correction": {"fact": "owner", "value": {"kind": "state", "country": "QA"}}})
}
