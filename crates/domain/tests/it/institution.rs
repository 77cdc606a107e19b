use crate::story::{Story, actor, lacking, unquotable, untitled};
use nidaa_domain::{
    Policy, Refusal,
    account::Account,
    institution::{Institution, Register},
};
use nidaa_kernel::{AccountLogin, Actor, SectorId};
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Institution> {
    Story::given(past).under(Policy::House)
}

fn data() -> Value {
    json!({ "name": { "en": "SESRIC" }, "acronym": "SESRIC", "kind": "oic_subsidiary_organ", "country": "TR" })
}

fn registered() -> Value {
    let mut event = data();
    event["type"] = json!("registered");
    event["institution"] = json!("SESRIC");
    event
}

fn granted(from: &str) -> Value {
    json!({ "type": "registration_granted", "sector": "tourism", "from": from })
}

fn ended(until: &str) -> Value {
    json!({ "type": "registration_ended", "sector": "tourism", "until": until })
}

fn contact(name: &str, email: &str) -> Value {
    json!({ "contact": { "name": name, "email": email, "lang": "fr" } })
}

fn amel() -> Value {
    contact("Amel", "amel@sesric.example")
}

fn appointed() -> Value {
    let mut event = amel();
    event["type"] = json!("contact_appointed");
    event
}

fn missing(what: &'static str, code: &str) -> Refusal {
    Refusal::Missing { what, code: code.to_owned() }
}

fn exists(what: &'static str, code: &str) -> Refusal {
    Refusal::AlreadyExists { what, code: code.to_owned() }
}

#[test]
fn the_office_enters_an_institution() {
    given([]).when("register_institution", data()).then([registered()]);
}

#[test]
fn nobody_else_enters_one() {
    let needs = vec!["office".to_owned(), "system".to_owned()];
    given([]).by("partner").when("register_institution", data()).refused(lacking(&needs, "partner"));
}

#[test]
fn an_institution_is_entered_once() {
    given([registered()]).when("register_institution", data()).refused(exists("institution", "SESRIC"));
}

#[test]
fn an_institution_has_a_name_and_a_kind() {
    let with = |field: &str, value: Value| {
        let mut data = data();
        data[field] = value;
        given([]).when("register_institution", data)
    };
    with("name", json!({ "en": " " })).refused(Refusal::Empty { field: "name" });
    with("kind", json!("")).refused(Refusal::Empty { field: "kind" });
}

#[test]
fn nothing_happens_to_an_institution_nobody_entered() {
    given([]).when("appoint_contact", amel()).refused(missing("institution", "SESRIC"));
}

#[test]
fn a_registration_is_granted_from_a_day() {
    given([registered()])
        .when("grant_registration", json!({ "sector": "tourism", "from": "2024-01-01" }))
        .then([granted("2024-01-01")]);
}

#[test]
fn a_registration_that_runs_is_not_granted_again() {
    given([registered(), granted("2024-01-01")])
        .when("grant_registration", json!({ "sector": "tourism", "from": "2025-01-01" }))
        .refused(exists("registration", "tourism"));
}

#[test]
fn a_registration_runs_to_its_last_day_and_may_be_granted_again_from_the_next() {
    let again = |from: &str| {
        given([registered(), granted("2024-01-01"), ended("2024-12-31")])
            .when("grant_registration", json!({ "sector": "tourism", "from": from }))
    };
    again("2024-12-31").refused(exists("registration", "tourism"));
    again("2025-01-01").then([granted("2025-01-01")]);
}

#[test]
fn a_registration_may_end_on_its_first_day_but_not_before() {
    let end = |until: &str| {
        given([registered(), granted("2024-01-01")])
            .when("end_registration", json!({ "sector": "tourism", "until": until }))
    };
    end("2024-01-01").then([ended("2024-01-01")]);
    end("2023-12-31")
        .refused(Refusal::EndBeforeStart { start: "2024-01-01".to_owned(), end: "2023-12-31".to_owned() });
}

#[test]
fn a_registration_nobody_granted_cannot_end() {
    given([registered()])
        .when("end_registration", json!({ "sector": "trade", "until": "2024-01-01" }))
        .refused(missing("registration", "trade"));
}

#[test]
fn the_first_contact_is_appointed() {
    given([registered()]).when("appoint_contact", amel()).then([appointed()]);
}

#[test]
fn there_is_one_contact() {
    given([registered(), appointed()])
        .when("appoint_contact", contact("Cherif", "cherif@sesric.example"))
        .refused(exists("contact", "Amel"));
}

#[test]
fn a_replacement_remembers_who_was_there_before() {
    let cherif = contact("Cherif", "cherif@sesric.example");
    let replaced = json!({ "type": "contact_replaced", "from": amel()["contact"], "to": cherif["contact"] });
    given([registered(), appointed()]).when("replace_contact", cherif).then([replaced]);
}

#[test]
fn nobody_is_replaced_by_themselves() {
    given([registered(), appointed()]).when("replace_contact", amel()).refused(Refusal::NothingToCorrect);
}

#[test]
fn a_contact_that_was_never_appointed_cannot_be_replaced() {
    given([registered()]).when("replace_contact", amel()).refused(missing("contact", "SESRIC"));
}

#[test]
fn a_contact_has_a_name() {
    let nameless = contact(" ", "amel@sesric.example");
    given([registered()]).when("appoint_contact", nameless).refused(Refusal::Empty { field: "name" });
}

#[test]
fn a_name_cannot_write_a_header_of_its_own() {
    let sly = contact("Amel\r\nBcc: all@sesric.example", "amel@sesric.example");
    given([registered()]).when("appoint_contact", sly).refused(Refusal::Malformed { field: "name" });
}

#[test]
fn an_address_is_one_address() {
    let wrong = [
        "",
        "amel",
        "@sesric.example",
        "amel@",
        "a@b@c",
        "amel@sesric.example,b@c",
        "a b@c",
        "a@b\n",
        "<a@b>",
    ];
    for email in wrong {
        given([registered()])
            .when("appoint_contact", contact("Amel", email))
            .refused(Refusal::Malformed { field: "email" });
    }
}

fn unreachable() -> Value {
    json!({ "type": "contact_unreachable", "email": "amel@sesric.example", "reason": "550 no such mailbox" })
}

fn came_back(email: &str) -> Value {
    json!({ "email": email, "reason": "550 no such mailbox" })
}

#[test]
fn a_contact_whose_mails_come_back_is_unreachable_until_it_is_confirmed_or_replaced() {
    let past = || vec![registered(), appointed()];
    given(past()).when("mark_contact_unreachable", came_back("Amel@SESRIC.example")).then([unreachable()]);
    let again = || [past(), vec![unreachable()]].concat();
    given(again())
        .when("mark_contact_unreachable", came_back("amel@sesric.example"))
        .refused(Refusal::NothingToCorrect);
    let confirmed = json!({ "type": "contact_confirmed", "email": "amel@sesric.example" });
    given(again()).when("confirm_contact", json!({})).then([confirmed]);
    given(past()).when("confirm_contact", json!({})).refused(Refusal::NothingToCorrect);
}

#[test]
fn a_mail_that_comes_back_late_says_nothing_of_the_next_contact() {
    given([registered(), appointed()])
        .when("mark_contact_unreachable", came_back("omar@sesric.example"))
        .refused(missing("contact", "omar@sesric.example"));
}

#[test]
fn an_address_in_another_script_is_refused_as_such() {
    let address = "أمل@sesric.example".to_owned();
    given([registered()])
        .when("appoint_contact", contact("Amel", &address))
        .refused(Refusal::AddressScript { address });
}

fn on_duty(from: &str) -> Value {
    json!({ "type": "focal_point_appointed", "sector": "tourism", "account": "fp", "from": from })
}

fn appoint(from: &str) -> Value {
    json!({ "sector": "tourism", "account": "fp", "from": from })
}

fn relieve(until: &str) -> Value {
    json!({ "sector": "tourism", "account": "fp", "until": until })
}

fn relieved(until: &str) -> Value {
    json!({ "type": "focal_point_relieved", "sector": "tourism", "account": "fp", "until": until })
}

#[test]
fn a_focal_point_is_on_duty_from_a_day_until_a_day() {
    given([registered()]).when("appoint_focal_point", appoint("2026-01-01")).then([on_duty("2026-01-01")]);
    given([registered(), on_duty("2026-01-01")])
        .when("relieve_focal_point", relieve("2026-06-30"))
        .then([relieved("2026-06-30")]);
}

/// A register of two areas, with an account of this role for this country that is to be focal point.
fn register(open: bool, role: &str, country: &str) -> Register {
    let country = Some(country.parse().expect("a code"));
    let areas = ["tourism", "trade"].map(|area| SectorId::new(area).expect("a name")).to_vec();
    let appointee = Actor { country, ..actor(role) };
    let appointee = Account { actor: Some(appointee), open, ..Account::default() };
    Register { areas, appointee, others: vec![] }
}

#[test]
fn a_focal_point_is_an_open_account_with_the_role_for_the_country() {
    let appointed = |register: Register| {
        given([registered()])
            .around(|around| around.register = Some(register))
            .when("appoint_focal_point", appoint("2026-01-01"))
    };
    let refusal = |lacks, nearest: Option<&str>| Refusal::NotAFocalPoint {
        account: "fp".to_owned(),
        lacks,
        nearest: nearest.map(str::to_owned),
    };
    appointed(register(true, "focal_point", "TR")).then([on_duty("2026-01-01")]);
    appointed(register(false, "focal_point", "TR")).refused(refusal("open", None));
    appointed(register(true, "project_owner", "TR")).refused(refusal("role", None));
    appointed(register(true, "focal_point", "SN")).refused(refusal("country", None));
    let others = vec![AccountLogin::new("fp1").expect("a name")];
    let nobody = Register { appointee: Account::default(), others, ..register(true, "focal_point", "TR") };
    appointed(nobody).refused(refusal("account", Some("fp1")));
}

#[test]
fn an_entry_is_made_in_an_area_of_a_programme() {
    let held_against = |sector: &str, command: &str| {
        let data = json!({ "sector": sector, "account": "fp", "from": "2026-01-01" });
        let seat = json!({ "sector": sector, "from": "2026-01-01" });
        given([registered()])
            .around(|around| around.register = Some(register(true, "focal_point", "TR")))
            .when(command, if command == "grant_registration" { seat } else { data })
    };
    let unknown = |sector: &str, nearest: Option<&str>| Refusal::UnknownArea {
        sector: sector.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    for command in ["grant_registration", "appoint_focal_point"] {
        held_against("turism", command).refused(unknown("turism", Some("tourism")));
        held_against("nonsense", command).refused(unknown("nonsense", None));
    }
    held_against("tourism", "grant_registration").then([granted("2026-01-01")]);
}

#[test]
fn a_focal_point_is_on_duty_once_at_a_time() {
    let past = [registered(), on_duty("2026-01-01")];
    given(past.clone())
        .when("appoint_focal_point", appoint("2026-03-01"))
        .refused(exists("focal_point", "fp"));
    let past = past.into_iter().chain([relieved("2026-06-30")]);
    given(past).when("appoint_focal_point", appoint("2026-07-01")).then([on_duty("2026-07-01")]);
}

#[test]
fn nobody_is_relieved_of_a_duty_not_held_or_before_it_began() {
    given([registered()])
        .when("relieve_focal_point", relieve("2026-06-30"))
        .refused(missing("focal_point", "fp"));
    let refusal = Refusal::EndBeforeStart { start: "2026-01-01".to_owned(), end: "2025-12-31".to_owned() };
    given([registered(), on_duty("2026-01-01")])
        .when("relieve_focal_point", relieve("2025-12-31"))
        .refused(refusal);
}

#[test]
fn the_registry_knows_what_held_on_a_day() {
    use nidaa_kernel::SectorId;
    let past = [registered(), granted("2026-01-01"), ended("2026-06-30"), on_duty("2026-02-01")];
    let institution = past.iter().fold(Institution::default(), |institution, stored| {
        institution.evolve(&crate::story::event::<Institution>(stored))
    });
    let tourism = SectorId::new("tourism").expect("a short name");
    let day = |text: &str| text.parse().expect("a day");
    let registered = |text: &str| institution.is_registered(&tourism, day(text));
    assert_eq!(
        ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map(registered),
        [false, true, true, false]
    );
    let duty = |text: &str| institution.focal_points_on(&tourism, day(text)).count();
    assert_eq!(["2026-01-31", "2026-02-01"].map(duty), [0, 1]);
}

#[test]
fn the_names_of_institutions_and_contacts_are_one_line_that_a_mail_can_quote() {
    for (name, refusal) in untitled("name") {
        let mut data = data();
        data["name"] = name;
        given([]).when("register_institution", data).refused(refusal);
    }
    for (name, refusal) in unquotable("acronym") {
        let mut data = data();
        data["acronym"] = json!(name);
        given([]).when("register_institution", data).refused(refusal);
    }
    for (name, refusal) in unquotable("name") {
        let contact = contact(&name, "amel@sesric.example");
        given([registered()]).when("appoint_contact", contact.clone()).refused(refusal.clone());
        given([registered(), appointed()]).when("replace_contact", contact).refused(refusal);
    }
}
