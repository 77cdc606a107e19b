//! The status board and the project page.

use crate::facts::{Log, at, milestone, partner, reached, to_2027};
use jiff::civil::date;
use nidaa_domain::project::MilestoneState;
use nidaa_kernel::{Position, Provenance};
use nidaa_projections::boards::{
    milestone_titles::MilestoneTitles,
    status_board::{Card, StatusBoard, late_days},
};
use nidaa_projections::pages::project::Page;
use serde_json::json;

fn card(log: &Log) -> Card {
    log.row::<StatusBoard>("P18").expect("a card")
}

fn page(log: &Log) -> Page {
    Page::told_by(&log.facts).expect("a page")
}

#[test]
fn a_card_shows_the_present_stage_since_it_was_entered() {
    let log = Log::default()
        .drafted()
        .project("submitted", json!({"stage": "submitted"}))
        .project("partner_invited", partner("DZ", "partner"));
    let card = card(&log);
    assert_eq!((card.stage.as_str(), card.since, card.since_position), ("submitted", at(2), Position(2)));
}

#[test]
fn a_postponed_card_shows_the_new_year() {
    let log = Log::default().drafted().project("postponed", to_2027());
    assert_eq!(card(&log).implementation_year, Some(2027));
}

#[test]
fn the_next_milestone_is_the_one_that_ends_first() {
    let log = Log::default()
        .drafted()
        .project("milestone_planned", milestone("later", "2026-09"))
        .project("milestone_planned", milestone("sooner", "2026-07"));
    assert_eq!(card(&log).next_milestone().map(|next| next.key.to_string()), Some("sooner".to_owned()));
}

#[test]
fn the_title_of_a_milestone_is_told_once_for_all_cards() {
    let log = Log::default().drafted().project("milestone_planned", milestone("M1", "2026-07"));
    let title = log.row::<MilestoneTitles>("P18/M1").expect("a title").title;
    assert_eq!(title.en.as_deref(), Some("M1"));
    assert_eq!(page(&log).next_milestone().map(|next| &next.title), Some(&title));
}

#[test]
fn a_stream_that_was_never_begun_tells_no_page() {
    let log = Log::default().project("submitted", json!({"stage": "submitted"}));
    assert_eq!(Page::told_by(&log.facts), None);
}

#[test]
fn a_reached_and_a_missed_milestone_are_no_longer_awaited() {
    let log = Log::default()
        .drafted()
        .project("milestone_planned", milestone("M1", "2026-07"))
        .project("milestone_planned", milestone("M2", "2026-08"))
        .project("milestone_reached", reached("M1", "2026-07"))
        .project("milestone_missed", json!({"milestone": "M2"}));
    let card = card(&log);
    assert_eq!((card.next_milestone(), card.milestones_total, card.milestones_reached), (None, 2, 1));
}

#[test]
fn a_running_project_is_late_from_the_day_after_its_milestone() {
    let card = card(&Log::default().drafted().project("milestone_planned", milestone("M1", "2026-07")));
    let on = |day| late_days(&card, date(2026, 7, day), true);
    assert_eq!((on(3), on(4), on(13)), (None, Some(1), Some(10)));
}

#[test]
fn a_milestone_known_to_the_month_is_late_only_after_its_last_day() {
    let span = json!({"milestone": "M1", "title": {}, "span": {"start": "2026-07", "end": "2026-07"}});
    let card = card(&Log::default().drafted().project("milestone_planned", span));
    let on = |date| late_days(&card, date, true);
    assert_eq!((on(date(2026, 7, 31)), on(date(2026, 8, 1))), (None, Some(1)));
}

#[test]
fn a_project_that_stands_still_is_never_late() {
    let card = card(&Log::default().drafted().project("milestone_planned", milestone("M1", "2026-07")));
    assert_eq!(late_days(&card, date(2027, 1, 1), false), None);
}

#[test]
fn one_illustrative_fact_marks_the_card() {
    let example = Provenance { illustrative: true, ..Provenance::default() };
    let log = Log::default().drafted().told_by(example).project("postponed", to_2027());
    assert_eq!((card(&log).illustrative, card(&log).reconstructed), (true, false));
}

#[test]
fn the_page_remembers_every_stage_and_the_last_postponement() {
    let log = Log::default()
        .drafted()
        .project("approved", json!({"stage": "final_listed"}))
        .project("postponed", to_2027())
        .project("resumed", json!({"stage": "final_listed"}));
    let page = page(&log);
    let stages: Vec<_> = page.stages.iter().map(|step| (step.stage.as_str(), step.position.0)).collect();
    assert_eq!(stages, [("draft", 1), ("final_listed", 2), ("postponed", 3), ("final_listed", 4)]);
    assert_eq!(page.postponement.map(|last| (last.from_year, last.to_year)), Some((Some(2026), 2027)));
}

#[test]
fn a_moved_milestone_keeps_the_dates_it_was_first_planned_for() {
    let moved = json!({"milestone": "M1", "from": {"start": "2026-07-01", "end": "2026-07-03"},
        "to": {"start": "2027-07-01", "end": "2027-07-03"}, "reason": {"text": {"en": "Pandemic"}}});
    let log = Log::default()
        .drafted()
        .project("milestone_planned", milestone("M1", "2026-07"))
        .project("milestone_redated", moved);
    let page = page(&log);
    let milestone = page.milestones.first().expect("one milestone");
    let dates = (milestone.planned_span.end.to_string(), milestone.span.end.to_string());
    assert_eq!((dates, milestone.redated), (("2026-07-03".into(), "2027-07-03".into()), 1));
    assert_eq!(page.card.next_milestone().map(|next| next.due.to_string()), Some("2027-07-03".to_owned()));
}

#[test]
fn a_reached_milestone_shows_its_real_dates_and_who_came() {
    let reached =
        json!({"milestone": "M1", "span": {"start": "2026-07-02", "end": "2026-07-02"}, "participants": 40});
    let log = Log::default()
        .drafted()
        .project("milestone_planned", milestone("M1", "2026-07"))
        .project("milestone_reached", reached);
    let page = page(&log);
    let milestone = page.milestones.first().expect("one milestone");
    assert_eq!((milestone.state, milestone.participants), (MilestoneState::Reached, Some(40)));
    assert_eq!(milestone.span.start.to_string(), "2026-07-02");
}

#[test]
fn a_correction_replaces_what_is_shown_and_is_counted() {
    let correction = json!({"fact": "title", "value": {"en": "Muslim-friendly tourism"}});
    let log = Log::default()
        .drafted()
        .project("corrected", json!({"correction": correction, "reason": {"text": {"en": "Misread"}}}));
    let page = page(&log);
    assert_eq!((page.card.title.en.as_deref(), page.corrections), (Some("Muslim-friendly tourism"), 1));
}

#[test]
fn corrected_dates_are_the_planned_ones_until_the_milestone_is_moved() {
    let right = json!({"milestone": "M1", "span": {"start": "2026-07-05", "end": "2026-07-06"}});
    let correction = json!({"correction": {"fact": "milestone_dates", "value": right}, "reason": {"text": {"en": "Misread"}}});
    let log = Log::default()
        .drafted()
        .project("milestone_planned", milestone("M1", "2026-07"))
        .project("corrected", correction);
    let page = page(&log);
    let milestone = page.milestones.first().expect("one milestone");
    assert_eq!((milestone.planned_span, milestone.redated), (milestone.span, 0));
    assert_eq!(page.card.next_milestone().map(|next| next.due.to_string()), Some("2026-07-06".to_owned()));
}

#[test]
fn a_project_from_a_document_keeps_its_wording_and_its_doubt() {
    let source = Provenance { reconstructed: true, doubt: Some("Blurred".into()), ..Provenance::default() };
    let log = Log::default().told_by(source.clone()).project(
        "recorded",
        json!({"project": "P18", "title": {"ar": "سياحة"}, "owner": {"kind": "institution", "institution": "SESRIC"},
            "programme": "P", "sector": "tourism", "member_states_count": 12, "stage": "closed", "wording": "تم تنفيذ"}),
    );
    let page = page(&log);
    assert_eq!((page.wording.as_deref(), page.provenance), (Some("تم تنفيذ"), Some(source)));
    assert_eq!((page.card.reconstructed, page.card.countries_counted), (true, Some(12)));
}
