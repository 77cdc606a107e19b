//! Small mistakes in the shipped file, each with the code and the place a person needs.

use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_workflow::{Diagnostic, Workflow};

/// The shipped file with the first `old` replaced by `new`.
fn edited(old: &str, new: &str) -> String {
    assert!(SOURCE.contains(old), "the shipped file has no {old:?}");
    SOURCE.replacen(old, new, 1)
}

fn faults(source: &str) -> Vec<Diagnostic> {
    Workflow::load(FILE, source, &vocabulary()).err().unwrap_or_default()
}

/// Line and column, from 1, of `mark` after the first `anchor`.
fn place(source: &str, anchor: &str, mark: &str) -> (usize, usize) {
    let from = source.find(anchor).expect("the anchor is in the file");
    let at = from + source[from..].find(mark).expect("the mark follows the anchor");
    let line_start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    (source[..at].matches('\n').count() + 1, source[line_start..at].chars().count() + 1)
}

/// The edited file has exactly one fault: this one, at `mark` after `anchor`.
fn one_fault(old: &str, new: &str, code: &str, (anchor, mark): (&str, &str)) {
    let source = edited(old, new);
    let found: Vec<_> =
        faults(&source).into_iter().map(|fault| (fault.code, (fault.line, fault.column))).collect();
    assert_eq!(found, [(code, place(&source, anchor, mark))]);
}

#[test]
fn an_unknown_command_is_found() {
    one_fault("command: set_themes", "command: set_thems", "unknown_command", ("set_thems", "set_thems"));
}

#[test]
fn a_transition_without_a_role_is_found() {
    let (old, new) = (
        "command: set_themes\n      from: [draft]\n      roles: [office]",
        "command: set_themes\n      from: [draft]",
    );
    one_fault(old, new, "no_role", ("command: set_themes", "set_themes"));
}

#[test]
fn a_missing_language_is_found() {
    one_fault(
        "staff: {ar: مؤجل, en: Postponed, fr: Reporté}",
        "staff: {ar: مؤجل, en: Postponed}",
        "missing_language",
        ("{ar: مؤجل", "{"),
    );
}

#[test]
fn what_a_condition_requires_is_said_in_every_language() {
    let (old, new) = ("        en: Every project of the call has ended.\n", "");
    one_fault(old, new, "missing_language", ("requires:\n        ar: انتهت جميع مشاريع النداء.", "ar:"));
}

#[test]
fn a_figure_that_no_parameter_holds_is_found_and_the_near_one_named() {
    let (old, new) = ("at least {pass_mark}%.", "at least {pas_mark}%.");
    one_fault(old, new, "unknown_figure", ("requires:\n        ar: \"لا يقل متوسط الدرجات", "ar:"));
    let [fault] = &faults(&edited(old, new))[..] else { panic!("one fault") };
    assert_eq!(fault.advice, "Did you mean `pass_mark`?");
    let (old, new) = ("at least {pass_mark}%.", "at least {themes_binding}%.");
    one_fault(old, new, "unknown_figure", ("requires:\n        ar: \"لا يقل متوسط الدرجات", "ar:"));
}

#[test]
fn a_figure_of_an_explanation_is_one_that_its_condition_reads() {
    let old = "countries of the project: {partners_named}; a country";
    let new = "countries of the project: {partners}; a country";
    one_fault(old, new, "unknown_figure", ("explanation:\n        ar: \"عدد الدول الشريكة", "ar:"));
    let [fault] = &faults(&edited(old, new))[..] else { panic!("one fault") };
    assert_eq!(fault.advice, "Did you mean `partners_named` or `min_partner_countries`?");
}

#[test]
fn a_figure_of_an_explanation_is_one_that_people_read_as_it_is() {
    let (old, new) = ("expr: milestones_open == 0", "expr: milestones_open == 0 && CONDITION");
    let told = |condition: &str, name: &str| -> Vec<(&str, String)> {
        let source = edited(old, &new.replace("CONDITION", condition));
        let from = source.find("- id: milestones_done").expect("the condition");
        let at = from + source[from..].find("explanation:").expect("its explanation");
        let end = at + source[at..].find("      advice:").expect("its advice");
        let explained = source[at..end].replace('.', &format!(" {{{name}}}."));
        let source = format!("{}{explained}{}", &source[..at], &source[end..]);
        faults(&source).into_iter().map(|fault| (fault.code, fault.message)).collect()
    };
    let message = |name: &str, kind: &str| {
        let message =
            format!("the explanation of guard `milestones_done` names `{{{name}}}`, which is {kind}");
        vec![("figure_without_words", message)]
    };
    for (condition, name, kind) in [
        ("in_time", "in_time", "yes or no"),
        ("call_stage == 'open'", "call_stage", "a code"),
        ("'office' in acts_as", "acts_as", "a list of codes"),
        ("paid == 0", "paid", "an amount or a share in its smallest unit"),
        ("p.themes_binding", "themes_binding", "yes or no"),
        ("p.zone != ''", "zone", "a code or a day as this file writes it"),
        ("'tourism' in p.cooperation_areas", "cooperation_areas", "a list of codes"),
    ] {
        assert_eq!(told(condition, name), message(name, kind), "{name}");
    }
    assert_eq!(told("reports_open == 0", "reports_open"), []);
    assert_eq!(told("p.pass_mark > 0", "pass_mark"), []);
}

#[test]
fn a_day_in_what_a_condition_requires_needs_words() {
    let (old, new) = ("at least {pass_mark}%.", "at least {closes}%.");
    one_fault(old, new, "unknown_figure", ("requires:\n        ar: \"لا يقل متوسط الدرجات", "ar:"));
}

#[test]
fn a_reason_by_its_code_has_a_name_in_every_language() {
    for (whole, half) in [
        (
            "{ar: قوة قاهرة أخرى, en: Other force majeure, fr: Autre cas de force majeure}",
            "{ar: قوة قاهرة أخرى, en: Other force majeure}",
        ),
        ("{ar: سبب آخر, en: Another reason, fr: Autre motif}", "{en: Another reason, fr: Autre motif}"),
        ("      en: There are enough partner countries\n", ""),
        ("      fr: Les activités sont de types admissibles\n", ""),
    ] {
        let source = edited(whole, half);
        let found: Vec<&str> = faults(&source).iter().map(|fault| fault.code).collect();
        assert_eq!(found, ["missing_language"], "{whole}");
    }
}

#[test]
fn words_for_a_condition_need_a_condition() {
    let (old, new) = ("            when: \"!online\"\n", "");
    one_fault(old, new, "misplaced_key", ("condition: {ar: إذا لم تُنفذ", "{"));
}

#[test]
fn an_unknown_variable_is_found_within_its_expression() {
    let (old, new) = ("expr: milestones_open == 0", "expr: 0 == milestons_open");
    one_fault(old, new, "unknown_variable", ("0 == milestons_open", "milestons_open"));
}

#[test]
fn an_unknown_variable_in_a_quoted_expression_is_found() {
    let (old, new) = ("expr: \"!in_time\"", "expr: \"!in_tme\"");
    one_fault(old, new, "unknown_variable", ("!in_tme", "in_tme"));
}

#[test]
fn an_unknown_parameter_in_a_guard_is_found() {
    let (old, new) = (">= p.min_partner_countries\n", ">= p.min_partners\n");
    one_fault(old, new, "unknown_parameter", ("p.min_partners", "p"));
}

#[test]
fn a_text_is_not_compared_with_a_number() {
    let (old, new) = ("expr: milestones_open == 0", "expr: milestones_open == \"0\"");
    one_fault(old, new, "guard_kind", ("milestones_open == \"0\"", "=="));
}

#[test]
fn a_guard_must_answer_yes_or_no() {
    one_fault(
        "expr: milestones_open == 0",
        "expr: milestones_open",
        "guard_kind",
        ("expr: milestones_open", "milestones"),
    );
}

#[test]
fn an_expression_that_is_no_cel_is_found() {
    one_fault(
        "expr: milestones_open == 0",
        "expr: milestones_open == )",
        "bad_guard",
        ("milestones_open == )", ")"),
    );
}

/// Codes found when the guard of `close_project` is this expression.
fn guard_codes(expression: &str) -> Vec<&'static str> {
    let source = edited("expr: milestones_open == 0", &format!("expr: '{expression}'"));
    faults(&source).iter().map(|fault| fault.code).collect()
}

#[test]
fn a_loop_over_a_list_is_a_good_guard() {
    assert!(guard_codes("call_themes.exists(t, t == theme) && milestones_open == 0").is_empty());
}

#[test]
fn a_loop_within_a_loop_is_refused() {
    assert_eq!(guard_codes("call_themes.all(a, call_themes.all(b, a == b))"), ["bad_guard"]);
}

#[test]
fn a_function_that_is_not_for_guards_is_refused() {
    assert_eq!(guard_codes("timestamp(theme) == timestamp(theme)"), ["unknown_function", "unknown_function"]);
}

#[test]
fn an_expression_no_person_would_write_is_refused_before_it_is_parsed() {
    let large = [
        format!("{}true{}", "(".repeat(400), ")".repeat(400)),
        format!("{}true", "!".repeat(900)),
        format!("1{} == 0", "+1".repeat(400)),
        "[".repeat(900),
        "x".repeat(5000),
    ];
    for expression in large {
        assert_eq!(guard_codes(&expression), ["bad_guard"]);
    }
}

#[test]
fn the_largest_expression_that_is_read_does_no_harm() {
    let deep = format!("{}true{}", "(".repeat(12), ")".repeat(12));
    let long = format!("1{} == 0", "+1".repeat(98));
    let loops = "call_themes.exists(t, t == theme) || ".repeat(12) + "true";
    for expression in [deep, long, loops] {
        assert!(guard_codes(&expression).is_empty(), "{expression}");
    }
}

#[test]
fn a_reminder_after_its_deadline_is_found() {
    let (old, new) = (
        "deadline: final_fiche\n    offsets_days: reminder_offsets_days",
        "deadline: final_fiche\n    offsets_days: [-7, 1]",
    );
    one_fault(old, new, "reminder_after_deadline", ("[-7, 1]", "["));
}

#[test]
fn a_stated_parameter_without_a_source_is_found() {
    let (old, new) =
        ("provenance: assumed\n    label: {ar: التوقيت", "provenance: stated\n    label: {ar: التوقيت");
    one_fault(old, new, "stated_without_source", ("stated\n    label: {ar: التوقيت", "stated"));
}

#[test]
fn a_stage_nothing_leads_to_is_found() {
    let (old, new) = (
        "command: put_on_reserve\n      from: [final_review]\n      to: reserve",
        "command: put_on_reserve\n      from: [final_review]",
    );
    // The command that should lead there is named like the stage.
    one_fault(old, new, "unreachable_stage", ("command: put_on_reserve", "put_on_reserve"));
}

#[test]
fn a_stage_without_a_way_out_is_found() {
    let (old, new) = ("- id: cancelled\n      final: true", "- id: cancelled");
    one_fault(old, new, "dead_end", ("id: cancelled", "cancelled"));
}

#[test]
fn a_way_out_of_a_final_stage_is_found() {
    let (old, new) = (
        "from: [final_listed, contracted, active, reporting, postponed]\n      to: postponed",
        "from: [final_listed, contracted, active, reporting, postponed, closed]\n      to: postponed",
    );
    one_fault(old, new, "leaves_final_stage", ("- id: closed\n      final", "closed"));
    let source = edited(old, new);
    let (line, _) = place(&source, new, "from");
    let message =
        format!("stage `closed` is final, but `postpone_project` in line {} leads out of it", line - 1);
    assert_eq!(faults(&source)[0].message, message);
}

#[test]
fn two_stages_of_one_name_are_found() {
    let (old, new) = ("- id: active\n", "- id: reserve\n");
    let source = edited(old, new);
    let found = faults(&source).into_iter().find(|fault| fault.code == "duplicate_id");
    assert_eq!(
        found.map(|fault| (fault.line, fault.column)),
        Some(place(&source, "- id: reserve\n      staff: {ar: قيد", "reserve"))
    );
}

#[test]
fn an_unknown_mail_event_and_audience_are_told_together() {
    let source = edited(
        "event: call_opened\n    mail: call_opened\n    to: [registered_contacts",
        "event: call_opend\n    mail: call_opning\n    to: [everybody",
    );
    let codes: Vec<_> = faults(&source).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["unknown_event", "unknown_mail", "unknown_audience"]);
}

#[test]
fn a_deadline_before_the_one_above_it_is_found() {
    let (old, new) = ("day: completion_by, years_after_call: 2", "day: completion_by, years_after_call: 0");
    one_fault(old, new, "deadline_order", ("id: call_completed", "call_completed"));
}

#[test]
fn an_unknown_key_is_found() {
    one_fault("duty: true", "dutty: true", "unknown_key", ("dutty", "dutty"));
}

#[test]
fn a_key_written_twice_is_found() {
    one_fault("version: 1\n", "version: 1\nversion: 2\n", "duplicate_key", ("version: 2", "version"));
}

#[test]
fn a_deep_nest_is_refused_without_harm() {
    let codes: Vec<_> = faults(&"[".repeat(100_000)).iter().map(|fault| fault.code).collect();
    assert_eq!(codes.len(), 1);
}

#[test]
fn anchors_are_refused() {
    let source = edited(
        "from: [draft, announced, open, closed, preappraisal, short_listed, final_appraisal]",
        "from: &all [draft]",
    );
    let codes: Vec<_> = faults(&source).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["too_large"]);
}

#[test]
fn a_file_of_two_megabytes_is_not_read() {
    let codes: Vec<_> = faults(&"#".repeat(2_000_000)).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["too_large"]);
}

#[test]
fn a_fault_is_shown_with_its_line_and_a_mark_below() {
    let source = edited("command: set_themes", "command: set_thems");
    let found = faults(&source);
    let page = found[0].page(&source);
    let (line, _) = place(&source, "set_thems", "set_thems");
    assert!(page.contains(&format!("{FILE}:{line}:16")), "{page}");
    assert!(page.contains("─────────"), "{page}");
}

#[test]
fn a_duty_that_nobody_who_owes_it_can_meet_is_found() {
    one_fault(
        "command: submit_project\n    opened_by",
        "command: find_eligible\n    opened_by",
        "cannot_be_met",
        ("command: find_eligible\n    opened_by", "find_eligible"),
    );
}

#[test]
fn weights_that_do_not_add_up_are_found() {
    one_fault("weight: 30", "weight: 31", "bad_rubric", ("criteria:", "relevance"));
}

#[test]
fn a_scale_that_does_not_rise_is_found() {
    one_fault("lowest: 0\n  highest: 10", "lowest: 5\n  highest: 5", "bad_rubric", ("highest: 5", "5"));
}

#[test]
fn a_comment_on_a_mark_off_the_scale_is_found() {
    let (old, new) = ("comment_below: comment_below", "comment_below: 11");
    one_fault(old, new, "bad_rubric", ("comment_below: 11", "11"));
}

#[test]
fn a_pass_mark_that_no_parameter_holds_is_found() {
    let (old, new) = ("pass_mark: pass_mark", "pass_mark: pas_mark");
    one_fault(old, new, "unknown_parameter", ("pas_mark", "pas_mark"));
}

#[test]
fn a_checklist_item_of_a_taken_name_is_found() {
    one_fault(
        "- id: partners_sufficient",
        "- id: theme_served",
        "duplicate_id",
        (
            "- id: theme_served\n    provenance: stated\n    source: https://programs.comcec.org/tr/proje",
            "theme_served",
        ),
    );
}

#[test]
fn a_deadline_at_no_time_of_the_day_is_found() {
    let due = "    due: {yearly: {day: shortlist_by}}\n";
    for bad in ["\"25:00\"", "\"00:00\"", "5 pm", "\"17:00:30\""] {
        one_fault(due, &format!("{due}    at: {bad}\n"), "bad_value", (&format!("at: {bad}"), bad));
    }
    let unknown = format!("{due}    at: closing_hour\n");
    one_fault(due, &unknown, "unknown_parameter", ("at: closing_hour", "closing_hour"));
    let other_kind = format!("{due}    at: revision_days\n");
    one_fault(due, &other_kind, "bad_value", ("revision_days:\n    value: 10", "10"));
}

#[test]
fn the_time_at_which_a_call_closes_is_not_for_the_policy_to_say() {
    let due = "    due: {date: call.closes}\n";
    let timed = format!("{due}    at: \"17:00\"\n");
    one_fault(due, &timed, "misplaced_key", ("at: \"17:00\"", "\"17:00\""));
}

#[test]
fn a_duty_reminded_of_after_its_deadline_is_found() {
    one_fault("remind: [-7, -1]", "remind: [-7, 1]", "reminder_after_deadline", ("remind: [-7, 1]", "["));
}

#[test]
fn a_duty_called_overdue_before_its_deadline_is_found() {
    one_fault(
        "overdue: overdue_offsets_days",
        "overdue: [0, 7]",
        "overdue_before_deadline",
        ("overdue: [0, 7]", "["),
    );
}

#[test]
fn an_unknown_event_of_a_duty_is_found() {
    one_fault(
        "met_by: [project_submitted]",
        "met_by: [project_submited]",
        "unknown_event",
        ("[project_submited]", "project_submited"),
    );
}

#[test]
fn a_duty_of_nobody_is_found() {
    one_fault(
        "owed_by: [invited_partner]",
        "owed_by: [invited_parter]",
        "unknown_audience",
        ("[invited_parter]", "invited_parter"),
    );
}

#[test]
fn an_unknown_ladder_and_an_unknown_duty_to_wait_for_are_found() {
    one_fault(
        "ladder: to_office",
        "ladder: to_offices",
        "unknown_ladder",
        ("ladder: to_offices", "to_offices"),
    );
    one_fault(
        "waits_for: [check_eligibility, judge_proposal]",
        "waits_for: [check_eligable, judge_proposal]",
        "unknown_obligation",
        ("[check_eligable", "check_eligable"),
    );
}

#[test]
fn a_rung_without_a_pause_is_found() {
    one_fault("pause_days: escalation_pause_days", "pause_days: 0", "bad_pause", ("pause_days: 0", "0"));
}

#[test]
fn a_duty_of_a_call_on_a_deadline_of_projects_is_found() {
    one_fault(
        "deadline: short_list\n    remind: reminder_offsets_days",
        "deadline: final_fiche\n    remind: reminder_offsets_days",
        "deadline_of_project",
        ("deadline: final_fiche\n    remind", "final_fiche"),
    );
}

#[test]
fn a_deadline_that_counts_from_an_event_which_does_not_open_the_duty_is_found() {
    one_fault(
        "opened_by: [project_partner_invited]",
        "opened_by: [project_activated]",
        "deadline_of_other_event",
        ("deadline: partner_answer\n    overdue", "partner_answer"),
    );
}

#[test]
fn a_deadline_of_calls_that_stands_on_a_date_of_projects_is_found() {
    let label = "    label: {ar: نشر القائمة المختصرة";
    one_fault(
        &format!("due: {{yearly: {{day: shortlist_by}}}}\n{label}"),
        &format!("due: {{past: {{date: contract.ends, days: 9}}}}\n{label}"),
        "date_of_project",
        ("date: contract.ends, days: 9", "contract.ends"),
    );
}

#[test]
fn a_duty_without_its_label_in_every_language_is_found() {
    one_fault(
        "label: {ar: نشر القائمة النهائية, en: Publish the final list",
        "label: {en: Publish the final list",
        "missing_language",
        ("{en: Publish the final list", "{"),
    );
}

#[test]
fn a_criterion_is_named_in_every_language() {
    let (old, new) = (
        "label: {ar: واقعية الكلفة, en: Cost realism, fr: Réalisme des coûts}",
        "label: {ar: واقعية الكلفة, en: Cost realism}",
    );
    one_fault(old, new, "missing_language", ("{ar: واقعية", "{"));
}
