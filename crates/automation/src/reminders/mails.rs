//! From a moment that was told to the mails that tell it.

use super::plan::{Planned, Step, told};
use crate::{Desk, Obligation, Outgoing, Part, Site, audience::address, calendar::calendar};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{AnyEvent, Fact, obligation::ObligationEvent};
use nidaa_kernel::{Deadline, Lang, LocalText, Position, derived_uuid};
use nidaa_mail::{DeadlineReminder, Debt, DebtDelay, Escalation, Letter, Mail, Overdue, Reader};
use nidaa_workflow::{ObligationRule, Workflow};

/// The mails of a fact that says a duty was spoken of; none of any other. The desk already knows the fact.
pub fn remind(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let AnyEvent::Obligation(ObligationEvent::Reminded { .. }) = &fact.event else { return vec![] };
    let Some(row) = desk.ledger.get(fact.subject()) else { return vec![] };
    let planned = told(desk, row, row.told_from, row.told_until);
    planned.iter().filter_map(|one| outgoing(desk, row, one, row.told_until, fact.position, site)).collect()
}

/// The mail of one planned moment, written at `now` because of the event at `event`.
fn outgoing(
    desk: &Desk,
    row: &Obligation,
    planned: &Planned,
    now: Timestamp,
    event: Position,
    site: &Site,
) -> Option<Outgoing> {
    let (policy, rule, due) = (desk.ledger.policy(row)?, desk.ledger.rule(row)?, row.due.as_ref()?);
    let contact = &planned.to.contact;
    let programme = policy.title().clone();
    let reader = Reader { name: contact.name.clone(), lang: contact.lang, programme };
    let url = match &row.project {
        Some(project) => site.project(project.as_str(), contact.lang),
        None => site.call(row.subject(), contact.lang),
    };
    let debt = debt(desk, row, rule, due, &calendar(planned.to.country).zone);
    let (template, letter) = write(desk, row, (policy, rule), planned.step, debt, now, url, &reader)?;
    let (rule, address) = (row.rule(), address(contact));
    let case = match &row.project {
        Some(project) => format!("project/{project}"),
        None => format!("call/{}", row.subject()),
    };
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
        duty: !matches!(planned.step, Step::Before(_)),
        thread: desk.directory.thread(&case, &address),
        case: Some(case),
        hold: false,
        calendar: None,
        secret: None,
    })
}

#[expect(clippy::too_many_arguments, reason = "what a mail is written from; each is used once")]
fn write(
    desk: &Desk,
    row: &Obligation,
    (policy, rule): (&Workflow, &ObligationRule),
    step: Step,
    debt: Debt,
    now: Timestamp,
    url: String,
    reader: &Reader,
) -> Option<(&'static str, Letter)> {
    let delays = || delays(desk, row, policy, now);
    let days = days_since(&debt.due, now);
    Some(match step {
        Step::Before(_) => {
            let mail = DeadlineReminder { debt, days_left: -days, url };
            (DeadlineReminder::TEMPLATE, mail.letter(reader))
        }
        Step::Overdue(_) => {
            let mail = Overdue { debt, days, delays: delays(), url };
            (Overdue::TEMPLATE, mail.letter(reader))
        }
        Step::Rung(index) => {
            let reason = rule.ladder.get(index)?.reason.clone();
            let owed_by = desk.debtors(row).map(|(_, institution)| institution.name.clone()).collect();
            let mail = Escalation { debt, days, owed_by, reason, delays: delays(), url };
            (Escalation::TEMPLATE, mail.letter(reader))
        }
    })
}

fn debt(desk: &Desk, row: &Obligation, rule: &ObligationRule, due: &Deadline, clock: &str) -> Debt {
    let project = row.project.as_ref().and_then(|code| desk.directory.project(code.as_str()));
    let call = row.call.as_ref().and_then(|code| desk.directory.call(code.as_str()));
    let title = project.map(|project| &project.title).or(call.map(|call| &call.title));
    Debt {
        duty: rule.label.clone(),
        code: row.subject().to_owned(),
        title: title.cloned().unwrap_or_default(),
        part: row.part.as_ref().map(|part| named(desk, row, part)),
        due: due.clone(),
        clock: clock.to_owned(),
    }
}

/// A part as people call it: the country's name, the milestone's title.
fn named(desk: &Desk, row: &Obligation, part: &Part) -> LocalText {
    match part {
        Part::Partner { country, .. } => {
            let [ar, en, fr] = Lang::ALL.map(|lang| country.name(lang));
            LocalText::all(ar, en, fr)
        }
        Part::Milestone(key) => {
            let project = row.project.as_ref().and_then(|code| desk.directory.project(code.as_str()));
            let known = project.and_then(|project| project.milestones.get(key.as_str()));
            known.map(|known| known.title.clone()).unwrap_or_default()
        }
        Part::Amendment(key) | Part::Activity(key) | Part::Report(key) | Part::Payment(key) => {
            LocalText::in_lang(Lang::En, key.as_str())
        }
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
