use crate::story::Story;
use nidaa_domain::{Policy, Refusal, account::Account};
use nidaa_kernel::Role;
use serde_json::{Value, json};

const OFFICE_ONLY: Policy = Policy::Roles(&[Role::OFFICE, Role::SYSTEM]);

fn given(past: impl IntoIterator<Item = Value>) -> Story<Account> {
    Story::given(past).under(OFFICE_ONLY)
}

fn opened() -> Value {
    json!({
        "type": "opened", "account": "amel", "name": "Amel", "lang": "ar", "roles": ["project_owner"],
        "country": null, "institution": "SESRIC",
    })
}

fn open(change: &[(&str, Value)]) -> Value {
    let mut data =
        json!({ "name": "Amel", "lang": "ar", "roles": ["project_owner"], "institution": "SESRIC" });
    for (field, value) in change {
        data[field] = value.clone();
    }
    data
}

#[test]
fn the_office_opens_an_account() {
    given([]).when("open_account", open(&[])).then([opened()]);
}

#[test]
fn nobody_else_opens_one() {
    let needs = vec!["office".to_owned(), "system".to_owned()];
    given([]).by("project_owner").when("open_account", open(&[])).refused(Refusal::RoleMissing { needs });
}

#[test]
fn an_open_account_is_not_opened_again() {
    let code = "amel".to_owned();
    given([opened()])
        .when("open_account", open(&[]))
        .refused(Refusal::AlreadyExists { what: "account", code });
}

#[test]
fn a_closed_account_may_be_opened_again() {
    given([opened(), json!({ "type": "closed" })]).when("open_account", open(&[])).then([opened()]);
}

#[test]
fn an_account_has_a_name() {
    given([]).when("open_account", open(&[("name", json!(" "))])).refused(Refusal::Empty { field: "name" });
}

#[test]
fn an_account_has_a_role() {
    given([]).when("open_account", open(&[("roles", json!([]))])).refused(Refusal::Empty { field: "roles" });
}

#[test]
fn a_role_nobody_knows_is_refused() {
    let code = "ofice".to_owned();
    given([])
        .when("open_account", open(&[("roles", json!(["office", "ofice"]))]))
        .refused(Refusal::Missing { what: "role", code });
}

#[test]
fn nobody_but_the_program_hands_on_the_role_of_the_program() {
    let needs = vec!["system".to_owned()];
    let data = open(&[("roles", json!(["system"]))]);
    given([]).when("open_account", data).refused(Refusal::RoleMissing { needs });
}

#[test]
fn the_programs_own_name_is_taken() {
    let command = serde_json::from_value(json!({ "open_account": {
        "account": "system", "name": "Amel", "lang": "ar", "roles": ["office"],
    } }));
    let command = command.expect("a command has its shape");
    let context = nidaa_domain::Context { policy: OFFICE_ONLY, ..crate::story::context() };
    let code = "system".to_owned();
    let refusal = Refusal::AlreadyExists { what: "account", code };
    assert_eq!(Account::default().decide(&command, &context), Err(refusal));
}

#[test]
fn an_account_acts_for_a_member_state_only() {
    let country = "DE".parse().expect("two capitals");
    given([])
        .when("open_account", open(&[("country", json!("DE"))]))
        .refused(Refusal::NotAMemberState { country });
}

#[test]
fn an_account_is_closed() {
    given([opened()]).when("close_account", json!({})).then([json!({ "type": "closed" })]);
}

#[test]
fn an_account_that_is_not_open_cannot_be_closed() {
    let missing = || Refusal::Missing { what: "account", code: "amel".to_owned() };
    given([]).when("close_account", json!({})).refused(missing());
    given([opened(), json!({ "type": "closed" })]).when("close_account", json!({})).refused(missing());
}
