//! Mails that wait for a digest, when the program is killed between "waits", the digest and its mark.

use super::{COUNTRIES, KILLS, Kills, World, check_arrivals};
use crate::smtp::{Mood, Sink};
use nidaa_app::{AsOf, MailView, fact};
use nidaa_domain::{AnyEvent, recipient::RecipientEvent};
use nidaa_kernel::Position;
use nidaa_testkit::{Database, Seed};
use rand::{Rng, rngs::StdRng};
use serde_json::json;
use std::{collections::BTreeSet, time::Duration};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_for_a_digest_is_told_once_when_the_program_is_killed_on_sqlite() {
    killed_while_mails_wait(Database::sqlite().await, Seed::new("digests on SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_for_a_digest_is_told_once_when_the_program_is_killed_on_postgres() {
    killed_while_mails_wait(Database::postgres().await, Seed::new("digests on PostgreSQL")).await;
}

/// Readers of whom some want digests and some every mail at once, and who change their mind: what waited for one that now
/// wants mails at once is gathered and leaves.
struct Readers {
    wanting_digests: BTreeSet<&'static str>,
    random: StdRng,
}

impl Readers {
    async fn change_their_mind(&mut self, world: &World) {
        for country in COUNTRIES {
            if self.random.random_bool(0.5) {
                self.choose(world, country, !self.wanting_digests.contains(country)).await;
            }
        }
    }

    async fn choose(&mut self, world: &World, country: &'static str, digests: bool) {
        let is_new =
            if digests { self.wanting_digests.insert(country) } else { self.wanting_digests.remove(country) };
        if is_new {
            let pace = if digests { "daily" } else { "immediate" };
            world
                .command("choose_mail_pace", json!({ "recipient": address(country), "pace": pace }), false)
                .await;
        }
    }

    /// The clock strikes about once a second.
    async fn pause(&mut self, most: u64) {
        tokio::time::sleep(Duration::from_millis(self.random.random_range(0..most))).await;
    }
}

/// Announces calls to readers who change their mind while the program is killed. In the end each reader has heard of
/// each call, by a mail of its own or as one line of one digest.
async fn killed_while_mails_wait(database: Database, seed: Seed) {
    let kills = std::env::var("NIDAA_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(KILLS);
    let mut world = World::new(database, Sink::start(seed.0, Mood { put_off: 0.1, dropped: 0.1 })).await;
    world.patience = Duration::from_secs(2) * u32::try_from(kills).unwrap_or(u32::MAX);
    let mut readers = Readers { wanting_digests: BTreeSet::new(), random: seed.part(0) };
    for country in COUNTRIES {
        readers.choose(&world, country, true).await;
    }
    let mut done = Kills::default();
    for round in 0..kills {
        let serving = done.serve(&world);
        world.announce(round + 1).await;
        if round == 0 {
            // However slowly the program starts, there is something to gather.
            world.mails_when(async |mails| mails.iter().any(|mail| mail.state == "waiting")).await;
        }
        readers.pause(400).await;
        readers.change_their_mind(&world).await;
        readers.pause(1600).await;
        done.kill(serving);
    }
    for country in COUNTRIES {
        readers.choose(&world, country, false).await;
    }
    let _serving = done.serve(&world);
    let mails = world.settled_when(async |mails| is_all_written(&world, mails).await).await;
    let digests = check_digests(&world, &mails, kills).await;
    let doubled = check_arrivals(&mails, &world.sink.taken(), &done);
    println!(
        "{kills} kills, {} mails, {digests} digests, 0 lost, {doubled} doubled with one Message-ID",
        mails.len()
    );
}

/// Whether the rules have followed the log: they wrote a digest for each one that was decided.
async fn is_all_written(world: &World, mails: &[MailView]) -> bool {
    let backend = world.app.log().backend();
    let head = world.app.log().head().await.expect("the log answers").position;
    if backend.checkpoint("reactor", 1).await.expect("the store answers").position < head {
        return false;
    }
    let events = backend.read(Position::ZERO, 1_000_000).await.expect("the log answers");
    let decided = events.iter().filter(|event| {
        matches!(fact(event).expect("an event").event, AnyEvent::Recipient(RecipientEvent::Digested { .. }))
    });
    decided.count() == mails.iter().filter(|mail| mail.template == "digest").count()
}

/// Every reader heard of every call once; answers how many digests there were.
async fn check_digests(world: &World, mails: &[MailView], kills: usize) -> usize {
    for country in COUNTRIES {
        let heard = |mail: &&MailView| {
            mail.template == "call_announced"
                && mail.to == address(country)
                && matches!(mail.state.as_str(), "sent" | "digested")
        };
        assert_eq!(mails.iter().filter(heard).count(), kills, "calls that {country} heard of");
    }
    let digests: Vec<&MailView> = mails.iter().filter(|mail| mail.template == "digest").collect();
    assert!(!digests.is_empty() && digests.iter().all(|mail| mail.state == "sent"), "{digests:?}");
    let mut told = vec![];
    for digest in &digests {
        let tells = world.app.why(&digest.id, AsOf::Now).await.expect("a chain").tells;
        told.extend(tells.into_iter().map(|mail| mail.id));
    }
    told.sort_unstable();
    let of_digests = mails.iter().filter(|mail| mail.state == "digested");
    let mut digested: Vec<String> = of_digests.map(|mail| mail.id.clone()).collect();
    digested.sort_unstable();
    assert_eq!(told, digested, "each is a line of one digest");
    digests.len()
}

fn address(country: &str) -> String {
    format!("{country}.one@example.org")
}
