//! The cells no policy file decides, tried in the same way: there the door is asked before all but whether the thing exists.

use super::data;
use crate::world::{World, actor, office};
use nidaa_app::{
    Failure, Order, Request,
    access::{self, AccessCell},
};
use nidaa_domain::{
    Command, Refusal, mail::MailCommand, obligation::ObligationCommand, recipient::RecipientCommand,
    rules::RulesCommand, webhook::WebhookCommand,
};
use nidaa_kernel::{Actor, CommandId, Role};
use nidaa_testkit::Database;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

const ADDRESS: &str = "a@example.org";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_outside_the_policy_files_is_as_the_table_says() {
    let world = a_house().await;
    let cells: Vec<AccessCell> =
        access::cells(world.app.shelf()).into_iter().filter(|cell| cell.programme.is_none()).collect();
    let mut wrong = vec![];
    for cell in &cells {
        let answer = world.app.dispatch(request(cell)).await.map(drop);
        let is_refused = matches!(answer, Ok(()) | Err(Failure::Refused(_)));
        if !is_refused || is_door(cell, &answer) == cell.open {
            wrong.push(format!("{cell:?}: {:?}", answer.err().map(|failure| failure.to_string())));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cells:\n{}", wrong.len(), cells.len(), wrong.join("\n"));
    let relations: BTreeSet<&str> = cells.iter().filter_map(|cell| cell.relation).collect();
    assert_eq!(relations, BTreeSet::from(["assigned", "import", "member", "reader", "self"]));
}

#[tokio::test]
async fn every_command_has_its_cells_and_scripts_are_told_the_same_roles() {
    let world = World::new(Database::memory().await).await;
    let cells = access::cells(world.app.shelf());
    for command in world.app.commands() {
        let open = cells.iter().filter(|cell| cell.command == command.name && cell.open);
        let open: BTreeSet<&str> = open.map(|cell| cell.role.as_str()).collect();
        let by_file = command.policies.iter().flat_map(|policy| policy.roles.iter().map(String::as_str));
        let anybody = command.open_to.iter().any(|visitor| visitor.role.is_none());
        let told = by_file.chain(command.open_to.iter().filter_map(|visitor| visitor.role));
        let told: BTreeSet<&str> = told.collect();
        assert!(!open.is_empty(), "{} has no cell", command.name);
        assert!(told == open || anybody && told.is_subset(&open), "{}: {told:?}, {open:?}", command.name);
    }
}

/// Whether it was the role or the standing that refused.
fn is_door(cell: &AccessCell, answer: &Result<(), Failure>) -> bool {
    let Err(Failure::Refused(refusal)) = answer else { return false };
    match refusal {
        Refusal::RoleMissing { .. } => true,
        Refusal::NotAssigned { .. } => cell.command == "score_proposal",
        Refusal::Missing { what: "member", .. } => cell.command == "cast_vote",
        _ => false,
    }
}

/// A reader of an address, an account that was given a proposal to score, and a panel with a member.
async fn a_house() -> World {
    let world = World::new(Database::memory().await).await;
    let rules = world
        .app
        .shelf()
        .current(&"comcec-project-funding".parse().expect("a programme"))
        .expect("its rules");
    let scored =
        rules.rubric().and_then(|rubric| rubric.stages.first()).expect("a stage in which marks are given");
    let account = |login: &str| json!({ "account": login, "name": "A", "lang": "en", "roles": ["assessor"] });
    let contact = json!({ "name": "A", "email": ADDRESS, "lang": "en" });
    let institution =
        json!({ "institution": "SESRIC", "name": { "en": "Centre" }, "kind": "oic_subsidiary_organ" });
    let project = json!({
        "project": "P", "title": { "en": "T" }, "owner": { "kind": "state", "country": "SN" },
        "programme": "comcec-project-funding", "sector": "trade", "stage": scored, "implementation_year": 2027
    });
    let call = json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027, "title": { "en": "T" } });
    let recorded = Order::parse("record_project", project).expect("a command");
    let import = Request { reconstruction: true, ..as_actor(Actor::system(), recorded) };
    world.app.dispatch(import).await.expect("what a document reports");
    for (name, data) in [
        ("register_institution", institution),
        ("appoint_contact", json!({ "institution": "SESRIC", "contact": contact })),
        ("open_account", account("assigned")),
        ("open_account", account("x")),
        ("open_account", account("member")),
        ("assign_assessor", json!({ "project": "P", "assessor": "assigned" })),
        ("draft_call", call),
        ("convene_panel", json!({ "panel": "P", "call": "C", "day": "2099-01-20", "members": ["member"] })),
        ("open_feed", feed("b")),
    ] {
        world.command(&office(), name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
    }
    world
}

fn feed(letter: &str) -> Value {
    json!({ "feed": letter.repeat(64), "of": { "kind": "person", "recipient": ADDRESS }, "lang": "en" })
}

fn as_actor(actor: Actor, order: Order) -> Request {
    Request::one(CommandId(Uuid::now_v7()), actor, order)
}

/// The cell's command, given by somebody of its role who is just this to what it is about.
fn request(cell: &AccessCell) -> Request {
    let login = cell.relation.unwrap_or("somebody");
    let reads = cell.relation == Some("reader");
    let institution = reads.then(|| "SESRIC".parse().expect("a key"));
    let actor = Actor { roles: vec![Role(cell.role.clone())], institution, ..actor(login, &cell.role) };
    let reconstruction = cell.relation == Some("import");
    Request { reconstruction, ..as_actor(actor, order(cell, &data_of(cell, login))) }
}

fn data_of(cell: &AccessCell, login: &str) -> Value {
    let own = cell.relation == Some("self");
    let mut data = data::of(&cell.command);
    match (cell.machine, cell.command.as_str()) {
        (_, "open_feed") => data = feed("a"),
        (_, "close_feed") => data = json!({ "feed": "b".repeat(64) }),
        ("recipient", _) => data["recipient"] = json!(ADDRESS),
        ("account", _) if own => data["account"] = json!(login),
        (_, "declare_conflict") => {
            (data["project"], data["assessor"]) = (json!("P"), json!(if own { login } else { "x" }));
        }
        ("evaluation", _) => data["project"] = json!("P"),
        (_, "recuse_member") => (data["panel"], data["member"]) = (json!("P"), json!("member")),
        ("panel", _) => data["panel"] = json!("P"),
        (_, "write_wording") => {
            (data["wording"], data["text"]) = (json!("project_postponed.en"), json!("{{ lead }}"));
        }
        ("wording", _) => data["wording"] = json!("project_postponed.en"),
        _ => {}
    }
    data
}

/// Also of a command that the program alone gives, and nobody else can send.
fn order(cell: &AccessCell, data: &Value) -> Order {
    if let Ok(order) = Order::parse(&cell.command, data.clone()) {
        return order;
    }
    let tagged = json!({ cell.command.as_str(): data });
    let read = match cell.machine {
        "mail" => serde_json::from_value::<MailCommand>(tagged).map(Command::Mail),
        "recipient" => serde_json::from_value::<RecipientCommand>(tagged).map(Command::Recipient),
        "obligation" => serde_json::from_value::<ObligationCommand>(tagged).map(Command::Obligation),
        "webhook" => serde_json::from_value::<WebhookCommand>(tagged).map(Command::Webhook),
        _ => serde_json::from_value::<RulesCommand>(tagged).map(Command::Rules),
    };
    Order::new(read.unwrap_or_else(|error| panic!("{cell:?}: {error}")))
}
