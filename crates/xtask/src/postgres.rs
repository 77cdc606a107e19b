//! A private PostgreSQL that lives as long as we do.

use crate::{
    install::{CHROMIUM_VARIABLE, chromium, postgres_programs},
    node::{self, ICAL_VARIABLE},
    python::{self, PYTHON_VARIABLE},
    run::{Failure, Variables, is_root, note, run as run_command},
};
use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
};

/// Names the database in which tests may create databases of their own.
pub const POSTGRES_VARIABLE: &str = "NIDAA_TEST_POSTGRES";

/// Runs a command beside a private PostgreSQL, whose URL is in `NIDAA_TEST_POSTGRES`.
#[derive(clap::Args)]
pub struct Options {
    /// The command and its arguments, after `--`.
    #[arg(last = true, required = true)]
    command: Vec<OsString>,
}

/// Runs the command of `cargo xtask postgres -- COMMAND…`.
///
/// # Errors
/// [`Failure`] of PostgreSQL's start or of the command.
pub fn run(options: &Options) -> Result<(), Failure> {
    let postgres = Postgres::start()?;
    run_command(&options.command[0], &options.command[1..], postgres.variables())
}

/// A running PostgreSQL on a free port of this machine, empty, durable (`fsync` on), its superuser `nidaa` without password.
/// Dropping it stops it and removes its folder; so does our death, whatever we die of.
pub struct Postgres {
    keeper: Child,
    port: u16,
}

impl Postgres {
    /// Starts it and waits until it accepts connections.
    ///
    /// # Errors
    /// [`Failure::Said`] when it is not installed or does not start; the server's own words are on stderr.
    pub fn start() -> Result<Self, Failure> {
        let missing = || Failure::Said("PostgreSQL is missing: `cargo xtask test` installs it".to_owned());
        let programs = postgres_programs().ok_or_else(missing)?;
        // Once more, because another program may have taken the free port before PostgreSQL did.
        let postgres = Self::on_free_port(&programs).or_else(|_| Self::on_free_port(&programs))?;
        note(format!("PostgreSQL accepts at {}", postgres.url()));
        Ok(postgres)
    }

    /// URL of its database `postgres`, of the form `postgres://nidaa@127.0.0.1:PORT/postgres`.
    pub fn url(&self) -> String {
        format!("postgres://nidaa@127.0.0.1:{}/postgres", self.port)
    }

    /// What tests read to find it, and Chromium and a Python if they are to be had; a test that wants one says so.
    pub fn variables(&self) -> Variables {
        let chromium = chromium().map(|file| (CHROMIUM_VARIABLE, file.into()));
        let python = python::ready().inspect_err(|failure| note(failure)).ok();
        let python = python.map(|file| (PYTHON_VARIABLE, file.into()));
        let ical = node::ical().inspect_err(|failure| note(failure)).ok();
        let ical = ical.map(|file| (ICAL_VARIABLE, file.into()));
        let found = chromium.into_iter().chain(python).chain(ical);
        [(POSTGRES_VARIABLE, self.url().into())].into_iter().chain(found).collect()
    }

    fn on_free_port(programs: &Path) -> Result<Self, Failure> {
        let failed = |reason| Failure::because("PostgreSQL cannot be started", reason);
        let port = free_port().map_err(failed)?;
        let keeper = keeper_command(programs, port).spawn().map_err(failed)?;
        let mut postgres = Self { keeper, port };
        postgres.await_ready()?;
        Ok(postgres)
    }

    /// The keeper prints one line when the server accepts, and none when it gives up.
    fn await_ready(&mut self) -> Result<(), Failure> {
        let mut line = String::new();
        let output = self.keeper.stdout.take().map(BufReader::new);
        output.and_then(|mut output| output.read_line(&mut line).ok());
        if line.is_empty() {
            Err(Failure::Said("PostgreSQL does not start; see above".to_owned()))
        } else {
            Ok(())
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The end of its input is what the keeper waits for.
        drop(self.keeper.stdin.take());
        if let Err(reason) = self.keeper.wait() {
            note(format!("PostgreSQL at port {} may still run: {reason}", self.port));
        }
    }
}

/// A port nobody listens on now.
fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The keeper in a process group of its own, so that Ctrl-C reaches us and not it.
fn keeper_command(programs: &Path, port: u16) -> Command {
    let mut command = unprivileged("sh");
    command.args(["-c", include_str!("postgres.sh"), "postgres.sh"]).arg(programs).arg(port.to_string());
    command.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped()).process_group(0);
    command
}

/// PostgreSQL refuses to run as root; Debian's package brings the user `postgres`.
fn unprivileged(program: &str) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--", program]);
    command
}
