//! From the contract to the end of the activities.

use super::{
    Entry,
    call::{APPROVED, present, usd},
    cast::{CALL, Proposal, owner, proposals},
    day, entry,
};
use crate::world::{actor, office};
use nidaa_kernel::Actor;
use serde_json::{Value, json};

/// The project that its owner gives up.
const DECLINED: usize = 19;
/// The project that is postponed in summer.
const POSTPONED: usize = 18;

fn bank() -> Actor {
    actor("bank", "bank")
}

fn reason(text: &str) -> Value {
    json!({ "text": { "en": text } })
}

pub fn entries() -> Vec<Entry> {
    let proposals = proposals();
    let mut all: Vec<Entry> = proposals
        .iter()
        .take(APPROVED)
        .enumerate()
        .flat_map(|(number, proposal)| life(number, proposal))
        .collect();
    // Money frees when one owner gives up, and the first of the reserve list comes in.
    let promoted = &proposals[APPROVED].code;
    all.push(entry(
        day("2031-02-17"),
        office(),
        "promote_project",
        json!({ "project": promoted, "granted": usd(100_000) }),
    ));
    all.push(entry(day("2031-03-20"), office(), "activate_project", json!({ "project": promoted })));
    all
}

fn life(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    if number == DECLINED {
        let declined = json!({ "project": code, "reason": reason("The ministry was dissolved") });
        return vec![entry(day("2031-02-10"), owner(proposal.owner), "decline_project", declined)];
    }
    let mut all = contract(number, proposal);
    all.extend(work(number, proposal));
    all
}

fn person(name: &str) -> Value {
    json!({ "name": name, "email": "someone@ministry.example", "lang": "en" })
}

fn contract(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    let by_owner = |on: &str, command, data| entry(day(on), owner(proposal.owner), command, data);
    let does = |on: &str, command, data| entry(day(on), office(), command, data);
    let mut all = vec![];
    if number % 10 == 3 {
        for (key, accepted) in [("venue", true), ("expert", false)] {
            let shown = |proof: &str| json!({ "project": code, "condition": key, "proof": proof });
            all.push(by_owner("2031-02-12", "report_proof", shown("letter.pdf")));
            if !accepted {
                let back = json!({ "project": code, "condition": key, "reason": reason("It is not signed") });
                all.push(does("2031-02-19", "reject_proof", back));
                all.push(by_owner("2031-03-03", "report_proof", shown("signed.pdf")));
            }
            all.push(does("2031-03-05", "accept_proof", json!({ "project": code, "condition": key })));
        }
    }
    let line = json!({ "line": "all", "head": "meeting", "amount": usd(100_000) });
    let workshop = json!({ "activity": "workshop", "title": { "en": "Workshop" }, "kind": "workshop",
        "span": { "start": "2031-09-08", "end": "2031-09-10" }, "partners": [present(number, proposal)] });
    let signed = json!({ "project": code, "number": format!("{CALL}/{code}"), "signed_on": "2031-03-10", "starts": "2031-04-01", "ends": "2031-11-30",
        "responsible_authority": person("Amel"), "contact_person": person("Sri"), "budget": [line], "activities": [workshop] });
    all.push(does("2031-03-10", "sign_contract", signed));
    let payment = || json!({ "project": code, "payment": "A" });
    let asked = json!({ "project": code, "payment": "A", "kind": "advance", "amount": usd(50_000) });
    all.push(by_owner("2031-03-12", "request_payment", asked));
    all.push(does("2031-03-14", "approve_payment", payment()));
    all.push(entry(day("2031-03-17"), bank(), "approve_payment", payment()));
    let paid =
        json!({ "project": code, "payment": "A", "paid_on": "2031-03-18", "reference": format!("T-{code}") });
    all.push(entry(day("2031-03-18"), bank(), "make_payment", paid));
    all
}

fn work(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    let by_owner = |on: &str, command, data| entry(day(on), owner(proposal.owner), command, data);
    let does = |on: &str, command, data| entry(day(on), office(), command, data);
    let reached = |key: &str, first: &str, last: &str| json!({ "project": code, "milestone": key, "span": { "start": first, "end": last } });
    let mut all = vec![];
    // One in five reports its training only after the ladder was climbed.
    let told = if number % 5 == 2 { "2031-06-10" } else { "2031-05-12" };
    all.push(by_owner(told, "reach_milestone", reached("training", "2031-05-05", "2031-05-09")));
    if number % 6 == 1 {
        all.extend(visited(proposal));
    }
    if number == POSTPONED {
        let mut why = reason("Travel is not possible");
        why["code"] = json!("pandemic");
        let moved = json!({ "project": code, "reason": why, "requested_by": "owner", "to_year": 2032 });
        all.push(does("2031-06-20", "postpone_project", moved));
        return all;
    }
    if number % 7 == 4 {
        all.extend(amended(number, proposal));
    }
    let place = json!({ "mode": "on_site", "country": proposal.owner, "city": "the capital" });
    let span = json!({ "start": "2031-09-08", "end": "2031-09-10" });
    let announced = json!({ "project": code, "activity": "workshop", "span": span, "place": place });
    let came = json!([{ "country": proposal.owner, "participants": 25 }]);
    let held =
        json!({ "project": code, "activity": "workshop", "span": span, "place": place, "attendance": came });
    all.push(by_owner("2031-08-04", "announce_activity", announced));
    all.push(by_owner("2031-09-12", "hold_activity", held));
    all.push(by_owner("2031-09-12", "reach_milestone", reached("workshop", "2031-09-08", "2031-09-10")));
    all.extend(reported(number, proposal));
    all
}

fn reported(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    let report = || json!({ "project": code, "report": "R1" });
    let handed_in = json!({ "project": code, "report": "R1", "period": { "start": "2031-04-01", "end": "2031-09-30" },
        "summary": { "en": "The workshop was held" }, "activities": ["workshop"], "spent": [{ "line": "all", "amount": usd(40_000) }] });
    let by_owner = |on: &str, command, data| entry(day(on), owner(proposal.owner), command, data);
    let mut all = vec![by_owner("2031-10-06", "submit_report", handed_in.clone())];
    if number % 8 == 6 {
        let back = json!({ "project": code, "report": "R1", "comment": reason("The list of participants is missing") });
        all.push(entry(day("2031-10-13"), office(), "return_report", back));
        all.push(by_owner("2031-10-20", "submit_report", handed_in));
    }
    all.push(entry(day("2031-10-24"), bank(), "endorse_report", report()));
    all.push(entry(day("2031-10-27"), office(), "accept_report", report()));
    all
}

/// A visit with a finding that is answered late.
fn visited(proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    let finding = json!({ "finding": "V1-a", "text": { "en": "Publish the material" }, "due": "2031-07-04" });
    let visit = json!({ "project": code, "visit": "V1", "on": "2031-06-02", "note": { "en": "Under way" }, "findings": [finding] });
    let answered = json!({ "project": code, "finding": "V1-a", "answer": { "en": "It is on the web" } });
    let resolved = json!({ "project": code, "finding": "V1-a", "proof": reason("Seen") });
    vec![
        entry(day("2031-06-03"), office(), "visit_project", visit),
        entry(day("2031-07-16"), owner(proposal.owner), "answer_finding", answered),
        entry(day("2031-07-21"), office(), "resolve_finding", resolved),
    ]
}

/// The workshop is moved, so the partner whose people it needs is asked again.
fn amended(number: usize, proposal: &Proposal) -> Vec<Entry> {
    let code = &proposal.code;
    let partner = present(number, proposal);
    let workshop = json!({ "activity": "workshop", "title": { "en": "Workshop" }, "kind": "workshop",
        "span": { "start": "2031-09-15", "end": "2031-09-17" }, "partners": [partner] });
    let request = json!({ "project": code, "amendment": "A1", "effective": "2031-07-01", "reason": reason("The hall is taken"),
        "changes": [{ "what": "activity", "activity": workshop }] });
    let consent = json!({ "project": code, "amendment": "A1", "country": partner });
    vec![
        entry(day("2031-06-11"), owner(proposal.owner), "request_amendment", request),
        entry(day("2031-06-23"), office(), "give_consent", consent),
        entry(
            day("2031-06-26"),
            office(),
            "approve_amendment",
            json!({ "project": code, "amendment": "A1" }),
        ),
    ]
}
