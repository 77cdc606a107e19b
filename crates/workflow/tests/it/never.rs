//! A file that waits for what cannot happen is warned of, where it stands.

use crate::slips::edited;
use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_workflow::Workflow;

const AL_QUDS: &str = include_str!("../../../../workflows/comcec-al-quds.yaml");

/// Code, line, message and advice of what a file is warned of.
fn warned(source: &str) -> Vec<(&'static str, usize, String, String)> {
    let workflow = Workflow::load(FILE, source, &vocabulary()).unwrap_or_else(|faults| panic!("{faults:?}"));
    let found = workflow.warnings().iter();
    found.map(|one| (one.code, one.line, one.message.clone(), one.advice.clone())).collect()
}

/// The line in which a text stands, from 1.
fn line_of(source: &str, text: &str) -> usize {
    let at = source.find(text).unwrap_or_else(|| panic!("{text} is not in the file"));
    source[..at].matches('\n').count() + 1
}

/// The edited file is warned of exactly one thing, in the line of `mark`.
#[track_caller]
fn told(source: &str, mark: &str, code: &'static str, message: &str, advice: &str) {
    let expected = (code, line_of(source, mark), message.to_owned(), advice.to_owned());
    assert_eq!(warned(source), [expected]);
}

#[test]
fn a_duty_that_waits_for_what_no_transition_gives_is_told_at_the_event() {
    // Awards are of another programme.
    let advice = "Open `award_subgrant` to somebody, or name an event that can happen.";
    told(
        &edited("met_by: [project_training_attended]", "met_by: [project_subgrant_awarded]"),
        "met_by: [project_subgrant_awarded]",
        "never_happens",
        "`project_subgrant_awarded` meets `train_owner`, which never happens: no transition opens `award_subgrant`",
        advice,
    );
    told(
        &edited(
            "opened_by: [project_contract_signed]\n    met_by: [project_training_attended]",
            "opened_by: [project_subgrant_awarded]\n    met_by: [project_training_attended]",
        ),
        "opened_by: [project_subgrant_awarded]",
        "never_happens",
        "`project_subgrant_awarded` opens `train_owner`, which never happens: no transition opens `award_subgrant`",
        advice,
    );
}

#[test]
fn a_notice_of_what_no_transition_gives_is_told_at_the_event() {
    told(
        &edited("    event: project_activated\n", "    event: project_subgrant_settled\n"),
        "event: project_subgrant_settled",
        "never_happens",
        "notice `implementation_begins` follows `project_subgrant_settled`, which never happens: no transition opens `settle_subgrant`",
        "Open `settle_subgrant` to somebody, or name an event that can happen.",
    );
}

#[test]
fn what_comes_about_without_a_transition_is_no_fault() {
    // Panels, mails and the import act outside any policy.
    for event in
        ["panel_convened", "mail_bounced", "evaluation_scored", "project_recorded", "obligation_excused"]
    {
        let source = edited("    event: project_activated\n", &format!("    event: {event}\n"));
        assert_eq!(warned(&source), [], "{event}");
    }
}

#[test]
fn a_rung_on_which_nobody_of_the_programme_stands_is_told() {
    let rung = "        to: [responsible_authority, contract_people]\n";
    assert!(AL_QUDS.contains(rung));
    let source = AL_QUDS.replacen(rung, "        to: [focal_point]\n", 1);
    told(
        &source,
        "        to: [focal_point]\n",
        "nobody_there",
        "the programme has no part for `focal_point`: no transition is open to the role `focal_point`",
        "Name others under `to`, or open a command to that role.",
    );
}

#[test]
fn reminders_of_which_no_duty_makes_use_are_told() {
    let reminders = "  - deadline: final_fiche\n    offsets_days: reminder_offsets_days\n";
    let unused = "  - deadline: activities_end\n    offsets_days: reminder_offsets_days\n";
    told(
        &edited(reminders, &format!("{reminders}{unused}")),
        "  - deadline: activities_end\n",
        "unused_reminders",
        "nobody is reminded of `activities_end`: no duty hangs on it",
        "Name the deadline in a duty, or remove the reminders.",
    );
    let own = reminders.replace("final_fiche", "eligibility");
    told(
        &edited(reminders, &format!("{reminders}{own}")),
        "  - deadline: eligibility\n",
        "unused_reminders",
        "nobody is reminded of `eligibility`: every duty of it has its own under `remind`",
        "Remove them, or the `remind` of the duty.",
    );
}

#[test]
fn a_day_that_stands_twice_is_told_once_where_it_is_written() {
    let advice = "Remove one of the two.";
    let message = "-7 stands twice, and nobody is told twice on one day";
    told(
        &edited("remind: [-7, -1]", "remind: [-7, -7, -1]"),
        "[-7, -7, -1]",
        "offset_twice",
        message,
        advice,
    );
    told(
        &edited("value: [-14, -7, -1]", "value: [-14, -7, -7]"),
        "[-14, -7, -7]",
        "offset_twice",
        message,
        advice,
    );
}

#[test]
fn a_reminder_before_the_term_has_begun_is_told() {
    told(
        &edited("remind: [-7, -1]", "remind: [-70, -1]"),
        "remind: [-70, -1]",
        "reminder_before_term",
        "a reminder 70 days before the deadline never comes: the term of `check_eligibility` is 14 days",
        "Write days from -14 on.",
    );
    assert_eq!(warned(&edited("remind: [-7, -1]", "remind: [-14, -1]")), []);
}

#[test]
fn stages_that_staff_cannot_tell_apart_are_told() {
    let first = line_of(SOURCE, "    - id: draft\n");
    let line = SOURCE.lines().nth(first).expect("its label").to_owned();
    let announced = SOURCE.lines().nth(line_of(SOURCE, "    - id: announced\n")).expect("a label").to_owned();
    let source = SOURCE.replacen(&announced, &line, 1);
    let message =
        format!("for staff, stage `announced` is called like `draft` in line {first}, in `ar`, `en`, `fr`");
    let expected = (
        "same_label",
        line_of(SOURCE, &announced),
        message,
        "Write labels that tell the two apart.".to_owned(),
    );
    assert_eq!(warned(&source), [expected]);
}

#[test]
fn applicants_are_told_stages_apart_in_every_language_or_in_none() {
    // The shipped file keeps the appraisal from them, in every language.
    let closed = line_of(SOURCE, "    - id: closed\n");
    let source = SOURCE.replacen("en: Closed; proposals are under review", "en: Closed; to be reviewed", 1);
    let found = warned(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].2.ends_with(&format!("in line {closed}, in `ar`, `fr`")), "{found:?}");
}
