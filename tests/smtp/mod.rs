//! A mail server for the stories: somebody else's, in Python, that takes, refuses and drops as it is told.

use serde::Deserialize;
use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

use crate::program::file;

/// How often the server misbehaves: probabilities.
#[derive(Clone, Copy, Default)]
pub struct Mood {
    /// Of asking to try again later.
    pub put_off: f64,
    /// Of ending the connection before a mail is taken.
    pub dropped: f64,
}

/// A running server. Its folder holds what it took.
pub struct Sink {
    child: Child,
    port: u16,
    folder: TempDir,
}

/// A mail that was answered with 250.
#[derive(Deserialize)]
pub struct Taken {
    /// When, in nanoseconds since 1970.
    pub at: u128,
    /// Its Message-ID.
    pub id: String,
    /// Return path.
    pub from: String,
    /// Recipients.
    pub to: Vec<String>,
    /// Its file in the folder.
    pub file: String,
    /// Whether its signature was right.
    pub signed: bool,
}

impl Sink {
    pub fn start(seed: u64, mood: Mood) -> Self {
        let python = std::env::var_os("NIDAA_TEST_PYTHON");
        let python = python.expect("NIDAA_TEST_PYTHON names a Python with tests/requirements.txt; `cargo xtask postgres -- …` sets it");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut child = Command::new(python)
            .arg(file("tests/smtp/sink.py"))
            .arg(folder.path())
            .args([seed.to_string(), mood.put_off.to_string(), mood.dropped.to_string()])
            .stdout(Stdio::piped())
            // It complains of connections that a kill cut off.
            .stderr(Stdio::null())
            .spawn()
            .expect("Python starts");
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        output.read_line(&mut line).expect("a line");
        let port = line.trim().parse().expect("the server says its port");
        Self { child, port, folder }
    }

    /// A configuration file that sends to this server, signed, by STARTTLS.
    pub fn config(&self) -> PathBuf {
        let path = self.folder.path().join("nidaa.toml");
        let at = |name: &str| self.folder.path().join(name).display().to_string();
        let text = format!(
            "[mail]\nsmtp = \"smtp://127.0.0.1:{}?tls=required\"\nfrom = \"Nidaa <office@example.org>\"\n\
             reply_to = \"desk@example.org\"\nbounces = \"bounce@example.org\"\nroot = {:?}\nlease_seconds = 1\n\
             first_pause_seconds = 0\n[mail.dkim]\nselector = \"s1\"\ndomain = \"example.org\"\nkey = {:?}\n",
            self.port,
            at("ca.pem"),
            at("dkim.pem"),
        );
        fs::write(&path, text).expect("a file");
        path
    }

    /// What it took, in order.
    pub fn taken(&self) -> Vec<Taken> {
        let log = fs::read_to_string(self.folder.path().join("log.jsonl")).unwrap_or_default();
        log.lines().map(|line| serde_json::from_str(line).expect("a line of the server")).collect()
    }

    /// Headers of a mail, unfolded.
    pub fn head(&self, taken: &Taken) -> String {
        let mail = fs::read_to_string(self.folder.path().join(&taken.file)).expect("a mail in ASCII");
        let head = mail.split_once("\r\n\r\n").map(|(head, _)| head.replace("\r\n ", " "));
        head.expect("a head and a body")
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
