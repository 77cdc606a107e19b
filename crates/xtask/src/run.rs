//! Running other programs, and failing with a sentence.

use std::{
    env,
    ffi::{OsStr, OsString},
    fmt::Display,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::{Command, ExitCode, ExitStatus, Stdio},
};

/// Environment variables given to a program on top of our own.
pub type Variables = Vec<(&'static str, OsString)>;

/// Why a chore did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something is missing or refused; the text is one sentence for the person at the terminal.
    #[error("{0}")]
    Said(String),
    /// A program ran and failed; its exit code becomes ours.
    #[error("`{what}` ended with {code}")]
    Ended {
        /// The command line.
        what: String,
        /// Its exit code, or 128 plus the number of the signal that killed it.
        code: u8,
    },
}

impl Failure {
    /// A failure that cannot be explained better than by `what` and the system's `reason`.
    pub fn because(what: impl Display, reason: impl Display) -> Self {
        Self::Said(format!("{what}: {reason}"))
    }

    /// Prints the sentence and gives the exit code of the whole chore.
    pub fn report(&self) -> ExitCode {
        note(self);
        match self {
            Self::Said(_) => ExitCode::FAILURE,
            Self::Ended { code, .. } => ExitCode::from(*code),
        }
    }
}

/// One line about our progress; stdout belongs to the programs we run.
pub fn note(line: impl Display) {
    eprintln!("xtask: {line}");
}

/// The cargo that runs us.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Where `program` is on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether the command can be run and succeeds; what it prints is dropped.
pub fn succeeds(program: impl AsRef<OsStr>, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    let quiet = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Whether we are the superuser.
pub fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Says what is run, runs it to its end with our input and output, and ends it should we be killed first.
///
/// # Errors
/// [`Failure::Said`] when it cannot be started, [`Failure::Ended`] when it does not succeed.
pub fn run<A: AsRef<OsStr>>(
    program: impl AsRef<OsStr>,
    arguments: &[A],
    variables: Variables,
) -> Result<(), Failure> {
    let what = described(program.as_ref(), arguments);
    note(&what);
    let mut command = tethered(program.as_ref());
    let status = command.args(arguments).envs(variables).status();
    verdict(what, status.map_err(|reason| Failure::because("cannot start it", reason))?)
}

/// A command whose program gets SIGTERM when we die, whatever we die of.
fn tethered(program: &OsStr) -> Command {
    if on_path("setpriv").is_none() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", "--"]).arg(program);
    command
}

/// The command line as a person would say it: a whole script among the words is left out.
fn described<A: AsRef<OsStr>>(program: &OsStr, arguments: &[A]) -> String {
    let name = Path::new(program).file_name().unwrap_or(program);
    let words = arguments.iter().map(|argument| argument.as_ref().to_string_lossy());
    let short = words.map(|word| if word.contains('\n') { "…".into() } else { word });
    [name.to_string_lossy()].into_iter().chain(short).collect::<Vec<_>>().join(" ")
}

fn verdict(what: String, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(1);
    Err(Failure::Ended { what, code: u8::try_from(code).unwrap_or(1) })
}
