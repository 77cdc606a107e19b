//! A world whose boards and outbox are kept at the head, and what was last seen of it.

use super::{
    beginnings,
    cast::named,
    draw::{Asked, Draw},
    lives::Lives,
    money::Purses,
    seen::{self, Seen},
    tally::Tally,
    told::{Told, compare_duties},
    trace::{self, Trace},
};
use crate::world::{World, settings, site};
use jiff::{SignedDuration, tz::TimeZone};
use nidaa_app::{Failure, Order, OutboxChange, Preview, Request};
use nidaa_domain::{AnyEvent, Fact, mail::MailEvent, mail::MailState};
use nidaa_kernel::{Actor, CommandId};
use nidaa_testkit::{Database, MovableClock};
use nidaa_worker::{Delivery, Projector, Reactor};
use rand::rngs::StdRng;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub struct Follower {
    world: World,
    clock: MovableClock,
    reactor: Reactor,
    projector: Projector,
    delivery: Delivery,
    /// Up to where all below was taken in.
    at: i64,
    seen: Seen,
    lives: Lives,
    purses: Purses,
    stages: BTreeMap<String, String>,
    /// Where what was taken in last has led.
    led: Vec<(String, String)>,
    /// Duties that are open.
    open: Vec<String>,
}

impl Follower {
    pub async fn new(database: Database) -> Self {
        let clock = MovableClock::at(beginnings::FIRST_DAY.parse().expect("a time"));
        let world = World::at(database, clock.clock()).await;
        let reactor = Reactor::load(world.app.clone(), site()).await.expect("a log that can be read");
        let projector = Projector::load(world.app.clone()).await.expect("boards");
        let delivery = settings().delivery(&world.app);
        let mut follower = Self {
            world,
            clock,
            reactor,
            projector,
            delivery,
            at: 0,
            seen: Seen::default(),
            lives: Lives::default(),
            purses: Purses::default(),
            stages: BTreeMap::new(),
            led: vec![],
            open: vec![],
        };
        follower.begin().await;
        follower
    }

    async fn begin(&mut self) {
        for (name, data) in beginnings::reported() {
            let order = Order::parse(name, data).expect("a command");
            let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
            let request = Request { reconstruction: true, ..request };
            self.world.app.dispatch(request).await.expect("what a document reports");
        }
        self.begin_with(beginnings::before()).await;
        self.settle().await;
        self.clock.set(beginnings::TODAY.parse().expect("a time"));
        self.settle().await;
        self.begin_with(beginnings::after()).await;
        self.settle().await;
        self.take_in().await;
    }

    async fn begin_with(&mut self, all: Vec<Asked>) {
        for asked in all {
            // Who is registered and what others hold is read from boards.
            self.projector.catch_up(|_| {}).await.expect("boards follow");
            let done = self.world.command(&named(&asked.by), &asked.command, asked.data.clone()).await;
            done.unwrap_or_else(|failure| panic!("{asked}: {failure}"));
        }
    }

    /// What is asked next.
    pub async fn draw(&self, tally: &Tally, random: &mut StdRng) -> Vec<Asked> {
        let today = self.clock.now().to_zoned(TimeZone::UTC).date();
        let (world, lives, duties) = (&self.world, &self.lives, &self.open);
        Draw { world, lives, tally, duties, today, random }.act().await
    }

    /// Lets some days pass: timers fire, mails leave or wait.
    pub async fn pass(&mut self, posts: u32, days: i64) {
        // Mostly a few of them.
        let days = if posts > 1 { days / 8 } else { days };
        let later = self.clock.now().checked_add(SignedDuration::from_hours(24 * days)).expect("a time");
        self.clock.set(later);
        self.settle().await;
        if posts > 0 {
            for _ in 0..8 {
                self.delivery.run_once().await.expect("mails leave");
            }
            self.settle().await;
        }
        self.take_in().await;
    }

    async fn catch_up(&mut self) {
        self.reactor.catch_up().await.expect("mails follow");
        self.projector.catch_up(|_| {}).await.expect("boards follow");
    }

    async fn settle(&mut self) {
        loop {
            self.catch_up().await;
            if nidaa_worker::timers::fire(&self.world.app).await.expect("timers fire") == 0 {
                return;
            }
        }
    }

    /// Takes in what has happened since, and checks the money of it. Answers what happened.
    async fn take_in(&mut self) -> Vec<Fact> {
        let facts = seen::facts_since(&self.world, self.at).await;
        self.at += i64::try_from(facts.len()).expect("few");
        self.led = seen::stages(&facts, &mut self.stages);
        self.lives.follow(&facts);
        self.purses.follow(&facts);
        let touched = touched(&facts);
        let touched: Vec<&String> = touched.iter().collect();
        self.seen = self.seen.after(&self.world, &self.lives, &self.purses, &touched).await;
        let open = self.seen.duties.iter().filter(|(_, (state, _))| state == "open");
        self.open = open.map(|(key, _)| key.clone()).collect();
        self.purses.check(&self.world, &self.lives, &touched, &format!("up to {}", self.at)).await;
        facts
    }

    /// Previews, gives and compares a command, or a set of them by one actor. Answers the rule that refused it.
    pub async fn give(&mut self, asked: &[Asked]) -> Option<String> {
        let what = asked.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let orders = asked
            .iter()
            .map(|one| Order::parse(&one.command, one.data.clone()))
            .collect::<Result<Vec<_>, _>>();
        // What cannot be read reaches nothing that could be changed.
        let Ok(orders) = orders else { return Some("unreadable".to_owned()) };
        let id = CommandId(Uuid::now_v7());
        let request = || Request::set(id, named(&asked[0].by), orders.clone());
        let preview = self.world.app.preview(&request(), &site()).await;
        assert_eq!(self.world.events().await, self.at, "{what}: a preview writes nothing");
        match preview {
            Ok(preview) => {
                let answer = self.world.app.dispatch_previewed(request(), preview.hash.clone()).await;
                answer.unwrap_or_else(|failure| panic!("{what}: {failure}"));
                let head = self.world.events().await;
                let again = self.world.app.dispatch(request()).await;
                let again = again.unwrap_or_else(|failure| panic!("{what} again: {failure}"));
                assert_eq!(
                    (self.world.events().await, again.events),
                    (head, preview.events.clone()),
                    "{what} again"
                );
                self.catch_up().await;
                self.compare(&preview, &what).await;
                None
            }
            Err(refusal) => {
                assert!(
                    !matches!(refusal, Failure::Store(_) | Failure::Unreadable(_) | Failure::Busy),
                    "{what}: {refusal}"
                );
                let before = Trace::of(&self.world).await;
                let answer: Result<_, Failure> = self.world.app.dispatch(request()).await;
                let told = answer.err().map(|failure| failure.to_string());
                assert_eq!(told, Some(refusal.to_string()), "{what}");
                self.catch_up().await;
                assert!(Trace::of(&self.world).await == before, "{what} was refused and left a trace");
                Some(rule(&refusal))
            }
        }
    }

    async fn compare(&mut self, preview: &Preview, what: &str) {
        let at = self.at;
        let before = self.seen.clone();
        let facts = self.take_in().await;
        let told = Told::by(preview, what);
        assert_eq!(told.stages, self.led, "{what}");
        assert_eq!(told.mails, seen::mails_since(&self.world, at, &self.lives).await, "{what}");
        assert_eq!(told.dates, seen::changes(&before.dates, &self.seen.dates), "{what}");
        assert_eq!(told.money, seen::changes(&before.money, &self.seen.money), "{what}");
        let today = self.clock.now().in_tz("Europe/Istanbul").expect("a zone").date();
        seen::compare_terms(&told.agreed, [&before.terms, &self.seen.terms], today, what);
        compare_duties(&told.duties, &before.duties, &self.seen.duties, what);
        self.compare_waiting(&told.waiting, &facts, what);
    }

    /// The last word on each mail that was written before is what then becomes of it, and every word was told.
    fn compare_waiting(&self, told: &[(String, OutboxChange)], facts: &[Fact], what: &str) {
        let happened = facts.iter().filter_map(|fact| match fact.event {
            AnyEvent::Mail(MailEvent::Held { .. }) => Some((fact.subject().to_owned(), OutboxChange::Held)),
            AnyEvent::Mail(MailEvent::Edited { .. }) => {
                Some((fact.subject().to_owned(), OutboxChange::Edited))
            }
            AnyEvent::Mail(MailEvent::Cancelled { .. }) => {
                Some((fact.subject().to_owned(), OutboxChange::Cancelled))
            }
            _ => None,
        });
        assert_eq!(told, happened.collect::<Vec<_>>(), "{what}");
        let last: BTreeMap<&String, OutboxChange> =
            told.iter().map(|(mail, change)| (mail, *change)).collect();
        for (mail, change) in last {
            let state = self.lives.mails[mail].state;
            let is = match change {
                OutboxChange::Held | OutboxChange::Edited => state == MailState::Held,
                OutboxChange::Cancelled => state == MailState::Cancelled,
            };
            assert!(
                is || facts.iter().any(|fact| matches!(
                    fact.event,
                    AnyEvent::Mail(MailEvent::Released {} | MailEvent::Requeued { .. })
                )),
                "{what}: {mail}"
            );
        }
    }

    /// When a life is over, all of it is looked at once more: nothing has changed in silence, and boards that are built
    /// anew from the log are those that were kept.
    pub async fn end(mut self) {
        let whole = Seen::whole(&self.world, &self.lives, &self.purses).await;
        assert_eq!(whole.dates, self.seen.dates);
        assert_eq!(whole.money, self.seen.money);
        assert_eq!(whole.duties, self.seen.duties);
        let kept = trace::rows(&self.world).await;
        nidaa_worker::forget_all(&self.world.app).await.expect("boards can be forgotten");
        self.projector = Projector::load(self.world.app.clone()).await.expect("boards");
        self.projector.catch_up(|_| {}).await.expect("boards follow");
        for ((board, kept), (_, anew)) in kept.iter().zip(trace::rows(&self.world).await) {
            assert_eq!(*kept, anew, "{board} kept and built anew");
        }
    }
}

fn rule(refusal: &Failure) -> String {
    match refusal {
        Failure::Refused(refusal) => refusal.rule(),
        other => other.code().to_owned(),
    }
}

/// Codes of calls and projects to which something happened.
fn touched(facts: &[Fact]) -> BTreeSet<String> {
    let is_life = |fact: &&Fact| matches!(fact.event, AnyEvent::Call(_) | AnyEvent::Project(_));
    facts.iter().filter(is_life).map(|fact| fact.subject().to_owned()).collect()
}
