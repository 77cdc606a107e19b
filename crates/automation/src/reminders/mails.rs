//! From a moment that was told to the mails that tell it.

use super::{
    crowd::apart,
    debt, eased,
    plan::{Planned, Step, told},
};
use crate::{
    Desk, Obligation, Outgoing, Recipient, Site,
    audience::address,
    calendar::calendar,
    digest::{of_none, waits_for_digest},
};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{AnyEvent, Fact, obligation::ObligationEvent};
use nidaa_kernel::{Deadline, Lang, LocalText, derived_uuid};
use nidaa_mail::{
    Calendar, CalendarEntry, DeadlineReminder, Debt, DebtDelay, DutyEntry, DutyLine, Escalation, Letter,
    Mail, ManyDuties, Overdue, Reader, SeveralDuties,
};
use nidaa_workflow::Workflow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The mails of a fact of a duty; none of any other. The desk already knows the fact, and which duties beside it were
/// spoken of with it: who owes several of them gets one mail, and one also of many projects.
pub fn remind(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    match &fact.event {
        AnyEvent::Obligation(ObligationEvent::Reminded { .. }) => spoken(fact, desk, site),
        AnyEvent::Obligation(
            ObligationEvent::TimeGranted { .. }
            | ObligationEvent::Excused { .. }
            | ObligationEvent::DecisionReverted { .. },
        ) => eased::mails(fact, desk, site),
        _ => vec![],
    }
}

fn spoken(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let mut heard: BTreeMap<String, BTreeMap<String, Vec<Said>>> = BTreeMap::new();
    for row in desk.ledger.told_by(fact) {
        for planned in told(desk, row, row.told_from, row.told_until) {
            let of_reader = heard.entry(address(&planned.to.contact)).or_default();
            of_reader.entry(case_of(row)).or_default().push(Said { row, planned });
        }
    }
    heard.into_values().flat_map(|cases| of_reader(fact, desk, cases.into_values(), site)).collect()
}

/// The mails of one person: one for each project or call, unless these are too many. What waits for a digest waits for itself,
/// so that the digest tells it and each loses its own reason.
fn of_reader<'a>(
    fact: &Fact,
    desk: &Desk,
    cases: impl Iterator<Item = Vec<Said<'a>>>,
    site: &Site,
) -> Vec<Outgoing> {
    let write = |said: &[Said<'_>]| outgoing(desk, said, fact, site);
    let written = cases.filter_map(|said| write(&said).map(|mail| (said, mail)));
    let (mut leaving, waiting): (Vec<_>, Vec<_>) =
        written.partition(|(_, mail)| !waits_for_digest(&desk.directory, mail, fact.recorded_at));
    let most = leaving.first().map_or(0, |(said, _)| said.first().map_or(0, |one| apart(desk, one.row)));
    let waiting = waiting.into_iter().map(|(_, mail)| mail);
    if leaving.len() <= most {
        return leaving.into_iter().map(|(_, mail)| mail).chain(waiting).collect();
    }
    let all: Vec<Said<'_>> = leaving.drain(..).flat_map(|(said, _)| said).collect();
    write(&all).into_iter().chain(waiting).collect()
}

/// A duty and the moment at which somebody is told of it.
struct Said<'a> {
    row: &'a Obligation,
    planned: Planned,
}

/// The mail that says all this to one person because of a fact.
fn outgoing(desk: &Desk, said: &[Said<'_>], fact: &Fact, site: &Site) -> Option<Outgoing> {
    let Said { row, planned } = said.first()?;
    let (contact, now, event) = (&planned.to.contact, fact.recorded_at, fact.position);
    let programme = programme(desk, said)?;
    let clock = calendar(planned.to.country).zone.clone();
    let reader = Reader { name: contact.name.clone(), lang: contact.lang, programme, clock };
    let case = shared(said, |one| Some(case_of(one.row)));
    let (template, letter) = match said {
        _ if case.is_none() => many(desk, said, now, site, &reader),
        [one] => write(desk, one, now, url_of(row, &planned.to, site), &reader)?,
        several => self::several(desk, several, now, url_of(row, &planned.to, site), &reader),
    };
    let letter = desk.directory.in_own_words(template, contact.lang, letter);
    let (rule, address) = (row.rule(), address(contact));
    let id = id(desk, fact, (&rule, &address), case.as_deref());
    let of_call = || shared(said, |one| Some(format!("call/{}", one.row.call.as_ref()?)));
    let case = case.or_else(of_call);
    let name = reader.programme.best(contact.lang).1.to_owned();
    let calendar = entries(desk, said, contact.lang, site);
    let calendar = calendar.map(|entries| Calendar { name, entries }.write());
    Some(Outgoing {
        id,
        to_name: contact.name.clone(),
        to: contact.email.trim().to_owned(),
        lang: contact.lang,
        template: template.to_owned(),
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        rule,
        event,
        // Whoever wants no news is still reminded of what they owe.
        duty: true,
        thread: case.as_deref().and_then(|case| desk.directory.thread(case, &address)),
        case,
        hold: false,
        calendar,
        secret: None,
        due: said.iter().filter_map(|one| one.row.due.as_ref()).map(|due| due.end).min(),
        duties: said.iter().map(|one| one.row.key.clone()).collect(),
        dues: said.iter().map(|one| one.row.due.as_ref().map(|due| due.end)).collect(),
        early: said.iter().all(Said::is_early),
        parts: vec![],
        section: letter.section,
    })
}

/// Follows from the event, the rule and the address, and from the project or call where the event is of another one.
fn id(desk: &Desk, fact: &Fact, (rule, address): (&str, &str), case: Option<&str>) -> Uuid {
    let event = fact.position.to_string();
    let own = desk.ledger.get(fact.subject()).map(case_of);
    let mut parts = vec!["mail", &event, rule, address];
    if case != own.as_deref() {
        parts.push(case.unwrap_or("many"));
    }
    derived_uuid(&parts)
}

/// What all of this has in common; `None` where one differs.
fn shared(said: &[Said<'_>], of: impl Fn(&Said<'_>) -> Option<String>) -> Option<String> {
    let first = said.first().and_then(&of)?;
    said.iter().all(|one| of(one).as_ref() == Some(&first)).then_some(first)
}

/// The programme in whose name this is said; what is of several is said in the name of none.
fn programme(desk: &Desk, said: &[Said<'_>]) -> Option<LocalText> {
    if shared(said, |one| Some(one.row.rules.programme.to_string())).is_none() {
        return Some(of_none());
    }
    Some(desk.ledger.policy(said.first()?.row)?.title().clone())
}

/// Where somebody sees a duty.
pub fn url_of(row: &Obligation, to: &Recipient, site: &Site) -> String {
    let lang = to.contact.lang;
    match &row.project {
        // An assessor is shown no page that names those who propose.
        Some(_) if row.is_confidential() => site.duties(&to.institution, lang),
        Some(project) => site.project(project.as_str(), lang),
        None => site.call(row.subject(), lang),
    }
}

/// What mails about a duty are about.
pub fn case_of(row: &Obligation) -> String {
    match &row.project {
        Some(project) => format!("project/{project}"),
        None => format!("call/{}", row.subject()),
    }
}

/// What is still to come of this for the reader's calendar; `None` when nothing is.
fn entries(desk: &Desk, said: &[Said<'_>], lang: Lang, site: &Site) -> Option<Vec<CalendarEntry>> {
    let early = said.iter().filter(|one| one.is_early());
    let entries: Vec<CalendarEntry> = early.filter_map(|one| desk.entry(one.row, lang, site)).collect();
    (!entries.is_empty()).then_some(entries)
}

impl Said<'_> {
    /// The last day and what comes after it are told at once.
    const fn is_early(&self) -> bool {
        matches!(self.planned.step, Step::Before(1..))
    }

    fn debt(&self, desk: &Desk) -> Option<Debt> {
        let (rule, due) = (desk.ledger.rule(self.row)?, self.row.due.as_ref()?);
        Some(debt(desk, self.row, rule, due))
    }

    fn owed_by(&self, desk: &Desk) -> Vec<LocalText> {
        desk.answerable(self.row).into_iter().map(|(_, institution)| institution.name.clone()).collect()
    }

    /// Why it climbed to this reader.
    fn reason(&self, desk: &Desk) -> Option<LocalText> {
        let Step::Rung(index) = self.planned.step else { return None };
        Some(desk.ledger.rule(self.row)?.ladder.get(index)?.reason.clone())
    }

    fn line(&self, desk: &Desk, now: Timestamp) -> Option<DutyLine> {
        let debt = self.debt(desk)?;
        let days = days_since(&debt.due, now);
        let above = self.reason(desk).map(|reason| (self.owed_by(desk), reason));
        Some(DutyLine { debt, days, above })
    }
}

fn several(
    desk: &Desk,
    said: &[Said<'_>],
    now: Timestamp,
    url: String,
    reader: &Reader,
) -> (&'static str, Letter) {
    let mut duties: Vec<DutyLine> = said.iter().filter_map(|one| one.line(desk, now)).collect();
    duties.sort_by_key(|line| line.debt.due.end);
    (SeveralDuties::TEMPLATE, SeveralDuties { duties, url }.letter(reader))
}

fn many(
    desk: &Desk,
    said: &[Said<'_>],
    now: Timestamp,
    site: &Site,
    reader: &Reader,
) -> (&'static str, Letter) {
    let entry = |one: &Said<'_>| {
        Some(DutyEntry { line: one.line(desk, now)?, url: url_of(one.row, &one.planned.to, site) })
    };
    let duties = said.iter().filter_map(entry).collect();
    let url = site.obligations(reader.lang);
    (ManyDuties::TEMPLATE, ManyDuties { duties, url }.letter(reader))
}

fn write(
    desk: &Desk,
    said: &Said<'_>,
    now: Timestamp,
    url: String,
    reader: &Reader,
) -> Option<(&'static str, Letter)> {
    let (row, debt) = (said.row, said.debt(desk)?);
    let policy = desk.ledger.policy(row)?;
    let delays = || delays(desk, row, policy, now);
    let days = days_since(&debt.due, now);
    Some(match said.planned.step {
        Step::Before(_) => {
            let mail = DeadlineReminder { debt, days_left: -days, url };
            (DeadlineReminder::TEMPLATE, mail.letter(reader))
        }
        Step::Overdue(_) => {
            let mail = Overdue { debt, days, delays: delays(), url };
            (Overdue::TEMPLATE, mail.letter(reader))
        }
        Step::Rung(_) => {
            let (owed_by, reason) = (said.owed_by(desk), said.reason(desk)?);
            let mail = Escalation { debt, days, owed_by, reason, delays: delays(), url };
            (Escalation::TEMPLATE, mail.letter(reader))
        }
    })
}

fn delays(desk: &Desk, row: &Obligation, policy: &Workflow, now: Timestamp) -> Vec<DebtDelay> {
    let causes = desk.ledger.lateness(row, now).map(|late| late.causes).unwrap_or_default();
    let label = |duty: &str| policy.obligation(duty).map(|rule| rule.label.clone()).unwrap_or_default();
    let delay = |delay: crate::Delay| DebtDelay {
        duty: label(&delay.duty),
        owed_by: delay.owed_by,
        count: delay.count,
        days: delay.days,
        at_rest: delay.at_rest,
    };
    causes.into_iter().map(delay).collect()
}

/// Whole days since the last day in time, on the deadline's calendar; negative before it.
fn days_since(due: &Deadline, now: Timestamp) -> i64 {
    let tz = TimeZone::get(&due.zone).unwrap_or(TimeZone::UTC);
    let span = now.to_zoned(tz).date().duration_since(due.date);
    span.as_hours() / 24
}
