//! The policy files: those the program came with, and those calls are pinned to, whose text the log keeps.

use crate::Failure;
use nidaa_domain::vocabulary;
use nidaa_kernel::ProgrammeId;
use nidaa_workflow::{Diagnostic, Workflow};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// A policy file that was read and checked.
#[derive(Clone)]
pub struct Shelved {
    /// The rules.
    pub workflow: Workflow,
    /// The text they were read from.
    pub source: Arc<str>,
}

#[derive(Default)]
struct Inner {
    by_digest: HashMap<String, Shelved>,
    current: HashMap<ProgrammeId, String>,
}

/// All rules in use. Cheap to clone.
#[derive(Clone, Default)]
pub struct Shelf(Arc<RwLock<Inner>>);

impl Shelf {
    /// Reads and checks policy files, all or none. They become the programmes' current rules.
    ///
    /// # Errors
    /// Every finding of every file.
    pub fn load<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Vec<Diagnostic>> {
        let (shelf, mut findings, words) = (Self::default(), vec![], vocabulary());
        for (name, source) in files {
            match Workflow::load(name, source, &words) {
                Ok(workflow) => shelf.put(workflow, source, true),
                Err(found) => findings.extend(found),
            }
        }
        if findings.is_empty() { Ok(shelf) } else { Err(findings) }
    }

    /// One policy file on a shelf of its own, with its rules.
    ///
    /// # Errors
    /// Every finding of the file.
    pub fn single(name: &str, source: &str) -> Result<(Self, Workflow), Vec<Diagnostic>> {
        let (shelf, workflow) = (Self::default(), Workflow::load(name, source, &vocabulary())?);
        shelf.put(workflow.clone(), source, true);
        Ok((shelf, workflow))
    }

    /// The rules new calls of a programme follow.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for a programme without a policy file.
    pub fn current(&self, programme: &ProgrammeId) -> Result<Workflow, Failure> {
        let inner = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let found = inner.current.get(programme).and_then(|digest| inner.by_digest.get(digest));
        let missing = || Failure::NotFound { what: "programme", code: programme.to_string() };
        found.map(|shelved| shelved.workflow.clone()).ok_or_else(missing)
    }

    /// The rules of exactly this digest.
    pub fn pinned(&self, digest: &str) -> Option<Workflow> {
        let inner = self.0.read().unwrap_or_else(PoisonError::into_inner);
        inner.by_digest.get(digest).map(|shelved| shelved.workflow.clone())
    }

    /// Current rules of every programme, by name.
    pub fn programmes(&self) -> Vec<Shelved> {
        let inner = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let current = inner.current.values().filter_map(|digest| inner.by_digest.get(digest).cloned());
        let mut all: Vec<Shelved> = current.collect();
        all.sort_by(|a, b| a.workflow.id().cmp(b.workflow.id()));
        all
    }

    /// Puts rules on the shelf whose text the log kept, as they were proved when they were pinned. Text that cannot be read
    /// any more is passed over with a warning: calls pinned to it then answer [`Failure::RulesMissing`] instead of following other rules.
    pub fn restore(&self, digest: &str, source: &str) {
        if self.pinned(digest).is_some() {
            return;
        }
        match Workflow::kept(digest, source, &vocabulary()) {
            Ok(workflow) => self.put(workflow, source, false),
            Err(findings) => {
                let first = findings.first().map(ToString::to_string).unwrap_or_default();
                tracing::warn!(digest, findings = findings.len(), first, "kept rules can no longer be read");
            }
        }
    }

    fn put(&self, workflow: Workflow, source: &str, current: bool) {
        let mut inner = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let digest = workflow.digest().to_owned();
        if current {
            inner.current.insert(workflow.id().clone(), digest.clone());
        }
        inner.by_digest.insert(digest, Shelved { workflow, source: source.into() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_were_pinned_are_read_whatever_checks_came_since() {
        let shipped = include_str!("../../../workflows/comcec-project-funding.yaml");
        let text = shipped.replacen(r#"call_stage == "open""#, r#"call_stage == "opened""#, 1);
        assert!(Shelf::load([("new.yaml", text.as_str())]).is_err(), "nobody opens a call under it today");
        let shelf = Shelf::default();
        shelf.restore("kept", &text);
        let mut kept = shelf
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .by_digest
            .values()
            .cloned()
            .collect::<Vec<_>>();
        assert_eq!(kept.pop().map(|kept| kept.source.len()), Some(text.len()));
    }
}
