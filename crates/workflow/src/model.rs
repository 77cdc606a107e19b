//! A checked policy.

use crate::{
    Applicants, ChecklistItem, Deadline, Diagnostic, Envelope, Form, ListedReason, Notice, ObligationRule,
    Parameter, ProjectType, Reminder, Rubric, Sector, Standing, Visibility, guard::Guard, rule::Rules,
};
use nidaa_kernel::{LocalText, ProgrammeId, Role, StageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, sync::Arc};

/// Whose life is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Machine {
    /// A call for proposals.
    Call,
    /// A project, from draft to its end.
    Project,
}

impl Machine {
    /// Both machines.
    pub const ALL: [Self; 2] = [Self::Call, Self::Project];

    /// The word files and rule ids use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Project => "project",
        }
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A stage of a call or a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// Name in the file and in events.
    pub id: StageId,
    /// Label for staff, in every language.
    pub staff: LocalText,
    /// Label for applicants, in every language.
    pub applicant: LocalText,
    /// Whether nothing leads out of it.
    pub is_final: bool,
}

/// Where a step leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// The stage is kept.
    Stay,
    /// To this stage.
    To(StageId),
    /// Back to the stage held before the present one; the aggregate remembers which.
    Previous,
}

/// A command as the policy opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommandInfo {
    /// Name of the command.
    pub command: String,
    /// Whether it begins a new life, without any stage before.
    pub begins: bool,
    /// Stages it is open in, in the order of the file.
    pub open_in: Vec<StageId>,
    /// Roles that may give it.
    pub roles: Vec<Role>,
}

/// A role, and what its holder must be to the call or project for it to count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bearer {
    /// The role.
    pub role: Role,
    /// Relations that must all hold, such as `owner`.
    pub relations: Vec<String>,
}

/// A condition, as people are told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Condition {
    /// Name in the file and in refusals.
    pub id: String,
    /// What a person reads when it does not hold, in every language.
    pub explanation: LocalText,
    /// What must hold, in every language; none where only what refuses is said.
    pub requires: Option<LocalText>,
    /// How sure we are that the programme really has it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
    /// Line in the file, counted from 1.
    pub line: usize,
}

/// A way from some stages to the next, as people are told of it.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The command.
    pub command: &'a str,
    /// Stages it is open in; none for a beginning.
    pub from: &'a [StageId],
    /// Where it leads.
    pub next: &'a Next,
    /// Who may take it.
    pub bearers: &'a [Bearer],
    /// What people call it, where the command has several ways.
    pub label: Option<&'a LocalText>,
    /// Where it leads, in words, where the command itself finds the stage.
    pub leads: Option<&'a LocalText>,
    transition: &'a Transition,
}

impl<'a> Way<'a> {
    fn of(command: &'a str, transition: &'a Transition) -> Self {
        let Transition { from, next, bearers, .. } = transition;
        let (label, leads) = (transition.label.as_ref(), transition.leads.as_ref());
        Self { command, from, next, bearers, label, leads, transition }
    }

    /// Line in the file, counted from 1.
    pub const fn line(&self) -> usize {
        self.transition.line
    }

    /// Whether it is open in a stage, or before the beginning.
    pub fn is_open(&self, stage: Option<&StageId>) -> bool {
        self.transition.is_open(stage)
    }

    /// Names of its conditions, in the order they are asked.
    pub fn conditions(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.transition.guards.iter().map(|guard| guard.id.as_str())
    }
}

#[derive(Debug)]
pub(crate) struct Transition {
    pub from: Vec<StageId>,
    pub next: Next,
    pub bearers: Vec<Bearer>,
    pub guards: Vec<Arc<Guard>>,
    pub label: Option<LocalText>,
    pub leads: Option<LocalText>,
    pub line: usize,
}

impl Transition {
    pub fn is_open(&self, stage: Option<&StageId>) -> bool {
        stage.map_or(self.from.is_empty(), |stage| self.from.contains(stage))
    }
}

#[derive(Debug)]
pub(crate) struct Life {
    pub stages: Vec<Stage>,
    pub conditions: Vec<Condition>,
    pub commands: BTreeMap<String, Vec<Transition>>,
}

/// The checked policy of one programme. A clone shares the content.
#[derive(Clone)]
pub struct Workflow(pub(crate) Arc<Content>);

impl fmt::Debug for Workflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Workflow({} version {}, {})", self.id(), self.version(), self.digest())
    }
}

pub(crate) struct Content {
    /// Name of the file it was read from.
    pub file: String,
    /// What its author should look at.
    pub warnings: Vec<Diagnostic>,
    pub rules: Rules,
    pub id: ProgrammeId,
    pub version: u32,
    pub digest: String,
    pub title: LocalText,
    pub parameters: BTreeMap<String, Parameter>,
    /// The same parameters as guards read them.
    pub p: cel::common::types::CelMap<'static>,
    pub sectors: Vec<Sector>,
    pub call: Life,
    pub project: Life,
    pub applicants: Option<Applicants>,
    pub types: Vec<ProjectType>,
    pub envelope: Option<Envelope>,
    pub forms: Vec<Form>,
    pub deadlines: Vec<Deadline>,
    pub reminders: Vec<Reminder>,
    pub notices: Vec<Notice>,
    pub obligations: Vec<ObligationRule>,
    pub eligibility: Vec<ChecklistItem>,
    pub rubric: Option<Rubric>,
    pub visibility: Option<Visibility>,
    pub postponement_reasons: Vec<ListedReason>,
}

impl Workflow {
    /// Name of the programme.
    pub fn id(&self) -> &ProgrammeId {
        &self.0.id
    }

    /// What the author of the file should look at, although it can be used, in the order of the file.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.0.warnings
    }

    /// Version of the policy, from 1.
    pub fn version(&self) -> u32 {
        self.0.version
    }

    /// SHA-256 of the file's bytes, 64 small hexadecimal digits.
    pub fn digest(&self) -> &str {
        &self.0.digest
    }

    /// Name of the programme in every language.
    pub fn title(&self) -> &LocalText {
        &self.0.title
    }

    /// Stages of a machine, in the order of the file.
    pub fn stages(&self, machine: Machine) -> &[Stage] {
        &self.life(machine).stages
    }

    /// The stage of this name.
    pub fn stage(&self, machine: Machine, id: &StageId) -> Option<&Stage> {
        self.stages(machine).iter().find(|stage| stage.id == *id)
    }

    /// Every command the policy opens, by name.
    pub fn commands(&self, machine: Machine) -> impl Iterator<Item = CommandInfo> + '_ {
        self.life(machine).commands.iter().map(move |(command, ways)| {
            let mut roles: Vec<Role> =
                ways.iter().flat_map(|way| way.bearers.iter().map(|bearer| bearer.role.clone())).collect();
            roles.sort();
            roles.dedup();
            let begins = ways.iter().any(|way| way.from.is_empty());
            CommandInfo { command: command.clone(), begins, open_in: self.open_in(machine, ways), roles }
        })
    }

    /// Who may give a command in a stage (none: the beginning), and what they must be to the call or project. Empty
    /// where it is not open.
    pub fn bearers(&self, machine: Machine, command: &str, from: Option<&StageId>) -> &[Bearer] {
        let ways = self.life(machine).commands.get(command);
        let open = ways.and_then(|ways| ways.iter().find(|way| way.is_open(from)));
        open.map_or(&[], |way| &way.bearers)
    }

    /// Whether a condition that a command may meet reads the fact: its own, and of a project who may apply and which
    /// questions are asked. What is dear to find out is found out only then.
    pub fn asks_for(&self, machine: Machine, command: &str, fact: &str) -> bool {
        let ways = self.life(machine).commands.get(command).into_iter().flatten();
        let mut guards = ways.flat_map(|way| &way.guards);
        guards.any(|guard| guard.reads(fact)) || machine == Machine::Project && self.always_asks_for(fact)
    }

    fn always_asks_for(&self, fact: &str) -> bool {
        self.applicants().is_some_and(|applicants| applicants.guard.reads(fact))
            || self.forms().iter().flat_map(Form::fields).any(|field| field.asks_for(fact))
    }

    /// Stages in which one of the ways is open, in the order of the file.
    pub(crate) fn open_in(&self, machine: Machine, ways: &[Transition]) -> Vec<StageId> {
        let ids = self.stages(machine).iter().map(|stage| &stage.id);
        ids.filter(|id| ways.iter().any(|way| way.is_open(Some(id)))).cloned().collect()
    }

    /// Conditions of a machine, in the order of the file.
    pub fn conditions(&self, machine: Machine) -> &[Condition] {
        &self.life(machine).conditions
    }

    /// Every way of a machine, in the order of the file.
    pub fn ways(&self, machine: Machine) -> Vec<Way<'_>> {
        let all = self.life(machine).commands.iter();
        let mut ways: Vec<Way<'_>> =
            all.flat_map(|(command, ways)| ways.iter().map(move |way| Way::of(command, way))).collect();
        ways.sort_by_key(|way| way.transition.line);
        ways
    }

    /// The parameter of this name.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.0.parameters.get(name)
    }

    /// All parameters, by name.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.0.parameters.values()
    }

    /// Cooperation areas, in the order of the file.
    pub fn sectors(&self) -> &[Sector] {
        &self.0.sectors
    }

    /// Who may own a project; none where anybody may.
    pub fn applicants(&self) -> Option<&Applicants> {
        self.0.applicants.as_ref()
    }

    /// Kinds of projects, in the order of the file. Empty where projects have no kind.
    pub fn types(&self) -> &[ProjectType] {
        &self.0.types
    }

    /// The money of a call; none where the file says nothing of it.
    pub fn envelope(&self) -> Option<&Envelope> {
        self.0.envelope.as_ref()
    }

    /// Forms, in the order of the file.
    pub fn forms(&self) -> &[Form] {
        &self.0.forms
    }

    /// The form of this name.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms().iter().find(|form| form.id == id)
    }

    /// Deadlines, in the order of the file.
    pub fn deadlines(&self) -> &[Deadline] {
        &self.0.deadlines
    }

    /// Reminders, in the order of the file.
    pub fn reminders(&self) -> &[Reminder] {
        &self.0.reminders
    }

    /// Notices, in the order of the file.
    pub fn notices(&self) -> &[Notice] {
        &self.0.notices
    }

    /// Notices that follow this type of event.
    pub fn notices_on(&self, event: &str) -> impl Iterator<Item = &Notice> {
        self.notices().iter().filter(move |notice| notice.event == event)
    }

    /// Duties, in the order of the file.
    pub fn obligations(&self) -> &[ObligationRule] {
        &self.0.obligations
    }

    /// The duty of this name.
    pub fn obligation(&self, id: &str) -> Option<&ObligationRule> {
        self.obligations().iter().find(|rule| rule.id == id)
    }

    /// The deadline of this name.
    pub fn deadline(&self, id: &str) -> Option<&Deadline> {
        self.deadlines().iter().find(|deadline| deadline.id == id)
    }

    /// What is asked of every proposal before it is judged, in the order of the file.
    pub fn eligibility(&self) -> &[ChecklistItem] {
        &self.0.eligibility
    }

    /// Why a project may be postponed, in the order of the file; empty where any reason is taken.
    pub fn postponement_reasons(&self) -> &[ListedReason] {
        &self.0.postponement_reasons
    }

    /// How assessors mark a proposal; none where the programme has no assessors.
    pub fn rubric(&self) -> Option<&Rubric> {
        self.0.rubric.as_ref()
    }

    pub(crate) fn life(&self, machine: Machine) -> &Life {
        match machine {
            Machine::Call => &self.0.call,
            Machine::Project => &self.0.project,
        }
    }
}
