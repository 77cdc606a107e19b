use crate::story::Story;
use nidaa_domain::{Policy, Refusal, recipient::Recipient};
use nidaa_kernel::Role;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Recipient> {
    Story::given(past).under(Policy::Roles(&[Role::OFFICE, Role::SYSTEM]))
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
    given([]).by("partner").when("mute_courtesy_mails", json!({})).refused(Refusal::RoleMissing { needs });
}
