//! What leaves, and where its links lead.

use jiff::Timestamp;
use nidaa_domain::mail::Also;
use nidaa_kernel::{Lang, Position};
use nidaa_mail::Section;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use uuid::Uuid;

/// A mail for the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    /// Follows from event, rule and address, so that doing it twice gives the same mail.
    pub id: Uuid,
    /// Name of the reader, as the person writes it.
    pub to_name: String,
    /// Address.
    pub to: String,
    /// Language.
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// Text part.
    pub text: String,
    /// HTML part.
    pub html: String,
    /// The notice of the policy that caused it: `<programme>/notice/<id>`.
    pub rule: String,
    /// The event that caused it.
    pub event: Position,
    /// Whether it is sent even to those who want no mail.
    pub duty: bool,
    /// The aggregate it is about, such as `project/P18`.
    #[serde(default)]
    pub case: Option<String>,
    /// The first mail of that case to this person, which it answers.
    #[serde(default)]
    pub thread: Option<Uuid>,
    /// Whether a person must release it first.
    #[serde(default)]
    pub hold: bool,
    /// A calendar file that goes with it.
    #[serde(default)]
    pub calendar: Option<String>,
    /// Opens the links that speak for its reader: why it came, and which mails the reader wants. Drawn when it is put into
    /// the outbox and kept only there.
    #[serde(default)]
    pub secret: Option<String>,
    /// The end of the deadline it speaks of.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// Keys of the duties it speaks of.
    #[serde(default)]
    pub duties: Vec<String>,
    /// The end of the deadline that it names of each of these, in their order; empty in what was written before it was kept.
    #[serde(default)]
    pub dues: Vec<Option<Timestamp>>,
    /// Whether a digest may tell it though it is a duty mail: what it speaks of is not due yet.
    #[serde(default)]
    pub early: bool,
    /// The mails that it stands for, where it tells of several consequences of one act; `text` and `html` of each are its
    /// section of this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Outgoing>,
    /// The same as a section of a mail on several; none of what was read again.
    #[serde(skip)]
    pub section: Section,
}

impl Outgoing {
    /// Its address as addresses are compared.
    pub fn address(&self) -> String {
        self.to.trim().to_lowercase()
    }

    /// The mail as mere news, which may be declined, unless its reader has something at stake.
    #[must_use]
    pub fn news_unless(self, concerned: bool) -> Self {
        Self { duty: self.duty && concerned, ..self }
    }

    /// What each part tells of; nothing of a mail on one thing.
    pub fn with(&self) -> Vec<Also> {
        let also = |part: &Self| Also {
            event: part.event,
            rule: part.rule.clone(),
            case: part.case.clone(),
            template: part.template.clone(),
        };
        self.parts.iter().map(also).collect()
    }
}

/// The place on the web where the links of mails lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Address of the start page, such as `https://nidaa.example`.
    pub base_url: String,
}

impl Site {
    /// Where a courtesy mail is answered with the wish for no more of them.
    pub fn unsubscribe(&self, mail: Uuid, secret: &str, lang: Lang) -> String {
        format!("{}/{lang}/unsubscribe/{mail}/{secret}", self.base_url.trim_end_matches('/'))
    }

    /// Where its reader learns why a mail came.
    pub fn why(&self, mail: Uuid, secret: &str, lang: Lang) -> String {
        format!("{}/{lang}/why/{mail}/{secret}", self.base_url.trim_end_matches('/'))
    }

    /// Page of a project in the reader's language.
    pub fn project(&self, code: &str, lang: Lang) -> String {
        self.page("projects", code, lang)
    }

    /// Page of a call in the reader's language.
    pub fn call(&self, code: &str, lang: Lang) -> String {
        self.page("calls", code, lang)
    }

    /// Page of a panel in the reader's language.
    pub fn panel(&self, code: &str, lang: Lang) -> String {
        self.page("panels", code, lang)
    }

    /// What an institution or a person owes, in the reader's language.
    pub fn duties(&self, whom: &str, lang: Lang) -> String {
        format!("{}/{lang}/obligations?whom={}", self.base_url.trim_end_matches('/'), encoded(whom))
    }

    /// Page of a mail in the reader's language.
    pub fn mail(&self, id: &str, lang: Lang) -> String {
        self.page("mailbox", id, lang)
    }

    /// Page of a case such as `project/P18`.
    pub fn case(&self, case: &str, lang: Lang) -> Option<String> {
        match case.split_once('/')? {
            ("project", code) => Some(self.project(code, lang)),
            ("call", code) => Some(self.call(code, lang)),
            ("panel", code) => Some(self.panel(code, lang)),
            _ => None,
        }
    }

    /// Where all that is due is listed.
    pub fn obligations(&self, lang: Lang) -> String {
        format!("{}/{lang}/obligations", self.base_url.trim_end_matches('/'))
    }

    /// Where institutions and those who speak for them are listed.
    pub fn registry(&self, lang: Lang) -> String {
        format!("{}/{lang}/registry", self.base_url.trim_end_matches('/'))
    }

    /// Where webhooks are listed.
    pub fn webhooks(&self, lang: Lang) -> String {
        format!("{}/{lang}/webhooks", self.base_url.trim_end_matches('/'))
    }

    fn page(&self, noun: &str, code: &str, lang: Lang) -> String {
        format!("{}/{lang}/{noun}/{}", self.base_url.trim_end_matches('/'), encoded(code))
    }
}

/// A code as one part of a path: all but unreserved characters as `%XX` of their UTF-8 bytes.
fn encoded(code: &str) -> String {
    let mut path = String::with_capacity(code.len());
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            path.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(path, "%{byte:02X}");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_with_a_slash_stays_one_part_of_the_path() {
        let site = Site { base_url: "https://nidaa.example/".into() };
        assert_eq!(site.project("P 1/ب", Lang::Ar), "https://nidaa.example/ar/projects/P%201%2F%D8%A8");
    }
}
