//! The act whose facts are being told.

use nidaa_domain::{Fact, project::ProjectEvent};
use nidaa_kernel::CommandId;
use std::collections::BTreeSet;

/// What an act has told of projects, and whether the last of it was new. One act is told in one piece, so only the last is
/// remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Act {
    id: Option<CommandId>,
    told: BTreeSet<(String, &'static str)>,
    /// Whether the last event was the act's first of its kind about its project.
    pub is_first: bool,
}

impl Act {
    /// Follows an event of the project that the fact is about.
    pub fn follow(&mut self, fact: &Fact, event: &ProjectEvent) {
        if self.id != Some(fact.meta.correlation_id) {
            *self = Self { id: Some(fact.meta.correlation_id), ..Self::default() };
        }
        self.is_first = self.told.insert((fact.subject().to_owned(), event.kind()));
    }
}
