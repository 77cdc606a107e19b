use crate::story::{Story, lacking};
use nidaa_domain::{Policy, Refusal, mail::Mail};
use nidaa_kernel::Role;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Mail> {
    Story::given(past).by(Role::SYSTEM).under(Policy::House)
}

fn data() -> Value {
    json!({
        "to": "amel@sesric.example", "lang": "ar", "template": "project_postponed", "subject": "تأجيل",
        "event": 41, "rule": "comcec-project-funding/notice/project_is_postponed",
        "case": "project/P18", "duty": true, "secret": null,
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
    given([]).by("office").when("prepare_mail", data()).refused(lacking(&needs, "office"));
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

/// The office acts, as the application lets it.
fn office(past: impl IntoIterator<Item = Value>) -> Story<Mail> {
    Story::given(past).under(Policy::House)
}

fn held() -> Value {
    json!({ "type": "held", "reason": null })
}

fn deferred(attempt: u16) -> Value {
    json!({ "type": "deferred", "error": "451 later", "attempt": attempt, "until": "2020-09-15T09:01:00Z" })
}

fn words(subject: &str, text: &str) -> Value {
    json!({ "subject": subject, "text": text })
}

#[test]
fn the_office_keeps_a_mail_back_writes_it_anew_and_lets_it_go() {
    let reason = json!({ "en": "The date is still being discussed" });
    office([prepared()])
        .when("hold_mail", json!({ "reason": reason }))
        .then([json!({ "type": "held", "reason": reason })]);
    let edited = json!({ "type": "edited", "subject": "Moved", "text": "To 2021." });
    office([prepared(), held()]).when("edit_mail", words(" Moved ", "To 2021.")).then([edited.clone()]);
    office([prepared(), held(), edited])
        .when("release_mail", json!({}))
        .then([json!({ "type": "released" })]);
}

#[test]
fn only_a_mail_that_is_kept_back_is_written_anew_or_released() {
    let not_held = || Refusal::MailNotHeld { mail: "9b2f".to_owned(), state: "prepared" };
    office([prepared()]).when("edit_mail", words("Moved", "To 2021.")).refused(not_held());
    office([prepared()]).when("release_mail", json!({})).refused(not_held());
    office([prepared(), sent()]).when("release_mail", json!({})).refused(over("sent"));
}

#[test]
fn what_did_not_arrive_is_sent_again_with_a_reason_and_nothing_else_is() {
    let reason = json!({ "text": { "en": "The mailbox works again" } });
    let why = || json!({ "reason": reason });
    let again = json!({ "type": "requeued", "reason": reason });
    let bounced = json!({ "type": "bounced", "status": "5.1.1", "diagnostic": "no such mailbox" });
    let cancelled = |code: &str| json!({ "type": "cancelled", "reason": { "code": code, "text": {} } });
    let lost = [vec![failed()], vec![sent(), bounced], vec![cancelled("address-suppressed")]];
    for fate in lost {
        let past = [vec![prepared()], fate].concat();
        office(past.clone()).when("resend_mail", why()).then([again.clone()]);
        office(past.clone())
            .when("resend_mail", json!({ "reason": { "text": {} } }))
            .refused(Refusal::Empty { field: "reason" });
        let on_its_way = || Refusal::MailUnderWay { mail: "9b2f".to_owned(), state: "prepared" };
        office([past, vec![again.clone()]].concat()).when("resend_mail", why()).refused(on_its_way());
    }
    let put_off = Refusal::MailUnderWay { mail: "9b2f".to_owned(), state: "deferred" };
    office([prepared(), deferred(1)]).when("resend_mail", why()).refused(put_off);
    office([prepared(), sent()]).when("resend_mail", why()).refused(over("sent"));
    office([prepared(), cancelled("duty-over")]).when("resend_mail", why()).refused(over("cancelled"));
    // What became of the new round is recorded as of the first.
    office([prepared(), failed(), again.clone()]).by("system").when("confirm_mail", json!({})).then([sent()]);
    office([prepared(), failed(), again])
        .by("system")
        .when("defer_mail", json!({ "error": "451 later", "until": "2020-09-15T09:01:00Z" }))
        .then([deferred(1)]);
}

#[test]
fn what_was_lost_is_not_sent_again_to_an_address_that_does_not_work() {
    let why = json!({ "reason": { "text": { "en": "Once more" } } });
    let mail = || office([prepared(), failed()]).around(|around| around.suppressed = true);
    let to = prepared()["to"].as_str().expect("an address").to_owned();
    mail().when("resend_mail", why).refused(Refusal::AddressSuppressed { address: to });
}

#[test]
fn a_subject_of_ten_thousand_characters_is_refused() {
    let too_long = Refusal::TooLong { field: "subject", length: 10_000, most: 200 };
    office([prepared(), held()]).when("edit_mail", words(&"x".repeat(10_000), "y")).refused(too_long);
}

#[test]
fn a_subject_cannot_begin_a_header() {
    let malformed = Refusal::Malformed { field: "subject" };
    office([prepared(), held()])
        .when("edit_mail", words("Moved\r\nBcc: all@example.org", "y"))
        .refused(malformed);
    office([prepared(), held()])
        .when("edit_mail", words("Moved", " "))
        .refused(Refusal::Empty { field: "text" });
}

#[test]
fn a_person_says_why_a_mail_is_not_sent_and_the_program_names_its_reason() {
    let cancel = |reason: Value| json!({ "reason": reason });
    let empty = Refusal::Empty { field: "reason" };
    office([prepared()]).when("cancel_mail", cancel(json!({ "text": { "en": " " } }))).refused(empty);
    for reason in
        [json!({ "text": { "en": "Sent by post" } }), json!({ "code": "call-cancelled", "text": {} })]
    {
        let cancelled = json!({ "type": "cancelled", "reason": reason });
        office([prepared(), held()]).when("cancel_mail", cancel(reason)).then([cancelled]);
    }
    let reason = json!({ "text": { "en": "Too late" } });
    office([prepared(), sent()]).when("cancel_mail", cancel(reason)).refused(over("sent"));
}

#[test]
fn tries_that_fail_are_counted() {
    let data = || json!({ "error": "451 later", "until": "2020-09-15T09:01:00Z" });
    given([prepared()]).when("defer_mail", data()).then([deferred(1)]);
    given([prepared(), deferred(1)]).when("defer_mail", data()).then([deferred(2)]);
    given([prepared(), held()]).when("defer_mail", data()).refused(over("held"));
}

#[test]
fn what_the_server_took_it_took() {
    let cancelled = json!({ "type": "cancelled", "reason": { "text": { "en": "x" } } });
    for past in [vec![prepared(), held()], vec![prepared(), cancelled], vec![prepared(), deferred(1)]] {
        given(past).when("confirm_mail", json!({})).then([sent()]);
    }
}

#[test]
fn only_a_mail_that_was_sent_can_come_back() {
    let data = json!({ "status": "5.1.1", "diagnostic": "550 no such mailbox" });
    let bounced = json!({ "type": "bounced", "status": "5.1.1", "diagnostic": "550 no such mailbox" });
    given([prepared(), sent()]).when("bounce_mail", data.clone()).then([bounced.clone()]);
    given([prepared()]).when("bounce_mail", data.clone()).refused(over("prepared"));
    given([prepared(), sent(), bounced]).when("bounce_mail", data).refused(over("bounced"));
}

fn waits(wait: &str) -> Value {
    json!({ "type": "waits", "wait": wait, "until": "2026-12-01T05:00:00Z" })
}

#[test]
fn a_mail_waits_for_its_readers_sake_and_is_sent_or_told_by_another() {
    let data = json!({ "wait": "quiet_hours", "until": "2026-12-01T05:00:00Z" });
    given([prepared()]).when("wait_mail", data.clone()).then([waits("quiet_hours")]);
    given([prepared(), waits("quiet_hours")]).when("confirm_mail", json!({})).then([sent()]);
    let digest = json!({ "digest": "0b9d" });
    let told = json!({ "type": "digested", "digest": "0b9d" });
    given([prepared(), waits("digest")]).when("digest_mail", digest.clone()).then([told.clone()]);
    given([prepared(), waits("quiet_hours")]).when("digest_mail", digest.clone()).refused(over("waiting"));
    given([prepared(), waits("digest"), told.clone()]).when("digest_mail", digest).refused(over("digested"));
    given([prepared(), waits("digest"), told]).when("wait_mail", data).refused(over("digested"));
}
