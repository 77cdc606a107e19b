//! Figures, codes and texts that no office can have meant.

use crate::{
    slips::{edited, faults, told},
    words::{FILE, vocabulary},
};
use nidaa_workflow::Workflow;

/// The parameter with another value has exactly this fault, at its value.
fn value(name: &str, (was, is): (&str, &str), message: &str, advice: &str) {
    let (old, new) = (format!("  {name}:\n    value: {was}\n"), format!("  {name}:\n    value: {is}\n"));
    told(&old, &new, &format!("value: {is}\n"), message, advice);
}

#[test]
fn a_figure_out_of_its_bounds_is_found_at_its_value() {
    let only = |name: &str, is: &str, range: &str| {
        format!("`{name}` is {is}, and only a number {range} makes sense")
    };
    for (name, was, is, range) in [
        ("reminder_hour", "9", "25", "from 0 to 23"),
        ("max_paid_before_final_percent", "90", "900", "from 0 to 100"),
        ("min_partner_countries", "2", "-2", "from 0 on"),
        ("separate_reminders", "3", "0", "from 1 on"),
        ("payment_approvals", "2", "0", "from 1 on"),
        ("panel_quorum", "2", "0", "from 1 on"),
    ] {
        value(name, (was, is), &only(name, is, range), &format!("Write a number {range}."));
    }
}

#[test]
fn a_pass_mark_past_the_whole_is_found_at_its_parameter() {
    let message = "`pass_mark` is 600: this is no percentage";
    value("pass_mark", ("60", "600"), message, "Write a number from 0 to 100.");
}

#[test]
fn a_parameter_of_another_kind_is_told_once_at_its_value() {
    let digits = "Write it in digits, without quotes, such as 2.";
    let message = "`min_partner_countries` must be a whole number, and is two";
    value("min_partner_countries", ("2", "two"), message, digits);
    let message = "`pass_mark` must be a whole number, and is 60%";
    value("pass_mark", ("60", "60%"), message, "Write 60, without quotes and with no sign behind it.");
    let message = "`themes_binding` must be yes or no, and is perhaps";
    value("themes_binding", ("true", "perhaps"), message, "Write `true` or `false`.");
}

#[test]
fn three_capitals_that_are_no_currency_are_found_where_they_stand() {
    told(
        "envelope:\n  currency: USD\n",
        "envelope:\n  currency: QQQ\n",
        "QQQ",
        "`QQQ` is not a currency code of ISO 4217",
        "Write the three letters of a currency, such as `USD`.",
    );
}

#[test]
fn a_code_that_nothing_is_called_by_is_found_in_its_list() {
    told(
        "value: [agriculture, finance, poverty, tourism, ",
        "value: [agriculture, finance, poverty, turism, ",
        "turism",
        "`cooperation_areas` names `turism`, and there is no such cooperation area",
        "Did you mean `tourism`?",
    );
    let source = edited("human_resources, meeting, publication", "human_resources, hotel, publication");
    let found = faults(&source);
    let found: Vec<_> = found.iter().map(|fault| (fault.code, fault.column)).collect();
    assert_eq!(found, [("unknown_code", 70)], "the column of the word and not of the list");
}

#[test]
fn one_country_keeps_one_holiday_a_day() {
    let source = edited("  - day: \"05-19\"", "  - day: \"05-01\"");
    let codes: Vec<&str> = faults(&source).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["two_holidays"]);
}

#[test]
fn texts_that_stand_under_the_wrong_language_are_found() {
    told(
        "label: {ar: السياحة, en: Tourism, fr: Tourisme}",
        "label: {ar: Tourism, en: السياحة, fr: Tourisme}",
        "{ar: Tourism",
        "the texts in `ar` and `en` of the label of sector `tourism` are exchanged",
        "Write the Arabic text under `ar` and the other under `en`.",
    );
    told(
        "label: {ar: السياحة, en: Tourism, fr: Tourisme}",
        "label: {ar: السياحة, en: Tourism, fr: السياحة}",
        "fr: السياحة",
        "the label of sector `tourism` has only Arabic letters in `fr`",
        "Write `fr: …` in Français.",
    );
}

#[test]
fn a_running_call_keeps_a_figure_that_came_to_be_out_of_bounds() {
    let source = edited("reminder_hour:\n    value: 9", "reminder_hour:\n    value: 25");
    assert!(Workflow::load(FILE, &source, &vocabulary()).is_err());
    assert!(Workflow::kept(FILE, &source, &vocabulary()).is_ok());
}
