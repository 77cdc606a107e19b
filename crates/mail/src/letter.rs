//! What a mail is made of.

use crate::{html, words::subject_line};
use nidaa_kernel::{Lang, LocalText};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A finished mail, without its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// One line, without invisible characters.
    pub subject: String,
    /// Plain text with `\n` after each line.
    pub text: String,
    /// A whole HTML page that loads nothing from anywhere.
    pub html: String,
    /// What the mail tells, by the names of placeholders; for other words than the built-in ones.
    #[serde(skip)]
    pub values: BTreeMap<&'static str, String>,
    /// The same as a part of another mail.
    #[serde(skip)]
    pub section: Section,
}

/// A mail as a part of another one: without greeting and footer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Paragraphs of plain text, the first of which says what it is about.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

impl Letter {
    /// A mail in the words of a person: the text as it was written, and a page of its paragraphs.
    pub fn rewritten(lang: Lang, subject: &str, text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        let subject = subject_line(subject);
        let section = Section {
            text: format!("{subject}\n\n{}", text.trim_end()),
            html: html::section_of(lang, &subject, &text),
        };
        let html = html::paragraphs(lang, &subject, &text);
        Self { html, subject, text, values: BTreeMap::new(), section }
    }
}

/// Who reads the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Name as the person writes it.
    pub name: String,
    /// Language to be written to in.
    pub lang: Lang,
    /// The programme for which the person is a contact.
    pub programme: LocalText,
    /// IANA name of the zone the person lives in.
    pub clock: String,
}

/// A kind of mail.
pub trait Mail {
    /// Name, as policy files write it.
    const TEMPLATE: &'static str;

    /// Writes it in the reader's language. Never fails: text from people is escaped, and kept out of the subject's
    /// structure.
    fn letter(&self, reader: &Reader) -> Letter;
}
