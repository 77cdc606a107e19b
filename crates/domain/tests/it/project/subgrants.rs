//! Money of a grant that is passed on, under the rules of a programme that knows sub-grants.

use super::*;
use nidaa_domain::Policy;
use nidaa_kernel::{Currency, Money};

fn usd(minor: i64) -> Money {
    Money { minor, currency: Currency::USD }
}

fn under_way(past: impl IntoIterator<Item = Value>) -> Story<Project> {
    let [_, _, al_quds] = crate::story::policies();
    let approved = json!({ "type": "approved", "granted": usd(100_000), "note": null, "stage": "active" });
    given([in_stage("active"), approved].into_iter().chain(past)).under(Policy::Pinned(al_quds))
}

fn award(key: &str, minor: i64) -> Value {
    json!({ "subgrant": key, "beneficiary": "جمعية", "amount": usd(minor), "purpose": { "en": "Tools" } })
}

fn awarded(key: &str, minor: i64) -> Value {
    with(award(key, minor), "type", json!("subgrant_awarded"))
}

fn settled(key: &str, spent: i64, returned: i64) -> Value {
    json!({ "type": "subgrant_settled", "subgrant": key, "spent": usd(spent), "returned": usd(returned) })
}

#[test]
fn the_whole_grant_may_be_passed_on_and_not_a_cent_more() {
    under_way([awarded("A", 60_000)]).when("award_subgrant", award("B", 40_000)).then([awarded("B", 40_000)]);
    let refusal =
        Refusal::SubgrantsExceedGrant { granted: usd(100_000), committed: usd(60_000), asked: usd(40_001) };
    under_way([awarded("A", 60_000)]).when("award_subgrant", award("B", 40_001)).refused(refusal);
}

#[test]
fn what_was_not_spent_can_be_given_again() {
    let past = [awarded("A", 100_000), settled("A", 70_000, 30_000)];
    under_way(past).when("award_subgrant", award("B", 30_000)).then([awarded("B", 30_000)]);
}

#[test]
fn what_was_taken_back_can_be_given_again() {
    let cancelled = json!({ "type": "subgrant_cancelled", "subgrant": "A", "reason": reason() });
    let past = [awarded("A", 100_000), cancelled];
    under_way(past).when("award_subgrant", award("B", 100_000)).then([awarded("B", 100_000)]);
}

#[test]
fn settling_says_what_comes_back() {
    let spent = json!({ "subgrant": "A", "spent": usd(45_000) });
    under_way([awarded("A", 50_000)]).when("settle_subgrant", spent).then([settled("A", 45_000, 5_000)]);
}

/// A contract is signed, and this much was paid under it.
fn paid(minor: i64) -> [Value; 3] {
    let person = json!({ "name": "Sri", "email": "someone@ministry.example", "lang": "en" });
    let contract = json!({
        "number": "AQ/1", "signed_on": "2020-09-01", "starts": "2020-09-01", "ends": "2020-12-31",
        "responsible_authority": person, "contact_person": person, "activities": [],
        "budget": [{ "line": "looms", "partner": null, "head": "other", "amount": usd(100_000) }],
    });
    [
        json!({ "type": "contract_signed", "contract": contract, "grant": usd(100_000), "stage": "active" }),
        json!({ "type": "payment_requested", "payment": "P1", "kind": "advance", "amount": usd(minor), "hands": [] }),
        json!({
            "type": "payment_made", "payment": "P1", "amount": usd(minor), "paid_on": "2020-09-10",
            "reference": "TR", "stage": "active",
        }),
    ]
}

#[test]
fn no_more_is_accounted_for_than_was_paid_to_the_project() {
    let given = [awarded("A", 50_000), awarded("B", 40_000), settled("A", 20_000, 30_000)];
    let past = || paid(25_000).into_iter().chain(given.clone());
    let settle = |minor| json!({ "subgrant": "B", "spent": usd(minor) });
    let refusal = Refusal::SettledOverPaid { settled: usd(25_001), paid: usd(25_000) };
    under_way(past()).when("settle_subgrant", settle(5_001)).refused(refusal);
    under_way(past()).when("settle_subgrant", settle(5_000)).then([settled("B", 5_000, 35_000)]);
}

#[test]
fn nobody_accounts_for_more_than_was_given() {
    let spent = json!({ "subgrant": "A", "spent": usd(50_001) });
    let refusal = Refusal::SpentMoreThanGiven { given: usd(50_000), spent: usd(50_001) };
    under_way([awarded("A", 50_000)]).when("settle_subgrant", spent).refused(refusal);
}

#[test]
fn a_settled_sub_grant_is_over() {
    let past = || [awarded("A", 50_000), settled("A", 50_000, 0)];
    let over = || Refusal::SubgrantOver { key: "A".to_owned(), state: "settled" };
    let data = json!({ "subgrant": "A", "spent": usd(1) });
    under_way(past()).when("settle_subgrant", data).refused(over());
    let data = json!({ "subgrant": "A", "reason": reason() });
    under_way(past()).when("cancel_subgrant", data).refused(over());
}

#[test]
fn a_key_stands_for_one_sub_grant() {
    under_way([awarded("A", 1)]).when("award_subgrant", award("A", 1)).refused(exists("subgrant", "A"));
    let data = json!({ "subgrant": "B", "spent": usd(1) });
    under_way([awarded("A", 1)]).when("settle_subgrant", data).refused(missing("subgrant", "B"));
}

#[test]
fn an_amount_is_above_zero_and_in_the_currency_of_the_grant() {
    under_way([]).when("award_subgrant", award("A", 0)).refused(Refusal::Malformed { field: "amount" });
    let euros = with(award("A", 1), "amount", json!({ "minor": 1, "currency": "EUR" }));
    under_way([]).when("award_subgrant", euros).refused(Refusal::WrongCurrency { wants: Currency::USD });
}

#[test]
fn without_a_grant_nothing_is_passed_on() {
    let [_, _, al_quds] = crate::story::policies();
    given([in_stage("active")])
        .under(Policy::Pinned(al_quds))
        .when("award_subgrant", award("A", 1))
        .refused(Refusal::NothingGranted);
}

#[test]
fn the_name_of_a_beneficiary_is_one_line() {
    for (name, refusal) in unquotable("beneficiary") {
        under_way([])
            .when("award_subgrant", with(award("A", 1), "beneficiary", json!(name)))
            .refused(refusal);
    }
}
