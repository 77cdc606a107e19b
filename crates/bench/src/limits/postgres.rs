//! R: single rows inserted by `pgbench`, each its own transaction.

use crate::Outcome;
use nidaa_testkit::Database;
use sqlx::{Connection, Executor, PgConnection};
use std::path::PathBuf;
use tokio::process::Command;

/// A table as plain as a log can be: a sequence for positions, one guard a stream.
const TABLE: &str = "
    CREATE TABLE bench_event (
        position  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        stream_id uuid    NOT NULL,
        version   integer NOT NULL,
        kind      text    NOT NULL,
        payload   text    NOT NULL,
        meta      text    NOT NULL,
        at        timestamptz NOT NULL DEFAULT now(),
        UNIQUE (stream_id, version))";
const SCRIPT: &str = include_str!("single.sql");
/// Names the folder of PostgreSQL's programs; without it `pgbench` is looked for on the PATH.
const PROGRAMS: &str = "NIDAA_BENCH_PROGRAMS";

/// Rows a second by 32 clients for `seconds`, each row with a text of `bytes` bytes.
pub async fn single_inserts(seconds: u64, bytes: usize) -> Outcome<f64> {
    let database = Database::postgres().await;
    PgConnection::connect(&database.url()).await?.execute(TABLE).await?;
    let folder = tempfile::tempdir()?;
    let script = folder.path().join("single.sql");
    std::fs::write(&script, SCRIPT)?;
    let url = database.url();
    // Words after the question mark are for our driver.
    let url = url.split('?').next().unwrap_or_default();
    let output = Command::new(program("pgbench"))
        .args(["-n", "-M", "prepared", "-c", "32", "-j", "2", "-T", &seconds.to_string()])
        .args(["-D", &format!("bytes={bytes}"), "-f"])
        .arg(script)
        .arg(url)
        .output()
        .await?;
    let words = String::from_utf8_lossy(&output.stdout);
    let rate = words.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
    rate.ok_or_else(|| format!("pgbench: {}", String::from_utf8_lossy(&output.stderr)).into())
}

fn program(name: &str) -> PathBuf {
    std::env::var_os(PROGRAMS).map_or_else(|| PathBuf::from(name), |folder| PathBuf::from(folder).join(name))
}

/// Lets the server write out what it holds, and keeps its own checkpoints out of the runs.
pub async fn calm() -> Outcome<()> {
    let mut server = PgConnection::connect(&std::env::var("NIDAA_TEST_POSTGRES")?).await?;
    for statement in [
        "ALTER SYSTEM SET max_wal_size = '8GB'",
        "ALTER SYSTEM SET checkpoint_timeout = '30min'",
        "SELECT pg_reload_conf()",
        "CHECKPOINT",
    ] {
        server.execute(statement).await?;
    }
    Ok(())
}
