//! Threads, languages, and reasons that no longer hold.

use crate::world::{World, postponed};
use nidaa_automation::{Outgoing, moot};
use nidaa_domain::AnyEvent;
use nidaa_kernel::{Lang, Position};
use serde_json::json;

fn event(kind: &str, payload: &str) -> AnyEvent {
    let (stream, kind) = kind.split_once(' ').expect("stream and kind");
    AnyEvent::decode(stream, kind, 1, payload).expect("a stored event")
}

/// The mail that invites Qatar to P2.
fn invitation() -> Outgoing {
    let mut world = World::usual();
    let mails = world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "partner"}));
    mails.into_iter().next().expect("Qatar has a contact")
}

#[test]
fn later_mails_of_a_project_to_a_person_answer_the_first() {
    let mut world = World::usual();
    let first = world.tell("project", "P1", "postponed", postponed(None)).remove(0);
    assert_eq!((first.case.as_deref(), first.thread), (Some("project/P1"), None));
    world.prepared(&first);
    let second = world.tell("project", "P1", "postponed", postponed(None)).remove(0);
    assert_eq!((second.to.as_str(), second.thread), (first.to.as_str(), Some(first.id)));
    let elsewhere = world.tell("project", "P2", "postponed", postponed(None)).remove(0);
    assert_eq!((elsewhere.to.as_str(), elsewhere.thread), (first.to.as_str(), None));
}

#[test]
fn the_language_an_address_chose_goes_before_its_contacts() {
    let mut world = World::usual();
    world.tell("recipient", "dz@example.org", "language_chosen", json!({"lang": "fr"}));
    let mails = world.tell("project", "P1", "postponed", postponed(None));
    let mail = mails.iter().find(|mail| mail.to == "dz@example.org").expect("a partner");
    assert_eq!(mail.lang, Lang::Fr);
    world.institution("DZ-TWO", "national_body", "DZ", Some(("dz@example.org", "ar")));
    assert!(
        world
            .tell("project", "P1", "postponed", postponed(None))
            .iter()
            .all(|mail| mail.to != "dz@example.org" || mail.lang == Lang::Fr)
    );
}

#[test]
fn a_reason_holds_until_something_ends_it() {
    let mail = invitation();
    let later = Position(mail.event.0 + 1);
    let reason = json!({"text": {"en": "x"}}).to_string();
    let ends = [
        (
            format!(r#"{{"type":"withdrawn","reason":{reason},"stage":"withdrawn"}}"#),
            "project withdrawn",
            "project-withdrawn",
        ),
        (
            format!(r#"{{"type":"terminated","reason":{reason},"stage":"terminated"}}"#),
            "project terminated",
            "project-terminated",
        ),
        (
            format!(r#"{{"type":"cancelled","reason":{reason},"stage":"cancelled"}}"#),
            "call cancelled",
            "call-cancelled",
        ),
    ];
    for (payload, kind, cause) in ends {
        assert_eq!(moot(&mail, &[(later, event(kind, &payload))]), Some(cause));
        // What happened before is known to whoever wrote the mail.
        assert_eq!(moot(&mail, &[(Position(1), event(kind, &payload))]), None);
    }
}

#[test]
fn an_invitation_that_was_answered_is_not_sent() {
    let mail = invitation();
    let at = |offset: i64| Position(mail.event.0 + offset);
    let link = |kind: &str, country: &str| {
        let payload = json!({"type": kind, "country": country, "role": "partner"}).to_string();
        event(&format!("project {kind}"), &payload)
    };
    let asked = (at(0), link("partner_invited", "QA"));
    let by = |country: &str| [asked.clone(), (at(1), link("partner_confirmed", country))];
    assert_eq!(moot(&mail, &by("QA")), Some("invitation-answered"));
    assert_eq!(moot(&mail, &by("DZ")), None);
}

#[test]
fn a_receipt_stays_true_whatever_happens_next() {
    let mail = Outgoing { template: "proposal_received".to_owned(), ..invitation() };
    let withdrawn = r#"{"type":"withdrawn","reason":{"text":{"en":"x"}},"stage":"withdrawn"}"#;
    let later = Position(mail.event.0 + 1);
    assert_eq!(moot(&mail, &[(later, event("project withdrawn", withdrawn))]), None);
}
