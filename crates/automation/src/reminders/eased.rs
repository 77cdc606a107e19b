//! What was given beyond the rules: whoever owes a duty learns that they got more time, or owe it no longer.

use crate::{Desk, Obligation, Outgoing, Site, entry::with_entries, rules, situation::Situation};
use nidaa_domain::{AnyEvent, Fact, obligation::ObligationEvent};
use nidaa_mail::{DutyCorrected, Mail as _};
use nidaa_workflow::{Notice, Workflow};
use std::collections::BTreeSet;

/// The mails that the policy of a duty asks for when this happens to it; calendars that hold the duty are brought up to it.
/// Whoever owes a duty that got the same time with it is told of their own, once.
pub(super) fn mails(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let Some(own) = desk.ledger.get(fact.subject()) else { return vec![] };
    let (mut mails, mut told) = (vec![], BTreeSet::new());
    for row in std::iter::once(own).chain(moved_with(own, fact, desk)) {
        let mut of_row = of_duty(row, fact, desk, site);
        of_row.retain(|mail| told.insert((mail.rule.clone(), mail.to.to_lowercase())));
        mails.extend(of_row);
    }
    mails
}

fn of_duty(row: &Obligation, fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let Some(workflow) = desk.ledger.policy(row) else { return vec![] };
    let (directory, duty, key) = (&desk.directory, Some(row.key.as_str()), row.key.clone());
    let event = fact.event.full_kind();
    let mut notices: Vec<Notice> = workflow.notices_on(&event).cloned().collect();
    if notices.is_empty() {
        notices.extend(corrections(fact, workflow));
    }
    let of = |notice| Situation { fact, directory, workflow, site, notice, desk: Some(desk), duty };
    let mails = notices.iter().map(of).flat_map(|situation| rules::mails(&situation));
    with_entries(mails.map(|mail| of_owed(mail, row)).collect(), &[key], desk, site)
}

/// A correction says that a duty is owed, and by when: it is held against that before it leaves.
fn of_owed(mail: Outgoing, row: &Obligation) -> Outgoing {
    if mail.template != DutyCorrected::TEMPLATE {
        return mail;
    }
    Outgoing { duties: vec![row.key.clone()], dues: vec![row.due.as_ref().map(|due| due.end)], ..mail }
}

/// Who was told of a decision learns that it is taken back, also under a policy that was written before that could be.
fn corrections(fact: &Fact, workflow: &Workflow) -> Vec<Notice> {
    let AnyEvent::Obligation(ObligationEvent::DecisionReverted { decision, .. }) = &fact.event else {
        return vec![];
    };
    let told = format!("obligation_{}", decision.as_str());
    let corrected =
        |notice: &Notice| Notice { mail: DutyCorrected::TEMPLATE.to_owned(), hold: true, ..notice.clone() };
    workflow.notices_on(&told).map(corrected).collect()
}

/// Other duties of the same project whose deadline the fact moved.
fn moved_with<'a>(
    own: &'a Obligation,
    fact: &'a Fact,
    desk: &'a Desk,
) -> impl Iterator<Item = &'a Obligation> {
    let beside = own.project.iter().flat_map(|project| desk.ledger.of_project(project.as_str()));
    let has_moved =
        |row: &Obligation| row.moves.last().is_some_and(|last| last.cause.position == fact.position);
    beside.filter(move |row| row.key != own.key && row.is_open() && !row.rests() && has_moved(row))
}
