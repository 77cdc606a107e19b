//! Mails, institutions, accounts.

use crate::facts::{Log, at};
use nidaa_domain::mail::MailState;
use nidaa_projections::boards::{accounts::Accounts, mail_ledger::MailLedger, registry::Registry};
use serde_json::json;

fn prepared() -> Log {
    let mail = json!({"to": "a@example.org", "lang": "ar", "template": "call_opened", "subject": "S", "event": 7,
        "rule": "P/notice/call_is_open"});
    Log::default().add("mail", "m1", "prepared", mail)
}

#[test]
fn a_mail_given_up_shows_what_the_server_said() {
    let log = prepared().add("mail", "m1", "failed", json!({"error": "550 no such user"}));
    let entry = log.row::<MailLedger>("m1").expect("a mail");
    assert_eq!((entry.state, entry.error.as_deref()), (MailState::Failed, Some("550 no such user")));
    assert_eq!((entry.prepared_at, entry.changed_at), (at(1), at(2)));
}

#[test]
fn a_mail_names_the_event_and_the_rule_that_caused_it() {
    let entry = prepared().row::<MailLedger>("m1").expect("a mail");
    assert_eq!((entry.event.0, entry.rule.as_str()), (7, "P/notice/call_is_open"));
}

#[test]
fn an_institution_shows_its_present_contact_and_its_ended_registration() {
    let contact = |name: &str| json!({"name": name, "email": "a@example.org", "lang": "fr"});
    let log = Log::default()
        .add(
            "institution",
            "SESRIC",
            "registered",
            json!({"institution": "SESRIC", "name": {}, "kind": "organ"}),
        )
        .add(
            "institution",
            "SESRIC",
            "registration_granted",
            json!({"sector": "poverty", "from": "2026-01-01"}),
        )
        .add(
            "institution",
            "SESRIC",
            "registration_ended",
            json!({"sector": "poverty", "until": "2026-06-30"}),
        )
        .add("institution", "SESRIC", "contact_appointed", json!({"contact": contact("A")}))
        .add("institution", "SESRIC", "contact_replaced", json!({"from": contact("A"), "to": contact("B")}));
    let listed = log.row::<Registry>("SESRIC").expect("an institution");
    assert_eq!(listed.contact.map(|contact| contact.name), Some("B".to_owned()));
    let until = listed.registrations.first().and_then(|registration| registration.until);
    assert_eq!(until.map(|day| day.to_string()), Some("2026-06-30".to_owned()));
}

#[test]
fn a_closed_account_has_no_row() {
    let account = json!({"account": "amel", "name": "Amel", "lang": "ar", "roles": ["office"]});
    let log = Log::default().add("account", "amel", "opened", account);
    assert!(log.row::<Accounts>("amel").is_some());
    assert_eq!(log.add("account", "amel", "closed", json!({})).row::<Accounts>("amel"), None);
}
