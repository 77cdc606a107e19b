//! Who sees a project in which stage.

use super::Page;
use nidaa_workflow::{Machine, Workflow};
use std::fmt::Write as _;

impl Page {
    /// Both lists of stages as sentences, with how sure we are of them.
    pub(super) fn sight(&mut self, rules: &Workflow) {
        let Some(visibility) = rules.visibility() else { return };
        self.title(4, "rules-sight");
        let mark = self.mark(visibility.provenance, visibility.source.as_deref());
        let lists =
            [("rules-sight-involved", &visibility.involved), ("rules-sight-unnamed", &visibility.unnamed)];
        for (key, stages) in lists.into_iter().filter(|(_, stages)| !stages.is_empty()) {
            let stages = stages.iter().map(|id| self.stage(rules, Machine::Project, id));
            let row = self.say.row(stages);
            let _ = writeln!(self.text, "- {} ({mark})", self.say.with(key, "stages", row));
        }
        let _ = writeln!(self.text, "- {} ({mark})\n", self.say.t("rules-sight-everyone"));
    }
}
