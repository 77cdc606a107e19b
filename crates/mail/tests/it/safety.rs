//! What holds for every mail, whatever people wrote.

use nidaa_kernel::{Lang, LocalText};
use nidaa_mail::examples::{letters, project, project_approved, reader};
use nidaa_mail::{Letter, Mail, Wording};

const HOSTILE: &str = "A\r\nBcc: all@example.org <script>alert(\"&\")</script> [[url]] {$name} \u{202E}";

fn hostile() -> Letter {
    let mut mail = project_approved();
    mail.project = project("P<b>", LocalText::in_lang(Lang::En, HOSTILE));
    mail.note = LocalText::in_lang(Lang::En, HOSTILE);
    mail.url = "https://nidaa.example/projects/%22?a=1&b=\"2".into();
    let mut reader = reader(Lang::En);
    reader.name = HOSTILE.into();
    mail.letter(&reader)
}

#[test]
fn text_from_people_cannot_break_the_subject() {
    assert!(!hostile().subject.contains(char::is_control));
    assert!(hostile().subject.starts_with("Project P<b> approved: A Bcc: all@example.org"));
}

#[test]
fn text_from_people_is_escaped_in_html() {
    let html = hostile().html;
    assert!(!html.contains("<script>") && !html.contains("P<b>"));
    assert!(html.contains(
        "<bdi lang=\"en\" dir=\"ltr\">A Bcc: all@example.org &lt;script&gt;alert(&quot;&amp;&quot;)"
    ));
    assert!(html.contains("https://nidaa.example/projects/%22?a=1&amp;b=&quot;2"));
}

#[test]
fn a_mark_of_the_frame_in_a_title_stays_what_people_wrote() {
    assert!(hostile().html.contains("[[url]] {$name}"));
}

#[test]
fn a_very_long_title_does_not_fill_the_subject() {
    let mut mail = project_approved();
    mail.project = project("P08", LocalText::in_lang(Lang::En, "word ".repeat(200)));
    let subject = mail.letter(&reader(Lang::En)).subject;
    assert!(subject.chars().count() < 130 && subject.ends_with('…'));
}

#[test]
fn a_subject_of_ten_thousand_characters_leaves_shortened_also_in_words_of_the_office() {
    let mut mail = project_approved();
    mail.project = project("P08", LocalText::in_lang(Lang::En, "word ".repeat(2_000)));
    mail.note = LocalText::in_lang(Lang::En, "word ".repeat(2_000));
    let letter = mail.letter(&reader(Lang::En));
    let own = Wording { subject: "{{ code }} {{ note }}".into(), text: "{{ code }}".into() };
    let own = own.write("project_approved", Lang::En, &letter).expect("words that can be filled");
    for subject in [letter.subject, own.subject] {
        assert!(subject.chars().count() <= 200 && subject.ends_with('…'), "{subject}");
    }
}

#[test]
fn subject_and_text_hold_no_isolates_and_no_missing_words() {
    for lang in Lang::ALL {
        for letter in letters(&reader(lang)) {
            let plain = letter.subject + &letter.text;
            assert!(!plain.contains(['\u{2068}', '\u{2069}', '[', '{', '<']), "{plain}");
        }
    }
}

#[test]
fn every_mail_has_one_link_and_it_is_the_same_in_both_parts() {
    // What a digest tells has a link of its own, within its line.
    let told = |html: &str| html.matches("<li><a href=\"").count();
    for lang in Lang::ALL {
        for letter in letters(&reader(lang)) {
            let links: Vec<&str> = letter.text.lines().filter(|line| line.starts_with("https://")).collect();
            assert_eq!(links.len(), 1);
            assert_eq!(
                letter.html.matches("<a href=\"").count() + letter.html.matches("<a\nhref=\"").count(),
                1 + told(&letter.html)
            );
            assert!(letter.html.contains(&format!("href=\"{}\"", links[0])));
        }
    }
}

#[test]
fn a_mail_loads_nothing_from_anywhere() {
    for letter in letters(&reader(Lang::Ar)) {
        let loads = ["<link", "<img", "@import", "url(", "<script"];
        assert_eq!(
            loads.iter().filter(|load| letter.html.contains(**load)).collect::<Vec<_>>(),
            Vec::<&&str>::new()
        );
    }
}

#[test]
fn arabic_stands_on_the_right_everywhere() {
    for letter in letters(&reader(Lang::Ar)) {
        assert!(letter.html.contains("<html lang=\"ar\" dir=\"rtl\""));
        assert!(!letter.html.contains("text-align:left;\"><p dir=\"rtl\""));
        assert!(letter.html.contains("text-align:right"));
    }
}

#[test]
fn every_placeholder_of_a_mail_is_told_by_its_example() {
    for (template, names) in nidaa_mail::placeholders() {
        let letter = nidaa_mail::examples::whole(template, Lang::En).expect("an example");
        let missing: Vec<&str> = names.into_iter().filter(|name| !letter.values.contains_key(name)).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{template}");
    }
}

#[test]
fn the_office_writes_a_mail_in_its_own_words() {
    let letter = project_approved().letter(&reader(Lang::Fr));
    let wording = nidaa_mail::Wording {
        subject: "{{ code }}: {{ title }}".to_owned(),
        text: "{{ name }},\n\n{{ granted }} <{{ note }}>\n\n{{ url }}".to_owned(),
    };
    assert_eq!(wording.check("project_approved"), Some(Ok(())));
    let own = wording.write("project_approved", Lang::Fr, &letter).expect("it can be filled");
    assert!(own.subject.starts_with("P08: "), "{}", own.subject);
    assert_eq!(
        own.text,
        "Leïla Benyoussef,\n\nUSD\u{a0}40\u{202f}000,00 <Sous réserve du budget révisé.>\n\nhttps://nidaa.example/projects/P08"
    );
    assert!(own.html.contains("&lt;Sous réserve du budget révisé.&gt;"), "{}", own.html);
}
