//! Stages, steps and conditions of a call and of a project.

use super::Page;
use nidaa_i18n::Args;
use nidaa_kernel::StageId;
use nidaa_workflow::{Bearer, Condition, Facts, Machine, Next, Way, Workflow};
use std::{collections::BTreeMap, fmt::Write as _};

/// So many stages are read in a cell of the table; more stand above it, once for all steps that share them.
const STAGES_OF_A_CELL: usize = 4;

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
        if machine == Machine::Project {
            self.sight(rules);
        }
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
        let usual = usual(rules, machine);
        self.meanings(&usual);
        self.grouped(rules, machine);
        self.header(&[
            "rules-column-step",
            "rules-column-who",
            "rules-column-from",
            "rules-column-to",
            "rules-column-if",
        ]);
        let numbers = numbered(rules, machine);
        let groups = groups(rules, machine);
        for way in rules.ways(machine) {
            let name =
                way.label.map_or_else(|| self.say.word("step", way.command), |label| self.local(label));
            let who = self.say.row(way.bearers.iter().map(|bearer| self.bearer(bearer, &usual)));
            let from = self.from(rules, machine, &way, &groups);
            let to = self.to(rules, machine, &way);
            self.row(&[name, who, from, to, self.asked(&way, &numbers)]);
        }
        self.text.push('\n');
    }

    /// What the holders of roles must be to the project, said once for the whole table.
    fn meanings(&mut self, usual: &BTreeMap<&str, &[String]>) {
        let said = |(role, relations): (&&str, &&[String])| {
            let relations = relations.iter().map(|relation| self.say.word("relation", relation));
            let args = Args::new()
                .with("role", self.say.word("role", role))
                .with("relation", self.say.row(relations));
            self.said("rules-role-is", &args)
        };
        let roles: Vec<String> = usual.iter().filter(|(_, all)| !all.is_empty()).map(said).collect();
        if !roles.is_empty() {
            let roles = self.chain("rules-more", roles);
            self.paragraph(&self.say.with("rules-roles", "roles", roles));
        }
    }

    /// The numbers of a way's conditions, from the smallest.
    fn asked(&self, way: &Way<'_>, numbers: &[&str]) -> String {
        let mut places: Vec<usize> =
            way.conditions().filter_map(|id| numbers.iter().position(|known| *known == id)).collect();
        places.sort_unstable();
        self.say.row(places.into_iter().map(|place| (place + 1).to_string()))
    }

    /// The groups of stages that the table names by a number.
    fn grouped(&mut self, rules: &Workflow, machine: Machine) {
        let groups = groups(rules, machine);
        if groups.is_empty() {
            return;
        }
        self.paragraph(&self.say.t("rules-groups"));
        for (place, stages) in groups.iter().enumerate() {
            let stages = stages.iter().map(|stage| self.stage(rules, machine, stage));
            let args = Args::new().with("number", self.group(place)).with("stages", self.say.row(stages));
            let _ = writeln!(self.text, "- {}", self.said("rules-group-is", &args));
        }
        self.text.push('\n');
    }

    fn group(&self, place: usize) -> String {
        self.say.number(i64::try_from(place + 1).unwrap_or(i64::MAX))
    }

    fn from(&self, rules: &Workflow, machine: Machine, way: &Way<'_>, groups: &[&[StageId]]) -> String {
        if way.from.is_empty() {
            return self.say.t("rules-begins");
        }
        if is_every(rules, machine, way.from) {
            return self.say.t("rules-every-stage");
        }
        if let Some(place) = groups.iter().position(|group| *group == way.from) {
            return self.say.with("rules-group", "number", self.group(place));
        }
        self.say.row(way.from.iter().map(|stage| self.stage(rules, machine, stage)))
    }

    fn to(&self, rules: &Workflow, machine: Machine, way: &Way<'_>) -> String {
        match (way.leads, way.next) {
            (Some(leads), _) => self.local(leads),
            (None, Next::Stay) => self.say.t("rules-stays"),
            (None, Next::Previous) => self.say.t("rules-back"),
            (None, Next::To(stage)) => self.stage(rules, machine, stage),
        }
    }

    pub(super) fn stage(&self, rules: &Workflow, machine: Machine, id: &StageId) -> String {
        rules.stage(machine, id).map_or_else(|| id.to_string(), |stage| self.local(&stage.staff))
    }

    /// Stages of a project in a row, as a sentence names them.
    pub(super) fn quoted(&self, rules: &Workflow, stages: &[StageId]) -> String {
        let quote = |id| self.say.with("rules-quoted", "name", self.stage(rules, Machine::Project, id));
        self.say.row(stages.iter().map(quote))
    }

    /// The role; what its holder must be to the project is said where it is not what it usually is.
    fn bearer(&self, bearer: &Bearer, usual: &BTreeMap<&str, &[String]>) -> String {
        let role = bearer.role.0.as_str();
        if role == "system" {
            return self.say.t("rules-automatically");
        }
        let name = self.say.word("role", role);
        if usual.get(role).is_none_or(|relations| *relations == bearer.relations) {
            return name;
        }
        let more = bearer.relations.iter().map(|relation| self.say.word("relation", relation));
        format!("{name} ({})", self.say.row(more))
    }

    fn conditions(&mut self, rules: &Workflow, machine: Machine) {
        if rules.conditions(machine).is_empty() {
            return;
        }
        self.title(4, "rules-conditions");
        for (place, id) in numbered(rules, machine).into_iter().enumerate() {
            let Some(condition) = rules.conditions(machine).iter().find(|known| known.id == id) else {
                continue;
            };
            let mark = self.mark(condition.provenance, condition.source.as_deref());
            let _ = writeln!(self.text, "{}. {} ({mark})", place + 1, self.condition(condition));
        }
        self.text.push('\n');
    }

    /// What must hold; where the file does not say that, what a person is told when it does not.
    fn condition(&self, condition: &Condition) -> String {
        let refusal = || self.say.with("rules-refused", "text", self.local(&condition.explanation));
        condition.requires.as_ref().map_or_else(refusal, |text| self.local(text))
    }
}

/// Conditions in the order in which the steps first ask them, but those that hold as the file stands.
fn numbered(rules: &Workflow, machine: Machine) -> Vec<&str> {
    let settled = settled(rules);
    let mut numbers: Vec<&str> = vec![];
    for way in rules.ways(machine) {
        for id in way.conditions() {
            if !numbers.contains(&id) && !rules.is_settled(machine, id, &settled) {
                numbers.push(id);
            }
        }
    }
    numbers
}

/// What the file settles for every project: where no largest grant is set, none is larger.
fn settled(rules: &Workflow) -> Facts {
    let has_ceiling = rules.envelope().is_some_and(|envelope| envelope.ceiling.is_some());
    if has_ceiling { Facts::new() } else { Facts::new().with("over_ceiling", false) }
}

/// Whether a step is open in every stage.
fn is_every(rules: &Workflow, machine: Machine, stages: &[StageId]) -> bool {
    rules.stages(machine).iter().all(|stage| stages.contains(&stage.id))
}

/// Lists of stages that are too long for a cell, in the order in which the steps name them.
fn groups(rules: &Workflow, machine: Machine) -> Vec<&[StageId]> {
    let mut groups: Vec<&[StageId]> = vec![];
    for way in rules.ways(machine) {
        let is_long = way.from.len() > STAGES_OF_A_CELL && !is_every(rules, machine, way.from);
        if is_long && !groups.contains(&way.from) {
            groups.push(way.from);
        }
    }
    groups
}

/// What the holder of each role must be at the first step that names the role.
fn usual(rules: &Workflow, machine: Machine) -> BTreeMap<&str, &[String]> {
    let mut usual = BTreeMap::new();
    for bearer in rules.ways(machine).into_iter().flat_map(|way| way.bearers) {
        usual.entry(bearer.role.0.as_str()).or_insert(bearer.relations.as_slice());
    }
    usual
}
