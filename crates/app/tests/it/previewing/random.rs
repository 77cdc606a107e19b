//! Whatever is asked, in whatever state: what the preview showed is what then happens, what is refused leaves no trace,
//! and the money adds up after every act.
//!
//! A run is made of lives: worlds that begin with calls and projects in every stage, in which people then do what they may,
//! and what they may not, while days pass. What happened is read from where people meet it: stages from the events of
//! the log, dates from the project's page, money from events and the grant's page, mails from the outbox, duties from
//! the ledger.

mod beginnings;
mod cast;
mod draw;
mod follower;
mod lives;
mod money;
mod seen;
mod tally;
mod told;
mod trace;

use follower::Follower;
use nidaa_testkit::{Database, Seed};
use rand::Rng;
use tally::Tally;

/// Acts of one life; more would only walk through what has ended.
const LIFE: u64 = 400;
/// From so many acts on, every command has had its turn.
const LONG: u64 = 10_000;

mod what_a_preview_shows_is_what_happens {
    use super::{Database, previewed};

    /// Acts of a usual run; `NIDAA_PREVIEW_COMMANDS` asks for more, and prints what was done.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn memory() {
        previewed(Database::memory, 100).await;
    }
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn sqlite() {
        previewed(Database::sqlite, 25).await;
    }
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn postgres() {
        previewed(Database::postgres, 25).await;
    }
}

async fn previewed(database: impl AsyncFn() -> Database, usual: u64) {
    let asked = std::env::var("NIDAA_PREVIEW_COMMANDS").ok().and_then(|text| text.parse().ok());
    let (acts, seed) = (asked.unwrap_or(usual), Seed::new("what_a_preview_shows_is_what_happens"));
    let (mut tally, mut done, began) = (Tally::default(), 0, std::time::Instant::now());
    for life in 0..acts.div_ceil(LIFE) {
        let mut random = seed.part(life);
        let mut follower = Follower::new(database().await).await;
        for _ in 0..LIFE.min(acts - life * LIFE) {
            let act = follower.draw(&tally, &mut random).await;
            let refused = follower.give(&act).await;
            done += u64::from(refused.is_none());
            for one in &act {
                tally.count(&one.command, refused.as_deref());
            }
            if random.random_range(0..12) == 0 {
                follower.pass(random.random_range(0..4), random.random_range(0..40)).await;
            }
        }
        follower.end().await;
    }
    if asked.is_some() {
        println!("{done} of {acts} acts were carried out in {:?}\n{tally}", began.elapsed());
    }
    assert!(done * 4 > acts, "too few of the acts were possible: {done} of {acts}\n{tally}");
    let never = if acts < LONG { vec![] } else { tally.never() };
    assert_eq!(never, Vec::<&str>::new(), "never carried out\n{tally}");
}
