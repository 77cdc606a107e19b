//! One event of every kind the domain knows.

use crate::facts::fact;
use nidaa_domain::{
    Fact, Record, account::AccountEvent, call::CallEvent, docket::DocketEvent, evaluation::EvaluationEvent,
    feed::FeedEvent, holidays::HolidaysEvent, institution::InstitutionEvent, mail::MailEvent,
    obligation::ObligationEvent, panel::PanelEvent, project::ProjectEvent, recipient::RecipientEvent,
    rules::RulesEvent, webhook::WebhookEvent, wording::WordingEvent,
};
use serde_json::{Value, json};

/// Facts at positions 1, 2, 3 … that tell every kind of event once, in the order of the domain's tables.
pub fn one_of_each() -> Vec<Fact> {
    let streams = [
        kinds::<CallEvent>(),
        kinds::<ProjectEvent>(),
        kinds::<InstitutionEvent>(),
        kinds::<AccountEvent>(),
        kinds::<DocketEvent>(),
        kinds::<MailEvent>(),
        kinds::<RecipientEvent>(),
        kinds::<FeedEvent>(),
        kinds::<WebhookEvent>(),
        kinds::<WordingEvent>(),
        kinds::<HolidaysEvent>(),
        kinds::<RulesEvent>(),
        kinds::<ObligationEvent>(),
        kinds::<EvaluationEvent>(),
        kinds::<PanelEvent>(),
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
    let mut all = values();
    for (name, value) in grant_values().into_iter().chain(judging_values()) {
        all[name] = value;
    }
    let picked = fields(stream, kind).split_whitespace().map(|field| {
        let (name, value) = field.split_once('=').unwrap_or((field, field));
        (name.to_owned(), all[value].clone())
    });
    Value::Object(picked.collect())
}

/// Names of fields; `from=span` takes the value of `span`.
fn fields(stream: &str, kind: &str) -> &'static str {
    if let Some(fields) = grant_fields(kind).filter(|_| stream == "project") {
        return fields;
    }
    match (stream, kind) {
        ("call", "drafted") => "call programme ordinal year title stage",
        ("call", "recorded") => "call programme ordinal title rules stage",
        ("call", "themes_set") => "themes",
        ("call", "announced") => "opens closes stage",
        ("call", "opened") => "rules closes stage",
        ("call", "grace_granted") => "minutes=rank until reason",
        ("obligation", "reminded") => "moment",
        ("call", "deadline_extended") | ("obligation", "time_granted") => "from=closes to=closes reason",
        ("call", "short_list_published" | "final_list_published") => "projects stage",
        ("call", "projects_postponed") => "projects reason requested_by to_year act",
        ("call", "step_reverted") => "step reason stage",
        ("call", "postponements_reverted") => "reverts=act projects reason",
        ("project", "drafted" | "recorded") => "project title owner programme sector stage",
        ("call", "cancelled")
        | (
            "project",
            "found_ineligible"
            | "rejected"
            | "withdrawn"
            | "terminated"
            | "suspended"
            | "returned_by_focal_point"
            | "declined",
        ) => "reason stage",
        ("project", "put_on_reserve") => "rank stage",
        ("project", "postponed") => "reason requested_by to_year stage",
        ("project", "milestone_planned") => "milestone title span",
        ("project", "milestone_redated") => "milestone from=span to=span reason",
        ("project", "milestone_reached") => "milestone span",
        ("project", "milestone_missed") => "milestone",
        ("project", "partner_invited" | "partner_confirmed" | "consent_renewed") => "country role",
        ("project", "partner_declined" | "partner_withdrawn") => "country role reason",
        ("project", "partner_replaced") => "country role by=country reason",
        ("project", "subgrant_awarded") => "subgrant=kind beneficiary=kind amount purpose=title",
        ("project", "subgrant_settled") => "subgrant=kind spent=amount returned=amount",
        ("project", "subgrant_cancelled") => "subgrant=kind reason",
        ("project", "type_chosen") => "project_type=kind",
        ("project", "answered") => "form=kind answers",
        ("project", "corrected") => "correction reason",
        ("project", "postponement_requested") => "reason to_year",
        ("project", "renewals_asked") => "renewals=nothing",
        ("project", "document_filed") => "document=part title",
        ("project", "document_renewed") => "document=part valid_until=opens",
        ("project", "decision_reverted") => "decision=kind reason stage",
        ("obligation", "decision_reverted") => "decision=eased reason",
        ("project", "act_reverted") => "act=acted part=kind reason",
        ("project", "refund_due") => "amount=money",
        ("project", "draft_revised") => "changes",
        ("project", "endorsed" | "renewals_done" | "refund_settled") => "",
        ("project", "eligibility_checked") => "checklist",
        ("project", "final_fiche_submitted" | "fiche_resubmitted") => "fiche stage",
        ("project", "revision_requested") => "round=ordinal comments=title due=closes stage",
        ("project", "readmitted") => "until=closes reason stage",
        ("call", "envelope_set") => "envelope",
        ("call", "promotion_proposed") => "project rank",
        ("project", "promoted" | "condition_set" | "condition_met" | "proof_reported" | "proof_rejected") => {
            judging_fields(stream, kind)
        }
        ("call", "assessors_assigned") => "assignments=ordinal short=projects",
        ("call" | "project", _) => "stage",
        ("panel" | "evaluation", _) => judging_fields(stream, kind),
        ("institution", "focal_point_appointed") => "sector account from=opens",
        ("institution", "focal_point_relieved") => "sector account until=opens",
        ("institution", "registered") => "institution name=title kind",
        ("institution", "registration_granted") => "sector from=opens",
        ("institution", "registration_ended") => "sector until=opens",
        ("institution", "contact_appointed") => "contact",
        ("institution", "contact_unreachable") => "email=kind reason=kind",
        ("institution", "contact_confirmed") | ("account", "address_named") => "email=kind",
        ("institution", _) => "from=contact to=contact",
        ("account", "opened") => "account name=kind lang roles",
        ("account", "deputy_appointed") => "deputy=account from=opens until=opens",
        ("account", "deputy_dismissed") => "deputy=account",
        ("mail", "prepared") => "to=kind lang template=kind subject=kind event=ordinal rule=kind",
        ("mail", "edited") | ("wording", "written") => "subject=kind text=kind",
        ("mail", "deferred") => "error=kind attempt=rank until",
        ("mail", "failed") => "error=kind",
        ("mail", "cancelled" | "requeued") | ("obligation", _) => "reason",
        ("mail", "bounced") => "status=kind diagnostic=kind",
        ("mail", "waits") => "wait until",
        ("mail", "digested") => "digest=kind",
        ("rules", _) => "programme version=ordinal digest=kind source=kind",
        _ => office_fields(stream, kind),
    }
}

/// Of what the office keeps beside calls and projects.
fn office_fields(stream: &str, kind: &str) -> &'static str {
    match (stream, kind) {
        ("docket", "prepared") => "decision command=kind data=reason",
        ("docket", "discarded") => "decision reason",
        ("docket", _) => "decisions=projects",
        ("recipient", "language_chosen") => "lang",
        ("recipient", "suppressed") => "reason=kind",
        ("recipient", "restored") => "reason=title",
        ("recipient", "links_revoked") => "up_to=ordinal",
        ("recipient", "pace_chosen") => "pace",
        ("recipient", "digested") => "moment=until digest=kind mails=projects",
        ("feed", "opened") => "of lang",
        ("holidays", "confirmed") => "holiday=kind name=title days source=kind",
        ("holidays", "moved") => "holiday=kind from=days to=days source=kind reason=title",
        ("holidays", "withdrawn") => "holiday=kind reason=title",
        ("webhook", "registered") => "url=kind events=projects",
        ("webhook", "replayed") => "from=ordinal",
        ("webhook", "disabled") => "error=kind at=ordinal",
        _ => "",
    }
}

fn judging_fields(stream: &str, kind: &str) -> &'static str {
    match (stream, kind) {
        ("project", "promoted") => "rank",
        ("project", "condition_set") => "condition",
        ("project", "proof_reported") => "condition=kind proof=kind",
        ("project", "condition_met") => "condition=kind",
        ("project", "proof_rejected") => "condition=kind reason",
        ("panel", "convened") => "panel=kind call day=opens members=logins",
        ("panel", "moved") => "was=opens day=opens reason",
        ("panel", "presence_recorded") => "present=logins",
        ("panel", "member_recused") => "project member=account ground",
        ("panel", "vote_opened") => "project",
        ("panel", "vote_cast") => "project member=account vote",
        ("panel", "vote_closed") => "project tally recused=logins set_aside=logins",
        ("panel", "vote_left_undecided") => "project have=ordinal need=ordinal",
        ("evaluation", "assessor_assigned") => "assessor=account chosen",
        ("evaluation", "assessor_released" | "conflict_lifted") => "assessor=account reason",
        ("evaluation", "conflict_declared") => "assessor=account ground",
        ("evaluation", "person_listed") => "account",
        ("evaluation", _) => "assessor=account marks score=ordinal",
        _ => "",
    }
}

/// Of a grant, and of the wish for a postponement.
fn grant_fields(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "contract_signed" => "contract grant=money stage",
        "training_attended" => "on=opens",
        "budget_transferred" => "shifts=nothing reason",
        "amendment_requested" => {
            "amendment=part changes=nothing effective=opens reason consents=nothing stage"
        }
        "consent_given" => "amendment=part country",
        "consent_refused" => "amendment=part country reason",
        "amendment_approved" => "amendment=part version=ordinal stage",
        "amendment_begun" => "amendment=part",
        "amendment_refused" => "amendment=part reason stage",
        "activity_announced" => "activity=part span place",
        "activity_held" => "activity=part span place attendance=nothing",
        "report_submitted" => {
            "report=part kind=progress period=span summary=title activities=nothing spent=nothing round=rank stage"
        }
        "report_returned" => "report=part comment=reason stage",
        "report_endorsed" => "report=part",
        "report_accepted" => "report=part stage",
        "final_report_accepted" => "report=part eligible=money balance=money stage",
        "payment_requested" => "payment=part kind=advance amount=money hands=nothing",
        "payment_approved" => "payment=part hands=nothing on=opens",
        "payment_refused" => "payment=part reason",
        "payment_made" => "payment=part amount=money paid_on=opens reference=kind stage",
        "refund_received" => "amount=money received_on=opens reference=kind",
        "visit_recorded" => "visit=part on=opens note=title findings=nothing",
        "finding_resolved" => "finding=part proof=reason",
        "finding_answered" => "finding=part answer=title",
        "finding_returned" => "finding=part reason",
        "postponement_declined" => "reason",
        "closing_item_checked" => "item=kind",
        _ => return None,
    })
}

fn values() -> Value {
    let mut values = json!({"call": "X", "project": "X", "institution": "X", "account": "X", "programme": "P",
        "sector": "tourism", "ordinal": 12, "of": {"kind": "project", "project": "X"}, "until": "2026-09-01T00:00:00Z", "year": 2026, "to_year": 2027, "rank": 1,
        "title": {"en": "Text"}, "kind": "national_body", "stage": "open", "lang": "ar", "roles": ["office"],
        "themes": [], "projects": ["X"], "country": "DZ", "amount": {"minor": 100, "currency": "USD"},
        "answers": {"purpose": "Train"}, "moment": "2026-09-23T06:00:00Z",
        "days": {"first": "2027-03-10", "last": "2027-03-12"}, "wait": "digest", "pace": "daily", "role": "partner", "requested_by": "owner", "milestone": "M1", "opens": "2026-09-01",
        "rules": {"programme": "P", "version": 1, "digest": "d"},
        "closes": {"date": "2026-09-30", "zone": "UTC", "end": "2026-10-01T00:00:00Z"},
        "reason": {"text": {"en": "Because"}}, "act": "6f1d2c1e-93a5-5b7c-8a64-2f0e4a0b91d3",
        "owner": {"kind": "state", "country": "TR"}, "span": {"start": "2026-07", "end": "2026-07"},
        "contact": {"name": "A. B.", "email": "a@example.org", "lang": "en"},
        "changes": [{"fact": "title", "value": {"en": "Text"}}], "checklist": [{"item": "theme_served", "passed": true}],
        "fiche": {"requested": {"minor": 100, "currency": "USD"}, "outputs": {"en": "A guide"}, "staff": 1, "letters": []},
        "correction": {"fact": "owner", "value": {"kind": "state", "country": "QA"}}});
    values["decision"] = json!("X");
    values["step"] = json!("closed");
    values["acted"] = json!("condition_met");
    values["eased"] = json!("excused");
    values
}

fn judging_values() -> [(&'static str, Value); 8] {
    [
        ("envelope", json!({"minor": 100, "currency": "USD"})),
        (
            "condition",
            json!({"key": "C1", "text": {"en": "Name the venue"}, "due": "2026-12-31", "proof": {}}),
        ),
        ("logins", json!(["X"])),
        ("vote", json!("approve")),
        ("tally", json!({"approve": 1, "reserve": 0, "reject": 0, "abstain": 0})),
        ("chosen", json!({"how": "by_hand"})),
        ("ground", json!("personal")),
        ("marks", json!([])),
    ]
}

fn grant_values() -> [(&'static str, Value); 7] {
    let person = json!({"name": "A. B.", "email": "a@example.org", "lang": "en"});
    [
        ("part", json!("K1")),
        ("nothing", json!([])),
        ("money", json!({"minor": 100, "currency": "USD"})),
        ("progress", json!("progress")),
        ("advance", json!("advance")),
        ("place", json!({"mode": "online"})),
        (
            "contract",
            json!({"number": "1", "signed_on": "2027-02-01", "starts": "2027-03-01", "ends": "2027-11-30",
                "responsible_authority": person, "contact_person": person, "budget": []}),
        ),
    ]
}
