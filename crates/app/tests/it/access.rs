//! Every cell of the access table, tried through the dispatch.
//!
//! An open door lets the command through to its conditions and to the domain; whatever those say, it is not the stage, the
//! role or the relation that refuses. A closed door refuses, by these or by what the domain asks before it; where the domain
//! asks first, the door itself is asked besides. Projects and calls in every stage are entered as documents report them, and
//! a new one whenever a cell has changed the last, so that no cell is tried on what another left.

mod data;
mod house;

use crate::world::World;
use nidaa_app::{
    Act, Asker, Failure, Order, Request,
    access::{self, AccessCell, held_with},
};
use nidaa_domain::{Refusal, Relation, project::Project};
use nidaa_kernel::{AccountLogin, Actor, CommandId, Role, StageId};
use nidaa_testkit::Database;
use nidaa_worker::Projector;
use nidaa_workflow::{Ask, Facts, Machine, Workflow};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_of_project_funding_is_as_the_table_says() {
    every_cell("comcec-project-funding", &["implementing_partner"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_of_the_covid_response_is_as_the_table_says() {
    every_cell("comcec-covid-response", &["implementing_partner"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_of_al_quds_is_as_the_table_says() {
    every_cell("comcec-al-quds", &[]).await;
}

/// Tries every cell but those of relations in which, under the rules of the programme, nobody stands to any project.
async fn every_cell(programme: &str, nobodys: &[&str]) {
    let world = World::new(Database::memory().await).await;
    let rules = world.app.shelf().current(&programme.parse().expect("a programme")).expect("its rules");
    let mut hand = Tries::new(&world, &rules).await;
    let (mut tried, mut untried, mut wrong) = (0, BTreeSet::new(), vec![]);
    for cell in
        access::cells(world.app.shelf()).iter().filter(|cell| cell.programme.as_deref() == Some(programme))
    {
        let Some(actor) = somebody(&rules, cell) else {
            untried.insert(cell.relation.unwrap_or_default());
            continue;
        };
        tried += 1;
        let foreseen = hand.foreseen(cell, &actor).await;
        let answer = hand.give(cell, &actor).await;
        if !as_told(&rules, cell, &actor, &answer) || !as_foreseen(cell, foreseen.as_ref(), &answer) {
            wrong.push(format!("{cell:?}: {:?}", answer.err().map(|failure| failure.to_string())));
        }
    }
    assert!(wrong.is_empty(), "{} of {tried} cells:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(untried, nobodys.iter().copied().collect());
    assert!(tried > 0, "no cell");
}

/// Whether what happened is what the table says.
fn as_told(rules: &Workflow, cell: &AccessCell, actor: &Actor, answer: &Result<(), Failure>) -> bool {
    let said = if cell.open {
        is_decided(answer) && !is_door(machine(cell), answer)
    } else {
        is_decided(answer) && answer.is_err()
    };
    said && door_opens(rules, cell, actor) == cell.open
}

/// Whether just those are told of the command to whom it is open, and a reason against it is one.
fn as_foreseen(cell: &AccessCell, foreseen: Option<&Act>, answer: &Result<(), Failure>) -> bool {
    let refused = foreseen.is_some_and(|act| act.refusal.is_some());
    foreseen.is_some() == (cell.open && cell.stage.is_some()) && !(refused && answer.is_ok())
}

/// Whether the command was carried out or refused. One that was not understood, or that others were in the way of, was not
/// tried.
const fn is_decided(answer: &Result<(), Failure>) -> bool {
    matches!(answer, Ok(()) | Err(Failure::Refused(_) | Failure::NotFound { .. }))
}

/// Whether the stage, the role or the relation refused.
fn is_door(machine: Machine, answer: &Result<(), Failure>) -> bool {
    let refusal = match answer {
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::NotFound { what, .. }) => return *what == machine.as_str(),
        _ => return false,
    };
    match refusal {
        Refusal::Policy(ruled) => ruled.step.shuts(),
        // A life that has begun does not begin again, and none goes on that has not begun.
        Refusal::AlreadyExists { what: "project" | "call", .. }
        | Refusal::Missing { what: "project" | "call", .. } => true,
        _ => false,
    }
}

/// What the policy's door says when it is asked without a command: its conditions lack their facts, and come after it.
fn door_opens(rules: &Workflow, cell: &AccessCell, actor: &Actor) -> bool {
    let held = relation(cell).map(held_with).unwrap_or_default();
    let relations: Vec<&str> = held.iter().map(|relation| relation.as_str()).collect();
    let ask = Ask { roles: &actor.roles, relations: &relations, facts: &Facts::new() };
    let stage = cell.stage.as_ref().map(|stage| StageId::new(stage).expect("a stage"));
    let step = rules.step(machine(cell), &cell.command, stage.as_ref(), &ask);
    !step.is_err_and(|refusal| refusal.shuts())
}

fn machine(cell: &AccessCell) -> Machine {
    Machine::ALL.into_iter().find(|machine| machine.as_str() == cell.machine).expect("of a call or project")
}

fn relation(cell: &AccessCell) -> Option<Relation> {
    Relation::ALL.into_iter().find(|relation| Some(relation.as_str()) == cell.relation)
}

/// Somebody of the cell's role who is just this to its projects; none where the rules know nobody who could be.
fn somebody(rules: &Workflow, cell: &AccessCell) -> Option<Actor> {
    let implementing = rules.parameter("implementing_partner").map(|named| named.value.to_string());
    let candidates = [
        (None, None),
        (Some("DZ"), None),
        (Some("MA"), None),
        (None, Some("SESRIC".to_owned())),
        (None, implementing),
    ];
    let mut actors = candidates.into_iter().map(|(country, institution)| Actor {
        login: AccountLogin::new("somebody").expect("a login"),
        roles: vec![Role(cell.role.clone())],
        country: country.map(|country: &str| country.parse().expect("a code")),
        institution: institution.map(|key| key.parse().expect("a key")),
    });
    let held = relation(cell).map(held_with).unwrap_or_default();
    let project = owned(relation(cell));
    actors.find(|actor| Relation::between(actor, &project, Some(rules)) == held)
}

/// The owner of a project on which this relation is tried: an institution where owning is all there is.
fn owner(relation: Option<Relation>) -> Value {
    match relation {
        Some(Relation::Owner) => json!({ "kind": "institution", "institution": "SESRIC" }),
        _ => json!({ "kind": "state", "country": "DZ" }),
    }
}

fn owned(relation: Option<Relation>) -> Project {
    let link = json!({ "country": "MA", "role": "partner", "state": "confirmed" });
    let mut project = serde_json::to_value(Project::default()).expect("JSON");
    (project["owner"], project["links"]) = (owner(relation), json!([link]));
    serde_json::from_value(project).expect("a project")
}

/// What a call or project is like: its machine, its stage, its owner.
type Kind = (String, Option<String>, String);

fn kind(cell: &AccessCell) -> Kind {
    (cell.machine.to_string(), cell.stage.clone(), owner(relation(cell)).to_string())
}

/// Calls and projects in every stage, and data for every command.
struct Tries<'a> {
    world: &'a World,
    rules: &'a Workflow,
    /// Some commands of a call look at boards.
    projector: Projector,
    /// Those that no command has changed yet.
    made: BTreeMap<Kind, String>,
    data: BTreeMap<String, Value>,
    /// What somebody is told who asks for all that may be done: role, relation and kind.
    told: BTreeMap<(String, Option<&'static str>, Kind), Vec<Act>>,
    count: usize,
}

impl<'a> Tries<'a> {
    async fn new(world: &'a World, rules: &'a Workflow) -> Self {
        let projector = Projector::load(world.app.clone()).await.expect("boards");
        Self {
            world,
            rules,
            projector,
            made: BTreeMap::new(),
            data: BTreeMap::new(),
            told: BTreeMap::new(),
            count: 0,
        }
    }

    /// Gives the cell's command to one in its stage.
    async fn give(&mut self, cell: &AccessCell, actor: &Actor) -> Result<(), Failure> {
        let (owner, kind) = (owner(relation(cell)), kind(cell));
        let code = self.one_in(cell, &kind).await;
        if machine(cell) == Machine::Call {
            self.projector.catch_up(|_| {}).await.expect("boards follow");
        }
        let order = Order::parse(&cell.command, self.data(cell, &code, owner))?;
        let request = Request::one(CommandId(Uuid::now_v7()), actor.clone(), order);
        let answer = self.world.app.dispatch(request).await.map(drop);
        if answer.is_ok() {
            self.made.remove(&kind);
        }
        answer
    }

    /// What the actor is told of the cell's command before it is given; nothing where it is not among what may be done.
    async fn foreseen(&mut self, cell: &AccessCell, actor: &Actor) -> Option<Act> {
        cell.stage.as_ref()?;
        let kind = kind(cell);
        let who = (cell.role.clone(), cell.relation, kind.clone());
        if !self.told.contains_key(&who) {
            let code = self.one_in(cell, &kind).await;
            self.projector.catch_up(|_| {}).await.expect("boards follow");
            let asker = Asker { actor: actor.clone(), on_behalf_of: None };
            let acts = self.world.app.acts(machine(cell), &code, &asker).await.expect("an answer");
            self.told.insert(who.clone(), acts);
        }
        self.told[&who].iter().find(|act| act.command == cell.command).cloned()
    }

    /// One in the cell's stage that no command has changed yet.
    async fn one_in(&mut self, cell: &AccessCell, kind: &Kind) -> String {
        match self.made.get(kind) {
            Some(code) => code.clone(),
            None => self.one_like(cell, kind.clone(), &owner(relation(cell))).await,
        }
    }

    fn data(&mut self, cell: &AccessCell, code: &str, owner: Value) -> Value {
        let made = self.data.entry(cell.command.clone()).or_insert_with(|| data::of(&cell.command));
        let mut data = made.clone();
        data[cell.machine] = json!(code);
        if data.get("programme").is_some() {
            data["programme"] = json!(cell.programme);
        }
        if cell.command == "draft_project" {
            (data["owner"], data["sector"]) = (owner, self.sector());
        }
        data
    }

    fn sector(&self) -> Value {
        json!(self.rules.sectors().first().expect("an area").id)
    }

    async fn one_like(&mut self, cell: &AccessCell, kind: Kind, owner: &Value) -> String {
        self.count += 1;
        let code = format!("{}-{}", cell.machine, self.count);
        if let Some(stage) = &cell.stage {
            self.record(machine(cell), &code, stage, owner).await;
        }
        self.made.insert(kind, code.clone());
        code
    }

    async fn record(&self, machine: Machine, code: &str, stage: &str, owner: &Value) {
        let programme = self.rules.id();
        match machine {
            Machine::Call => {
                let reported = json!({ "call": code, "programme": programme, "ordinal": 1, "year": 2026, "stage": stage });
                self.report(vec![("record_call", reported)], false).await;
            }
            Machine::Project => {
                let project = json!({
                    "project": code, "title": { "en": "T" }, "owner": owner, "programme": programme,
                    "sector": self.sector(), "stage": stage, "implementation_year": 2027
                });
                let link = json!({ "project": code, "country": "MA", "role": "partner" });
                let orders = vec![("record_project", project), ("confirm_partner", link)];
                self.report(orders, true).await;
            }
        }
    }

    async fn report(&self, orders: Vec<(&str, Value)>, reconstruction: bool) {
        let orders =
            orders.into_iter().map(|(name, data)| Order::parse(name, data).expect("a command")).collect();
        let (command_id, actor) = (CommandId(Uuid::now_v7()), Actor::system());
        let on_behalf_of = None;
        let request = Request { command_id, actor, on_behalf_of, orders, causation: None, reconstruction };
        self.world.app.dispatch(request).await.expect("what a document reports");
    }
}
