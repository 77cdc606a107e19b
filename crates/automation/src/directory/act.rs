//! The act whose facts are being told.

use nidaa_domain::Fact;
use nidaa_kernel::CommandId;
use std::collections::BTreeMap;

/// How often an act has told the same kind of event of the same thing. One act is told in one piece, so only the last is
/// remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Act {
    id: Option<CommandId>,
    told: BTreeMap<(String, String), u32>,
    last: Option<String>,
}

impl Act {
    /// Follows a fact that is about `whom` as well as about its subject.
    pub fn follow(&mut self, fact: &Fact, whom: &str) {
        if self.id != Some(fact.meta.correlation_id) {
            *self = Self { id: Some(fact.meta.correlation_id), ..Self::default() };
        }
        let event = fact.event.full_kind();
        *self.told.entry((event.clone(), whom.to_owned())).or_default() += 1;
        self.last = Some(event);
    }

    /// Whether the last fact was the act's first of its kind about `whom`.
    pub fn is_first(&self, whom: &str) -> bool {
        let last = self.last.clone().map(|event| (event, whom.to_owned()));
        last.and_then(|key| self.told.get(&key)) == Some(&1)
    }
}
