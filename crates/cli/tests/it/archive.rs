//! A log leaves by `log export` and comes back by `log import` as the log it was.

use nidaa_store::contract::given::{appended, batch, command, event, tagged, write};
use nidaa_store::{Append, Head, NewEvent};
use nidaa_testkit::Database;
use serde_json::{Value, json};
use sqlx::{Connection, Executor, SqliteConnection};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};
use tempfile::TempDir;

/// What the program said.
#[derive(Debug)]
struct Said {
    exit: Option<i32>,
    out: String,
    words: String,
}

fn nidaa(database: &Database, args: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nidaa"));
    let output =
        command.env("NIDAA_DATABASE", database.url()).args(args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said { exit: output.status.code(), out: text(output.stdout), words: text(output.stderr) }
}

fn import(database: &Database, file: &Path) -> (Option<i32>, Value) {
    let said = nidaa(database, &["log", "import", &file.display().to_string(), "--json"]);
    (said.exit, serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}")))
}

/// Commands enough for several pages, one of them longer than a page, and payloads that are not plain JSON.
fn commands() -> Vec<Append> {
    let odd =
        [" {}", "{\n}", "no json", "1.0"].map(|text| NewEvent { payload: text.to_owned(), ..event("odd") });
    let mut commands = batch();
    commands.push(command("odd", vec![write("odd", 0, odd.to_vec())]));
    commands.push(command("long", vec![write("long", 0, vec![tagged("assessed", &["call:CPF-08"]); 1500])]));
    commands.extend(
        (0..700)
            .map(|n| command(&format!("c{n}"), vec![write(&format!("p{n}"), 0, vec![event("submitted")])])),
    );
    commands
}

/// A log on SQLite, its export, and the folder it is in.
async fn exported(commands: &[Append]) -> (Database, PathBuf, TempDir) {
    let (origin, folder) = (Database::sqlite().await, tempfile::tempdir().unwrap());
    assert!(appended(&origin.backend(), commands).await.iter().all(Result::is_ok));
    let file = folder.path().join("log.jsonl");
    let said = nidaa(&origin, &["log", "export", "--out", &file.display().to_string()]);
    assert_eq!((said.exit, said.out.as_str()), (Some(0), ""), "{said:?}");
    let head = origin.backend().head().await.unwrap();
    assert_eq!(said.words, format!("{} events written, head {}\n", head.position, hex::encode(head.hash)));
    (origin, file, folder)
}

#[tokio::test]
async fn a_log_exported_and_imported_over_both_engines_is_the_same_log() {
    let (origin, file, folder) = exported(&commands()).await;
    let (postgres, back) = (Database::postgres().await, Database::sqlite().await);
    let head = origin.backend().head().await.unwrap();
    let told = json!({
        "events": head.position,
        "head": hex::encode(head.hash),
    });
    assert_eq!(import(&postgres, &file), (Some(0), told.clone()));
    let again = folder.path().join("again.jsonl");
    fs::write(&again, nidaa(&postgres, &["log", "export"]).out).unwrap();
    assert!(fs::read(&file).unwrap() == fs::read(&again).unwrap(), "both engines write the same bytes");
    assert_eq!(import(&back, &again), (Some(0), told));
    assert_eq!(back.backend().head().await.unwrap(), head);
    let replayed = appended(&back.backend(), &commands()).await;
    assert!(replayed.iter().all(|answer| answer.as_ref().is_ok_and(|receipt| receipt.replayed)));
    let verified = nidaa(&back, &["log", "verify"]);
    assert_eq!(verified.exit, Some(0), "{verified:?}");
}

/// The import of `text` is refused with `code`, says `why`, and writes nothing.
async fn refused(text: &[u8], code: &str, why: &str) {
    let (database, folder) = (Database::sqlite().await, tempfile::tempdir().unwrap());
    let file = folder.path().join("bad.jsonl");
    fs::write(&file, text).unwrap();
    let (exit, told) = import(&database, &file);
    let message = told["error"]["message"].as_str().unwrap_or_default();
    assert_eq!((exit, &told["error"]["code"]), (Some(1), &json!(code)), "{told}");
    assert!(message.contains(why), "{message:?} does not say {why:?}");
    assert_eq!(database.backend().head().await.unwrap(), Head::EMPTY);
}

/// The lines of an archive of five events.
async fn five_lines() -> Vec<String> {
    let (_origin, file, _folder) = exported(&batch()).await;
    fs::read_to_string(file).unwrap().lines().map(|line| format!("{line}\n")).collect()
}

#[tokio::test]
async fn a_truncated_file_is_refused_wherever_it_was_cut() {
    let lines = five_lines().await;
    let text = lines.concat();
    refused(&text.as_bytes()[..text.len() - 10], "archive-broken", "line 5: column").await;
    refused(lines[..4].concat().as_bytes(), "archive-broken", "ends after line 4 and has no seal").await;
    refused(lines[1..].concat().as_bytes(), "archive-broken", "line 1: ").await;
    refused([&lines[..2], &lines[3..]].concat().concat().as_bytes(), "archive-broken", "line 3: ").await;
}

/// One change in the third line, which the chain sees, or the seal, or the reader.
#[tokio::test]
async fn a_tampered_file_is_refused_with_its_line() {
    let lines = five_lines().await;
    for (line, from, to, told) in [
        (2, "submitted\",\"note", "submittee\",\"note", "line 3: the log is broken"),
        (
            2,
            "\"occurredat\":\"2020-08-31T23:59:00Z\"",
            "\"occurredat\":\"2020-08-31T23:59:00.000001Z\"",
            "line 3: the log",
        ),
        (2, "\"meta\":\"{", "\"meta\":\" {", "line 3: the log is broken"),
        (2, "\"time\":\"2020-09-01T00:00:00Z\"", "\"time\":\"yesterday\"", "line 3: column"),
        (2, "\"specversion\":\"1.0\"", "\"specversion\":\"0.3\"", "line 3: specversion"),
        (2, "\"id\":\"3\"", "\"id\":\"4\"", "line 3: id"),
        (2, "\"commandfirst\":3,", "", "line 3: commandid, requesthash and commandfirst"),
        (2, "\"commandfirst\":3", "\"commandfirst\":4", "line 3: the archive is broken"),
        (2, "\"hash\":\"", "\"unknown\":\"", "line 3: column"),
        (1, "owner:TN", "owner:SN", "line 5: the seal is broken"),
        (4, "\"seal\":\"", "\"seal\":\"x", "line 5: seal"),
        (4, "}\n", "}\n{}\n", "line 6: the line before it carries the seal"),
    ] {
        let mut lines = lines.clone();
        assert!(lines[line].contains(from), "{from:?} is in {:?}", lines[line]);
        lines[line] = lines[line].replace(from, to);
        refused(lines.concat().as_bytes(), "archive-broken", told).await;
    }
}

#[tokio::test]
async fn an_archive_is_read_into_an_empty_log_only() {
    let (origin, file, _folder) = exported(&batch()).await;
    let head = origin.backend().head().await.unwrap();
    let (exit, told) = import(&origin, &file);
    assert_eq!((exit, &told["error"]["code"]), (Some(1), &json!("log-not-empty")), "{told}");
    assert_eq!(origin.backend().head().await.unwrap(), head);
}

#[tokio::test]
async fn an_empty_log_has_an_empty_archive() {
    let (_origin, file, _folder) = exported(&[]).await;
    assert_eq!(fs::read(&file).unwrap(), b"");
    let (exit, told) = import(&Database::sqlite().await, &file);
    assert_eq!((exit, &told["events"]), (Some(0), &json!(0)));
}

#[tokio::test]
async fn an_export_as_of_a_moment_is_byte_for_byte_the_one_written_then() {
    let (earlier, later) = (batch(), commands().split_off(batch().len()));
    let (origin, then, _folder) = exported(&earlier).await;
    let then = fs::read_to_string(then).unwrap();
    let end = origin.backend().head().await.unwrap().position;
    assert!(appended(&origin.backend(), &later).await.iter().all(Result::is_ok));
    let asked = |moment: &str| {
        let said = nidaa(&origin, &["log", "export", "--as-of", moment]);
        assert_eq!(said.exit, Some(0), "{said:?}");
        said.out
    };
    assert!(asked(&end.to_string()) == then, "as of position {end}");
    let whole = nidaa(&origin, &["log", "export"]).out;
    let last = origin.backend().read(end, 1).await.unwrap()[0].recorded_at;
    for later in ["999999".to_owned(), last.to_string()] {
        assert!(asked(&later) == whole, "as of {later}");
    }
    assert_eq!(asked(&(last - jiff::SignedDuration::from_hours(24)).to_string()), "");
    assert_eq!(nidaa(&origin, &["log", "export", "--as-of", "yesterday"]).exit, Some(2));
}

#[tokio::test]
async fn an_export_leaves_a_whole_file_or_the_one_before() {
    let (origin, file, folder) = exported(&batch()).await;
    let before = fs::read(&file).unwrap();
    let mut intruder = SqliteConnection::connect(&origin.url()).await.unwrap();
    for sql in
        ["DROP TRIGGER es_event_never_updated", "UPDATE es_event SET payload = '{}' WHERE position = 3"]
    {
        intruder.execute(sql).await.unwrap();
    }
    let said = nidaa(&origin, &["log", "export", "--out", &file.display().to_string()]);
    assert_eq!(said.exit, Some(1), "{said:?}");
    assert_eq!(fs::read(&file).unwrap(), before);
    let left: io::Result<Vec<_>> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.unwrap().len(), 1, "nothing else is left in the folder");
}
