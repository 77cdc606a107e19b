//! Runs the program.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};
use tempfile::TempDir;

/// Path of a file of the repository.
pub fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A folder with a log of its own.
pub struct Program {
    pub folder: TempDir,
    pub database: String,
}

impl Program {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = format!("sqlite:{}", folder.path().join("nidaa.db").display());
        Self { folder, database }
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nidaa"));
        command.args(args).env("NIDAA_DATABASE", &self.database).current_dir(self.folder.path());
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program starts")
    }

    /// Exit code and standard output as JSON.
    pub fn json(&self, args: &[&str]) -> (i32, Value) {
        let output = self.run(&[args, &["--json"]].concat());
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let value = serde_json::from_str(&text);
        let value = value
            .unwrap_or_else(|error| panic!("{error}: {text}{}", String::from_utf8_lossy(&output.stderr)));
        (output.status.code().unwrap_or(-1), value)
    }

    pub fn import(&self, files: &[&str]) -> (i32, Value) {
        let paths: Vec<String> = files.iter().map(|path| file(path).display().to_string()).collect();
        let args: Vec<&str> = std::iter::once("import").chain(paths.iter().map(String::as_str)).collect();
        self.json(&args)
    }
}

/// A serving program; it is told to stop when the value is dropped.
pub struct Serving {
    pub child: Child,
    pub address: String,
    /// What it said on standard error before it was ready, and later.
    pub words: std::sync::Arc<std::sync::Mutex<String>>,
}

impl Serving {
    /// Starts it and waits for the line that says where it listens.
    pub fn start(mut command: Command) -> Self {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let words = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
        let (heard, stderr) = (words.clone(), child.stderr.take().expect("a pipe"));
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                heard.lock().expect("no panic while held").push_str(&(line + "\n"));
            }
        });
        let mut line = String::new();
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        stdout.read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("listening on ");
        let address =
            address.unwrap_or_else(|| panic!("{line:?}: {}", words.lock().expect("no panic while held")));
        Self { child, address: address.to_owned(), words }
    }

    /// What it said on standard error so far.
    pub fn words(&self) -> String {
        self.words.lock().expect("no panic while held").clone()
    }

    /// The password the demonstration printed.
    pub fn password(&self) -> String {
        let words = self.words();
        let (_, after) = words.split_once("with the password ").unwrap_or_else(|| panic!("{words}"));
        after.split_whitespace().next().expect("a password").to_owned()
    }

    /// Sends SIGTERM and answers the exit code.
    pub fn stop(&mut self) -> Option<i32> {
        self.tell("-TERM");
        self.child.wait().expect("it ends").code()
    }

    /// Freezes it where it stands, as a machine does that is suspended.
    pub fn pause(&self) {
        self.tell("-STOP");
    }

    /// Lets it go on.
    pub fn resume(&self) {
        self.tell("-CONT");
    }

    fn tell(&self, signal: &str) {
        let told = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(told.expect("kill is there").success());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
