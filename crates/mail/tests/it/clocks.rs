//! A deadline is told on the clock it was set on and on its reader's own.

use nidaa_kernel::Lang;
use nidaa_mail::{
    Letter, Mail, Reader,
    examples::{
        call_opened, deadline_reminder, decisions, escalation, grant, many_duties, overdue, partner_invited,
        reader, several_duties,
    },
};

/// Every mail that names a deadline with an hour.
const NAMED: [&str; 22] = [
    "assessor_assigned",
    "call_announced",
    "call_opened",
    "consent_asked",
    "deadline_extended",
    "deadline_reminder",
    "duty_corrected",
    "escalation",
    "final_report_received",
    "focal_point_asked",
    "many_duties",
    "overdue",
    "panel_convened",
    "panel_moved",
    "partner_invited",
    "payment_requested",
    "proof_reported",
    "refund_due",
    "report_received",
    "revision_requested",
    "several_duties",
    "time_granted",
];

fn letters(reader: &Reader) -> Vec<(String, Letter)> {
    let mut letters = vec![
        ("call_opened".to_owned(), call_opened().letter(reader)),
        ("deadline_reminder".to_owned(), deadline_reminder(7).letter(reader)),
        ("escalation".to_owned(), escalation().letter(reader)),
        ("many_duties".to_owned(), many_duties().letter(reader)),
        ("overdue".to_owned(), overdue().letter(reader)),
        ("partner_invited".to_owned(), partner_invited().letter(reader)),
        ("several_duties".to_owned(), several_duties().letter(reader)),
    ];
    letters.extend(decisions(reader).into_iter().map(|(name, letter)| (name.to_owned(), letter)));
    letters.extend(grant::examples(reader).into_iter().map(|one| (one.name.to_owned(), one.letter)));
    letters
}

/// The lines that speak of the reader's own clock, by mail.
fn told(zone: &str, lang: Lang, label: &str) -> Vec<(String, String)> {
    let reader = Reader { clock: zone.to_owned(), ..reader(lang) };
    let lines = |(name, letter): (String, Letter)| {
        let own = letter.text.lines().find(|line| line.contains(label)).map(str::to_owned);
        own.map(|line| (name, line))
    };
    let mut told: Vec<_> = letters(&reader).into_iter().filter_map(lines).collect();
    told.sort();
    told.dedup_by(|a, b| a.0 == b.0);
    told
}

#[test]
fn every_mail_that_names_a_deadline_tells_it_on_the_clock_of_kuala_lumpur_and_of_dakar() {
    let labels = [(Lang::Ar, "بتوقيتكم:"), (Lang::En, "On your clock:"), (Lang::Fr, "À votre heure\u{a0}:")];
    for zone in ["Asia/Kuala_Lumpur", "Africa/Dakar"] {
        for (lang, label) in labels {
            let told = told(zone, lang, label);
            let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, NAMED, "{zone} {lang}");
            let lines: Vec<String> = told.iter().map(|(name, line)| format!("{name}: {line}")).collect();
            let city = zone.rsplit('/').next().unwrap_or(zone).to_lowercase();
            insta::assert_snapshot!(format!("clock_of_{city}_{lang}"), lines.join("\n"));
        }
    }
    assert_eq!(told("Europe/Istanbul", Lang::En, "On your clock:"), [], "the same clock is told once");
}
