use crate::story::{Story, actor, lacking, stage};
use nidaa_domain::{
    Refusal,
    evaluation::{Case, Evaluation, Ground, conflict_of},
    project::Owner,
};
use nidaa_kernel::{Actor, Country, InstitutionKey};
use serde_json::{Value, json};

/// Assessor Amel and a proposal of Indonesia with Pakistan, while it is scored.
fn given(past: impl IntoIterator<Item = Value>) -> Story<Evaluation> {
    Story::given(past).around(|around| {
        around.case = Case {
            stage: Some(stage("eligible")),
            owner: Some(Owner::State { country: country("ID") }),
            countries: vec![country("PK")],
            assessor: Some(actor("assessor")),
            ..Case::default()
        };
    })
}

fn country(code: &str) -> Country {
    code.parse().expect("two capitals")
}

fn assigned() -> Value {
    json!({ "type": "assessor_assigned", "assessor": "amel", "chosen": { "how": "by_hand" } })
}

fn declared(ground: &str) -> Value {
    json!({ "type": "conflict_declared", "assessor": "amel", "ground": ground, "note": null })
}

fn reason() -> Value {
    json!({ "text": { "en": "Asked for" } })
}

fn marks(points: [i64; 5]) -> Value {
    let criteria = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
    let mark = |(criterion, points): (&str, i64)| json!({ "criterion": criterion, "points": points });
    Value::Array(criteria.into_iter().zip(points).map(mark).collect())
}

fn scored() -> Value {
    json!({ "type": "scored", "assessor": "amel", "marks": marks([8, 7, 6, 5, 10]), "summary": null, "score": 7250 })
}

fn conflict(ground: &'static str) -> Refusal {
    Refusal::ConflictOfInterest { account: "amel".to_owned(), ground }
}

fn exists(what: &'static str) -> Refusal {
    Refusal::AlreadyExists { what, code: "amel".to_owned() }
}

fn role(name: &str, held: &str) -> Refusal {
    lacking(&[name.to_owned()], held)
}

#[test]
fn the_office_assigns_an_assessor_once() {
    let assign = |past: Vec<Value>| given(past).when("assign_assessor", json!({ "assessor": "amel" }));
    assign(vec![]).then([assigned()]);
    assign(vec![assigned()]).refused(exists("assessor"));
}

#[test]
fn nobody_else_assigns() {
    given([])
        .by("project_owner")
        .when("assign_assessor", json!({ "assessor": "amel" }))
        .refused(role("office", "project_owner"));
}

#[test]
fn only_an_open_account_of_an_assessor_is_assigned() {
    let assign = |account: Option<Actor>| {
        given([])
            .around(|around| around.case.assessor = account)
            .when("assign_assessor", json!({ "assessor": "amel" }))
    };
    let missing = |what| Refusal::Missing { what, code: "amel".to_owned() };
    assign(None).refused(missing("account"));
    assign(Some(actor("partner"))).refused(missing("assessor"));
}

#[test]
fn whoever_has_a_stake_is_not_assigned() {
    let assign = |change: fn(&mut Actor)| {
        let mut person = actor("assessor");
        change(&mut person);
        given([])
            .around(|around| around.case.assessor = Some(person))
            .when("assign_assessor", json!({ "assessor": "amel" }))
    };
    assign(|person| person.country = Some(country("ID"))).refused(conflict("own_country"));
    assign(|person| person.country = Some(country("PK"))).refused(conflict("own_country"));
    assign(|person| person.country = Some(country("SN"))).then([assigned()]);
    given([json!({ "type": "person_listed", "account": "amel" })])
        .when("assign_assessor", json!({ "assessor": "amel" }))
        .refused(conflict("listed_person"));
    given([declared("financial")])
        .when("assign_assessor", json!({ "assessor": "amel" }))
        .refused(conflict("financial"));
}

#[test]
fn a_conflict_follows_the_facts() {
    let institution = |key: &str| InstitutionKey::new(key).expect("a key");
    let mut person = Actor { institution: Some(institution("SESRIC")), ..actor("assessor") };
    let mut case =
        Case { owner: Some(Owner::Institution { institution: institution("SESRIC") }), ..Case::default() };
    let ground = |person: &Actor, case: &Case| conflict_of(person, case, &Evaluation::default());
    assert_eq!(ground(&person, &case), Some(Ground::OwnInstitution));
    person.institution = Some(institution("ICDT"));
    assert_eq!(ground(&person, &case), None);
    person.country = Some(country("SN"));
    case.countries.push(country("SN"));
    assert_eq!(ground(&person, &case), Some(Ground::OwnCountry));
}

#[test]
fn an_assessor_declares_a_conflict_and_may_not_score() {
    let declare = json!({ "ground": "personal", "note": " " });
    given([assigned()]).by("assessor").when("declare_conflict", declare.clone()).then([declared("personal")]);
    given([declared("personal")])
        .by("assessor")
        .when("declare_conflict", declare)
        .refused(exists("conflict"));
    given([assigned(), declared("personal")])
        .by("assessor")
        .when("score_proposal", json!({ "marks": marks([8, 7, 6, 5, 10]) }))
        .refused(conflict("personal"));
}

#[test]
fn an_owner_declares_no_conflict_and_an_assessor_none_for_others() {
    let declare = |by: &str, assessor: &str| {
        given([]).by(by).when("declare_conflict", json!({ "assessor": assessor, "ground": "other" }))
    };
    declare("project_owner", "amel").refused(role("office", "project_owner"));
    declare("assessor", "badr").refused(role("office", "assessor"));
}

#[test]
fn a_declared_conflict_that_was_an_error_is_lifted() {
    let lift = json!({ "assessor": "amel", "reason": reason() });
    given([declared("other")])
        .when("lift_conflict", lift.clone())
        .then([json!({ "type": "conflict_lifted", "assessor": "amel", "reason": reason() })]);
    given([])
        .when("lift_conflict", lift)
        .refused(Refusal::Missing { what: "conflict", code: "amel".to_owned() });
}

#[test]
fn a_person_of_the_project_is_listed_once() {
    let listed = json!({ "type": "person_listed", "account": "amel" });
    given([]).when("list_person", json!({ "account": "amel" })).then([listed.clone()]);
    given([listed]).when("list_person", json!({ "account": "amel" })).refused(exists("person"));
}

#[test]
fn an_assessor_scores_once() {
    let score = |past: Vec<Value>| {
        given(past).by("assessor").when("score_proposal", json!({ "marks": marks([8, 7, 6, 5, 10]) }))
    };
    score(vec![assigned()]).then([scored()]);
    score(vec![assigned(), scored()]).refused(exists("score"));
}

#[test]
fn whoever_is_not_assigned_learns_no_more_than_that() {
    given([])
        .by("assessor")
        .when("score_proposal", json!({ "marks": [] }))
        .refused(Refusal::NotAssigned { account: "amel".to_owned() });
    given([assigned()]).when("score_proposal", json!({ "marks": [] })).refused(role("assessor", "office"));
}

#[test]
fn a_proposal_is_scored_in_its_stage() {
    given([assigned()])
        .around(|around| around.case.stage = Some(stage("final_review")))
        .by("assessor")
        .when("score_proposal", json!({ "marks": marks([8, 7, 6, 5, 10]) }))
        .refused(Refusal::NotScored { stage: "final_review".to_owned() });
}

#[test]
fn nothing_is_evaluated_that_nobody_proposed() {
    given([])
        .around(|around| around.case.stage = None)
        .when("assign_assessor", json!({ "assessor": "amel" }))
        .refused(Refusal::Missing { what: "project", code: "P18".to_owned() });
}

#[test]
fn every_criterion_has_one_mark_on_the_scale_and_a_low_one_says_why() {
    let score =
        |marks: Value| given([assigned()]).by("assessor").when("score_proposal", json!({ "marks": marks }));
    let with = |criterion: &str, points: i64, comment: Option<&str>| {
        let mut all = marks([8, 7, 6, 5, 10]);
        for mark in all.as_array_mut().expect("a list") {
            if mark["criterion"] == criterion {
                mark["points"] = json!(points);
                if let Some(comment) = comment {
                    mark["comment"] = json!(comment);
                }
            }
        }
        all
    };
    let name = |text: &str| text.to_owned();
    let off = Refusal::MarkOffScale { criterion: name("cost"), lowest: 0, highest: 10 };
    score(with("cost", 11, None)).refused(off);
    score(with("cost", 4, None)).refused(Refusal::CommentNeeded { criterion: name("cost"), below: 5 });
    score(with("cost", 4, Some(" "))).refused(Refusal::CommentNeeded { criterion: name("cost"), below: 5 });
    let mut few = marks([8, 7, 6, 5, 10]);
    few.as_array_mut().expect("a list").pop();
    score(few).refused(Refusal::MarkMissing { criterion: name("cost") });
    score(json!([{ "criterion": "mood", "points": 5 }]))
        .refused(Refusal::Missing { what: "criterion", code: name("mood") });
    let mark = json!({ "criterion": "cost", "points": 5 });
    score(json!([mark, mark])).refused(Refusal::NamedTwice { code: name("cost") });
}

#[test]
fn a_proposal_is_taken_back_before_it_is_scored() {
    let release = |past: Vec<Value>| {
        given(past).when("release_assessor", json!({ "assessor": "amel", "reason": reason() }))
    };
    release(vec![assigned()])
        .then([json!({ "type": "assessor_released", "assessor": "amel", "reason": reason() })]);
    release(vec![]).refused(Refusal::NotAssigned { account: "amel".to_owned() });
    release(vec![assigned(), scored()]).refused(exists("score"));
}
