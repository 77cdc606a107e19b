//! What an author should look at although the file can be used, and what is read although it would be no fault today.

use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_workflow::{Severity, Workflow};

const SISTERS: [&str; 2] = [
    include_str!("../../../../workflows/comcec-covid-response.yaml"),
    include_str!("../../../../workflows/comcec-al-quds.yaml"),
];

fn warnings(source: &str) -> Vec<(&'static str, String, usize)> {
    let workflow = Workflow::load(FILE, source, &vocabulary()).expect("the file can be used");
    let found = workflow.warnings().iter();
    found.map(|found| (found.code, found.message.clone(), found.line)).collect()
}

#[test]
fn a_parameter_on_which_nothing_depends_is_warned_of_where_it_stands() {
    let unused = "  overdue_reminder_days:\n    value: 7\n    provenance: assumed\n    label: {ar: أيام, en: Days, fr: Jours}\n";
    let source = SOURCE.replacen("  zone:\n", &format!("{unused}  zone:\n"), 1);
    let line = source.lines().position(|line| line == "    value: 7").map_or(0, |before| before + 1);
    let expected = ("unused_parameter", "nothing depends on `overdue_reminder_days`".to_owned(), line);
    assert_eq!(warnings(&source), [expected]);
    let workflow = Workflow::load(FILE, &source, &vocabulary()).expect("the file can be used");
    let [warning] = workflow.warnings() else { panic!("one warning") };
    assert_eq!((warning.severity, warning.column), (Severity::Warning, 12));
    assert_eq!(warning.advice, "Name it in a condition, a deadline or a limit, or remove it.");
}

#[test]
fn the_shipped_files_do_all_that_they_say() {
    let all = [SOURCE].into_iter().chain(SISTERS).flat_map(warnings);
    let told: Vec<String> = all.map(|(_, message, _)| message).collect();
    // The programme closed its call on that day.
    assert_eq!(
        told,
        ["15 November is a holiday in Palestine, and the deadline `proposals_close` falls on it"]
    );
}

#[test]
fn a_parameter_that_one_deadline_uses_is_used_and_one_that_none_uses_any_more_is_not() {
    let source = SOURCE.replacen("days: activity_record_days", "days: activity_report_days", 1);
    let codes: Vec<String> = warnings(&source).into_iter().map(|(_, message, _)| message).collect();
    assert_eq!(codes, ["nothing depends on `activity_record_days`"]);
}

#[test]
fn a_parameter_that_holds_the_time_of_a_deadline_is_used_and_says_it() {
    let hour = "  closing_hour_of_lists:\n    value: \"17:00\"\n    provenance: assumed\n    label: {ar: ساعة, en: Hour, fr: Heure}\n";
    let source = SOURCE.replacen("  zone:\n", &format!("{hour}  zone:\n"), 1);
    let due = "    due: {yearly: {day: shortlist_by}}\n";
    let source = source.replacen(due, &format!("{due}    at: closing_hour_of_lists\n"), 1);
    assert_eq!(warnings(&source), []);
    let workflow = Workflow::load(FILE, &source, &vocabulary()).expect("the file can be used");
    let at = |id: &str| workflow.deadline(id).and_then(|deadline| deadline.at).map(|at| at.to_string());
    assert_eq!((at("short_list"), at("final_list")), (Some("17:00".to_owned()), None));
}

#[test]
fn a_deadline_on_a_holiday_of_a_state_that_the_file_does_not_name_is_told() {
    let source = SOURCE.replacen("value: \"10-31\"", "value: \"11-01\"", 1);
    let told: Vec<String> = warnings(&source).into_iter().map(|(_, message, _)| message).collect();
    assert_eq!(told, ["1 November is a holiday in Algeria, and the deadline `short_list` falls on it"]);
}

#[test]
fn a_file_that_a_call_is_pinned_to_is_read_whatever_checks_came_since() {
    let since = [
        ("value: Europe/Istanbul", "value: Europe/Constantinople", "unknown_zone"),
        ("value: \"09-30\"", "value: \"09-31\"", "bad_day"),
        ("source: https://programs.comcec.org/tr/sss/", "source: a page", "bad_source"),
        ("value: \"10-31\"", "value: \"03-31\"", "deadline_order"),
        ("value: \"10-31\"", "value: \"10-29\"", "deadline_on_holiday"),
        ("  coordination_office:", "  an_office:", "audience_unnamed"),
    ];
    for (old, new, code) in since {
        let source = SOURCE.replacen(old, new, 1);
        let faults = Workflow::load(FILE, &source, &vocabulary()).err().unwrap_or_default();
        assert!(faults.iter().any(|fault| fault.code == code), "{code}: {faults:?}");
        assert!(Workflow::kept(FILE, &source, &vocabulary()).is_ok(), "{code}");
    }
    // What was a fault always is one still.
    let source = SOURCE.replacen("command: set_themes", "command: set_thems", 1);
    assert!(Workflow::kept(FILE, &source, &vocabulary()).is_err());
}
