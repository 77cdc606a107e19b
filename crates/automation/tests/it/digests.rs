//! Several mails in one, for readers who want it so.

use crate::world::{World, opened, shipped};
use jiff::{SignedDuration, Timestamp};
use nidaa_automation::{Outgoing, at_the_door, digest_due, forecast, overtaken, wait};
use nidaa_domain::{
    mail::{MailState, Wait},
    recipient::Recipient,
};
use nidaa_kernel::{Lang, Position};
use serde_json::{Value, json};
use uuid::Uuid;

const TO: &str = "dz@example.org";

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// Algeria, which rests on Friday and Saturday and is an hour ahead of UTC, wants its mails so from Thursday, 1 October
/// 2020, on.
fn wanting(pace: &str, quiet: Option<(u8, u8)>) -> World {
    let mut world = World::usual();
    let quiet = quiet.map(|(from, until)| json!({"from": from, "until": until}));
    world.tell("recipient", TO, "pace_chosen", json!({"pace": pace, "quiet": quiet}));
    world
}

/// News of a call, as it would be sent to Algeria; a duty mail when it is made one.
fn news(world: &mut World, duty: bool) -> Outgoing {
    let mut mails = world.tell("call", "CPF-08", "opened", opened());
    mails.retain(|mail| mail.to == TO);
    Outgoing { duty, due: None, ..mails.remove(0) }
}

/// The program recorded that the mail waits for a digest.
fn waits(world: &mut World, mail: &Outgoing) {
    world.prepared(mail);
    let waits = json!({"wait": "digest", "until": "2020-10-04T07:00:00Z"});
    world.tell("mail", &mail.id.to_string(), "waits", waits);
}

fn digested(world: &mut World, mails: &[&Outgoing]) -> Vec<Outgoing> {
    let ids: Vec<String> = mails.iter().map(|mail| mail.id.to_string()).collect();
    let digest = Uuid::max().to_string();
    let event = json!({"moment": "2020-10-04T07:00:00Z", "digest": digest, "mails": ids});
    let written = world.tell("recipient", TO, "digested", event);
    for mail in mails {
        world.tell("mail", &mail.id.to_string(), "digested", json!({"digest": digest}));
    }
    written
}

#[test]
fn news_waits_for_the_digest_and_a_duty_mail_does_not() {
    let mut world = wanting("daily", None);
    let now = at("2020-10-01T09:00:00Z");
    let (news, duty) = (news(&mut world, false), news(&mut world, true));
    // Friday and Saturday are days of rest in Algiers; Sunday is none.
    let sunday = Some((Wait::Digest, at("2020-10-04T07:00:00Z")));
    assert_eq!(wait(&world.desk().directory, &news, now), sunday);
    assert_eq!(wait(&world.desk().directory, &duty, now), None);
    let stranger = Outgoing { to: "qa@example.org".to_owned(), ..news };
    assert_eq!(wait(&world.desk().directory, &stranger, now), None);
}

#[test]
fn quiet_hours_keep_even_a_duty_mail_and_let_it_go_at_their_end() {
    let mut world = wanting("immediate", Some((20, 7)));
    let duty = news(&mut world, true);
    let wait = |moment: &str| wait(&world.desk().directory, &duty, at(moment));
    assert_eq!(wait("2020-10-01T18:59:00Z"), None);
    let morning = Some((Wait::QuietHours, at("2020-10-02T06:00:00Z")));
    assert_eq!((wait("2020-10-01T19:00:00Z"), wait("2020-10-02T05:59:00Z")), (morning, morning));
    assert_eq!(wait("2020-10-02T06:00:00Z"), None);
}

#[test]
fn a_digest_that_would_come_in_quiet_hours_comes_at_their_end() {
    let mut world = wanting("daily", Some((20, 10)));
    let news = news(&mut world, false);
    let found = wait(&world.desk().directory, &news, at("2020-10-04T12:00:00Z"));
    assert_eq!(found, Some((Wait::Digest, at("2020-10-05T09:00:00Z"))));
}

#[test]
fn what_speaks_of_a_deadline_before_the_next_digest_is_not_held_back() {
    let mut world = wanting("weekly", None);
    let news = news(&mut world, false);
    let wait = |due: &str| {
        let mail = Outgoing { due: Some(at(due)), ..news.clone() };
        wait(&world.desk().directory, &mail, at("2020-10-01T09:00:00Z")).map(|(wait, _)| wait)
    };
    assert_eq!(wait("2020-10-05T06:59:00Z"), None, "the digest would come on the last day");
    assert_eq!(wait("2020-10-05T07:00:00Z"), Some(Wait::Digest));
}

#[test]
fn a_reminder_of_what_is_not_due_yet_may_wait_though_it_is_a_duty() {
    let mut world = wanting("daily", None);
    let urgent = news(&mut world, true);
    let early = Outgoing { early: true, ..urgent.clone() };
    let wait = |mail: &Outgoing| {
        wait(&world.desk().directory, mail, at("2020-10-01T09:00:00Z")).map(|(wait, _)| wait)
    };
    assert_eq!((wait(&urgent), wait(&early)), (None, Some(Wait::Digest)));
}

#[test]
fn one_mail_tells_what_waited_each_with_its_reason_and_then_nothing_waits() {
    let mut world = wanting("daily", None);
    let mails = [news(&mut world, false), news(&mut world, false)];
    for mail in &mails {
        waits(&mut world, mail);
    }
    assert_eq!(digest_due(&world.desk().directory, TO), Some(at("2020-10-04T07:00:00Z")));
    let written = digested(&mut world, &[&mails[0], &mails[1]]);
    let [digest] = written.as_slice() else { panic!("{written:?}") };
    assert_eq!((digest.to.as_str(), digest.duty, digest.id), (TO, false, Uuid::max()));
    for mail in &mails {
        assert!(digest.text.contains(&mail.subject), "{}", digest.text);
        assert!(digest.text.contains("رسالة تلي: فتح النداء"), "{}", digest.text);
        assert!(!digest.text.contains(&mail.rule), "a rule is told in words: {}", digest.text);
    }
    assert!(digest.text.contains("https://nidaa.example/ar/calls/CPF-08"), "{}", digest.text);
    assert_eq!(digest_due(&world.desk().directory, TO), None);
}

#[test]
fn the_digest_of_a_person_without_an_institution_has_its_name_and_language() {
    let (mut world, to) = (World::usual(), "zeynep@example.org");
    let opened =
        json!({"account": "zeynep", "name": "Zeynep", "lang": "fr", "roles": ["assessor"], "country": "DZ"});
    world.tell("account", "zeynep", "opened", opened);
    world.tell("account", "zeynep", "address_named", json!({"email": to}));
    world.tell("recipient", to, "pace_chosen", json!({"pace": "daily", "quiet": null}));
    let mail = Outgoing { to: to.to_owned(), ..news(&mut world, false) };
    waits(&mut world, &mail);
    // Friday and Saturday are days of rest in Algiers.
    assert_eq!(digest_due(&world.desk().directory, to), Some(at("2020-10-04T07:00:00Z")));
    let (id, digest) = (mail.id.to_string(), Uuid::max().to_string());
    let event = json!({"moment": "2020-10-04T07:00:00Z", "digest": digest, "mails": [id]});
    let written = world.tell("recipient", to, "digested", event);
    let [digest] = written.as_slice() else { panic!("{written:?}") };
    assert_eq!((digest.to.as_str(), digest.to_name.as_str(), digest.lang), (to, "Zeynep", Lang::Fr));
}

#[test]
fn who_wants_mails_at_once_again_gets_what_waited_at_once() {
    let mut world = wanting("weekly", None);
    let mail = news(&mut world, false);
    waits(&mut world, &mail);
    world.at("2020-10-02T09:00:00Z");
    world.tell("recipient", TO, "pace_chosen", json!({"pace": "immediate", "quiet": null}));
    assert_eq!(digest_due(&world.desk().directory, TO), Some(at("2020-10-02T09:00:00Z")));
}

#[test]
fn a_mail_that_the_office_cancels_waits_no_longer() {
    let mut world = wanting("daily", None);
    let mail = news(&mut world, false);
    waits(&mut world, &mail);
    world.tell("mail", &mail.id.to_string(), "cancelled", json!({"reason": {"text": {"en": "Wrong"}}}));
    assert_eq!(digest_due(&world.desk().directory, TO), None);
}

fn link() -> Value {
    json!({"country": "DZ", "role": "beneficiary"})
}

#[test]
fn a_reminder_whose_duty_was_met_while_it_waited_has_nothing_to_say() {
    let mut world = wanting("daily", None);
    world.tell("project", "P2", "partner_invited", link());
    let key = "confirm_partnership/P2/DZ/beneficiary";
    world.at("2020-10-08T08:00:00Z");
    let mut mails = world.tell("obligation", key, "reminded", json!({"moment": "2020-10-08T08:00:00Z"}));
    let mail = mails.remove(0);
    assert_eq!(overtaken(world.desk(), &mail), None);
    world.tell("project", "P2", "partner_confirmed", link());
    assert_eq!(overtaken(world.desk(), &mail), Some("duty-over"));
}

#[test]
fn a_reminder_whose_deadline_moved_while_it_waited_has_nothing_to_say() {
    let mut world = wanting("daily", None);
    world.tell("project", "P2", "partner_invited", link());
    let key = "confirm_partnership/P2/DZ/beneficiary";
    world.at("2020-10-08T08:00:00Z");
    let mail = world.tell("obligation", key, "reminded", json!({"moment": "2020-10-08T08:00:00Z"})).remove(0);
    assert_eq!(overtaken(world.desk(), &mail), None);
    let end_of =
        |date: &str| json!({"date": date, "zone": "Europe/Istanbul", "end": format!("{date}T21:00:00Z")});
    let reason = json!({"text": {"en": "Elections"}});
    let granted = json!({"from": end_of("2020-10-22"), "to": end_of("2020-11-05"), "reason": reason});
    world.tell("obligation", key, "time_granted", granted);
    assert_eq!(overtaken(world.desk(), &mail), Some("deadline-moved"));
}

/// What is said of a duty at a moment, as the program records it.
fn reminded(world: &mut World, key: &str, moment: &str) -> Vec<Outgoing> {
    world.at(moment);
    let mails = world.tell("obligation", key, "reminded", json!({"moment": moment}));
    for mail in &mails {
        world.prepared(mail);
    }
    mails
}

#[test]
fn an_early_reminder_falls_away_once_its_reader_was_reminded_anew() {
    let mut world = wanting("daily", None);
    world.tell("project", "P2", "partner_invited", link());
    let key = "confirm_partnership/P2/DZ/beneficiary";
    let first = reminded(&mut world, key, "2020-10-08T08:00:00Z").remove(0);
    assert!(first.early && overtaken(world.desk(), &first).is_none());
    let second = reminded(&mut world, key, "2020-10-19T08:00:00Z").remove(0);
    assert_eq!(overtaken(world.desk(), &first), Some("reminded-anew"));
    assert_eq!(overtaken(world.desk(), &second), None, "the last word stands");
    let to_another = Outgoing { to: "qa@example.org".to_owned(), ..first.clone() };
    assert_eq!(overtaken(world.desk(), &to_another), None, "nobody told this reader anything since");
    let late = Outgoing { early: false, ..first };
    assert_eq!(overtaken(world.desk(), &late), None);
}

#[test]
fn the_door_lets_no_early_reminder_out_that_was_held_past_the_next() {
    let mut world = wanting("immediate", None);
    world.tell("project", "P2", "partner_invited", link());
    let key = "confirm_partnership/P2/DZ/beneficiary";
    let held = reminded(&mut world, key, "2020-10-08T08:00:00Z").remove(0);
    let door = |world: &World| {
        let around = (&Recipient::default(), [].as_slice());
        at_the_door(&held, true, around, world.desk(), at("2020-10-19T08:01:00Z"))
    };
    assert_eq!(door(&world), (MailState::Sent, None));
    reminded(&mut world, key, "2020-10-19T08:00:00Z");
    assert_eq!(door(&world), (MailState::Cancelled, Some("reminded-anew")));
}

#[test]
fn a_mail_of_several_duties_tells_no_old_day_of_any_of_them() {
    let mut world = World::usual();
    for role in ["beneficiary", "provider"] {
        world.tell("project", "P2", "partner_invited", json!({"country": "DZ", "role": role}));
    }
    let key = |role: &str| format!("confirm_partnership/P2/DZ/{role}");
    world.at("2020-10-08T08:00:00Z");
    let moment = json!({"moment": "2020-10-08T08:00:00Z"});
    let mail = world.tell("obligation", &key("provider"), "reminded", moment).remove(0);
    assert_eq!((mail.template.as_str(), mail.dues.len()), ("several_duties", 2));
    let end_of =
        |date: &str| json!({"date": date, "zone": "Europe/Istanbul", "end": format!("{date}T21:00:00Z")});
    let reason = json!({"text": {"en": "Elections"}});
    let granted = json!({"from": end_of("2020-10-22"), "to": end_of("2020-11-05"), "reason": reason});
    world.tell("obligation", &key("beneficiary"), "time_granted", granted);
    assert_eq!(overtaken(world.desk(), &mail), Some("deadline-moved"));
    world.tell("project", "P2", "partner_confirmed", link());
    assert_eq!(overtaken(world.desk(), &mail), None, "of what was met no day is waited for");
    let old = Outgoing { dues: vec![], ..mail };
    assert_eq!(overtaken(world.desk(), &old), None, "a mail of before does not say which day is whose");
}

#[test]
fn the_door_asks_the_duties_of_a_mail_that_was_let_go() {
    let mut world = wanting("immediate", None);
    world.tell("project", "P2", "partner_invited", link());
    let key = "confirm_partnership/P2/DZ/beneficiary";
    world.at("2020-10-08T08:00:00Z");
    let mail = world.tell("obligation", key, "reminded", json!({"moment": "2020-10-08T08:00:00Z"})).remove(0);
    let door = |world: &World, is_released| {
        let around = (&Recipient::default(), [].as_slice());
        at_the_door(&mail, is_released, around, world.desk(), at("2020-10-08T08:00:00Z"))
    };
    assert_eq!(door(&world, true), (MailState::Sent, None));
    world.tell("project", "P2", "partner_confirmed", link());
    assert_eq!(door(&world, true), (MailState::Cancelled, Some("duty-over")));
    assert_eq!(door(&world, false), (MailState::Sent, None), "nothing came after what has just been written");
}

#[test]
fn a_request_that_was_answered_has_nothing_to_ask() {
    let mut world = wanting("immediate", None);
    let asked = world.tell("project", "P2", "partner_invited", link()).remove(0);
    let request = Outgoing { template: "consent_asked".to_owned(), ..asked.clone() };
    let telling = Outgoing { template: "visit_recorded".to_owned(), ..asked.clone() };
    let to_another = Outgoing { to: "office@example.org".to_owned(), ..asked.clone() };
    assert_eq!((overtaken(world.desk(), &asked), overtaken(world.desk(), &request)), (None, None));
    world.tell("project", "P2", "partner_confirmed", link());
    for mail in [&asked, &request] {
        assert_eq!(overtaken(world.desk(), mail), Some("duty-over"));
    }
    assert_eq!(overtaken(world.desk(), &telling), None);
    assert_eq!(overtaken(world.desk(), &to_another), None, "who owed nothing was asked for nothing");
}

#[test]
fn a_call_is_told_with_its_old_close_only_to_whom_no_mail_tells_the_new_one() {
    let mut world = wanting("daily", None);
    let told = world.tell("call", "CPF-08", "opened", opened());
    let end =
        |date: &str| json!({"date": date, "zone": "Europe/Istanbul", "end": format!("{date}T21:00:00Z")});
    let moved =
        json!({"from": end("2020-09-30"), "to": end("2020-11-15"), "reason": {"text": {"en": "Elections"}}});
    let anew = world.tell("call", "CPF-08", "deadline_extended", moved);
    let to =
        |mails: &[Outgoing]| mails.iter().find(|mail| mail.to == TO).cloned().expect("a mail to Algeria");
    let (first, anew) = (to(&told), to(&anew));
    assert_eq!(overtaken(world.desk(), &first), None);
    world.prepared(&anew);
    assert_eq!(overtaken(world.desk(), &first), Some("deadline-extended"));
    assert_eq!(overtaken(world.desk(), &anew), None);
    world.tell("mail", &anew.id.to_string(), "cancelled", json!({"reason": {"text": {"en": "Wrong"}}}));
    assert_eq!(overtaken(world.desk(), &first), None, "the first word is better than none");
}

#[test]
fn the_forecast_gathers_reminders_as_delivery_will() {
    let mut world = wanting("weekly", None);
    world.tell("project", "P2", "partner_invited", link());
    let site = world.site().clone();
    let foreseen = forecast(
        (world.desk(), &[shipped()]),
        world.besides(vec![]),
        (at("2020-10-01T09:00:00Z"), at("2020-10-24T00:00:00Z")),
        &site,
    );
    let told: Vec<_> = foreseen
        .iter()
        .filter(|one| one.mail.to == TO)
        .map(|one| (one.mail.template.as_str(), one.at.to_string()))
        .collect();
    // Due on 22 October. The reminders of 14 and 7 days before wait for Sunday; that of the day before cannot.
    assert_eq!(
        told,
        [
            ("digest", "2020-10-11T07:00:00Z".to_owned()),
            ("digest", "2020-10-18T07:00:00Z".to_owned()),
            ("deadline_reminder", "2020-10-21T08:00:00Z".to_owned()),
        ]
    );
    assert!(foreseen.is_sorted_by_key(|one| one.at));
}

#[test]
fn two_duties_of_one_project_are_told_to_one_person_in_one_mail() {
    let mut world = World::usual();
    for role in ["beneficiary", "provider"] {
        world.tell("project", "P2", "partner_invited", json!({"country": "DZ", "role": role}));
    }
    let key = |role: &str| format!("confirm_partnership/P2/DZ/{role}");
    world.at("2020-10-08T08:00:00Z");
    let moment = json!({"moment": "2020-10-08T08:00:00Z"});
    let mails = world.tell("obligation", &key("provider"), "reminded", moment.clone());
    let [mail] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!((mail.template.as_str(), mail.to.as_str()), ("several_duties", TO));
    assert_eq!(mail.text.matches("\n- ").count(), 2, "{}", mail.text);
    // The timer of the other one fires as well, and has nothing more to say that day.
    let again = world.tell("obligation", &key("beneficiary"), "reminded", moment);
    assert_eq!(again, []);
    for role in ["beneficiary", "provider"] {
        let row = world.desk().ledger.get(&key(role)).expect("a duty");
        assert!(row.told.contains(&mail.event), "{role}: {:?}", row.told);
    }
    let later = forecast(
        (world.desk(), &[shipped()]),
        world.besides(vec![]),
        (at("2020-10-08T08:00:00Z") + SignedDuration::from_secs(1), at("2020-10-16T00:00:00Z")),
        &world.site().clone(),
    );
    assert_eq!(later.len(), 1, "{later:?}");
    assert_ne!(later[0].mail.event, Position::ZERO);
}
