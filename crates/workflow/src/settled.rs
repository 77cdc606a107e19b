//! Conditions that the file alone fulfils, such as one on themes where announced themes do not bind.

use crate::{Facts, Machine, Workflow, guard::Answer};

impl Workflow {
    /// Whether a condition holds as the parameters stand, with no more facts than these. A guideline need not tell it.
    pub fn is_settled(&self, machine: Machine, condition: &str, facts: &Facts) -> bool {
        let ways = self.life(machine).commands.values().flatten();
        let guard = ways.flat_map(|way| &way.guards).find(|guard| guard.id == condition);
        guard.is_some_and(|guard| matches!(guard.ask(facts, &self.0.p), Answer::Holds))
    }
}
