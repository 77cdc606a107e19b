//! Random operations, on an engine and on the memory log beside it: every answer is the same.

use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::{CommandId, Position, StreamId, derived_uuid};
use nidaa_store::{
    Append, Backend, Checkpoint, Condition, NewEvent, OutboxNew, OutboxState, PageCommit, RowQuery,
    RowVersion, Snapshot, StreamRead, StreamWrite, TimerChange,
};
use nidaa_testkit::{Database, Seed};
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use std::sync::Arc;

const STEPS: u64 = 1500;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_answers_as_the_memory_log_does() {
    compare(Database::sqlite().await, Seed::new("model of SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_answers_as_the_memory_log_does() {
    compare(Database::postgres().await, Seed::new("model of PostgreSQL")).await;
}

async fn compare(database: Database, seed: Seed) {
    let (engine, model) = (database.backend(), Database::memory().await.backend());
    for step in 0..STEPS {
        // Two equal streams of numbers draw the same operation for both.
        let expected = act(&model, &mut seed.part(step)).await;
        assert_eq!(act(&engine, &mut seed.part(step)).await, expected, "step {step}");
    }
    let all = async |log: &Arc<dyn Backend>| log.read_archive(Position::ZERO, usize::MAX).await.unwrap();
    assert_eq!(all(&engine).await, all(&model).await);
    assert_eq!(engine.head().await.unwrap(), model.head().await.unwrap());
}

/// Does one random operation and answers what the log said.
async fn act(log: &Arc<dyn Backend>, random: &mut StdRng) -> String {
    match random.random_range(0..16) {
        0..=4 => {
            let batch: Vec<Append> = (0..random.random_range(1..8)).map(|_| append(random)).collect();
            let now = second(random.random_range(0..1000));
            said(log.append(&batch, now).await.unwrap())
        }
        5 | 6 => {
            let mut pages = vec![];
            for _ in 0..random.random_range(1..4) {
                pages.push(page(log, random).await);
            }
            said(log.commit_pages(&pages).await)
        }
        7 => {
            let (as_of, name) = (some(random, 0..60).map(Position), key(random));
            let query = match random.random_range(0..3) {
                0 => RowQuery { as_of, ..RowQuery::default() },
                1 => RowQuery { as_of, key: Some(name), prefix: None },
                _ => RowQuery { as_of, key: None, prefix: Some(name[..1].to_owned()) },
            };
            said(log.rows(board(random), version(random), &query).await.unwrap())
        }
        8 => {
            let (limit, now) = (random.random_range(0..4), second(random.random_range(0..1000)));
            let lease = SignedDuration::from_secs(random.random_range(0..300));
            said(log.claim_outbox(kind(random), limit, now, lease).await.unwrap())
        }
        9 => {
            let (id, fence) = (effect(random), random.random_range(0..4));
            let state =
                *[OutboxState::Queued, OutboxState::Done, OutboxState::Failed].choose(random).unwrap();
            let retry = some(random, 0..1000).map(second);
            let marked = log.mark_outbox(id, fence, state, Some("reason"), retry).await.unwrap();
            said((marked, log.outbox_row(id).await.unwrap()))
        }
        15 => {
            let (id, at) = (effect(random), second(random.random_range(0..1000)));
            said((log.hurry_outbox(id, at).await.unwrap(), log.outbox_row(id).await.unwrap()))
        }
        10 => said(
            log.due_timers(second(random.random_range(0..1000)), random.random_range(0..9)).await.unwrap(),
        ),
        13 => {
            let (now, until) = (random.random_range(0..1000), second(random.random_range(0..1000)));
            let (kinds, lease) = ([kind(random)], SignedDuration::from_secs(50));
            let claimed =
                log.claim_timers(&kinds, random.random_range(0..4), second(now), lease).await.unwrap();
            let mut kept = vec![];
            for timer in claimed.iter().take(1) {
                kept.push(log.put_off_timer(timer, until).await.unwrap());
            }
            said((claimed, kept))
        }
        11 => {
            let (holder, now) = (format!("node {}", random.random_range(0..3)), random.random_range(0..1000));
            said(log.take_lease("lease", &holder, second(now), SignedDuration::from_secs(50)).await.unwrap())
        }
        12 => {
            let (stream, version) = (stream(random), random.random_range(1..20));
            let position = Position(random.random_range(1..60));
            let snapshot =
                Snapshot { stream, version, position, fingerprint: key(random), state: "{}".to_owned() };
            log.save_snapshot(&snapshot).await.unwrap();
            said((
                log.snapshot(stream).await.unwrap(),
                log.load_stream(self::stream(random), &key(random)).await.unwrap(),
            ))
        }
        _ => {
            let (after, up_to) = (random.random_range(0..5), some(random, 0..60).map(Position));
            said((
                log.read_stream(stream(random), after, up_to).await.unwrap(),
                log.outbox(kind(random), 5).await.unwrap(),
                log.command(command(random)).await.unwrap(),
                log.checkpoints(&[(board(random), version(random)), ("one", 1)]).await.unwrap(),
            ))
        }
    }
}

/// A few streams with guessed versions, a few ids that come again: some are accepted, most ways to be refused occur.
fn append(random: &mut StdRng) -> Append {
    let events = |random: &mut StdRng| (0..random.random_range(0..4)).map(|_| event(random)).collect();
    let writes = (0..random.random_range(1..3)).map(|_| StreamWrite {
        stream: stream(random),
        stream_type: "model".to_owned(),
        expected_version: *[0, 0, 1, 2, 3, 4, 5, 6, 8, 10].choose(random).unwrap(),
        events: events(random),
    });
    let writes = writes.collect();
    let condition = |random: &mut StdRng| Condition {
        tags: tags(random),
        event_types: (0..random.random_range(0..3)).map(|_| event_type(random)).collect(),
        after: Position(random.random_range(0..40)),
    };
    let conditions = (0..random.random_range(0..5) / 3).map(|_| condition(random)).collect();
    let read =
        |random: &mut StdRng| StreamRead { stream: stream(random), version: random.random_range(0..4) };
    let reads = (0..random.random_range(0..5) / 4).map(|_| read(random)).collect();
    let (command_id, request_hash) = (command(random), [random.random_range(0..2); 32]);
    Append { command_id, request_hash, writes, reads, conditions }
}

fn event(random: &mut StdRng) -> NewEvent {
    let text = *["plain", "نداء", "nul \0", "quote \" and \\", "📢"].choose(random).unwrap();
    NewEvent {
        event_type: event_type(random),
        schema_version: random.random_range(0..9),
        occurred_at: second(random.random_range(-1_000_000_000..1_000_000_000)),
        payload: if random.random_ratio(1, 8) { text.to_owned() } else { "{}".to_owned() },
        meta: "{}".to_owned(),
        tags: tags(random),
    }
}

/// A page that usually continues the subscription, with one change of each kind. Rows have keys of their own, as a fold's.
async fn page(log: &Arc<dyn Backend>, random: &mut StdRng) -> PageCommit {
    let (subscription, version) = (board(random).to_owned(), version(random));
    let mut from = log.checkpoint(&subscription, version).await.unwrap();
    let step = random.random_range(1..4);
    let to = checkpoint(log, from.position.0 + step).await.unwrap_or(from);
    if random.random_ratio(1, 10) {
        from.position.0 += 1;
    }
    let (key, body) = (key(random), format!("{{\"to\":{}}}", to.position));
    let at = Position(to.position.0.max(1));
    let held = RowQuery { key: Some(key.clone()), ..RowQuery::default() };
    let held = log.rows(&subscription, version, &held).await.unwrap().pop();
    let grown = held.as_ref().is_none_or(|row| row.from < at);
    let ends = random.random_ratio(1, 3).then_some(at);
    let row = RowVersion { key: key.clone(), from: at, to: ends, body: body.clone() };
    let (id, kind_of, not_before) =
        (effect(random), kind(random).to_owned(), second(random.random_range(0..1000)));
    let timer = TimerChange {
        stream: stream(random),
        kind: kind(random).to_owned(),
        key: self::key(random),
        due: some(random, 0..1000).map(second),
    };
    PageCommit {
        subscription,
        version,
        from,
        to,
        closed: if grown { vec![(key, at)] } else { vec![] },
        rows: if grown && to != from { vec![row] } else { vec![] },
        outbox: vec![OutboxNew { id, kind: kind_of, body, not_before, position: at }],
        timers: vec![timer],
    }
}

async fn checkpoint(log: &Arc<dyn Backend>, position: i64) -> Option<Checkpoint> {
    let event = log.read(Position(position - 1), 1).await.unwrap().pop()?;
    Some(Checkpoint { position: event.position, hash: event.hash })
}

fn said(answer: impl std::fmt::Debug) -> String {
    format!("{answer:?}")
}

fn second(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_600_000_000 + seconds).unwrap()
}

fn some(random: &mut StdRng, range: std::ops::Range<i64>) -> Option<i64> {
    random.random::<bool>().then(|| random.random_range(range))
}

fn stream(random: &mut StdRng) -> StreamId {
    StreamId::of("model", &random.random_range(0..12).to_string())
}

fn command(random: &mut StdRng) -> CommandId {
    CommandId::derived(&[&random.random_range(0..2000).to_string()])
}

fn effect(random: &mut StdRng) -> uuid::Uuid {
    derived_uuid(&[&random.random_range(0..30).to_string()])
}

fn event_type(random: &mut StdRng) -> String {
    format!("type {}", random.random_range(0..4))
}

fn tags(random: &mut StdRng) -> Vec<String> {
    (0..random.random_range(0..3)).map(|_| format!("tag {}", random.random_range(0..6))).collect()
}

fn key(random: &mut StdRng) -> String {
    format!("{}{}", random.random_range(0..3), ["", "a", "ب"].choose(random).unwrap())
}

fn board(random: &mut StdRng) -> &'static str {
    ["one", "two"].choose(random).unwrap()
}

fn kind(random: &mut StdRng) -> &'static str {
    ["mail", "ping"].choose(random).unwrap()
}

fn version(random: &mut StdRng) -> i32 {
    random.random_range(1..3)
}
