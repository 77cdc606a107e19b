//! Sixteen writers on two nodes, with refused, cancelled and abandoned commands, and a reader that follows all the while:
//! nothing is skipped, doubled or reordered, and every acknowledged command is there.

use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{
    Append, AppendError, Backend, Checkpoint, Log, NewEvent, Receipt, Recorded, Refused, StreamWrite,
};
use nidaa_testkit::{Database, Seed};
use rand::{Rng, rngs::StdRng};
use std::{collections::HashMap, sync::Arc, time::Duration};
use tokio::sync::watch;

const WRITERS: u64 = 16;
/// Streams that all writers share, besides those of their own.
const SHARED: u32 = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixteen_writers_on_sqlite_lose_nothing() {
    storm(Database::sqlite().await, Seed::new("storm on SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixteen_writers_on_postgres_lose_nothing() {
    storm(Database::postgres().await, Seed::new("storm on PostgreSQL")).await;
}

/// Events to write: 100,000, or what `NIDAA_TEST_EVENTS` says.
fn wanted() -> u64 {
    std::env::var("NIDAA_TEST_EVENTS").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000)
}

async fn storm(database: Database, seed: Seed) {
    let nodes = [database.backend(), database.another_node().await.unwrap()];
    let clock: nidaa_store::Clock = Arc::new(Timestamp::now);
    let logs = [
        Log::start(nodes[0].clone(), clock.clone()).await.unwrap(),
        Log::start(nodes[1].clone(), clock).await.unwrap(),
    ];
    let (stop, stopped) = watch::channel(None);
    let reader = tokio::spawn(follow(logs[1].clone(), stopped));
    let writers = (0..WRITERS).map(|n| {
        let node = usize::from(n % 2 == 1);
        let writer = Writer::new(n, logs[node].clone(), nodes[node].clone(), seed.part(n));
        tokio::spawn(writer.run(wanted() / WRITERS))
    });
    let mut told = Told::default();
    for writer in writers.collect::<Vec<_>>() {
        told.add(writer.await.expect("no writer panics"));
    }
    // One more command on each node: what was abandoned before it has ended when it is answered.
    for (n, log) in logs.iter().enumerate() {
        let last = append("last", &format!("last {n}"), &[(StreamId::of("last", &n.to_string()), 0, 1)]);
        told.accepted.push((last.command_id, 1, log.append(last).await.unwrap()));
    }
    let head = nodes[0].head().await.unwrap();
    stop.send(Some(head.position)).unwrap();
    let log = reader.await.expect("the reader did not panic");
    assert_eq!(log.len(), usize::try_from(head.position.0).unwrap());
    told.check(&log);
    assert_streams_are_whole(&log);
    assert!(log.len() as u64 >= wanted() * 9 / 10, "most commands were accepted: {} events", log.len());
    assert!(told.refused.len() as u64 > wanted() / 500, "some were refused: {}", told.refused.len());
}

/// Reads as the log grows, until the end that is told when the writers are done. The reader checks density and links.
async fn follow(log: Log, mut stopped: watch::Receiver<Option<Position>>) -> Vec<Recorded> {
    let (mut reader, mut seen) = (log.reader(Checkpoint::START), vec![]);
    loop {
        let page = reader.next_page(500).await.expect("the log is whole");
        if page.is_empty() {
            if stopped.borrow_and_update().is_some_and(|end| reader.at().position >= end) {
                return seen;
            }
            log.wait_for_news(reader.at().position, Duration::from_millis(200)).await;
        }
        seen.extend(page);
    }
}

/// What the writers were told.
#[derive(Default)]
struct Told {
    /// Commands with a receipt, and their number of events.
    accepted: Vec<(CommandId, usize, Receipt)>,
    refused: Vec<CommandId>,
    /// Commands whose caller left before the answer, and their number of events.
    unknown: Vec<(CommandId, usize)>,
}

impl Told {
    fn add(&mut self, other: Self) {
        self.accepted.extend(other.accepted);
        self.refused.extend(other.refused);
        self.unknown.extend(other.unknown);
    }

    fn check(&self, seen: &[Recorded]) {
        let mut places: HashMap<&str, Vec<i64>> = HashMap::new();
        for event in seen {
            places.entry(event.payload.as_str()).or_default().push(event.position.0);
        }
        let mut place = |id: &CommandId| places.remove(payload(*id).as_str()).unwrap_or_default();
        for (id, count, receipt) in &self.accepted {
            let expected: Vec<i64> = (receipt.first.0..=receipt.last.0).collect();
            assert_eq!((place(id), expected.len()), (expected, *count), "command {id}");
        }
        for (id, count) in &self.unknown {
            let there = place(id);
            let whole = there.is_empty() || there.len() == *count && there.is_sorted_by(|a, b| a + 1 == *b);
            assert!(whole, "command {id} is there in part: {there:?}");
        }
        assert!(self.refused.iter().all(|id| place(id).is_empty()), "a refused command is there");
        assert!(places.is_empty(), "nobody sent {places:?}");
    }
}

/// The versions of each stream are 1, 2, 3 … in the order of positions.
fn assert_streams_are_whole(seen: &[Recorded]) {
    let mut versions: HashMap<StreamId, i32> = HashMap::new();
    for event in seen {
        let version = versions.entry(event.stream).or_default();
        *version += 1;
        assert_eq!(event.version, *version, "stream {} at position {}", event.stream, event.position);
    }
}

struct Writer {
    name: u64,
    log: Log,
    backend: Arc<dyn Backend>,
    random: StdRng,
    versions: HashMap<StreamId, i32>,
    told: Told,
}

impl Writer {
    fn new(name: u64, log: Log, backend: Arc<dyn Backend>, random: StdRng) -> Self {
        Self { name, log, backend, random, versions: HashMap::new(), told: Told::default() }
    }

    async fn run(mut self, wanted: u64) -> Told {
        let (mut written, mut n) = (0, 0);
        while written < wanted {
            n += 1;
            let (append, count) = self.command(n);
            written += count as u64;
            match self.random.random_range(0..100) {
                0 => self.abandon(append, count).await,
                1 => self.cancel(append, count).await,
                2 | 3 => self.refused(append).await,
                _ => self.sent(append, count).await,
            }
        }
        self.told
    }

    /// The writer's `n`th command: one to five events on one or two streams, as far as it knows their versions.
    fn command(&mut self, n: u64) -> (Append, usize) {
        let own = StreamId::of("own", &format!("{}/{}", self.name, self.random.random_range(0..50)));
        let shared = StreamId::of("shared", &self.random.random_range(0..SHARED).to_string());
        let streams = if self.random.random_ratio(1, 50) { vec![own, shared] } else { vec![own] };
        let mut write = |stream: StreamId| {
            let version = self.versions.get(&stream).copied().unwrap_or(0);
            (stream, version, self.random.random_range(1..=4))
        };
        let writes: Vec<_> = streams.into_iter().map(&mut write).collect();
        let count = writes.iter().map(|(_, _, count)| count).sum();
        (append(&self.name.to_string(), &n.to_string(), &writes), count)
    }

    async fn sent(&mut self, append: Append, count: usize) {
        let (id, writes) = (append.command_id, append.writes.clone());
        match self.log.append(append).await {
            Ok(receipt) => {
                self.told.accepted.push((id, count, receipt));
                for write in writes {
                    let events = i32::try_from(write.events.len()).unwrap();
                    self.versions.insert(write.stream, write.expected_version + events);
                }
            }
            // Somebody else wrote to a shared stream, or an abandoned command was carried out after all.
            Err(AppendError::Refused(Refused::Conflict { stream, actual, .. })) => {
                self.told.refused.push(id);
                self.versions.insert(stream, actual);
            }
            Err(error) => panic!("{error:?}"),
        }
    }

    /// A command that must be refused: on a version far ahead.
    async fn refused(&mut self, mut append: Append) {
        append.writes[0].expected_version += 1000;
        let (id, told) = (append.command_id, self.log.append(append).await);
        assert!(matches!(told, Err(AppendError::Refused(Refused::Conflict { .. }))), "{told:?}");
        self.told.refused.push(id);
    }

    /// The caller leaves while the writer task works.
    async fn abandon(&mut self, append: Append, count: usize) {
        let (log, id) = (self.log.clone(), append.command_id);
        let caller = tokio::spawn(async move { log.append(append).await });
        self.abort(caller, id, count).await;
    }

    /// A writer is stopped in the middle of its transaction.
    async fn cancel(&mut self, append: Append, count: usize) {
        let (backend, id) = (self.backend.clone(), append.command_id);
        let writer = tokio::spawn(async move { backend.append(&[append], Timestamp::now()).await });
        self.abort(writer, id, count).await;
    }

    async fn abort<T>(&mut self, task: tokio::task::JoinHandle<T>, id: CommandId, count: usize) {
        for _ in 0..self.random.random_range(0..200) {
            tokio::task::yield_now().await;
        }
        task.abort();
        self.told.unknown.push((id, count));
    }
}

/// A command of `parts`: stream, expected version, number of events. Each event's payload names its command.
fn append(name: &str, n: &str, parts: &[(StreamId, i32, usize)]) -> Append {
    let command_id = CommandId::derived(&[name, n]);
    let event = NewEvent {
        event_type: "written".to_owned(),
        schema_version: 1,
        occurred_at: Timestamp::UNIX_EPOCH,
        payload: payload(command_id),
        meta: "{}".to_owned(),
        tags: vec![],
    };
    let write = |(stream, expected_version, count): &(StreamId, i32, usize)| StreamWrite {
        stream: *stream,
        stream_type: "storm".to_owned(),
        expected_version: *expected_version,
        events: vec![event.clone(); *count],
    };
    let writes = parts.iter().map(write).collect();
    Append { command_id, request_hash: [0; 32], writes, reads: vec![], conditions: vec![] }
}

fn payload(id: CommandId) -> String {
    format!("\"{id}\"")
}
