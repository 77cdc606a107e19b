//! From the announcement to the final list.

use super::{
    Entry,
    cast::{ASSESSORS, CALL, PROGRAMME, Proposal, focal_point, owner, proposals, themes},
    day, entry,
};
use crate::world::{actor, office};
use jiff::{ToSpan, civil::Date};
use nidaa_kernel::Country;
use serde_json::{Value, json};

/// Proposals by their places: what becomes of each.
pub const SUBMITTED: usize = 56;
const ELIGIBLE: usize = 52;
const SHORT_LISTED: usize = 30;
const WITH_DOCUMENT: usize = 28;
/// Approved at once; the next four are on the reserve list.
pub const APPROVED: usize = 20;
const RESERVE: usize = 4;

pub fn usd(whole: i64) -> Value {
    json!({ "minor": whole * 100, "currency": "USD" })
}

fn reason(text: &str) -> Value {
    json!({ "text": { "en": text } })
}

fn later(from: &str, days: usize) -> Date {
    day(from).checked_add(i64::try_from(days).expect("few").days()).expect("a day")
}

/// A partner that never answers until the office stops waiting.
fn is_silent(project: usize, place: usize) -> bool {
    (project + place) % 9 == 8
}

/// The first partner that answered.
pub fn present(number: usize, proposal: &Proposal) -> Country {
    let place = (0..proposal.partners.len()).find(|place| !is_silent(number, *place));
    proposal.partners[place.expect("somebody answers")]
}

pub fn entries() -> Vec<Entry> {
    let mut all = opening();
    for (number, proposal) in proposals().iter().enumerate() {
        all.extend(drafted(number, proposal));
        all.extend(submitted(number, proposal));
        all.extend(judged(number, proposal));
        all.extend(decided(number, proposal));
    }
    all.extend(steps());
    all
}

fn opening() -> Vec<Entry> {
    let call = json!({ "call": CALL, "programme": PROGRAMME, "ordinal": 17, "year": 2030 });
    let announced = json!({ "call": CALL, "opens": "2030-09-01", "closes": "2030-09-30" });
    let does = |on: &str, command, data| entry(day(on), office(), command, data);
    vec![
        does("2030-07-30", "draft_call", call),
        does("2030-07-31", "set_themes", json!({ "call": CALL, "themes": themes() })),
        does("2030-08-01", "announce_call", announced),
        does("2030-08-02", "set_envelope", json!({ "call": CALL, "envelope": usd(2_000_000) })),
    ]
}

/// The steps of the call itself; that it opens, closes and ends its last stage is for the clock.
fn steps() -> Vec<Entry> {
    let of_call = || json!({ "call": CALL });
    let does = |on: &str, command, data| entry(day(on), office(), command, data);
    let codes = |count: usize| -> Vec<String> {
        proposals().into_iter().take(count).map(|proposal| proposal.code).collect()
    };
    vec![
        does("2030-10-14", "assign_assessors", of_call()),
        does("2030-10-14", "start_preappraisal", of_call()),
        does("2030-10-31", "publish_short_list", json!({ "call": CALL, "projects": codes(SHORT_LISTED) })),
        does("2031-01-30", "publish_final_list", json!({ "call": CALL, "projects": codes(APPROVED) })),
        does("2031-04-01", "start_implementation", of_call()),
    ]
}

/// Begun in the first days of September, with partners that answer sooner or later.
fn drafted(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let begun = later("2030-09-02", number % 10);
    let draft = json!({
        "project": proposal.code, "title": { "en": format!("Project {} in {}", proposal.code, proposal.area) },
        "owner": { "kind": "state", "country": proposal.owner }, "programme": PROGRAMME, "call": CALL,
        "sector": proposal.area, "theme": proposal.area,
    });
    let mut all = vec![entry(begun, owner(proposal.owner), "draft_project", draft)];
    for (place, country) in proposal.partners.iter().enumerate() {
        let link = json!({ "project": proposal.code, "country": country, "role": "partner" });
        all.push(entry(begun, owner(proposal.owner), "invite_partner", link.clone()));
        if is_silent(number, place) {
            if number < SHORT_LISTED {
                let declined = json!({ "project": proposal.code, "country": country, "role": "partner", "reason": reason("No answer came") });
                all.push(entry(day("2030-11-20"), office(), "decline_partner", declined));
            }
        } else {
            let answered =
                begun.checked_add(i64::try_from(3 + (number * 3 + place * 5) % 17).expect("few").days());
            all.push(entry(answered.expect("a day"), office(), "confirm_partner", link));
        }
    }
    all
}

fn submitted(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let of = || json!({ "project": proposal.code });
    // The last four are never sent, and lapse with the call.
    if number >= SUBMITTED {
        return vec![];
    }
    let (sent, endorsed) = (later("2030-09-21", number % 5), later("2030-09-25", number % 5));
    let mut all = vec![entry(sent, owner(proposal.owner), "send_to_focal_point", of())];
    if number % 20 == 7 {
        let back = json!({ "project": proposal.code, "reason": reason("The budget is missing") });
        all.push(entry(
            later("2030-09-22", number % 5),
            focal_point(proposal.owner),
            "return_to_owner",
            back,
        ));
        all.push(entry(later("2030-09-23", number % 5), owner(proposal.owner), "send_to_focal_point", of()));
    }
    all.push(entry(endorsed, focal_point(proposal.owner), "endorse_project", of()));
    all
}

fn judged(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
    let checklist = |passed: bool| -> Value {
        items
            .iter()
            .map(|item| json!({ "item": item, "passed": passed || *item != "activities_admissible" }))
            .collect()
    };
    let code = &proposal.code;
    let does = |on: &str, command, data| entry(day(on), office(), command, data);
    if number >= SUBMITTED {
        return vec![];
    }
    if number >= ELIGIBLE {
        let found = json!({ "project": code, "reason": reason("Works of construction"), "checklist": checklist(false) });
        return vec![does("2030-10-09", "find_ineligible", found)];
    }
    let mut all =
        vec![does("2030-10-09", "find_eligible", json!({ "project": code, "checklist": checklist(true) }))];
    let verdict = if number < SHORT_LISTED {
        ("short_list_project", json!({ "project": code }))
    } else {
        ("reject_project", json!({ "project": code, "reason": reason("Others were better") }))
    };
    all.push(does("2030-10-30", verdict.0, verdict.1));
    all
}

/// The scores of an assessor; the last of the six is late.
pub fn scored(assessor: &str, projects: &[String]) -> Vec<Entry> {
    let criteria = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
    let on = if Some(&assessor) == ASSESSORS.last() { "2030-10-28" } else { "2030-10-21" };
    let score = |project: &String| {
        let marks: Value =
            criteria.iter().map(|criterion| json!({ "criterion": criterion, "points": 8 })).collect();
        entry(
            day(on),
            actor(assessor, "assessor"),
            "score_proposal",
            json!({ "project": project, "marks": marks }),
        )
    };
    projects.iter().map(score).collect()
}

fn fiche(number: usize, proposal: &Proposal) -> Value {
    let place = |place: &usize| !is_silent(number, *place);
    let letters: Vec<_> =
        (0..proposal.partners.len()).filter(place).map(|place| proposal.partners[place]).collect();
    json!({ "requested": usd(100_000), "contribution": usd(20_000), "outputs": { "en": "A guide" }, "staff": 3, "letters": letters })
}

/// From the short list to the final one.
fn decided(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    let by_owner = |on: Date, command, data| entry(on, owner(proposal.owner), command, data);
    let does = |on: &str, command, data| entry(day(on), office(), command, data);
    let mut all = vec![];
    if number >= SHORT_LISTED {
        return all;
    }
    for (key, start, end) in
        [("training", "2031-05-05", "2031-05-09"), ("workshop", "2031-09-08", "2031-09-10")]
    {
        let plan = json!({ "project": code, "milestone": key, "title": { "en": key }, "span": { "start": start, "end": end } });
        all.push(by_owner(later("2030-12-01", number % 10), "plan_milestone", plan));
    }
    if number >= WITH_DOCUMENT {
        return all;
    }
    let handed_in = later("2030-12-20", number % 15);
    let document = json!({ "project": code, "fiche": fiche(number, proposal) });
    all.push(by_owner(handed_in, "submit_final_fiche", document.clone()));
    if number % 12 == 5 {
        let comments = json!({ "project": code, "comments": { "en": "Say who interprets" } });
        all.push(does("2031-01-13", "request_revision", comments));
        all.push(by_owner(day("2031-01-20"), "resubmit_fiche", document));
    }
    match number {
        0..APPROVED => {
            let mut approve = json!({ "project": code, "granted": usd(100_000) });
            if number % 10 == 3 {
                let condition = |key: &str, due: &str| json!({ "key": key, "text": { "en": format!("Name the {key}") }, "due": due, "proof": {} });
                approve["conditions"] =
                    json!([condition("venue", "2031-02-28"), condition("expert", "2031-03-14")]);
            }
            all.push(does("2031-01-27", "approve_project", approve));
        }
        _ if number < APPROVED + RESERVE => {
            let waits = json!({ "project": code, "rank": number - APPROVED + 1 });
            all.push(does("2031-01-28", "put_on_reserve", waits));
        }
        _ => {
            let rejected = json!({ "project": code, "reason": reason("The envelope is spent") });
            all.push(does("2031-01-28", "reject_project", rejected));
        }
    }
    all
}
