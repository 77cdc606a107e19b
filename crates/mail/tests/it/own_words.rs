//! Mails about duties in the words of an office, in each language.

use nidaa_kernel::{Deadline, Lang, LocalText};
use nidaa_mail::examples::{
    call_opened, deadline_reminder, decisions, digest, escalation, overdue, project, reader, several_duties,
    told,
};
use nidaa_mail::{
    CallOpened, Lapse, Letter, Mail, ProjectLapsed, Reader, Wording, WordingFault, placeholders,
};

/// The built-in mails that remind of duties, with the words an office writes in place of them.
fn reminders(reader: &Reader) -> Vec<(&'static str, Letter, [&'static str; 2])> {
    let texts = match reader.lang {
        Lang::Ar => &AR,
        Lang::En => &EN,
        Lang::Fr => &FR,
    };
    let letters = [
        ("deadline_reminder", deadline_reminder(7).letter(reader)),
        ("overdue", overdue().letter(reader)),
        ("escalation", escalation().letter(reader)),
        ("several_duties", several_duties().letter(reader)),
        ("digest", digest(reader).letter(reader)),
    ];
    letters.into_iter().zip(*texts).map(|((name, letter), words)| (name, letter, words)).collect()
}

const EN: [[&str; 2]; 5] = [
    [
        "{{ code }}: {{ duty }}, {{ concerns }}",
        "Dear {{ name }},\n\n{{ duty }} ({{ title }}) is due by {{ moment }}{% if your_clock %}, on your clock {{ your_clock }}{% endif %}. Days left: {{ days }}.\n\n{{ url }}",
    ],
    [
        "{{ code }} was due on {{ date }}",
        "Dear {{ name }},\n\n{{ duty }}, {{ concerns }}: {{ days }} days late.\n\n{{ list }}\n\n{{ url }}",
    ],
    [
        "{{ code }} is still late",
        "Dear {{ name }},\n\n{{ owed_by }}: {{ duty }}, {{ days }} days late. {{ reason }}\n\n{{ delays }}\n\n{{ url }}",
    ],
    ["{{ code }}: {{ count }} things", "Dear {{ name }},\n\n{{ list }}\n\n{{ url }}"],
    ["{{ count }} messages of {{ date }}", "Dear {{ name }},\n\n{{ list }}\n\n{{ url }}"],
];

const FR: [[&str; 2]; 5] = [
    [
        "{{ code }} – {{ duty }}, {{ concerns }}",
        "{{ name }},\n\n{{ duty }} ({{ title }}) est attendu avant le {{ moment }}{% if your_clock %}, à votre heure {{ your_clock }}{% endif %}. Jours restants\u{A0}: {{ days }}.\n\n{{ url }}",
    ],
    [
        "{{ code }} était attendu le {{ date }}",
        "{{ name }},\n\n{{ duty }}, {{ concerns }}\u{A0}: {{ days }} jours de retard.\n\n{{ list }}\n\n{{ url }}",
    ],
    [
        "{{ code }} est toujours en retard",
        "{{ name }},\n\n{{ owed_by }}\u{A0}: {{ duty }}, {{ days }} jours de retard. {{ reason }}\n\n{{ delays }}\n\n{{ url }}",
    ],
    ["{{ code }}\u{A0}: {{ count }} choses", "{{ name }},\n\n{{ list }}\n\n{{ url }}"],
    ["{{ count }} messages du {{ date }}", "{{ name }},\n\n{{ list }}\n\n{{ url }}"],
];

const AR: [[&str; 2]; 5] = [
    [
        "{{ code }}: {{ duty }}، {{ concerns }}",
        "{{ name }}،\n\n{{ duty }} ({{ title }}) مطلوب قبل {{ moment }}{% if your_clock %}، وبتوقيتكم {{ your_clock }}{% endif %}. الأيام المتبقية: {{ days }}.\n\n{{ url }}",
    ],
    [
        "كان {{ code }} مطلوبا في {{ date }}",
        "{{ name }}،\n\n{{ duty }}، {{ concerns }}: أيام التأخر {{ days }}.\n\n{{ list }}\n\n{{ url }}",
    ],
    [
        "لا يزال {{ code }} متأخرا",
        "{{ name }}،\n\n{{ owed_by }}: {{ duty }}، أيام التأخر {{ days }}. {{ reason }}\n\n{{ delays }}\n\n{{ url }}",
    ],
    ["{{ code }}: عدد المهام {{ count }}", "{{ name }}،\n\n{{ list }}\n\n{{ url }}"],
    ["رسائل {{ date }} وعددها {{ count }}", "{{ name }}،\n\n{{ list }}\n\n{{ url }}"],
];

#[test]
fn reminders_in_the_words_of_the_office_read_well_in_each_language() {
    for lang in Lang::ALL {
        for (name, letter, [subject, text]) in reminders(&reader(lang)) {
            let wording = Wording { subject: subject.to_owned(), text: text.to_owned() };
            assert_eq!(wording.check(name), Some(Ok(())), "{name}");
            let own = wording.write(name, lang, &letter).expect("it can be filled");
            let shown = format!("Subject: {}\n\n{}\n", own.subject, own.text);
            insta::assert_snapshot!(format!("own_{name}_{lang}"), shown);
        }
    }
}

#[test]
fn a_reminder_of_one_duty_lists_nothing() {
    let wording = Wording { subject: "x".to_owned(), text: "{{ list }}".to_owned() };
    let fault = wording.check("deadline_reminder").expect("there is such a mail");
    assert!(
        matches!(fault, Err(WordingFault::Unknown { field: "text", ref name, line: 1, column: 4, .. }) if name == "list"),
        "{fault:?}"
    );
}

#[test]
fn words_that_name_the_zone_name_it_once_with_and_without_a_time() {
    let told = |closes: &str| {
        let closes = Deadline::at(closes.parse().expect("an end"), "Europe/Istanbul").expect("a deadline");
        let letter = CallOpened { closes, ..call_opened() }.letter(&reader(Lang::En));
        ["{{ date }} ({{ zone }})", "{{ date }}"].map(|text| {
            let wording = Wording { subject: "{{ call }}".to_owned(), text: text.to_owned() };
            wording.write("call_opened", Lang::En, &letter).expect("it can be filled").text.trim().to_owned()
        })
    };
    assert_eq!(told("2026-09-30"), ["30 September 2026 (Ankara time)", "30 September 2026"]);
    let [beside, alone] = told("2026-09-30T17:00");
    assert_eq!(beside, "30 September 2026, 17:00 (Ankara time)");
    assert!(alone.contains("17:00") && alone.contains("Ankara time"), "{alone}");
}

#[test]
fn the_mails_with_placeholders_come_in_the_order_of_their_names_each_once() {
    let names: Vec<&str> = placeholders().map(|(name, _)| name).collect();
    let mut ordered = names.clone();
    ordered.sort_unstable();
    ordered.dedup();
    assert_eq!(names, ordered);
}

#[test]
fn words_that_list_nothing_do_not_stand_for_a_mail_that_tells_of_several() {
    let reader = reader(Lang::En);
    let rice = project("P09", LocalText::in_lang(Lang::En, "Rice seed"));
    let lapsed = ProjectLapsed { told: told(), projects: vec![rice.clone(), rice], lapse: Lapse::Proposal };
    let example = |name| {
        let found = decisions(&reader).into_iter().find(|(example, _)| *example == name);
        found.expect("an example").1
    };
    for (name, letter, list) in [
        ("project_lapsed", lapsed.letter(&reader), "list"),
        ("call_cancelled", example("call_cancelled_with_proposals"), "list"),
        ("call_corrected", example("call_corrected_with_proposals"), "list"),
        ("target_cancelled", example("target_cancelled_with_proposals"), "ending"),
    ] {
        let words = |text: &str| {
            let wording = Wording { subject: "{{ call }}".to_owned(), text: text.to_owned() };
            wording.write(name, Lang::En, &letter).map(|own| own.text)
        };
        assert_eq!(words("{{ call }}: {{ lead }}"), None, "{name}");
        let told = words(&format!("{{{{ call }}}}\n{{{{ {list} }}}}")).expect("it lists all");
        assert!(told.contains("Halal tourism") || told.contains("Rice seed"), "{told}");
    }
}
