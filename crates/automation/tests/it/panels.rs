//! Whoever sits on a panel hears when and where it meets, and of no proposal that this member must not judge.

use crate::world::{World, addresses};
use nidaa_automation::{Outgoing, moot};
use nidaa_domain::AnyEvent;
use nidaa_kernel::Position;
use serde_json::{Value, json};

/// Amel and Badr, who acts for a country that takes part in P1 alone, are called on the projects of the eighth call.
fn world() -> World {
    let mut world = World::usual();
    for project in ["P1", "P2"] {
        world.tell("project", project, "found_eligible", json!({"stage": "final_review"}));
    }
    world.assessor("amel", Some("amel@example.org"));
    let badr =
        json!({"account": "badr", "name": "Badr", "lang": "ar", "roles": ["assessor"], "country": "QA"});
    world.tell("account", "badr", "opened", badr);
    world.tell("account", "badr", "address_named", json!({"email": "badr@example.org"}));
    world
}

fn convened(begins: Option<&str>, place: Option<&str>) -> Value {
    json!({"panel": "K", "call": "CPF-08", "day": "2020-11-12", "begins": begins, "place": place,
        "members": ["amel", "badr"]})
}

fn convene(world: &mut World) -> Vec<Outgoing> {
    let event = convened(Some("10:00:00"), Some("https://meet.example/k"));
    world.tell_as(2, "panel", "K", "convened", event)
}

fn moved() -> Value {
    json!({"was": "2020-11-12", "day": "2020-11-19", "begins": "14:30:00", "place": "Ankara, room 3",
        "reason": {"text": {"en": "The room is taken"}}})
}

fn invitation(mail: &Outgoing) -> &str {
    mail.calendar.as_deref().expect("an entry for the calendar")
}

#[test]
fn members_are_invited_with_day_hour_place_and_the_proposals_they_may_judge() {
    let mut world = world();
    let mails = convene(&mut world);
    assert_eq!(addresses(&mails), ["amel@example.org", "badr@example.org"]);
    let (amel, badr) = (&mails[0], &mails[1]);
    assert_eq!(amel.subject, "Panel K meets on 12 November 2020");
    for told in ["10:00 (Ankara time)", "https://meet.example/k", "- P1", "- P2", "/en/panels/K"] {
        assert!(amel.text.contains(told), "{told}: {}", amel.text);
    }
    // P3 is in a stage in which nobody decides.
    assert!(!amel.text.contains("P3"), "{}", amel.text);
    assert!(badr.text.contains("P2") && badr.text.contains("10:00"), "{}", badr.text);
    for written in [&badr.text, &badr.html, &badr.subject] {
        assert!(!written.contains("P1"), "{written}");
    }
    assert!(invitation(amel).contains("DTSTART:20201112T070000Z"), "{}", invitation(amel));
    assert!(invitation(amel).contains("UID:panel/K@nidaa"));
}

#[test]
fn a_member_who_left_the_room_for_a_project_reads_of_it_no_more() {
    let mut world = world();
    convene(&mut world);
    let recused = json!({"project": "P2", "member": "amel", "ground": "personal"});
    world.tell("panel", "K", "member_recused", recused);
    let mails = world.tell("panel", "K", "moved", moved());
    assert!(mails[0].text.contains("- P1") && !mails[0].text.contains("P2"), "{}", mails[0].text);
}

#[test]
fn members_hear_once_that_the_meeting_was_moved_and_why_and_their_entry_moves() {
    let mut world = world();
    let before = convene(&mut world);
    let mails = world.tell("panel", "K", "moved", moved());
    assert_eq!(addresses(&mails), ["amel@example.org", "badr@example.org"]);
    assert_eq!(mails[0].subject, "Panel K meets on 19 November 2020 instead of 12 November 2020");
    for told in ["The room is taken", "14:30 (Ankara time)", "Ankara, room 3"] {
        assert!(mails[0].text.contains(told), "{told}: {}", mails[0].text);
    }
    let sequence = |mail: &Outgoing| {
        let line =
            invitation(mail).lines().find_map(|line| line.strip_prefix("SEQUENCE:")).map(str::to_owned);
        line.and_then(|number| number.parse::<i64>().ok()).expect("a number")
    };
    assert!(sequence(&mails[0]) > sequence(&before[0]));
    assert_eq!(mails[0].case, before[0].case);
}

#[test]
fn a_meeting_without_an_hour_takes_its_day() {
    let mut world = world();
    let mails = world.tell_as(2, "panel", "K", "convened", convened(None, None));
    assert!(invitation(&mails[0]).contains("DTSTART;VALUE=DATE:20201112"), "{}", invitation(&mails[0]));
    assert!(!mails[0].text.contains("Begins:") && !mails[0].text.contains("Place:"), "{}", mails[0].text);
}

#[test]
fn members_hear_that_the_meeting_ended_and_an_entry_for_a_later_day_is_taken_away() {
    let mut world = world();
    convene(&mut world);
    let early = world.tell("panel", "K", "adjourned", json!({}));
    assert_eq!(addresses(&early), ["amel@example.org", "badr@example.org"]);
    assert!(early[0].text.contains("nothing more to do"), "{}", early[0].text);
    assert!(early.iter().all(|mail| !mail.text.contains("P1") && !mail.duty));
    assert!(invitation(&early[0]).contains("STATUS:CANCELLED"));
    let mut world = self::world();
    convene(&mut world);
    world.at("2020-11-12T15:00:00Z");
    let mails = world.tell("panel", "K", "adjourned", json!({}));
    assert!(mails.iter().all(|mail| mail.calendar.is_none()), "a meeting that took place stays");
}

#[test]
fn an_invitation_that_did_not_leave_yet_is_overtaken_by_what_became_of_the_meeting() {
    let mut world = world();
    let mail = convene(&mut world).remove(0);
    let later = |kind: &str, payload: Value| {
        let mut payload = payload;
        payload["type"] = json!(kind);
        let event = AnyEvent::decode("panel", kind, 1, &payload.to_string()).expect("an event");
        moot(&mail, &[(Position(mail.event.0 + 1), event)])
    };
    assert_eq!(later("moved", moved()), Some("panel-moved"));
    assert_eq!(later("adjourned", json!({})), Some("panel-ended"));
    assert_eq!(later("presence_recorded", json!({"present": ["amel"]})), None);
}
