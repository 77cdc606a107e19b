use crate::words::workflow;
use nidaa_kernel::{Lang, StageId};
use nidaa_workflow::{
    Machine,
    graph::{dot, mermaid, svg},
};

fn open() -> StageId {
    StageId::new("open").expect("a short name")
}

#[test]
fn the_present_stage_is_marked_in_the_drawing_and_no_other() {
    let drawing = svg(&workflow(), Machine::Call, Lang::Fr, Some(&open()));
    let marked: Vec<&str> = drawing.lines().filter(|line| line.contains("aria-current")).collect();
    assert_eq!(marked.len(), 1);
    assert!(marked[0].contains("class=\"stage present\" data-stage=\"open\""), "{}", marked[0]);
    let thick: Vec<&str> = drawing.lines().filter(|line| line.contains("stroke-width=\"4\"")).collect();
    assert_eq!(thick, marked, "it is seen without a style sheet");
}

#[test]
fn a_drawing_is_the_same_every_time() {
    let draw = || svg(&workflow(), Machine::Project, Lang::Ar, None);
    assert_eq!(draw(), draw());
}

#[test]
fn a_drawing_carries_no_inline_style() {
    let drawing = svg(&workflow(), Machine::Project, Lang::En, None);
    assert!(!drawing.contains("style"));
}

#[test]
fn the_call_as_mermaid() {
    let expected = include_str!("call.mermaid");
    assert_eq!(mermaid(&workflow(), Machine::Call, Lang::En, Some(&open())), expected);
}

#[test]
fn resuming_is_drawn_to_every_stage_a_project_is_postponed_from() {
    let graph = dot(&workflow(), Machine::Project, Lang::En, None);
    let resumed: Vec<&str> =
        graph.lines().map(str::trim).filter(|line| line.contains("resume_project")).collect();
    let expected = [
        "\"postponed\" -> \"final_listed\" [label=\"resume_project\"];",
        "\"postponed\" -> \"contracted\" [label=\"resume_project\"];",
        "\"postponed\" -> \"active\" [label=\"resume_project\"];",
        "\"postponed\" -> \"reporting\" [label=\"resume_project\"];",
        "\"suspended\" -> \"contracted\" [label=\"resume_project\"];",
        "\"suspended\" -> \"active\" [label=\"resume_project\"];",
        "\"suspended\" -> \"reporting\" [label=\"resume_project\"];",
        "\"suspended\" -> \"amending\" [label=\"request_amendment / resume_project\"];",
        "\"suspended\" -> \"final_reporting\" [label=\"resume_project\"];",
    ];
    assert_eq!(resumed, expected);
}
