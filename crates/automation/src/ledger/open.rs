//! How an event opens duties.

use super::{Cause, Ledger, Obligation, Part, Pause, due, part, place, rest::is_met_at_rest};
use crate::Directory;
use jiff::tz::TimeZone;
use nidaa_domain::{Fact, RulesPin};
use nidaa_workflow::{Machine, ObligationRule, Workflow};
use std::collections::BTreeSet;

impl Ledger {
    pub(super) fn open_all(
        &mut self,
        fact: &Fact,
        kind: Machine,
        directory: &Directory,
        workflow: &Workflow,
        touched: &mut BTreeSet<String>,
    ) {
        let event = fact.event.full_kind();
        let rules = workflow.obligations().iter().filter(|rule| rule.opened_by.contains(&event));
        for rule in rules {
            for subject in carriers(fact, kind, rule, directory) {
                for part in part::opened(fact, rule, directory) {
                    if let Some(row) = begun(fact, (&subject, part), rule, directory, workflow) {
                        touched.insert(row.key.clone());
                        self.insert(row, directory, workflow);
                    }
                }
            }
        }
    }

    fn insert(&mut self, mut row: Obligation, directory: &Directory, workflow: &Workflow) {
        self.policies.entry(row.rules.digest.clone()).or_insert_with(|| workflow.clone());
        let rest = row.project.as_ref().and_then(|project| self.resting.get(project.as_str()));
        // What is asked for while a project stands still, and can be given then, does not wait for its return.
        let known = row.project.as_ref().and_then(|code| directory.project(code.as_str()));
        let stage = known.and_then(|project| project.stage.as_ref());
        let rest = rest.filter(|_| !is_met_at_rest(workflow, &row.duty, stage));
        row.pauses.extend(rest.map(|since| Pause { since: since.clone(), until: None }));
        if let Some((granted, grant)) = self.granted_beside(&row) {
            (row.granted, row.grants) = (Some(granted), grant.into_iter().collect());
        }
        if let Some(before) = self.rows.remove(&row.key) {
            self.by_due.remove(&place(&before));
            if before.is_open() {
                // Opened once more while it was open: it goes on, counted from the new event.
                self.opened_again.insert(row.key.clone(), row.opened.position);
                row = Obligation { opened_on: row.opened_on, ..before };
            }
        }
        self.put(row);
    }
}

/// The subject itself, or every project of a call whose event opens a duty of projects.
fn carriers(fact: &Fact, kind: Machine, rule: &ObligationRule, directory: &Directory) -> Vec<String> {
    match (kind, rule.of) {
        (Machine::Call, Machine::Project) => {
            let of_call = |project: &&crate::KnownProject| {
                project.call.as_ref().is_some_and(|call| call.as_str() == fact.subject())
            };
            directory.projects().filter(of_call).map(|project| project.code.to_string()).collect()
        }
        (Machine::Project, Machine::Call) => {
            let call = directory.project(fact.subject()).and_then(|project| project.call.as_ref());
            call.map(ToString::to_string).into_iter().collect()
        }
        _ => vec![fact.subject().to_owned()],
    }
}

/// A row as it is opened; its deadline is found when everything else is in its place.
fn begun(
    fact: &Fact,
    (subject, part): (&str, Option<Part>),
    rule: &ObligationRule,
    directory: &Directory,
    workflow: &Workflow,
) -> Option<Obligation> {
    let tail = part.as_ref().map(|part| format!("/{part}")).unwrap_or_default();
    let (project, call) = match rule.of {
        Machine::Project => {
            let project = directory.project(subject)?;
            (Some(project.code.clone()), project.call.clone())
        }
        Machine::Call => (None, Some(subject.parse().ok()?)),
    };
    let of_call = call.as_ref().and_then(|code| directory.call(code.as_str()));
    let tz = TimeZone::get(due::zone(of_call, workflow)).unwrap_or(TimeZone::UTC);
    Some(Obligation {
        key: format!("{}/{subject}{tail}", rule.id),
        duty: rule.id.clone(),
        rules: RulesPin {
            programme: workflow.id().clone(),
            version: workflow.version(),
            digest: workflow.digest().to_owned(),
        },
        owed_by: rule.owed_by.clone(),
        owed_to: rule.owed_to.clone(),
        call,
        project,
        part,
        opened_on: fact.recorded_at.to_zoned(tz).date(),
        due: None,
        granted: None,
        grants: vec![],
        opened: Cause::of(fact),
        moves: vec![],
        pauses: vec![],
        closed: None,
        overtaken: None,
        told: vec![],
        gaps: vec![],
        told_until: fact.recorded_at,
        told_from: fact.recorded_at,
    })
}
