use crate::story::Story;
use nidaa_domain::{Policy, Refusal, mail::Mail};
use nidaa_kernel::Role;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Mail> {
    Story::given(past).by(Role::SYSTEM).under(Policy::Roles(&[Role::SYSTEM]))
}

fn data() -> Value {
    json!({
        "to": "amel@sesric.example", "lang": "ar", "template": "project_postponed", "subject": "تأجيل",
        "event": 41, "rule": "comcec-project-funding/notice/project_is_postponed",
    })
}

fn prepared() -> Value {
    let mut event = data();
    event["type"] = json!("prepared");
    event
}

fn sent() -> Value {
    json!({ "type": "sent" })
}

fn failed() -> Value {
    json!({ "type": "failed", "error": "550 no such mailbox" })
}

fn over(state: &'static str) -> Refusal {
    Refusal::MailOver { mail: "9b2f".to_owned(), state }
}

#[test]
fn a_mail_is_prepared_with_its_reason() {
    given([]).when("prepare_mail", data()).then([prepared()]);
}

#[test]
fn only_the_program_records_mails() {
    let needs = vec!["system".to_owned()];
    given([]).by("office").when("prepare_mail", data()).refused(Refusal::RoleMissing { needs });
}

#[test]
fn a_mail_is_prepared_once() {
    let code = "9b2f".to_owned();
    given([prepared()]).when("prepare_mail", data()).refused(Refusal::AlreadyExists { what: "mail", code });
}

#[test]
fn a_prepared_mail_is_sent() {
    given([prepared()]).when("confirm_mail", json!({})).then([sent()]);
}

#[test]
fn a_prepared_mail_is_given_up() {
    given([prepared()]).when("fail_mail", json!({ "error": "550 no such mailbox" })).then([failed()]);
}

#[test]
fn a_mail_nobody_prepared_cannot_be_sent() {
    let code = "9b2f".to_owned();
    given([]).when("confirm_mail", json!({})).refused(Refusal::Missing { what: "mail", code });
}

#[test]
fn what_became_of_a_mail_stays_so() {
    given([prepared(), sent()]).when("confirm_mail", json!({})).refused(over("sent"));
    given([prepared(), sent()]).when("fail_mail", json!({ "error": "late" })).refused(over("sent"));
    given([prepared(), failed()]).when("confirm_mail", json!({})).refused(over("failed"));
}
