//! Who wants mails when, and which mails wait for that.

use jiff::Timestamp;
use nidaa_domain::{
    mail::{MailEvent, Wait},
    recipient::{Pace, QuietHours, Recipient, RecipientEvent},
};
use std::collections::{BTreeMap, BTreeSet};

/// What an address wants. One that has chosen nothing wants every mail at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preference {
    /// How often courtesy mails come.
    pub pace: Pace,
    /// When no mail comes.
    pub quiet: Option<QuietHours>,
}

/// What addresses want and whether they work, and the mails that wait for a digest, by address in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Waiting {
    recipients: BTreeMap<String, Recipient>,
    gathered: BTreeMap<String, Gathered>,
    /// Ids of the mails that wait for the end of quiet hours.
    quiet: BTreeMap<String, BTreeSet<String>>,
}

/// Mails that wait for the next digest of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Gathered {
    /// From when on the next digest is reckoned: since the first of them waits, or since another pace was chosen.
    since: Timestamp,
    /// Ids, the one that has waited longest first.
    mails: Vec<String>,
}

impl Waiting {
    pub fn follow_recipient(&mut self, address: &str, event: &RecipientEvent, at: Timestamp) {
        let known = self.recipients.entry(address.to_owned()).or_default();
        *known = std::mem::take(known).evolve(event);
        if let (RecipientEvent::PaceChosen { .. }, Some(gathered)) = (event, self.gathered.get_mut(address)) {
            gathered.since = at;
        }
    }

    /// Whatever else becomes of a mail, it waits no longer.
    pub fn follow_mail(&mut self, to: &str, id: &str, event: &MailEvent, at: Timestamp) {
        match event {
            MailEvent::Waits { wait: Wait::Digest, .. } => self.gather(to, id, at),
            _ => self.let_go(to, id),
        }
        let address = small(to);
        if matches!(event, MailEvent::Waits { wait: Wait::QuietHours, .. }) {
            self.quiet.entry(address).or_default().insert(id.to_owned());
        } else if let Some(quiet) = self.quiet.get_mut(&address) {
            quiet.remove(id);
            if quiet.is_empty() {
                self.quiet.remove(&address);
            }
        }
    }

    pub fn gather(&mut self, to: &str, id: &str, at: Timestamp) {
        let gathered = self.gathered.entry(small(to));
        gathered.or_insert_with(|| Gathered { since: at, mails: vec![] }).mails.push(id.to_owned());
    }

    fn let_go(&mut self, to: &str, id: &str) {
        let address = small(to);
        let Some(gathered) = self.gathered.get_mut(&address) else { return };
        gathered.mails.retain(|mail| mail != id);
        if gathered.mails.is_empty() {
            self.gathered.remove(&address);
        }
    }

    pub fn forget(&mut self, address: &str) {
        self.gathered.remove(address);
    }

    pub fn preference(&self, address: &str) -> Preference {
        let known = self.recipients.get(&small(address));
        known.map(|known| Preference { pace: known.pace, quiet: known.quiet }).unwrap_or_default()
    }

    /// Whether an address works and wants courtesy mails; one without events does.
    pub fn recipient(&self, address: &str) -> Recipient {
        self.recipients.get(&small(address)).cloned().unwrap_or_default()
    }

    pub fn knows(&self, address: &str) -> bool {
        self.recipients.contains_key(&small(address))
    }

    /// Ids of the mails that wait for an address, and since when.
    pub fn of(&self, address: &str) -> Option<(Timestamp, &[String])> {
        self.gathered.get(address).map(|gathered| (gathered.since, gathered.mails.as_slice()))
    }

    /// Ids of the mails that wait for the end of the quiet hours of an address.
    pub fn quieted(&self, address: &str) -> impl Iterator<Item = &str> {
        self.quiet.get(address).into_iter().flatten().map(String::as_str)
    }

    /// Of each address the ids of the mails that wait for the end of its quiet hours.
    pub fn quiet(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.quiet.iter().map(|(address, mails)| (address.as_str(), mails))
    }

    /// Addresses for which mails wait.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.gathered.keys().map(String::as_str)
    }
}

fn small(address: &str) -> String {
    address.trim().to_lowercase()
}
