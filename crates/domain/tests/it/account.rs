use crate::story::{Story, lacking, unquotable};
use nidaa_domain::{Policy, Refusal, account::Account};
use serde_json::{Value, json};

const OFFICE_ONLY: Policy = Policy::House;

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
    let refusal = Refusal::RoleMissing { needs, held: vec!["project_owner".to_owned()] };
    given([]).by("project_owner").when("open_account", open(&[])).refused(refusal);
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
    given([]).when("open_account", data).refused(lacking(&needs, "office"));
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

fn deputy(from: &str, until: &str) -> Value {
    json!({ "deputy": "sri", "from": from, "until": until })
}

fn appointed(from: &str, until: &str) -> Value {
    json!({ "type": "deputy_appointed", "deputy": "sri", "from": from, "until": until })
}

#[test]
fn a_deputy_is_appointed_for_days_by_the_office_or_by_the_one_represented() {
    let days = || deputy("2020-10-01", "2020-10-14");
    given([opened()]).when("appoint_deputy", days()).then([appointed("2020-10-01", "2020-10-14")]);
    // The actor of these stories is the account itself.
    given([opened()])
        .by("project_owner")
        .when("appoint_deputy", days())
        .then([appointed("2020-10-01", "2020-10-14")]);
}

#[test]
fn a_deputy_is_somebody_else_for_days_in_their_order_that_are_not_over() {
    let itself = json!({ "deputy": "amel", "from": "2020-10-01", "until": "2020-10-14" });
    given([opened()]).when("appoint_deputy", itself).refused(Refusal::NamedTwice { code: "amel".to_owned() });
    given([opened()])
        .when("appoint_deputy", deputy("2020-10-14", "2020-10-01"))
        .refused(Refusal::EndBeforeStart { start: "2020-10-14".to_owned(), end: "2020-10-01".to_owned() });
    let day = "2020-09-14".to_owned();
    given([opened()])
        .when("appoint_deputy", deputy("2020-09-01", "2020-09-14"))
        .refused(Refusal::DayPassed { day });
    let missing = Refusal::Missing { what: "account", code: "amel".to_owned() };
    given([]).when("appoint_deputy", deputy("2020-10-01", "2020-10-14")).refused(missing);
}

#[test]
fn the_days_of_one_deputy_do_not_overlap() {
    let exists = Refusal::AlreadyExists { what: "deputy", code: "sri".to_owned() };
    let past = [opened(), appointed("2020-10-01", "2020-10-14")];
    given(past.clone()).when("appoint_deputy", deputy("2020-10-14", "2020-10-20")).refused(exists);
    given(past)
        .when("appoint_deputy", deputy("2020-10-15", "2020-10-20"))
        .then([appointed("2020-10-15", "2020-10-20")]);
}

#[test]
fn a_deputy_is_dismissed_once() {
    let dismiss = || json!({ "deputy": "sri" });
    let dismissed = json!({ "type": "deputy_dismissed", "deputy": "sri" });
    let past = [opened(), appointed("2020-10-01", "2020-10-14")];
    given(past.clone()).when("dismiss_deputy", dismiss()).then([dismissed.clone()]);
    let missing = Refusal::Missing { what: "deputy", code: "sri".to_owned() };
    given(past.into_iter().chain([dismissed])).when("dismiss_deputy", dismiss()).refused(missing.clone());
    let over = [opened(), appointed("2020-09-01", "2020-09-14")];
    given(over).when("dismiss_deputy", dismiss()).refused(missing);
}

#[test]
fn a_deputy_acts_on_its_days_only_under_its_own_name_with_the_rights_of_the_other() {
    let past = [opened(), appointed("2020-10-01", "2020-10-14")];
    let account = past
        .iter()
        .fold(Account::default(), |account, stored| account.evolve(&crate::story::event::<Account>(stored)));
    let sri = "sri".parse().expect("a short name");
    let on = |day: &str| account.represented_by(&sri, day.parse().expect("a day"));
    assert_eq!([on("2020-09-30"), on("2020-10-15")], [None, None]);
    let deputies = [on("2020-10-01"), on("2020-10-14")].map(|actor| actor.expect("within the days"));
    let roles = account.actor.as_ref().map(|actor| actor.roles.clone());
    for deputy in deputies {
        assert_eq!((&deputy.login, Some(deputy.roles)), (&sri, roles.clone()));
    }
    let closed = account.evolve(&crate::story::event::<Account>(&json!({ "type": "closed" })));
    assert_eq!(closed.represented_by(&sri, "2020-10-01".parse().expect("a day")), None);
}

#[test]
fn an_account_that_is_opened_again_has_neither_the_deputies_nor_the_address_of_before() {
    let named = json!({ "type": "address_named", "email": "amel@example.org" });
    let past = [
        opened(),
        appointed("2020-10-01", "2020-10-14"),
        named.clone(),
        json!({ "type": "closed" }),
        opened(),
    ];
    let account = past
        .iter()
        .fold(Account::default(), |account, stored| account.evolve(&crate::story::event::<Account>(stored)));
    let sri = "sri".parse().expect("a short name");
    assert_eq!(account.represented_by(&sri, "2020-10-01".parse().expect("a day")), None);
    given(past).when("name_address", address("amel@example.org")).then([named]);
}

fn address(email: &str) -> Value {
    json!({ "email": email })
}

#[test]
fn the_office_says_where_the_person_of_an_account_is_written_to() {
    let named = json!({ "type": "address_named", "email": "amel@example.org" });
    given([opened()]).when("name_address", address("amel@example.org")).then([named.clone()]);
    given([opened(), named.clone()])
        .when("name_address", address("amel@example.org"))
        .refused(Refusal::NothingToCorrect);
    let closed = json!({ "type": "closed" });
    let missing = Refusal::Missing { what: "account", code: "amel".to_owned() };
    given([opened(), closed]).when("name_address", address("amel@example.org")).refused(missing);
}

#[test]
fn an_address_is_one_address_in_letters_every_server_takes() {
    for email in ["amel", "amel@example.org\r\nBcc: all@example.org", "a@example.org, b@example.org"] {
        given([opened()]).when("name_address", address(email)).refused(Refusal::Malformed { field: "email" });
    }
    let refusal = Refusal::AddressScript { address: "أمل@example.org".to_owned() };
    given([opened()]).when("name_address", address("أمل@example.org")).refused(refusal);
}

#[test]
fn the_name_of_an_account_is_one_line_that_a_mail_can_quote() {
    for (name, refusal) in unquotable("name") {
        given([]).when("open_account", open(&[("name", json!(name))])).refused(refusal);
    }
}
