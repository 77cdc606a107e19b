use crate::story::Story;
use nidaa_domain::{Policy, Refusal, wording::Wording};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Wording> {
    Story::given(past).under(Policy::House)
}

fn data() -> Value {
    json!({ "subject": "{{ code }} reporté", "text": "{{ lead }}" })
}

fn written() -> Value {
    json!({ "type": "written", "subject": "{{ code }} reporté", "text": "{{ lead }}" })
}

#[test]
fn the_office_writes_its_own_words_and_goes_back_to_the_built_in_ones() {
    given([]).when("write_wording", data()).then([written()]);
    given([written()]).when("write_wording", data()).refused(Refusal::NothingToCorrect);
    given([written()]).when("drop_wording", json!({})).then([json!({ "type": "dropped" })]);
    given([]).when("drop_wording", json!({})).refused(Refusal::NothingToCorrect);
}

#[test]
fn a_subject_of_ten_thousand_characters_is_refused() {
    let mut long = data();
    long["subject"] = json!("x".repeat(10_000));
    let too_long = Refusal::TooLong { field: "subject", length: 10_000, most: 200 };
    given([]).when("write_wording", long).refused(too_long);
}
