//! A duty as an entry of somebody's calendar.

use crate::{Desk, KnownInstitution, Obligation, Outgoing, Site, reminders::part};
use nidaa_i18n::{Args, deadline, plain};
use nidaa_kernel::{Deadline, Lang};
use nidaa_mail::{Calendar, CalendarEntry, CalendarStatus, Slot};
use nidaa_workflow::ObligationRule;

impl Desk {
    /// A duty with a deadline as an entry, the same in a mail and in a calendar that is subscribed to. Its key names it
    /// for ever; the position of its last change grows with every change, also when it comes to rest and returns. `None` while no deadline is known.
    pub fn entry(&self, row: &Obligation, lang: Lang, site: &Site) -> Option<CalendarEntry> {
        let (rule, due, last) = (self.ledger.rule(row)?, row.due.as_ref()?, row.last_turn());
        let (summary, until) = (self.summary(row, rule, lang), until(due, lang));
        let status = match row {
            row if !row.is_open() => CalendarStatus::Cancelled,
            row if row.rests() => CalendarStatus::Tentative,
            _ => CalendarStatus::Confirmed,
        };
        let (summary, description) = match status {
            CalendarStatus::Tentative => (
                plain(lang, "calendar-rests", &Args::new().with("what", &summary)),
                plain(lang, "calendar-rests-until", &Args::new().with("until", &until)),
            ),
            _ => (summary, until),
        };
        let subject = row.subject();
        let url = match &row.project {
            // An assessor is shown no page that names those who propose.
            Some(_) if row.is_confidential() => site.obligations(lang),
            Some(project) => site.project(project.as_str(), lang),
            None => site.call(subject, lang),
        };
        Some(CalendarEntry {
            uid: format!("{}@nidaa", row.key),
            sequence: last.position.0,
            changed: last.at,
            slot: Slot::LastHour(due.end),
            summary,
            description,
            url,
            status,
        })
    }

    /// The close of a call as an entry, under the name it has in mails. `None` while nobody was told of one.
    pub fn close_entry(&self, call: &str, lang: Lang, site: &Site) -> Option<CalendarEntry> {
        let known = self.directory.call(call)?;
        let (closes, last) = (known.closes.as_ref()?, known.close_told.as_ref()?);
        Some(CalendarEntry {
            uid: close_uid(call),
            sequence: last.position.0,
            changed: last.at,
            slot: Slot::LastHour(closes.end),
            summary: plain(lang, "calendar-closes", &Args::new().with("call", call)),
            description: until(closes, lang),
            url: site.call(call, lang),
            status: if last.is_cancelled { CalendarStatus::Cancelled } else { CalendarStatus::Confirmed },
        })
    }

    /// What is owed, what within the project so that two parts are told apart, and of what.
    fn summary(&self, row: &Obligation, rule: &ObligationRule, lang: Lang) -> String {
        let part = part(self, row, rule);
        let part = part.as_ref().map_or("", |part| part.best(lang).1);
        let all = [rule.label.best(lang).1, part, row.subject()];
        all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" – ")
    }
}

/// What names the close of a call in every calendar, for ever.
pub(crate) fn close_uid(call: &str) -> String {
    format!("closes/{call}@nidaa")
}

fn until(due: &Deadline, lang: Lang) -> String {
    let day = Args::new()
        .with("date", deadline(lang, due))
        .with("zone", &due.zone)
        .with_or_none("time", due.at.map(|at| at.to_string()));
    plain(lang, "calendar-until", &day)
}

/// The mails of a fact with what it opened, moved or ended for their readers as entries for their calendars: an invitation
/// brings its deadline, and the answer takes it away. `changed` holds the keys of the duties that the fact changed; a mail
/// that has a calendar already keeps it.
pub fn with_entries(mails: Vec<Outgoing>, changed: &[String], desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let attach = |mail: Outgoing| match mail.calendar {
        Some(_) => mail,
        None => Outgoing { calendar: calendar(&mail, changed, desk, site), ..mail },
    };
    mails.into_iter().map(attach).collect()
}

fn calendar(mail: &Outgoing, changed: &[String], desk: &Desk, site: &Site) -> Option<String> {
    let rows =
        changed.iter().filter_map(|key| desk.ledger.get(key)).filter(|row| desk.is_owed_at(row, &mail.to));
    let entries: Vec<CalendarEntry> = rows.filter_map(|row| desk.entry(row, mail.lang, site)).collect();
    let programme = mail.rule.split('/').next().and_then(|id| desk.rules.get(id))?;
    let name = programme.title().best(mail.lang).1.to_owned();
    (!entries.is_empty()).then(|| Calendar { name, entries }.write())
}

impl Desk {
    /// Whether somebody whose mails come to this address owes a duty.
    fn is_owed_at(&self, row: &Obligation, address: &str) -> bool {
        let reads = |known: &KnownInstitution| {
            known.contact.as_ref().is_some_and(|contact| contact.email.trim().eq_ignore_ascii_case(address))
        };
        self.debtors(row).any(|(_, known)| reads(known))
    }
}
