//! What the ledger answers.

use super::{Lateness, Ledger, Obligation, Part, carrier, late};
use nidaa_domain::{
    AnyEvent, Fact,
    obligation::{Excused, ObligationEvent},
    writers_of,
};
use nidaa_workflow::{Due, ObligationRule, Workflow};
use std::collections::BTreeSet;

impl Ledger {
    /// The row of this key.
    pub fn get(&self, key: &str) -> Option<&Obligation> {
        self.rows.get(key)
    }

    /// Every row, by key.
    pub fn rows(&self) -> impl Iterator<Item = &Obligation> {
        self.rows.values()
    }

    /// Open rows, the earliest deadline first and those without one last.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Obligation> {
        self.by_due.iter().filter_map(|(_, key)| self.rows.get(key))
    }

    /// How many rows are open.
    pub fn open_count(&self) -> usize {
        self.by_due.len()
    }

    /// Some of the open rows that everybody may see, in the same order, without a look at those before.
    pub fn open_page(&self, skip: usize, limit: usize) -> impl Iterator<Item = &Obligation> {
        let public = self.by_due.iter().filter(|(_, key)| !self.confidential.contains(key));
        public.skip(skip).take(limit).filter_map(|(_, key)| self.rows.get(key))
    }

    /// How many of the open rows not everybody may see.
    pub fn confidential_count(&self) -> usize {
        let rows = self.confidential.iter().filter_map(|key| self.rows.get(key));
        rows.filter(|row| row.is_open()).count()
    }

    /// Open rows that are late at `now`.
    pub fn late(&self, now: jiff::Timestamp) -> impl Iterator<Item = &Obligation> {
        let over = self.by_due.iter().take_while(move |(end, _)| *end <= now);
        over.filter_map(|(_, key)| self.rows.get(key)).filter(move |row| row.is_late(now))
    }

    /// Rows of the project, or of the call that carries this one itself.
    pub fn beside(&self, row: &Obligation) -> impl Iterator<Item = &Obligation> {
        let carrier = match (&row.project, &row.call) {
            (Some(project), _) => carrier("project", project.as_str()),
            (None, call) => carrier("call", call.as_ref().map_or("", |call| call.as_str())),
        };
        self.carried(&carrier)
    }

    /// Other rows of the same project, or other rows of the call alone: what one person hears of in one mail. Each has the
    /// others around it, so that it does not matter whose time has come first.
    pub fn around<'a>(&'a self, row: &'a Obligation) -> impl Iterator<Item = &'a Obligation> {
        self.beside(row).filter(move |other| other.key != row.key && other.project == row.project)
    }

    /// The rows that a fact of a duty speaks of, each once: its own, those that it names, and those around them that were
    /// spoken of at its place in the log. Its own is the first.
    pub fn told_by<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = &'a Obligation> {
        let with: &[String] = match &fact.event {
            AnyEvent::Obligation(ObligationEvent::Reminded { with, .. }) => with,
            _ => &[],
        };
        let named = std::iter::once(fact.subject()).chain(with.iter().map(String::as_str));
        let named = named.filter_map(|key| self.rows.get(key));
        let told = named.flat_map(|row| {
            let others = self.around(row).filter(|other| other.told.contains(&fact.position));
            std::iter::once(row).chain(others)
        });
        let mut seen = BTreeSet::new();
        told.filter(move |row| seen.insert(row.key.as_str()))
    }

    /// Rows of a project.
    pub fn of_project(&self, code: &str) -> impl Iterator<Item = &Obligation> {
        self.carried(&carrier("project", code))
    }

    /// The ledger of an earlier moment, from its rows, under the policies this one knows. It answers questions; it is
    /// not there to follow further facts.
    #[must_use]
    pub fn as_of(&self, rows: Vec<Obligation>) -> Self {
        let mut earlier = Self { policies: self.policies.clone(), ..Self::default() };
        for row in rows {
            earlier.put(row);
        }
        earlier
    }

    /// The release of the policy a row was opened under.
    pub fn policy(&self, row: &Obligation) -> Option<&Workflow> {
        self.policies.get(&row.rules.digest)
    }

    /// A release of a policy under which rows were opened, by its digest.
    pub fn policy_of(&self, digest: &str) -> Option<&Workflow> {
        self.policies.get(digest)
    }

    /// The duty of the policy a row was opened under.
    pub fn rule(&self, row: &Obligation) -> Option<&ObligationRule> {
        self.policy(row)?.obligation(&row.duty)
    }

    /// Whether a row is due at the close of its call.
    pub fn hangs_on_close(&self, row: &Obligation) -> bool {
        let deadline = || self.policy(row)?.deadline(self.rule(row)?.deadline.as_ref()?);
        deadline().is_some_and(|deadline| deadline.due == Due::Date("call.closes".to_owned()))
    }

    /// Whether the office granted time for what a project owes by the close of its call that has not run out.
    pub fn has_time(&self, project: &str, now: jiff::Timestamp) -> bool {
        self.in_granted_time(project, now).any(|row| self.hangs_on_close(row))
    }

    /// Commands that meet or end something a project owes for which the office granted time that has not run out.
    pub fn time_for(&self, project: &str, now: jiff::Timestamp) -> BTreeSet<&'static str> {
        let rules = self.in_granted_time(project, now).filter_map(|row| self.rule(row));
        rules.flat_map(|rule| writers_of(&rule.met_by).chain(writers_of(&rule.lapsed_by))).collect()
    }

    /// What nobody waits for from a project any more, since whoever owed it was excused.
    pub fn excused(&self, project: &str) -> Excused {
        let mut excused = Excused::default();
        for row in self.of_project(project).filter(|row| row.is_excused()) {
            let Some((part, rule)) = row.part.clone().zip(self.rule(row)) else { continue };
            // Whoever judges an answer is excused from that, and nobody from giving it.
            let is_met_by = |event: &str| rule.met_by.iter().any(|one| one == event);
            match part {
                Part::Condition(key) if is_met_by("project_proof_reported") => {
                    excused.conditions.insert(key);
                }
                Part::Finding(key) if is_met_by("project_finding_answered") => {
                    excused.findings.insert(key);
                }
                Part::Consent { amendment, country } => {
                    excused.consents.insert((amendment, country));
                }
                Part::Partner { country, role } if is_met_by("project_consent_renewed") => {
                    excused.links.insert((country, role));
                }
                Part::Document(key) if is_met_by("project_document_renewed") => {
                    excused.documents.insert(key);
                }
                _ => {}
            }
        }
        excused
    }

    /// What a project owes for which the office granted time that has not run out.
    pub fn in_granted_time(&self, project: &str, now: jiff::Timestamp) -> impl Iterator<Item = &Obligation> {
        let in_time = move |row: &&Obligation| row.due.as_ref().is_some_and(|due| due.in_time(now));
        self.of_project(project).filter(|row| row.is_open() && row.granted.is_some()).filter(in_time)
    }

    /// How late a row is at `now`, and why.
    pub fn lateness(&self, row: &Obligation, now: jiff::Timestamp) -> Option<Lateness> {
        late::lateness(self, row, now)
    }
}
