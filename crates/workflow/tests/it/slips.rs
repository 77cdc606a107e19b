//! Slips of the pen of somebody who knows no code: what is said, where, and what to write instead.

use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_workflow::{Diagnostic, Workflow};

/// The shipped file with the first `old` replaced by `new`.
pub(crate) fn edited(old: &str, new: &str) -> String {
    assert!(SOURCE.contains(old), "the shipped file has no {old:?}");
    SOURCE.replacen(old, new, 1)
}

pub(crate) fn faults(source: &str) -> Vec<Diagnostic> {
    Workflow::load(FILE, source, &vocabulary()).err().unwrap_or_default()
}

/// The edited file has exactly one fault, in the line of `mark`, with this message and advice.
pub(crate) fn told(old: &str, new: &str, mark: &str, message: &str, advice: &str) {
    let source = edited(old, new);
    let at = source.find(mark).expect("the mark is in the file");
    let line = source[..at].matches('\n').count() + 1;
    let found = faults(&source);
    let found: Vec<_> = found.iter().map(|fault| (fault.line, &*fault.message, &*fault.advice)).collect();
    assert_eq!(found, [(line, message, advice)]);
}

#[test]
fn a_stage_that_a_guard_misspells_is_found() {
    told(
        r#"\"final_listed\" in project_stages"#,
        r#"\"final_listd\" in project_stages"#,
        "final_listd",
        "guard `nobody_awaits_contract`: no stage of the project is called `final_listd`",
        "Did you mean `final_listed`?",
    );
    told(
        "call_stage == \"open\"",
        "call_stage == \"opened\"",
        "\"opened\"",
        "guard `call_open`: no stage of the call is called `opened`",
        "Did you mean `open`?",
    );
}

#[test]
fn a_kind_of_institution_that_a_condition_misspells_is_found() {
    told(
        "owner_institution_kind == \"\" || owner_institution_kind in p.applicant_kinds\n",
        "owner_institution_kind == \"\" || owner_institution_kind == \"non_profits\"\n",
        "\"non_profits\"",
        "the condition on `applicants`: no kind of institution is called `non_profits`",
        "Did you mean `non_profit`?",
    );
    told(
        "      - oic_principal_organ\n",
        "      - oic_principle_organ\n",
        "oic_principle_organ",
        "`applicant_kinds` names `oic_principle_organ`, and there is no such kind of institution",
        "Did you mean `oic_principal_organ`?",
    );
}

#[test]
fn a_programme_whose_name_no_address_could_hold_is_found_at_it() {
    for (name, meant) in [
        ("comcec project funding", "comcec-project-funding"),
        ("comcec/roads", "comcec-roads"),
        ("..", "roads"),
    ] {
        told(
            "id: comcec-project-funding\n",
            &format!("id: {name}\n"),
            &format!("id: {name}"),
            &format!("a programme cannot be called `{name}`: addresses and commands name it"),
            &format!("Write letters, digits and hyphens, such as `{meant}`."),
        );
    }
    let source = edited("id: comcec-project-funding\n", "id: comcec project funding\n");
    assert!(Workflow::kept(FILE, &source, &vocabulary()).is_ok(), "a call that is pinned to it goes on");
}

#[test]
fn a_word_in_a_list_and_one_in_a_loop_are_held_to_the_fact() {
    let codes = |expression: &str| -> Vec<&str> {
        let source = edited("expr: milestones_open == 0", &format!("expr: '{expression}'"));
        faults(&source).iter().map(|fault| fault.code).collect()
    };
    assert_eq!(codes("call_stage in [\"open\", \"clsed\"]"), ["unknown_value"]);
    assert_eq!(codes("passed.exists(due, due == \"final_fich\")"), ["unknown_value"]);
    assert_eq!(codes("\"owner\" in acts_as"), ["unknown_value"]);
    assert!(codes("owner_kind != \"state\" && theme != \"anything\"").is_empty());
}

#[test]
fn a_day_that_no_year_has_is_found_at_its_parameter() {
    let days = [
        ("\"09-31\"", "September has 30 days."),
        ("\"30-09\"", "The month comes first: \"09-30\"."),
        ("30 September", "Write month and day in plain digits, such as \"09-30\"."),
        ("“09-30”", "Write it in plain quotes, such as \"09-30\"."),
        ("\"٠٩-٣٠\"", "Write month and day in plain digits, such as \"09-30\"."),
    ];
    for (day, advice) in days {
        let message = format!("`closes` must be a day of the year, and is {}", day.trim_matches('"'));
        told("value: \"09-30\"", &format!("value: {day}"), day, &message, advice);
    }
}

#[test]
fn a_zone_that_does_not_exist_is_found() {
    told(
        "value: Europe/Istanbul",
        "value: Europe/Stambul",
        "Europe/Stambul",
        "`zone` is no time zone: Europe/Stambul",
        "Did you mean `Europe/Istanbul`?",
    );
}

#[test]
fn a_list_that_is_published_before_the_call_closes_is_found() {
    let source = edited("value: \"10-31\"", "value: \"09-15\"");
    let codes: Vec<&str> = faults(&source).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["deadline_order"]);
}

#[test]
fn what_is_stated_has_an_address() {
    told(
        "source: http://programs.comcec.org/category/news/page/5",
        "source: ask Ahmet",
        "provenance: stated\n    source: ask Ahmet",
        "the source of parameter `closes` is no address: ask Ahmet",
        "Write the address of the page that states it.",
    );
}

#[test]
fn a_parameter_of_the_wrong_sign_is_told_once_and_where_it_stands() {
    told(
        "value: [-14, -7, -1]",
        "value: [14, -7, -1]",
        "value: [14",
        "`reminder_offsets_days` holds 14, but reminders come before a deadline",
        "Write days before the deadline as -14.",
    );
    told(
        "value: 21\n",
        "value: -21\n",
        "value: -21",
        "`partner_answer_days` holds -21, which is no number of days from 0",
        "Write days from 0, or name a parameter that holds them.",
    );
    told(
        "value: 21\n",
        "value: three weeks\n",
        "value: three weeks",
        "`partner_answer_days` must be a whole number, and is three weeks",
        "Write it in digits, without quotes, such as 2.",
    );
}

#[test]
fn a_tab_is_told_as_such() {
    let source = edited("    value: \"09-01\"\n", "\tvalue: \"09-01\"\n");
    let found = faults(&source);
    let line = source.lines().position(|line| line.starts_with('\t')).map_or(0, |before| before + 1);
    let found: Vec<_> = found.iter().map(|f| (f.line, f.column, &*f.message, &*f.advice)).collect();
    assert_eq!(found, [(line, 1, "a tab stands where only spaces may", "Replace the tab by spaces.")]);
}

#[test]
fn a_word_or_key_that_is_nearly_right_is_named() {
    told(
        "type: text",
        "type: txt",
        "type: txt",
        "`txt` is not one of the words for this",
        "Did you mean `text`?",
    );
    told(
        "    deadline: partner_answer\n",
        "    deadlin: partner_answer\n",
        "deadlin: partner",
        "no key is called `deadlin` here",
        "Did you mean `deadline`?",
    );
}

#[test]
fn a_key_that_stands_twice_is_told_with_its_first_line() {
    let first = SOURCE.lines().position(|line| line == "  opens:").map_or(0, |before| before + 1);
    let message = format!("`opens` stands twice, first in line {first}");
    let source = edited("  closes:\n", "  opens:\n");
    let found = faults(&source);
    assert_eq!((found.len(), &*found[0].message), (1, &*message));
}

#[test]
fn an_operator_of_another_language_is_translated() {
    let told = |expression: &str| {
        let source = edited("expr: money_left >= 0", &format!("expr: '{expression}'"));
        let found = faults(&source);
        assert_eq!(found.len(), 1, "{found:?}");
        (found[0].message.clone(), found[0].advice.clone())
    };
    let slip = |written: &str, meant: &str| {
        (format!("guard `envelope_holds`: `{written}` is no operator"), format!("Write `{meant}`."))
    };
    assert_eq!(told("money_left => 0"), slip("=>", ">="));
    assert_eq!(told("money_left = 0"), slip("=", "=="));
    assert_eq!(told("money_left >= 0 and in_time"), slip("and", "&&"));
}

#[test]
fn what_follows_from_a_misspelt_word_is_not_told() {
    told(
        "      from: [announced]\n",
        "      from: [anounced]\n",
        "anounced",
        "no stage is called `anounced`",
        "Did you mean `announced`?",
    );
    told(
        "guards: [all_checked]",
        "guards: [all_checkd]",
        "all_checkd",
        "no guard is called `all_checkd`",
        "Did you mean `all_checked`?",
    );
}

#[test]
fn what_follows_from_a_name_given_twice_is_not_told() {
    let source = edited("- id: within_envelope", "- id: fiche_rounds_left");
    let codes: Vec<&str> = faults(&source).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["duplicate_id"]);
}

#[test]
fn a_text_that_was_proved_before_a_check_came_is_kept_as_it_was() {
    let later = [
        ("call_stage == \"open\"", "call_stage == \"opened\""),
        ("value: Europe/Istanbul", "value: Europe/Stambul"),
    ];
    for (old, new) in later {
        let source = edited(old, new);
        assert!(Workflow::load(FILE, &source, &vocabulary()).is_err(), "{new}");
        assert!(Workflow::kept(FILE, &source, &vocabulary()).is_ok(), "{new}");
    }
    let never = edited("call_stage == \"open\"", "call_stages == \"open\"");
    assert!(Workflow::kept(FILE, &never, &vocabulary()).is_err(), "no fact was ever called so");
}

#[test]
fn a_condition_that_is_written_into_a_step_is_sent_to_where_conditions_stand() {
    let advice = "Write the condition with an `id` under the `guards` of the machine, and only that id here.";
    let message = "a step names its conditions by their ids";
    let inline = "guards: [{expr: has_contract}]";
    told("guards: [amendments_open]", inline, inline, message, advice);
    let below = "guards:\n        - {expr: has_contract}";
    told("guards: [amendments_open]", below, "- {expr: has_contract}", message, advice);
    let roles = "roles: [{role: office}]";
    let each = "each entry of `roles` is a text";
    told("roles: [office]", roles, roles, each, "Write a text in double quotes.");
}
