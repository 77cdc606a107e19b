//! One mistake is told once, where it was made, and what only follows from it is not.

use crate::slips::{edited, faults, told};

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
