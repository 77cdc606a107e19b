//! Stages, steps and conditions of a call and of a project.

use super::Page;
use nidaa_kernel::StageId;
use nidaa_workflow::{Bearer, Machine, Next, Way, Workflow};
use std::fmt::Write as _;

impl Page {
    pub(super) fn life(&mut self, rules: &Workflow, machine: Machine) {
        self.title(
            3,
            match machine {
                Machine::Call => "rules-call",
                Machine::Project => "rules-project",
            },
        );
        self.stages(rules, machine);
        self.steps(rules, machine);
        self.conditions(rules, machine);
    }

    fn stages(&mut self, rules: &Workflow, machine: Machine) {
        self.title(4, "rules-stages");
        self.header(&["rules-column-staff", "rules-column-applicant"]);
        for stage in rules.stages(machine) {
            let last =
                if stage.is_final { format!(" ({})", self.say.t("rules-final")) } else { String::new() };
            self.row(&[self.local(&stage.staff) + &last, self.local(&stage.applicant)]);
        }
        self.text.push('\n');
    }

    fn steps(&mut self, rules: &Workflow, machine: Machine) {
        self.title(4, "rules-steps");
        self.header(&[
            "rules-column-step",
            "rules-column-who",
            "rules-column-from",
            "rules-column-to",
            "rules-column-if",
        ]);
        for way in rules.ways(machine) {
            let who = self.say.row(way.bearers.iter().map(|bearer| self.bearer(bearer)));
            let conditions: Vec<String> = way.conditions().map(|id| number_of(rules, machine, id)).collect();
            let from = self.from(rules, machine, &way);
            let to = match way.next {
                Next::Stay => self.say.t("rules-stays"),
                Next::Previous => self.say.t("rules-back"),
                Next::To(stage) => self.stage(rules, machine, stage),
            };
            self.row(&[self.say.word("step", way.command), who, from, to, conditions.join(" · ")]);
        }
        self.text.push('\n');
    }

    fn from(&self, rules: &Workflow, machine: Machine, way: &Way<'_>) -> String {
        if way.from.is_empty() {
            return self.say.t("rules-begins");
        }
        self.say.row(way.from.iter().map(|stage| self.stage(rules, machine, stage)))
    }

    pub(super) fn stage(&self, rules: &Workflow, machine: Machine, id: &StageId) -> String {
        rules.stage(machine, id).map_or_else(|| id.to_string(), |stage| self.local(&stage.staff))
    }

    /// The role; what its holder must be to the project is said where it is more than the role's own name.
    fn bearer(&self, bearer: &Bearer) -> String {
        let role = self.say.word("role", &bearer.role.0);
        let more: Vec<String> =
            bearer.relations.iter().map(|relation| self.say.word("relation", relation)).collect();
        if more.is_empty() { role } else { format!("{role} ({})", self.say.row(more)) }
    }

    fn conditions(&mut self, rules: &Workflow, machine: Machine) {
        if rules.conditions(machine).is_empty() {
            return;
        }
        self.title(4, "rules-conditions");
        for condition in rules.conditions(machine) {
            let number = number_of(rules, machine, &condition.id);
            let mark = self.mark(condition.provenance, condition.source.as_deref());
            let _ = writeln!(self.text, "{number} {} ({mark})", self.local(&condition.explanation));
        }
        self.text.push('\n');
    }
}

/// Conditions are numbered as they stand in the file.
fn number_of(rules: &Workflow, machine: Machine, id: &str) -> String {
    let place = rules.conditions(machine).iter().position(|condition| condition.id == id);
    place.map_or_else(|| id.to_owned(), |place| format!("{}.", place + 1))
}
