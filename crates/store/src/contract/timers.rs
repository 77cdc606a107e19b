//! Timers stay until a page clears them.

use super::given::{Engine, events, page, second, timer};
use crate::{PageCommit, TimerChange};

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
