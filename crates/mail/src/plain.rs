//! The text part.

use crate::{
    letter::Section,
    page::{Block, Entry, Page},
};
use nidaa_i18n::t;

/// First line: what it is about and by when. Last paragraph before the footer: the link, alone in its line.
pub fn write(page: &Page) -> String {
    let lang = page.lang;
    let mut paragraphs = vec![page.lead.plain(lang), page.greeting.plain(lang)];
    paragraphs.extend(body(page));
    paragraphs.push(format!("-- \n{}\n", page.footer.plain(lang)));
    paragraphs.join("\n\n")
}

/// The page as a part of another mail.
pub fn section(page: &Page) -> String {
    let lead = page.lead.plain(page.lang);
    [lead].into_iter().chain(body(page)).collect::<Vec<_>>().join("\n\n")
}

/// What stands between the greeting and the footer.
fn body(page: &Page) -> Vec<String> {
    let (mut paragraphs, mut after_fact): (Vec<String>, bool) = (vec![], false);
    for block in &page.blocks {
        let is_fact = matches!(block, Block::Fact(..));
        match paragraphs.last_mut() {
            // Facts stand in one paragraph.
            Some(facts) if is_fact && after_fact => *facts = format!("{facts}\n{}", lines(page, block)),
            _ => paragraphs.push(lines(page, block)),
        }
        after_fact = is_fact;
    }
    paragraphs.push(format!("{}\n{}", t(page.lang, page.action), page.url));
    paragraphs
}

fn lines(page: &Page, block: &Block) -> String {
    match block {
        Block::Sentence(said) => said.plain(page.lang),
        Block::Fact(label, value) => format!("{} {}", t(page.lang, label), value.text),
        Block::List(_, values) => {
            let lines: Vec<String> = values.iter().map(|value| format!("- {}", value.text)).collect();
            lines.join("\n")
        }
        Block::Entries(values) => entries(values),
        Block::Sections(values) => sections(values),
    }
}

const RULE: &str = "* * *";

/// Whole mails, each between two lines: what follows the last one is of none of them.
pub fn sections(sections: &[Section]) -> String {
    let texts = sections.iter().flat_map(|section| [RULE, section.text.as_str()]);
    texts.chain([RULE]).collect::<Vec<_>>().join("\n\n")
}

/// Other mails, each with its reason and its link below it.
pub fn entries(entries: &[Entry]) -> String {
    let entry = |entry: &Entry| {
        let below = [entry.note.as_ref().map(|note| &note.text), entry.url.as_ref()];
        let first = format!("- {}", entry.words.text);
        below.into_iter().flatten().fold(first, |text, line| text + "\n  " + line)
    };
    entries.iter().map(entry).collect::<Vec<_>>().join("\n")
}
