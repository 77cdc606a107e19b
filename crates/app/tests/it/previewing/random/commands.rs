//! What is asked: first a way that leads far, then anything.

mod house;

use crate::world::{actor, office};
use nidaa_kernel::Actor;
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use serde_json::{Value, json};
use std::fmt;

const PROGRAMME: &str = "comcec-project-funding";
const PROJECTS: [&str; 6] = ["E8-1", "E8-2", "P18", "N1", "N2", "N3"];
const CRITERIA: [&str; 5] = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
const CHECKLIST: [&str; 4] =
    ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];

/// A command with who gives it.
pub struct Asked {
    pub actor: Actor,
    pub command: &'static str,
    pub data: Value,
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.actor.login, self.command, self.data)
    }
}

/// By the office.
fn ask(command: &'static str, data: Value) -> Asked {
    Asked { actor: office(), command, data }
}

fn ask_as(role: &str, login: &str, command: &'static str, data: Value) -> Asked {
    Asked { actor: actor(login, role), command, data }
}

/// A call that takes proposals, and three that are about to be handed in; one of them comes as far as its contract.
pub fn beginnings() -> Vec<Asked> {
    let theme = json!({ "key": "roads", "sector": "trade", "title": { "en": "Roads" } });
    let call = json!({ "call": "C", "programme": PROGRAMME, "ordinal": 1, "year": 2026 });
    let seat = json!({ "institution": "FP-DZ", "sector": "trade", "from": "2026-01-01" });
    let mut all = vec![
        ask("grant_registration", seat),
        ask("draft_call", call),
        ask("set_themes", json!({ "call": "C", "themes": [theme] })),
        ask("announce_call", json!({ "call": "C", "opens": "2026-09-01", "closes": "2026-12-15" })),
        ask("open_call", json!({ "call": "C" })),
        ask("set_envelope", json!({ "call": "C", "envelope": usd(30_000_000) })),
    ];
    for login in ["amel", "badr"] {
        let account = json!({ "account": login, "name": "A", "lang": "en", "roles": ["assessor"] });
        all.push(ask("open_account", account));
    }
    for code in ["N1", "N2", "N3"] {
        all.push(ask("draft_project", draft(code)));
        for country in ["MA", "SN"] {
            let link = json!({ "project": code, "country": country, "role": "partner" });
            all.push(ask("invite_partner", link));
        }
    }
    all.extend(far("N1"));
    all
}

fn far(code: &str) -> Vec<Asked> {
    let mut all = vec![
        ask("submit_project", json!({ "project": code })),
        ask("find_eligible", eligible(code)),
        ask("assign_assessor", json!({ "project": code, "assessor": "amel" })),
        ask("assign_assessor", json!({ "project": code, "assessor": "badr" })),
    ];
    all.extend(["amel", "badr"].map(|login| ask_as("assessor", login, "score_proposal", marks(code))));
    let span = json!({ "start": "2027-05-10", "end": "2027-05-12" });
    all.extend([
        ask("short_list_project", json!({ "project": code })),
        ask(
            "plan_milestone",
            json!({ "project": code, "milestone": "M0", "title": { "en": "Visit" }, "span": span }),
        ),
        ask("submit_final_fiche", json!({ "project": code, "fiche": fiche(4_000_000) })),
        ask("approve_project", json!({ "project": code, "granted": usd(4_000_000) })),
        ask("sign_contract", contract(code, 4_000_000)),
    ]);
    all
}

fn usd(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "USD" })
}

fn draft(code: &str) -> Value {
    json!({
        "project": code, "title": { "en": "Roads" }, "owner": { "kind": "state", "country": "DZ" }, "call": "C",
        "theme": "roads", "programme": PROGRAMME, "sector": "trade", "implementation_year": 2027
    })
}

fn eligible(code: &str) -> Value {
    let checklist: Vec<Value> =
        CHECKLIST.iter().map(|item| json!({ "item": item, "passed": true })).collect();
    json!({ "project": code, "checklist": checklist })
}

fn marks(code: &str) -> Value {
    let marks: Vec<Value> = CRITERIA.iter().map(|id| json!({ "criterion": id, "points": 8 })).collect();
    json!({ "project": code, "marks": marks })
}

fn fiche(requested: i64) -> Value {
    json!({
        "requested": usd(requested), "contribution": usd(requested), "outputs": { "en": "A road" }, "staff": 1,
        "letters": ["MA", "SN", "TN", "ID"]
    })
}

fn contract(code: &str, minor: i64) -> Value {
    let person = json!({ "name": "Someone", "email": "someone@ministry.example", "lang": "en" });
    let line = |key: &str, head: &str, minor: i64| json!({ "line": key, "head": head, "amount": usd(minor) });
    let workshop = json!({
        "activity": "A1", "title": { "en": "Workshop" }, "kind": "workshop",
        "span": { "start": "2027-03-02", "end": "2027-03-04" }
    });
    json!({
        "project": code, "number": "1", "signed_on": "2026-10-01", "starts": "2026-10-01", "ends": "2027-09-30",
        "responsible_authority": person, "contact_person": person, "activities": [workshop],
        "budget": [line("travel", "travel", minor / 2), line("hall", "meeting", minor - minor / 2)],
    })
}

/// Any command, or several of the office as one act.
pub fn any(random: &mut StdRng) -> Vec<Asked> {
    if random.random_range(0..6) > 0 {
        return vec![one(random)];
    }
    let several = random.random_range(2..5);
    std::iter::repeat_with(|| one(random)).filter(|asked| asked.actor == office()).take(several).collect()
}

/// Any command about any project.
fn one(random: &mut StdRng) -> Asked {
    match random.random_range(0..12) {
        0 => of_call(random),
        1 => of_partner(random),
        2 => ask("correct_project", correction(project(random), random)),
        3 | 4 => of_appraisal(random),
        5 | 6 => of_grant(random),
        7 => house::of_undo(random),
        8 => house::of_docket(random),
        9 => house::of_panel(random),
        10 => house::of_later_grant(random),
        _ => of_project(random),
    }
}

fn chosen(random: &mut StdRng, choices: Vec<Asked>) -> Asked {
    let at = random.random_range(0..choices.len());
    choices.into_iter().nth(at).expect("one of them")
}

fn reason(random: &mut StdRng) -> Value {
    let text = ["No visa", "No staff", ""].choose(random);
    json!({ "text": { "en": text } })
}

fn project(random: &mut StdRng) -> &'static str {
    PROJECTS.choose(random).copied().unwrap_or("N1")
}

fn span(random: &mut StdRng) -> Value {
    let day = |random: &mut StdRng| {
        format!("2026-{:02}-{:02}", random.random_range(1..13), random.random_range(1..29))
    };
    json!({ "start": day(random), "end": day(random) })
}

fn of_call(random: &mut StdRng) -> Asked {
    let projects = [json!("all"), json!({ "only": ["E8-1", "E8-2"] }), json!({ "only": ["E8-3", "P18"] })];
    let year = random.random_range(2020..2030);
    let theme = json!({ "key": "roads", "sector": "trade", "title": { "en": "Roads" } });
    let later = format!("2027-01-{:02}", random.random_range(1..29));
    let postponed = json!({
        "call": "CPF-08", "projects": projects.choose(random), "reason": reason(random), "requested_by": "owner", "to_year": year
    });
    let extended = json!({ "call": "C", "closes": later, "reason": reason(random) });
    chosen(
        random,
        vec![
            ask("draft_call", json!({ "call": "C", "programme": PROGRAMME, "ordinal": 1, "year": 2026 })),
            ask("set_themes", json!({ "call": "C", "themes": [theme] })),
            ask("announce_call", json!({ "call": "C", "opens": "2026-09-01", "closes": "2026-12-15" })),
            ask("open_call", json!({ "call": "C" })),
            ask("extend_deadline", extended),
            ask("postpone_projects", postponed),
        ],
    )
}

fn correction(code: &str, random: &mut StdRng) -> Value {
    let title = format!("Roads, part {}", random.random_range(1..1000));
    json!({
        "project": code, "correction": { "fact": "title", "value": { "en": title } },
        "reason": { "text": { "en": "A slip of the pen" } }
    })
}

fn of_partner(random: &mut StdRng) -> Asked {
    let names = ["invite_partner", "confirm_partner", "decline_partner", "withdraw_partner"];
    let name = names.choose(random).copied().unwrap_or("invite_partner");
    let country = ["TN", "MA", "SN", "ID"].choose(random);
    let role = ["partner", "provider"].choose(random);
    let mut data = json!({ "project": project(random), "country": country, "role": role });
    if ["decline_partner", "withdraw_partner"].contains(&name) {
        data["reason"] = reason(random);
    }
    ask(name, data)
}

fn of_appraisal(random: &mut StdRng) -> Asked {
    let code = ["N2", "N3"].choose(random).copied().unwrap_or("N2");
    let login = ["amel", "badr"].choose(random).copied().unwrap_or("amel");
    let granted = [Value::Null, usd(4_000_000)].choose(random).cloned();
    let comments = json!({ "project": code, "comments": { "en": "Please explain" } });
    let why = json!({ "project": code, "reason": reason(random) });
    chosen(
        random,
        vec![
            ask("submit_project", json!({ "project": code })),
            ask("send_to_focal_point", json!({ "project": code })),
            ask("find_eligible", eligible(code)),
            ask("find_ineligible", why.clone()),
            ask("assign_assessor", json!({ "project": code, "assessor": login })),
            ask_as("assessor", login, "score_proposal", marks(code)),
            ask("short_list_project", json!({ "project": code })),
            ask("submit_final_fiche", json!({ "project": code, "fiche": fiche(4_000_000) })),
            ask("request_revision", comments),
            ask("resubmit_fiche", json!({ "project": code, "fiche": fiche(4_500_000) })),
            ask("approve_project", json!({ "project": code, "granted": granted })),
            ask("put_on_reserve", json!({ "project": code, "rank": 1 })),
            ask("decline_project", why),
        ],
    )
}

fn of_grant(random: &mut StdRng) -> Asked {
    let code = ["N1", "N2"].choose(random).copied().unwrap_or("N1");
    let key = ["P1", "P2", "P3"].choose(random).copied().unwrap_or("P1");
    let kind = ["advance", "interim", "balance"].choose(random);
    let amount = usd(random.random_range(100_000..2_000_000));
    let place = json!({ "mode": "on_site", "country": "DZ", "city": "Algiers" });
    let days = json!({ "start": "2027-03-02", "end": "2027-03-04" });
    let moved = usd(random.random_range(1..200_000));
    let shifts = json!([{ "from": "hall", "to": "travel", "amount": moved }]);
    let ends = format!("2027-11-{:02}", random.random_range(1..29));
    let changes = json!([{ "what": "ends", "ends": ends }]);
    let why = reason(random);
    let paid = json!({ "project": code, "payment": key, "paid_on": "2026-10-01", "reference": "B" });
    let report = json!({
        "project": code, "report": "R1", "period": { "start": "2026-10-01", "end": "2026-10-01" },
        "summary": { "en": "Work" }, "spent": [{ "line": "travel", "amount": usd(300_000) }]
    });
    chosen(
        random,
        vec![
            ask("sign_contract", contract(code, 4_000_000)),
            ask("activate_project", json!({ "project": code })),
            ask(
                "request_payment",
                json!({ "project": code, "payment": key, "kind": kind, "amount": amount }),
            ),
            ask_as("office", "amel", "approve_payment", json!({ "project": code, "payment": key })),
            ask_as("bank", "bank", "approve_payment", json!({ "project": code, "payment": key })),
            ask_as("bank", "bank", "make_payment", paid),
            ask("refuse_payment", json!({ "project": code, "payment": key, "reason": why })),
            ask(
                "announce_activity",
                json!({ "project": code, "activity": "A1", "span": days, "place": place }),
            ),
            ask("transfer_budget", json!({ "project": code, "shifts": shifts, "reason": why })),
            ask(
                "request_amendment",
                json!({ "project": code, "amendment": key, "changes": changes, "effective": "2026-10-05", "reason": why }),
            ),
            ask("give_consent", json!({ "project": code, "amendment": key, "country": "MA" })),
            ask("give_consent", json!({ "project": code, "amendment": key, "country": "SN" })),
            ask("approve_amendment", json!({ "project": code, "amendment": key })),
            ask("refuse_amendment", json!({ "project": code, "amendment": key, "reason": why })),
            ask("submit_report", report),
            ask_as("bank", "bank", "endorse_report", json!({ "project": code, "report": "R1" })),
            ask("accept_report", json!({ "project": code, "report": "R1" })),
            ask("return_report", json!({ "project": code, "report": "R1", "comment": why })),
        ],
    )
}

fn of_project(random: &mut StdRng) -> Asked {
    let code = project(random);
    let year = random.random_range(2019..2030);
    let key = ["A1", "M1", "M2"].choose(random);
    let (days, why) = (span(random), reason(random));
    let postponed = json!({ "project": code, "reason": why, "requested_by": "office", "to_year": year });
    let planned = json!({ "project": code, "milestone": key, "title": { "en": "Visit" }, "span": days });
    chosen(
        random,
        vec![
            ask("draft_project", draft(code)),
            ask("submit_project", json!({ "project": code })),
            ask("activate_project", json!({ "project": code })),
            ask("postpone_project", postponed),
            ask("resume_project", json!({ "project": code })),
            ask("plan_milestone", planned),
            ask(
                "redate_milestone",
                json!({ "project": code, "milestone": key, "span": days, "reason": why }),
            ),
            ask("reach_milestone", json!({ "project": code, "milestone": key, "span": days })),
            ask("withdraw_project", json!({ "project": code, "reason": why })),
        ],
    )
}
