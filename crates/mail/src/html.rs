//! The HTML part.

use crate::{
    page::{Block, Entry, Page, Said},
    words::{Words, escaped},
};
use mrml::prelude::render::RenderOptions;
use nidaa_i18n::t;
use nidaa_kernel::{Direction, Lang};
use std::{collections::HashMap, sync::LazyLock};

/// The page around the words, with `[[name]]` where they go.
const FRAME: &str = include_str!("frame.mjml");

/// The same page without the button, for a mail that a person wrote.
static BARE: LazyLock<[Vec<String>; 3]> = LazyLock::new(|| Lang::ALL.map(|lang| frame(&bare(), lang)));

fn bare() -> String {
    FRAME.lines().filter(|line| !line.starts_with("<mj-button")).collect()
}

/// The frame as HTML for either direction of `lang`: pieces between the marks, in turn with the names of the marks.
/// It holds no text from people, so that rendering it once, for all mails, cannot fail later than in the tests.
static FRAMES: LazyLock<[Vec<String>; 3]> = LazyLock::new(|| Lang::ALL.map(|lang| frame(FRAME, lang)));

fn frame(source: &str, lang: Lang) -> Vec<String> {
    let align = match lang.direction() {
        Direction::Rtl => "right",
        Direction::Ltr => "left",
    };
    let marked = source
        .replace("{lang}", lang.tag())
        .replace("{dir}", lang.direction().as_str())
        .replace("{align}", align);
    let parsed = mrml::parse(marked).expect("the frame is part of the build and rendered by tests");
    // Without fonts from elsewhere: a mail that is opened tells nobody.
    let options = RenderOptions { fonts: HashMap::new(), ..RenderOptions::default() };
    let html = parsed.element.render(&options).expect("the frame is part of the build and rendered by tests");
    html.split("[[").flat_map(|piece| piece.split("]]")).map(str::to_owned).collect()
}

/// Fills the frame.
pub fn write(page: &Page) -> String {
    fill(&FRAMES[page.lang as usize], |name| part(page, name))
}

/// The page as a part of another mail: its lead as a heading, what it says, and its link.
pub fn section(page: &Page) -> String {
    let (lang, dir) = (page.lang, page.lang.direction().as_str());
    let (heading, body) = (heading(lang, &sentence(lang, &page.lead)), part(page, "body"));
    let (url, action) = (part(page, "url"), part(page, "action"));
    format!("{heading}{body}<p dir=\"{dir}\" lang=\"{lang}\"><a href=\"{url}\">{action}</a></p>")
}

/// Paragraphs of a person as a part of another mail.
pub fn section_of(lang: Lang, subject: &str, text: &str) -> String {
    format!("{}{}", heading(lang, &escaped(subject)), own(lang, text))
}

fn heading(lang: Lang, words: &str) -> String {
    let dir = lang.direction().as_str();
    format!("<h2 dir=\"{dir}\" lang=\"{lang}\" style=\"margin:24px 0 0;font-size:18px;\">{words}</h2>")
}

/// A page of paragraphs under a heading, all of it text from people.
pub fn paragraphs(lang: Lang, subject: &str, text: &str) -> String {
    fill(&BARE[lang as usize], |name| match name {
        "subject" | "lead" => escaped(subject),
        "preview" => escaped(text.lines().next().unwrap_or_default()),
        "body" => own(lang, text),
        _ => String::new(),
    })
}

fn own(lang: Lang, text: &str) -> String {
    let dir = lang.direction().as_str();
    let paragraph = |lines: &str| {
        let lines: Vec<String> = lines.lines().map(escaped).collect();
        format!("<p dir=\"{dir}\" lang=\"{lang}\">{}</p>", lines.join("<br>"))
    };
    text.split("\n\n").filter(|lines| !lines.trim().is_empty()).map(paragraph).collect()
}

/// Texts between marks, in turn with what the marks name.
fn fill(frame: &[String], part: impl Fn(&str) -> String) -> String {
    let pieces = frame.iter().enumerate();
    pieces.map(|(index, piece)| if index % 2 == 0 { piece.clone() } else { part(piece) }).collect()
}

fn part(page: &Page, name: &str) -> String {
    let lang = page.lang;
    match name {
        "subject" => escaped(&page.subject),
        "preview" => escaped(&page.lead.plain(lang)),
        "lead" => sentence(lang, &page.lead),
        "greeting" => sentence(lang, &page.greeting),
        "body" => page.blocks.iter().map(|block| block_html(lang, block)).collect(),
        "action" => escaped(&t(lang, page.action)),
        "url" => escaped(&page.url),
        "footer" => sentence(lang, &page.footer),
        _ => String::new(),
    }
}

fn sentence(lang: Lang, said: &Said) -> String {
    escaped(&said.isolated(lang))
}

/// Each block carries its direction itself, because the tables around it are written from left to right.
fn block_html(lang: Lang, block: &Block) -> String {
    let dir = lang.direction().as_str();
    match block {
        Block::Sentence(said) => format!("<p dir=\"{dir}\" lang=\"{lang}\">{}</p>", sentence(lang, said)),
        Block::Fact(label, value) => {
            let label = escaped(&t(lang, label));
            format!("<p dir=\"{dir}\" lang=\"{lang}\"><strong>{label}</strong> {}</p>", words(value))
        }
        Block::List(_, values) => {
            let lines: Vec<String> =
                values.iter().map(|value| format!("<li>{}</li>", words(value))).collect();
            format!("<ul dir=\"{dir}\" lang=\"{lang}\">{}</ul>", lines.concat())
        }
        Block::Entries(entries) => {
            let entry = |entry: &Entry| {
                let said = words(&entry.words);
                let said = match &entry.url {
                    Some(url) => format!("<a href=\"{}\">{said}</a>", escaped(url)),
                    None => said,
                };
                let note = entry.note.as_ref().map(|note| format!("<br>{}", words(note))).unwrap_or_default();
                format!("<li>{said}{note}</li>")
            };
            let lines: String = entries.iter().map(entry).collect();
            format!("<ul dir=\"{dir}\" lang=\"{lang}\">{lines}</ul>")
        }
        // Each was made by `section` or `section_of`.
        Block::Sections(sections) => sections.iter().map(|section| section.html.as_str()).collect(),
    }
}

fn words(words: &Words) -> String {
    let Words { lang, text } = words;
    format!("<bdi lang=\"{lang}\" dir=\"{}\">{}</bdi>", lang.direction().as_str(), escaped(text))
}
