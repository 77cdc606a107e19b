//! Threads, languages, and reasons that no longer hold.

use crate::world::{ACT, World, act, addresses, postponed};
use nidaa_automation::{Outgoing, at_the_door, moot, retold, untold};
use nidaa_domain::{AnyEvent, mail::MailState, recipient::Recipient};
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
fn a_thread_begins_with_a_mail_that_came() {
    let reason = json!({"reason": {"text": {"en": "Wrong"}}});
    let fates = [
        ("cancelled", reason, false),
        ("held", json!({}), false),
        ("digested", json!({"digest": uuid::Uuid::max().to_string()}), false),
        ("failed", json!({"error": "550 no such mailbox"}), false),
        ("deferred", json!({"error": "451 later", "attempt": 1, "until": "2020-10-01T09:01:00Z"}), true),
        ("sent", json!({}), true),
    ];
    for (kind, fate, comes) in fates {
        let mut world = World::usual();
        let first = world.tell("project", "P1", "postponed", postponed(None)).remove(0);
        world.prepared(&first);
        world.tell("mail", &first.id.to_string(), kind, fate);
        let second = world.tell("project", "P1", "postponed", postponed(None)).remove(0);
        assert_eq!(
            (second.to.as_str(), second.thread),
            (first.to.as_str(), comes.then_some(first.id)),
            "{kind}"
        );
        world.prepared(&second);
        let third = world.tell("project", "P1", "postponed", postponed(None)).remove(0);
        assert_eq!(third.thread, Some(if comes { first.id } else { second.id }), "{kind}");
    }
}

#[test]
fn of_one_project_its_own_thread_tells_though_others_were_postponed_with_it() {
    let mut world = World::usual();
    for project in ["P1", "P2"] {
        world.tell("project", project, "postponed", postponed(Some(ACT)));
    }
    let mails = world.tell("call", "CPF-08", "projects_postponed", act(&["P1", "P2"]));
    let case = |to: &str| mails.iter().find(|mail| mail.to == to).and_then(|mail| mail.case.clone());
    // Qatar takes part in P1 alone, Algeria in both.
    assert_eq!(case("qa@example.org").as_deref(), Some("project/P1"));
    assert_eq!(case("dz@example.org").as_deref(), Some("call/CPF-08"));
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
    let as_provider = json!({"type": "partner_confirmed", "country": "QA", "role": "provider"}).to_string();
    let in_another_role = [asked.clone(), (at(1), event("project partner_confirmed", &as_provider))];
    assert_eq!(moot(&mail, &in_another_role), None);
}

#[test]
fn a_close_that_was_moved_again_is_told_no_more() {
    let later = Position(invitation().event.0 + 1);
    let end =
        |day: &str| json!({ "date": day, "zone": "Europe/Istanbul", "end": format!("{day}T21:00:00Z") });
    let moved = json!({
        "type": "deadline_extended", "from": end("2030-10-31"), "to": end("2030-11-15"), "reason": { "text": { "en": "x" } }
    });
    let extended = || event("call deadline_extended", &moved.to_string());
    let of = |template: &str| Outgoing { template: template.to_owned(), ..invitation() };
    assert_eq!(moot(&of("deadline_extended"), &[(later, extended())]), Some("deadline-extended"));
    // A policy may tell nobody of the extension; then the first word is better than none.
    assert_eq!(moot(&of("call_opened"), &[(later, extended())]), None);
}

#[test]
fn a_receipt_stays_true_whatever_happens_next() {
    let mail = Outgoing { template: "proposal_received".to_owned(), ..invitation() };
    let withdrawn = r#"{"type":"withdrawn","reason":{"text":{"en":"x"}},"stage":"withdrawn"}"#;
    let later = Position(mail.event.0 + 1);
    assert_eq!(moot(&mail, &[(later, event("project withdrawn", withdrawn))]), None);
}

fn taken_back() -> serde_json::Value {
    json!({"decision": "postponed", "reason": {"text": {"en": "The wrong project"}}, "implementation_year": 2020,
        "stage": "final_listed"})
}

#[test]
fn whoever_was_told_of_a_wrong_decision_gets_a_draft_that_a_person_lets_go_and_nobody_else() {
    let mut world = World::usual();
    let told = world.tell("project", "P1", "postponed", postponed(None));
    assert!(told.len() > 1, "several people are concerned");
    world.prepared(&told[0]);
    let drafts = world.tell("project", "P1", "decision_reverted", taken_back());
    let drafts: Vec<_> =
        drafts.iter().map(|mail| (mail.to.as_str(), mail.template.as_str(), mail.hold)).collect();
    assert_eq!(drafts, [(told[0].to.as_str(), "decision_corrected", true)]);
}

#[test]
fn whoever_was_told_is_corrected_though_the_notice_names_others_or_a_partner_has_left_since() {
    let mut world = World::usual();
    let told = world.tell(
        "project",
        "P1",
        "withdrawn",
        json!({"reason": {"text": {"en": "x"}}, "stage": "withdrawn"}),
    );
    let all = addresses(&told);
    assert!(["office@example.org", "qa@example.org"].iter().all(|one| all.contains(one)), "{all:?}");
    for mail in &told {
        world.prepared(mail);
    }
    let left = json!({"country": "QA", "role": "partner", "reason": {"text": {"en": "x"}}});
    world.tell("project", "P1", "partner_withdrawn", left);
    let mut back = taken_back();
    back["decision"] = json!("withdrawn");
    let drafts = world.tell("project", "P1", "decision_reverted", back);
    assert_eq!(addresses(&drafts), all);
    assert!(drafts.iter().all(|mail| mail.hold && mail.template == "decision_corrected"));
}

#[test]
fn whoever_was_told_by_an_act_over_many_projects_hears_when_one_of_them_was_wrong() {
    let mut world = World::usual();
    let told = world.tell("call", "CPF-08", "projects_postponed", act(&["P1"]));
    world.tell("project", "P1", "postponed", postponed(Some(ACT)));
    world.prepared(&told[0]);
    let drafts = world.tell("project", "P1", "decision_reverted", taken_back());
    assert_eq!(addresses(&drafts), [told[0].to.as_str()]);
}

#[test]
fn whoever_has_not_been_written_to_yet_needs_no_correction() {
    let mut world = World::usual();
    let told = world.tell("project", "P1", "postponed", postponed(None));
    world.prepared(&told[0]);
    world.tell("mail", &told[0].id.to_string(), "held", json!({}));
    assert_eq!(
        addresses(&world.tell("project", "P1", "decision_reverted", taken_back())),
        Vec::<&str>::new()
    );
}

#[test]
fn a_mail_that_waits_or_is_to_be_tried_again_has_told_nobody_until_it_leaves() {
    let waits = ("waits", json!({"wait": "digest", "until": "2020-10-04T07:00:00Z"}));
    let deferred = ("deferred", json!({"attempt": 1, "error": "451 busy", "until": "2020-10-01T09:05:00Z"}));
    let sent = ("sent", json!({}));
    let digested = ("digested", json!({"digest": uuid::Uuid::max().to_string()}));
    let corrected = |events: &[&(&str, serde_json::Value)]| {
        let mut world = World::usual();
        let told = world.tell("project", "P1", "postponed", postponed(None));
        world.prepared(&told[0]);
        for (kind, payload) in events {
            world.tell("mail", &told[0].id.to_string(), kind, payload.clone());
        }
        world.tell("project", "P1", "decision_reverted", taken_back()).len()
    };
    assert_eq!([&waits, &deferred].map(|kept| corrected(&[kept])), [0, 0]);
    assert_eq!([[&waits, &digested], [&deferred, &sent]].map(|left| corrected(&left)), [1, 1]);
}

#[test]
fn each_decision_that_is_taken_back_is_corrected_to_those_who_were_told_of_it() {
    let mut world = World::usual();
    let told = world.tell("project", "P1", "postponed", postponed(None));
    world.prepared(&told[0]);
    let resumed = world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    world.prepared(&resumed[1]);
    let back = json!({"decision": "resumed", "reason": {"text": {"en": "Too early"}}, "implementation_year": 2021,
        "stage": "postponed"});
    let corrected = world.tell("project", "P1", "decision_reverted", back);
    assert_eq!(addresses(&corrected), [resumed[1].to.as_str()]);
    let corrected = world.tell("project", "P1", "decision_reverted", taken_back());
    assert_eq!(addresses(&corrected), [told[0].to.as_str()], "not those of the correction before");
}

#[test]
fn decisions_that_one_act_takes_back_are_corrected_by_one_mail_to_each_of_what_it_was_told() {
    let mut world = World::usual();
    let approved = json!({"granted": null, "note": null, "stage": "final_listed"});
    let approved = world.tell("project", "P1", "approved", approved);
    let moved = world.tell("project", "P1", "postponed", postponed(None));
    let of =
        |mails: &[Outgoing], address: &str| mails.iter().position(|mail| mail.to == address).expect(address);
    let [one, both] = ["dz@example.org", "fp.tr@example.org"];
    for mail in [&approved[of(&approved, both)], &moved[of(&moved, both)], &moved[of(&moved, one)]] {
        world.prepared(mail);
    }
    let mut back = |decision: &str, rest: u16, stage: &str| {
        let event = json!({"decision": decision, "reason": {"text": {"en": "The wrong project"}}, "granted": null,
            "reserve_rank": null, "implementation_year": 2020, "rest": rest, "stage": stage});
        world.tell_as(2, "project", "P1", "decision_reverted", event)
    };
    assert_eq!(back("postponed", 1, "final_listed"), []);
    let drafts = back("approved", 0, "final_review");
    assert_eq!(addresses(&drafts), [one, both]);
    let names = |mail: &Outgoing| {
        let name = |key| mail.text.contains(&nidaa_i18n::t(mail.lang, key));
        ["decision-approved", "decision-postponed"].map(name)
    };
    assert_eq!([&drafts[0], &drafts[1]].map(names), [[false, true], [true, true]]);
    // What one of them was told is true again, not so all that the other was.
    let again = |draft: &Outgoing| {
        let then = told("postponed", postponed(None));
        let events = [(moved[0].event, then.clone()), (Position(draft.event.0 + 1), then)];
        retold(world.desk(), draft, &events)
    };
    assert_eq!([&drafts[0], &drafts[1]].map(again), [Some("decision-taken-anew"), None]);
}

#[test]
fn a_correction_falls_away_when_the_mail_of_the_mistake_did_not_leave_after_all() {
    let mut world = World::usual();
    let told = world.tell("project", "P1", "postponed", postponed(None));
    world.prepared(&told[0]);
    let corrected = world.tell("project", "P1", "decision_reverted", taken_back()).remove(0);
    assert_eq!((corrected.hold, untold(world.desk(), &corrected)), (true, None), "it may have left");
    let at_door = |world: &World| {
        let now = "2020-10-01T09:00:00Z".parse().expect("a moment");
        at_the_door(&corrected, false, (&Recipient::default(), &[]), world.desk(), now)
    };
    assert_eq!(at_door(&world).0, MailState::Held);
    let moot = json!({"reason": {"code": "decision-reverted", "text": {}}});
    world.tell("mail", &told[0].id.to_string(), "cancelled", moot);
    assert_eq!(at_door(&world), (MailState::Cancelled, Some("mistake-untold")));
    assert_eq!(untold(world.desk(), &told[0]), None, "it corrects nothing");
}

#[test]
fn a_correction_is_not_sent_once_the_decision_was_taken_anew() {
    let mail = Outgoing { template: "decision_corrected".to_owned(), ..invitation() };
    let at = |step: i64| Position(mail.event.0 + step);
    let project = |kind: &str, mut payload: serde_json::Value| {
        payload["type"] = json!(kind);
        event(&format!("project {kind}"), &payload.to_string())
    };
    let back = (at(0), project("decision_reverted", taken_back()));
    let again = (at(1), project("postponed", postponed(None)));
    let other = (at(1), project("withdrawn", json!({"reason": {"text": {"en": "x"}}, "stage": "withdrawn"})));
    assert_eq!(moot(&mail, &[back.clone(), again.clone()]), Some("decision-taken-anew"));
    assert_eq!(moot(&mail, &[back, other]), None, "that it was wrong stays to be said");
    // One mail tells of all that an act took back.
    let of_act = |step, decision: &str, rest: u16| {
        let mut payload = taken_back();
        (payload["decision"], payload["rest"]) = (json!(decision), json!(rest));
        payload["type"] = json!("decision_reverted");
        let event = AnyEvent::decode("project", "decision_reverted", 2, &payload.to_string());
        (at(step), event.expect("an event"))
    };
    let act = [of_act(-1, "postponed", 1), of_act(0, "approved", 0)];
    let approved = project("approved", json!({"granted": null, "note": null, "stage": "final_listed"}));
    let then = |more: &[(Position, AnyEvent)]| moot(&mail, &[&act[..], more].concat());
    assert_eq!(then(&[(at(1), approved.clone())]), None, "that nothing is postponed stays to be said");
    assert_eq!(then(&[(at(1), approved), again]), Some("decision-taken-anew"));
}

#[test]
fn a_mail_about_a_decision_that_was_taken_back_meanwhile_is_not_sent() {
    let mail = Outgoing { template: "project_postponed".to_owned(), ..invitation() };
    let decision = json!({"type": "postponed", "reason": {"text": {"en": "x"}}, "requested_by": "owner",
        "from_year": 2020, "to_year": 2021, "to_call": null, "score": null, "act": null, "stage": "postponed"});
    let mut reverted = taken_back();
    reverted["type"] = json!("decision_reverted");
    let told = (mail.event, event("project postponed", &decision.to_string()));
    let later = (Position(mail.event.0 + 1), event("project decision_reverted", &reverted.to_string()));
    assert_eq!(moot(&mail, &[told, later.clone()]), Some("decision-reverted"));
    // Another decision, or one before, says nothing of this mail.
    assert_eq!(moot(&mail, &[later]), None);
}

fn told(kind: &str, mut payload: serde_json::Value) -> AnyEvent {
    payload["type"] = json!(kind);
    event(&format!("project {kind}"), &payload.to_string())
}

fn end_taken_back() -> AnyEvent {
    let back =
        json!({"decision": "terminated", "reason": {"text": {"en": "The wrong project"}}, "stage": "active"});
    told("decision_reverted", back)
}

fn terminated() -> AnyEvent {
    told("terminated", json!({"reason": {"text": {"en": "x"}}, "stage": "terminated"}))
}

#[test]
fn what_was_decided_with_an_end_is_told_no_more_once_the_end_was_taken_back() {
    let mail = Outgoing { template: "refund_due".to_owned(), ..invitation() };
    let at = |offset: i64| Position(mail.event.0 - 1 + offset);
    let due = told("refund_due", json!({"amount": {"minor": 100, "currency": "USD"}}));
    let past = [(at(0), terminated()), (at(1), due), (at(2), end_taken_back())];
    assert_eq!(moot(&mail, &past), Some("decision-reverted"));
    assert_eq!(moot(&mail, &past[..2]), None, "the end stands");
}

#[test]
fn an_end_that_was_taken_back_ends_no_mail() {
    let mail = invitation();
    let at = |offset: i64| Position(mail.event.0 + offset);
    let past = [(at(1), terminated()), (at(2), end_taken_back()), (at(3), terminated())];
    assert_eq!(moot(&mail, &past[..1]), Some("project-terminated"));
    assert_eq!(moot(&mail, &past[..2]), None);
    assert_eq!(moot(&mail, &past), Some("project-terminated"), "it ended after all");
}

#[test]
fn a_webhook_is_told_of_in_the_name_of_the_office() {
    let mut world = World::usual();
    let told = world.tell("webhook", "W", "disabled", json!({"error": "503", "at": 7}));
    let mail = told.iter().find(|mail| mail.to == "office@example.org").expect("the office");
    assert!(mail.text.contains("as a registered contact of CCO."), "{}", mail.text);
}

#[test]
fn a_mail_of_several_cases_that_came_back_is_told_as_that_of_one() {
    let mut world = World::usual();
    let mut mail = world.tell("project", "P1", "postponed", postponed(None)).remove(0);
    let came_back = json!({"status": "5.1.1", "diagnostic": "no such mailbox"});
    let own = Some("comcec-project-funding");
    let cases = [
        ("comcec-project-funding/obligation/confirm_partnership", None, own),
        // A digest is under the rules of no programme; the first that tells its office of such mails is asked.
        ("preference/digest/daily", None, None),
        ("comcec-project-funding/notice/project_is_postponed", Some("project/P1"), own),
    ];
    for (rule, case, expected) in cases {
        (mail.rule, mail.case) = (rule.to_owned(), case.map(ToOwned::to_owned));
        world.prepared(&mail);
        let id = mail.id.to_string();
        let programme = world.programme_of("mail", &id, "bounced", came_back.clone());
        assert_eq!(programme.as_deref(), expected, "{rule}");
        let told = world.tell("mail", &id, "bounced", came_back.clone());
        assert_eq!(addresses(&told), ["office@example.org"], "{rule}");
    }
}

fn moved(world: &mut World, key: &str, from: &str, to: &str) {
    let contact = |email: &str| json!({"name": "Contact", "email": email, "lang": "en"});
    let both = json!({"from": contact(from), "to": contact(to)});
    world.tell("institution", key, "contact_replaced", both);
}

#[test]
fn the_door_lets_nothing_that_was_kept_out_to_whoever_is_a_contact_no_more() {
    let mut world = World::usual();
    let mail =
        world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "partner"})).remove(0);
    let muted = Recipient { suppressed: true, ..Recipient::default() };
    let door = |world: &World, is_released| {
        let at = "2020-10-01T09:00:00Z".parse().expect("a moment");
        at_the_door(&mail, is_released, (&muted, [].as_slice()), world.desk(), at).1
    };
    assert_eq!(door(&world, true), Some("address-suppressed"));
    moved(&mut world, "QA-MIN", "qa@example.org", "QA@example.org");
    assert_eq!(door(&world, true), Some("address-suppressed"), "the same address");
    world.institution("QA-TWO", "national_body", "QA", Some(("qa@example.org", "en")));
    moved(&mut world, "QA-MIN", "QA@example.org", "new@example.org");
    assert_eq!(door(&world, true), Some("address-suppressed"), "it is still somebody's");
    moved(&mut world, "QA-TWO", "qa@example.org", "two@example.org");
    assert_eq!(door(&world, true), Some("contact-replaced"), "whatever the address wanted");
    assert_eq!(door(&world, false), Some("address-suppressed"), "a new one knows who is who");
}

#[test]
fn what_waits_for_an_account_that_is_closed_or_named_another_address_goes_there_or_nowhere() {
    let mut world = World::usual();
    world.assessor("amina", Some("amina@example.org"));
    assert_eq!(world.desk().directory.left(Position::ZERO, "amina@example.org"), None);
    world.tell("account", "amina", "address_named", json!({"email": "office.amina@example.org"}));
    assert_eq!(world.desk().directory.left(Position::ZERO, "amina@example.org"), Some("contact-replaced"));
    world.tell("account", "amina", "closed", json!({}));
    assert_eq!(world.desk().directory.left(Position::ZERO, "office.amina@example.org"), Some("contact-gone"));
    assert_eq!(
        world.desk().directory.left(Position::ZERO, "stranger@example.org"),
        None,
        "nobody has left there"
    );
}

#[test]
fn who_left_an_address_before_it_was_told_hears_of_no_correction() {
    let mut world = World::usual();
    moved(&mut world, "SESRIC", "sesric@example.org", "new.sesric@example.org");
    moved(&mut world, "QA-MIN", "qa@example.org", "sesric@example.org");
    let ended = json!({"reason": {"text": {"en": "x"}}, "stage": "withdrawn"});
    for mail in world.tell("project", "P1", "withdrawn", ended) {
        world.prepared(&mail);
    }
    moved(&mut world, "QA-MIN", "sesric@example.org", "new.qa@example.org");
    let mut back = taken_back();
    back["decision"] = json!("withdrawn");
    let drafts = world.tell("project", "P1", "decision_reverted", back);
    let told = addresses(&drafts);
    assert!(told.contains(&"new.qa@example.org"), "{told:?}");
    assert!(!told.contains(&"new.sesric@example.org"), "SESRIC had left the address: {told:?}");
}

#[test]
fn whoever_came_in_the_place_of_a_contact_hears_that_what_that_one_was_told_was_wrong() {
    let mut world = World::usual();
    let told = world.tell("project", "P3", "approved", json!({"stage": "final_listed"}));
    for mail in &told {
        world.prepared(mail);
        world.tell("mail", &mail.id.to_string(), "sent", json!({}));
    }
    moved(&mut world, "DZ-MIN", "dz@example.org", "new@example.org");
    let back = json!({"decision": "approved", "reason": {"text": {"en": "Wrong"}}, "stage": "short_listed"});
    let corrections = world.tell("project", "P3", "decision_reverted", back);
    assert_eq!(addresses(&corrections), ["new@example.org", "sesric@example.org"]);
    assert_eq!(untold(world.desk(), &corrections[0]), None);
}
