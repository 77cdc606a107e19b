use super::*;
use nidaa_domain::Policy;
use nidaa_kernel::Role;

fn visit() -> Value {
    json!({
        "visit": "V1", "on": "2020-09-14", "note": { "en": "Well under way" },
        "findings": [{ "finding": "V1-a", "text": { "en": "Publish the material" }, "due": "2020-10-15" }],
    })
}

fn visited() -> Value {
    with(visit(), "type", json!("visit_recorded"))
}

fn resolved() -> Value {
    json!({ "type": "finding_resolved", "finding": "V1-a", "proof": reason() })
}

fn answer() -> Value {
    json!({ "finding": "V1-a", "answer": { "en": "It is on the web site" } })
}

fn answered() -> Value {
    with(answer(), "type", json!("finding_answered"))
}

fn returned() -> Value {
    json!({ "type": "finding_returned", "finding": "V1-a", "reason": reason() })
}

fn ticked(item: &str) -> Value {
    json!({ "type": "closing_item_checked", "item": item })
}

#[test]
fn a_visit_says_what_is_to_be_done_by_when() {
    given(at_work()).when("visit_project", visit()).then([visited()]);
    given(at_work_and([visited()]))
        .when("visit_project", visit())
        .refused(Refusal::AlreadyExists { what: "visit", code: "V1".to_owned() });
    let again = with(visit(), "visit", json!("V2"));
    given(at_work_and([visited()]))
        .when("visit_project", again)
        .refused(Refusal::AlreadyExists { what: "finding", code: "V1-a".to_owned() });
}

#[test]
fn nobody_visits_tomorrow() {
    given(at_work())
        .when("visit_project", with(visit(), "on", json!("2020-09-16")))
        .refused(Refusal::NotYet { day: "2020-09-16".to_owned() });
}

#[test]
fn nothing_is_to_be_done_by_a_day_that_is_over() {
    let due = |day: &str| {
        let finding = json!({ "finding": "V1-a", "text": { "en": "Publish the material" }, "due": day });
        with(visit(), "findings", json!([finding]))
    };
    let over = Refusal::DayPassed { day: "2020-09-14".to_owned() };
    given(at_work()).when("visit_project", due("2020-09-14")).refused(over);
    given(at_work()).when("visit_project", due("2020-09-15")).then([with(
        due("2020-09-15"),
        "type",
        json!("visit_recorded"),
    )]);
}

#[test]
fn a_finding_is_set_right_once_and_with_a_proof() {
    let resolve = |proof| json!({ "finding": "V1-a", "proof": proof });
    given(at_work_and([visited()])).when("resolve_finding", resolve(reason())).then([resolved()]);
    given(at_work_and([visited()])).when("resolve_finding", resolve(silence())).refused(no_reason());
    given(at_work_and([visited(), resolved()]))
        .when("resolve_finding", resolve(reason()))
        .refused(wrong_state("finding", "V1-a", "resolved", "open, answered"));
    given(at_work()).when("resolve_finding", resolve(reason())).refused(missing("finding", "V1-a"));
}

#[test]
fn a_finding_is_answered_by_the_owner_as_often_as_it_takes_until_it_is_set_right() {
    given(at_work_and([visited()])).when("answer_finding", answer()).then([answered()]);
    given(at_work_and([visited(), answered()])).when("answer_finding", answer()).then([answered()]);
    given(at_work_and([visited(), answered(), returned()]))
        .when("answer_finding", answer())
        .then([answered()]);
    given(at_work_and([visited(), resolved()])).when("answer_finding", answer()).refused(wrong_state(
        "finding",
        "V1-a",
        "resolved",
        "open, answered",
    ));
    given(at_work()).when("answer_finding", answer()).refused(missing("finding", "V1-a"));
    let silent = with(answer(), "answer", json!({}));
    given(at_work_and([visited()]))
        .when("answer_finding", silent)
        .refused(Refusal::Empty { field: "answer" });
}

#[test]
fn only_an_answer_is_sent_back_and_with_a_reason() {
    let back = |reason| json!({ "finding": "V1-a", "reason": reason });
    given(at_work_and([visited(), answered()])).when("return_finding", back(reason())).then([returned()]);
    given(at_work_and([visited(), answered()])).when("return_finding", back(silence())).refused(no_reason());
    given(at_work_and([visited()]))
        .when("return_finding", back(reason()))
        .refused(wrong_state("finding", "V1-a", "open", "answered"));
}

/// The final report is accepted with this eligible cost; nothing was paid yet.
fn settling(eligible: i64) -> Vec<Value> {
    at_work_and([
        visited(),
        json!({
            "type": "report_submitted", "report": "final", "kind": "final",
            "period": { "start": "2020-09", "end": "2020-12" }, "summary": { "en": "Done" }, "activities": [],
            "spent": [], "round": 1, "stage": "final_reporting",
        }),
        json!({
            "type": "final_report_accepted", "report": "final", "eligible": usd(eligible), "balance": usd(eligible),
            "stage": "settling",
        }),
    ])
}

fn all_ticked() -> Vec<Value> {
    ["outputs_published", "visibility_material_filed", "accounts_filed"].map(ticked).to_vec()
}

#[test]
fn an_item_of_the_programmes_list_is_ticked_once() {
    let tick = |item: &str| json!({ "item": item });
    given(settling(0)).when("check_closing_item", tick("accounts_filed")).then([ticked("accounts_filed")]);
    given([settling(0), all_ticked()].concat())
        .when("check_closing_item", tick("accounts_filed"))
        .refused(Refusal::AlreadyExists { what: "closing_item", code: "accounts_filed".to_owned() });
    given(settling(0))
        .when("check_closing_item", tick("fireworks"))
        .refused(missing("closing_item", "fireworks"));
    given(settling(0))
        .by(Role::SYSTEM)
        .under(Policy::Reconstruction)
        .when("check_closing_item", tick("fireworks"))
        .then([ticked("fireworks")]);
}

#[test]
fn a_project_under_contract_is_not_closed_past_its_final_report() {
    given(at_work())
        .when("close_project", json!({}))
        .refused_by("project/close_project/no_contract", "guard");
}

#[test]
fn a_project_is_closed_when_money_findings_and_checklist_are_settled() {
    let whole = [settling(0), all_ticked(), vec![resolved()]].concat();
    given(whole).when("close_project", json!({})).then([json!({ "type": "closed", "stage": "closed" })]);
    let lacks = [
        ("accounts_settled", [settling(1), all_ticked(), vec![resolved()]].concat()),
        ("findings_resolved", [settling(0), all_ticked()].concat()),
        ("checklist_done", [settling(0), vec![ticked("accounts_filed"), resolved()]].concat()),
    ];
    let excused = [settling(0), all_ticked()].concat();
    given(excused)
        .around(|around| {
            around.excused.findings.insert("V1-a".parse().expect("a key"));
        })
        .when("close_project", json!({}))
        .then([json!({ "type": "closed", "stage": "closed" })]);
    for (guard, past) in lacks {
        let rule = format!("project/close_project/{guard}");
        given(past).when("close_project", json!({})).refused_by(&rule, "guard");
    }
}

#[test]
fn after_the_final_report_only_the_balance_is_asked_for_and_no_more_than_it() {
    let ask = |kind: &str, minor| json!({ "payment": "P9", "kind": kind, "amount": usd(minor) });
    given(settling(80_000))
        .when("request_payment", ask("interim", 1))
        .refused_by("project/request_payment/is_balance", "guard");
    given(settling(80_000))
        .when("request_payment", ask("balance", 80_001))
        .refused_by("project/request_payment/within_balance", "guard");
    given(settling(80_000)).when("request_payment", ask("balance", 80_000)).then([json!({
        "type": "payment_requested", "payment": "P9", "kind": "balance", "amount": usd(80_000), "hands": ["amel"],
    })]);
}
