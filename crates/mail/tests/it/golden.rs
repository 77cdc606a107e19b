//! Each mail in each language, word for word. The page around the words is kept once per language.

use nidaa_kernel::Lang;
use nidaa_mail::examples::{
    call_opened, deadline_reminder, decision_corrected, decisions, digest, escalation, mail_undelivered,
    many_duties, overdue, partner_invited, project_approved, project_postponed, proposal_received, reader,
    several_duties, several_notices, webhook_disabled,
};
use nidaa_mail::{DecisionCorrected, Letter, Mail};

/// The elements of the HTML that carry words, one a line.
fn words(html: &str) -> String {
    let kept = ["<h1", "<p dir", "<ul", "<a "];
    let ends = ["</h1>", "</p>", "</ul>", "</a>"];
    let mut lines = Vec::new();
    let mut rest = html;
    while let Some((at, which)) =
        kept.iter().enumerate().filter_map(|(i, tag)| Some((rest.find(tag)?, i))).min()
    {
        let until = rest[at..].find(ends[which]).expect("every element ends") + at + ends[which].len();
        lines.push(without_style(&rest[at..until]));
        rest = &rest[until..];
    }
    lines.join("\n")
}

/// The style is the frame's and kept with it.
fn without_style(element: &str) -> String {
    match element.split_once(" style=\"") {
        Some((before, rest)) => before.to_owned() + rest.split_once('"').map_or("", |(_, after)| after),
        None => element.to_owned(),
    }
}

fn shown(letter: &Letter) -> String {
    format!("Subject: {}\n\n{}\n=====\n{}\n", letter.subject, letter.text, words(&letter.html))
}

fn golden(mail: &impl Mail, name: &str) {
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("{name}_{lang}"), shown(&mail.letter(&reader(lang))));
    }
}

#[test]
fn call_opened_reads_well_in_each_language() {
    golden(&call_opened(), "call_opened");
}

#[test]
fn proposal_received_reads_well_in_each_language() {
    golden(&proposal_received(), "proposal_received");
}

#[test]
fn project_approved_reads_well_in_each_language() {
    golden(&project_approved(), "project_approved");
}

#[test]
fn one_postponed_project_reads_well_in_each_language() {
    golden(&project_postponed(1), "project_postponed");
}

#[test]
fn several_postponed_projects_read_well_in_each_language() {
    golden(&project_postponed(3), "projects_postponed");
}

#[test]
fn partner_invited_reads_well_in_each_language() {
    golden(&partner_invited(), "partner_invited");
}

#[test]
fn mail_undelivered_reads_well_in_each_language() {
    golden(&mail_undelivered(false), "mail_undelivered");
    golden(&mail_undelivered(true), "mail_came_back");
}

#[test]
fn webhook_disabled_reads_well_in_each_language() {
    golden(&webhook_disabled(), "webhook_disabled");
}

#[test]
fn decisions_on_projects_and_calls_read_well_in_each_language() {
    for lang in Lang::ALL {
        for (name, letter) in decisions(&reader(lang)) {
            insta::assert_snapshot!(format!("{name}_{lang}"), shown(&letter));
        }
    }
}

#[test]
fn mails_on_evaluation_and_grant_read_well_in_each_language() {
    for lang in Lang::ALL {
        for example in nidaa_mail::examples::grant::examples(&reader(lang)) {
            insta::assert_snapshot!(format!("{}_{lang}", example.name), shown(&example.letter));
        }
    }
}

#[test]
fn a_mail_in_the_words_of_the_office_is_a_page_of_its_paragraphs() {
    for (lang, text) in [
        (Lang::Ar, "السيدة ليلى،\n\nتأجل الموعد.\nمع التحية"),
        (Lang::En, "Dear Layla,\r\n\r\n<The> date \"moved\".\r\nRegards"),
    ] {
        let letter = Letter::rewritten(lang, "A\r\nBcc: all@example.org", text);
        assert_eq!(letter.subject, "A Bcc: all@example.org");
        insta::assert_snapshot!(format!("rewritten_{lang}"), shown(&letter));
    }
}

#[test]
fn deadline_reminder_reads_well_in_each_language() {
    golden(&deadline_reminder(7), "deadline_reminder");
    golden(&deadline_reminder(0), "deadline_reminder_last_day");
}

#[test]
fn overdue_reads_well_in_each_language() {
    golden(&overdue(), "overdue");
}

#[test]
fn escalation_reads_well_in_each_language() {
    golden(&escalation(), "escalation");
}

#[test]
fn several_duties_read_well_in_each_language() {
    golden(&several_duties(), "several_duties");
}

#[test]
fn several_notices_read_well_in_each_language() {
    for lang in Lang::ALL {
        let letter = several_notices(&reader(lang)).letter(&reader(lang));
        let shown = format!("{}\n\n{}\n{}", letter.subject, letter.text, words(&letter.html));
        insta::assert_snapshot!(format!("several_notices_{lang}"), shown);
    }
}

#[test]
fn duties_of_many_projects_read_well_in_each_language() {
    golden(&many_duties(), "many_duties");
}

#[test]
fn a_digest_reads_well_in_each_language() {
    for lang in Lang::ALL {
        let reader = reader(lang);
        insta::assert_snapshot!(format!("digest_{lang}"), shown(&digest(&reader).letter(&reader)));
    }
}

#[test]
fn a_corrected_decision_reads_well_in_each_language() {
    golden(&decision_corrected(), "decision_corrected");
    let several = DecisionCorrected { projects: project_postponed(3).projects, ..decision_corrected() };
    golden(&several, "decision_corrected_of_several");
}

#[test]
fn the_page_around_the_words_has_the_language_and_direction_of_the_mail() {
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("page_{lang}"), call_opened().letter(&reader(lang)).html);
    }
}
