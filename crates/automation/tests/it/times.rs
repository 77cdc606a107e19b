//! Deadlines with a time of day: in the ledger, in what is planned, in mails and in calendars.

use crate::world::{World, shipped_with};
use nidaa_automation::{Obligation, Outgoing, plan};
use nidaa_kernel::Lang;
use serde_json::{Value, json};

fn at(day: &str, time: &str, end: &str) -> Value {
    json!({"date": day, "at": time, "zone": "Europe/Istanbul", "end": end})
}

/// A call that closes on 31 October 2020 at five in Ankara, and P9, a draft of Türkiye for it.
fn with_call(time: &str, end: &str) -> (World, Vec<Outgoing>) {
    let mut world = World::usual();
    let rules = json!({"programme": "comcec-project-funding", "version": 1, "digest": "d"});
    let closes = at("2020-10-31", time, end);
    let told =
        world.tell("call", "CPF-08", "opened", json!({"rules": rules, "closes": closes, "stage": "open"}));
    world.tell(
        "project",
        "P9",
        "drafted",
        json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
            "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism", "stage": "draft"}),
    );
    (world, told)
}

fn row<'a>(world: &'a World, key: &str) -> &'a Obligation {
    world.desk().ledger.get(key).unwrap_or_else(|| panic!("no {key}"))
}

fn due(world: &World, key: &str) -> String {
    let due = row(world, key).due.as_ref().expect("a deadline");
    format!("{} {}", due.civil(), due.end)
}

#[test]
fn a_draft_owes_its_proposal_by_the_time_at_which_the_call_closes_and_is_late_at_that_minute() {
    let (world, _) = with_call("17:00", "2020-10-31T14:00:00Z");
    assert_eq!(due(&world, "submit_proposal/P9"), "2020-10-31T17:00 2020-10-31T14:00:00Z");
    let is_late = |moment: &str| row(&world, "submit_proposal/P9").is_late(moment.parse().expect("a moment"));
    assert_eq!(["2020-10-31T13:59:00Z", "2020-10-31T14:00:00Z"].map(is_late), [false, true]);
}

#[test]
fn nobody_is_reminded_on_the_last_day_of_what_was_over_before_the_hour_of_reminders() {
    let steps = |time: &str, end: &str| {
        let (world, _) = with_call(time, end);
        let planned = plan(world.desk(), row(&world, "submit_proposal/P9"));
        let before = planned.iter().map(|one| one.at).filter(|at| at.to_string().starts_with("2020-10-3"));
        before.map(|at| at.to_string()).collect::<Vec<_>>()
    };
    let evening = steps("17:00", "2020-10-31T14:00:00Z");
    let morning = steps("08:00", "2020-10-31T05:00:00Z");
    assert!(evening.iter().all(|at| at.as_str() < "2020-10-31T14:00:00Z"), "{evening:?}");
    assert!(morning.iter().all(|at| at.as_str() < "2020-10-31T05:00:00Z"), "{morning:?}");
}

#[test]
fn an_opened_call_tells_its_time_on_both_clocks_in_each_language_and_puts_it_into_the_calendar() {
    let (_, told) = with_call("17:00", "2020-10-31T14:00:00Z");
    let to = |address: &str| {
        let mail = told.iter().find(|mail| mail.to == address);
        mail.unwrap_or_else(|| panic!("no mail to {address}"))
    };
    let (english, arabic, french) = (to("sesric@example.org"), to("dz@example.org"), to("qa@example.org"));
    assert_eq!(
        english.subject,
        "8th call of COMCEC Project Funding open for proposals until 31 Oct 2020, 17:00 (Ankara time)"
    );
    for (mail, lead, own) in [
        (english, "can be submitted until 31 Oct 2020, 17:00 (Ankara time).", None),
        (arabic, "حتى 31 أكتوبر 2020، 17:00 (بتوقيت أنقرة).", Some("31 أكتوبر 2020، 15:00 (Africa/Algiers)")),
        (french, "jusqu’au 31 oct. 2020, 17:00 (heure d’Ankara).", None),
    ] {
        assert!(mail.text.contains(lead), "{}", mail.text);
        assert!(own.is_none_or(|own| mail.text.contains(own)), "{}", mail.text);
        let calendar = mail.calendar.as_deref().expect("the close goes with it");
        assert!(calendar.contains("DTEND:20201031T140000Z"), "{calendar}");
    }
}

#[test]
fn a_calendar_tells_a_time_without_the_end_of_its_day() {
    let (world, _) = with_call("17:00", "2020-10-31T14:00:00Z");
    let told = Lang::ALL.map(|lang| {
        let entry = world.desk().entry(row(&world, "submit_proposal/P9"), lang, world.site());
        entry.expect("a deadline").description
    });
    assert_eq!(
        told,
        [
            "حتى 31 أكتوبر 2020، 17:00 (بتوقيت أنقرة)",
            "Until 31 Oct 2020, 17:00 (Ankara time)",
            "Jusqu’au 31 oct. 2020, 17:00 (heure d’Ankara)",
        ]
    );
}

/// The shipped policy in which an invitation is to be answered by noon.
fn noon() -> World {
    let due = "    due: {after: {event: project_partner_invited, days: partner_answer_days}}\n";
    let mut world = World::usual();
    world.under(shipped_with(due, &format!("{due}    at: \"12:00\"\n")));
    world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "partner"}));
    world
}

#[test]
fn a_deadline_of_the_policy_ends_at_the_time_that_it_names() {
    let world = noon();
    assert_eq!(due(&world, "confirm_partnership/P2/QA/partner"), "2020-10-22T12:00 2020-10-22T09:00:00Z");
}

#[test]
fn time_granted_until_an_hour_keeps_that_hour_when_a_rest_moves_its_day() {
    let (mut world, key) = (noon(), "confirm_partnership/P2/QA/partner");
    let (from, to) = (
        at("2020-10-22", "12:00", "2020-10-22T09:00:00Z"),
        at("2020-11-05", "16:30", "2020-11-05T13:30:00Z"),
    );
    let reason = json!({"text": {"en": "The registry was closed"}});
    let told =
        world.tell("obligation", key, "time_granted", json!({"from": from, "to": to, "reason": reason}));
    let text = &told[0].text;
    assert!(text.contains("5 nov. 2020, 16:30") && text.contains("22 oct. 2020, 12:00"), "{text}");
    world.at("2020-10-10T09:00:00Z");
    world.tell("project", "P2", "suspended", json!({"reason": reason, "stage": "suspended"}));
    world.at("2020-10-12T09:00:00Z");
    world.tell("project", "P2", "resumed", json!({"stage": "final_listed"}));
    assert_eq!(due(&world, key), "2020-11-07T16:30 2020-11-07T13:30:00Z");
}
