//! Mails through a real mail server: what it takes, what it refuses, and what becomes of mails when the program is killed.

mod digests;
mod phases;

use crate::{
    program::{Program, Serving},
    smtp::{Mood, Sink, Taken},
};
use jiff::Timestamp;
use nidaa_app::{App, AsOf, MailView, Order, Request, Shelf};
use nidaa_kernel::{Actor, CommandId, Role};
use nidaa_store::Log;
use nidaa_testkit::{Database, Seed};
use phases::Phases;
use rand::Rng;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::{Duration, SystemTime},
};
use uuid::Uuid;

/// Kills in a usual run; `NIDAA_KILLS=300` is the long one.
const KILLS: usize = 6;
/// Countries that are invited; each has two contacts, and one of them an address that is refused.
const COUNTRIES: [&str; 5] = ["QA", "MY", "SN", "PK", "DZ"];

/// The log as the test sees it, beside the serving program.
struct World {
    app: App,
    database: Database,
    sink: Sink,
    /// What a long run may take longer to come to its end.
    patience: Duration,
}

impl World {
    async fn new(database: Database, sink: Sink) -> Self {
        let log = Log::start(database.backend(), Arc::new(Timestamp::now)).await.expect("a migrated log");
        let rules = include_str!("../../workflows/comcec-project-funding.yaml");
        let shelf = Shelf::load([("comcec-project-funding.yaml", rules)]).expect("the shipped policy");
        let world = Self {
            app: App::start(log, shelf).await.expect("a log"),
            database,
            sink,
            patience: Duration::ZERO,
        };
        world.contact("CCO", "TR", "office@example.org").await;
        for country in COUNTRIES {
            world.contact(&format!("{country}-ONE"), country, &format!("{country}.one@example.org")).await;
        }
        world.contact("QA-TWO", "QA", "refused.qa@example.org").await;
        world
    }

    async fn contact(&self, key: &str, country: &str, email: &str) {
        let entry =
            json!({ "institution": key, "name": { "en": key }, "kind": "national_body", "country": country });
        let contact =
            json!({ "institution": key, "contact": { "name": "نور", "email": email, "lang": "ar" } });
        self.command("register_institution", entry, false).await;
        self.command("appoint_contact", contact, false).await;
    }

    /// A project of Türkiye, reported as active, so that partners can be invited.
    async fn project(&self, code: &str) {
        let data = json!({
            "project": code, "title": { "en": code }, "programme": "comcec-project-funding",
            "owner": { "kind": "state", "country": "TR" }, "sector": "trade", "stage": "active",
        });
        self.command("record_project", data, true).await;
    }

    async fn invite(&self, project: &str, country: &str) {
        let data = json!({ "project": project, "country": country, "role": "partner" });
        self.command("invite_partner", data, false).await;
    }

    /// News for every contact, which a reader may want in a digest.
    async fn announce(&self, ordinal: usize) {
        let call = format!("C{ordinal}");
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        let draft =
            json!({ "call": call, "programme": "comcec-project-funding", "ordinal": ordinal, "year": 2098 });
        self.command("draft_call", draft, false).await;
        self.command("set_themes", json!({ "call": call, "themes": themes }), false).await;
        let days = json!({ "call": call, "opens": "2098-09-01", "closes": "2098-10-01" });
        self.command("announce_call", days, false).await;
    }

    async fn command(&self, name: &str, data: Value, reconstruction: bool) {
        let office = Actor { roles: vec![Role(Role::OFFICE.to_owned())], ..Actor::system() };
        let actor = if reconstruction { Actor::system() } else { office };
        let order = Order::parse(name, data).expect("a command");
        let request = Request::one(CommandId(Uuid::now_v7()), actor, order);
        self.app.dispatch(Request { reconstruction, ..request }).await.expect("allowed");
    }

    /// Nothing more is sent to the address that the server refuses.
    async fn refused_is_taken_off(&self) {
        let is_so =
            async || self.app.recipient("refused.qa@example.org").await.expect("an address").suppressed;
        let asked = async {
            while !is_so().await {
                let far = nidaa_kernel::Position(i64::MAX - 1);
                self.app.log().wait_for_news(far, Duration::from_millis(100)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), asked).await.expect("it is taken off");
    }

    fn serve(&self) -> Serving {
        let program = Program::new();
        let mut command = program.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("NIDAA_DATABASE", self.database.url()).env("NIDAA_CONFIG", self.sink.config());
        Serving::start(command)
    }

    /// Waits until every mail of so many has come to its end.
    async fn settled(&self, count: usize) -> Vec<MailView> {
        self.settled_when(async |mails| mails.len() >= count).await
    }

    /// Waits until every mail has come to its end, and these are all.
    async fn settled_when(&self, are_all: impl AsyncFn(&[MailView]) -> bool) -> Vec<MailView> {
        let ended =
            |mail: &MailView| matches!(mail.state.as_str(), "sent" | "failed" | "cancelled" | "digested");
        self.mails_when(async |mails| mails.iter().all(ended) && are_all(mails).await).await
    }

    /// Waits until the mails are as they should be.
    async fn mails_when(&self, are_right: impl AsyncFn(&[MailView]) -> bool) -> Vec<MailView> {
        let found = async {
            loop {
                let mails = self.app.mails(AsOf::Now).await.expect("a ledger");
                if are_right(&mails).await {
                    return mails;
                }
                self.app
                    .log()
                    .wait_for_news(nidaa_kernel::Position(i64::MAX - 1), Duration::from_millis(100))
                    .await;
            }
        };
        let found = tokio::time::timeout(Duration::from_secs(20) + self.patience, found).await;
        if let Ok(mails) = found {
            return mails;
        }
        panic!("the mails did not become so: {:?}", self.app.mails(AsOf::Now).await.expect("a ledger"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_arrives_signed_over_starttls_with_the_headers_of_a_duty() {
    let world = World::new(Database::sqlite().await, Sink::start(1, Mood::default())).await;
    world.project("P1").await;
    world.invite("P1", "SN").await;
    let _serving = world.serve();
    let mails = world.settled(1).await;
    let taken = world.sink.taken();
    assert_eq!((taken.len(), taken[0].to.as_slice()), (1, ["sn.one@example.org".to_owned()].as_slice()));
    assert!(taken[0].signed, "the verifier of somebody else finds our signature right");
    assert_eq!(taken[0].from, format!("bounce+{}@example.org", mails[0].id));
    let head = world.sink.head(&taken[0]);
    assert!(head.contains(&format!("Message-ID: <{}@example.org>", mails[0].id)), "{head}");
    assert!(head.contains("Reply-To: desk@example.org"), "{head}");
    assert!(!head.contains("List-Unsubscribe"), "a duty mail cannot be declined: {head}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_the_server_refuses_is_tried_once_and_the_office_is_told() {
    let world = World::new(Database::sqlite().await, Sink::start(2, Mood::default())).await;
    world.project("P1").await;
    world.invite("P1", "QA").await;
    let _serving = world.serve();
    let mails = world.settled(3).await;
    let mut states: Vec<(&str, &str)> =
        mails.iter().map(|mail| (mail.to.as_str(), mail.state.as_str())).collect();
    states.sort_unstable();
    let expected = [
        ("QA.one@example.org", "sent"),
        ("office@example.org", "sent"),
        ("refused.qa@example.org", "failed"),
    ];
    assert_eq!(states, expected);
    let failed = mails.iter().find(|mail| mail.state == "failed").and_then(|mail| mail.error.clone());
    assert!(failed.as_ref().is_some_and(|said| said.contains("No such mailbox")), "{failed:?}");
    world.refused_is_taken_off().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_mail_is_lost_when_the_program_is_killed_on_sqlite() {
    killed_again_and_again(Database::sqlite().await, Seed::new("mails on SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_mail_is_lost_when_the_program_is_killed_on_postgres() {
    killed_again_and_again(Database::postgres().await, Seed::new("mails on PostgreSQL")).await;
}

/// When the program was killed, and when the next one stood. The server may take what reached it before a kill a little
/// later, so that a kill lasts until then.
#[derive(Default)]
struct Kills {
    down: Vec<u128>,
    up: Vec<u128>,
}

impl Kills {
    fn serve(&mut self, world: &World) -> Serving {
        let serving = world.serve();
        if self.up.len() < self.down.len() {
            self.up.push(nanoseconds());
        }
        serving
    }

    fn kill(&mut self, serving: Serving) {
        self.down.push(nanoseconds());
        // Dropping it is SIGKILL.
        drop(serving);
    }

    fn lies_between(&self, first: u128, second: u128) -> bool {
        self.down.iter().zip(&self.up).any(|(down, up)| first < *up && *down < second)
    }
}

fn nanoseconds() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_nanos()
}

/// Invites countries while the program is killed at random points of rules, outbox and delivery, and the server puts
/// off and drops one mail in ten. In the end each mail has arrived, was refused for good, or was kept from an address that
/// had been refused; and none arrived twice within the life of one process, since that would be more than a kill between
/// the 250 and its mark.
async fn killed_again_and_again(database: Database, seed: Seed) {
    let kills = std::env::var("NIDAA_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(KILLS);
    let mut world = World::new(database, Sink::start(seed.0, Mood { put_off: 0.1, dropped: 0.1 })).await;
    world.patience = Duration::from_secs(2) * u32::try_from(kills).unwrap_or(u32::MAX);
    let mut random = seed.part(0);
    let (mut done, mut phases) = (Kills::default(), Phases::default());
    for round in 0..kills {
        let project = format!("P{round}");
        world.project(&project).await;
        let serving = done.serve(&world);
        for country in COUNTRIES {
            world.invite(&project, country).await;
        }
        // Long enough that some lives come as far as delivery; half of them are as short as the rules take.
        let life = if random.random_bool(0.5) { 400 } else { 2_000 };
        tokio::time::sleep(Duration::from_millis(random.random_range(0..life))).await;
        done.kill(serving);
        phases.count(&world, (round + 1) * (COUNTRIES.len() + 1)).await;
    }
    // Each country has one good address, one a second that is refused. Once the office was told of that, nothing more is
    // sent there.
    let invitations = kills * (COUNTRIES.len() + 1);
    let _serving = done.serve(&world);
    let count = |mails: &[MailView], is: fn(&MailView) -> bool| mails.iter().filter(|mail| is(mail)).count();
    let are_told = |mails: &[MailView]| {
        count(mails, |mail| mail.state == "failed")
            == count(mails, |mail| mail.template == "mail_undelivered")
    };
    let mails = world.settled_when(async |mails| mails.len() > invitations && are_told(mails)).await;
    world.refused_is_taken_off().await;
    check(&mails, &world.sink.taken(), &done, kills);
    println!("{phases}");
}

fn check(mails: &[MailView], taken: &[Taken], done: &Kills, kills: usize) {
    let of = |state: &str| mails.iter().filter(|mail| mail.state == state).count();
    let (failed, cancelled) = (of("failed"), of("cancelled"));
    assert!(failed >= 1, "the server refused an address");
    let good = kills * COUNTRIES.len();
    assert_eq!((of("sent"), failed + cancelled, mails.len()), (good + failed, kills, good + kills + failed));
    let kept = |mail: &&MailView| mail.cause.as_deref() == Some("address-suppressed");
    assert_eq!(mails.iter().filter(kept).count(), cancelled);
    let doubled = check_arrivals(mails, taken, done);
    println!("{kills} kills, {} mails, 0 lost, {doubled} doubled with one Message-ID", mails.len());
}

/// What was sent arrived, nothing else did, and what arrived twice did so on both sides of a kill; answers how many did.
fn check_arrivals(mails: &[MailView], taken: &[Taken], done: &Kills) -> usize {
    let sent = mails.iter().filter(|mail| mail.state == "sent");
    let sent: BTreeSet<String> = sent.map(|mail| format!("<{}@example.org>", mail.id)).collect();
    let arrived: BTreeSet<String> = taken.iter().map(|mail| mail.id.clone()).collect();
    let differing: Vec<&String> = arrived.symmetric_difference(&sent).collect();
    let states = mails.iter().filter(|mail| differing.contains(&&format!("<{}@example.org>", mail.id)));
    let states: Vec<&MailView> = states.collect();
    assert_eq!(differing, [""; 0], "what was sent arrived, and nothing else did: {states:?}");
    let mut times: BTreeMap<&str, Vec<u128>> = BTreeMap::new();
    for mail in taken {
        times.entry(&mail.id).or_default().push(mail.at);
    }
    let doubled: Vec<&Vec<u128>> = times.values().filter(|times| times.len() > 1).collect();
    for times in &doubled {
        for pair in times.windows(2) {
            assert!(done.lies_between(pair[0], pair[1]), "doubled without a kill: {times:?}");
        }
    }
    doubled.len()
}
