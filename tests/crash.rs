//! The program is killed at random moments: what it acknowledged is there, and each of its boards equals its rebuild.

use crate::program::Serving;
use nidaa_app::fact;
use nidaa_domain::Fact;
use nidaa_kernel::{CommandId, Position};
use nidaa_projections::{AnyFold, boards};
use nidaa_store::{Backend, Checkpoint, Reader, RowQuery};
use nidaa_testkit::{Database, Seed, open};
use rand::{Rng, rngs::StdRng};
use serde_json::{Value, json};
use std::{collections::BTreeMap, process::Command, sync::Arc};
use tokio::sync::mpsc;

/// As many as the suite has time for; `NIDAA_KILLS` asks for more.
const ROUNDS: u64 = 25;
/// People at work at the same time; a password is checked for each command, so more would only wait.
const TASKS: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_program_on_sqlite_leaves_every_board_as_its_rebuild() {
    killed_again_and_again(Database::sqlite().await, Seed::new("killed program on SQLite")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_program_on_postgres_leaves_every_board_as_its_rebuild() {
    killed_again_and_again(Database::postgres().await, Seed::new("killed program on PostgreSQL")).await;
}

/// A command the program said it had carried out, and the position of its last event.
type Acknowledged = (CommandId, Position);

async fn killed_again_and_again(database: Database, seed: Seed) {
    let (url, mut facts) = (database.url(), vec![]);
    let rounds = std::env::var("NIDAA_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(ROUNDS);
    for round in 0..rounds {
        let mut random = seed.part(round);
        let acknowledged = one_life(&url, &format!("{}-{round}", seed.0 % 1_000_000), &mut random).await;
        // A fresh connection, as after a restart.
        let backend = open(&url).await.expect("the log opens");
        read_on(&backend, &mut facts).await;
        for (id, position) in acknowledged {
            let stored = backend.command(id).await.expect("the log answers").map(|record| record.last);
            assert_eq!(stored, Some(position), "round {round}");
        }
        for board in 0..boards().len() {
            assert_board_is_its_rebuild(backend.as_ref(), board, &facts, &mut random).await;
        }
    }
}

/// Starts the program, gives it commands until it has acknowledged a number of them, and kills it in mid-flight.
async fn one_life(url: &str, name: &str, random: &mut StdRng) -> Vec<Acknowledged> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nidaa"));
    command.args(["--database", url, "demo", "--listen", "127.0.0.1:0"]);
    let mut serving = Serving::start(command);
    let (told, mut heard) = mpsc::unbounded_channel();
    for task in 0..TASKS {
        let person =
            Person { commands: format!("{}/api/v1/commands", serving.address), password: serving.password() };
        tokio::spawn(person.work(format!("{name}-{task}"), told.clone()));
    }
    drop(told);
    let (last, mut acknowledged) = (random.random_range(1..40), vec![]);
    while let Some(receipt) = heard.recv().await {
        acknowledged.push(receipt);
        if acknowledged.len() == last {
            serving.child.kill().expect("the program can be killed");
        }
    }
    assert!(acknowledged.len() >= last, "the program stopped by itself: {}", serving.words());
    acknowledged
}

/// An office account at its desk.
struct Person {
    commands: String,
    password: String,
}

impl Person {
    /// Projects with milestones and partners, until nobody answers any more.
    async fn work(self, name: String, told: mpsc::UnboundedSender<Acknowledged>) {
        let client = reqwest::Client::new();
        for number in 0.. {
            let code = format!("K{name}-{number}");
            for (command, data) in life(&code) {
                let id = CommandId::derived(&[&code, command]);
                let request = client.post(format!("{}/{command}", self.commands));
                let request = request.basic_auth("office", Some(&self.password));
                let request = request.header("Idempotency-Key", id.to_string()).json(&data);
                let Ok(answer) = request.send().await else { return };
                let status = answer.status();
                let Ok(receipt) = answer.json::<Value>().await else { return };
                assert!(status.is_success(), "{command}: {receipt}");
                let position = receipt["position"].as_i64().expect("a position");
                if told.send((id, Position(position))).is_err() {
                    return;
                }
            }
        }
    }
}

/// Commands that open rows on several boards, change them and change them again.
fn life(code: &str) -> [(&'static str, Value); 4] {
    let title = json!({ "en": "Roads", "fr": "Routes" });
    let reason = json!({ "text": { "en": "Misread" } });
    let span = json!({ "start": "2027-05-01", "end": "2027-05-02" });
    let owner = json!({ "kind": "state", "country": "SN" });
    let correction = json!({ "fact": "owner", "value": { "kind": "state", "country": "ML" } });
    [
        (
            "draft_project",
            json!({ "project": code, "title": title, "owner": owner, "programme": "comcec-project-funding", "sector": "trade" }),
        ),
        ("plan_milestone", json!({ "project": code, "milestone": "M1", "title": title, "span": span })),
        ("invite_partner", json!({ "project": code, "country": "MA", "role": "partner" })),
        ("correct_project", json!({ "project": code, "correction": correction, "reason": reason })),
    ]
}

/// Reads what the program added; the reader checks density and every link.
async fn read_on(backend: &Arc<dyn Backend>, facts: &mut Vec<(Fact, Checkpoint)>) {
    let mut reader = Reader::from(backend.clone(), facts.last().map_or(Checkpoint::START, |(_, at)| *at));
    loop {
        let page = reader.next_page(1000).await.expect("the log is whole");
        if page.is_empty() {
            break;
        }
        let at = |event: &nidaa_store::Recorded| Checkpoint { position: event.position, hash: event.hash };
        facts.extend(page.iter().map(|event| (fact(event).expect("an event of ours"), at(event))));
    }
}

/// The rows are those of the checkpoint, not of more or fewer events; and so they are at any earlier position.
async fn assert_board_is_its_rebuild(
    backend: &dyn Backend,
    board: usize,
    facts: &[(Fact, Checkpoint)],
    random: &mut StdRng,
) {
    let fold = boards().remove(board);
    let at = backend.checkpoint(fold.name(), fold.version()).await.expect("the store answers");
    let end = usize::try_from(at.position.0).expect("a position");
    assert_eq!(facts[..end].last().map_or(Checkpoint::START, |(_, at)| *at), at, "{}", fold.name());
    let earlier = random.random_range(0..=end);
    for (as_of, end) in [(None, end), (Some(Position(i64::try_from(earlier).expect("a position"))), earlier)]
    {
        let query = RowQuery { as_of, ..RowQuery::default() };
        let stored = backend.rows(fold.name(), fold.version(), &query).await.expect("the store answers");
        let stored: BTreeMap<String, String> = stored.into_iter().map(|row| (row.key, row.body)).collect();
        assert_eq!(stored, rebuilt(boards().remove(board), &facts[..end]), "{} as of {as_of:?}", fold.name());
    }
}

fn rebuilt(mut fold: Box<dyn AnyFold>, facts: &[(Fact, Checkpoint)]) -> BTreeMap<String, String> {
    let mut rows = BTreeMap::new();
    let changes = facts.iter().flat_map(|(fact, _)| fold.apply(fact));
    for change in changes.map(|change| change.expect("rows have a JSON form")) {
        match change.body {
            Some(body) => rows.insert(change.key, body),
            None => rows.remove(&change.key),
        };
    }
    rows
}
