//! Forms: what is asked, what counts as an answer, what is missing. Under the shipped file with a form put in.

use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_kernel::StageId;
use nidaa_workflow::{Answer, AnswerFault, Answers, Facts, FieldType, Form, Workflow};
use serde_json::{Value, json};

const FORM: &str = r#"  - id: proposal
    stages: [draft, short_listed]
    title: {ar: مقترح, en: Proposal, fr: Proposition}
    sections:
      - label: {ar: عام, en: General, fr: Général}
        fields:
          - id: purpose
            type: text
            label: {ar: الغرض, en: Purpose, fr: But}
            required: true
            max_words: 5
          - id: mode
            type: choice
            label: {ar: الشكل, en: Mode, fr: Forme}
            choices:
              - {id: online, label: {ar: عن بعد, en: Online, fr: En ligne}}
              - {id: in_person, label: {ar: حضوري, en: In person, fr: En présentiel}}
          - id: venue
            type: country
            label: {ar: البلد, en: Country, fr: Pays}
            member_states: true
            required: true
            when: mode == "in_person" && owner_kind == "state"
          - id: budget
            type: money
            label: {ar: الميزانية, en: Budget, fr: Budget}
            currency: USD
            min: 1
            max: 100
          - id: letters
            type: attachment
            label: {ar: الرسائل, en: Letters, fr: Lettres}
            media_types: [application/pdf]
            max_bytes: 1000
            max: 2
            required: [short_listed]
          - id: activities
            type: group
            label: {ar: الأنشطة, en: Activities, fr: Activités}
            max: 2
            fields:
              - id: day
                type: date
                label: {ar: اليوم, en: Day, fr: Jour}
                required: true
              - id: people
                type: number
                label: {ar: المشاركون, en: People, fr: Participants}
                min: 1
"#;

fn source() -> String {
    SOURCE.replacen("\nforms:\n", &format!("\nforms:\n{FORM}"), 1)
}

fn rules() -> Workflow {
    Workflow::load(FILE, &source(), &vocabulary()).expect("the form has no fault")
}

fn form(rules: &Workflow) -> &Form {
    rules.form("proposal").expect("it was put in")
}

fn facts() -> Facts {
    Facts::new().with("owner_kind", "state")
}

fn answers(all: &Value) -> Answers {
    serde_json::from_value(all.clone()).expect("answers have their shape")
}

/// What is wrong with answers given on an empty form.
fn fault(given: &Value) -> Option<AnswerFault> {
    let rules = rules();
    rules.check_answers(form(&rules), &Answers::new(), &answers(given), &facts()).err()
}

fn missing(stage: &str, given: &Value) -> Vec<String> {
    let (rules, answers) = (rules(), answers(given));
    let stage = StageId::new(stage).expect("a short name");
    let all = rules.missing_answers(&stage, |id| (id == "proposal").then_some(&answers), &facts());
    all.into_iter().map(|missing| missing.field).collect()
}

fn named(field: &str) -> String {
    field.to_owned()
}

#[test]
fn good_answers_are_taken() {
    let pdf =
        json!({ "name": "a.pdf", "sha256": "0".repeat(64), "media_type": "application/pdf", "bytes": 1000 });
    let given = json!({
        "purpose": "تدريب موظفي الجمارك في السنغال", "mode": "in_person", "venue": "SN",
        "budget": { "minor": 10_000, "currency": "USD" }, "letters": [pdf],
        "activities": [{ "day": "2026-05", "people": 12 }],
    });
    assert_eq!(fault(&given), None);
}

#[test]
fn a_text_keeps_within_its_words() {
    let fault = fault(&json!({ "purpose": "one two three four five six" }));
    assert_eq!(fault, Some(AnswerFault::TooManyWords { field: named("purpose"), words: 6, limit: 5 }));
}

#[test]
fn an_unknown_field_is_refused() {
    assert_eq!(fault(&json!({ "colour": "red" })), Some(AnswerFault::Unknown { field: named("colour") }));
}

#[test]
fn an_answer_is_of_the_kind_that_was_asked() {
    let wants = |field: &str, wants| Some(AnswerFault::Kind { field: named(field), wants });
    assert_eq!(fault(&json!({ "purpose": 3 })), wants("purpose", FieldType::Text));
    assert_eq!(fault(&json!({ "budget": "much" })), wants("budget", FieldType::Money));
    let day = json!({ "activities": [{ "day": "2026-02-30" }] });
    assert_eq!(fault(&day), wants("activities/1/day", FieldType::Date));
}

#[test]
fn a_question_whose_condition_fails_takes_no_answer() {
    let online = json!({ "mode": "online", "venue": "SN" });
    assert_eq!(fault(&online), Some(AnswerFault::NotAsked { field: named("venue") }));
}

#[test]
fn a_choice_is_one_of_those_offered() {
    let choice = "by_mail".to_owned();
    assert_eq!(
        fault(&json!({ "mode": "by_mail" })),
        Some(AnswerFault::NotAChoice { field: named("mode"), choice })
    );
}

#[test]
fn a_cent_above_the_ceiling_is_above_it() {
    let amount = |minor: i64| json!({ "budget": { "minor": minor, "currency": "USD" } });
    assert_eq!(fault(&amount(10_000)), None);
    let range = AnswerFault::OutOfRange { field: named("budget"), value: 101, min: Some(1), max: Some(100) };
    assert_eq!(fault(&amount(10_001)), Some(range));
    assert!(matches!(fault(&amount(99)), Some(AnswerFault::OutOfRange { value: 0, .. })));
}

#[test]
fn bounds_of_an_amount_are_in_whole_units_of_its_own_currency() {
    for (code, hundred) in [("XOF", 100), ("TND", 100_000)] {
        let source =
            source().replacen("            currency: USD\n", &format!("            currency: {code}\n"), 1);
        let rules = Workflow::load(FILE, &source, &vocabulary()).expect("the form has no fault");
        let check = |minor: i64| {
            let given = answers(&json!({ "budget": { "minor": minor, "currency": code } }));
            rules.check_answers(form(&rules), &Answers::new(), &given, &facts())
        };
        assert_eq!(check(hundred), Ok(()), "{code}");
        assert!(matches!(check(hundred + 1), Err(AnswerFault::OutOfRange { value: 101, .. })), "{code}");
    }
}

#[test]
fn an_amount_is_in_the_currency_that_was_asked() {
    let euros = json!({ "budget": { "minor": 100, "currency": "EUR" } });
    assert!(matches!(fault(&euros), Some(AnswerFault::WrongCurrency { .. })));
}

#[test]
fn a_country_must_be_a_member_state_where_that_is_asked() {
    let foreign = json!({ "mode": "in_person", "venue": "DE" });
    assert!(matches!(fault(&foreign), Some(AnswerFault::NotAMemberState { .. })));
}

#[test]
fn a_file_is_of_a_known_kind_has_a_digest_and_a_size() {
    let file = |sha256: &str, media_type: &str, bytes: u64| json!({ "letters": [{ "name": "a", "sha256": sha256, "media_type": media_type, "bytes": bytes }] });
    let digest = "a".repeat(64);
    assert_eq!(fault(&file(&digest, "application/pdf", 1000)), None);
    let bad = Some(AnswerFault::BadFile { field: named("letters"), file: named("a") });
    assert_eq!(fault(&file(&digest, "text/html", 1000)), bad);
    assert_eq!(fault(&file("A", "application/pdf", 1000)), bad);
    let large = fault(&file(&digest, "application/pdf", 1001));
    assert!(matches!(large, Some(AnswerFault::FileTooLarge { bytes: 1001, limit: 1000, .. })), "{large:?}");
}

#[test]
fn a_file_has_a_name_without_folders_and_of_a_length_people_read() {
    let file = |name: &str| json!({ "letters": [{ "name": name, "sha256": "a".repeat(64), "media_type": "application/pdf", "bytes": 1 }] });
    let refused = |name: &str, instead: &str| {
        let file = name.chars().take(80).collect();
        Some(AnswerFault::FileName { field: named("letters"), file, instead: named(instead) })
    };
    assert_eq!(fault(&file("رخصة.pdf")), None);
    assert_eq!(fault(&file("../a.pdf")), refused("../a.pdf", "a.pdf"));
    assert_eq!(fault(&file(" ")), refused(" ", "file"));
    let long = "n".repeat(10_000);
    assert_eq!(fault(&file(&long)), refused(&long, &long[..150]));
}

#[test]
fn a_group_takes_no_more_entries_than_it_may() {
    let three = json!({ "activities": [{ "day": "2026" }, { "day": "2026" }, { "day": "2026" }] });
    assert!(matches!(fault(&three), Some(AnswerFault::OutOfRange { value: 3, max: Some(2), .. })));
}

#[test]
fn what_is_missing_depends_on_the_stage() {
    assert_eq!(missing("draft", &json!({})), ["purpose"]);
    assert_eq!(missing("short_listed", &json!({})), ["purpose", "letters"]);
    assert_eq!(missing("active", &json!({})), Vec::<String>::new());
}

#[test]
fn a_question_that_is_not_asked_is_not_missed() {
    assert_eq!(missing("draft", &json!({ "purpose": "Train", "mode": "online" })), Vec::<String>::new());
    assert_eq!(missing("draft", &json!({ "purpose": "Train", "mode": "in_person" })), ["venue"]);
}

#[test]
fn every_entry_of_a_group_answers_what_it_must() {
    let given = json!({ "purpose": "Train", "activities": [{ "day": "2026" }, { "people": 3 }] });
    assert_eq!(missing("draft", &given), ["activities/2/day"]);
}

#[test]
fn blanks_are_no_answer() {
    assert_eq!(missing("draft", &json!({ "purpose": "  " })), ["purpose"]);
    assert!(Answer::Text(" \n".to_owned()).is_empty());
}

/// Codes found when the first `old` of the form is replaced by `new`.
fn codes(old: &str, new: &str) -> Vec<(&'static str, String)> {
    let source = source();
    let at = source.find("  - id: proposal").expect("it was put in");
    assert!(source[at..].contains(old), "the form has no {old:?}");
    let edited = format!("{}{}", &source[..at], source[at..].replacen(old, new, 1));
    let faults = Workflow::load(FILE, &edited, &vocabulary()).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.code, fault.advice)).collect()
}

#[test]
fn a_fault_of_a_form_is_found() {
    let found = |old: &str, new: &str| codes(old, new).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    assert_eq!(found("stages: [draft", "stages: [daft"), ["unknown_stage"]);
    assert_eq!(found("required: [short_listed]", "required: [active]"), ["unknown_stage"]);
    assert_eq!(found("id: mode", "id: purpose"), ["duplicate_id", "unknown_variable"]);
    assert_eq!(found("id: budget", "id: theme"), ["duplicate_id"]);
    assert_eq!(found("id: budget", "id: Budget"), ["bad_value"]);
    assert_eq!(found("currency: USD\n", "max_words: 3\n"), ["misplaced_key"]);
    assert_eq!(found("[application/pdf]", "[application/pfd]"), ["unknown_media_type"]);
    assert_eq!(found("type: choice", "type: colour"), ["bad_value"]);
    assert_eq!(found("mode == \"in_person\"", "mode == 3"), ["guard_kind"]);
    assert_eq!(found("max_words: 5", "max_words: five"), ["unknown_parameter"]);
    assert_eq!(found("max: 100", "max: 0"), ["bad_value"]);
    assert_eq!(found("en: Purpose, ", ""), ["missing_language"]);
}

#[test]
fn a_slip_in_a_condition_is_told_with_the_answer_that_was_meant() {
    let found = codes("when: mode ==", "when: moed ==");
    assert_eq!(found, [("unknown_variable", "Did you mean `mode`?".to_owned())]);
}
