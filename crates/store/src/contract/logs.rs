//! The writer task and the readers, on a real engine.

use super::given::{Engine, events, log, one, second, stored};
use crate::{AppendError, Checkpoint, Log, Refused};
use nidaa_kernel::Position;
use std::time::Duration;

/// Longer than any test machine needs; only a broken engine waits so long.
const LONG: Duration = Duration::from_mins(1);

/// 32 tasks, two writers, 10 commands each on their own stream: 320 receipts, 320 different positions.
pub async fn every_command_of_many_tasks_is_answered_once(engine: Engine) {
    let nodes = [log(&engine).await, log(&engine).await];
    let tasks = (0..32).map(|task| tokio::spawn(ten_commands(nodes[task % 2].clone(), task)));
    let mut positions = vec![];
    for task in tasks.collect::<Vec<_>>() {
        positions.extend(task.await.unwrap());
    }
    positions.sort_unstable();
    assert_eq!(positions, (1..=320).collect::<Vec<i64>>());
}

async fn ten_commands(log: Log, task: usize) -> Vec<i64> {
    let mut positions = vec![];
    for version in 0..10 {
        let append = one(&format!("{task}/{version}"), &format!("t{task}"), version, "assessed");
        positions.push(log.append(append).await.unwrap().first.0);
    }
    positions
}

/// Every event once, each link checked, and the reader ends at the head.
pub async fn a_reader_follows_the_log_page_by_page(engine: Engine) {
    let head = events(&engine, 25).await;
    let mut reader = log(&engine).await.reader(Checkpoint::START);
    let mut sizes = vec![];
    for _ in 0..4 {
        sizes.push(reader.next_page(10).await.unwrap().len());
    }
    assert_eq!(sizes, [10, 10, 5, 0]);
    assert_eq!(reader.at(), Checkpoint { position: head.position, hash: head.hash });
}

/// Also when it had just come to the end: what a page read ahead did not hold is read again.
pub async fn a_reader_at_the_end_sees_what_is_added(engine: Engine) {
    events(&engine, 4).await;
    let log = log(&engine).await;
    let mut reader = log.reader(Checkpoint::START);
    let mut sizes = vec![];
    for n in 0..3 {
        sizes.push(reader.next_page(2).await.unwrap().len());
        log.append(one(&format!("more {n}"), "more", n, "assessed")).await.unwrap();
    }
    assert_eq!(sizes[..2], [2, 2]);
    while reader.at().position < Position(7) {
        assert!(!reader.next_page(2).await.unwrap().is_empty(), "there is more at {}", reader.at().position);
    }
}

/// Between two events it is the earlier; before the first it is 0.
pub async fn a_moment_is_found_by_its_recorded_time(engine: Engine) {
    for (n, at) in [10, 20, 20, 30].into_iter().enumerate() {
        let append = one(&format!("{n}"), &format!("p{n}"), 0, "submitted");
        engine.append(&[append], second(at)).await.unwrap()[0].clone().unwrap();
    }
    let log = log(&engine).await;
    let mut found = vec![];
    for at in [9, 10, 19, 20, 29, 30, 99] {
        found.push(log.position_at(second(at)).await.unwrap().0);
    }
    assert_eq!(found, [0, 1, 1, 3, 3, 4, 4]);
}

/// Of the same node and of another.
pub async fn a_waiting_reader_is_woken_by_an_append(engine: Engine) {
    let (near, far) = (log(&engine).await, log(&engine).await);
    for (seen, node) in [(0, near.clone()), (1, far)] {
        let waiting = tokio::spawn(async move { node.wait_for_news(Position(seen), LONG).await });
        near.append(one(&format!("{seen}"), &format!("p{seen}"), 0, "submitted")).await.unwrap();
        tokio::time::timeout(LONG / 2, waiting).await.expect("woken before patience ends").unwrap();
    }
}

/// With no news at all.
pub async fn waiting_ends_when_patience_does(engine: Engine) {
    let wait = engine.wait_for_news(Position(5), Duration::from_millis(1));
    tokio::time::timeout(LONG, wait).await.expect("patience was a millisecond");
}

/// The caller goes before the answer; the command is carried out, and its id gets the answer.
pub async fn a_command_whose_caller_left_is_carried_out(engine: Engine) {
    let log = log(&engine).await;
    for n in 0..20 {
        let (log, append) = (log.clone(), one(&format!("{n}"), "A", n, "assessed"));
        let mut caller = Box::pin(async move { log.append(append).await });
        // Polled once, so that it is handed to the writer, then dropped; a quick writer may have answered by then.
        poll_once(&mut caller).await;
    }
    log.append(one("last", "B", 0, "submitted")).await.unwrap();
    assert_eq!(stored(&engine).await.unwrap(), 21);
    let again = log.append(one("7", "A", 7, "assessed")).await.unwrap();
    assert_eq!((again.first, again.replayed), (Position(8), true));
    let late = log.append(one("late", "A", 3, "assessed")).await;
    assert!(matches!(late, Err(AppendError::Refused(Refused::Conflict { actual: 20, .. }))), "{late:?}");
}

/// Polls a future once, whatever it answers.
async fn poll_once(future: &mut (impl Future + Unpin)) {
    std::future::poll_fn(|context| {
        let _ = std::pin::Pin::new(&mut *future).poll(context);
        std::task::Poll::Ready(())
    })
    .await;
}
