//! Builders the stories share. Everything is derived from names and numbers, so that a story writes the same bytes
//! on every engine.

use crate::{
    Append, Archived, Backend, Checkpoint, Clock, Condition, Head, Known, Log, NewEvent, OutboxNew,
    PageCommit, Receipt, Refused, RowVersion, StoreError, StreamWrite, TimerChange, plan,
};
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId, derived_uuid};
use std::sync::Arc;

/// The log under test.
pub type Engine = Arc<dyn Backend>;

/// A moment, in seconds after the start of September 2020.
pub fn second(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_598_918_400 + seconds).expect("within the calendar")
}

/// A clock that stands at `second(0)`.
pub fn stopped_clock() -> Clock {
    Arc::new(|| second(0))
}

/// The stream of the project `code`.
pub fn stream(code: &str) -> StreamId {
    StreamId::of("project", code)
}

/// An event of `kind` with a payload that names it.
pub fn event(kind: &str) -> NewEvent {
    NewEvent {
        event_type: kind.to_owned(),
        schema_version: 1,
        occurred_at: second(-60),
        payload: format!(r#"{{"what":"{kind}","note":"نداء 📢 \"quoted\""}}"#),
        meta: r#"{"actor":"office"}"#.to_owned(),
        tags: vec![],
    }
}

/// An event with tags.
pub fn tagged(kind: &str, tags: &[&str]) -> NewEvent {
    NewEvent { tags: tags.iter().map(ToString::to_string).collect(), ..event(kind) }
}

/// Events for the stream of project `code`, decided on at `expected_version`.
pub fn write(code: &str, expected_version: i32, events: Vec<NewEvent>) -> StreamWrite {
    StreamWrite { stream: stream(code), stream_type: "project".to_owned(), expected_version, events }
}

/// A command named `id` that makes these writes.
pub fn command(id: &str, writes: Vec<StreamWrite>) -> Append {
    let mut request_hash = [0; 32];
    request_hash.iter_mut().zip(id.bytes()).for_each(|(to, from)| *to = from);
    Append { command_id: CommandId::derived(&[id]), request_hash, writes, reads: vec![], conditions: vec![] }
}

/// A command named `id` that adds one event of `kind` to project `code`.
pub fn one(id: &str, code: &str, expected_version: i32, kind: &str) -> Append {
    command(id, vec![write(code, expected_version, vec![event(kind)])])
}

/// The command under a condition.
pub fn unless(append: Append, tags: &[&str], event_types: &[&str], after: i64) -> Append {
    let owned = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
    let condition = Condition { tags: owned(tags), event_types: owned(event_types), after: Position(after) };
    Append { conditions: vec![condition], ..append }
}

/// What each request of the batch is told, at `second(0)`.
pub async fn appended(engine: &Engine, batch: &[Append]) -> Vec<Result<Receipt, Refused>> {
    engine.append(batch, second(0)).await.expect("the engine answers")
}

/// First and last position of an accepted request.
pub fn places(answer: &Result<Receipt, Refused>) -> Option<(i64, i64)> {
    answer.as_ref().ok().map(|receipt| (receipt.first.0, receipt.last.0))
}

/// A log of `count` events, one a stream, named `p0`, `p1`, ….
pub async fn events(engine: &Engine, count: usize) -> Head {
    let batch: Vec<_> = (0..count).map(|n| one(&format!("c{n}"), &format!("p{n}"), 0, "submitted")).collect();
    for answer in appended(engine, &batch).await {
        answer.expect("accepted");
    }
    engine.head().await.expect("the engine answers")
}

/// A writer on `engine` whose clock stands still.
pub async fn log(engine: &Engine) -> Log {
    Log::start(engine.clone(), stopped_clock()).await.expect("the engine answers")
}

/// Number of events in the log, by reading them.
///
/// # Errors
/// Those of the engine.
pub async fn stored(engine: &Engine) -> Result<usize, StoreError> {
    Ok(engine.read(Position::ZERO, usize::MAX).await?.len())
}

/// A page of the board `board`, version 1, from one position of the log to another.
///
/// # Panics
/// When the log is shorter.
pub async fn page(engine: &Engine, board: &str, from: i64, to: i64) -> PageCommit {
    let (from, to) = (checkpoint(engine, from).await, checkpoint(engine, to).await);
    let subscription = board.to_owned();
    PageCommit {
        subscription,
        version: 1,
        from,
        to,
        closed: vec![],
        rows: vec![],
        outbox: vec![],
        timers: vec![],
    }
}

/// The checkpoint of a reader that has come to `position`.
pub async fn checkpoint(engine: &Engine, position: i64) -> Checkpoint {
    if position == 0 {
        return Checkpoint::START;
    }
    let event = engine.read(Position(position - 1), 1).await.expect("the engine answers").remove(0);
    Checkpoint { position: event.position, hash: event.hash }
}

/// A row of `key` that holds from one position up to another, or is open.
pub fn row(key: &str, from: i64, to: Option<i64>) -> RowVersion {
    let body = format!(r#"{{"{key}":{from}}}"#);
    RowVersion { key: key.to_owned(), from: Position(from), to: to.map(Position), body }
}

/// An effect named `name`, due at `second(due)`.
pub fn effect(name: &str, position: i64, due: i64) -> OutboxNew {
    let (id, body) = (derived_uuid(&["effect", name]), format!(r#"{{"to":"{name}"}}"#));
    OutboxNew { id, kind: "mail".to_owned(), body, not_before: second(due), position: Position(position) }
}

/// A timer of project `code`; `due` in seconds, `None` clears it.
pub fn timer(code: &str, key: &str, due: Option<i64>) -> TimerChange {
    TimerChange { stream: stream(code), kind: "remind".to_owned(), key: key.to_owned(), due: due.map(second) }
}

/// Three commands over two streams: five events, two of them with tags.
pub fn batch() -> Vec<Append> {
    let two = vec![event("submitted"), tagged("assessed", &["owner:TN", "call:CPF-08", "owner:TN"])];
    let both = vec![
        write("A", 2, vec![tagged("postponed", &["call:CPF-08"])]),
        write("B", 1, vec![event("postponed")]),
    ];
    vec![command("a", vec![write("A", 0, two)]), one("b", "B", 0, "submitted"), command("c", both)]
}

/// The archive of a log to which [`batch`] was appended, made without any engine.
pub fn archive() -> Vec<Archived> {
    let plan = plan(&batch(), Head::EMPTY, Known::default(), second(0));
    let tags = plan.events.iter().flat_map(|event| {
        let position = event.recorded.position;
        event.tags.iter().map(move |tag| (position, tag.clone()))
    });
    let tags: Vec<_> = tags.collect();
    Archived::join(plan.events.into_iter().map(|event| event.recorded).collect(), tags, plan.commands)
}
