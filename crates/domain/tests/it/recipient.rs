use crate::story::{Story, context, lacking};
use nidaa_domain::{
    Context, Policy, Refusal,
    recipient::{QuietHours, Recipient, SendDigest},
};
use nidaa_kernel::{Actor, MailAddress};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Recipient> {
    Story::given(past).under(Policy::House)
}

fn muted() -> Value {
    json!({ "type": "courtesy_muted", "mail": null })
}

fn suppressed() -> Value {
    json!({ "type": "suppressed", "mail": "9b2f", "reason": "550 no such mailbox" })
}

#[test]
fn an_address_is_muted_once_and_may_want_mails_again() {
    given([]).when("mute_courtesy_mails", json!({})).then([muted()]);
    given([muted()]).when("mute_courtesy_mails", json!({})).refused(Refusal::NothingToCorrect);
    given([muted()]).when("want_courtesy_mails", json!({})).then([json!({ "type": "courtesy_wanted" })]);
    given([]).when("want_courtesy_mails", json!({})).refused(Refusal::NothingToCorrect);
}

#[test]
fn an_address_chooses_its_language() {
    let chosen = json!({ "type": "language_chosen", "lang": "fr" });
    given([]).when("choose_mail_language", json!({ "lang": "fr" })).then([chosen.clone()]);
    given([chosen]).when("choose_mail_language", json!({ "lang": "fr" })).refused(Refusal::NothingToCorrect);
}

#[test]
fn an_address_whose_mails_come_back_is_suppressed_until_somebody_says_why_it_should_work_again() {
    let data = json!({ "mail": "9b2f", "reason": "550 no such mailbox" });
    given([]).when("suppress_recipient", data.clone()).then([suppressed()]);
    given([suppressed()]).when("suppress_recipient", data).refused(Refusal::NothingToCorrect);
    let empty = Refusal::Empty { field: "reason" };
    given([suppressed()]).when("restore_recipient", json!({ "reason": {} })).refused(empty);
    let restored = json!({ "type": "restored", "reason": { "en": "New server" } });
    given([suppressed()])
        .when("restore_recipient", json!({ "reason": { "en": "New server" } }))
        .then([restored]);
}

#[test]
fn links_are_revoked_up_to_an_event_and_never_back() {
    let revoked = json!({ "type": "links_revoked", "up_to": 412 });
    given([]).when("revoke_mail_links", json!({ "up_to": 412 })).then([revoked.clone()]);
    given([revoked]).when("revoke_mail_links", json!({ "up_to": 411 })).refused(Refusal::NothingToCorrect);
}

#[test]
fn only_the_office_and_the_program_act_for_an_address() {
    let needs = vec!["office".to_owned(), "system".to_owned()];
    given([]).by("partner").when("mute_courtesy_mails", json!({})).refused(lacking(&needs, "partner"));
}

#[test]
fn an_address_chooses_how_often_mails_come_and_when_none_does() {
    let quiet = json!({ "from": 20, "until": 7 });
    let data = json!({ "pace": "daily", "quiet": quiet });
    let chosen = json!({ "type": "pace_chosen", "pace": "daily", "quiet": quiet });
    given([]).when("choose_mail_pace", data.clone()).then([chosen.clone()]);
    given([chosen]).when("choose_mail_pace", data).refused(Refusal::NothingToCorrect);
    let usual = json!({ "pace": "immediate" });
    given([]).when("choose_mail_pace", usual).refused(Refusal::NothingToCorrect);
}

#[test]
fn quiet_hours_are_hours_of_a_day_and_leave_some_of_it() {
    for (from, until) in [(24, 7), (20, 24), (7, 7)] {
        let data = json!({ "pace": "daily", "quiet": { "from": from, "until": until } });
        given([]).when("choose_mail_pace", data).refused(Refusal::Malformed { field: "quiet" });
    }
    let night = QuietHours { from: 20, until: 7 };
    assert_eq!([19, 20, 0, 6, 7].map(|hour| night.holds(hour)), [false, true, true, true, false]);
    let noon = QuietHours { from: 12, until: 14 };
    assert_eq!([11, 12, 13, 14].map(|hour| noon.holds(hour)), [false, true, true, false]);
}

#[test]
fn a_digest_of_the_same_moment_is_the_same_mail_and_an_empty_one_is_none() {
    let policy = Policy::House;
    let context = Context { actor: Actor::system(), policy, ..context() };
    let digest = |recipient: &str, moment: &str, mails: &[&str]| {
        let recipient = MailAddress::new(recipient).expect("an address");
        let data = SendDigest { recipient, moment: moment.parse().expect("a moment") };
        let mails = mails.iter().map(|mail| (*mail).to_owned()).collect();
        Recipient::default().digest(&data, mails, &context)
    };
    let (amel, sri, monday) = ("amel@sesric.example", "sri@sesric.example", "2026-11-30T05:00:00Z");
    let first = digest(amel, monday, &["a"]).expect("allowed");
    assert_eq!(digest(amel, monday, &["a"]), Ok(first.clone()));
    let id = |recipient, moment| digest(recipient, moment, &["a", "b"]).expect("allowed").0;
    assert_eq!(id(amel, monday), first.0, "what it tells is not what it is");
    assert_ne!(id(amel, "2026-12-01T05:00:00Z"), first.0);
    assert_ne!(id(sri, monday), first.0);
    assert_eq!(digest(amel, monday, &[]), Err(Refusal::NothingToCorrect));
}
