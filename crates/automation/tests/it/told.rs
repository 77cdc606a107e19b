//! Whoever is to hear of a transition hears of it: docs/notices.md beside the shipped files.

use crate::world::shipped_as;
use nidaa_workflow::Workflow;
use std::collections::BTreeSet;

const PAGE: &str = include_str!("../../../../docs/notices.md");

/// Codes in a cell.
fn codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// A row: transition, event, audiences, and the notice.
type Row = (&'static str, Vec<&'static str>, Vec<&'static str>, Vec<&'static str>);

fn rows() -> Vec<Row> {
    let rows = PAGE
        .lines()
        .filter(|line| line.starts_with("| c") || line.starts_with("| p") || line.starts_with("| – | `"));
    let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    cells.map(|cells| (cells[1], codes(cells[2]), codes(cells[3]), codes(cells[4]))).collect()
}

/// Whether the file has the notice on this event, for at least these.
fn is_told(rules: &Workflow, event: &str, audiences: &[&str], notice: &str) -> bool {
    let found = rules.notices_on(event).find(|known| known.id == notice);
    found.is_some_and(|found| audiences.iter().all(|audience| found.to.iter().any(|to| to == audience)))
}

#[test]
fn each_row_of_the_page_is_what_the_file_says() {
    let rules = shipped_as("comcec-project-funding");
    let rows = rows();
    let asked = rows.iter().filter(|(_, event, audiences, _)| !event.is_empty() && !audiences.is_empty());
    let wrong = asked.filter(|(_, event, audiences, notices)| {
        !notices.first().is_some_and(|notice| is_told(&rules, event[0], audiences, notice))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&(_, _, _, _)>::new());
}

#[test]
fn every_transition_of_calls_and_projects_has_its_row() {
    let rows = rows();
    let told: BTreeSet<&str> = rows.iter().map(|(transition, ..)| *transition).collect();
    // A draft is begun and edited by whoever would be told of it; themes are told with the announcement.
    let of = |letter: char, numbers: std::ops::RangeInclusive<u8>| {
        numbers.map(move |number| format!("{letter}{number}"))
    };
    let missing =
        of('c', 3..=15).chain(of('p', 3..=47)).filter(|transition| !told.contains(transition.as_str()));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_ladder_of_what_is_late_reaches_authority_focal_point_and_office() {
    let rules = shipped_as("comcec-project-funding");
    let ladder = &rules.obligation("report_activity").expect("a duty").ladder;
    let rungs: Vec<&[String]> = ladder.iter().map(|rung| rung.to.as_slice()).collect();
    assert_eq!(
        rungs,
        [
            &["responsible_authority".to_owned(), "contract_people".to_owned()][..],
            &["focal_point".to_owned()],
            &["office".to_owned()]
        ]
    );
}

#[test]
fn the_sister_programmes_lack_only_notices_of_what_cannot_happen_in_them() {
    let first = shipped_as("comcec-project-funding");
    for policy in ["comcec-covid-response", "comcec-al-quds"] {
        let rules = shipped_as(policy);
        let lacking =
            first.notices().iter().filter(|notice| rules.notices_on(&notice.event).next().is_none());
        let lacking: BTreeSet<&str> = lacking.map(|notice| notice.event.as_str()).collect();
        // One stage, without a focal point's review or an end of the year.
        let expected = [
            "call_short_list_published",
            "call_year_ended",
            "project_fiche_resubmitted",
            "project_final_fiche_submitted",
            "project_final_stage_missed",
            "project_returned_by_focal_point",
            "project_revision_missed",
            "project_revision_requested",
            "project_sent_to_focal_point",
            "project_short_listed",
        ];
        assert_eq!(lacking, expected.into(), "{policy}");
    }
}
