//! A worker that is paused past its claims and goes on later doubles nothing that another did meanwhile.

use crate::program::{Program, Serving};
use jiff::{SignedDuration, Timestamp};
use nidaa_app::{App, Order, Request, Shelf, fact};
use nidaa_domain::{AnyEvent, Fact, obligation::ObligationEvent};
use nidaa_kernel::{Actor, CommandId, Position, Role, StreamId};
use nidaa_store::{Checkpoint, Log, PageCommit, TimerChange};
use nidaa_testkit::Database;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use uuid::Uuid;

/// Duties that are due in each round, more than one node claims at once.
const DUTIES: usize = 700;
/// Rounds in any case, and at most: on a busy machine a pause may fall between two claims, and then counts for nothing.
const ROUNDS: usize = 2;
const MOST: usize = 8;
/// Reminders after which a node is paused: it is then in the midst of what it claimed.
const BEFORE_THE_PAUSE: usize = 60;
const LEASE: SignedDuration = SignedDuration::from_secs(2);
/// The server ends a transaction that a paused node left open only after half a minute.
const PATIENCE: Duration = Duration::from_mins(2);

/// The log as the test sees it, beside the serving programs.
struct World {
    app: App,
    database: Database,
    program: Program,
    /// Where the timers of this test stand; each page of them takes the next place.
    at: Checkpoint,
    /// How far the log was read.
    read: Position,
    /// Every reminder up to there, by duty, with the times at which it was recorded.
    told: BTreeMap<String, Vec<Timestamp>>,
}

impl World {
    async fn new() -> Self {
        let database = Database::postgres().await;
        let log = Log::start(database.backend(), Arc::new(Timestamp::now)).await.expect("a migrated log");
        let rules = include_str!("../workflows/comcec-project-funding.yaml");
        let shelf = Shelf::load([("comcec-project-funding.yaml", rules)]).expect("the shipped policy");
        let program = Program::new();
        let config = format!("[mail]\nlease_seconds = {}\n", LEASE.as_secs());
        std::fs::write(program.folder.path().join("config.toml"), config).expect("a file");
        let app = App::start(log, shelf).await.expect("a log");
        Self { app, database, program, at: Checkpoint::START, read: Position::ZERO, told: BTreeMap::new() }
    }

    fn serve(&self) -> Serving {
        let mut command = self.program.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("NIDAA_DATABASE", self.database.url());
        command.env("NIDAA_CONFIG", self.program.folder.path().join("config.toml"));
        Serving::start(command)
    }

    /// A project with so many milestones, each of which is a duty; answers their keys.
    async fn project(&self, code: &str, milestones: usize) -> Vec<String> {
        let draft = json!({
            "project": code, "title": { "en": "Roads" }, "programme": "comcec-project-funding",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "sector": "trade",
        });
        let span = json!({ "start": "2099-05-01", "end": "2099-05-02" });
        let plan = |number: usize| json!({ "project": code, "milestone": format!("m{number}"), "title": { "en": "Workshop" }, "span": span });
        let order = |name: &str, data| Order::parse(name, data).expect("a command");
        let office = Actor { roles: vec![Role(Role::OFFICE.to_owned())], ..Actor::system() };
        let first = Request::one(CommandId(Uuid::now_v7()), office, order("draft_project", draft.clone()));
        let orders = std::iter::once(order("draft_project", draft));
        let orders = orders.chain((0..milestones).map(|number| order("plan_milestone", plan(number))));
        self.app.dispatch(Request { orders: orders.collect(), ..first }).await.expect("allowed");
        (0..milestones).map(|number| format!("reach_milestone/{code}/m{number}")).collect()
    }

    /// Lets the clock strike for these duties now, whatever their own moments are.
    async fn strike(&mut self, keys: &[String]) {
        let (backend, due) = (self.app.log().backend(), Some(Timestamp::now()));
        let timer = |key: &String| TimerChange {
            stream: StreamId::of("obligation", key),
            kind: "remind".to_owned(),
            key: key.clone(),
            due,
        };
        let position = self.at.position.next();
        let event = backend.read(self.at.position, 1).await.expect("the log answers").remove(0);
        let to = Checkpoint { position, hash: event.hash };
        let page = PageCommit {
            subscription: "clock of the test".to_owned(),
            version: 1,
            from: self.at,
            to,
            closed: vec![],
            rows: vec![],
            outbox: vec![],
            timers: keys.iter().map(timer).collect(),
        };
        backend.commit_page(&page).await.expect("the store takes it");
        self.at = to;
    }

    /// Everything up to the head was reacted to, so that no later page clears a timer of the test.
    async fn reacted(&self) {
        let backend = self.app.log().backend();
        let is_so = async || {
            let head = self.app.log().head().await.expect("the log answers").position;
            backend.checkpoint("reactor", 1).await.expect("the store answers").position >= head
        };
        let asked = async {
            while !is_so().await {
                self.look_away().await;
            }
        };
        tokio::time::timeout(PATIENCE, asked).await.expect("the rules follow");
    }

    /// Waits until so many of these duties were spoken of.
    async fn reminded(&mut self, keys: &[String], count: usize) {
        let patience = tokio::time::Instant::now() + PATIENCE;
        loop {
            self.read_on().await;
            let told = keys.iter().filter(|key| self.told.contains_key(*key)).count();
            if told >= count {
                return;
            }
            assert!(tokio::time::Instant::now() < patience, "{told} of {count} duties were spoken of");
            self.look_away().await;
        }
    }

    /// Takes in what the log holds since the last look.
    async fn read_on(&mut self) {
        loop {
            let page = self.app.log().backend().read(self.read, 4096).await.expect("the log answers");
            let Some(last) = page.last() else { return };
            self.read = last.position;
            for fact in page.iter().map(|event| fact(event).expect("an event of ours")) {
                let Fact { event, meta, recorded_at, .. } = fact;
                if matches!(event, AnyEvent::Obligation(ObligationEvent::Reminded { .. })) {
                    self.told.entry(meta.subject).or_default().push(recorded_at);
                }
            }
        }
    }

    async fn look_away(&self) {
        let never = Position(i64::MAX - 1);
        self.app.log().wait_for_news(never, Duration::from_millis(200)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_was_paused_past_its_claims_fires_nothing_twice() {
    let mut world = World::new().await;
    let (mut taken_over, mut round) = (0, 0);
    while round < ROUNDS || taken_over == 0 && round < MOST {
        let keys = world.project(&format!("P{round}"), DUTIES + 1).await;
        let (last, keys) = keys.split_last().expect("there are some");
        let (paused, mut other) = (world.serve(), world.serve());
        world.reacted().await;
        world.strike(keys).await;
        world.reminded(keys, BEFORE_THE_PAUSE).await;
        paused.pause();
        let claims_end = Timestamp::now().saturating_add(LEASE).expect("a time");
        // The other node does its own share, and once the claims have lapsed that of the paused one as well.
        world.reminded(keys, DUTIES).await;
        let late = keys.iter().filter(|key| world.told[*key].iter().any(|at| *at >= claims_end));
        taken_over += late.count();
        // Now the paused node goes on with what it had in its hands. When it fires what came after, it is through.
        paused.resume();
        assert_eq!(other.stop(), Some(0));
        world.strike(std::slice::from_ref(last)).await;
        world.reminded(std::slice::from_ref(last), 1).await;
        world.read_on().await;
        let doubled: Vec<_> = world.told.iter().filter(|(_, at)| at.len() != 1).collect();
        assert!(doubled.is_empty(), "{doubled:?} in round {round}: {}", paused.words());
        round += 1;
    }
    println!(
        "{taken_over} of {} reminders were taken over from a paused node, none was doubled",
        round * DUTIES
    );
    assert!(taken_over > 0, "no node was paused in the midst of its claims");
}
