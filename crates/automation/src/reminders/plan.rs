//! The moments at which a duty is spoken of, and to whom.

use crate::{Desk, Obligation, audience::members, calendar::calendar, ledger::later};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_domain::institution::Contact;
use nidaa_kernel::{Country, Deadline};
use nidaa_workflow::{ObligationRule, ParameterValue, Rung};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    rc::Rc,
};

/// The hour at which reminders leave, on the recipient's clock, when the policy names none.
const USUAL_HOUR: i8 = 9;

/// Why a moment is one at which a duty is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// So many days before the deadline; 0 is its last day.
    Before(i64),
    /// So many days after it.
    Overdue(i64),
    /// A rung of the ladder, from 0.
    Rung(usize),
}

impl fmt::Display for Step {
    /// `-7`, `+7` or `rung 1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before(days) => write!(f, "-{days}"),
            Self::Overdue(days) => write!(f, "+{days}"),
            Self::Rung(index) => write!(f, "rung {}", index + 1),
        }
    }
}

/// Who is spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Key of the institution whose contact it is.
    pub institution: String,
    /// The contact.
    pub contact: Contact,
    /// The institution's country, whose clock, week and holidays count.
    pub country: Option<Country>,
}

/// A moment at which somebody is to be told of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// When.
    pub at: Timestamp,
    /// The day on the recipient's calendar.
    pub day: Date,
    /// Why.
    pub step: Step,
    /// Who.
    pub to: Recipient,
}

/// Every moment at which the duty is to be spoken of as things stand, past ones included, in the order of time and address.
/// Nothing while it rests, when it has ended, or without a deadline. Nobody is told twice on one day: the later step counts.
pub fn plan(desk: &Desk, row: &Obligation) -> Vec<Planned> {
    let (Some(due), Some(rule)) = (row.due.as_ref(), desk.ledger.rule(row)) else { return vec![] };
    if !row.is_open() || row.rests() {
        return vec![];
    }
    let hour = hour(desk, row);
    let mut planned: BTreeMap<(String, Date), Planned> = BTreeMap::new();
    // The steps come in the order of their days, so that the later one takes the place of the earlier.
    for (step, days, people) in steps(desk, row, rule) {
        for (address, to) in people.iter() {
            let Some(one) = moment(desk, (row, due), (step, days), to, hour) else { continue };
            planned.insert((address.clone(), one.day), one);
        }
    }
    let mut planned: Vec<(String, Planned)> =
        planned.into_iter().map(|((address, _), one)| (address, one)).collect();
    planned.sort_by(|(a, one), (b, other)| (one.at, a).cmp(&(other.at, b)));
    planned.into_iter().map(|(_, one)| one).collect()
}

/// The first moment after those that were told.
pub fn next(desk: &Desk, row: &Obligation) -> Option<Timestamp> {
    plan(desk, row).into_iter().map(|one| one.at).find(|at| *at > row.told_until)
}

/// What is to be said for the time after `after` up to `until`: each person hears the last of it only, and nobody is
/// reminded of a deadline that is over.
pub fn told(desk: &Desk, row: &Obligation, after: Timestamp, until: Timestamp) -> Vec<Planned> {
    let is_over = row.due.as_ref().is_some_and(|due| !due.in_time(until));
    let mut last: BTreeMap<String, Planned> = BTreeMap::new();
    for one in plan(desk, row) {
        let is_true = !(is_over && matches!(one.step, Step::Before(_)));
        if after < one.at && one.at <= until && is_true {
            last.insert(crate::audience::address(&one.to.contact), one);
        }
    }
    last.into_values().collect()
}

/// Keys of the duties that are spoken of when the time has come for these, each once.
pub fn spoken_of<'a>(desk: &Desk, keys: impl Iterator<Item = &'a str>, until: Timestamp) -> Vec<String> {
    let mut all: Vec<String> = vec![];
    let mut known = BTreeSet::new();
    for key in keys {
        let new = spoken(desk, key, until).into_iter().filter(|key| known.insert(key.clone()));
        all.extend(new);
    }
    all
}

/// Keys of the duties that are spoken of when the time has come for one of them: itself, and each around it of which
/// somebody is to be told who hears of another of these already, so that nobody gets two mails.
fn spoken(desk: &Desk, key: &str, until: Timestamp) -> Vec<String> {
    let Some(row) = desk.ledger.get(key).filter(|row| row.is_open()) else { return vec![] };
    let (mut keys, mut people) = (vec![key.to_owned()], addressed(desk, row, until));
    let open = desk.ledger.around(row).filter(|other| other.is_open());
    let mut others: Vec<_> = open.map(|other| (&other.key, addressed(desk, other, until))).collect();
    while let Some(at) = others.iter().position(|(_, addressed)| !addressed.is_disjoint(&people)) {
        let (key, addressed) = others.remove(at);
        keys.push(key.clone());
        people.extend(addressed);
    }
    keys
}

/// Those who are to be told of a duty up to a moment and were not yet.
pub(super) fn addressed(desk: &Desk, row: &Obligation, until: Timestamp) -> BTreeSet<String> {
    let told = told(desk, row, row.told_until, until);
    told.iter().map(|one| crate::audience::address(&one.to.contact)).collect()
}

/// Each step with its days relative to the deadline and those who are told, the earliest first. Whoever owes the duty is
/// looked up once for all its days: each look walks the whole registry.
fn steps(
    desk: &Desk,
    row: &Obligation,
    rule: &ObligationRule,
) -> impl Iterator<Item = (Step, i64, Rc<Recipients>)> {
    let people = Rc::new(recipients(desk, row, &row.owed_by));
    let debtors = rule.offsets_days.iter().map(move |days| {
        let step = if *days <= 0 { Step::Before(-days) } else { Step::Overdue(*days) };
        (step, *days, people.clone())
    });
    let rung = |(index, rung): (usize, &Rung)| {
        (Step::Rung(index), rung.days, Rc::new(recipients(desk, row, &rung.to)))
    };
    debtors.chain(rule.ladder.iter().enumerate().map(rung))
}

/// Contacts by their address, each with the first institution it speaks for.
type Recipients = BTreeMap<String, Recipient>;

/// Those of some audiences around a duty.
pub(crate) fn recipients(desk: &Desk, row: &Obligation, audiences: &[String]) -> Recipients {
    let mut all = BTreeMap::new();
    for (key, institution) in members(&desk.directory, audiences, desk.scope(row)) {
        if let Some(contact) = &institution.contact {
            all.entry(crate::audience::address(contact)).or_insert_with(|| Recipient {
                institution: key.to_owned(),
                contact: contact.clone(),
                country: institution.country,
            });
        }
    }
    all
}

/// A reminder falls back to the working day before; what speaks of lateness waits for the one after, since before it
/// would not be true yet.
fn moment(
    desk: &Desk,
    (row, due): (&Obligation, &Deadline),
    (step, days): (Step, i64),
    to: &Recipient,
    hour: i8,
) -> Option<Planned> {
    let calendar = calendar(to.country);
    let holidays = to.country.and_then(|country| desk.directory.holidays().get(&country));
    let day = match step {
        Step::Before(_) => calendar.on_or_before(later(due.date, days)?, holidays),
        Step::Overdue(_) | Step::Rung(_) => {
            late_day(row, due, days, |day| calendar.on_or_after(day, holidays))?
        }
    };
    let at = calendar.moment(day, hour)?;
    let is_true = due.in_time(at) == matches!(step, Step::Before(_));
    is_true.then(|| Planned { at, day, step, to: to.clone() })
}

/// The day on which it has been late for so many days. They are counted from the last in time, or from that on which it was
/// owed for the first time where its deadline had passed by then, without those on which it was not to be done. What waited for
/// a working day when such a time began is told on the first after it.
fn late_day(row: &Obligation, due: &Deadline, days: i64, working: impl Fn(Date) -> Date) -> Option<Date> {
    let zone = TimeZone::get(&due.zone).unwrap_or(TimeZone::UTC);
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
    let mut counted = due.date.max(day(row.opened.at));
    let mut late = later(counted, days)?;
    for (since, until) in row.breaks() {
        let (since, until) = (day(since).max(counted), day(until));
        if since < working(late) && since < until {
            late = later(late.max(later(since, 1)?), since.until(until).ok()?.get_days().into())?;
            counted = until;
        }
    }
    Some(working(late))
}

fn hour(desk: &Desk, row: &Obligation) -> i8 {
    let named = figure(desk, row, "reminder_hour").and_then(|hour| i8::try_from(hour).ok());
    named.filter(|hour| (0..24).contains(hour)).unwrap_or(USUAL_HOUR)
}

/// A number that the policy of a duty names.
pub(super) fn figure(desk: &Desk, row: &Obligation, name: &str) -> Option<i64> {
    match desk.ledger.policy(row)?.parameter(name)?.value {
        ParameterValue::Number(number) => Some(number),
        _ => None,
    }
}
