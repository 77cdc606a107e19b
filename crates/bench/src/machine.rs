//! Where the figures come from.

use crate::Outcome;
use sqlx::{Connection, PgConnection};
use std::{fs, process::Command};

/// How busy the machine is: processes that run or wait to, over the last 1, 5 and 15 minutes.
pub struct Load(String);

impl Load {
    /// Now; empty where the system does not tell.
    pub fn now() -> Self {
        let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        Self(text.split(' ').take(3).collect::<Vec<_>>().join(", "))
    }
}

impl std::fmt::Display for Load {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Processor, memory, system and versions, in one sentence each.
pub async fn described() -> Outcome<String> {
    let cores = std::thread::available_parallelism()?;
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_default();
    let memory = field("/proc/meminfo", "MemTotal").unwrap_or_default();
    let gibibytes = memory.trim_end_matches(" kB").parse().map_or(0, |kibibytes: u64| kibibytes >> 20);
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    Ok(format!(
        "{cores} cores ({processor}), {gibibytes} GiB, Linux {}. {}, PostgreSQL {}, SQLite {}.",
        kernel.trim(),
        rustc()?,
        postgres().await?,
        rusqlite::version(),
    ))
}

/// The highest memory this process ever held, in megabytes.
pub fn peak_megabytes() -> Outcome<f64> {
    let peak = field("/proc/self/status", "VmHWM").ok_or("the system does not tell")?;
    Ok(peak.trim_end_matches(" kB").parse::<f64>()? * 1024.0 / 1e6)
}

/// The first value of a `name: value` file of the system.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn rustc() -> Outcome<String> {
    let version = Command::new("rustc").arg("--version").output()?.stdout;
    let words = String::from_utf8(version)?;
    Ok(words.split(' ').take(2).collect::<Vec<_>>().join(" "))
}

async fn postgres() -> Outcome<String> {
    let mut server = PgConnection::connect(&std::env::var("NIDAA_TEST_POSTGRES")?).await?;
    let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(&mut server).await?;
    Ok(version.split(' ').next().unwrap_or_default().to_owned())
}
