//! Projects that follow a step of their call: one mail for each person.

use crate::world::{World, shipped_with};
use nidaa_automation::{Gathering, Outgoing, moot};
use nidaa_domain::AnyEvent;
use nidaa_kernel::Position;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const REASON: &str = "No money";

fn cancelled(projects: &[&str]) -> Value {
    json!({"reason": {"text": {"en": REASON}}, "projects": projects, "stage": "cancelled"})
}

/// A step of the call with what follows it, and all mails of it.
fn step(world: &mut World, command: &'static str, kind: &str, step: Value, ends: &str) -> Vec<Outgoing> {
    world.one_command(command);
    let projects: Vec<String> = serde_json::from_value(step["projects"].clone()).expect("codes");
    let mut mails = world.tell("call", "CPF-08", kind, step);
    for project in projects {
        mails.extend(world.tell("project", &project, ends, json!({"stage": "lapsed"})));
    }
    mails
}

/// To whom, under which template, of which case.
fn told(mails: &[Outgoing]) -> Vec<(&str, &str, &str)> {
    mails
        .iter()
        .map(|mail| (mail.to.as_str(), mail.template.as_str(), mail.case.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn who_has_proposals_in_a_cancelled_call_reads_of_them_in_the_mail_on_the_call() {
    let mut world = World::usual();
    let mails = step(&mut world, "cancel_call", "cancelled", cancelled(&["P1", "P2", "P3"]), "lapsed");
    let everybody =
        ["dz@example.org", "fp.tr@example.org", "office@example.org", "qa@example.org", "sesric@example.org"];
    assert_eq!(told(&mails), everybody.map(|to| (to, "call_cancelled", "call/CPF-08")));
    let named = |to: &str| {
        let text = &mails.iter().find(|mail| mail.to == to).expect("told").text;
        ["P1", "P2", "P3"].map(|code| text.contains(&format!("Title of {code}")))
    };
    assert_eq!(named("fp.tr@example.org"), [true, true, false]);
    assert_eq!(named("sesric@example.org"), [false, false, true]);
    assert_eq!(named("qa@example.org"), [false; 3], "a partner is not told of lapses");
}

#[test]
fn where_no_mail_tells_of_a_cancelled_call_its_proposals_are_told_of_themselves() {
    let mut world = World::usual();
    let notice = "    mail: call_cancelled\n    to: [registered_contacts, focal_point]\n    duty: true\n";
    let other = "    mail: target_cancelled\n    to: [registered_contacts, focal_point]\n    duty: true\n";
    world.under(shipped_with(notice, other));
    let mails = step(&mut world, "cancel_call", "cancelled", cancelled(&["P1", "P2", "P3"]), "lapsed");
    assert_eq!(
        told(&mails),
        [
            ("fp.tr@example.org", "project_lapsed", "call/CPF-08"),
            ("sesric@example.org", "project_lapsed", "project/P3"),
        ]
    );
}

#[test]
fn what_one_close_ends_is_told_to_each_person_once() {
    for (command, kind, ends) in [
        ("close_call", "closed", "lapsed"),
        ("close_final_stage", "final_stage_closed", "final_stage_missed"),
        ("start_implementation", "implementation_started", "reserve_expired"),
    ] {
        let mut world = World::usual();
        let closed = json!({"projects": ["P1", "P2", "P3"], "stage": "closed"});
        let mails = step(&mut world, command, kind, closed, ends);
        let lapsed: Vec<Outgoing> =
            mails.into_iter().filter(|mail| mail.template == "project_lapsed").collect();
        assert_eq!(
            told(&lapsed),
            [
                ("fp.tr@example.org", "project_lapsed", "call/CPF-08"),
                ("sesric@example.org", "project_lapsed", "project/P3"),
            ],
            "{kind}"
        );
        assert!(lapsed[0].text.contains("Title of P1") && lapsed[0].text.contains("Title of P2"), "{kind}");
        assert!(lapsed[0].text.contains("https://nidaa.example/en/calls/CPF-08"), "{kind}");
        assert!(lapsed[1].text.contains("https://nidaa.example/en/projects/P3"), "{kind}");
    }
}

#[test]
fn a_proposal_that_lapses_by_itself_or_in_an_old_log_tells_of_itself() {
    let mut world = World::usual();
    let closed = json!({"projects": ["P1", "P2"], "stage": "closed"});
    step(&mut world, "close_call", "closed", closed, "lapsed");
    world.one_command("lapse_project");
    let alone = world.tell("project", "P3", "lapsed", json!({"stage": "lapsed"}));
    assert_eq!(told(&alone), [("sesric@example.org", "project_lapsed", "project/P3")]);
    world.one_command("close_call");
    world.tell("call", "CPF-08", "closed", json!({"stage": "closed"}));
    let each =
        ["P1", "P2"].map(|code| world.tell("project", code, "lapsed", json!({"stage": "lapsed"})).len());
    assert_eq!(each, [1, 1]);
}

/// A step is taken back with what had followed it.
fn back(world: &mut World, of: &str, projects: &[&str]) -> Vec<Outgoing> {
    world.one_command("revert_call_step");
    let reason = json!({"text": {"en": "Another call was meant"}});
    let step = json!({"step": of, "reason": reason, "projects": projects, "stage": "open"});
    let mut mails = world.tell("call", "CPF-08", "step_reverted", step);
    for project in projects {
        let decision = json!({"decision": "lapsed", "reason": reason, "granted": null, "reserve_rank": null,
            "implementation_year": 2020, "rest": 0, "stage": "draft"});
        mails.extend(world.tell("project", project, "decision_reverted", decision));
    }
    mails
}

#[test]
fn a_cancellation_that_is_taken_back_is_one_mail_as_it_was() {
    let mut world = World::usual();
    let all = ["P1", "P2", "P3"];
    for mail in step(&mut world, "cancel_call", "cancelled", cancelled(&all), "lapsed") {
        world.prepared(&mail);
    }
    let mails = back(&mut world, "cancelled", &all);
    let everybody =
        ["dz@example.org", "fp.tr@example.org", "office@example.org", "qa@example.org", "sesric@example.org"];
    assert_eq!(told(&mails), everybody.map(|to| (to, "call_corrected", "call/CPF-08")));
    let owner = &mails[1].text;
    assert!(
        owner.contains("Title of P1") && owner.contains("Title of P2") && !owner.contains("P3"),
        "{owner}"
    );
}

#[test]
fn what_one_close_had_ended_is_taken_back_in_one_mail_to_those_who_were_told() {
    let mut world = World::usual();
    let all = ["P1", "P2", "P3"];
    let closed = json!({"projects": all, "stage": "closed"});
    for mail in step(&mut world, "close_call", "closed", closed, "lapsed") {
        world.prepared(&mail);
    }
    let mails = back(&mut world, "closed", &all);
    assert_eq!(
        told(&mails),
        [
            ("fp.tr@example.org", "decision_corrected", "call/CPF-08"),
            ("sesric@example.org", "decision_corrected", "project/P3"),
        ]
    );
    assert!(mails[0].text.contains("Title of P1") && mails[0].text.contains("Title of P2"));
}

#[test]
fn who_was_told_of_one_end_hears_no_correction_of_another() {
    let mut world = World::usual();
    // Algeria owns one, and is a partner of the other three.
    world.project("P4", &json!({"kind": "state", "country": "DZ"}), &["QA"]);
    let all = ["P1", "P2", "P3", "P4"];
    for mail in
        step(&mut world, "close_call", "closed", json!({"projects": all, "stage": "closed"}), "lapsed")
    {
        world.prepared(&mail);
    }
    let mails = back(&mut world, "closed", &all);
    let algeria = mails.iter().find(|mail| mail.to == "dz@example.org").expect("told");
    let named = all.map(|code| algeria.text.contains(&format!("Title of {code}")));
    assert_eq!(named, [false, false, false, true], "{}", algeria.text);
}

#[test]
fn of_lapses_told_one_by_one_each_reader_hears_once_that_they_are_taken_back() {
    let mut world = World::usual();
    world.one_command("close_call");
    world.tell("call", "CPF-08", "closed", json!({"stage": "closed"}));
    for code in ["P1", "P2", "P3"] {
        for mail in world.tell("project", code, "lapsed", json!({"stage": "lapsed"})) {
            world.prepared(&mail);
        }
    }
    let mails = back(&mut world, "closed", &["P1", "P2", "P3"]);
    let to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["fp.tr@example.org", "sesric@example.org"]);
}

#[test]
fn a_mail_on_several_lapses_falls_away_with_their_step_and_one_on_a_single_one_with_its_own() {
    let mut world = World::usual();
    let closed = json!({"projects": ["P1", "P2", "P3"], "stage": "closed"});
    let mails = step(&mut world, "close_call", "closed", closed, "lapsed");
    let reason = json!({"text": {"en": "A slip"}});
    let event = |stream: &str, mut payload: Value, kind: &str| {
        payload["type"] = json!(kind);
        AnyEvent::decode(stream, kind, 1, &payload.to_string()).expect("a stored event")
    };
    let at = |mail: &Outgoing, by: i64| Position(mail.event.0 + by);
    let closed = event("call", json!({"stage": "closed"}), "closed");
    let lapsed = event("project", json!({"stage": "lapsed"}), "lapsed");
    let step = event("call", json!({"step": "closed", "reason": reason, "stage": "open"}), "step_reverted");
    let own = json!({"decision": "lapsed", "reason": reason, "granted": null, "reserve_rank": null,
        "implementation_year": 2020, "rest": 0, "stage": "draft"});
    let own = event("project", own, "decision_reverted");
    let [several, single] = [&mails[0], &mails[1]];
    let around = vec![(at(several, -1), closed.clone()), (at(several, 9), step.clone())];
    assert_eq!(moot(several, &around), Some("decision-reverted"));
    let of_case = |last: &AnyEvent| {
        vec![(at(single, -1), closed.clone()), (at(single, 2), lapsed.clone()), (at(single, 9), last.clone())]
    };
    assert_eq!(moot(single, &of_case(&step)), Some("decision-reverted"));
    assert_eq!(moot(single, &of_case(&own)), Some("decision-reverted"));
    assert_eq!(moot(single, &of_case(&closed)), None);
}

#[test]
fn who_has_projects_that_were_to_go_with_a_cancelled_call_hears_of_all_in_one_mail() {
    let mut world = World::usual();
    let mut away = crate::world::postponed(None);
    away["to_call"] = json!("CPF-08");
    world.tell_as(2, "project", "P1", "postponed", away);
    let mails = step(&mut world, "cancel_call", "cancelled", cancelled(&["P2", "P3"]), "lapsed");
    assert_eq!(
        told(&mails),
        [
            ("dz@example.org", "call_cancelled", "call/CPF-08"),
            ("qa@example.org", "call_cancelled", "call/CPF-08"),
            ("sesric@example.org", "call_cancelled", "call/CPF-08"),
            ("fp.tr@example.org", "target_cancelled", "call/CPF-08"),
            ("office@example.org", "target_cancelled", "call/CPF-08"),
        ]
    );
    let owner = &mails[3].text;
    assert!(
        owner.contains("Title of P1") && owner.contains("Title of P2") && !owner.contains("P3"),
        "{owner}"
    );
}

/// Two projects are approved and one is rejected, by the decisions of one docket.
fn docket(world: &mut World, events: u32) -> Vec<Outgoing> {
    world.one_command("apply_docket");
    let mut gathering = Gathering::default();
    let applied = json!({"decisions": ["A", "B", "C"], "events": events});
    let mut mails = world.tell_in_act(&mut gathering, ("docket", "D"), "applied", applied);
    let approved = json!({"granted": null, "note": null, "stage": "approved"});
    let rejected = json!({"reason": {"text": {"en": REASON}}, "stage": "rejected"});
    for (code, kind, event) in
        [("P1", "approved", &approved), ("P2", "rejected", &rejected), ("P3", "approved", &approved)]
    {
        mails.extend(world.tell_in_act(&mut gathering, ("project", code), kind, event.clone()));
    }
    mails
}

#[test]
fn the_decisions_of_one_docket_are_one_mail_for_each_person() {
    let mut world = World::usual();
    let mails = docket(&mut world, 3);
    let mut people: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    people.sort_unstable();
    let count = people.len();
    people.dedup();
    assert_eq!(people.len(), count, "{:?}", told(&mails));
    let both = mails.iter().find(|mail| mail.to == "fp.tr@example.org").expect("of P1 and P2");
    assert_eq!((both.template.as_str(), both.case.as_deref()), ("several_notices", Some("call/CPF-08")));
    for words in ["Title of P1", "Title of P2", REASON, "en/projects/P1", "en/projects/P2"] {
        assert!(both.text.contains(words) && both.html.contains(words), "{words}: {}", both.text);
    }
    assert!(!both.text.contains("Title of P3"), "what does not concern its reader is not in it");
    let templates: Vec<&str> = both.parts.iter().map(|part| part.template.as_str()).collect();
    assert_eq!(templates, ["project_approved", "project_rejected"]);
    assert!(both.duty, "it tells of decisions that everybody must have in writing");
    let one = mails.iter().find(|mail| mail.to == "sesric@example.org").expect("of P3");
    assert_eq!((one.template.as_str(), one.case.as_deref()), ("project_approved", Some("project/P3")));
}

#[test]
fn a_docket_of_before_tells_of_each_decision_by_itself() {
    let mut world = World::usual();
    let mails = docket(&mut world, 0);
    let of_one = mails.iter().filter(|mail| mail.to == "fp.tr@example.org").count();
    assert_eq!(of_one, 2);
}

#[test]
fn the_same_docket_gives_the_same_mails_and_another_gives_others() {
    let ids = |mails: &[Outgoing]| mails.iter().map(|mail| mail.id).collect::<BTreeSet<_>>();
    let mut world = World::usual();
    let first = docket(&mut world, 3);
    assert_eq!(docket(&mut World::usual(), 3), first, "word for word");
    let second = docket(&mut world, 3);
    assert_eq!(
        (ids(&first).len(), ids(&second).len()),
        (first.len(), second.len()),
        "each person has an own"
    );
    assert!(ids(&first).is_disjoint(&ids(&second)), "what is decided again is told again");
}

#[test]
fn what_a_mail_on_several_decisions_leaves_to_a_digest_is_a_mail_of_its_own() {
    let mut world = World::usual();
    let mails = docket(&mut world, 3);
    let both = mails.iter().find(|mail| mail.to == "fp.tr@example.org").expect("of P1 and P2");
    let [one, two] = [0, 1].map(|place| world.apart(both, place).expect("a part"));
    assert_eq!((&one.subject, &two.subject), (&both.parts[0].subject, &both.parts[1].subject));
    assert_eq!((one.case.as_deref(), two.case.as_deref()), (Some("project/P1"), Some("project/P2")));
    assert_eq!((one.template.as_str(), two.template.as_str()), ("project_approved", "project_rejected"));
    assert!(two.text.contains("Title of P2") && !two.text.contains("Title of P1"), "{}", two.text);
    let ids = BTreeSet::from([both.id, both.parts[0].id, both.parts[1].id, one.id, two.id]);
    assert_eq!(ids.len(), 5, "none is taken for another");
    assert_eq!(world.apart(both, 2), None);
}

#[test]
fn a_mail_on_several_decisions_leaves_out_what_is_true_no_longer() {
    let mut world = World::usual();
    let mails = docket(&mut world, 3);
    let both = mails.iter().find(|mail| mail.to == "fp.tr@example.org").expect("of P1 and P2");
    let kept = world.without(both, &[true, false]);
    assert_eq!((kept.id, kept.parts.len()), (both.id, 1));
    assert!(!kept.text.contains("Title of P1") && kept.text.contains("Title of P2"), "{}", kept.text);
}

#[test]
fn whoever_was_told_of_several_decisions_hears_when_one_of_them_is_taken_back() {
    let mut world = World::usual();
    for mail in docket(&mut world, 3) {
        world.prepared(&mail);
    }
    world.one_command("revert_decision");
    let decision = json!({"decision": "rejected", "reason": {"text": {"en": "Wrong"}}, "granted": null,
        "reserve_rank": null, "implementation_year": 2020, "stage": "under_evaluation"});
    let mails = world.tell("project", "P2", "decision_reverted", decision);
    assert_eq!(told(&mails), [("fp.tr@example.org", "decision_corrected", "project/P2")]);
}
