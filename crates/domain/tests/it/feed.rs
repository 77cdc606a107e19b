use crate::story::{Story, Subject, context};
use nidaa_domain::{Context, Policy, Refusal, feed::Feed};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Feed> {
    Story::given(past).under(Policy::House)
}

fn data() -> Value {
    json!({ "of": { "kind": "project", "project": "P18" }, "lang": "fr" })
}

fn opened() -> Value {
    json!({ "type": "opened", "of": { "kind": "project", "project": "P18" }, "lang": "fr" })
}

fn closed() -> Value {
    json!({ "type": "closed" })
}

#[test]
fn a_calendar_is_opened_by_the_digest_of_its_secret_and_revoked() {
    given([]).when("open_feed", data()).then([opened()]);
    given([opened()]).when("close_feed", json!({})).then([closed()]);
}

#[test]
fn an_address_that_was_revoked_is_not_opened_again() {
    let code = Feed::CODE.to_owned();
    let exists = Refusal::AlreadyExists { what: "feed", code: code.clone() };
    given([opened(), closed()]).when("open_feed", data()).refused(exists);
    given([opened(), closed()])
        .when("close_feed", json!({}))
        .refused(Refusal::Missing { what: "feed", code });
}

#[test]
fn what_is_no_digest_opens_nothing() {
    let data = json!({ "open_feed": { "feed": "secret", "of": { "kind": "project", "project": "P18" }, "lang": "fr" } });
    let command = serde_json::from_value(data).expect("a command");
    let context = Context { policy: Policy::House, ..context() };
    let refused = Feed::default().decide(&command, &context);
    assert_eq!(refused, Err(Refusal::Malformed { field: "feed" }));
}

#[test]
fn a_calendar_may_be_a_persons() {
    let of = json!({ "kind": "person", "recipient": "Amel@SESRIC.example" });
    let opened = json!({ "type": "opened", "of": { "kind": "person", "recipient": "amel@sesric.example" }, "lang": "ar" });
    given([]).when("open_feed", json!({ "of": of, "lang": "ar" })).then([opened]);
}
