use crate::story::{Story, lacking};
use nidaa_domain::{Policy, Refusal, rules::Rules};
use nidaa_kernel::Role;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Rules> {
    Story::given(past).by(Role::SYSTEM).under(Policy::House)
}

fn data() -> Value {
    json!({ "programme": "comcec-project-funding", "version": 1, "source": "format: 1\n" })
}

fn published() -> Value {
    let mut event = data();
    event["type"] = json!("published");
    event["digest"] = json!("9f2c");
    event
}

#[test]
fn the_text_of_a_policy_is_kept() {
    given([]).when("publish_rules", data()).then([published()]);
}

#[test]
fn a_text_is_kept_once() {
    let code = "9f2c".to_owned();
    given([published()])
        .when("publish_rules", data())
        .refused(Refusal::AlreadyExists { what: "rules", code });
}

#[test]
fn only_the_program_publishes_rules() {
    let needs = vec!["system".to_owned()];
    given([]).by("office").when("publish_rules", data()).refused(lacking(&needs, "office"));
}
