//! What holds for every board.

use crate::facts::{Log, milestone, partner, to_2027};
use crate::samples::one_of_each;
use nidaa_domain::Fact;
use nidaa_projections::{AnyFold, Change, Fold, boards, boards::status_board::StatusBoard};
use serde_json::json;
use std::collections::BTreeMap;

/// The rows a database would hold after these changes.
fn stored(changes: impl IntoIterator<Item = Change>) -> BTreeMap<String, String> {
    let mut rows = BTreeMap::new();
    for Change { key, body, .. } in changes {
        match body {
            Some(body) => rows.insert(key, body),
            None => rows.remove(&key),
        };
    }
    rows
}

fn fold(board: &mut dyn AnyFold, facts: &[Fact]) -> Vec<Change> {
    let changes = facts.iter().flat_map(|fact| board.apply(fact));
    changes.map(|change| change.expect("rows have a JSON form")).collect()
}

fn story() -> Vec<Fact> {
    let story = Log::default()
        .drafted()
        .project("partner_invited", partner("DZ", "partner"))
        .project("milestone_planned", milestone("M1", "2026-07"))
        .project("postponed", to_2027())
        .add("account", "amel", "closed", json!({}));
    [story.facts, one_of_each()].concat()
}

#[test]
fn a_board_read_back_from_its_rows_goes_on_as_if_it_had_never_stopped() {
    let facts = story();
    for ((mut live, mut first), mut second) in boards().into_iter().zip(boards()).zip(boards()) {
        let at_once = stored(fold(live.as_mut(), &facts));
        let (before, after) = facts.split_at(facts.len() / 2);
        let mut changes = fold(first.as_mut(), before);
        second.load(stored(changes.clone()).into_iter().collect()).expect("its own rows");
        changes.extend(fold(second.as_mut(), after));
        assert_eq!(stored(changes), at_once, "{}", live.name());
    }
}

#[test]
fn a_rebuild_makes_the_same_changes_again() {
    let facts = story();
    for (mut live, mut rebuilt) in boards().into_iter().zip(boards()) {
        assert_eq!(fold(live.as_mut(), &facts), fold(rebuilt.as_mut(), &facts), "{}", live.name());
    }
}

#[test]
fn a_fact_that_leaves_the_row_equal_changes_nothing() {
    let log = Log::default().drafted().project("submitted", json!({"stage": "draft"}));
    let mut board = Fold::<StatusBoard>::default();
    assert_eq!(fold(&mut board, &log.facts).len(), 1);
}

#[test]
fn a_fact_of_a_project_that_was_never_begun_opens_no_row() {
    let log = Log::default().project("submitted", json!({"stage": "submitted"}));
    assert_eq!(log.row::<StatusBoard>("P18"), None);
}

#[test]
fn rows_of_another_shape_are_refused_and_the_present_ones_kept() {
    let mut board = Fold::<StatusBoard>::default();
    fold(&mut board, &Log::default().drafted().facts);
    assert!(board.load(vec![("P01".to_owned(), "{}".to_owned())]).is_err());
    assert!(board.row("P18").is_some());
}

#[test]
fn every_board_has_a_name_of_its_own() {
    let mut names: Vec<&str> = boards().iter().map(|board| board.name()).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
