//! A year of a call under a clock that is turned day by day: 60 projects, 200 partnerships, and every mail that leaves.
//!
//! The mails are kept in the order of their days, so that whoever changes a rule, a deadline or a sentence sees what
//! people would hear.

mod call;
mod cast;
mod grant;

use crate::world::{World, settings, site};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use nidaa_app::{App, AsOf, MailView, Order, Request};
use nidaa_automation::{Part, Silence, silence};
use nidaa_kernel::{Actor, CommandId};
use nidaa_testkit::{Database, MovableClock};
use nidaa_worker::{Delivery, Projector, Reactor};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The day after the last activities.
const END: &str = "2031-12-01";

/// Commands that share the money of the call out.
const GRANTS: [&str; 5] =
    ["approve_project", "put_on_reserve", "promote_project", "decline_project", "reject_project"];

/// What somebody does on a day.
#[derive(Clone)]
struct Entry {
    day: Date,
    actor: Actor,
    command: &'static str,
    data: Value,
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn entry(day: Date, actor: Actor, command: &'static str, data: Value) -> Entry {
    Entry { day, actor, command, data }
}

/// The program at work, whose clock is turned.
struct Running {
    app: App,
    clock: MovableClock,
    today: Date,
    reactor: Reactor,
    delivery: Delivery,
    projector: Projector,
}

impl Running {
    async fn from(world: &World, day: Date) -> Self {
        let clock = MovableClock::at(at(day, 4));
        let app = world.node_at(&clock).await;
        let reactor = Reactor::load(app.clone(), site()).await.expect("a log");
        let projector = Projector::load(app.clone()).await.expect("a log");
        Self { delivery: settings().delivery(&app), app, clock, today: day, reactor, projector }
    }

    async fn does(&mut self, entry: Entry) {
        self.wait_for(entry.day).await;
        let Entry { day, actor, command, data } = entry;
        let said = format!("{day} {command} {data}");
        let order = Order::parse(command, data).unwrap_or_else(|error| panic!("{said}: {error}"));
        // What a call's step and a grant rest on is on the boards.
        if order.command.target().kind == "call" {
            self.settle().await;
        } else if GRANTS.contains(&command) {
            self.projector.catch_up(|_| {}).await.expect("the boards follow");
        }
        let done = self.app.dispatch(Request::one(CommandId(Uuid::now_v7()), actor, order)).await;
        done.unwrap_or_else(|failure| panic!("{said}: {failure}"));
    }

    /// Lets the days pass up to the morning of `day`; each ends late enough that it is past nine everywhere, and early
    /// enough that it is the same day in Istanbul.
    async fn wait_for(&mut self, day: Date) {
        while self.today < day {
            self.clock.set(at(self.today, 20));
            self.settle().await;
            self.today = self.today.checked_add(1.day()).expect("a day");
            self.clock.set(at(self.today, 4));
        }
    }

    /// Rules, timers, mailbox and boards have all had their turn.
    async fn settle(&mut self) {
        loop {
            self.reactor.catch_up().await.expect("the rules follow");
            let fired = nidaa_worker::timers::fire(&self.app).await.expect("timers fire");
            let sent = self.delivery.run_once().await.expect("mails leave");
            if fired + sent == 0 {
                break;
            }
        }
        self.projector.catch_up(|_| {}).await.expect("the boards follow");
    }

    /// What the assessors will do with the proposals that were shared out among them.
    async fn scores(&mut self) -> Vec<Entry> {
        self.settle().await;
        let (_, desk) = self.app.desk().await.expect("a desk");
        let mut shares: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in desk.ledger.open() {
            if let Some(Part::Assessor { account, .. }) = &row.part {
                shares.entry(account.to_string()).or_default().push(row.subject().to_owned());
            }
        }
        shares.iter().flat_map(|(assessor, projects)| call::scored(assessor, projects)).collect()
    }

    async fn mails(&self) -> Vec<MailView> {
        self.app.mails(AsOf::Now).await.expect("the ledger")
    }
}

/// An hour of a day, in UTC.
fn at(day: Date, hour: i8) -> Timestamp {
    day.at(hour, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time").timestamp()
}

fn date(mail: &MailView) -> Date {
    mail.prepared_at.to_zoned(TimeZone::UTC).date()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_people_hear_in_a_year_is_kept_and_nobody_hears_a_thing_twice_a_day() {
    let world = World::new(Database::memory().await).await;
    let mut diary: Vec<Entry> =
        [cast::entries(), call::entries(), grant::entries()].into_iter().flatten().collect();
    diary.sort_by_key(|entry| entry.day);
    let mut running = Running::from(&world, diary[0].day).await;
    let mut next = 0;
    while next < diary.len() {
        let entry = diary[next].clone();
        let shares_out = entry.command == "assign_assessors";
        running.does(entry).await;
        next += 1;
        if shares_out {
            diary.extend(running.scores().await);
            diary[next..].sort_by_key(|entry| entry.day);
        }
    }
    running.wait_for(day(END)).await;
    let mails = running.mails().await;

    let mut heard: BTreeMap<(Date, &str, &str, &str), usize> = BTreeMap::new();
    for mail in &mails {
        let reason = (date(mail), mail.to.as_str(), mail.because.rule.as_str(), mail.subject.as_str());
        *heard.entry(reason).or_default() += 1;
    }
    heard.retain(|_, times| *times > 1);
    assert_eq!(heard, BTreeMap::new(), "the same thing twice on one day");

    let (_, desk) = running.app.desk().await.expect("a desk");
    let unheard = desk.ledger.rows().filter(|row| row.told.is_empty());
    let unheard =
        unheard.filter(|row| matches!(silence(&desk, row), Some(Silence::AllSaid | Silence::TooLate)));
    let unheard: Vec<&str> = unheard.map(|row| row.key.as_str()).collect();
    assert_eq!(unheard, Vec::<&str>::new(), "duties of which all is said though nothing was");

    let line =
        |mail: &MailView| format!("{} {:<20} {:<26} {}\n", date(mail), mail.template, mail.to, mail.subject);
    let mut lines: Vec<String> = mails.iter().map(line).collect();
    lines.sort();
    insta::assert_snapshot!(lines.concat());
}
