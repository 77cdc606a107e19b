use crate::story::{Story, lacking};
use nidaa_domain::{Policy, Refusal, holidays::Holidays};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Holidays> {
    Story::given(past).under(Policy::House)
}

fn data(first: &str, last: &str) -> Value {
    json!({ "holiday": "eid_al_fitr_1448", "first": first, "last": last, "source": "Decree 7" })
}

fn days(first: &str, last: &str) -> Value {
    json!({ "first": first, "last": last })
}

fn confirmed() -> Value {
    json!({ "type": "confirmed", "holiday": "eid_al_fitr_1448", "name": {},
        "days": days("2027-03-10", "2027-03-12"), "source": "Decree 7" })
}

#[test]
fn a_holiday_is_confirmed_with_its_source() {
    given([]).when("confirm_holiday", data("2027-03-10", "2027-03-12")).then([confirmed()]);
    let mut nobody = data("2027-03-10", "2027-03-12");
    nobody["source"] = json!(" ");
    given([]).when("confirm_holiday", nobody).refused(Refusal::Empty { field: "source" });
}

#[test]
fn other_days_need_a_reason_and_the_same_days_change_nothing() {
    let same = data("2027-03-10", "2027-03-12");
    given([confirmed()]).when("confirm_holiday", same).refused(Refusal::NothingToCorrect);
    let mut other = data("2027-03-09", "2027-03-11");
    let silent = Refusal::Empty { field: "reason" };
    given([confirmed()]).when("confirm_holiday", other.clone()).refused(silent);
    other["reason"] = json!({ "en": "The moon was seen" });
    given([confirmed()]).when("confirm_holiday", other).then([json!({
        "type": "moved", "holiday": "eid_al_fitr_1448", "from": days("2027-03-10", "2027-03-12"),
        "to": days("2027-03-09", "2027-03-11"), "source": "Decree 7", "reason": { "en": "The moon was seen" } })]);
}

#[test]
fn a_holiday_that_was_not_confirmed_cannot_be_taken_back() {
    let data = json!({ "holiday": "eid_al_fitr_1448", "reason": { "en": "A mistake" } });
    let missing = Refusal::Missing { what: "holiday", code: "eid_al_fitr_1448".to_owned() };
    given([]).when("withdraw_holiday", data.clone()).refused(missing);
    let withdrawn =
        json!({ "type": "withdrawn", "holiday": "eid_al_fitr_1448", "reason": { "en": "A mistake" } });
    given([confirmed()]).when("withdraw_holiday", data).then([withdrawn]);
}

#[test]
fn days_that_are_no_rest_are_refused() {
    let end = Refusal::EndBeforeStart { start: "2027-03-12".to_owned(), end: "2027-03-10".to_owned() };
    given([]).when("confirm_holiday", data("2027-03-12", "2027-03-10")).refused(end);
    let long = Refusal::Malformed { field: "last" };
    given([]).when("confirm_holiday", data("2027-03-01", "2027-03-15")).refused(long);
    let mut key = data("2027-03-10", "2027-03-12");
    key["holiday"] = json!("Eid al-Fitr");
    given([]).when("confirm_holiday", key).refused(Refusal::Malformed { field: "holiday" });
}

#[test]
fn only_the_office_confirms() {
    let needs = vec!["office".to_owned(), "system".to_owned()];
    let data = data("2027-03-10", "2027-03-12");
    given([]).by("focal_point").when("confirm_holiday", data).refused(lacking(&needs, "focal_point"));
}
