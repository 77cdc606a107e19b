//! How fast an engine appends and is read: `engines URL…`, each of an empty or absent database.
//!
//! Prints appends a second with one event each on new streams, with 1, 8 and 32 tasks, and events a second read: by
//! the engine alone, and by a reader that checks every link. The flush rate of the disk is printed before each line,
//! since it moves more than anything else.

use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{
    Append, Backend, Checkpoint, Clock, Condition, Log, NewEvent, PageCommit, RowVersion, StreamWrite,
};
use nidaa_testkit::open;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SPAN: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    for url in std::env::args().skip(1) {
        let backend = open(&url).await?;
        backend.migrate().await?;
        println!("{}", backend.engine());
        for tasks in [1, 8, 32] {
            appends(&backend, tasks, false).await?;
        }
        appends(&backend, 32, true).await?;
        reads(&backend).await?;
        pages(&backend).await?;
    }
    Ok(())
}

async fn appends(backend: &Arc<dyn Backend>, tasks: usize, conditions: bool) -> Result<(), Box<dyn Error>> {
    let clock: Clock = Arc::new(Timestamp::now);
    for _ in 0..ROUNDS {
        let flushes = flush_rate()?;
        let log = Log::start(backend.clone(), clock.clone()).await?;
        let start = Instant::now();
        let workers: Vec<_> =
            (0..tasks).map(|_| tokio::spawn(append_until(log.clone(), start + SPAN, conditions))).collect();
        let mut times = vec![];
        for worker in workers {
            times.extend(worker.await?);
        }
        times.sort_unstable();
        let (rate, p99) = (per_second(times.len(), start.elapsed()), times[times.len() * 99 / 100]);
        let kind = if conditions { " with a condition of two tags" } else { "" };
        println!("  {tasks:>2} tasks: {rate:>7} appends/s, p99 {p99:?}{kind} (flushes/s {flushes})");
    }
    Ok(())
}

async fn append_until(log: Log, end: Instant, conditions: bool) -> Vec<Duration> {
    let mut times = vec![];
    while Instant::now() < end {
        let start = Instant::now();
        log.append(append(conditions)).await.expect("accepted");
        times.push(start.elapsed());
    }
    times
}

fn append(conditions: bool) -> Append {
    let (stream, command) = (uuid::Uuid::new_v4(), uuid::Uuid::new_v4());
    let tags: Vec<String> = vec![format!("owner:{stream}"), "call:CPF-08".to_owned()];
    let event = NewEvent {
        event_type: "submitted".to_owned(),
        schema_version: 1,
        occurred_at: Timestamp::UNIX_EPOCH,
        payload: format!(r#"{{"project":"{stream}","title":"{}"}}"#, "word ".repeat(108)),
        meta: r#"{"actor":"office","command":"submit"}"#.to_owned(),
        tags: if conditions { tags.clone() } else { vec![] },
    };
    let condition = Condition { tags, event_types: vec!["submitted".to_owned()], after: Position::ZERO };
    Append {
        command_id: CommandId(command),
        request_hash: [1; 32],
        writes: vec![StreamWrite {
            stream: StreamId(stream),
            stream_type: "project".to_owned(),
            expected_version: 0,
            events: vec![event],
        }],
        reads: vec![],
        conditions: if conditions { vec![condition] } else { vec![] },
    }
}

async fn reads(backend: &Arc<dyn Backend>) -> Result<(), Box<dyn Error>> {
    let log = Log::start(backend.clone(), Arc::new(Timestamp::now)).await?;
    while log.head().await?.position.0 < 200_000 {
        let batch: Vec<_> = (0..1000).map(|_| append(false)).collect();
        backend.append(&batch, Timestamp::now()).await?;
    }
    for limit in [500, 2000] {
        for _ in 0..ROUNDS {
            let (start, mut at) = (Instant::now(), Position::ZERO);
            while at.0 < 200_000 {
                at = backend.read(at, limit).await?.last().map_or(at, |event| event.position);
            }
            let alone = per_second(200_000, start.elapsed());
            let (start, mut reader) = (Instant::now(), log.reader(Checkpoint::START));
            while reader.at().position.0 < 200_000 {
                reader.next_page(limit).await?;
            }
            let checked = per_second(200_000, start.elapsed());
            println!("  pages of {limit}: {alone:>7} events/s, checked {checked:>7} events/s");
        }
    }
    Ok(())
}

/// Pages of 1000 rows that are opened, and closed by the next page.
async fn pages(backend: &Arc<dyn Backend>) -> Result<(), Box<dyn Error>> {
    let (start, mut from) = (Instant::now(), Checkpoint::START);
    let mut closed = vec![];
    for number in 1..=50 {
        let to = Checkpoint { position: Position(number * 1000), hash: [1; 32] };
        let row = |n| RowVersion {
            key: format!("row {n}"),
            from: Position(to.position.0 - 999),
            to: None,
            body: "x".repeat(300),
        };
        let rows: Vec<RowVersion> = (0..1000).map(row).collect();
        let next = rows.iter().map(|row| (row.key.clone(), Position(to.position.0 + 1))).collect();
        let closed = std::mem::replace(&mut closed, next);
        let subscription = "bench".to_owned();
        let (outbox, timers) = (vec![], vec![]);
        backend
            .commit_page(&PageCommit { subscription, version: 1, from, to, closed, rows, outbox, timers })
            .await?;
        from = to;
    }
    println!("  {:>7} rows/s opened and closed in pages of 1000", per_second(50_000, start.elapsed()));
    Ok(backend.forget_board("bench", 1).await?)
}

fn per_second(count: usize, time: Duration) -> u128 {
    count as u128 * 1_000_000 / time.as_micros().max(1)
}

/// 4 KiB writes with `fdatasync` a second, in the working folder.
fn flush_rate() -> std::io::Result<u128> {
    use std::io::{Seek, Write};
    let path = std::env::temp_dir().join("nidaa-flush.bin");
    let mut file = std::fs::File::create(&path)?;
    file.write_all(&vec![0; 1 << 20])?;
    file.sync_all()?;
    let (start, mut count) = (Instant::now(), 0);
    while start.elapsed() < Duration::from_millis(120) {
        if count % 256 == 0 {
            file.rewind()?;
        }
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        count += 1;
    }
    std::fs::remove_file(path)?;
    Ok(per_second(count, start.elapsed()))
}
