//! Whatever is asked, in whatever state: what the preview showed is what then happens.
//!
//! What happened is read from where people meet it: stages from the events of the log, dates from the project's page,
//! money from events and the grant's page, mails from the outbox, duties from the ledger.

mod commands;
mod seen;

use crate::world::{CONTACTS, ILLUSTRATIONS, PROJECTS, World, site};
use nidaa_app::{DutyChange, Effect, Failure, Order, Preview, Request};
use nidaa_kernel::CommandId;
use nidaa_testkit::{Database, Seed};
use nidaa_worker::{Projector, Reactor};
use seen::{Changes, Duties, Seen};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

mod what_a_preview_shows_is_what_happens {
    use super::{Database, previewed};

    /// Commands of a usual run; `NIDAA_PREVIEW_COMMANDS` asks for more.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn memory() {
        previewed(Database::memory().await, 300).await;
    }
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn sqlite() {
        previewed(Database::sqlite().await, 100).await;
    }
}

async fn previewed(database: Database, usual: u64) {
    let asked =
        std::env::var("NIDAA_PREVIEW_COMMANDS").ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let mut random = Seed::new("what_a_preview_shows_is_what_happens").part(0);
    let noon = "2026-10-01T12:00:00Z".parse().expect("a time");
    let world = World::at(database, Arc::new(move || noon)).await;
    let files =
        [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
    assert_eq!(world.import(&files).await.faults, vec![]);
    let mut follower = Follower::new(world).await;
    for asked in commands::beginnings() {
        let what = asked.to_string();
        assert!(follower.give(vec![asked]).await, "{what}");
    }
    let (mut done, mut tally) = (0, Tally::new());
    let began = std::time::Instant::now();
    for _ in 0..asked {
        let asked = commands::any(&mut random);
        let names: Vec<&str> = asked.iter().map(|asked| asked.command).collect();
        let carried_out = follower.give(asked).await;
        done += usize::from(carried_out);
        for name in names {
            let (done, asked) = tally.entry(name).or_default();
            (*done, *asked) = (*done + usize::from(carried_out), *asked + 1);
        }
    }
    println!(
        "{done} of {asked} acts were carried out in {:?}; carried out and asked: {tally:?}",
        began.elapsed()
    );
    assert!(done * 20 > usize::try_from(asked).unwrap_or(0), "too few of the acts were possible: {done}");
}

/// How often each command was carried out, and asked.
type Tally = BTreeMap<&'static str, (usize, usize)>;

/// A world whose boards and outbox are kept at the head, and what was last seen of it.
struct Follower {
    world: World,
    reactor: Reactor,
    projector: Projector,
    seen: Seen,
    stages: BTreeMap<String, String>,
}

impl Follower {
    async fn new(world: World) -> Self {
        let reactor = Reactor::load(world.app.clone(), site()).await.expect("a log that can be read");
        let projector = Projector::load(world.app.clone()).await.expect("boards");
        let mut follower = Self { world, reactor, projector, seen: Seen::default(), stages: BTreeMap::new() };
        follower.catch_up().await;
        seen::stages_since(&follower.world, 0, &mut follower.stages).await;
        follower.seen = Seen::default().after(&follower.world, 0).await;
        follower
    }

    async fn catch_up(&mut self) {
        self.reactor.catch_up().await.expect("mails follow");
        self.projector.catch_up(|_| {}).await.expect("boards follow");
    }

    /// Previews, gives and compares a command, or a set of them by one actor; true when it was carried out.
    async fn give(&mut self, asked: Vec<commands::Asked>) -> bool {
        let what = asked.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let request = || {
            let orders =
                asked.iter().map(|one| Order::parse(one.command, one.data.clone()).expect("a command"));
            Request::set(CommandId(Uuid::now_v7()), asked[0].actor.clone(), orders.collect())
        };
        let at = self.world.events().await;
        let preview = self.world.app.preview(&request(), &site()).await;
        assert_eq!(self.world.events().await, at, "a preview writes nothing");
        match preview {
            Ok(preview) => {
                let answer = self.world.app.dispatch_previewed(request(), preview.hash.clone()).await;
                answer.unwrap_or_else(|failure| panic!("{what}: {failure}"));
                self.catch_up().await;
                self.compare(&preview, at, &what).await;
                true
            }
            Err(refusal) => {
                let answer: Result<_, Failure> = self.world.app.dispatch(request()).await;
                let told = answer.err().map(|failure| failure.to_string());
                assert_eq!(told, Some(refusal.to_string()), "{what}");
                false
            }
        }
    }

    async fn compare(&mut self, preview: &Preview, at: i64, what: &str) {
        let (mut stages, mut dates, mut money, mut mails) = (vec![], Changes::new(), Changes::new(), vec![]);
        let mut duties: BTreeMap<String, (DutyChange, Option<String>)> = BTreeMap::new();
        for effect in &preview.effects {
            match effect {
                Effect::Stage { of, to, .. } => stages.push((of.clone(), to.clone())),
                Effect::Date { of, what, from, to } => {
                    seen::follow(&mut dates, &format!("{of} {what}"), from.clone(), to.clone());
                }
                Effect::Budget { of, what, from, to } => {
                    let told = |amount: &Option<nidaa_kernel::Money>| amount.map(|amount| amount.to_string());
                    seen::follow(&mut money, &format!("{of} {what}"), told(from), told(to));
                }
                Effect::Obligation { key, change, to, .. } => {
                    duties.insert(key.clone(), (*change, to.map(|day| day.to_string())));
                }
                Effect::Mail(mail) => {
                    mails.push((mail.to.clone(), mail.lang, mail.subject.clone(), mail.text.clone()));
                }
                Effect::Letters { rule, .. } => panic!("{what}: {rule} was not asked for in short"),
                Effect::Outbox { mail, .. } => panic!("{what}: {mail} was never prepared"),
            }
        }
        mails.sort();
        assert_eq!(stages, seen::stages_since(&self.world, at, &mut self.stages).await, "{what}");
        assert_eq!(mails, seen::mails_since(&self.world, at).await, "{what}");
        let now = self.seen.after(&self.world, at).await;
        let before = std::mem::replace(&mut self.seen, now.clone());
        assert_eq!(dates, seen::changes(&before.dates, &now.dates), "{what}");
        assert_eq!(money, seen::changes(&before.money, &now.money), "{what}");
        compare_duties(&duties, &before.duties, &now.duties, what);
    }
}

/// The last word on each duty is what the ledger then says, and no other duty has changed.
fn compare_duties(
    told: &BTreeMap<String, (DutyChange, Option<String>)>,
    before: &Duties,
    now: &Duties,
    what: &str,
) {
    for (key, (change, to)) in told {
        let expected = match change {
            // What is opened for a project that rests, rests from its beginning.
            DutyChange::Opened | DutyChange::Reopened | DutyChange::Moved => &["open", "resting"][..],
            DutyChange::Resumed => &["open"],
            DutyChange::Rests => &["resting"],
            DutyChange::Met => &["met"],
            DutyChange::Lapsed => &["lapsed"],
            DutyChange::Excused => &["excused"],
        };
        let (state, due) = now.get(key).unwrap_or_else(|| panic!("{what}: {key} is not in the ledger"));
        assert!(expected.contains(&state.as_str()), "{what}: {key} {change:?} {state}");
        assert_eq!(due, to, "{what}: {key} {change:?}");
    }
    for (key, duty) in now.iter().filter(|(key, _)| !told.contains_key(*key)) {
        assert_eq!(before.get(key), Some(duty), "{what}: {key} changed in silence");
    }
}
