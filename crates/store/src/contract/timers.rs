//! Timers stay until a page clears them.

use super::given::{Engine, events, page, second, timer};
use crate::{PageCommit, Timer, TimerChange};
use jiff::SignedDuration;

async fn set(engine: &Engine, from: i64, timers: Vec<TimerChange>) {
    engine
        .commit_page(&PageCommit { timers, ..page(engine, "reactor", from, from + 1).await })
        .await
        .unwrap();
}

async fn due(engine: &Engine, now: i64, limit: usize) -> Vec<String> {
    engine.due_timers(second(now), limit).await.unwrap().into_iter().map(|timer| timer.key).collect()
}

/// Asking does not take them away.
pub async fn timers_are_due_at_their_time_earliest_first(engine: Engine) {
    events(&engine, 1).await;
    set(&engine, 0, vec![timer("A", "c", Some(30)), timer("B", "a", Some(10)), timer("C", "b", Some(20))])
        .await;
    assert_eq!(due(&engine, 9, 9).await, Vec::<String>::new());
    assert_eq!(due(&engine, 20, 9).await, ["a", "b"]);
    assert_eq!(due(&engine, 99, 2).await, ["a", "b"]);
    let first = engine.due_timers(second(99), 1).await.unwrap().remove(0);
    assert_eq!((first.due, first.kind.as_str()), (second(10), "remind"));
}

/// Later changes of one page come last.
pub async fn a_timer_is_moved_and_cleared_by_its_key(engine: Engine) {
    events(&engine, 3).await;
    set(&engine, 0, vec![timer("A", "a", Some(10)), timer("A", "b", Some(10)), timer("B", "a", Some(11))])
        .await;
    set(&engine, 1, vec![timer("A", "a", None), timer("A", "a", Some(50)), timer("B", "a", None)]).await;
    assert_eq!(due(&engine, 49, 9).await, ["b"]);
    assert_eq!(due(&engine, 50, 9).await, ["b", "a"]);
    set(&engine, 2, vec![timer("A", "b", None), timer("A", "unknown", None), timer("A", "a", None)]).await;
    assert_eq!(due(&engine, 99, 9).await, Vec::<String>::new());
}

/// Claims at `second(now)` for a minute.
async fn claimed(engine: &Engine, limit: usize, now: i64) -> Vec<Timer> {
    let lease = SignedDuration::from_secs(60);
    engine.claim_timers(&["remind", "close"], limit, second(now), lease).await.unwrap()
}

fn keys(timers: &[Timer]) -> Vec<&str> {
    timers.iter().map(|timer| timer.key.as_str()).collect()
}

/// While the claim lasts; timers of a kind nobody asks for stay where they are.
pub async fn a_claimed_timer_is_given_to_nobody_else(engine: Engine) {
    events(&engine, 1).await;
    let other = TimerChange { kind: "other".to_owned(), ..timer("A", "other", Some(1)) };
    set(
        &engine,
        0,
        vec![timer("A", "a", Some(10)), other, timer("A", "b", Some(20)), timer("A", "c", Some(30))],
    )
    .await;
    let first = claimed(&engine, 1, 25).await;
    assert_eq!((keys(&first), first[0].fence), (vec!["a"], 1));
    assert_eq!(keys(&claimed(&engine, 9, 25).await), ["b"]);
    assert_eq!(keys(&claimed(&engine, 9, 84).await), ["c"]);
    let again = claimed(&engine, 9, 85).await;
    assert_eq!((keys(&again), again[0].fence), (vec!["a", "b"], 2));
}

/// The slow node's word comes with an old fence.
pub async fn a_claim_that_ran_out_cannot_put_its_timer_off(engine: Engine) {
    events(&engine, 1).await;
    set(&engine, 0, vec![timer("A", "a", Some(10))]).await;
    let slow = claimed(&engine, 1, 10).await.remove(0);
    let next = claimed(&engine, 1, 70).await.remove(0);
    assert!(!engine.put_off_timer(&slow, second(500)).await.unwrap());
    assert!(engine.put_off_timer(&next, second(500)).await.unwrap());
    assert_eq!(keys(&claimed(&engine, 9, 499).await), Vec::<&str>::new());
    assert_eq!(keys(&claimed(&engine, 9, 500).await), ["a"]);
}

/// What was moved is due anew, and an earlier claim says nothing about it.
pub async fn a_moved_timer_is_free_again(engine: Engine) {
    events(&engine, 2).await;
    set(&engine, 0, vec![timer("A", "a", Some(10))]).await;
    let before = claimed(&engine, 1, 10).await.remove(0);
    set(&engine, 1, vec![timer("A", "a", Some(20))]).await;
    assert!(!engine.put_off_timer(&before, second(500)).await.unwrap());
    let moved = claimed(&engine, 1, 20).await;
    assert_eq!((keys(&moved), moved[0].due, moved[0].fence), (vec!["a"], second(20), 2));
}

/// All ask at once.
pub async fn of_many_nodes_each_timer_goes_to_one(engine: Engine) {
    events(&engine, 1).await;
    let names: Vec<String> = (0..40).map(|n| format!("{n:02}")).collect();
    set(&engine, 0, names.iter().map(|name| timer("A", name, Some(10))).collect()).await;
    let nodes = (0..8).map(|_| {
        let engine = engine.clone();
        tokio::spawn(async move { claimed(&engine, 10, 10).await })
    });
    let mut got = vec![];
    for node in nodes.collect::<Vec<_>>() {
        got.extend(node.await.unwrap().into_iter().map(|timer| timer.key));
    }
    while let [more, ..] = &claimed(&engine, 1, 10).await[..] {
        got.push(more.key.clone());
    }
    got.sort();
    assert_eq!(got, names);
}
