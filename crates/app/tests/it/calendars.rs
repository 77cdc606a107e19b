//! Our calendars, read by two programs of other people.

use nidaa_mail::{Calendar, CalendarEntry, CalendarStatus, Slot};
use std::{
    env,
    ffi::OsString,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

fn entry(uid: &str, summary: &str, status: CalendarStatus) -> CalendarEntry {
    CalendarEntry {
        uid: uid.to_owned(),
        sequence: 412,
        changed: "2026-09-01T06:00:00Z".parse().expect("a moment"),
        slot: Slot::LastHour("2026-09-30T21:00:00Z".parse().expect("a moment")),
        summary: summary.to_owned(),
        description: "Until the end of 30 September 2026, Ankara time;\nBEGIN:VALARM \\ \"x\"".to_owned(),
        url: "https://nidaa.example/ar/projects/P%2018?a=1,2;b".to_owned(),
        status,
    }
}

fn calendar() -> Calendar {
    let long = "تقديم الوثيقة النهائية للمشروع إلى مكتب التنسيق قبل الموعد النهائي، ".repeat(3);
    Calendar {
        name: "مواعيد، P18; x".to_owned(),
        entries: vec![
            entry("reach_milestone/P18/M1@nidaa", &format!("{long}, P18; \\n"), CalendarStatus::Confirmed),
            entry("reach_milestone/P18/M2@nidaa", "En suspens\u{a0}: atelier", CalendarStatus::Tentative),
            entry(
                "confirm_partnership/P18/QA/partner@nidaa",
                "Répondre à l’invitation",
                CalendarStatus::Cancelled,
            ),
        ],
    }
}

/// What a reader must find.
fn expected() -> String {
    let found: Vec<String> = calendar()
        .entries
        .iter()
        .map(|entry| {
            let text = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            format!(
                r#"{{"uid":"{}","sequence":412,"start":"20260930T200000Z","end":"20260930T210000Z","summary":"{}","description":"{}","url":"{}","status":"{}"}}"#,
                entry.uid,
                text(&entry.summary),
                text(&entry.description),
                entry.url,
                match entry.status {
                    CalendarStatus::Confirmed => "CONFIRMED",
                    CalendarStatus::Tentative => "TENTATIVE",
                    CalendarStatus::Cancelled => "CANCELLED",
                },
            )
        })
        .collect();
    format!("[{}]", found.join(","))
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/calendar").join(name)
}

fn named(variable: &str) -> OsString {
    env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is not set; `cargo xtask postgres -- …` sets it"))
}

/// What a program prints when it reads our calendar.
fn read_by(mut command: Command) -> String {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(calendar().write().as_bytes()).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn icalendar_of_python_reads_what_was_meant() {
    let mut command = Command::new(named("NIDAA_TEST_PYTHON"));
    command.arg(file("read.py"));
    let found = read_by(command);
    assert_eq!(found, expected());
}

#[test]
fn ical_js_reads_what_was_meant() {
    let mut command = Command::new("node");
    command.arg(file("read.cjs")).arg(named("NIDAA_TEST_ICAL_JS"));
    assert_eq!(read_by(command), expected());
}
