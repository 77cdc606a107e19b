//! Where decisions lead, and which stages lie behind them.

use crate::{Machine, Next, Workflow};
use nidaa_kernel::StageId;
use std::collections::BTreeSet;

impl Workflow {
    /// Stages of projects to which one of these commands leads.
    pub fn stages_after(&self, commands: &[&str]) -> BTreeSet<StageId> {
        let ways = self.ways(Machine::Project).into_iter().filter(|way| commands.contains(&way.command));
        ways.filter_map(|way| match way.next {
            Next::To(stage) => Some(stage.clone()),
            Next::Stay | Next::Previous => None,
        })
        .collect()
    }

    /// These stages of projects, and those before the end that no project reaches without having been in one of them.
    pub fn stages_behind(&self, gates: &BTreeSet<StageId>) -> BTreeSet<StageId> {
        let around = self.stages_around(gates);
        let open = self.stages(Machine::Project).iter().filter(|stage| !stage.is_final);
        open.map(|stage| stage.id.clone()).filter(|stage| !around.contains(stage)).collect()
    }

    /// Stages of projects that can be reached without entering one of the gates. A return leads to where one has been.
    fn stages_around(&self, gates: &BTreeSet<StageId>) -> BTreeSet<StageId> {
        let ways = self.ways(Machine::Project);
        let mut reached = BTreeSet::new();
        loop {
            let before = reached.len();
            for way in &ways {
                let starts = way.from.is_empty() || way.from.iter().any(|stage| reached.contains(stage));
                if let Next::To(to) = way.next
                    && starts
                    && !gates.contains(to)
                {
                    reached.insert(to.clone());
                }
            }
            if reached.len() == before {
                return reached;
            }
        }
    }
}
