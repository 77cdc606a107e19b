//! Several mails in one: which mail waits for its reader's sake, until when, and what is then written.

mod schedule;

pub use schedule::next_run;

use crate::{
    Calendar, Desk, Directory, Obligation, Outgoing, Site,
    calendar::{Holidays, calendar},
    door::tells_of_many,
    moot::CALLS,
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use nidaa_domain::{
    AnyEvent, Fact,
    mail::Wait,
    recipient::{Pace, QuietHours, RecipientEvent},
};
use nidaa_kernel::{Country, Lang, LocalText};
use nidaa_mail::{Digest, DigestLine, Mail, Reader};
use std::collections::BTreeSet;

/// A mail that speaks of a deadline waits for a digest only if that comes so long before the deadline: the last day is
/// told on the last day, and what is urgent at once.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// Where and when the reader of an address works.
struct Habits<'a> {
    calendar: &'static Calendar,
    holidays: Option<&'a BTreeSet<Date>>,
}

impl<'a> Habits<'a> {
    fn of(directory: &'a Directory, address: &str) -> Self {
        let country = directory.institution_of(address).and_then(|known| known.country);
        let of_state = |country: Country| -> Option<&'a BTreeSet<Date>> {
            let all: &Holidays = directory.holidays();
            all.get(&country)
        };
        Self { calendar: calendar(country), holidays: country.and_then(of_state) }
    }

    /// The end of the quiet hours, where a moment lies in them.
    fn quiet_until(&self, quiet: Option<QuietHours>, at: Timestamp) -> Option<Timestamp> {
        let quiet = quiet?;
        let (day, hour) = self.calendar.day_and_hour(at);
        if !quiet.holds(u8::try_from(hour).ok()?) {
            return None;
        }
        let until = i8::try_from(quiet.until).ok()?;
        let day = if hour < until { day } else { day.tomorrow().ok()? };
        self.calendar.moment(day, until)
    }

    /// The first run of a pace after a moment, put off past the quiet hours.
    fn digest_after(&self, pace: Pace, quiet: Option<QuietHours>, at: Timestamp) -> Option<Timestamp> {
        let run = next_run(pace, self.calendar, self.holidays, at)?;
        Some(self.quiet_until(quiet, run).unwrap_or(run))
    }
}

/// Whether a mail waits for the next digest of its reader.
pub(crate) fn waits_for_digest(directory: &Directory, mail: &Outgoing, now: Timestamp) -> bool {
    wait(directory, mail, now).is_some_and(|(wait, _)| wait == Wait::Digest)
}

/// What is of several programmes is said in the name of none.
pub(crate) fn of_none() -> LocalText {
    LocalText::all("نداء", "Nidaa", "Nidaa")
}

/// What a mail waits for because its reader wants it so, and until when; `None` when it may leave at `now`. A duty mail
/// waits for the end of quiet hours and for nothing else, unless what it speaks of is not due yet.
pub fn wait(directory: &Directory, mail: &Outgoing, now: Timestamp) -> Option<(Wait, Timestamp)> {
    let wanted = directory.preference(&mail.to);
    if wanted.pace == Pace::Immediate && wanted.quiet.is_none() {
        return None;
    }
    let habits = Habits::of(directory, &mail.to);
    if (!mail.duty || mail.early) && mail.template != Digest::TEMPLATE {
        let run = habits.digest_after(wanted.pace, wanted.quiet, now);
        let in_time =
            |run: Timestamp| mail.due.is_none_or(|due| run.saturating_add(AHEAD).is_ok_and(|at| at <= due));
        if let Some(run) = run.filter(|run| in_time(*run)) {
            return Some((Wait::Digest, run));
        }
    }
    habits.quiet_until(wanted.quiet, now).map(|until| (Wait::QuietHours, until))
}

/// The end of its reader's quiet hours, where `now` lies in them.
pub fn quiet_until(directory: &Directory, mail: &Outgoing, now: Timestamp) -> Option<Timestamp> {
    Habits::of(directory, &mail.to).quiet_until(directory.preference(&mail.to).quiet, now)
}

/// Whether an address wants no mail at a moment.
pub(crate) fn is_quiet(directory: &Directory, address: &str, now: Timestamp) -> bool {
    Habits::of(directory, address).quiet_until(directory.preference(address).quiet, now).is_some()
}

/// When what waits for an address, in small letters, is told; at once when it was then wanted at once. `None` when
/// nothing waits.
pub fn due(directory: &Directory, address: &str) -> Option<Timestamp> {
    let (since, _) = directory.waiting(address)?;
    let wanted = directory.preference(address);
    let habits = Habits::of(directory, address);
    match wanted.pace {
        Pace::Immediate => Some(habits.quiet_until(wanted.quiet, since).unwrap_or(since)),
        pace => habits.digest_after(pace, wanted.quiet, since),
    }
}

/// The mail of a fact that says that mails were gathered into one; none of any other.
pub fn digest(fact: &Fact, desk: &Desk, site: &Site) -> Option<Outgoing> {
    let AnyEvent::Recipient(RecipientEvent::Digested { digest, mails, .. }) = &fact.event else {
        return None;
    };
    let (directory, address) = (&desk.directory, fact.subject());
    let known = directory.institution_of(address).and_then(|known| known.contact.as_ref());
    let first = mails.iter().find_map(|id| directory.mail(id))?;
    let (to_name, lang) = match known {
        Some(contact) => (contact.name.clone(), contact.lang),
        None => (first.to.clone(), Lang::default()),
    };
    let clock = Habits::of(directory, address).calendar;
    let line = |id: &String| {
        let mail = directory.mail(id)?;
        Some(DigestLine {
            subject: mail.subject.clone(),
            day: clock.day(mail.at),
            why: desk.about(&mail.rule, lang),
            url: mail.case.as_deref().and_then(|case| site.case(case, lang)),
        })
    };
    let mail = Digest {
        day: clock.day(fact.recorded_at),
        lines: mails.iter().filter_map(line).collect(),
        url: site.obligations(lang),
    };
    // A digest may hold mails of several programmes.
    let programme = of_none();
    let letter = mail.letter(&Reader { name: to_name.clone(), lang, programme, clock: clock.zone.clone() });
    let letter = directory.in_own_words(Digest::TEMPLATE, lang, letter);
    let pace = directory.preference(address).pace;
    Some(Outgoing {
        id: digest.parse().ok()?,
        to_name,
        to: first.to.trim().to_owned(),
        lang,
        template: Digest::TEMPLATE.to_owned(),
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        rule: format!("preference/digest/{}", pace.as_str()),
        event: fact.position,
        // Whoever wants no news is still told of the duties among it.
        duty: mails.iter().filter_map(|id| directory.mail(id)).any(|mail| mail.duty),
        case: None,
        thread: None,
        hold: false,
        calendar: None,
        secret: None,
        due: None,
        duties: vec![],
        dues: vec![],
        early: false,
        parts: vec![],
        section: letter.section,
    })
}

/// Mails that ask their reader for what the event they tell of made a duty. One that speaks for several, as that to an
/// assessor does, is none of them, and neither is what approves a project or sets its conditions: that is to be had in writing.
const REQUESTS: [&str; 15] = [
    "amendment_requested",
    "condition_judged",
    "consent_asked",
    "fiche_received",
    "finding_answered",
    "finding_judged",
    "focal_point_asked",
    "partner_invited",
    "payment_requested",
    "postponement_requested",
    "proof_reported",
    "proposal_submitted",
    "report_judged",
    "report_received",
    "revision_requested",
];

/// Why what a mail says of duties is true no longer, as a `mail-cause` message names it: all of them are over or rest, the
/// deadline it names has moved, its reader was reminded anew or told of a later close, or what it asks for was done. `None`
/// for any other mail.
pub fn overtaken(desk: &Desk, mail: &Outgoing) -> Option<&'static str> {
    let told: Vec<_> = mail.duties.iter().filter_map(|key| desk.ledger.get(key)).collect();
    if !mail.duties.is_empty() && !told.iter().any(|row| row.is_open() && !row.rests()) {
        return Some("duty-over");
    }
    if has_moved_on(desk, mail) {
        return Some("deadline-moved");
    }
    if is_reminded_anew(desk, mail) {
        return Some("reminded-anew");
    }
    if is_of_an_old_close(desk, mail) {
        return Some("deadline-extended");
    }
    is_answered(desk, mail).then_some("duty-over")
}

/// The duties a mail speaks of, each with the end of the deadline that it names.
fn named(mail: &Outgoing) -> impl Iterator<Item = (&String, Option<Timestamp>)> {
    // What was written before each had its own names the first deadline of all.
    let is_old = mail.dues.is_empty() && mail.duties.len() == 1;
    let old = mail.duties.iter().filter(move |_| is_old).map(|key| (key, mail.due));
    mail.duties.iter().zip(mail.dues.iter().copied()).chain(old)
}

/// Whether a day that a mail names is true no longer, of what is still to be done: of what is over or rests no other mail
/// would tell the day. One that tells of several projects leaves while any of its days is true: the others would not be told
/// again, and whoever got more time was told that.
fn has_moved_on(desk: &Desk, mail: &Outgoing) -> bool {
    let known = named(mail).filter_map(|(key, due)| Some((desk.ledger.get(key)?, due)));
    let mut open = known.filter(|(row, _)| row.is_open() && !row.rests()).peekable();
    let moved = |(row, due): (&Obligation, Option<Timestamp>)| has_moved(row, due);
    if tells_of_many(mail) { open.peek().is_some() && open.all(moved) } else { open.any(moved) }
}

/// Whether a duty is due at another time than a mail says.
fn has_moved(row: &Obligation, named: Option<Timestamp>) -> bool {
    row.due.as_ref().map(|due| due.end) != named
}

/// Whether a later mail reminds the reader of an early reminder of all that is still to be done. It counts the days that
/// are left anew, whatever became of it; one to somebody else says nothing to this reader.
fn is_reminded_anew(desk: &Desk, mail: &Outgoing) -> bool {
    let rows = mail.duties.iter().filter_map(|key| desk.ledger.get(key));
    let mut open = rows.filter(|row| row.is_open() && !row.rests()).peekable();
    let anew = |row: &Obligation| {
        let mut later = row.told.iter().filter(|told| **told > mail.event);
        later.any(|told| desk.directory.was_written(*told, mail.to.trim()))
    };
    mail.early && open.peek().is_some() && open.all(anew)
}

/// Whether a later mail told the reader of a call, or is to tell, that it closes on another day than this one says.
fn is_of_an_old_close(desk: &Desk, mail: &Outgoing) -> bool {
    let tells = CALLS.contains(&mail.template.as_str());
    tells && desk.directory.hears_later(mail, "deadline_extended")
}

/// Whether nothing is left to do for its reader of what a mail asks for. Who owes nothing of it was told of it only.
fn is_answered(desk: &Desk, mail: &Outgoing) -> bool {
    if !REQUESTS.contains(&mail.template.as_str()) {
        return false;
    }
    let project = mail.case.as_deref().and_then(|case| case.strip_prefix("project/"));
    let rows = project.into_iter().flat_map(|project| desk.ledger.of_project(project));
    let asked = rows.filter(|row| row.opened.position == mail.event);
    let directory = &desk.directory;
    let own = asked.filter(|row| {
        let mut reader = directory.keys_of(&mail.to).chain(directory.logins_of(&mail.to));
        reader.any(|key| desk.owes(row, key))
    });
    let mut own = own.peekable();
    own.peek().is_some() && own.all(|row| !row.is_open())
}
