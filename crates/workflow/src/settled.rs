//! Conditions on which few facts decide: those that the file alone fulfils, such as one on themes where announced themes do not
//! bind, and those that fail whatever else is known.

use crate::{Facts, Machine, Workflow, guard::Answer};
use nidaa_kernel::StageId;

impl Workflow {
    /// Whether a condition holds as the parameters stand, with no more facts than these. A guideline need not tell it.
    pub fn is_settled(&self, machine: Machine, condition: &str, facts: &Facts) -> bool {
        let ways = self.life(machine).commands.values().flatten();
        let guard = ways.flat_map(|way| &way.guards).find(|guard| guard.id == condition);
        guard.is_some_and(|guard| matches!(guard.ask(facts, &self.0.p), Answer::Holds))
    }

    /// Whether a condition of a command fails with no more facts than these, so that nobody could give it from there.
    pub fn is_barred(&self, machine: Machine, command: &str, from: Option<&StageId>, facts: &Facts) -> bool {
        let ways = self.life(machine).commands.get(command).into_iter().flatten();
        let open = ways.filter(|way| way.is_open(from)).take(1);
        let mut guards = open.flat_map(|way| &way.guards);
        guards.any(|guard| matches!(guard.ask(facts, &self.0.p), Answer::Fails(_)))
    }
}
