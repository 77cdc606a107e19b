//! Events told to other programs over HTTPS, read there with libraries of other people.

use crate::program::{Program, Serving, file};
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};
use tempfile::TempDir;

const SECRET: &str = "a secret of the site, for this test only";
const PROJECTS: &str = "config/demo/projects.json";

/// A running receiver. What it says arrives on the channel.
struct Listener {
    child: Child,
    port: u16,
    folder: TempDir,
    said: Receiver<Value>,
}

impl Listener {
    fn start() -> Self {
        let python = std::env::var_os("NIDAA_TEST_PYTHON");
        let python = python.expect("NIDAA_TEST_PYTHON names a Python with tests/requirements.txt; `cargo xtask postgres -- …` sets it");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new(python);
        command.arg(file("tests/webhooks/receiver.py")).arg(folder.path()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("Python starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let port = lines.next().and_then(|line| line.parse().ok()).expect("the receiver says its port");
        let (say, said) = channel();
        thread::spawn(move || {
            let values = lines.map(|line| serde_json::from_str(&line).expect("a line of JSON"));
            values.into_iter().try_for_each(|value: Value| say.send(value))
        });
        Self { child, port, folder, said }
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// The program, with a webhook that leads here and tells of invitations.
    fn program(&self) -> Program {
        let program = Program::new();
        assert_eq!(program.import(&[PROJECTS]).0, 0);
        let account = json!({ "account": "office", "name": "Office", "lang": "en", "roles": ["office"] });
        let url = format!("https://127.0.0.1:{}/events", self.port);
        let hook = json!({ "webhook": "records", "url": url, "events": ["project_partner_invited"] });
        let invitation = json!({ "project": "P18", "country": "SN", "role": "partner" });
        for (name, actor, data) in [
            ("open_account", "system", account),
            ("register_webhook", "office", hook),
            ("invite_partner", "office", invitation),
        ] {
            let (exit, answer) = program.json(&["do", name, "--as", actor, "--data", &data.to_string()]);
            assert_eq!(exit, 0, "{answer}");
        }
        let mut key = program.command(&["webhook", "key", "records"]);
        let key = key.env("NIDAA_SECRET", SECRET).output().expect("the program starts");
        fs::write(self.at("key.txt"), key.stdout).expect("a file");
        program
    }

    /// The program serves and trusts this authority besides the public ones.
    fn told_by(&self, program: &Program, root: &str) -> Serving {
        let config = self.at("nidaa.toml");
        fs::write(&config, format!("[webhooks]\nroot = {root:?}\n")).expect("a file");
        let mut command = program.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("NIDAA_CONFIG", config).env("NIDAA_SECRET", SECRET);
        Serving::start(command)
    }

    fn next(&self) -> Value {
        self.said.recv_timeout(Duration::from_mins(1)).expect("the receiver hears something")
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn an_event_told_over_https_is_read_and_verified_by_others() {
    let listener = Listener::start();
    let program = listener.program();
    let _serving = listener.told_by(&program, &listener.at("ca.pem"));
    let told = listener.next();
    assert_eq!(
        (&told["signed"], &told["type"], &told["subject"], &told["data"]["country"]),
        (&json!(true), &json!("nidaa.project.partner_invited"), &json!("P18"), &json!("SN")),
        "{told}"
    );
}

#[test]
fn a_receiver_with_a_certificate_that_nobody_vouches_for_is_told_nothing() {
    let listener = Listener::start();
    let program = listener.program();
    let _serving = listener.told_by(&program, "");
    assert_eq!(listener.next(), json!({ "refused": "TLSV1_ALERT_UNKNOWN_CA" }));
}

#[test]
fn a_root_that_is_no_certificate_stops_the_start_with_its_name() {
    let program = Program::new();
    let config = program.folder.path().join("nidaa.toml");
    fs::write(&config, "[webhooks]\nroot = \"nidaa.toml\"\n").expect("a file");
    let mut command = program.command(&["serve", "--listen", "127.0.0.1:0"]);
    let output = command.env("NIDAA_CONFIG", config).output().expect("the program starts");
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{words}");
    assert!(words.contains("webhooks.root: nidaa.toml: holds no certificate in PEM"), "{words}");
}
