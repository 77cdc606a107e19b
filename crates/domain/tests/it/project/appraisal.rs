use super::*;
use nidaa_kernel::Role;

fn submitted() -> Value {
    json!({ "type": "submitted", "stage": "submitted" })
}

fn by_institution(stage: &str) -> Value {
    with(in_stage(stage), "owner", json!({ "kind": "institution", "institution": "SESRIC" }))
}

fn answers(failed: &[&str]) -> Value {
    let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
    let answer = |item: &&str| json!({ "item": item, "passed": !failed.contains(item) });
    Value::Array(items.iter().map(answer).collect())
}

fn fiche() -> Value {
    json!({
        "requested": { "minor": 9_000_000, "currency": "USD" },
        "contribution": { "minor": 1_000_000, "currency": "USD" },
        "outputs": { "en": "A guide" }, "staff": 4, "letters": ["PK"],
    })
}

fn with_partner_and_activity(stage: &str) -> [Value; 3] {
    [in_stage(stage), invited("PK", "partner"), planned("workshop", "2021-05-03", "2021-05-05")]
}

fn revision(round: u16, date: &str, end: &str) -> Value {
    json!({
        "type": "revision_requested", "round": round, "comments": { "en": "Name the venue" },
        "due": { "date": date, "zone": "Europe/Istanbul", "end": end }, "stage": "revising",
    })
}

#[test]
fn a_state_sends_its_draft_to_the_focal_point() {
    given([in_stage("draft")])
        .by("project_owner")
        .when("send_to_focal_point", json!({}))
        .then([json!({ "type": "sent_to_focal_point", "stage": "fp_review" })]);
}

#[test]
fn nothing_is_sent_to_a_focal_point_where_nobody_is_on_duty() {
    given([in_stage("draft")])
        .by("project_owner")
        .around(|around| around.focal_point_on_duty = false)
        .when("send_to_focal_point", json!({}))
        .refused_by("project/send_to_focal_point/focal_point_on_duty", "guard");
}

#[test]
fn a_state_does_not_hand_in_past_its_focal_point() {
    given([in_stage("draft")])
        .by("project_owner")
        .when("submit_project", json!({}))
        .refused_by("project/submit_project/focal_point_first", "guard");
}

#[test]
fn a_focal_point_hands_in_a_draft_of_its_country() {
    given([in_stage("draft")]).by("focal_point").when("submit_project", json!({})).then([submitted()]);
}

#[test]
fn an_institution_hands_in_directly() {
    given([by_institution("draft")])
        .by("project_owner")
        .around(|around| around.owner_institution = Some(entered("oic_subsidiary_organ")))
        .when("submit_project", json!({}))
        .then([submitted()]);
    given([by_institution("draft")])
        .by("project_owner")
        .when("send_to_focal_point", json!({}))
        .refused_by("project/send_to_focal_point/has_focal_point", "guard");
}

#[test]
fn a_body_of_a_state_does_not_hand_in_as_an_institution() {
    for kind in ["national_focal_point", "national_body", "ministry", "university", ""] {
        for role in ["project_owner", "office"] {
            given([by_institution("draft")])
                .by(role)
                .around(|around| around.owner_institution = Some(entered(kind)))
                .when("submit_project", json!({}))
                .refused_by("project/submit_project/owner_may_apply", "guard");
        }
    }
}

#[test]
fn the_focal_point_endorses_and_the_submission_follows() {
    let note = json!({ "fr": "Conforme" });
    given([in_stage("fp_review")])
        .by("focal_point")
        .when("endorse_project", json!({ "note": note }))
        .then([json!({ "type": "endorsed", "note": note }), submitted()]);
}

#[test]
fn the_owner_does_not_endorse_its_own_proposal() {
    given([in_stage("fp_review")])
        .by("project_owner")
        .when("endorse_project", json!({}))
        .refused_by("project/endorse_project", "role-missing");
}

#[test]
fn the_focal_point_returns_a_draft_with_a_reason() {
    let returned = json!({ "type": "returned_by_focal_point", "reason": reason(), "stage": "draft" });
    let past = || given([in_stage("fp_review")]).by("focal_point");
    past().when("return_to_owner", json!({ "reason": reason() })).then([returned]);
    past().when("return_to_owner", json!({ "reason": silence() })).refused(no_reason());
}

#[test]
fn who_is_not_registered_in_the_area_does_not_hand_in() {
    for (command, stage, role) in [
        ("send_to_focal_point", "draft", "project_owner"),
        ("submit_project", "draft", "focal_point"),
        ("endorse_project", "fp_review", "focal_point"),
    ] {
        given([in_stage(stage)])
            .by(role)
            .around(|around| around.registered = false)
            .when(command, json!({}))
            .refused_by(&format!("project/{command}/registered_in_area"), "guard");
    }
}

#[test]
fn organs_of_the_oic_need_no_registration_and_its_networks_do() {
    let hand_in = |kind: &str| {
        given([by_institution("draft")])
            .around(|around| {
                (around.registered, around.owner_institution) = (false, Some(entered(kind)));
            })
            .when("submit_project", json!({}))
    };
    hand_in("oic_subsidiary_organ").then([submitted()]);
    hand_in("oic_network").refused_by("project/submit_project/registered_in_area", "guard");
}

#[test]
fn a_draft_is_changed_fact_by_fact() {
    let changes =
        json!([{ "fact": "title", "value": { "en": "Single windows" } }, { "fact": "theme", "value": "x" }]);
    given([in_stage("draft")])
        .by("project_owner")
        .when("revise_draft", json!({ "changes": changes }))
        .then([json!({ "type": "draft_revised", "changes": changes })]);
    given([in_stage("submitted")])
        .when("revise_draft", json!({ "changes": changes }))
        .refused_by("project/revise_draft", "not-open-in-stage");
}

#[test]
fn only_what_changes_is_told_and_nothing_is_refused() {
    let same = json!({ "fact": "title", "value": { "en": "Single window" } });
    let year = json!({ "fact": "implementation_year", "value": 2021 });
    let revise =
        |changes: Value| given([in_stage("draft")]).when("revise_draft", json!({ "changes": changes }));
    revise(json!([same, year])).then([json!({ "type": "draft_revised", "changes": [year] })]);
    revise(json!([same])).refused(Refusal::NothingToCorrect);
    revise(json!([])).refused(Refusal::NothingToCorrect);
    revise(json!([year, year])).refused(Refusal::NamedTwice { code: "implementation_year".to_owned() });
    revise(json!([{ "fact": "sector", "value": "astronomy" }])).refused(missing("sector", "astronomy"));
    revise(json!([{ "fact": "theme", "value": " " }])).refused(Refusal::Empty { field: "theme" });
}

#[test]
fn eligibility_needs_a_yes_to_every_item() {
    let find = |data: Value| given([in_stage("submitted")]).when("find_eligible", data);
    find(json!({ "checklist": answers(&[]) })).then([
        json!({ "type": "eligibility_checked", "checklist": answers(&[]) }),
        json!({ "type": "found_eligible", "stage": "eligible" }),
    ]);
    let rule = "project/find_eligible/checklist_passed";
    find(json!({ "checklist": answers(&["theme_served"]) })).refused_by(rule, "items-open");
    find(json!({})).refused_by(rule, "items-open");
}

#[test]
fn ineligibility_names_the_item_that_failed() {
    let find = |failed: &[&str]| {
        given([in_stage("submitted")])
            .when("find_ineligible", json!({ "reason": reason(), "checklist": answers(failed) }))
    };
    find(&["theme_served"]).then([
        json!({ "type": "eligibility_checked", "checklist": answers(&["theme_served"]) }),
        json!({ "type": "found_ineligible", "reason": reason(), "stage": "ineligible" }),
    ]);
    find(&[]).refused_by("project/find_ineligible/checklist_failed", "guard");
}

#[test]
fn a_checklist_answers_what_the_programme_asks_and_each_item_once() {
    let find = |items: &[&str]| {
        let checklist: Vec<Value> =
            items.iter().map(|item| json!({ "item": item, "passed": true })).collect();
        given([in_stage("submitted")]).when("find_eligible", json!({ "checklist": checklist }))
    };
    find(&["mood"]).refused(missing("checklist_item", "mood"));
    find(&["theme_served", "theme_served"]).refused(Refusal::NamedTwice { code: "theme_served".to_owned() });
}

#[test]
fn a_draft_lapses_when_its_call_has_closed_and_not_before() {
    let lapse = |from: &str, call: &str| {
        given([in_stage(from)])
            .by(Role::SYSTEM)
            .around(|around| around.call_stage = Some(crate::story::stage(call)))
            .when("lapse_project", json!({}))
    };
    let lapsed = || json!({ "type": "lapsed", "stage": "lapsed" });
    lapse("draft", "closed").then([lapsed()]);
    lapse("fp_review", "closed").then([lapsed()]);
    lapse("draft", "open").refused_by("project/lapse_project/call_over", "guard");
    lapse("submitted", "closed").refused_by("project/lapse_project/call_cancelled", "guard");
    lapse("submitted", "cancelled").then([lapsed()]);
}

#[test]
fn a_late_proposal_goes_on_where_the_close_found_it() {
    let late = |from: &str, until: &str| {
        let past = [in_stage(from), json!({ "type": "lapsed", "stage": "lapsed" })];
        given(past)
            .around(|around| around.call_stage = Some(crate::story::stage("closed")))
            .when("readmit_project", json!({ "until": until, "reason": reason() }))
    };
    for stage in ["draft", "fp_review"] {
        let until = json!({ "date": "2030-01-05", "zone": "Europe/Istanbul", "end": "2030-01-05T21:00:00Z" });
        let readmitted = json!({ "type": "readmitted", "until": until, "reason": reason(), "stage": stage });
        late(stage, "2030-01-05").then([readmitted]);
    }
    late("draft", "2020-01-05").refused(Refusal::DayPassed { day: "2020-01-05".into() });
    let until = json!({ "date": "2030-01-05", "at": "17:00", "zone": "Europe/Istanbul", "end": "2030-01-05T14:00:00Z" });
    let readmitted = json!({ "type": "readmitted", "until": until, "reason": reason(), "stage": "draft" });
    late("draft", "2030-01-05T17:00").then([readmitted]);
    late("draft", "2020-01-05T17:00").refused(Refusal::DayPassed { day: "2020-01-05T17:00".into() });
}

#[test]
fn a_short_listed_project_hands_in_its_final_document() {
    given(with_partner_and_activity("short_listed"))
        .by("project_owner")
        .when("submit_final_fiche", json!({ "fiche": fiche() }))
        .then([json!({ "type": "final_fiche_submitted", "fiche": fiche(), "stage": "final_review" })]);
}

#[test]
fn a_final_document_is_complete() {
    let hand_in = |past: &[Value], fiche: Value| {
        given(past.iter().cloned()).when("submit_final_fiche", json!({ "fiche": fiche }))
    };
    let past = with_partner_and_activity("short_listed");
    let rule = |guard: &str| format!("project/submit_final_fiche/{guard}");
    let poor = with(fiche(), "contribution", json!({ "minor": 900_000, "currency": "USD" }));
    hand_in(&past, poor).refused_by(&rule("contribution_enough"), "guard");
    hand_in(&past, with(fiche(), "letters", json!(["BD"]))).refused_by(&rule("letters_enclosed"), "guard");
    hand_in(&past[..2], fiche()).refused_by(&rule("activities_planned"), "guard");
}

#[test]
fn a_final_document_says_what_can_be_meant() {
    let hand_in = |field: &str, value: Value| {
        let fiche = with(fiche(), field, value);
        given(with_partner_and_activity("short_listed")).when("submit_final_fiche", json!({ "fiche": fiche }))
    };
    let malformed = |field: &'static str| Refusal::Malformed { field };
    hand_in("requested", json!({ "minor": 0, "currency": "USD" })).refused(malformed("requested"));
    hand_in("contribution", json!({ "minor": 5, "currency": "EUR" })).refused(malformed("contribution"));
    hand_in("staff", json!(0)).refused(malformed("staff"));
    hand_in("outputs", json!({})).refused(Refusal::Empty { field: "outputs" });
    hand_in("letters", json!(["PK", "PK"])).refused(Refusal::NamedTwice { code: "PK".to_owned() });
}

#[test]
fn a_final_document_comes_in_time_or_the_project_lapses() {
    let late = |story: Story<Project>| story.around(|around| around.passed = vec!["final_fiche".to_owned()]);
    late(given(with_partner_and_activity("short_listed")))
        .when("submit_final_fiche", json!({ "fiche": fiche() }))
        .refused_by("project/submit_final_fiche/fiche_in_time", "guard");
    late(given([in_stage("short_listed")]).by(Role::SYSTEM))
        .when("miss_final_stage", json!({}))
        .then([json!({ "type": "final_stage_missed", "stage": "lapsed" })]);
    given([in_stage("short_listed")])
        .when("miss_final_stage", json!({}))
        .refused_by("project/miss_final_stage/fiche_missed", "guard");
}

#[test]
fn a_revision_is_due_ten_days_later_at_midnight_in_istanbul() {
    given([in_stage("final_review")])
        .when("request_revision", json!({ "comments": { "en": "Name the venue" } }))
        .then([revision(1, "2020-09-25", "2020-09-25T21:00:00Z")]);
    given([in_stage("final_review")])
        .when("request_revision", json!({ "comments": {} }))
        .refused(Refusal::Empty { field: "comments" });
}

#[test]
fn there_are_two_rounds_of_revision() {
    let again = json!({ "type": "fiche_resubmitted", "fiche": fiche(), "stage": "final_review" });
    let round = |number| [revision(number, "2020-09-25", "2020-09-25T21:00:00Z"), again.clone()];
    let past = [vec![in_stage("final_review")], round(1).into(), round(2).into()].concat();
    given(past)
        .when("request_revision", json!({ "comments": { "en": "Once more" } }))
        .refused_by("project/request_revision/fiche_rounds_left", "guard");
}

#[test]
fn a_revised_document_comes_in_time_or_the_project_is_rejected() {
    let past = || {
        let asked = revision(1, "2020-09-25", "2020-09-25T21:00:00Z");
        let [recorded, partner, activity] = with_partner_and_activity("final_review");
        given([recorded, partner, activity, asked])
    };
    let (before, after) = ("2020-09-25T20:59:59Z", "2020-09-25T21:00:00Z");
    past()
        .at(before)
        .by("project_owner")
        .when("resubmit_fiche", json!({ "fiche": fiche() }))
        .then([json!({ "type": "fiche_resubmitted", "fiche": fiche(), "stage": "final_review" })]);
    past()
        .at(after)
        .by("project_owner")
        .when("resubmit_fiche", json!({ "fiche": fiche() }))
        .refused_by("project/resubmit_fiche/revision_in_time", "guard");
    past()
        .at(before)
        .by(Role::SYSTEM)
        .when("miss_revision", json!({}))
        .refused_by("project/miss_revision/revision_overdue", "guard");
    past()
        .at(after)
        .by(Role::SYSTEM)
        .when("miss_revision", json!({}))
        .then([json!({ "type": "revision_missed", "stage": "rejected" })]);
}

#[test]
fn the_reserve_list_ends_with_the_contracting() {
    let expire = |call: &str| {
        given([in_stage("reserve")])
            .by(Role::SYSTEM)
            .around(|around| around.call_stage = Some(crate::story::stage(call)))
            .when("expire_reserve", json!({}))
    };
    expire("implementation").then([json!({ "type": "reserve_expired", "stage": "rejected" })]);
    expire("final_listed").refused_by("project/expire_reserve/contracting_over", "guard");
}

#[test]
fn an_owner_gives_up_an_approved_project_with_a_reason() {
    let past = || given([in_stage("final_listed")]).by("project_owner");
    past()
        .when("decline_project", json!({ "reason": reason() }))
        .then([json!({ "type": "declined", "reason": reason(), "stage": "declined" })]);
    past().when("decline_project", json!({ "reason": silence() })).refused(no_reason());
}

/// What a rejected, a withdrawn and a lapsed proposal have in common.
#[test]
fn what_has_lapsed_or_was_given_up_has_ended() {
    for end in ["lapsed", "declined"] {
        given([in_stage(end)])
            .when("submit_project", json!({}))
            .refused_by("project/submit_project", "not-open-in-stage");
    }
}

#[test]
fn a_proposal_is_short_listed_on_enough_good_scores() {
    let short_list = |scores, average| {
        given([in_stage("eligible")])
            .around(|around| (around.scores, around.average) = (scores, average))
            .when("short_list_project", json!({}))
    };
    let rule = |guard: &str| format!("project/short_list_project/{guard}");
    short_list(2, 6_000).then([json!({ "type": "short_listed", "stage": "short_listed" })]);
    short_list(1, 9_000).refused_by(&rule("scores_complete"), "guard");
    short_list(2, 5_999).refused_by(&rule("pass_mark_reached"), "guard");
}

#[test]
fn a_revised_title_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        let changes = json!([{ "fact": "title", "value": title }]);
        given([in_stage("draft")]).when("revise_draft", json!({ "changes": changes })).refused(refusal);
    }
}
