//! A mail before it is written as text and as HTML.

use crate::{
    Letter, Reader, Section, html, plain,
    words::{Words, one_line, shortened, subject_line},
};
use nidaa_i18n::Args;
use nidaa_kernel::{Lang, LocalText};
use std::collections::BTreeMap;

/// A sentence of `mail.ftl` with what it is told.
pub struct Said {
    pub key: &'static str,
    pub args: Args,
}

impl Said {
    pub fn new(key: &'static str, args: Args) -> Self {
        Self { key, args }
    }

    /// Without isolates.
    pub fn plain(&self, lang: Lang) -> String {
        nidaa_i18n::plain(lang, self.key, &self.args)
    }

    /// With isolates around what it is told; not escaped.
    pub fn isolated(&self, lang: Lang) -> String {
        nidaa_i18n::text(lang, self.key, &self.args)
    }
}

/// A part of the body.
pub enum Block {
    /// A paragraph.
    Sentence(Said),
    /// A label of `mail.ftl` and its value.
    Fact(&'static str, Words),
    /// Lines with a dash or a dot before each, under the placeholder that names them all.
    List(&'static str, Vec<Words>),
    /// Other mails, each with its reason and its own link.
    Entries(Vec<Entry>),
    /// Other mails as a whole.
    Sections(Vec<Section>),
}

/// A mail within a mail.
pub struct Entry {
    pub words: Words,
    pub note: Option<Words>,
    pub url: Option<String>,
}

/// Everything a mail says, in one language.
pub struct Page {
    pub lang: Lang,
    pub subject: String,
    pub lead: Said,
    pub greeting: Said,
    pub blocks: Vec<Block>,
    /// Key of the words on the link.
    pub action: &'static str,
    pub url: String,
    pub footer: Said,
    /// What subject and lead are told, and who reads.
    told: BTreeMap<&'static str, String>,
}

impl Page {
    /// A mail with its first line and its link, and no body yet.
    pub fn new(reader: &Reader, subject: &Said, lead: Said, action: &'static str, url: &str) -> Self {
        let programme = reader.programme.best(reader.lang).1;
        let mut told: BTreeMap<&'static str, String> = subject
            .args
            .texts()
            .chain(lead.args.texts())
            .map(|(name, text)| (name, one_line(&text)))
            .collect();
        told.insert("name", one_line(&reader.name));
        told.insert("programme", one_line(programme));
        Self {
            lang: reader.lang,
            subject: subject_line(&subject.plain(reader.lang)),
            lead,
            greeting: Said::new("mail-greeting", Args::new().with("name", one_line(&reader.name))),
            blocks: Vec::new(),
            action,
            url: url.to_owned(),
            footer: Said::new("mail-footer", Args::new().with("programme", one_line(programme))),
            told,
        }
    }

    /// Adds a sentence without arguments.
    #[must_use]
    pub fn say(mut self, key: &'static str) -> Self {
        self.blocks.push(Block::Sentence(Said::new(key, Args::new())));
        self
    }

    /// Adds a sentence with arguments.
    #[must_use]
    pub fn say_with(mut self, key: &'static str, args: Args) -> Self {
        self.blocks.push(Block::Sentence(Said::new(key, args)));
        self
    }

    /// Adds a value with its label, where there is one.
    #[must_use]
    pub fn fact(mut self, label: &'static str, value: Option<Words>) -> Self {
        self.blocks.extend(value.map(|value| Block::Fact(label, value)));
        self
    }

    /// Adds a text of people with its label, in the best language there is.
    #[must_use]
    pub fn text(self, label: &'static str, text: &LocalText) -> Self {
        let value = Words::best(text, self.lang);
        self.fact(label, value)
    }

    /// Adds a sentence and the list it announces, if the list has lines.
    #[must_use]
    pub fn list(self, key: &'static str, lines: Vec<Words>) -> Self {
        self.list_as("list", key, lines)
    }

    /// The same under a placeholder of its own, beside another list.
    #[must_use]
    pub fn list_as(mut self, placeholder: &'static str, key: &'static str, lines: Vec<Words>) -> Self {
        if !lines.is_empty() {
            self = self.say(key);
            self.blocks.push(Block::List(placeholder, lines));
        }
        self
    }

    /// Adds other mails.
    #[must_use]
    pub fn entries(mut self, entries: Vec<Entry>) -> Self {
        self.blocks.push(Block::Entries(entries));
        self
    }

    /// Adds other mails as a whole.
    #[must_use]
    pub fn sections(mut self, sections: Vec<Section>) -> Self {
        self.blocks.push(Block::Sections(sections));
        self
    }

    /// Writes both parts.
    pub fn letter(&self) -> Letter {
        Letter {
            section: Section { text: plain::section(self), html: html::section(self) },
            subject: self.subject.clone(),
            text: plain::write(self),
            html: html::write(self),
            values: self.values(),
        }
    }

    /// What it tells, by the names of placeholders.
    fn values(&self) -> BTreeMap<&'static str, String> {
        let mut values = self.told.clone();
        values.extend([
            ("subject", self.subject.clone()),
            ("lead", self.lead.plain(self.lang)),
            ("url", self.url.clone()),
        ]);
        for block in &self.blocks {
            match block {
                Block::Sentence(_) => {}
                Block::Entries(entries) => {
                    values.insert("list", plain::entries(entries));
                }
                Block::Sections(sections) => {
                    values.insert("list", plain::sections(sections));
                }
                Block::Fact(label, value) => {
                    values.insert(label.trim_start_matches("mail-label-"), value.text.clone());
                }
                Block::List(placeholder, lines) => {
                    let lines: Vec<String> = lines.iter().map(|line| format!("- {}", line.text)).collect();
                    values.insert(placeholder, lines.join("\n"));
                }
            }
        }
        values
    }
}

/// A title as a subject quotes it: the best language there is, at most 90 characters.
pub fn title_for_subject(title: &LocalText, lang: Lang) -> String {
    shortened(&one_line(title.best(lang).1), 90)
}
