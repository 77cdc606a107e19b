//! Who was written to about what, and who chose which language.

use super::waiting::{Preference, Waiting};
use crate::Outgoing;
use jiff::Timestamp;
use nidaa_domain::{
    institution::Contact,
    mail::{Also, MailEvent},
    recipient::{Recipient, RecipientEvent},
    wording::WordingEvent,
};
use nidaa_kernel::{Lang, Position};
use nidaa_mail::Wording;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A mail as far as later mails need it.
#[expect(clippy::struct_excessive_bools, reason = "each follows from other events than the rest")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMail {
    /// Address.
    pub to: String,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// The aggregate it is about, such as `project/P18`.
    pub case: Option<String>,
    /// The event that caused it.
    pub event: Position,
    /// The rule that caused it.
    pub rule: String,
    /// All that it tells of, where that is more than one thing.
    pub with: Vec<Also>,
    /// Places of what it left out of that when it went.
    pub left_out: Vec<usize>,
    /// Why, of each of these; empty where it was not kept.
    pub because: Vec<String>,
    /// Whether it is sent even to those who want no mail.
    pub duty: bool,
    /// When it was prepared.
    pub at: Timestamp,
    /// Whether it left or is about to: it neither is kept back, nor waits, nor was given up.
    pub leaves: bool,
    /// Whether a digest told it in its place.
    pub digested: bool,
    /// Whether the next server put it off: it is tried again.
    pub put_off: bool,
    /// Whether it was called off before it left.
    pub given_up: bool,
}

/// Mails and addresses, folded from the log. Addresses are in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mailing {
    languages: BTreeMap<String, Lang>,
    /// By case, then by address: the mails, the first one first.
    threads: BTreeMap<String, BTreeMap<String, Vec<Uuid>>>,
    mails: BTreeMap<String, KnownMail>,
    /// By mail and language, such as `project_postponed.fr`.
    wordings: BTreeMap<String, Wording>,
    pub waiting: Waiting,
}

impl Mailing {
    pub fn follow_mail(&mut self, id: &str, event: &MailEvent, at: Timestamp) {
        let MailEvent::Prepared { to, template, subject, event, rule, case, duty, with, .. } = event else {
            if let Some(mail) = self.mails.get_mut(id) {
                mail.follow(event);
                self.waiting.follow_mail(&mail.to, id, event, at);
            }
            return;
        };
        if let (Some(case), Ok(id)) = (case, id.parse()) {
            self.begin(case, to, id);
        }
        let known = KnownMail {
            to: to.clone(),
            template: template.clone(),
            subject: subject.clone(),
            case: case.clone(),
            event: *event,
            rule: rule.clone(),
            with: with.clone(),
            left_out: vec![],
            because: vec![],
            duty: *duty,
            at,
            leaves: true,
            digested: false,
            put_off: false,
            given_up: false,
        };
        self.know(id, known);
    }

    pub fn know(&mut self, id: &str, mail: KnownMail) {
        self.mails.insert(id.to_owned(), mail);
    }

    pub fn follow_wording(&mut self, code: &str, event: &WordingEvent) {
        match event {
            WordingEvent::Written { subject, text } => {
                let wording = Wording { subject: subject.clone(), text: text.clone() };
                self.wordings.insert(code.to_owned(), wording);
            }
            WordingEvent::Dropped {} => drop(self.wordings.remove(code)),
        }
    }

    pub fn wording(&self, template: &str, lang: Lang) -> Option<&Wording> {
        self.wordings.get(&format!("{template}.{lang}"))
    }

    pub fn follow_recipient(&mut self, address: &str, event: &RecipientEvent, at: Timestamp) {
        self.waiting.follow_recipient(address, event, at);
        if let RecipientEvent::LanguageChosen { lang } = event {
            self.languages.insert(address.to_owned(), *lang);
        }
    }

    /// The contact, written to in the language that its address chose.
    pub fn in_chosen_language(&self, contact: &Contact) -> Contact {
        let chosen = self.languages.get(&contact.email.trim().to_lowercase());
        Contact { lang: chosen.copied().unwrap_or(contact.lang), ..contact.clone() }
    }

    /// What an address wants.
    pub fn preference(&self, address: &str) -> Preference {
        self.waiting.preference(address)
    }

    /// What an address wants, and whether it works.
    pub fn recipient(&self, address: &str) -> Recipient {
        self.waiting.recipient(address)
    }

    pub fn begin(&mut self, case: &str, to: &str, mail: Uuid) {
        let of_case = self.threads.entry(case.to_owned()).or_default();
        let of_address = of_case.entry(to.trim().to_lowercase()).or_default();
        if !of_address.contains(&mail) {
            of_address.push(mail);
        }
    }

    /// Nobody can be shown an answer to what never came: the first that left by itself, or is about to, counts. What was
    /// put off comes later than what was written after it, and is its beginning all the same.
    pub fn thread(&self, case: &str, address: &str) -> Option<Uuid> {
        let comes = |mail: &&Uuid| {
            let known = self.mails.get(&mail.to_string());
            known.is_none_or(|known| (known.leaves || known.put_off) && !known.digested)
        };
        self.threads.get(case)?.get(address)?.iter().find(comes).copied()
    }

    /// Looks through all mails; asked only of what was taken back.
    pub fn was_told(&self, event: Position, address: &str) -> bool {
        self.written(event, address).any(|mail| mail.leaves)
    }

    /// Addresses that one of these events was told as a matter of a case, each with it. Looks through all mails.
    pub fn told<'a>(
        &'a self,
        events: &'a [Position],
        case: &'a str,
    ) -> impl Iterator<Item = (Position, &'a str)> {
        let leaves = self.mails.values().filter(|mail| mail.leaves);
        let told = leaves.flat_map(|mail| mail.told().map(move |told| (told, mail.to.as_str())));
        let of_these = told.filter(move |((event, of), _)| events.contains(event) && *of == Some(case));
        of_these.map(|((event, _), to)| (event, to))
    }

    /// Looks through all mails; asked only of duties that were told of again.
    pub fn was_written(&self, event: Position, address: &str) -> bool {
        self.written(event, address).next().is_some()
    }

    /// Looks through all mails; asked only of calls whose mails met a later event.
    pub fn hears_later(&self, mail: &Outgoing, template: &str) -> bool {
        let is_of = |known: &KnownMail| {
            let mut also = known.with.iter();
            known.template == template && known.case == mail.case
                || also.any(|part| part.template == template && part.case == mail.case)
        };
        let is_later = |known: &KnownMail| {
            let is_to = known.to.trim().eq_ignore_ascii_case(mail.to.trim());
            is_to && is_of(known) && !known.given_up && known.event > mail.event
        };
        self.mails.values().any(is_later)
    }

    /// Whether anything was ever written to an address, or is known of what it wants. Looks through all mails.
    pub fn knows(&self, address: &str) -> bool {
        let is_to = |mail: &KnownMail| mail.to.trim().eq_ignore_ascii_case(address);
        self.waiting.knows(address) || self.mails.values().any(is_to)
    }

    fn written(&self, event: Position, address: &str) -> impl Iterator<Item = &KnownMail> {
        let to_it =
            move |mail: &&KnownMail| mail.tells(event) && mail.to.trim().eq_ignore_ascii_case(address);
        self.mails.values().filter(to_it)
    }

    pub fn mail(&self, id: &str) -> Option<&KnownMail> {
        self.mails.get(id)
    }
}

impl KnownMail {
    /// The events it tells of, each with the case it is told as a matter of.
    fn told(&self) -> impl Iterator<Item = (Position, Option<&str>)> {
        let first = [(self.event, self.case.as_deref())].into_iter().filter(|_| self.with.is_empty());
        let told = self.with.iter().enumerate().filter(|(place, _)| !self.left_out.contains(place));
        first.chain(told.map(|(_, also)| (also.event, also.case.as_deref())))
    }

    fn tells(&self, event: Position) -> bool {
        self.told().any(|(told, _)| told == event)
    }

    fn follow(&mut self, event: &MailEvent) {
        self.digested |= matches!(event, MailEvent::Digested { .. });
        self.put_off = matches!(event, MailEvent::Deferred { .. });
        self.given_up = matches!(event, MailEvent::Cancelled { .. });
        if let MailEvent::Sent { left_out, because } = event {
            self.left_out.clone_from(left_out);
            self.because.clone_from(because);
        }
        match event {
            MailEvent::Released {}
            | MailEvent::Requeued { .. }
            | MailEvent::Sent { .. }
            | MailEvent::Digested { .. } => {
                self.leaves = true;
            }
            MailEvent::Held { .. }
            | MailEvent::Waits { .. }
            | MailEvent::Deferred { .. }
            | MailEvent::Failed { .. }
            | MailEvent::Cancelled { .. }
            | MailEvent::Bounced { .. } => self.leaves = false,
            MailEvent::Prepared { .. } | MailEvent::Edited { .. } => {}
        }
    }
}
