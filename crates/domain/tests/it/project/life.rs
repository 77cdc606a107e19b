use super::*;
use crate::story::lacking;
use nidaa_domain::Policy;
use nidaa_kernel::Role;

fn begin() -> Value {
    json!({
        "title": { "en": "Single window" }, "owner": { "kind": "state", "country": "ID" }, "programme": PROGRAMME,
        "call": "CPF-08", "sector": "poverty", "theme": "single-window", "implementation_year": 2020,
    })
}

fn drafted() -> Value {
    let mut event = begin();
    event["type"] = json!("drafted");
    event["project"] = json!("P18");
    event["stage"] = json!("draft");
    for unknown in ["recommendation", "continues", "member_states_count"] {
        event[unknown] = Value::Null;
    }
    event
}

fn report() -> Value {
    let mut data = in_stage("closed");
    for not_told in ["type", "project"] {
        data.as_object_mut().expect("an object").remove(not_told);
    }
    data
}

#[test]
fn a_proposal_begins_as_a_draft() {
    given([]).by("project_owner").when("draft_project", begin()).then([drafted()]);
}

#[test]
fn whoever_can_name_states_does_not_count_them() {
    let counted = || with(begin(), "member_states_count", json!(3));
    given([]).by("project_owner").when("draft_project", counted()).refused(Refusal::StatesUnnamed);
    given([]).when("draft_project", counted()).then([with(drafted(), "member_states_count", json!(3))]);
    let revised = json!({ "changes": [{ "fact": "member_states_count", "value": 3 }] });
    given([drafted()])
        .by("project_owner")
        .when("revise_draft", revised.clone())
        .refused(Refusal::StatesUnnamed);
    let event = with(revised.clone(), "type", json!("draft_revised"));
    given([drafted()]).when("revise_draft", revised).then([event]);
}

#[test]
fn a_code_is_given_once() {
    given([drafted()]).when("draft_project", begin()).refused(exists("project", "P18"));
    given([drafted()])
        .by(Role::SYSTEM)
        .under(Policy::Reconstruction)
        .when("record_project", report())
        .refused(exists("project", "P18"));
}

#[test]
fn an_owner_of_another_project_is_no_owner_here() {
    given([in_stage("draft")])
        .by("project_owner")
        .being(&[nidaa_domain::Relation::Partner])
        .when("submit_project", json!({}))
        .refused_by("project/submit_project", "relation-missing");
}

#[test]
fn a_proposal_has_a_title() {
    let untitled = with(begin(), "title", json!({ "ar": " " }));
    given([]).when("draft_project", untitled).refused(Refusal::Empty { field: "title" });
}

#[test]
fn an_owning_state_is_a_member_state() {
    let foreign = with(begin(), "owner", json!({ "kind": "state", "country": "DE" }));
    let country = "DE".parse().expect("two capitals");
    given([]).when("draft_project", foreign).refused(Refusal::NotAMemberState { country });
}

#[test]
fn a_proposal_is_in_an_area_and_under_the_rules_of_its_own_programme() {
    let wrong =
        |field: &str, value: &str| given([]).when("draft_project", with(begin(), field, json!(value)));
    wrong("sector", "astronomy").refused(missing("sector", "astronomy"));
    wrong("programme", "another-fund").refused(missing("programme", "another-fund"));
}

#[test]
fn a_slip_in_the_year_is_refused() {
    let refusal = || Refusal::YearOutOfRange { year: 20201, first: 1900, last: 2999 };
    let slip = |data| with(data, "implementation_year", json!(20201));
    given([]).when("draft_project", slip(begin())).refused(refusal());
    given([])
        .by(Role::SYSTEM)
        .under(Policy::Reconstruction)
        .when("record_project", slip(report()))
        .refused(refusal());
}

#[test]
fn nothing_happens_to_a_project_nobody_began() {
    given([]).when("submit_project", json!({})).refused(missing("project", "P18"));
}

#[test]
fn a_reported_project_is_recorded_in_its_stage() {
    given([])
        .by(Role::SYSTEM)
        .under(Policy::Reconstruction)
        .when("record_project", report())
        .then([in_stage("closed")]);
}

#[test]
fn a_running_call_takes_no_reported_projects() {
    let needs = vec!["system".to_owned()];
    given([]).by(Role::SYSTEM).when("record_project", report()).refused(lacking(&needs, Role::SYSTEM));
}

#[test]
fn each_command_leads_to_its_stage() {
    let why = reason();
    let steps = [
        ("submit_project", json!({}), "draft", json!({ "type": "submitted", "stage": "submitted" })),
        (
            "short_list_project",
            json!({}),
            "eligible",
            json!({ "type": "short_listed", "stage": "short_listed" }),
        ),
        (
            "approve_project",
            json!({ "granted": { "minor": 9_850_000, "currency": "USD" }, "note": { "en": "Final list" } }),
            "final_review",
            json!({
                "type": "approved", "granted": { "minor": 9_850_000, "currency": "USD" },
                "note": { "en": "Final list" }, "stage": "final_listed",
            }),
        ),
        (
            "put_on_reserve",
            json!({ "rank": 2 }),
            "final_review",
            json!({ "type": "put_on_reserve", "rank": 2, "stage": "reserve" }),
        ),
        (
            "reject_project",
            json!({ "reason": why }),
            "eligible",
            json!({ "type": "rejected", "reason": why, "stage": "rejected" }),
        ),
        ("activate_project", json!({}), "final_listed", json!({ "type": "activated", "stage": "active" })),
        ("close_project", json!({}), "active", json!({ "type": "closed", "stage": "closed" })),
        (
            "withdraw_project",
            json!({ "reason": why }),
            "submitted",
            json!({ "type": "withdrawn", "reason": why, "stage": "withdrawn" }),
        ),
        (
            "terminate_project",
            json!({ "reason": why }),
            "active",
            json!({ "type": "terminated", "reason": why, "stage": "terminated" }),
        ),
    ];
    for (command, data, from, event) in steps {
        given([in_stage(from)]).when(command, data).then([event]);
    }
}

#[test]
fn work_begins_with_as_many_partners_as_a_project_is_approved_and_signed_with() {
    for stage in ["final_listed", "contracted"] {
        let alone = with(in_stage(stage), "member_states_count", json!(1));
        given([alone.clone()])
            .when("activate_project", json!({}))
            .refused_by("project/activate_project/partners_of_country", "guard");
        given([alone, confirmed("PK", "partner"), invited("MA", "partner")])
            .when("activate_project", json!({}))
            .then([json!({ "type": "activated", "stage": "active" })]);
    }
}

#[test]
fn what_ends_a_project_needs_a_reason() {
    let ends = [
        ("find_ineligible", "submitted"),
        ("reject_project", "eligible"),
        ("withdraw_project", "draft"),
        ("terminate_project", "active"),
    ];
    for (command, from) in ends {
        given([in_stage(from)]).when(command, json!({ "reason": silence() })).refused(no_reason());
    }
}

#[test]
fn an_owner_does_not_approve() {
    given([in_stage("final_review")])
        .by("project_owner")
        .when("approve_project", json!({}))
        .refused_by("project/approve_project", "role-missing");
}

#[test]
fn a_draft_is_not_approved() {
    given([in_stage("draft")])
        .when("approve_project", json!({}))
        .refused_by("project/approve_project", "not-open-in-stage");
}

#[test]
fn a_project_that_has_ended_stays_so() {
    for end in ["ineligible", "rejected", "withdrawn", "terminated", "closed"] {
        given([in_stage(end)])
            .when("submit_project", json!({}))
            .refused_by("project/submit_project", "not-open-in-stage");
    }
}

#[test]
fn a_grant_is_some_money() {
    for minor in [0, -1] {
        given([in_stage("final_review")])
            .when("approve_project", json!({ "granted": { "minor": minor, "currency": "USD" } }))
            .refused(Refusal::Malformed { field: "granted" });
    }
}

#[test]
fn no_project_of_a_cancelled_call_is_approved() {
    given([in_stage("final_review")])
        .around(|around| around.call_stage = Some(crate::story::stage("cancelled")))
        .when("approve_project", json!({}))
        .refused_by("project/approve_project/call_stands", "guard");
}

#[test]
fn the_reserve_list_is_counted_from_one() {
    given([in_stage("final_review")])
        .when("put_on_reserve", json!({ "rank": 0 }))
        .refused(Refusal::Malformed { field: "rank" });
}

#[test]
fn a_proposal_is_handed_in_while_the_call_is_open() {
    given([in_stage("draft")])
        .around(|around| around.call_stage = Some(crate::story::stage("closed")))
        .when("submit_project", json!({}))
        .refused_by("project/submit_project/call_open", "guard");
}

#[test]
fn a_proposal_without_a_call_is_not_handed_in() {
    given([in_stage("draft")])
        .around(|around| around.call_stage = None)
        .when("submit_project", json!({}))
        .refused_by("project/submit_project/call_open", "guard");
}

#[test]
fn a_proposal_is_handed_in_before_the_close() {
    given([in_stage("draft")])
        .around(|around| around.in_time = false)
        .when("submit_project", json!({}))
        .refused_by("project/submit_project/submitted_in_time", "guard");
}

#[test]
fn a_proposal_serves_an_announced_theme() {
    let submit = |theme: &str| {
        given([with(drafted(), "theme", json!(theme)), invited("PK", "partner"), invited("BD", "partner")])
            .around(|around| around.call_themes = vec!["single-window".to_owned()])
            .when("submit_project", json!({}))
    };
    submit("gastronomy").refused_by("project/submit_project/theme_announced", "guard");
    submit("single-window").then([json!({ "type": "submitted", "stage": "submitted" })]);
}

#[test]
fn a_state_names_two_partner_countries() {
    let submit = |past: &[Value]| given(past.iter().cloned()).when("submit_project", json!({}));
    let rule = "project/submit_project/partners_of_country";
    submit(&[drafted(), invited("PK", "partner")]).refused_by(rule, "guard");
    submit(&[drafted(), invited("PK", "partner"), invited("BD", "beneficiary")]).refused_by(rule, "guard");
    submit(&[drafted(), invited("PK", "partner"), confirmed("BD", "partner")])
        .then([json!({ "type": "submitted", "stage": "submitted" })]);
}

#[test]
fn a_country_that_declined_is_no_partner() {
    let declined =
        json!({ "type": "partner_declined", "country": "BD", "role": "partner", "reason": reason() });
    given([drafted(), invited("PK", "partner"), invited("BD", "partner"), declined])
        .when("submit_project", json!({}))
        .refused_by("project/submit_project/partners_of_country", "guard");
}

#[test]
fn an_institution_names_one_partner_country() {
    let owned = with(drafted(), "owner", json!({ "kind": "institution", "institution": "SESRIC" }));
    given([owned.clone()])
        .around(|around| around.owner_institution = Some(entered("oic_subsidiary_organ")))
        .when("submit_project", json!({}))
        .refused_by("project/submit_project/partners_of_institution", "guard");
    given([owned, invited("SN", "partner")])
        .around(|around| around.owner_institution = Some(entered("oic_subsidiary_organ")))
        .when("submit_project", json!({}))
        .then([json!({ "type": "submitted", "stage": "submitted" })]);
}

#[test]
fn a_project_is_not_closed_while_a_milestone_is_open() {
    let past = [in_stage("active"), planned("workshop", "2020-05-01", "2020-05-02")];
    let over = reached("workshop", "2020-05-01", "2020-05-02");
    let rule = "project/close_project/milestones_done";
    given(past.clone()).when("close_project", json!({})).refused_by(rule, "guard");
    given(past.into_iter().chain([over]))
        .when("close_project", json!({}))
        .then([json!({ "type": "closed", "stage": "closed" })]);
}

#[test]
fn the_title_of_a_proposal_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        let data = with(begin(), "title", title.clone());
        given([]).when("draft_project", data).refused(refusal.clone());
        given([])
            .by(Role::SYSTEM)
            .under(Policy::Reconstruction)
            .when("record_project", with(report(), "title", title))
            .refused(refusal);
    }
    let long = with(drafted(), "title", longest());
    given([]).by("project_owner").when("draft_project", with(begin(), "title", longest())).then([long]);
}
