use crate::story::Story;
use nidaa_domain::{Policy, Refusal, webhook::Webhook};
use nidaa_kernel::Role;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Webhook> {
    Story::given(past).under(Policy::House)
}

fn data(url: &str) -> Value {
    json!({ "url": url, "events": ["project_approved"] })
}

fn registered() -> Value {
    let url = "https://open-data.example.org/nidaa";
    json!({ "type": "registered", "url": url, "events": ["project_approved"], "from": null })
}

fn disabled() -> Value {
    json!({ "type": "disabled", "error": "503", "at": 41 })
}

fn missing() -> Refusal {
    Refusal::Missing { what: "webhook", code: "open-data".to_owned() }
}

#[test]
fn a_webhook_is_registered_once_and_removed() {
    let usual = || data("https://open-data.example.org/nidaa");
    given([]).when("register_webhook", usual()).then([registered()]);
    let exists = Refusal::AlreadyExists { what: "webhook", code: "open-data".to_owned() };
    given([registered()]).when("register_webhook", usual()).refused(exists);
    let removed = json!({ "type": "removed" });
    given([registered()]).when("remove_webhook", json!({})).then([removed.clone()]);
    given([registered(), removed]).when("replay_webhook", json!({ "from": 1 })).refused(missing());
}

#[test]
fn an_address_that_is_none_or_holds_a_password_is_refused() {
    for url in [
        "ftp://example.org",
        "https://",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        "http://open-data.example.org/nidaa",
        "http://127.0.0.1.example.org/",
    ] {
        given([]).when("register_webhook", data(url)).refused(Refusal::Malformed { field: "url" });
    }
}

#[test]
fn within_one_machine_an_address_may_be_plain() {
    for url in
        ["http://127.0.0.1:8080/hook", "http://localhost/hook", "http://[::1]:8080", "http://[::1]/hook"]
    {
        let registered =
            json!({ "type": "registered", "url": url, "events": ["project_approved"], "from": null });
        given([]).when("register_webhook", data(url)).then([registered]);
    }
}

#[test]
fn an_event_that_nothing_records_is_no_event_to_tell() {
    let hook = json!({ "url": "https://open-data.example.org/nidaa", "events": ["project_aproved"] });
    given([]).when("register_webhook", hook).refused(Refusal::Malformed { field: "events" });
}

#[test]
fn one_that_does_not_answer_is_disabled_until_it_is_enabled_or_replayed() {
    let disable = |past: Vec<Value>, at: i64| {
        given(past).by(Role::SYSTEM).when("disable_webhook", json!({ "error": "503", "at": at }))
    };
    disable(vec![registered()], 41).then([disabled()]);
    disable(vec![registered(), disabled()], 42).refused(Refusal::NothingToCorrect);
    let enabled = json!({ "type": "enabled" });
    given([registered(), disabled()]).when("enable_webhook", json!({})).then([enabled]);
    given([registered()]).when("enable_webhook", json!({})).refused(Refusal::NothingToCorrect);
    let replayed = json!({ "type": "replayed", "from": 7 });
    given([registered(), disabled()]).when("replay_webhook", json!({ "from": 7 })).then([replayed]);
}
