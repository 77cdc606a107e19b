//! When whom is told what of a duty.

use crate::world::{World, postponed, shipped, shipped_with};
use jiff::{SignedDuration, Timestamp};
use nidaa_automation::{
    Foreseen, Obligation, Outgoing, Planned, Silence, calendar, forecast, is_for_the_desk, next, overtaken,
    plan, silence, together, told,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KEY: &str = "confirm_partnership/P2/QA/partner";

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// Qatar is asked to take part in a project on 1 October 2020, and owes its answer by 22 October.
fn invited() -> World {
    let mut world = World::usual();
    world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "partner"}));
    world
}

fn row<'a>(world: &'a World, key: &str) -> &'a Obligation {
    world.desk().ledger.get(key).unwrap_or_else(|| panic!("no {key}"))
}

fn shown(planned: &[Planned]) -> Vec<String> {
    planned.iter().map(|one| format!("{} {} {}", one.step, one.to.contact.email, one.at)).collect()
}

/// Turns the clock forward from moment to moment, as timers do, and answers what leaves.
fn run(world: &mut World, until: &str) -> Vec<(Timestamp, Outgoing)> {
    let mut left = vec![];
    loop {
        let desk = world.desk();
        let due = desk.ledger.open().filter_map(|row| Some((next(desk, row)?, row.key.clone())));
        let mut due: Vec<_> = due.filter(|(moment, _)| *moment <= at(until)).collect();
        due.sort();
        let Some((moment, _)) = due.first().cloned() else { return left };
        let keys: Vec<String> =
            due.into_iter().filter(|(then, _)| *then == moment).map(|(_, key)| key).collect();
        let tellings = together(desk, &keys, moment);
        world.at(&moment.to_string());
        for telling in tellings {
            let (key, with) = telling.split_first().expect("a duty");
            if next(world.desk(), row(world, key)).is_none_or(|next| next > moment) {
                continue;
            }
            let mails = world.tell("obligation", key, "reminded", json!({"moment": moment, "with": with}));
            left.extend(mails.into_iter().map(|mail| (moment, mail)));
        }
    }
}

#[test]
fn a_reminder_before_the_deadline_brings_its_entry_and_may_wait_for_a_digest() {
    let mut world = invited();
    let left = run(&mut world, "2020-10-26T00:00:00Z");
    let shapes: Vec<(&str, bool, bool)> =
        left.iter().map(|(_, mail)| (mail.template.as_str(), mail.duty, mail.early)).collect();
    let early = ("deadline_reminder", true, true);
    assert_eq!(shapes, [early, early, early, ("overdue", true, false)]);
    let entry =
        world.desk().entry(row(&world, KEY), nidaa_kernel::Lang::Fr, world.site()).expect("a deadline");
    let wanted =
        ["UID:confirm_partnership/P2/QA/partner@nidaa".to_owned(), format!("SEQUENCE:{}", entry.sequence)];
    let calendar = left[0].1.calendar.as_ref().expect("an entry").replace("\r\n ", "");
    for line in wanted {
        assert!(calendar.contains(&line), "{line} in {calendar}");
    }
    assert_eq!(left[3].1.calendar, None, "what is over stands in no calendar");
}

#[test]
fn reminders_fall_back_to_a_working_day_of_the_recipient_and_lateness_waits_for_one() {
    let world = invited();
    // Qatar rests on Friday and Saturday. Thursday, 29 October, is a working day in Doha and a holiday in Ankara.
    assert_eq!(
        shown(&plan(world.desk(), row(&world, KEY))),
        [
            "-14 qa@example.org 2020-10-08T06:00:00Z",
            "-7 qa@example.org 2020-10-15T06:00:00Z",
            "-1 qa@example.org 2020-10-21T06:00:00Z",
            "+1 qa@example.org 2020-10-25T06:00:00Z",
            "+7 qa@example.org 2020-10-29T06:00:00Z",
            "rung 1 office@example.org 2020-10-30T06:00:00Z",
            "+14 qa@example.org 2020-11-05T06:00:00Z",
        ]
    );
}

#[test]
fn a_late_day_that_waits_for_a_working_one_is_told_after_the_rest_that_came_between() {
    // The day after the last is a Friday, on which Qatar rests, so that it is told on Sunday; on Saturday the work is suspended.
    let mut world = invited();
    world.at("2020-10-24T09:00:00Z");
    let suspended = json!({"reason": {"text": {"en": "A flood"}}, "stage": "suspended"});
    world.tell("project", "P2", "suspended", suspended);
    world.at("2020-11-24T09:00:00Z");
    world.tell("project", "P2", "resumed", json!({"stage": "final_listed"}));
    let planned = plan(world.desk(), row(&world, KEY)).into_iter();
    let later = planned.filter(|one| one.at > at("2020-11-24T09:00:00Z"));
    let days: Vec<String> = later.map(|one| format!("{} {}", one.step, one.day)).collect();
    assert_eq!(days, ["+1 2020-11-25", "+7 2020-11-29", "rung 1 2020-11-30", "+14 2020-12-06"]);
}

#[test]
fn each_is_told_in_the_language_and_on_the_clock_of_the_reader() {
    let mut world = invited();
    let left = run(&mut world, "2020-10-09T00:00:00Z");
    let (_, mail) = &left[0];
    assert_eq!(mail.template, "deadline_reminder");
    assert!(mail.subject.starts_with("Échéance le 22 octobre 2020"), "{}", mail.subject);
    assert!(mail.text.contains("Il reste 14 jours."), "{}", mail.text);
    assert_eq!(mail.rule, "comcec-project-funding/obligation/confirm_partnership");
}

#[test]
fn what_is_owed_when_its_days_are_past_is_not_said_to_have_been_told() {
    let mut world = World::usual();
    world.tell("call", "CPF-08", "opened", crate::world::opened());
    world.at("2021-06-01T09:00:00Z");
    let draft = json!({"project": "P9", "title": {"en": "Late"}, "call": "CPF-08", "sector": "tourism", "stage": "draft",
        "owner": {"kind": "institution", "institution": "SESRIC"}, "programme": "comcec-project-funding"});
    world.tell("project", "P9", "drafted", draft);
    assert_eq!(silence(world.desk(), row(&world, "submit_proposal/P9")), Some(Silence::TooLate));
}

#[test]
fn after_the_deadline_the_debtor_and_then_those_above_are_told_how_late_it_is() {
    let mut world = invited();
    let left = run(&mut world, "2020-12-31T00:00:00Z");
    let late: Vec<_> = left.iter().skip(3).map(|(_, mail)| (mail.template.as_str(), mail.duty)).collect();
    assert_eq!(late, [("overdue", true), ("overdue", true), ("escalation", true), ("overdue", true)]);
    assert!(left[5].1.text.contains("No answer came in time, so the coordination office is told."));
    assert!(left[5].1.text.contains("8 days later"), "{}", left[5].1.text);
    assert_eq!(silence(world.desk(), row(&world, KEY)), Some(Silence::AllSaid));
}

#[test]
fn a_late_start_says_what_is_still_true_and_says_it_once() {
    let world = invited();
    let said = |after: &str, until: &str| {
        let planned = told(world.desk(), row(&world, KEY), at(after), at(until));
        planned.iter().map(|one| one.step.to_string()).collect::<Vec<_>>()
    };
    // Three days down over the reminder of a week before: it comes late. Down from there past the deadline: only that.
    assert_eq!(said("2020-10-14T00:00:00Z", "2020-10-17T09:00:00Z"), ["-7"]);
    assert_eq!(said("2020-10-01T09:00:00Z", "2020-10-17T09:00:00Z"), ["-7"]);
    assert_eq!(said("2020-10-14T00:00:00Z", "2020-10-23T00:00:00Z"), Vec::<String>::new());
    assert_eq!(said("2020-10-14T00:00:00Z", "2020-11-30T00:00:00Z"), ["rung 1", "+14"]);
}

#[test]
fn an_answer_ends_the_reminders_and_a_postponement_silences_them() {
    let mut world = invited();
    world.tell("project", "P2", "postponed", postponed(None));
    assert_eq!(silence(world.desk(), row(&world, KEY)), Some(Silence::Resting));
    world.tell("project", "P2", "resumed", json!({"stage": "final_listed"}));
    assert_eq!(silence(world.desk(), row(&world, KEY)), None);
    world.tell(
        "project",
        "P2",
        "suspended",
        json!({"reason": {"text": {"en": "A flood"}}, "stage": "suspended"}),
    );
    assert_eq!(silence(world.desk(), row(&world, KEY)), Some(Silence::Suspended));
    world.tell("project", "P2", "resumed", json!({"stage": "final_listed"}));
    world.tell("project", "P2", "partner_confirmed", json!({"country": "QA", "role": "partner"}));
    assert_eq!(silence(world.desk(), row(&world, KEY)), Some(Silence::Ended));
}

#[test]
fn reminders_leave_in_the_words_of_the_office_one_by_one_and_together() {
    let mut world = invited();
    let words = |subject: &str, text: &str| json!({"subject": subject, "text": text});
    world.tell(
        "wording",
        "deadline_reminder.fr",
        "written",
        words("{{ code }}: {{ concerns }}", "{{ code }} {{ days }}"),
    );
    world.tell("wording", "several_duties.fr", "written", words("{{ count }}", "{{ list }}"));
    let one = run(&mut world, "2020-10-09T00:00:00Z").remove(0).1;
    assert_eq!((one.subject.as_str(), one.text.trim()), ("P2: Qatar", "P2 14"));
    world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "provider"}));
    let several = run(&mut world, "2020-10-16T00:00:00Z");
    let several = several.iter().find(|(_, mail)| mail.template == "several_duties").expect("two duties");
    assert_eq!((several.1.subject.as_str(), several.1.text.matches("- ").count()), ("2", 2));
    world.tell("wording", "several_duties.fr", "dropped", json!({}));
}

/// Qatar is asked to take part in so many projects at once; answers what leaves a week before it has to answer.
fn asked_in(world: &mut World, projects: usize) -> Vec<Outgoing> {
    let tr = json!({"kind": "state", "country": "TR"});
    for number in 0..projects {
        let code = format!("Q{number}");
        world.project(&code, &tr, &[]);
        world.tell("project", &code, "partner_invited", json!({"country": "QA", "role": "partner"}));
    }
    let left = run(world, "2020-10-16T00:00:00Z").into_iter();
    left.filter(|(moment, _)| *moment == at("2020-10-15T06:00:00Z")).map(|(_, mail)| mail).collect()
}

#[test]
fn of_more_than_three_projects_on_one_day_somebody_hears_by_one_mail() {
    let mails = asked_in(&mut World::usual(), 3);
    assert_eq!(mails.iter().map(|mail| mail.template.as_str()).collect::<Vec<_>>(), ["deadline_reminder"; 3]);
    let mut world = World::usual();
    let mails = asked_in(&mut world, 4);
    let [mail] = mails.as_slice() else { panic!("one mail: {mails:?}") };
    assert_eq!((mail.template.as_str(), mail.case.as_deref()), ("many_duties", Some("call/CPF-08")));
    let keys: Vec<String> =
        (0..4).map(|number| format!("confirm_partnership/Q{number}/QA/partner")).collect();
    assert_eq!((&mail.duties, mail.dues.len()), (&keys, 4));
    for (number, key) in keys.iter().enumerate() {
        let line = format!("- Q{number} – Répondre à l’invitation à participer – Qatar");
        assert!(mail.text.contains(&line), "{line} in {}", mail.text);
        assert!(mail.text.contains(&format!("https://nidaa.example/fr/projects/Q{number}")), "{}", mail.text);
        assert_eq!(row(&world, key).told.last(), Some(&mail.event), "{key} keeps that it was told");
        assert!(
            mail.calendar.as_ref().expect("entries").replace("\r\n ", "").contains(&format!("UID:{key}@"))
        );
    }
    let again = json!({"moment": "2020-10-15T06:00:00Z", "with": keys[1..]});
    assert_eq!(world.tell("obligation", &keys[0], "reminded", again), vec![], "nothing is told twice");
}

#[test]
fn the_policy_says_of_how_many_projects_somebody_hears_by_a_mail_each() {
    let mut world = World::usual();
    world.under(shipped_with("separate_reminders:\n    value: 3", "separate_reminders:\n    value: 1"));
    assert_eq!(asked_in(&mut world, 2).len(), 1);
}

#[test]
fn what_waits_for_a_digest_stays_a_mail_for_each_project() {
    let mut world = World::usual();
    world.tell("recipient", "qa@example.org", "pace_chosen", json!({"pace": "daily", "quiet": null}));
    let mails = asked_in(&mut world, 5);
    let ids: BTreeSet<_> = mails.iter().map(|mail| mail.id).collect();
    assert_eq!((mails.len(), ids.len()), (5, 5));
}

#[test]
fn quiet_hours_bring_no_mail_for_each_project_back() {
    let mut world = World::usual();
    let quiet = json!({"pace": "immediate", "quiet": {"from": 1, "until": 12}});
    world.tell("recipient", "qa@example.org", "pace_chosen", quiet);
    assert_eq!(asked_in(&mut world, 5).len(), 1);
}

#[test]
fn a_mail_of_many_projects_leaves_while_any_day_that_it_names_is_true() {
    let mut world = World::usual();
    let mails = asked_in(&mut world, 4);
    let [mail] = mails.as_slice() else { panic!("one mail: {mails:?}") };
    let later = |world: &mut World, number: usize| {
        let end =
            |day: &str| json!({"date": day, "zone": "Europe/Istanbul", "end": format!("{day}T21:00:00Z")});
        let (from, to) = (end("2020-10-22"), end("2020-11-20"));
        let granted = json!({"from": from, "to": to, "reason": {"text": {"en": "A strike"}}});
        world.tell("obligation", &mail.duties[number], "time_granted", granted);
    };
    later(&mut world, 0);
    assert_eq!(overtaken(world.desk(), mail), None, "three days are as it says");
    (1..4).for_each(|number| later(&mut world, number));
    assert_eq!(overtaken(world.desk(), mail), Some("deadline-moved"));
    assert!(is_for_the_desk(mail, true, &[]), "also where it comes to the door for the first time");
}

#[test]
fn what_is_foreseen_of_many_projects_is_what_leaves() {
    let mut world = World::usual();
    let tr = json!({"kind": "state", "country": "TR"});
    for number in 0..6 {
        world.project(&format!("Q{number}"), &tr, &[]);
        for country in ["QA", "DZ"].into_iter().take(1 + number % 2) {
            let link = json!({"country": country, "role": "beneficiary"});
            world.tell("project", &format!("Q{number}"), "partner_invited", link);
        }
    }
    let (end, site) = ("2021-03-01T00:00:00Z", world.site().clone());
    let foreseen = forecast(
        (world.desk(), &[shipped()]),
        world.besides(vec![]),
        (at("2020-10-01T09:00:00Z"), at(end)),
        &site,
    );
    let of = |at: Timestamp, mail: &Outgoing| (at, mail.to.clone(), mail.text.clone(), mail.duties.clone());
    let mut foreseen: Vec<_> = foreseen.iter().map(|one| of(one.at, &one.mail)).collect();
    let mut left: Vec<_> = run(&mut world, end).iter().map(|(at, mail)| of(*at, mail)).collect();
    foreseen.sort();
    left.sort();
    assert_eq!(foreseen, left);
    let days: BTreeSet<_> = left.iter().map(|(at, to, ..)| (*at, to.clone())).collect();
    let of_many = left.iter().filter(|(_, _, _, duties)| duties.len() > 3).count();
    assert!(of_many >= 6 && days.len() < left.len(), "{of_many} of {}", left.len());
}

#[test]
fn what_the_clock_does_by_itself_is_foreseen() {
    let mut world = World::usual();
    let call = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "year": 2020, "title": {},
        "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", call);
    let closes = json!({"date": "2020-10-31", "zone": "Europe/Istanbul", "end": "2020-10-31T21:00:00Z"});
    world.tell(
        "call",
        "CPF-09",
        "announced",
        json!({"opens": "2020-10-10", "closes": closes, "stage": "announced"}),
    );
    let draft = json!({"project": "P9", "title": {"en": "A draft"}, "call": "CPF-09", "sector": "tourism", "stage": "draft",
        "owner": {"kind": "institution", "institution": "SESRIC"}, "programme": "comcec-project-funding"});
    world.tell("project", "P9", "drafted", draft);
    let mails = forecast(
        (world.desk(), &[shipped()]),
        world.besides(vec![]),
        (at("2020-10-01T10:00:00Z"), at("2020-12-31T00:00:00Z")),
        world.site(),
    );
    let of = |template: &str| -> Vec<(Timestamp, &str)> {
        let those = mails.iter().filter(|one| one.mail.template == template);
        those.map(|one| (one.at, one.mail.to.as_str())).collect()
    };
    let opens = of("call_opened");
    assert!(
        !opens.is_empty() && opens.iter().all(|(then, _)| *then == at("2020-10-09T21:00:00Z")),
        "{opens:?}"
    );
    assert_eq!(of("project_lapsed"), [(at("2020-10-31T21:00:00Z"), "sesric@example.org")]);
}

#[test]
fn who_was_granted_time_for_a_final_document_is_foreseen_to_end_with_it() {
    let mut world = World::usual();
    let call = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "year": 2020, "title": {},
        "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", call);
    let reason = json!({"code": null, "text": {"en": "The ministry moves"}});
    let end = |day: &str| json!({"date": day, "zone": "Europe/Istanbul", "end": format!("{day}T21:00:00Z")});
    for code in ["P8", "P9"] {
        let draft = json!({"project": code, "title": {"en": "A draft"}, "call": "CPF-09", "sector": "tourism",
            "stage": "draft", "programme": "comcec-project-funding",
            "owner": {"kind": "institution", "institution": "SESRIC"}});
        world.tell("project", code, "drafted", draft);
        world.tell("project", code, "submitted", json!({"stage": "submitted"}));
        world.tell("project", code, "short_listed", json!({"stage": "short_listed"}));
    }
    world.tell(
        "call",
        "CPF-09",
        "short_list_published",
        json!({"projects": ["P8", "P9"], "stage": "short_listed"}),
    );
    let granted = json!({"from": end("2021-01-09"), "to": end("2021-01-20"), "reason": reason});
    world.tell("obligation", "submit_final_fiche/P9", "time_granted", granted);
    let (from, until) = (at("2021-01-02T10:00:00Z"), at("2021-02-20T00:00:00Z"));
    let mails = forecast((world.desk(), &[shipped()]), world.besides(vec![]), (from, until), world.site());
    let ends = mails.iter().filter(|one| one.mail.template == "project_lapsed");
    let ends: Vec<(Timestamp, Option<&str>)> = ends.map(|one| (one.at, one.mail.case.as_deref())).collect();
    assert_eq!(
        ends,
        [(at("2021-01-09T21:00:00Z"), Some("project/P8")), (at("2021-01-20T21:00:00Z"), Some("project/P9"))]
    );
}

#[test]
fn what_would_not_be_sent_is_foreseen_as_that_with_its_cause() {
    let mut world = invited();
    let came_back = json!({"mail": null, "reason": "550 5.1.1 No such mailbox"});
    world.tell("recipient", "qa@example.org", "suppressed", came_back);
    world.tell("recipient", "qa@example.org", "pace_chosen", json!({"pace": "weekly", "quiet": null}));
    let foreseen = |world: &World| -> Vec<(String, Option<&'static str>)> {
        let until = at("2020-10-31T00:00:00Z");
        let mails = forecast(
            (world.desk(), &[shipped()]),
            world.besides(vec![]),
            (at("2020-10-01T09:00:00Z"), until),
            world.site(),
        );
        mails.into_iter().map(|one| (one.mail.to, one.not_sent)).collect()
    };
    let back = ("qa@example.org".to_owned(), Some("address-suppressed"));
    let office = ("office@example.org".to_owned(), None);
    let told = foreseen(&world);
    assert_eq!(told, [vec![back; 5], vec![office]].concat(), "what does not leave waits for no digest");
    world.tell("recipient", "qa@example.org", "restored", json!({"reason": {"en": "It works"}}));
    assert!(foreseen(&world).iter().all(|(_, not_sent)| not_sent.is_none()));
}

#[test]
fn entries_of_two_countries_are_told_apart() {
    let mut world = invited();
    world.tell("project", "P2", "partner_invited", json!({"country": "MY", "role": "partner"}));
    let summary = |country: &str| {
        let key = format!("confirm_partnership/P2/{country}/partner");
        let entry = world.desk().entry(row(&world, &key), nidaa_kernel::Lang::En, world.site());
        entry.expect("a deadline").summary
    };
    assert_eq!(summary("QA"), "Answer the invitation to take part – Qatar – P2");
    assert_eq!(summary("MY"), "Answer the invitation to take part – Malaysia – P2");
}

#[test]
fn entries_of_one_country_in_two_roles_are_told_apart() {
    let mut world = invited();
    world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "provider"}));
    let summary = |role: &str, lang| {
        let key = format!("confirm_partnership/P2/QA/{role}");
        world.desk().entry(row(&world, &key), lang, world.site()).expect("a deadline").summary
    };
    let (en, ar) = (nidaa_kernel::Lang::En, nidaa_kernel::Lang::Ar);
    assert_eq!(summary("partner", en), "Answer the invitation to take part – Qatar – partner country – P2");
    assert_eq!(
        summary("provider", en),
        "Answer the invitation to take part – Qatar – provider of training or expertise – P2"
    );
    assert_ne!(summary("partner", ar), summary("provider", ar));
}

#[test]
fn a_duty_of_somebody_without_a_contact_is_silent_towards_the_debtor_and_still_climbs() {
    let mut world = World::usual();
    world.tell("project", "P2", "partner_invited", json!({"country": "MY", "role": "partner"}));
    let left = run(&mut world, "2020-12-31T00:00:00Z");
    let told: Vec<_> = left.iter().map(|(_, mail)| (mail.template.as_str(), mail.to.as_str())).collect();
    assert_eq!(told, [("escalation", "office@example.org")]);
}

#[test]
fn time_granted_moves_what_is_planned_and_says_why() {
    let mut world = invited();
    let deadline = |day: &str, end: &str| json!({"date": day, "zone": "Europe/Istanbul", "end": end});
    let (from, to) =
        (deadline("2020-10-22", "2020-10-22T21:00:00Z"), deadline("2020-11-19", "2020-11-19T21:00:00Z"));
    let granted = json!({"from": from, "to": to, "reason": {"text": {"en": "The ministry moves"}}});
    world.tell("obligation", KEY, "time_granted", granted);
    let row = row(&world, KEY);
    assert_eq!(row.moves.last().map(|moved| moved.cause.event.as_str()), Some("obligation_time_granted"));
    assert_eq!(next(world.desk(), row), Some(at("2020-11-05T06:00:00Z")));
}

#[test]
fn what_is_foreseen_is_what_leaves_when_the_clock_runs() {
    let mut world = invited();
    world.tell("project", "P1", "partner_invited", json!({"country": "DZ", "role": "provider"}));
    let end = "2021-03-01T00:00:00Z";
    let site = world.site().clone();
    let foreseen = forecast(
        (world.desk(), &[shipped()]),
        world.besides(vec![]),
        (at("2020-10-01T09:00:00Z"), at(end)),
        &site,
    );
    let left = run(&mut world, end);
    let of = |moment: Timestamp, mail: &Outgoing| {
        (moment, mail.to.clone(), mail.subject.clone(), mail.text.clone())
    };
    assert_eq!(
        foreseen.iter().map(|Foreseen { at, mail, .. }| of(*at, mail)).collect::<Vec<_>>(),
        left.iter().map(|(moment, mail)| of(*moment, mail)).collect::<Vec<_>>()
    );
    assert_eq!(left.len(), 14);
}

#[test]
fn a_confirmed_holiday_moves_the_reminder_back_and_the_deadline_not_at_all() {
    let mut world = invited();
    // Thursday, 15 October, a week before the deadline, becomes a holiday in Qatar.
    let days = json!({"first": "2020-10-14", "last": "2020-10-15"});
    let confirmed = json!({"holiday": "rest_2020", "name": {}, "days": days, "source": "Decree 7"});
    world.tell("holidays", "QA", "confirmed", confirmed);
    let moments = |world: &World| -> Vec<String> {
        let shown = shown(&plan(world.desk(), row(world, KEY)));
        shown.into_iter().filter(|line| line.starts_with("-7")).collect()
    };
    assert_eq!(moments(&world), ["-7 qa@example.org 2020-10-13T06:00:00Z"]);
    let due = row(&world, KEY).due.as_ref().map(|due| due.date.to_string());
    assert_eq!(due.as_deref(), Some("2020-10-22"), "deadlines never move by themselves");
    let taken_back = json!({"holiday": "rest_2020", "reason": {"en": "A mistake"}});
    world.tell("holidays", "QA", "withdrawn", taken_back);
    assert_eq!(moments(&world), ["-7 qa@example.org 2020-10-15T06:00:00Z"]);
}

/// One thing that may happen in the life of a project, some days after the one before: stream, kind and payload.
#[test]
fn whichever_comes_first_a_call_and_its_projects_are_told_apart() {
    let mut world = lived_in();
    world.tell("project", "P1", "submitted", json!({"stage": "submitted"}));
    world.tell("call", "CPF-09", "closed", json!({"stage": "closed"}));
    let ledger = &world.desk().ledger;
    let of_call = row(&world, "publish_short_list/CPF-09");
    assert!(
        ledger.beside(of_call).any(|other| other.project.is_some()),
        "it waits for duties of its projects"
    );
    assert_eq!(ledger.around(of_call).count(), 0);
    for row in ledger.rows() {
        assert!(ledger.around(row).all(|other| ledger.around(other).any(|back| back.key == row.key)));
    }
}

fn happening() -> impl Strategy<Value = (i64, &'static str, &'static str, Value)> {
    let reason = || json!({"text": {"en": "No"}});
    let country = || prop::sample::select(vec!["QA", "DZ", "MY"]);
    let role = prop::sample::select(vec!["partner", "beneficiary"]);
    let link = (country(), role).prop_map(|(country, role)| json!({"country": country, "role": role}));
    let declined = link.clone().prop_map(move |mut link| {
        link["reason"] = reason();
        link
    });
    let milestone = (prop::sample::select(vec!["m1", "m2"]), 1..28_u8).prop_map(|(key, day)| {
        let day = format!("2021-02-{day:02}");
        json!({"milestone": key, "title": {"en": "Workshop"}, "span": {"start": day, "end": day}})
    });
    let event = prop_oneof![
        4 => link.clone().prop_map(|link| ("project", "partner_invited", link)),
        2 => link.prop_map(|link| ("project", "partner_confirmed", link)),
        1 => declined.prop_map(|link| ("project", "partner_declined", link)),
        3 => milestone.prop_map(|planned| ("project", "milestone_planned", planned)),
        1 => Just(("project", "postponed", postponed(None))),
        1 => Just(("project", "resumed", json!({"stage": "final_listed"}))),
        4 => of_grant(),
        3 => of_evaluation(),
    ];
    (0..40_i64, event).prop_map(|(days, (stream, kind, payload))| (days, stream, kind, payload))
}

/// Conditions, findings and consents.
fn of_grant() -> impl Strategy<Value = (&'static str, &'static str, Value)> {
    let reason = || json!({"text": {"en": "No"}});
    let key = || prop::sample::select(vec!["k1", "k2"]);
    let set = (key(), 1..28_u8).prop_map(|(key, day)| {
        json!({"condition": {"key": key, "text": {"en": key}, "due": format!("2021-03-{day:02}"), "proof": {}}})
    });
    let found = (key(), 1..28_u8).prop_map(|(key, day)| {
        let finding = json!({"finding": key, "text": {"en": key}, "due": format!("2021-04-{day:02}")});
        json!({"visit": "V1", "on": "2020-10-01", "note": {"en": "Seen"}, "findings": [finding]})
    });
    let asked = prop::sample::subsequence(vec!["QA", "DZ", "MY"], 0..3).prop_map(move |consents| {
        json!({"amendment": "A1", "changes": [], "effective": "2021-01-01", "reason": reason(),
            "consents": consents, "stage": "amending"})
    });
    prop_oneof![
        set.prop_map(|set| ("project", "condition_set", set)),
        key().prop_map(|key| ("project", "proof_reported", json!({"condition": key, "proof": "letter.pdf"}))),
        key().prop_map(move |key| (
            "project",
            "proof_rejected",
            json!({"condition": key, "reason": reason()})
        )),
        found.prop_map(|visit| ("project", "visit_recorded", visit)),
        key().prop_map(|key| (
            "project",
            "finding_answered",
            json!({"finding": key, "answer": {"en": "Done"}})
        )),
        key().prop_map(move |key| (
            "project",
            "finding_returned",
            json!({"finding": key, "reason": reason()})
        )),
        asked.prop_map(|asked| ("project", "amendment_requested", asked)),
        Just(("project", "consent_given", json!({"amendment": "A1", "country": "DZ"}))),
    ]
}

fn of_evaluation() -> impl Strategy<Value = (&'static str, &'static str, Value)> {
    let login = || prop::sample::select(vec!["zeynep", "omar"]);
    let reason = || json!({"text": {"en": "No"}});
    let chosen = || json!({"how": "by_hand"});
    prop_oneof![
        login().prop_map(move |login| (
            "evaluation",
            "assessor_assigned",
            json!({"assessor": login, "chosen": chosen()})
        )),
        login().prop_map(|login| (
            "evaluation",
            "scored",
            json!({"assessor": login, "marks": [], "summary": null, "score": 7000})
        )),
        login().prop_map(|login| (
            "evaluation",
            "conflict_declared",
            json!({"assessor": login, "ground": "personal", "note": null})
        )),
        login().prop_map(move |login| (
            "evaluation",
            "conflict_lifted",
            json!({"assessor": login, "reason": reason()})
        )),
    ]
}

/// The usual world, with a call whose year is known and two assessors of whom one can be written to.
fn lived_in() -> World {
    let mut world = World::usual();
    let drafted = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "year": 2020,
        "title": {}, "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", drafted);
    world.tell(
        "project",
        "P1",
        "drafted",
        json!({"project": "P1", "title": {"en": "Roads"},
        "owner": {"kind": "state", "country": "TR"}, "programme": "comcec-project-funding",
        "call": "CPF-09", "sector": "tourism", "stage": "draft"}),
    );
    world.assessor("zeynep", Some("zeynep@example.org"));
    world.assessor("omar", None);
    world
}

/// So many days later, this happens to the project.
fn happens(world: &mut World, now: &mut Timestamp, event: (i64, &str, &str, Value)) {
    let (days, stream, kind, payload) = event;
    *now += SignedDuration::from_hours(24 * days);
    world.at(&now.to_string());
    world.tell(stream, "P1", kind, payload);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_duty_is_without_a_mail_to_come_or_a_reason_and_nobody_hears_of_a_project_twice_a_day(
        life in prop::collection::vec(happening(), 1..24)
    ) {
        let mut world = lived_in();
        let mut now = at("2020-10-01T09:00:00Z");
        for event in life {
            happens(&mut world, &mut now, event);
        }
        let desk = world.desk();
        for row in desk.ledger.rows() {
            prop_assert_ne!(next(desk, row).is_some(), silence(desk, row).is_some(), "{}", row.key);
        }
        let foreseen = forecast(
            (desk, &[shipped()]),
            world.besides(vec![]),
            (now, at("2023-01-01T00:00:00Z")),
            world.site(),
        );
        let mut seen = BTreeSet::new();
        for Foreseen { at, obligation, mail, .. } in &foreseen {
            let country = desk.directory.institutions().find_map(|(_, known)| {
                let contact = known.contact.as_ref()?;
                (contact.email == mail.to).then_some(known.country).flatten()
            });
            let day = calendar(country).day(*at);
            if obligation.is_some() {
                let case = (day, mail.to.clone(), mail.case.clone());
                prop_assert!(seen.insert(case), "{day} {} {obligation:?}", mail.to);
            }
        }
        let reminded: BTreeSet<&str> = foreseen.iter().flat_map(|one| &one.mail.duties).map(String::as_str).collect();
        for row in desk.ledger.open().filter(|row| silence(desk, row).is_none()) {
            prop_assert!(reminded.contains(row.key.as_str()), "{}", row.key);
        }
    }

    #[test]
    fn the_causes_of_every_late_duty_add_up_to_its_days_late(
        life in prop::collection::vec(happening(), 1..24)
    ) {
        let mut world = lived_in();
        let mut now = at("2020-10-01T09:00:00Z");
        for event in life {
            happens(&mut world, &mut now, event);
            let desk = world.desk();
            for row in desk.ledger.rows() {
                let Some(due) = row.due.as_ref() else { continue };
                let late = desk.ledger.lateness(row, now);
                prop_assert!(late.is_some() || !row.is_late(now), "{}", row.key);
                let Some(late) = late else { continue };
                let spent: i64 = late.causes.iter().map(|delay| delay.days).sum();
                let end = row.closed.as_ref().map_or(now, |end| end.cause.at);
                let end = end.to_zoned(jiff::tz::TimeZone::get(&due.zone).expect("a zone")).date();
                let days = end.duration_since(due.date).as_hours() / 24;
                prop_assert_eq!((late.days, spent), (days, days), "{}", row.key);
            }
        }
    }
}

#[test]
fn what_rests_is_tentative_in_calendars_and_comes_back_under_a_higher_number() {
    let mut world = invited();
    let lang = nidaa_kernel::Lang::En;
    let entry = |world: &World| world.desk().entry(row(world, KEY), lang, world.site()).expect("a deadline");
    let (before, status) = (entry(&world), |world: &World| entry(world).status);
    let reason = json!({"text": {"en": "A flood"}});
    world.tell("project", "P2", "suspended", json!({"reason": reason, "stage": "suspended"}));
    let rests = entry(&world);
    assert_eq!(rests.status, nidaa_mail::CalendarStatus::Tentative);
    assert_eq!((rests.uid.as_str(), rests.slot), (before.uid.as_str(), before.slot));
    assert!(rests.sequence > before.sequence && rests.changed >= before.changed);
    assert_eq!(rests.summary, format!("At rest: {}", before.summary));
    assert!(rests.description.contains("stands still") && rests.description.ends_with(&before.description));
    world.tell("project", "P2", "resumed", json!({"stage": "final_listed"}));
    let back = entry(&world);
    assert_eq!((back.status, back.summary), (nidaa_mail::CalendarStatus::Confirmed, before.summary));
    assert!(back.sequence > rests.sequence);
    world.tell("project", "P2", "partner_confirmed", json!({"country": "QA", "role": "partner"}));
    assert_eq!(status(&world), nidaa_mail::CalendarStatus::Cancelled);
}

#[test]
fn partners_that_change_on_the_day_of_an_amendment_are_foreseen() {
    let mut world = World::usual();
    let draft = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "title": {}, "year": 2020,
        "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", draft);
    let recorded = json!({"project": "P9", "title": {"en": "A project"}, "call": "CPF-09", "sector": "tourism",
        "owner": {"kind": "state", "country": "TR"}, "programme": "comcec-project-funding", "implementation_year": 2020,
        "stage": "contracted"});
    world.tell("project", "P9", "recorded", recorded);
    world.tell("project", "P9", "partner_confirmed", json!({"country": "QA", "role": "partner"}));
    let partner = |what: &str, country: &str| json!({"change": {"what": what, "country": country, "role": "partner"}, "was": null});
    let asked = json!({"amendment": "A1", "changes": [partner("no_partner", "QA"), partner("partner", "DZ")],
        "effective": "2020-11-01", "reason": {"text": {"en": "Qatar passes its part on"}}, "consents": ["QA", "DZ"],
        "stage": "amending"});
    world.tell("project", "P9", "amendment_requested", asked);
    let approved =
        json!({"amendment": "A1", "version": 2, "partners_from": "2020-11-01", "stage": "contracted"});
    world.tell_as(2, "project", "P9", "amendment_approved", approved);
    let foreseen = |until: &str| {
        let mails = forecast(
            (world.desk(), &[shipped()]),
            world.besides(vec![]),
            (at("2020-10-02T00:00:00Z"), at(until)),
            world.site(),
        );
        let of =
            |mail: &&Foreseen| ["partner_answered", "partner_left"].contains(&mail.mail.template.as_str());
        let told = mails.iter().filter(of);
        told.map(|one| (one.at.to_string(), one.mail.template.clone(), one.mail.to.clone()))
            .collect::<Vec<_>>()
    };
    let day =
        |template: &str, to: &str| ("2020-10-31T21:00:00Z".to_owned(), template.to_owned(), to.to_owned());
    assert_eq!(
        foreseen("2020-12-31T00:00:00Z"),
        [
            day("partner_left", "qa@example.org"),
            day("partner_answered", "dz@example.org"),
            day("partner_answered", "fp.tr@example.org"),
            day("partner_answered", "office@example.org"),
        ]
    );
    assert_eq!(foreseen("2020-10-31T20:00:00Z"), []);
}

#[test]
fn a_country_that_declined_to_join_is_not_foreseen_to() {
    let mut world = World::usual();
    let recorded = json!({"project": "P9", "title": {"en": "A project"}, "call": null, "sector": "tourism",
        "owner": {"kind": "state", "country": "TR"}, "programme": "comcec-project-funding", "implementation_year": 2020,
        "stage": "contracted"});
    world.tell("project", "P9", "recorded", recorded);
    let joins = json!({"change": {"what": "partner", "country": "DZ", "role": "partner"}, "was": null});
    let asked = json!({"amendment": "A1", "changes": [joins], "effective": "2020-11-01",
        "reason": {"text": {"en": "Algeria has the experts"}}, "consents": ["DZ"], "stage": "amending"});
    world.tell("project", "P9", "amendment_requested", asked);
    let approved = json!({"amendment": "A1", "version": 2, "begins_on": "2020-11-01", "stage": "contracted"});
    world.tell_as(3, "project", "P9", "amendment_approved", approved);
    let joins = |world: &World| {
        let span = (at("2020-10-02T00:00:00Z"), at("2020-12-31T00:00:00Z"));
        let mails = forecast((world.desk(), &[shipped()]), world.besides(vec![]), span, world.site());
        mails.iter().any(|one| one.mail.template == "partner_answered")
    };
    assert!(joins(&world));
    let declined = json!({"country": "DZ", "role": "partner", "reason": {"text": {"en": "The experts are ill"}},
        "joinings": [{"amendment": "A1", "from": "2020-11-01"}]});
    world.tell_as(2, "project", "P9", "partner_declined", declined);
    assert!(!joins(&world));
}

#[test]
fn a_digest_that_is_foreseen_leaves_out_what_will_be_true_no_longer() {
    let mut world = World::usual();
    world.tell("recipient", "sesric@example.org", "pace_chosen", json!({"pace": "weekly", "quiet": null}));
    let call = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "title": {}, "year": 2020,
        "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", call);
    let closes = json!({"date": "2020-10-03", "zone": "Europe/Istanbul", "end": "2020-10-03T21:00:00Z"});
    let announced = json!({"opens": "2020-10-02", "closes": closes, "stage": "announced"});
    let mails = world.tell("call", "CPF-09", "announced", announced);
    let mail = mails.into_iter().find(|mail| mail.to == "sesric@example.org").expect("it is told");
    world.prepared(&mail);
    let waits = json!({"wait": "digest", "until": "2020-10-05T05:00:00Z"});
    world.tell("mail", &mail.id.to_string(), "waits", waits);
    let digests = |waiting: Vec<Outgoing>| {
        let span = (at("2020-10-01T10:00:00Z"), at("2020-10-20T00:00:00Z"));
        let mails = forecast((world.desk(), &[shipped()]), world.besides(waiting), span, world.site());
        mails.into_iter().filter(|one| one.mail.template == "digest").count()
    };
    assert_eq!(digests(vec![]), 1, "of what it knows nothing of, it says what it would say now");
    assert_eq!(digests(vec![mail]), 0, "the call is closed by then");
}
