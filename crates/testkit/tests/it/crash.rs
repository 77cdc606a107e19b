//! A process that is killed loses nothing it has acknowledged.

use nidaa_kernel::{CommandId, Position};
use nidaa_store::{Backend, Checkpoint, Reader, Recorded};
use nidaa_testkit::{Database, Seed, Tally, open};
use rand::{Rng, rngs::StdRng};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const ROUNDS: u64 = 50;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_process_on_sqlite_loses_nothing_it_acknowledged() {
    killed_again_and_again(Database::sqlite().await, Seed::new("crash on SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_process_on_postgres_loses_nothing_it_acknowledged() {
    killed_again_and_again(Database::postgres().await, Seed::new("crash on PostgreSQL")).await;
}

/// A command that a child said was carried out: its id, its first and its last position.
type Acknowledged = (CommandId, Position, Position);

async fn killed_again_and_again(database: Database, seed: Seed) {
    let (url, mut log) = (database.url(), vec![]);
    for round in 0..ROUNDS {
        let acknowledged = one_life(&url, &format!("{}-{round}", seed.0), seed.part(round)).await;
        // A fresh connection, as after a restart.
        let backend = open(&url).await.unwrap();
        read_on(&backend, &mut log).await;
        for command in acknowledged {
            assert_eq!(stored(backend.as_ref(), command.0).await, Some(command), "round {round}");
        }
        assert_board_is_its_rebuild(backend.as_ref(), &log, seed.part(round)).await;
    }
    assert!(log.len() > 1000, "the children did some work: {} events", log.len());
}

/// Runs a child until it has acknowledged a number of commands drawn from `random`, and kills it in mid-flight.
async fn one_life(url: &str, name: &str, mut random: StdRng) -> Vec<Acknowledged> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nidaa-crash-child"))
        .args([url, name])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the child starts");
    let last = random.random_range(1..200);
    let acknowledged = read_lines(&mut child, last).await;
    child.wait().await.expect("the child is gone");
    acknowledged
}

/// Reads `last` lines, kills, and reads what the child had still said.
async fn read_lines(child: &mut Child, last: usize) -> Vec<Acknowledged> {
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let mut acknowledged = vec![];
    while let Some(line) = lines.next_line().await.expect("lines") {
        // The kill may have cut the last line short.
        acknowledged.extend(parse(&line));
        if acknowledged.len() == last {
            child.start_kill().expect("the child can be killed");
        }
    }
    assert!(acknowledged.len() >= last, "the child stopped by itself");
    acknowledged
}

fn parse(line: &str) -> Option<Acknowledged> {
    let [id, first, end] = line.split(' ').collect::<Vec<_>>().try_into().ok()?;
    Some((CommandId(id.parse().ok()?), Position(first.parse().ok()?), Position(end.parse().ok()?)))
        .filter(|(_, first, end)| end.0 == first.0 + 1)
}

async fn stored(backend: &dyn Backend, id: CommandId) -> Option<Acknowledged> {
    backend.command(id).await.unwrap().map(|record| (id, record.first, record.last))
}

/// Reads what the child added; the reader checks density and every link from where the last round ended.
async fn read_on(backend: &std::sync::Arc<dyn Backend>, log: &mut Vec<Recorded>) {
    let end = |event: &Recorded| Checkpoint { position: event.position, hash: event.hash };
    let mut reader = Reader::from(backend.clone(), log.last().map_or(Checkpoint::START, end));
    loop {
        let page = reader.next_page(1000).await.expect("the log is whole");
        if page.is_empty() {
            break;
        }
        log.extend(page);
    }
    let head = backend.head().await.unwrap();
    assert_eq!(reader.at(), Checkpoint { position: head.position, hash: head.hash });
}

/// The rows are those of the checkpoint, not of more or fewer events; and so they are at any earlier position.
async fn assert_board_is_its_rebuild(backend: &dyn Backend, log: &[Recorded], mut random: StdRng) {
    let end = usize::try_from(Tally::checkpoint(backend).await.unwrap().position.0).unwrap();
    assert_eq!(Tally::stored(backend, None).await.unwrap(), Tally::rebuilt(&log[..end]));
    let earlier = random.random_range(0..=end);
    let as_of = Some(Position(i64::try_from(earlier).unwrap()));
    assert_eq!(Tally::stored(backend, as_of).await.unwrap(), Tally::rebuilt(&log[..earlier]));
}
