use super::*;
use nidaa_domain::project::{Project, Reversible};

fn revert(decision: &str) -> Value {
    json!({ "decision": decision, "reason": reason() })
}

fn reverted(decision: &str, year: i16, stage: &str) -> Value {
    json!({
        "type": "decision_reverted", "decision": decision, "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": year, "rest": 0, "stage": stage,
    })
}

fn approved() -> Value {
    let granted = json!({ "minor": 100_000, "currency": "USD" });
    json!({ "type": "approved", "granted": granted, "note": null, "stage": "final_listed" })
}

fn postponed() -> Value {
    json!({
        "type": "postponed", "reason": reason(), "requested_by": "office", "from_year": 2020, "to_year": 2021,
        "to_call": null, "score": null, "on": "2020-09-15", "act": null, "stage": "postponed",
    })
}

fn redated(from: &str, to: &str) -> Value {
    let day = |day: &str| json!({ "start": day, "end": day });
    json!({ "type": "milestone_redated", "milestone": "visit", "from": day(from), "to": day(to), "reason": reason() })
}

fn not_the_last(decision: &str, followers: &[&str]) -> Refusal {
    let followers: Vec<String> = followers.iter().map(ToString::to_string).collect();
    Refusal::NotTheLastDecision { decision: decision.to_owned(), last: followers.first().cloned(), followers }
}

fn unknown(decision: &str, last: Option<&str>) -> Refusal {
    let last = last.map(ToOwned::to_owned);
    Refusal::NotTheLastDecision { decision: decision.to_owned(), last, followers: vec![] }
}

#[test]
fn a_wrong_decision_leads_back_to_where_it_was_taken() {
    given([in_stage("short_listed"), approved()])
        .when("revert_decision", revert("approved"))
        .then([reverted("approved", 2020, "short_listed")]);
    let rejected = json!({ "type": "rejected", "reason": reason(), "stage": "rejected" });
    given([in_stage("eligible"), rejected])
        .when("revert_decision", revert("rejected"))
        .then([reverted("rejected", 2020, "eligible")]);
}

#[test]
fn what_the_decision_had_changed_is_put_back() {
    let past = [
        in_stage("active"),
        planned("visit", "2020-05-04", "2020-05-04"),
        postponed(),
        redated("2020-05-04", "2021-05-04"),
    ];
    given(past.clone())
        .when("revert_decision", revert("postponed"))
        .then([reverted("postponed", 2020, "active"), redated("2021-05-04", "2020-05-04")]);
    let after = past
        .iter()
        .chain(&[reverted("postponed", 2020, "active"), redated("2021-05-04", "2020-05-04")])
        .fold(Project::default(), |project, stored| project.evolve(&crate::story::event::<Project>(stored)));
    let before = past[..2]
        .iter()
        .fold(Project::default(), |project, stored| project.evolve(&crate::story::event::<Project>(stored)));
    assert_eq!(after, before);
}

#[test]
fn an_approval_taken_back_takes_its_money_back() {
    let past = [in_stage("short_listed"), approved(), reverted("approved", 2020, "short_listed")];
    let project = past
        .iter()
        .fold(Project::default(), |project, stored| project.evolve(&crate::story::event::<Project>(stored)));
    assert_eq!((project.granted, project.stage), (None, Some(crate::story::stage("short_listed"))));
}

fn waiting(rank: u16) -> Value {
    json!({ "type": "put_on_reserve", "rank": rank, "stage": "reserve" })
}

#[test]
fn a_promotion_taken_back_gives_the_place_on_the_reserve_list_back_without_its_conditions() {
    let venue = json!({ "key": "venue", "text": { "en": "The venue is named" }, "due": "2027-03-31", "proof": { "en": "A letter" } });
    let set = json!({ "type": "condition_set", "condition": venue });
    let back = with(reverted("approved", 2020, "reserve"), "reserve_rank", json!(2));
    let past = [in_stage("final_review"), waiting(2), approved(), set];
    given(past.clone()).when("revert_decision", revert("approved")).then([back.clone()]);
    let project = past
        .iter()
        .chain([&back])
        .fold(Project::default(), |project, stored| project.evolve(&crate::story::event::<Project>(stored)));
    assert_eq!((project.reserve_rank, project.granted, project.conditions), (Some(2), None, vec![]));
}

#[test]
fn a_place_that_somebody_else_has_meanwhile_is_not_given_back() {
    let rejected = json!({ "type": "rejected", "reason": reason(), "stage": "rejected" });
    given([in_stage("final_review"), waiting(2), rejected])
        .around(|around| around.ranks_taken = vec![2])
        .when("revert_decision", revert("rejected"))
        .refused(exists("rank", "2"));
}

#[test]
fn only_the_last_decision_is_taken_back_and_once() {
    let listed = json!({ "type": "short_listed", "stage": "short_listed" });
    given([in_stage("eligible"), listed, approved()])
        .when("revert_decision", revert("short_listed"))
        .refused(not_the_last("short_listed", &["approved"]));
    given([in_stage("short_listed"), approved(), reverted("approved", 2020, "short_listed")])
        .when("revert_decision", revert("approved"))
        .refused(unknown("approved", None));
    given([in_stage("final_listed")])
        .when("revert_decision", revert("approved"))
        .refused(unknown("approved", None));
}

#[test]
fn the_policy_says_which_decisions_may_be_taken_back() {
    given([in_stage("short_listed"), handed_in()])
        .when("revert_decision", revert("final_fiche_submitted"))
        .refused_by("project/revert_decision", "not-open-in-stage");
    let submitted = json!({ "type": "submitted", "stage": "eligible" });
    given([in_stage("draft"), submitted])
        .when("revert_decision", revert("submitted"))
        .refused_by("project/revert_decision/is_reversible", "guard");
}

#[test]
fn taking_back_needs_a_reason_and_the_office() {
    let past = [in_stage("short_listed"), approved()];
    let silent = with(revert("approved"), "reason", silence());
    given(past.clone()).when("revert_decision", silent).refused(no_reason());
    given(past)
        .by("project_owner")
        .when("revert_decision", revert("approved"))
        .refused_by("project/revert_decision", "role-missing");
}

#[test]
fn what_another_decision_did_not_change_stays_as_it_has_become() {
    let visit = planned("visit", "2020-05-04", "2020-05-04");
    let rejected = json!({ "type": "rejected", "reason": reason(), "stage": "rejected" });
    let corrected = json!({
        "type": "corrected", "correction": { "fact": "implementation_year", "value": 2022 },
        "was": { "fact": "implementation_year", "value": 2020 }, "reason": reason(),
    });
    given([in_stage("eligible"), visit, rejected, redated("2020-05-04", "2022-05-04"), corrected])
        .when("revert_decision", revert("rejected"))
        .then([reverted("rejected", 2022, "eligible")]);
}

#[test]
fn a_milestone_that_was_dated_anew_after_a_postponement_keeps_its_day() {
    let visit = planned("visit", "2020-05-04", "2020-05-04");
    let moved = [redated("2020-05-04", "2021-05-04"), redated("2021-05-04", "2021-06-01")];
    given([in_stage("active"), visit, postponed()].into_iter().chain(moved))
        .when("revert_decision", revert("postponed"))
        .then([reverted("postponed", 2020, "active")]);
}

#[test]
fn a_wish_and_renewals_that_came_after_a_decision_outlive_it() {
    let wish =
        json!({ "type": "postponement_requested", "reason": reason(), "to_year": 2021, "to_call": null });
    let renewal = json!({ "what": "consent", "country": "PK", "role": "partner" });
    let asked = json!({ "type": "renewals_asked", "renewals": [renewal] });
    let past =
        [in_stage("short_listed"), approved(), wish, asked, reverted("approved", 2020, "short_listed")];
    let project = past
        .iter()
        .fold(Project::default(), |project, stored| project.evolve(&crate::story::event::<Project>(stored)));
    let wished = project.journey.wish.map(|wish| wish.to_year);
    assert_eq!((wished, project.journey.renewals.len()), (Some(2021), 1));
}

fn listed() -> Value {
    json!({ "type": "short_listed", "stage": "short_listed" })
}

fn with_followers(decision: &str, followers: &[&str]) -> Value {
    with(revert(decision), "followers", json!(followers))
}

#[test]
fn an_earlier_decision_is_taken_back_with_those_that_rest_on_it_the_last_one_first() {
    given([in_stage("eligible"), listed(), approved()])
        .when("revert_decision", with_followers("short_listed", &["approved"]))
        .then([
            with(reverted("approved", 2020, "short_listed"), "rest", json!(1)),
            reverted("short_listed", 2020, "eligible"),
        ]);
}

#[test]
fn followers_are_named_all_and_in_their_order() {
    let past = [in_stage("eligible"), listed(), approved(), postponed()];
    let two = not_the_last("short_listed", &["postponed", "approved"]);
    for named in [&[][..], &["approved"], &["approved", "postponed"]] {
        given(past.clone())
            .when("revert_decision", with_followers("short_listed", named))
            .refused(two.clone());
    }
    given(past)
        .when("revert_decision", with_followers("postponed", &["approved"]))
        .refused(unknown("postponed", Some("postponed")));
}

fn held(decision: &str, by: Option<&str>) -> Refusal {
    Refusal::DecisionHeld { decision: decision.to_owned(), by: by.map(ToOwned::to_owned) }
}

fn handed_in() -> Value {
    let money = json!({ "minor": 1_000, "currency": "USD" });
    let fiche = json!({ "requested": money, "contribution": money, "outputs": { "en": "Guides" }, "staff": 1, "letters": [] });
    json!({ "type": "final_fiche_submitted", "fiche": fiche, "stage": "final_review" })
}

#[test]
fn a_decision_on_which_something_final_rests_can_no_longer_be_taken_back_and_says_so() {
    let past = [in_stage("eligible"), listed(), handed_in(), approved()];
    for named in [&[][..], &["approved"], &["approved", "final_fiche_submitted"]] {
        given(past.clone())
            .when("revert_decision", with_followers("short_listed", named))
            .refused(held("short_listed", Some("final_fiche_submitted")));
    }
    // The whole life ended with its call.
    let lapsed = json!({ "type": "lapsed", "stage": "lapsed" });
    given([in_stage("short_listed"), approved(), lapsed])
        .when("revert_decision", revert("approved"))
        .refused(held("approved", Some("lapsed")));
    let submitted = json!({ "type": "submitted", "stage": "submitted" });
    let found = json!({ "type": "found_eligible", "stage": "eligible" });
    given([in_stage("draft"), submitted, found])
        .when("revert_decision", revert("submitted"))
        .refused(held("submitted", None));
}

#[test]
fn a_decision_that_never_fell_is_not_confused_with_one_that_others_rest_on() {
    given([in_stage("eligible"), listed(), approved()])
        .when("revert_decision", revert("nonsense"))
        .refused(unknown("nonsense", None));
}

#[test]
fn what_rests_on_a_decision_and_may_not_be_taken_back_holds_it() {
    let activated = json!({ "type": "activated", "stage": "active" });
    given([in_stage("short_listed"), approved(), activated])
        .when("revert_decision", with_followers("approved", &["activated"]))
        .refused(held("approved", Some("activated")));
    let resumed = json!({ "type": "resumed", "stage": "final_listed" });
    given([in_stage("final_listed"), postponed(), resumed])
        .when("revert_decision", with_followers("postponed", &["resumed"]))
        .refused(held("postponed", Some("resumed")));
}

#[test]
fn one_decision_after_the_other_is_taken_back() {
    let back = [reverted("approved", 2020, "short_listed")];
    given([in_stage("eligible"), listed(), approved()].into_iter().chain(back))
        .when("revert_decision", revert("short_listed"))
        .then([reverted("short_listed", 2020, "eligible")]);
}

fn ended(kind: &str) -> Value {
    json!({ "type": kind, "reason": reason(), "stage": kind })
}

fn told(past: impl IntoIterator<Item = Value>) -> Project {
    let past = past.into_iter().map(|stored| crate::story::event::<Project>(&stored));
    past.fold(Project::default(), |project, event| project.evolve(&event))
}

/// A grant of 1000.00 of which this is left in the envelope.
fn with_left(past: impl IntoIterator<Item = Value>, left: i64) -> crate::story::Story<Project> {
    given(past).around(|around| {
        around.money_left = Some(left);
        around.money_currency = Some(nidaa_kernel::Currency::USD);
    })
}

#[test]
fn an_end_that_was_wrong_is_taken_back_once_and_by_the_office_alone() {
    for (kind, stage) in [
        ("withdrawn", "draft"),
        ("withdrawn", "final_listed"),
        ("declined", "final_listed"),
        ("terminated", "active"),
    ] {
        let past = [in_stage(stage), ended(kind)];
        let back = reverted(kind, 2020, stage);
        given(past.clone()).when("revert_decision", revert(kind)).then([back.clone()]);
        given(past.clone())
            .by("project_owner")
            .when("revert_decision", revert(kind))
            .refused_by("project/revert_decision", "role-missing");
        assert_eq!(told(past.clone().into_iter().chain([back.clone()])), told([in_stage(stage)]));
        given(past.into_iter().chain([back]))
            .when("revert_decision", revert(kind))
            .refused(unknown(kind, None));
    }
}

#[test]
fn a_withdrawal_that_is_taken_back_gives_grant_and_place_on_the_reserve_list_back() {
    let granted = json!({ "minor": 100_000, "currency": "USD" });
    let listed = with(reverted("withdrawn", 2020, "final_listed"), "granted", granted);
    with_left([in_stage("short_listed"), approved(), ended("withdrawn")], 100_000)
        .when("revert_decision", revert("withdrawn"))
        .then([listed]);
    let past = [in_stage("final_review"), waiting(2), ended("withdrawn")];
    given(past.clone()).when("revert_decision", revert("withdrawn")).then([with(
        reverted("withdrawn", 2020, "reserve"),
        "reserve_rank",
        json!(2),
    )]);
    given(past)
        .around(|around| around.ranks_taken = vec![2])
        .when("revert_decision", revert("withdrawn"))
        .refused(exists("rank", "2"));
}

#[test]
fn money_that_others_got_meanwhile_does_not_go_back() {
    let money = |minor| nidaa_kernel::Money { minor, currency: nidaa_kernel::Currency::USD };
    let past = [in_stage("short_listed"), approved(), ended("withdrawn")];
    with_left(past.clone(), 99_999)
        .when("revert_decision", revert("withdrawn"))
        .refused(Refusal::MoneyGivenOn { asked: money(100_000), left: money(99_999) });
    // With the approval the money goes as well.
    with_left(past, -1).when("revert_decision", with_followers("approved", &["withdrawn"])).then([
        with(
            with(reverted("withdrawn", 2020, "final_listed"), "rest", json!(1)),
            "granted",
            json!({ "minor": 100_000, "currency": "USD" }),
        ),
        reverted("approved", 2020, "short_listed"),
    ]);
    // An owner that declined has the grant again on the same terms.
    let declined = [in_stage("short_listed"), approved(), ended("declined")];
    with_left(declined.clone(), 99_999)
        .when("revert_decision", revert("declined"))
        .refused(Refusal::MoneyGivenOn { asked: money(100_000), left: money(99_999) });
    with_left(declined, 100_000).when("revert_decision", revert("declined")).then([with(
        reverted("declined", 2020, "final_listed"),
        "granted",
        json!({ "minor": 100_000, "currency": "USD" }),
    )]);
    // Before its work began, a termination frees all of it; where the contract is kept elsewhere, nothing afterwards.
    with_left([in_stage("short_listed"), approved(), ended("terminated")], 0)
        .when("revert_decision", revert("terminated"))
        .refused(Refusal::MoneyGivenOn { asked: money(100_000), left: money(0) });
    let begun = json!({ "type": "activated", "stage": "active" });
    with_left([in_stage("short_listed"), approved(), begun, ended("terminated")], 0)
        .when("revert_decision", revert("terminated"))
        .then([with(
            reverted("terminated", 2020, "active"),
            "granted",
            json!({ "minor": 100_000, "currency": "USD" }),
        )]);
}

#[test]
fn what_is_offered_to_be_taken_back_has_its_money() {
    let project = told([in_stage("short_listed"), approved(), ended("withdrawn")]);
    let mut context = crate::story::context();
    assert_eq!(project.reversible(&context), ["withdrawn", "approved"].map(Reversible::from));
    context.around.money_left = Some(0);
    assert_eq!(project.reversible(&context), ["approved"].map(Reversible::from));
}

#[test]
fn no_project_goes_back_into_a_call_that_is_over() {
    for over in ["completed", "cancelled"] {
        given([in_stage("active"), ended("terminated")])
            .around(|around| around.call_stage = Some(crate::story::stage(over)))
            .when("revert_decision", revert("terminated"))
            .refused_by("project/revert_decision/call_goes_on", "guard");
    }
}

#[test]
fn work_has_begun_with_a_contract_or_without_one_until_that_is_taken_back() {
    let activated = json!({ "type": "activated", "stage": "active" });
    let begun = |more: &[Value]| told([&[in_stage("final_listed")], more].concat()).begun;
    assert!(!begun(&[]) && begun(std::slice::from_ref(&activated)));
    assert!(begun(&[activated.clone(), postponed(), ended("terminated")]), "whatever became of it");
    assert!(!begun(&[activated, reverted("activated", 2020, "final_listed")]));
}
