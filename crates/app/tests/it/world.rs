//! An application on an empty log, with what stories say about it.

use jiff::Timestamp;
use nidaa_app::{
    App, Done, Failure, Order, Request, Shelf,
    import::{Imported, Source},
};
use nidaa_automation::Site;
use nidaa_kernel::{AccountLogin, Actor, CommandId, Country, InstitutionKey, Position, Role};
use nidaa_store::{Clock, Log};
use nidaa_testkit::{Between, Database, MovableClock};
use serde_json::Value;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

pub const RULES: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");
const COVID: &str = include_str!("../../../../workflows/comcec-covid-response.yaml");
const AL_QUDS: &str = include_str!("../../../../workflows/comcec-al-quds.yaml");
pub const CONTACTS: &str = include_str!("../../../../config/demo/contacts.json");
pub const PROJECTS: &str = include_str!("../../../../config/demo/projects.json");
pub const ILLUSTRATIONS: &str = include_str!("../../../../config/demo/illustrations.json");

/// When the rules were published.
const BEGINNING: &str = "2020-01-01T00:00:00Z";

pub struct World {
    pub app: App,
    pub database: Database,
    /// Moves the time by hand; until then it is the real one.
    pub clock: Hand,
}

/// A clock that can be put to any time.
#[derive(Clone, Default)]
pub struct Hand(Arc<Mutex<Option<Timestamp>>>);

impl Hand {
    pub fn set(&self, time: &str) {
        *self.0.lock().expect("nobody panics here") = Some(at(time));
    }

    /// Lets the time run again as it really does.
    fn release(&self) {
        *self.0.lock().expect("nobody panics here") = None;
    }

    fn clock(&self) -> Clock {
        let hand = self.clone();
        Arc::new(move || hand.0.lock().expect("nobody panics here").unwrap_or_else(Timestamp::now))
    }
}

impl World {
    pub async fn new(database: Database) -> Self {
        let hand = Hand::default();
        // The log never runs backwards: what is written at the start must not stand after what a test sets.
        hand.set(BEGINNING);
        let world = Self::at(database, hand.clock()).await;
        hand.release();
        Self { clock: hand, ..world }
    }

    /// On a clock of its own.
    pub async fn at(database: Database, clock: Clock) -> Self {
        let app = start(database.backend(), clock, RULES).await;
        Self { app, database, clock: Hand::default() }
    }

    /// The same log under other rules, as after an office changed its policy file.
    pub async fn under(self, rules: &str) -> Self {
        let app = start(self.database.backend(), self.clock.clock(), rules).await;
        Self { app, ..self }
    }

    /// A second application on the same log, as on another node. In memory it has its own loaded streams at least.
    pub async fn another_node(&self) -> App {
        let backend = self.database.another_node().await.expect("a second node");
        start(backend, Arc::new(Timestamp::now), RULES).await
    }

    /// An application on the same log under a clock that is turned by hand. It must not stand before the log's last event.
    pub async fn node_at(&self, clock: &MovableClock) -> App {
        let backend = self.database.another_node().await.expect("a second node");
        start(backend, clock.clock(), RULES).await
    }

    /// An application on a copy of the log, which is restored from its archive and followed by nobody yet.
    pub async fn copy_at(&self, clock: &MovableClock) -> App {
        let copy = Database::memory().await.backend();
        let archive = self.database.backend().read_archive(Position::ZERO, 10_000).await.expect("an archive");
        copy.restore(&archive).await.expect("the same log");
        start(copy, clock.clock(), RULES).await
    }

    /// The same, with something to happen between its steps.
    pub async fn node_between(&self, clock: &MovableClock) -> (App, Between) {
        let between = Between::of(self.database.another_node().await.expect("a second node"));
        (start(Arc::new(between.clone()), clock.clock(), RULES).await, between)
    }

    /// Number of events in the log.
    pub async fn events(&self) -> i64 {
        self.app.log().head().await.expect("the log answers").position.0
    }

    pub async fn import(&self, files: &[(&str, &str)]) -> Imported {
        let source = |(name, text): &(&str, &str)| Source {
            name: (*name).to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let sources: Vec<Source> = files.iter().map(source).collect();
        self.app.import(&sources, false).await.expect("the log answers")
    }

    pub async fn command(&self, actor: &Actor, name: &str, data: Value) -> Result<Done, Failure> {
        give(&self.app, actor, name, data).await
    }

    pub async fn command_as(
        &self,
        id: CommandId,
        actor: &Actor,
        name: &str,
        data: Value,
    ) -> Result<Done, Failure> {
        self.app.dispatch(Request::one(id, actor.clone(), Order::parse(name, data)?)).await
    }

    pub async fn catch_up(&self) {
        nidaa_worker::catch_up(&self.app, &settings()).await.expect("the boards follow");
    }
}

/// A command under an id of its own.
pub fn request(actor: &Actor, name: &str, data: Value) -> Request {
    let order = Order::parse(name, data).expect("a command");
    Request::one(CommandId(Uuid::now_v7()), actor.clone(), order)
}

/// Gives a command to this node.
pub async fn give(app: &App, actor: &Actor, name: &str, data: Value) -> Result<Done, Failure> {
    app.dispatch(Request::one(CommandId(Uuid::now_v7()), actor.clone(), Order::parse(name, data)?)).await
}

/// Gives commands of the office to this node; each is allowed.
pub async fn give_all(app: &App, commands: impl IntoIterator<Item = (&str, Value)>) {
    for (name, data) in commands {
        give(app, &office(), name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
    }
}

/// Timers, rules, mailbox and boards of this node have all had their turn; answers how many timers fired.
pub async fn settle(app: &App) -> usize {
    let settings = settings();
    nidaa_worker::catch_up(app, &settings).await.expect("the log answers");
    let fired = nidaa_worker::timers::fire(app).await.expect("the log answers");
    nidaa_worker::catch_up(app, &settings).await.expect("the log answers");
    fired
}

/// A moment, such as `2030-09-04T09:00:00Z`.
pub fn at(time: &str) -> Timestamp {
    time.parse().expect("a moment")
}

/// What a worker needs that sends nothing.
pub fn settings() -> nidaa_worker::Settings {
    nidaa_worker::Settings::mailbox(site())
}

async fn start(backend: Arc<dyn nidaa_store::Backend>, clock: Clock, rules: &str) -> App {
    let log = Log::start(backend, clock).await.expect("a migrated log");
    // Under a clock that nobody turns, a contract that runs began in the past and ends in a far future.
    let limit = "  max_implementation_months:\n    value: ";
    let rules = rules.replacen(&format!("{limit}12"), &format!("{limit}0"), 1);
    let files = [
        ("comcec-project-funding.yaml", rules.as_str()),
        ("comcec-covid-response.yaml", COVID),
        ("comcec-al-quds.yaml", AL_QUDS),
    ];
    let shelf = Shelf::load(files).expect("the shipped policies pass their checks");
    App::start(log, shelf).await.expect("a log that can be read")
}

pub fn actor(login: &str, role: &str) -> Actor {
    let login = AccountLogin::new(login).expect("a login");
    Actor { login, roles: vec![Role(role.to_owned())], country: None, institution: None }
}

/// What mails link to.
pub fn site() -> Site {
    Site { base_url: "https://nidaa.example".to_owned() }
}

pub fn office() -> Actor {
    actor("office", "office")
}

pub fn owner_of(institution: &str) -> Actor {
    let institution = Some(InstitutionKey::new(institution).expect("a key"));
    Actor { institution, ..actor("owner", "project_owner") }
}

pub fn implementing_partner(institution: &str) -> Actor {
    let institution = Some(InstitutionKey::new(institution).expect("a key"));
    Actor { institution, ..actor("implementer", "implementing_partner") }
}

pub fn owner_state(country: &str) -> Actor {
    let country = Some(country.parse::<Country>().expect("a code"));
    Actor { country, ..actor("owner-state", "project_owner") }
}
