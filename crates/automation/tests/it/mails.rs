//! What a mail for the outbox says.

use crate::world::{World, act, addresses, opened, postponed, shipped};
use nidaa_kernel::{Lang, Position};
use serde_json::{Value, json};

fn invitation() -> Value {
    json!({"country": "QA", "role": "partner"})
}

#[test]
fn the_mail_is_in_the_language_of_its_reader() {
    let mails = World::usual().tell("project", "P1", "postponed", postponed(None));
    let said: Vec<_> = mails.iter().map(|mail| (mail.lang, mail.subject.as_str())).collect();
    assert_eq!(
        said,
        [
            (Lang::Ar, "تأجيل تنفيذ المشروع P1 إلى عام 2021: Title of P1"),
            (Lang::En, "Project P1 postponed to 2021: Title of P1"),
            (Lang::Fr, "Projet P1 reporté à 2021\u{a0}: Title of P1"),
        ]
    );
}

#[test]
fn the_same_fact_gives_the_same_mails_with_the_same_ids() {
    let tell = || World::usual().tell("call", "CPF-08", "projects_postponed", act(&["P1", "P2"]));
    assert_eq!(tell(), tell());
}

#[test]
fn each_mail_has_an_id_of_its_own() {
    let mut world = World::usual();
    let mut mails = world.tell("project", "P1", "postponed", postponed(None));
    mails.extend(world.tell("project", "P1", "postponed", postponed(None)));
    let mut ids: Vec<_> = mails.iter().map(|mail| mail.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), mails.len());
}

#[test]
fn a_mail_names_the_event_and_the_notice_that_caused_it() {
    let mut world = World::usual();
    let mails = world.tell("project", "P2", "partner_invited", invitation());
    let mail = &mails[0];
    // Five institutions with contacts, a call, three projects with four partnerships came before.
    assert_eq!(mail.event, Position(10 + 1 + 3 + 4 + 1));
    assert_eq!(
        (mail.rule.as_str(), mail.template.as_str(), mail.duty),
        ("comcec-project-funding/notice/partner_is_invited", "partner_invited", true)
    );
}

#[test]
fn a_mail_survives_the_outbox() {
    let mut mails = World::usual().tell("project", "P2", "partner_invited", invitation());
    // Only whoever joins mails needs them, before they are put there.
    for mail in &mut mails {
        mail.section = nidaa_mail::Section::default();
    }
    let body = serde_json::to_string(&mails).expect("a JSON form");
    assert_eq!(serde_json::from_str::<Vec<nidaa_automation::Outgoing>>(&body).expect("the same form"), mails);
}

#[test]
fn an_invitation_goes_to_the_invited_country_alone() {
    let mails = World::usual().tell("project", "P2", "partner_invited", invitation());
    assert_eq!(addresses(&mails), ["qa@example.org"]);
}

#[test]
fn an_invitation_says_by_when_to_answer_as_the_duty_it_opens_does() {
    let mut world = World::usual();
    let mails = world.tell("project", "P2", "partner_invited", invitation());
    assert!(mails[0].text.contains("À faire au plus tard le\u{a0}: 22 octobre 2020"), "{}", mails[0].text);
    let due = world.desk().ledger.get("confirm_partnership/P2/QA/partner").and_then(|row| row.due.clone());
    assert_eq!(due.map(|due| due.date.to_string()).as_deref(), Some("2020-10-22"));
}

#[test]
fn a_country_nobody_answers_for_gets_no_mail() {
    let mut world = World::usual();
    assert_eq!(
        world.tell("project", "P2", "partner_invited", json!({"country": "MY", "role": "partner"})),
        []
    );
}

#[test]
fn a_fact_about_unknown_things_sends_nothing() {
    let mut world = World::empty();
    assert_eq!(world.tell("project", "P9", "submitted", json!({"stage": "submitted"})), []);
    assert_eq!(world.tell("project", "P9", "postponed", postponed(None)), []);
    assert_eq!(world.tell("call", "CPF-99", "projects_postponed", act(&["P9"])), []);
}

#[test]
fn a_received_proposal_is_confirmed_to_its_owner_with_the_moment_in_the_zone_of_the_programme() {
    let mut mails = World::usual().tell("project", "P3", "submitted", json!({"stage": "submitted"}));
    mails.retain(|mail| mail.template == "proposal_received");
    assert_eq!(addresses(&mails), ["sesric@example.org"]);
    assert!(mails[0].text.starts_with(
        "Project proposal P3 for the 8th call was received on 1 Oct 2020, 12:00 (Ankara time)."
    ));
}

#[test]
fn an_approval_says_the_year_of_implementation() {
    let mails = World::usual().tell("project", "P3", "approved", json!({"stage": "final_listed"}));
    assert_eq!(addresses(&mails), ["dz@example.org", "sesric@example.org"]);
    assert!(mails[1].text.contains("to be implemented in 2020"));
}

#[test]
fn an_open_call_is_announced_to_every_registered_contact_once() {
    let mut world = World::usual();
    world.institution("DZ-TWO", "national_body", "DZ", Some(("DZ@example.org ", "ar")));
    let mails = world.tell("call", "CPF-08", "opened", opened());
    assert_eq!(mails.len(), 5);
    assert!(mails.iter().any(|mail| mail.subject
        == "8th call of COMCEC Project Funding open for proposals until 30 September 2020"));
    let calendar = mails[0].calendar.as_deref().expect("the close goes with it");
    assert!(calendar.contains("UID:closes/CPF-08@nidaa") && calendar.contains("DTEND:20200930T210000Z"));
}

#[test]
fn an_invitation_brings_its_deadline_to_the_calendar_and_the_answer_takes_it_away() {
    let mut world = World::usual();
    world.institution("QA-MIN", "national_body", "QA", Some(("qa@example.org", "en")));
    let link = json!({"country": "QA", "role": "partner"});
    let entry = |mails: &[nidaa_automation::Outgoing]| {
        let mail = mails.iter().find(|mail| mail.to == "qa@example.org").expect("a mail to the ministry");
        mail.calendar.as_deref().expect("a calendar").replace("\r\n ", "")
    };
    let asked = entry(&world.tell("project", "P1", "partner_invited", link.clone()));
    let uid = "UID:confirm_partnership/P1/QA/partner@nidaa\r\n";
    for line in [uid, "METHOD:PUBLISH", "STATUS:CONFIRMED", "SUMMARY:Answer the invitation to take part"] {
        assert!(asked.contains(line), "{line} in {asked}");
    }
    let answers = world.tell("project", "P1", "partner_confirmed", link);
    let answered = entry(&answers);
    assert!(answered.contains(uid) && answered.contains("STATUS:CANCELLED"), "{answered}");
    let others = answers.iter().filter(|mail| mail.to != "qa@example.org");
    assert!(others.clone().count() > 0 && others.into_iter().all(|mail| mail.calendar.is_none()));
    let sequence = |file: &str| -> i64 {
        let number = file.split("SEQUENCE:").nth(1).and_then(|rest| rest.split("\r\n").next());
        number.and_then(|number| number.parse().ok()).expect("a number")
    };
    assert!(sequence(&answered) > sequence(&asked));
}

#[test]
fn an_event_without_a_notice_sends_nothing() {
    let missed = json!({"milestone": "m1", "reason": {"text": {"en": "Other plans"}}});
    assert_eq!(World::usual().tell("project", "P1", "milestone_missed", missed), []);
}

#[test]
fn every_notice_of_the_shipped_policy_has_a_rule_that_fills_its_mail() {
    let workflow = shipped();
    let mails: Vec<&str> = workflow.notices().iter().map(|notice| notice.mail.as_str()).collect();
    let filled: Vec<&str> = nidaa_automation::templates().collect();
    assert_eq!(mails.iter().filter(|mail| !filled.contains(mail)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

/// SESRIC drafts D1 under the call and asks Qatar to take part.
fn drafting() -> World {
    let mut world = World::usual();
    let draft = json!({"project": "D1", "title": {"en": "Roads"}, "owner": {"kind": "institution", "institution": "SESRIC"},
        "programme": "comcec-project-funding", "call": "CPF-08", "sector": "trade", "stage": "draft"});
    world.tell("project", "D1", "drafted", draft);
    world.tell("project", "D1", "partner_invited", json!({"country": "QA", "role": "partner"}));
    world
}

fn extended() -> Value {
    let deadline = |day: &str, end: &str| json!({"date": day, "zone": "Europe/Istanbul", "end": end});
    json!({"from": deadline("2020-09-30", "2020-09-30T21:00:00Z"),
        "to": deadline("2020-10-15", "2020-10-15T21:00:00Z"), "reason": {"text": {"en": "Holidays"}}})
}

#[test]
fn who_has_a_hand_in_an_open_draft_learns_once_that_the_deadline_was_extended() {
    let mails = drafting().tell("call", "CPF-08", "deadline_extended", extended());
    let told: Vec<_> =
        mails.iter().map(|mail| (mail.to.as_str(), mail.text.contains("D1 – Roads"))).collect();
    assert_eq!(
        told,
        [
            ("dz@example.org", false),
            ("fp.tr@example.org", false),
            ("office@example.org", false),
            ("qa@example.org", true),
            ("sesric@example.org", true),
        ]
    );
    assert!(mails[3].text.contains("Propositions auxquelles vous prenez part"), "{}", mails[3].text);
}

#[test]
fn what_becomes_of_a_call_is_news_to_whoever_has_no_hand_in_a_draft() {
    let cancelled = json!({"stage": "cancelled", "reason": {"text": {"en": "No funds"}}, "projects": ["D1"]});
    for (event, data) in [("deadline_extended", extended()), ("cancelled", cancelled)] {
        let mails = drafting().tell("call", "CPF-08", event, data);
        let (named, others): (Vec<_>, Vec<_>) =
            mails.iter().partition(|mail| mail.text.contains("D1 – Roads"));
        assert!(!named.is_empty() && named.iter().all(|mail| mail.duty), "{event}: {named:?}");
        assert!(!others.is_empty() && others.iter().all(|mail| !mail.duty), "{event}: {others:?}");
    }
}

#[test]
fn a_proposal_that_waits_for_its_focal_point_is_still_to_be_handed_in() {
    let mut world = drafting();
    world.tell("project", "D1", "sent_to_focal_point", json!({"stage": "fp_review"}));
    let mails = world.tell("call", "CPF-08", "deadline_extended", extended());
    let owner = mails.iter().find(|mail| mail.to == "sesric@example.org").expect("a mail to the owner");
    assert!(owner.duty && owner.text.contains("D1 – Roads"), "{}", owner.text);
}

#[test]
fn a_proposal_that_was_handed_in_is_no_open_draft_any_more() {
    let mut world = drafting();
    world.tell("project", "D1", "submitted", json!({"stage": "submitted"}));
    let mails = world.tell("call", "CPF-08", "deadline_extended", extended());
    assert_eq!(mails.len(), 5);
    assert!(mails.iter().all(|mail| !mail.text.contains("D1")), "{mails:?}");
}

#[test]
fn a_grace_goes_with_the_close_it_was_granted_for() {
    let mut world = World::usual();
    let granted =
        json!({"minutes": 15, "until": "2020-09-30T21:15:00Z", "reason": {"text": {"en": "A slow site"}}});
    let grace = |world: &World| world.desk().directory.call("CPF-08").map(|call| call.grace_minutes);
    world.tell("call", "CPF-08", "grace_granted", granted);
    assert_eq!(grace(&world), Some(15));
    world.tell("call", "CPF-08", "deadline_extended", extended());
    assert_eq!(grace(&world), Some(0));
}
