//! One mistake is told once, where it was made, and what only follows from it is not.

use crate::{
    slips::{edited, faults, told},
    words::{FILE, vocabulary},
};
use nidaa_workflow::Workflow;

#[test]
fn a_forgotten_target_is_told_at_the_transition_that_lacks_it() {
    told(
        "command: find_eligible\n      from: [submitted]\n      to: eligible\n",
        "command: find_eligible\n      from: [submitted]\n",
        "- command: find_eligible\n",
        "nothing leads to stage `eligible`, and `find_eligible` leads nowhere",
        &format!(
            "Add `to: eligible` if it does, else remove the stage in line {}.",
            line_of("- id: eligible\n")
        ),
    );
}

/// Line of a text in the shipped file.
fn line_of(text: &str) -> usize {
    let at = crate::words::SOURCE.find(text).expect("the text is in the file");
    crate::words::SOURCE[..at].matches('\n').count() + 1
}

#[test]
fn a_stage_of_another_name_is_told_where_it_is_declared() {
    let source = edited("    - id: short_listed\n", "    - id: shortlisted\n");
    let found = faults(&source);
    let found: Vec<_> = found.iter().map(|fault| (fault.line, &*fault.message)).collect();
    let message = "no transition names stage `shortlisted`, and `short_listed`, which is named, is no stage";
    assert_eq!(found.iter().filter(|(_, told)| *told == message).count(), 1, "{found:?}");
    assert!(found.len() <= 2, "{found:?}");
}

#[test]
fn a_misspelt_command_does_not_make_a_duty_impossible() {
    told(
        "- command: find_eligible\n",
        "- command: find_eligable\n",
        "find_eligable",
        "no command is called `find_eligable`",
        "Did you mean `find_eligible`?",
    );
}

#[test]
fn a_stage_that_nothing_leads_to_needs_no_way_out() {
    let source = edited(
        "    - id: reserve\n",
        "    - id: lonely\n      staff: {ar: وحيد, en: Alone, fr: Seul}\n      applicant: {ar: وحيد, en: Alone, fr: Seul}\n    - id: reserve\n",
    );
    let codes: Vec<&str> = faults(&source).iter().map(|fault| fault.code).collect();
    assert!(codes.contains(&"unreachable_stage") && !codes.contains(&"dead_end"), "{codes:?}");
}

#[test]
fn a_day_before_another_is_told_at_its_parameter_with_both_days() {
    let line = line_of("value: \"09-30\"");
    told(
        "value: \"10-31\"",
        "value: \"09-15\"",
        "value: \"09-15\"",
        &format!("`shortlist_by` is 15 September, before 30 September (`closes`, line {line})"),
        "Write a later day here, or an earlier one there.",
    );
}

#[test]
fn a_call_that_opens_after_it_closes_is_told_as_such() {
    let line = line_of("value: \"09-30\"");
    told(
        "value: \"09-01\"",
        "value: \"10-05\"",
        "value: \"10-05\"",
        &format!(
            "`opens` is 5 October, after 30 September (`closes`, line {line}): the call would close a year later"
        ),
        "Let the call close after it opens, or count one more of `years_after_call` where needed.",
    );
}

#[test]
fn a_deadline_on_a_holiday_is_told_at_the_parameter_that_holds_the_day() {
    told(
        "value: \"10-31\"",
        "value: \"10-29\"",
        "value: \"10-29\"",
        "29 October is Republic Day (Türkiye), and the deadline `short_list` falls on it",
        "Write another day.",
    );
}

/// Tells the fault of one more deadline.
fn told_of_deadline(due: &str, message: &str) {
    let before = "  - id: partner_answer\n    of: project\n";
    let more = format!(
        "  - id: hearing\n    of: call\n    due: {due}\n    label: {{ar: جلسة, en: Hearing, fr: Audience}}\n"
    );
    let advice = "Count another number of days, or move the day they are counted from.";
    told(before, &format!("{more}{before}"), "hearing", message, advice);
}

/// Each call says its own days, so that the file with one more deadline can be used all the same.
fn warned(due: &str, message: &str) {
    let before = "  - id: partner_answer\n    of: project\n";
    let more = format!(
        "  - id: hearing\n    of: call\n    due: {due}\n    label: {{ar: جلسة, en: Hearing, fr: Audience}}\n"
    );
    let source = edited(before, &format!("{more}{before}"));
    assert_eq!(warnings(&source), [format!("{message}, in a call with the usual days")]);
}

fn warnings(source: &str) -> Vec<String> {
    let workflow = Workflow::load(FILE, source, &vocabulary()).expect("the file can be used");
    workflow.warnings().iter().map(|warning| warning.message.clone()).collect()
}

#[test]
fn a_deadline_that_is_counted_to_a_holiday_is_told_where_it_stands() {
    let line = |parameter: &str| line_of(&format!("  {parameter}:\n    value:")) + 1;
    let republic = "29 October is Republic Day (Türkiye), and the deadline `hearing` falls on it";
    let closes = format!("30 September (`closes`, line {})", line("closes"));
    warned("{past: {date: call.closes, days: 29}}", &format!("{republic}, 29 days after {closes}"));
    warned(
        "{after: {event: call_closed, days: 28}}",
        &format!("{republic}, 28 days after `call_closed` on the day after {closes}"),
    );
    let opens = format!("1 September (`opens`, line {})", line("opens"));
    warned(
        "{after: {event: call_opened, days: 58}}",
        &format!("{republic}, 58 days after `call_opened` on {opens}"),
    );
    let ends = format!("30 November (`activities_end`, line {})", line("activities_end"));
    told_of_deadline(
        "{after: {event: call_year_ended, days: 31}}",
        &format!(
            "1 January is New Year's Day (Türkiye), and the deadline `hearing` falls on it, \
             31 days after `call_year_ended` on the day after {ends}"
        ),
    );
}

#[test]
fn a_deadline_that_meets_a_holiday_only_by_a_leap_day_says_so() {
    let line = line_of("  final_fiche_due:\n    value:") + 1;
    for (days, when) in
        [(104, "where 29 February comes before it"), (103, "where no 29 February comes before it")]
    {
        told_of_deadline(
            &format!("{{after: {{event: call_final_stage_closed, days: {days}}}}}"),
            &format!(
                "23 April is National Sovereignty and Children's Day (Türkiye), and the deadline `hearing` falls on it, \
                 {days} days after `call_final_stage_closed` on the day after 9 January (`final_fiche_due`, line {line}), \
                 {when}"
            ),
        );
    }
}

#[test]
fn a_deadline_that_is_counted_past_a_holiday_is_no_fault() {
    let before = "  - id: partner_answer\n    of: project\n";
    for due in [
        "{past: {date: call.closes, days: 28}}",
        "{after: {event: call_closed, days: 29}}",
        "{after: {event: call_announced, days: 29}}",
        "{past: {date: call.closes, days: 9000000000}}",
    ] {
        let more = format!(
            "  - id: hearing\n    of: call\n    due: {due}\n    label: {{ar: جلسة, en: Hearing, fr: Audience}}\n"
        );
        assert_eq!(faults(&edited(before, &format!("{more}{before}"))), [], "{due}");
    }
}

#[test]
fn a_usual_close_on_a_holiday_is_a_warning_since_each_call_says_its_own() {
    let message = "29 October is Republic Day (Türkiye), and the deadline `proposals_close` falls on it, in a call with the usual days";
    let source =
        edited("value: \"09-30\"", "value: \"10-29\"").replacen("value: \"10-24\"", "value: \"11-05\"", 1);
    let source = source.replacen("value: \"10-31\"", "value: \"11-08\"", 1);
    assert_eq!(warnings(&source), [message]);
}

#[test]
fn a_duty_is_owed_where_it_can_be_met() {
    told(
        "opened_by: [project_drafted]\n    met_by: [project_submitted]\n",
        "opened_by: [project_withdrawn]\n    met_by: [project_submitted]\n",
        "submit_project\n    opened_by: [project_withdrawn]",
        "`submit_proposal` is owed in `withdrawn`, and in none of these stages may whoever owes it give `submit_project`",
        "Open the command there, or name other events under `opened_by`: it is open in `draft`.",
    );
    told(
        "opened_by: [project_final_fiche_submitted, project_fiche_resubmitted]",
        "opened_by: [project_final_fiche_submitted, project_terminated]",
        "project_terminated]",
        "after `project_terminated` the duty `decide_fiche` is owed in `terminated`, \
         and whoever owes it may give `approve_project` in none of these stages",
        "Open the command there, or remove the event.",
    );
}

/// Between the request and the answer a project may come to rest and return, so that its stage alone says little.
#[test]
fn a_duty_that_can_be_met_later_is_no_fault() {
    for event in ["project_postponed", "project_suspended", "project_submitted", "evaluation_scored"] {
        let new = format!("    opened_by: [{event}]\n    met_by: [project_contract_signed]\n");
        let source =
            edited("    opened_by: [project_approved]\n    met_by: [project_contract_signed]\n", &new);
        let found: Vec<_> = faults(&source).into_iter().map(|fault| fault.code).collect();
        // The deadline of the shipped file counts from the approval.
        assert_eq!(found, ["deadline_of_other_event"], "{event}");
    }
}

#[test]
fn a_fact_of_a_like_meaning_is_advised() {
    let advice = |expression: &str| {
        let source = edited("expr: milestones_open == 0", &format!("expr: {expression}"));
        faults(&source).into_iter().map(|fault| fault.advice).collect::<Vec<_>>()
    };
    assert_eq!(advice("partner_count == 0"), ["Did you mean `partners_named` or `partners_confirmed`?"]);
    assert_eq!(
        advice("milestones_open == p.minimum_partners"),
        ["Did you mean `min_partner_countries` or `min_partner_countries_institution`?"]
    );
}
