//! The guideline reads as one: words instead of codes, conditions as what must hold, and nothing of a policy left out.

use crate::world::RULES;
use nidaa_app::Shelf;
use nidaa_kernel::Lang;
use std::collections::BTreeSet;

const POLICIES: [(&str, &str); 3] = [
    ("comcec-al-quds.yaml", include_str!("../../../../workflows/comcec-al-quds.yaml")),
    ("comcec-covid-response.yaml", include_str!("../../../../workflows/comcec-covid-response.yaml")),
    ("comcec-project-funding.yaml", include_str!("../../../../workflows/comcec-project-funding.yaml")),
];

fn guideline(lang: Lang) -> String {
    nidaa_web::guideline(&Shelf::load(POLICIES).expect("the shipped policies"), lang)
}

/// The text without addresses and without what is set as code.
fn prose(text: &str) -> String {
    let line = |line: &str| line.split('`').step_by(2).collect::<String>();
    let without_links = text.split("](").enumerate().map(|(place, part)| match place {
        0 => part,
        _ => part.split_once(')').map_or(part, |(_, rest)| rest),
    });
    without_links.collect::<String>().lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_deadline_with_a_time_says_it_on_the_clock_of_its_programme() {
    let due = "    due: {yearly: {day: shortlist_by}}\n";
    let changed = RULES.replacen(due, &format!("{due}    at: \"17:00\"\n"), 1);
    let shelf = Shelf::load([("comcec-project-funding.yaml", changed.as_str())]).expect("the changed policy");
    for (lang, told) in [
        (Lang::Ar, "، حتى الساعة 17:00 (بتوقيت أنقرة)"),
        (Lang::En, " of the year of the call, until 17:00 (Ankara time)"),
        (Lang::Fr, " de l’année de l’appel, jusqu’à 17:00 (heure d’Ankara)"),
    ] {
        let text = nidaa_web::guideline(&shelf, lang);
        assert_eq!(text.matches(told).count(), 1, "{lang}");
        assert!(!guideline(lang).contains(told), "{lang}");
    }
}

#[test]
fn no_reader_meets_a_code_where_a_word_would_do() {
    for lang in Lang::ALL {
        let prose = prose(&guideline(lang));
        let code = |word: &&str| {
            let letters = word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
            letters.contains('_')
        };
        let codes: Vec<&str> = prose.split_whitespace().filter(code).collect();
        assert_eq!(codes, Vec::<&str>::new(), "{lang}");
    }
}

#[test]
fn every_event_that_opens_a_duty_has_words() {
    let shelf = Shelf::load(POLICIES).expect("the shipped policies");
    let programmes = shelf.programmes();
    let duties = programmes.iter().flat_map(|shelved| shelved.workflow.obligations());
    let silent = |event: &&String| !nidaa_i18n::exists(&format!("happening-{event}"));
    let silent: BTreeSet<&String> = duties.flat_map(|duty| &duty.opened_by).filter(silent).collect();
    assert_eq!(silent, BTreeSet::new());
}

#[test]
fn a_condition_is_told_as_what_must_hold_and_not_as_its_refusal() {
    let text = guideline(Lang::En);
    assert!(text.contains("The deadline for proposals has not passed"));
    assert!(!text.contains("The deadline for proposals has passed"));
}

#[test]
fn a_condition_of_which_only_the_refusal_is_told_is_told_as_a_refusal() {
    let requires = RULES.find("      requires:").expect("a condition says what must hold");
    let next = requires + RULES[requires..].find("\n    - id:").expect("another follows") + 1;
    let explanation = &RULES[..requires];
    let explanation =
        &explanation[..explanation.rfind("      advice:").expect("it says what would make it pass")];
    let said = explanation.rfind("        en: ").and_then(|at| explanation[at + 12..].lines().next());
    let said = said.expect("the refusal in English").trim_matches('"');
    let changed = format!("{}{}", &RULES[..requires], &RULES[next..]);
    let shelf = Shelf::load([("comcec-project-funding.yaml", changed.as_str())]).expect("the changed policy");
    let told = format!("Refused with the words: “{said}”");
    assert_eq!(nidaa_web::guideline(&shelf, Lang::En).matches(&told).count(), 1, "{told}");
    for (lang, begins) in
        [(Lang::Ar, "يُرفض الإجراء بهذه العبارة: «"), (Lang::Fr, "Refus en ces termes\u{a0}: «\u{a0}")]
    {
        assert_eq!(nidaa_web::guideline(&shelf, lang).matches(begins).count(), 1, "{lang}");
    }
}

#[test]
fn conditions_are_numbered_as_the_steps_first_ask_them() {
    let text = guideline(Lang::En);
    let submits = text.lines().find(|line| line.starts_with("| Submit the proposal |"));
    assert!(submits.is_some_and(|line| line.ends_with("| 3, 4, 5, 6, 7 |")), "{submits:?}");
    let numbers = text.lines().filter(|line| line.starts_with("| ")).filter_map(|line| {
        let cell = line.trim_end_matches(" |").rsplit(" | ").next()?;
        cell.split(", ").map(|number| number.parse().ok()).collect::<Option<Vec<u32>>>()
    });
    numbers.for_each(|numbers| assert!(numbers.is_sorted(), "{numbers:?}"));
}

#[test]
fn items_and_criteria_bear_their_codes_and_marks() {
    let text = guideline(Lang::En);
    let item = "| The proposal serves an announced theme | `theme_served` | \
                [stated](https://programs.comcec.org/tr/sss/) |";
    let criterion = "| Relevance to theme and recommendation | `relevance` | 30% | assumed |";
    assert!(text.contains(item) && text.contains(criterion));
}

#[test]
fn the_introduction_says_everywhere_a_mark_stands() {
    const PLACES: [(&str, &str); 10] = [
        ("Who may apply", "who may apply"),
        ("Kinds of projects", "the kinds of projects"),
        ("Cooperation areas", "the areas open to projects"),
        ("Money", "the money"),
        ("Dates and figures", "the dates and figures"),
        ("Who sees a project", "who sees a project"),
        ("Conditions", "the conditions"),
        ("Eligibility checklist", "the eligibility checklist"),
        ("Assessment criteria", "the criteria"),
        ("Reasons of postponements", "the reasons of postponements"),
    ];
    let text = guideline(Lang::En);
    let (introduction, programmes) = text.split_once("\n## COMCEC").expect("a programme");
    let is_marked = |section: &&str| {
        ["stated", "inferred", "assumed"].iter().any(|mark| {
            [format!("[{mark}]("), format!(" {mark} |"), format!("({mark})")]
                .iter()
                .any(|mark| section.contains(mark))
        })
    };
    let marked = programmes.split("\n###").filter(is_marked);
    let titles = marked.filter_map(|section| section.trim_start_matches('#').trim_start().lines().next());
    let titles: BTreeSet<&str> = titles.collect();
    assert_eq!(titles, PLACES.iter().map(|(title, _)| *title).collect());
    let silent: Vec<_> = PLACES.iter().filter(|(_, words)| !introduction.contains(words)).collect();
    assert_eq!(silent, Vec::<&(&str, &str)>::new());
}

#[test]
fn a_size_is_told_as_everywhere() {
    let before = "          - id: intended_activities\n";
    assert!(RULES.contains(before));
    let letter = "          - id: letter\n            type: attachment\n            \
                  label: {ar: خطاب, en: Letter, fr: Lettre}\n            max_bytes: 1500\n";
    let rules = RULES.replacen(before, &format!("{letter}{before}"), 1);
    let shelf = Shelf::load([("comcec-project-funding.yaml", rules.as_str())]).expect("a sound policy");
    let text = nidaa_web::guideline(&shelf, Lang::En);
    assert!(text.contains("1.5 kB at most"), "{text}");
}

#[test]
fn a_duty_names_its_own_reminders_and_who_hears_of_it_late() {
    let text = guideline(Lang::En);
    let (_, funding) = text.rsplit_once("## COMCEC Project Funding").expect("its rules");
    let duty = funding.lines().find(|line| line.starts_with("| Report on the activity |"));
    assert_eq!(
        duty,
        Some(
            "| Report on the activity | the project owner | the coordination office | Report on an activity | \
             14, 7 and 1 day before; 1, 7 and 14 days after | the responsible authority, the people the contract names \
             after 7 days, the focal point after 14 days, the coordination office after 21 days |"
        )
    );
}

#[test]
fn mails_tell_who_is_told_after_what() {
    let text = guideline(Lang::En);
    assert!(text.contains("| the reversal of a decision | the project owner, the focal point, the partner countries, the people the contract names, the bank | after the office has approved the text |"));
}

#[test]
fn a_cell_names_no_more_stages_than_a_person_reads() {
    let text = guideline(Lang::En);
    let (_, funding) = text.rsplit_once("## COMCEC Project Funding").expect("its rules");
    let stages = |line: &str| line.split(" | ").nth(2).map_or(0, |from| from.matches(", ").count() + 1);
    let steps = funding.split("#### Steps").skip(1).filter_map(|part| part.split("####").next());
    let rows: Vec<&str> = steps.flat_map(str::lines).filter(|line| line.starts_with("| ")).collect();
    assert!(rows.len() > 40, "{}", rows.len());
    for row in &rows {
        assert!(stages(row) <= 4, "{row}");
    }
    assert!(rows.iter().any(|row| row.contains("| group 1 |")), "a long list has a number");
    assert!(funding.contains("\n- Group 1: "), "which says its stages");
}

#[test]
fn what_must_be_answered_says_until_when_and_not_only_a_stage() {
    let text = guideline(Lang::En);
    assert!(text.contains("| yes, before the proposal is submitted |"), "{text}");
    assert!(text.contains("Filled in before the proposal is submitted."), "{text}");
}

/// What the guideline says of one programme, by its title.
fn of_programme<'a>(text: &'a str, title: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("\n## {title}\n")).expect("the programme");
    rest.split("\n## ").next().unwrap_or_default()
}

#[test]
fn a_condition_tells_its_figure() {
    let text = guideline(Lang::En);
    let funding = of_programme(&text, "COMCEC Project Funding");
    assert!(
        funding.contains("A project owned by a country names at least 2 partner countries."),
        "{funding}"
    );
    assert!(funding.contains("The average of the scores is at least 60%."), "{funding}");
    assert!(!text.contains('{'), "a figure is missing");
}

#[test]
fn what_the_parameters_settle_is_no_condition() {
    let text = guideline(Lang::En);
    let themes = "The proposal serves one of the themes announced for the call.";
    assert!(of_programme(&text, "COMCEC Project Funding").contains(themes));
    assert!(!of_programme(&text, "COMCEC Al-Quds Program").contains(themes), "themes do not bind there");
    assert!(!text.contains("largest grant"), "no file sets one");
    assert!(!text.contains(" is 0 or more"), "none is asked for");
}

#[test]
fn days_of_the_year_come_first_and_in_their_order() {
    let text = guideline(Lang::En);
    let funding = of_programme(&text, "COMCEC Project Funding");
    let (_, figures) = funding.split_once("### Dates and figures").expect("the figures");
    let days: Vec<&str> =
        figures.lines().skip(4).take(10).filter_map(|row| row.split(" | ").nth(1)).collect();
    let expected = [
        "1 September",
        "30 September",
        "by 24 October of the year of the call",
        "by 31 October of the year of the call",
        "by 9 January of the year after the call",
        "by 31 January of the year after the call",
        "by 30 April of the year after the call",
        "by 30 November of the year after the call",
        "by 28 February of the second year after the call",
        "by 31 March of the second year after the call",
    ];
    assert_eq!(days, expected);
}

#[test]
fn a_code_that_is_a_name_is_told_in_words() {
    let text = guideline(Lang::En);
    assert!(
        text.contains("| Implementing partner | Al-Quds Tourism and Heritage Council (ATHC) | "),
        "{text}"
    );
}

#[test]
fn no_two_rows_of_the_mails_say_the_same() {
    for lang in Lang::ALL {
        let text = guideline(lang);
        let mails = nidaa_i18n::t(lang, "rules-notices");
        for part in text.split(&format!("\n### {mails}\n")).skip(1) {
            let part = part.split("\n## ").next().unwrap_or_default();
            let rows: Vec<&str> = part.lines().filter(|line| line.starts_with("| ")).collect();
            let different: BTreeSet<&&str> = rows.iter().collect();
            assert_eq!(rows.len(), different.len(), "{lang}: {part}");
        }
    }
}

#[test]
fn a_step_of_every_stage_says_so() {
    let text = guideline(Lang::En);
    let corrects = text.lines().find(|line| line.starts_with("| Correct a recorded fact |"));
    assert!(corrects.is_some_and(|line| line.contains("| every stage |")), "{corrects:?}");
}

#[test]
fn the_programs_own_troubles_are_no_rules_of_a_programme() {
    for lang in Lang::ALL {
        let text = guideline(lang);
        for event in ["mail_failed", "mail_bounced", "webhook_disabled"] {
            let words = nidaa_i18n::t(lang, &format!("happening-{event}"));
            assert!(!text.contains(&words), "{lang}: {words}");
        }
    }
}

#[test]
fn a_time_zone_is_told_in_words() {
    for lang in Lang::ALL {
        assert!(!guideline(lang).contains("Europe/Istanbul"), "{lang}");
    }
}

#[test]
fn duties_say_when_terms_rest_and_which_renewals_do_not() {
    let text = guideline(Lang::En);
    let rest = "nobody is reminded of its duties: Postponed, Suspended.";
    let awake = "is due and reminded all the same: Renew the consent to take part, Renew the document before the return.";
    for programme in ["COMCEC Project Funding", "COMCEC Al-Quds Program", "COMCEC COVID Response"] {
        let told = of_programme(&text, programme);
        assert!(told.contains(rest) && told.contains(awake), "{programme}");
    }
}

#[test]
fn whom_a_duty_is_owed_to_is_not_told_as_its_debtor() {
    let text = guideline(Lang::En);
    let given_back =
        text.lines().filter(|line| line.starts_with("| Give back what the grant does not bear |"));
    for line in given_back {
        assert!(line.contains("| the project owner | the coordination office |"), "{line}");
    }
}
