//! From a moment that was told to the mails that tell it.

use super::{
    eased,
    plan::{Planned, Step, told},
};
use crate::{
    Desk, KnownProject, KnownTask, Obligation, Outgoing, Part, Recipient, Site, audience::address,
    calendar::calendar,
};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{AnyEvent, Fact, obligation::ObligationEvent};
use nidaa_kernel::{Deadline, Lang, LocalText, Position, derived_uuid};
use nidaa_mail::{
    Calendar, CalendarEntry, DeadlineReminder, Debt, DebtDelay, DutyLine, Escalation, Letter, Mail, Overdue,
    Reader, SeveralDuties,
};
use nidaa_workflow::{ObligationRule, Workflow};
use std::collections::BTreeMap;

/// The mails of a fact of a duty; none of any other. The desk already knows the fact, and which duties beside it were
/// spoken of with it: who owes several of them gets one mail.
pub fn remind(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    match &fact.event {
        AnyEvent::Obligation(ObligationEvent::Reminded { .. }) => spoken(fact, desk, site),
        AnyEvent::Obligation(ObligationEvent::TimeGranted { .. } | ObligationEvent::Excused { .. }) => {
            eased::mails(fact, desk, site)
        }
        _ => vec![],
    }
}

fn spoken(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let Some(row) = desk.ledger.get(fact.subject()) else { return vec![] };
    let mut by_address: BTreeMap<String, Vec<Said>> = BTreeMap::new();
    for row in desk.ledger.told_at(row, fact.position) {
        for planned in told(desk, row, row.told_from, row.told_until) {
            by_address.entry(address(&planned.to.contact)).or_default().push(Said { row, planned });
        }
    }
    let written = by_address.into_values();
    written.filter_map(|said| outgoing(desk, &said, fact.recorded_at, fact.position, site)).collect()
}

/// A duty and the moment at which somebody is told of it.
struct Said<'a> {
    row: &'a Obligation,
    planned: Planned,
}

/// The mail that says all this to one person, written at `now` because of the event at `event`.
fn outgoing(
    desk: &Desk,
    said: &[Said<'_>],
    now: Timestamp,
    event: Position,
    site: &Site,
) -> Option<Outgoing> {
    let Said { row, planned } = said.first()?;
    let contact = &planned.to.contact;
    let programme = desk.ledger.policy(row)?.title().clone();
    let clock = calendar(planned.to.country).zone.clone();
    let reader = Reader { name: contact.name.clone(), lang: contact.lang, programme, clock };
    let url = url_of(row, &planned.to, site);
    let (template, letter) = match said {
        [one] => write(desk, one, now, url, &reader)?,
        many => several(desk, many, now, url, &reader),
    };
    let letter = desk.directory.in_own_words(template, contact.lang, letter);
    let (rule, address) = (row.rule(), address(contact));
    let case = case_of(row);
    let name = reader.programme.best(contact.lang).1.to_owned();
    let calendar = entries(desk, said, contact.lang, site);
    let calendar = calendar.map(|entries| Calendar { name, entries }.write());
    Some(Outgoing {
        id: derived_uuid(&["mail", &event.to_string(), &rule, &address]),
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
        thread: desk.directory.thread(&case, &address),
        case: Some(case),
        hold: false,
        calendar,
        secret: None,
        due: said.iter().filter_map(|one| one.row.due.as_ref()).map(|due| due.end).min(),
        duties: said.iter().map(|one| one.row.key.clone()).collect(),
        dues: said.iter().map(|one| one.row.due.as_ref().map(|due| due.end)).collect(),
        early: said.iter().all(Said::is_early),
    })
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

/// Title of what carries a duty, unless not everybody may know whose it is.
pub fn carrier_title(desk: &Desk, row: &Obligation) -> LocalText {
    let project = row.project.as_ref().and_then(|code| desk.directory.project(code.as_str()));
    let call = row.call.as_ref().and_then(|code| desk.directory.call(code.as_str()));
    let title = project.map(|project| &project.title).or(call.map(|call| &call.title));
    title.filter(|_| !row.is_confidential()).cloned().unwrap_or_default()
}

/// A duty as mails tell it.
pub fn debt(desk: &Desk, row: &Obligation, rule: &ObligationRule, due: &Deadline) -> Debt {
    Debt {
        duty: rule.label.clone(),
        code: row.subject().to_owned(),
        title: carrier_title(desk, row),
        part: part(desk, row, rule),
        due: due.clone(),
    }
}

/// What within its project a duty is of, as people call it; of money that is to come back, the sum.
pub fn part(desk: &Desk, row: &Obligation, rule: &ObligationRule) -> Option<LocalText> {
    let project = || desk.directory.project(row.project.as_ref()?.as_str());
    row.part.as_ref().map(|part| named(desk, row, part)).or_else(|| sum(project()?, rule))
}

/// Of a duty that begins when money is to come back, how much that still is.
fn sum(project: &KnownProject, rule: &ObligationRule) -> Option<LocalText> {
    let is_refund = rule.opened_by.iter().any(|event| event == "project_refund_due");
    let due = project.refund_due().filter(|_| is_refund)?.to_string();
    Some(LocalText::all(due.clone(), due.clone(), due))
}

/// A part as people call it: the country's name, the milestone's title, what a condition asks for.
pub fn named(desk: &Desk, row: &Obligation, part: &Part) -> LocalText {
    let project = || desk.directory.project(row.project.as_ref()?.as_str());
    let task = |known: Option<&KnownTask>| known.map(|known| known.text.clone()).unwrap_or_default();
    match part {
        Part::Partner { country, .. } | Part::Consent { country, .. } => {
            let [ar, en, fr] = Lang::ALL.map(|lang| country.name(lang));
            LocalText::all(ar, en, fr)
        }
        Part::Milestone(key) => {
            let known = project().and_then(|project| project.milestones.get(key.as_str()));
            known.map(|known| known.title.clone()).unwrap_or_default()
        }
        Part::Condition(key) => task(project().and_then(|project| project.conditions.get(key))),
        Part::Finding(key) => task(project().and_then(|project| project.findings.get(key.as_str()))),
        Part::Amendment(key) | Part::Activity(key) | Part::Report(key) | Part::Payment(key) => {
            LocalText::in_lang(Lang::En, key.as_str())
        }
        Part::Document(key) => {
            let known = project().and_then(|project| project.documents.get(key.as_str()));
            known.cloned().unwrap_or_else(|| LocalText::in_lang(Lang::En, key.as_str()))
        }
        Part::Subgrant(key) => LocalText::in_lang(Lang::En, key.as_str()),
        Part::Assessor { .. } => LocalText::default(),
    }
}

fn delays(desk: &Desk, row: &Obligation, policy: &Workflow, now: Timestamp) -> Vec<DebtDelay> {
    let causes = desk.ledger.lateness(row, now).map(|late| late.causes).unwrap_or_default();
    let label = |duty: &str| policy.obligation(duty).map(|rule| rule.label.clone()).unwrap_or_default();
    let delay = |delay: crate::Delay| DebtDelay {
        duty: label(&delay.duty),
        owed_by: delay.owed_by,
        count: delay.count,
        days: delay.days,
    };
    causes.into_iter().map(delay).collect()
}

/// Whole days since the last day in time, on the deadline's calendar; negative before it.
fn days_since(due: &Deadline, now: Timestamp) -> i64 {
    let tz = TimeZone::get(&due.zone).unwrap_or(TimeZone::UTC);
    let span = now.to_zoned(tz).date().duration_since(due.date);
    span.as_hours() / 24
}
