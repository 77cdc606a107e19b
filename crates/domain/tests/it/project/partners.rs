use super::*;
use nidaa_domain::{Policy, Relation};
use nidaa_kernel::Country;

fn country(code: &str) -> Country {
    code.parse().expect("two capitals")
}

fn asks(country: &str, role: &str) -> Value {
    json!({ "country": country, "role": role })
}

fn says_why(country: &str, role: &str) -> Value {
    json!({ "country": country, "role": role, "reason": reason() })
}

fn declined(country: &str, role: &str) -> Value {
    with(says_why(country, role), "type", json!("partner_declined"))
}

fn withdrawn(country: &str, role: &str) -> Value {
    with(says_why(country, role), "type", json!("partner_withdrawn"))
}

fn link(code: &str, state: &str, needs: &str) -> Refusal {
    Refusal::LinkState { country: country(code), state: state.to_owned(), needs: needs.to_owned() }
}

#[test]
fn a_country_is_invited_in_a_role() {
    given([in_stage("draft")])
        .by("project_owner")
        .when("invite_partner", asks("PK", "partner"))
        .then([invited("PK", "partner")]);
}

#[test]
fn no_country_is_its_own_partner() {
    for role in ["partner", "beneficiary", "participating", "provider"] {
        given([in_stage("draft")])
            .when("invite_partner", asks("ID", role))
            .refused(Refusal::PartnerIsOwner { country: country("ID") });
    }
}

#[test]
fn only_member_states_take_part() {
    given([in_stage("draft")])
        .when("invite_partner", asks("DE", "provider"))
        .refused(Refusal::NotAMemberState { country: country("DE") });
}

#[test]
fn a_country_is_invited_once_in_a_role() {
    let needs = "declined, withdrawn, replaced";
    given([in_stage("draft"), invited("PK", "partner")])
        .when("invite_partner", asks("PK", "partner"))
        .refused(link("PK", "invited", needs));
    given([in_stage("draft"), confirmed("PK", "partner")])
        .when("invite_partner", asks("PK", "partner"))
        .refused(link("PK", "confirmed", needs));
}

#[test]
fn the_roles_of_a_country_are_kept_apart() {
    let past = [in_stage("draft"), invited("TR", "partner"), declined("TR", "partner")];
    given(past.clone()).when("invite_partner", asks("TR", "provider")).then([invited("TR", "provider")]);
    given(past.into_iter().chain([invited("TR", "provider")]))
        .when("confirm_partner", asks("TR", "partner"))
        .refused(link("TR", "declined", "invited"));
}

#[test]
fn a_country_that_left_may_be_asked_again() {
    let by = json!({ "by": "BD" });
    let replaced =
        with(with(says_why("PK", "partner"), "by", by["by"].clone()), "type", json!("partner_replaced"));
    for left in [declined("PK", "partner"), withdrawn("PK", "partner"), replaced] {
        given([in_stage("draft"), invited("PK", "partner"), left])
            .when("invite_partner", asks("PK", "partner"))
            .then([invited("PK", "partner")]);
    }
}

#[test]
fn an_invited_country_confirms_or_declines_with_a_reason() {
    let past = || [in_stage("draft"), invited("PK", "partner")];
    given(past())
        .by("partner")
        .of("PK")
        .when("confirm_partner", asks("PK", "partner"))
        .then([confirmed("PK", "partner")]);
    given(past())
        .by("partner")
        .of("PK")
        .when("decline_partner", says_why("PK", "partner"))
        .then([declined("PK", "partner")]);
}

#[test]
fn nobody_answers_for_another_country_that_takes_part() {
    let both = |role: &str| [in_stage("active"), invited("MA", role), invited("PK", role)];
    let gone = || [in_stage("active"), confirmed("MA", "partner"), confirmed("PK", "partner")];
    let strange = || Refusal::NotYourCountry { country: country("PK") };
    for role in ["partner", "provider"] {
        for (command, data) in
            [("confirm_partner", asks("PK", role)), ("decline_partner", says_why("PK", role))]
        {
            given(both(role)).by("partner").of("MA").when(command, data).refused(strange());
        }
    }
    let leave = || says_why("PK", "partner");
    given(gone()).by("partner").of("MA").when("withdraw_partner", leave()).refused(strange());
    let alone = [in_stage("active"), confirmed("PK", "partner")];
    given(alone).by("partner").of("PK").when("withdraw_partner", leave()).then([withdrawn("PK", "partner")]);
}

#[test]
fn owner_and_office_tell_that_a_country_withdrew() {
    let past = || [in_stage("active"), confirmed("PK", "partner")];
    let leave = || says_why("PK", "partner");
    given(past())
        .by("project_owner")
        .of("ID")
        .when("withdraw_partner", leave())
        .then([withdrawn("PK", "partner")]);
    given(past()).when("withdraw_partner", leave()).then([withdrawn("PK", "partner")]);
    given(past())
        .by("partner")
        .of("ID")
        .being(&[Relation::Owner, Relation::Partner])
        .when("withdraw_partner", leave())
        .refused(Refusal::NotYourCountry { country: country("PK") });
}

#[test]
fn who_was_not_invited_cannot_answer() {
    given([in_stage("draft")])
        .when("confirm_partner", asks("PK", "partner"))
        .refused(missing("partner", "PK"));
    given([in_stage("draft"), confirmed("PK", "partner")])
        .when("decline_partner", says_why("PK", "partner"))
        .refused(link("PK", "confirmed", "invited"));
}

#[test]
fn a_document_tells_who_took_part_and_not_who_was_asked_before() {
    given([in_stage("closed")])
        .under(Policy::Reconstruction)
        .when("confirm_partner", asks("PK", "partner"))
        .then([confirmed("PK", "partner")]);
}

#[test]
fn a_document_is_not_believed_when_it_names_the_owner_or_a_stranger() {
    let confirm = |code: &str| {
        given([in_stage("closed")])
            .under(Policy::Reconstruction)
            .when("confirm_partner", asks(code, "partner"))
    };
    confirm("ID").refused(Refusal::PartnerIsOwner { country: country("ID") });
    confirm("DE").refused(Refusal::NotAMemberState { country: country("DE") });
}

#[test]
fn a_confirmed_partner_withdraws_with_a_reason() {
    given([in_stage("active"), confirmed("PK", "partner")])
        .when("withdraw_partner", says_why("PK", "partner"))
        .then([withdrawn("PK", "partner")]);
}

#[test]
fn who_has_not_confirmed_does_not_withdraw() {
    given([in_stage("active"), invited("PK", "partner")])
        .when("withdraw_partner", says_why("PK", "partner"))
        .refused(link("PK", "invited", "confirmed"));
}

fn replace(country: &str, by: &str) -> Value {
    with(says_why(country, "partner"), "by", json!(by))
}

#[test]
fn a_partner_is_replaced_and_the_new_one_invited() {
    let replaced = with(replace("PK", "BD"), "type", json!("partner_replaced"));
    for before in [invited("PK", "partner"), confirmed("PK", "partner"), declined("PK", "partner")] {
        given([in_stage("active"), before])
            .when("replace_partner", replace("PK", "BD"))
            .then([replaced.clone(), invited("BD", "partner")]);
    }
}

#[test]
fn a_replaced_partner_is_not_replaced_again() {
    let replaced = with(replace("PK", "BD"), "type", json!("partner_replaced"));
    given([in_stage("active"), invited("PK", "partner"), replaced])
        .when("replace_partner", replace("PK", "AZ"))
        .refused(link("PK", "replaced", "invited, confirmed, declined, withdrawn"));
}

#[test]
fn the_new_partner_may_be_invited_at_all() {
    let by = |code: &str| {
        given([in_stage("active"), invited("PK", "partner"), confirmed("BD", "partner")])
            .when("replace_partner", replace("PK", code))
    };
    by("ID").refused(Refusal::PartnerIsOwner { country: country("ID") });
    by("DE").refused(Refusal::NotAMemberState { country: country("DE") });
    by("BD").refused(link("BD", "confirmed", "declined, withdrawn, replaced"));
}

#[test]
fn no_partner_takes_its_own_place() {
    given([in_stage("active"), declined("PK", "partner")])
        .when("replace_partner", replace("PK", "PK"))
        .refused(Refusal::NamedTwice { code: "PK".to_owned() });
}

#[test]
fn who_leaves_or_makes_leave_says_why() {
    let leaving = ["decline_partner", "withdraw_partner"];
    for command in leaving {
        given([in_stage("active"), invited("PK", "partner")])
            .when(command, with(says_why("PK", "partner"), "reason", silence()))
            .refused(no_reason());
    }
    given([in_stage("active"), invited("PK", "partner")])
        .when("replace_partner", with(replace("PK", "BD"), "reason", silence()))
        .refused(no_reason());
}

#[test]
fn nobody_is_invited_to_a_project_that_has_ended() {
    given([in_stage("closed")])
        .when("invite_partner", asks("PK", "partner"))
        .refused_by("project/invite_partner", "not-open-in-stage");
}

/// A project of a country that names two partners, and what became of one of them.
fn with_two(stage: &str, more: &[Value]) -> Vec<Value> {
    let named = with(in_stage(stage), "member_states_count", Value::Null);
    [vec![named, confirmed("PK", "partner"), confirmed("SN", "partner")], more.to_vec()].concat()
}

#[test]
fn the_fewest_partner_countries_are_asked_for_until_the_contract_is_signed() {
    let fiche = json!({
        "requested": { "minor": 9_000_000, "currency": "USD" }, "outputs": { "en": "Guides" }, "staff": 2,
        "contribution": { "minor": 1_000_000, "currency": "USD" }, "letters": ["PK"],
    });
    let acts = [
        ("submit_final_fiche", "short_listed", json!({ "fiche": fiche.clone() })),
        ("resubmit_fiche", "revising", json!({ "fiche": fiche })),
        ("approve_project", "final_review", json!({})),
        ("promote_project", "reserve", json!({})),
    ];
    for (command, stage, data) in acts {
        let rule = format!("project/{command}/partners_of_country");
        let left = with_two(stage, &[withdrawn("SN", "partner")]);
        given(left)
            .around(|around| around.call_stage = Some(crate::story::stage("final_listed")))
            .when(command, data)
            .refused_by(&rule, "guard");
    }
    let granted = json!({ "minor": 9_000_000, "currency": "USD" });
    let approve = |more: &[Value]| {
        given(with_two("final_review", more)).when("approve_project", json!({ "granted": granted }))
    };
    let approved = json!({ "type": "approved", "granted": granted, "note": null, "stage": "final_listed" });
    approve(&[]).then([approved.clone()]);
    approve(&[withdrawn("SN", "partner"), invited("BD", "partner")]).then([approved]);
}

#[test]
fn a_counted_partner_that_left_is_counted_no_more() {
    let granted = json!({ "minor": 9_000_000, "currency": "USD" });
    let approve = |left: &[Value]| {
        let past = [vec![in_stage("final_review"), confirmed("PK", "partner"), confirmed("SN", "partner")]];
        let past = past.concat().into_iter().chain(left.to_vec());
        given(past).when("approve_project", json!({ "granted": granted }))
    };
    let approved = json!({ "type": "approved", "granted": granted, "note": null, "stage": "final_listed" });
    approve(&[withdrawn("PK", "partner")]).then([approved]);
    approve(&[withdrawn("PK", "partner"), withdrawn("SN", "partner")])
        .refused_by("project/approve_project/partners_of_country", "guard");
}

#[test]
fn a_proposal_of_the_covid_response_names_as_many_partners_as_its_rules_ask_for() {
    let source = include_str!("../../../../../workflows/comcec-covid-response.yaml");
    let fewest = "  min_partner_countries:\n    value: ";
    let submit = |number: &str| {
        let rules = crate::story::changed(source, &format!("{fewest}0"), &format!("{fewest}{number}"));
        given([in_stage("draft")])
            .under(nidaa_domain::Policy::Pinned(rules))
            .when("submit_project", json!({}))
    };
    // A document reports three of this proposal.
    submit("4").refused_by("project/submit_project/partners_named_enough", "guard");
    submit("3").refused_by("project/submit_project/answers_complete", "guard");
}
