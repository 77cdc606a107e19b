//! Where every life begins: calls and projects in every stage, each carried there by what people do, in their order.

use super::{
    cast::{ASSESSORS, register},
    draw::{Asked, answered, answers, ask, contract, draft, usd},
};
use serde_json::{Value, json};

/// The day before which the first call was open.
pub const FIRST_DAY: &str = "2026-09-20T09:00:00Z";
/// The day on which lives begin.
pub const TODAY: &str = "2026-10-20T09:00:00Z";
const DAY: &str = "2026-10-20";

/// How far a project is carried, by the number of steps of [`way`].
const FAR: [usize; 18] = [1, 4, 5, 6, 10, 11, 13, 13, 14, 15, 19, 19, 20, 22, 26, 12, 18, 19];
const CRITERIA: [&str; 5] = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
const COVID: [&str; 5] = ["damage_answered", "people_reached", "feasibility", "outputs", "cost"];
const QUDS: [&str; 5] = ["living_conditions", "people_reached", "feasibility", "outputs", "cost"];

/// Before the first call closes: the register, and the call with proposals that were handed in.
pub fn before() -> Vec<Asked> {
    let mut all = register();
    all.extend(call("A", "comcec-project-funding", "2026-09-20", "2026-09-30"));
    for code in ["A1", "A2", "A3"] {
        all.extend(way("A", code).into_iter().take(5));
    }
    all
}

/// After it: calls that are open, and projects as far as they come on one day.
pub fn after() -> Vec<Asked> {
    let mut all = call("B", "comcec-project-funding", DAY, "2026-12-15");
    all.extend(call("CV", "comcec-covid-response", DAY, "2026-12-15"));
    all.extend(call("QD", "comcec-al-quds", DAY, "2026-12-15"));
    all.push(office(
        "draft_call",
        json!({ "call": "D", "programme": "comcec-project-funding", "ordinal": 3, "year": 2026 }),
    ));
    for (n, far) in FAR.into_iter().enumerate() {
        all.extend(way("B", &format!("B{}", n + 1)).into_iter().take(far));
    }
    for (call, steps) in [("CV", [1, 3, 9]), ("QD", [1, 3, 9])] {
        for (n, far) in steps.into_iter().enumerate() {
            all.extend(short_way(call, &format!("{call}{}", n + 1)).into_iter().take(far));
        }
    }
    all
}

/// Calls in later stages, as documents report them: they get there by the clock alone.
pub fn reported() -> Vec<(&'static str, Value)> {
    let stages = [
        "closed",
        "preappraisal",
        "short_listed",
        "final_appraisal",
        "final_listed",
        "implementation",
        "closing",
    ];
    let call = |stage: &str| {
        let code = format!("R-{}", stage.replace('_', "-"));
        // Of a short list to come, the final documents can still be handed in.
        let year = if stage == "preappraisal" { 2026 } else { 2025 };
        json!({ "call": code, "programme": "comcec-project-funding", "ordinal": 4, "year": year, "stage": stage })
    };
    let mut all: Vec<(&str, Value)> = stages.into_iter().map(|stage| ("record_call", call(stage))).collect();
    for (code, stage, call) in [
        ("S1", "active", "R-final-listed"),
        ("S2", "final_listed", "R-final-listed"),
        ("S3", "postponed", "R-final-listed"),
        ("S4", "final_review", "R-final-listed"),
        ("S5", "reserve", "R-final-listed"),
        ("S6", "short_listed", "R-preappraisal"),
        ("S7", "reserve", "R-implementation"),
        ("S8", "draft", "R-closed"),
        ("S9", "final_listed", "R-final-appraisal"),
    ] {
        let project = json!({
            "project": code, "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "DZ" }, "call": call,
            "programme": "comcec-project-funding", "sector": "trade", "stage": stage, "implementation_year": 2026
        });
        all.push(("record_project", project));
        all.push(("confirm_partner", json!({ "project": code, "country": "MA", "role": "partner" })));
    }
    all
}

fn office(command: &str, data: Value) -> Asked {
    ask("office", command, data)
}

fn call(code: &str, programme: &str, opens: &str, closes: &str) -> Vec<Asked> {
    // Of a programme, each has its own number.
    let ordinal = if code == "B" { 2 } else { 1 };
    let theme = json!({ "key": "roads", "sector": "trade", "title": { "en": "Roads" } });
    let mut all = vec![office(
        "draft_call",
        json!({ "call": code, "programme": programme, "ordinal": ordinal, "year": 2026 }),
    )];
    if programme == "comcec-project-funding" {
        all.push(office("set_themes", json!({ "call": code, "themes": [theme] })));
        all.push(office("set_envelope", json!({ "call": code, "envelope": usd(60_000_000) })));
    }
    all.push(office("announce_call", json!({ "call": code, "opens": opens, "closes": closes })));
    all.push(office("open_call", json!({ "call": code })));
    all
}

/// A project of the first programme, from its draft to its end.
fn way(call: &str, code: &str) -> Vec<Asked> {
    let of = |more: Value| {
        let mut data = more;
        data["project"] = json!(code);
        data
    };
    let link = |country: &str| of(json!({ "country": country, "role": "partner" }));
    let marks: Vec<Value> = CRITERIA.iter().map(|id| json!({ "criterion": id, "points": 8 })).collect();
    let fiche = json!({
        "requested": usd(4_000_000), "contribution": usd(4_000_000), "outputs": { "en": "A road" }, "staff": 1,
        "letters": ["MA", "SN"]
    });
    let visit = json!({ "milestone": "M0", "title": { "en": "Visit" }, "span": { "start": "2027-05-10", "end": "2027-05-12" } });
    // Whoever promises one reports on it before the end.
    let workshop = ["B10", "B11", "B12"].contains(&code).then_some(("2026-12-14", "2026-12-16"));
    let payment = || of(json!({ "payment": "P1" }));
    let report = json!({
        "report": "R1", "period": { "start": DAY, "end": DAY }, "summary": { "en": "Done" },
        "spent": [{ "line": "travel", "amount": usd(1_000_000) }]
    });
    let item = |item: &str| office("check_closing_item", of(json!({ "item": item })));
    let draft = draft("comcec-project-funding", code, call);
    vec![
        ask("owner", "draft_project", draft),
        ask("owner", "invite_partner", link("MA")),
        ask("owner", "invite_partner", link("SN")),
        ask("partner-ma", "confirm_partner", link("MA")),
        office("submit_project", of(json!({}))),
        office("find_eligible", of(answered("comcec-project-funding", true))),
        office("assign_assessor", of(json!({ "assessor": ASSESSORS[0] }))),
        office("assign_assessor", of(json!({ "assessor": ASSESSORS[1] }))),
        ask(ASSESSORS[0], "score_proposal", of(json!({ "marks": marks }))),
        ask(ASSESSORS[1], "score_proposal", of(json!({ "marks": marks }))),
        office("short_list_project", of(json!({}))),
        ask("owner", "plan_milestone", of(visit)),
        ask("owner", "submit_final_fiche", of(json!({ "fiche": fiche }))),
        office("approve_project", of(json!({ "granted": usd(4_000_000) }))),
        ask("bank", "sign_contract", of(contract(code, 4_000_000, DAY, "2027-09-30", workshop))),
        ask(
            "owner",
            "request_payment",
            of(json!({ "payment": "P1", "kind": "advance", "amount": usd(1_000_000) })),
        ),
        office("approve_payment", payment()),
        ask("second", "approve_payment", payment()),
        ask("bank", "make_payment", of(json!({ "payment": "P1", "paid_on": DAY, "reference": "TR-1" }))),
        ask("owner", "submit_final_report", of(report)),
        ask("bank", "endorse_report", of(json!({ "report": "R1" }))),
        office("accept_final_report", of(json!({ "report": "R1", "eligible": usd(1_000_000) }))),
        item("outputs_published"),
        item("visibility_material_filed"),
        item("accounts_filed"),
        office("miss_milestone", of(json!({ "milestone": "M0" }))),
    ]
}

/// A project of a programme in one stage, from its draft to a sub-grant.
fn short_way(call: &str, code: &str) -> Vec<Asked> {
    let (programme, owner, criteria) = match call {
        "CV" => ("comcec-covid-response", "owner", COVID),
        _ => ("comcec-al-quds", "library", QUDS),
    };
    let of = |more: Value| {
        let mut data = more;
        data["project"] = json!(code);
        data
    };
    let marks: Vec<Value> = criteria.iter().map(|id| json!({ "criterion": id, "points": 8 })).collect();
    let tools = json!({ "subgrant": "S1", "beneficiary": "جمعية", "amount": usd(500_000), "purpose": { "ar": "أدوات", "en": "Tools" } });
    vec![
        ask(owner, "draft_project", draft(programme, code, call)),
        ask(owner, "save_form", of(answers(programme))),
        office("submit_project", of(json!({}))),
        office("find_eligible", of(answered(programme, true))),
        office("assign_assessor", of(json!({ "assessor": ASSESSORS[0] }))),
        ask(ASSESSORS[0], "score_proposal", of(json!({ "marks": marks }))),
        office("approve_project", of(json!({ "granted": usd(4_000_000) }))),
        office("activate_project", of(json!({}))),
        ask(owner, "award_subgrant", of(tools)),
    ]
}
