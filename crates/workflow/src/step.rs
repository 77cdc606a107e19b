//! The one question a policy answers: may this be done now, and where does it lead?

use crate::{
    Advice, Applicants, Bearer, Facts, Machine, Next, Workflow, figure,
    guard::{Answer, Guard},
    model::Transition,
};
use nidaa_kernel::{LocalText, Role, StageId};

/// Who asks, and what is known.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Roles the actor holds.
    pub roles: &'a [Role],
    /// What the actor is to this call or project, in the words of the vocabulary.
    pub relations: &'a [&'a str],
    /// Facts the guards may read; all that the vocabulary promises must be there.
    pub facts: &'a Facts,
}

/// Permission, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Id of the rule that allowed it, such as `comcec-project-funding/project/approve_project`.
    pub rule: String,
    /// Line of the rule in the file, counted from 1.
    pub line: usize,
    /// The stage afterwards.
    pub next: Next,
}

/// Why a command is refused. `rule` is always the id of the rule that refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StepRefusal {
    /// The policy does not know the command.
    #[error("{rule}: the policy does not open this command")]
    Unknown {
        /// Id of the rule.
        rule: String,
        /// The command.
        command: String,
    },
    /// The command is not open in the present stage.
    #[error("{rule}: not open in stage {}", .stage.as_ref().map_or("(none yet)", StageId::as_str))]
    NotOpen {
        /// Id of the rule.
        rule: String,
        /// The command.
        command: String,
        /// The present stage; none before the beginning.
        stage: Option<StageId>,
        /// Stages it is open in, in the order of the file. Empty when it only begins a life.
        open_in: Vec<StageId>,
    },
    /// The actor holds none of the roles.
    #[error("{rule}: needs one of the roles {}", .needs.iter().map(|role| role.0.as_str()).collect::<Vec<_>>().join(", "))]
    RoleMissing {
        /// Id of the rule.
        rule: String,
        /// The command.
        command: String,
        /// Roles that may give it in this stage.
        needs: Vec<Role>,
        /// Roles the actor holds.
        held: Vec<Role>,
    },
    /// The actor holds a role that would do, but is not what its holder must be to this call or project.
    #[error("{rule}: the role {role} counts only for one who is {} here", .needs.join(", "))]
    RelationMissing {
        /// Id of the rule.
        rule: String,
        /// The command.
        command: String,
        /// The role the actor holds.
        role: Role,
        /// What its holder must be besides.
        needs: Vec<String>,
        /// What the actor is.
        stands: Vec<String>,
    },
    /// A condition does not hold.
    #[error("{rule}: {}", .explanation.best(nidaa_kernel::Lang::En).1)]
    Guard {
        /// Id of the rule, ending in the id of the guard.
        rule: String,
        /// Line of the guard in the file, counted from 1.
        line: usize,
        /// What a person reads, in every language.
        explanation: Box<LocalText>,
        /// What the guard read, as name and value, by name.
        facts: Vec<(String, String)>,
        /// What would make it hold.
        advice: Box<Advice>,
    },
    /// A condition could not be asked because a fact is missing or of a wrong kind. A fault of the caller; refused to be safe.
    #[error("{rule}: the condition could not be asked: {reason}")]
    Unanswerable {
        /// Id of the rule, ending in the id of the guard.
        rule: String,
        /// What the interpreter says.
        reason: String,
    },
}

impl StepRefusal {
    /// Whether the command, the stage, the role or the relation refused: then no data and no better day would help this
    /// actor. A condition only says no for now.
    pub const fn shuts(&self) -> bool {
        match self {
            Self::Unknown { .. }
            | Self::NotOpen { .. }
            | Self::RoleMissing { .. }
            | Self::RelationMissing { .. } => true,
            Self::Guard { .. } | Self::Unanswerable { .. } => false,
        }
    }

    /// Id of the rule that refuses, such as `comcec-project-funding/project/submit_project/in_time`.
    pub fn rule(&self) -> &str {
        match self {
            Self::Unknown { rule, .. }
            | Self::NotOpen { rule, .. }
            | Self::RoleMissing { rule, .. }
            | Self::RelationMissing { rule, .. }
            | Self::Guard { rule, .. }
            | Self::Unanswerable { rule, .. } => rule,
        }
    }
}

impl Workflow {
    /// Whether `command` may be given in stage `from` (none before the beginning), and where it leads.
    ///
    /// # Errors
    /// The first [`StepRefusal`] in the order a person would check: command, stage, role, relation, who applies, guards.
    pub fn step(
        &self,
        machine: Machine,
        command: &str,
        from: Option<&StageId>,
        ask: &Ask<'_>,
    ) -> Result<Step, StepRefusal> {
        let rule = format!("{}/{machine}/{command}", self.id());
        let way = self.way(machine, command, from, &rule)?;
        admit(way, command, ask, &rule)?;
        if machine == Machine::Project && from.is_none() {
            self.ask_applicants(ask.facts, &rule)?;
        }
        way.guards.iter().try_for_each(|guard| self.ask_guard(guard, ask.facts, &rule))?;
        Ok(Step { rule, line: way.line, next: way.next.clone() })
    }

    /// The first stage, in the order of the file, from which a command leads into `stage`: where an aggregate returns to
    /// that was reported in this stage, so that nobody knows where it came from.
    pub fn way_into(&self, machine: Machine, stage: &StageId) -> Option<&StageId> {
        let life = self.life(machine);
        let ways = || life.commands.values().flatten().filter(|way| way.next == Next::To(stage.clone()));
        let mut before = life.stages.iter().map(|before| &before.id).filter(|before| *before != stage);
        before.find(|before| ways().any(|way| way.from.contains(before)))
    }

    fn way(
        &self,
        machine: Machine,
        command: &str,
        from: Option<&StageId>,
        rule: &str,
    ) -> Result<&Transition, StepRefusal> {
        let (rule, name) = (rule.to_owned(), command.to_owned());
        let Some(ways) = self.life(machine).commands.get(command) else {
            return Err(StepRefusal::Unknown { rule, command: name });
        };
        ways.iter().find(|way| way.is_open(from)).ok_or_else(|| {
            let open_in = self.open_in(machine, ways);
            StepRefusal::NotOpen { rule, command: name, stage: from.cloned(), open_in }
        })
    }

    /// Holds an owner with these facts against who may apply, for a command of a project that names another one.
    ///
    /// # Errors
    /// [`StepRefusal::Guard`] naming the rule.
    pub fn admits(&self, command: &str, facts: &Facts) -> Result<(), StepRefusal> {
        self.ask_applicants(facts, &format!("{}/{}/{command}", self.id(), Machine::Project))
    }

    fn ask_applicants(&self, facts: &Facts, rule: &str) -> Result<(), StepRefusal> {
        let applicants = self.applicants().map(|applicants| &applicants.guard);
        applicants.map_or(Ok(()), |guard| self.ask_guard(guard, facts, rule))
    }

    /// Whether an owner with these facts is one of those who may apply, before anything is begun.
    pub fn may_apply(&self, facts: &Facts) -> bool {
        let holds = |applicants: &Applicants| matches!(applicants.guard.ask(facts, &self.0.p), Answer::Holds);
        self.applicants().is_none_or(holds)
    }

    fn ask_guard(&self, guard: &Guard, facts: &Facts, rule: &str) -> Result<(), StepRefusal> {
        let rule = format!("{rule}/{}", guard.id);
        match guard.ask(facts, &self.0.p) {
            Answer::Holds => Ok(()),
            Answer::Fails(read) => Err(StepRefusal::Guard {
                rule,
                line: guard.line,
                explanation: Box::new(figure::told(&guard.explanation, &read)),
                facts: read,
                advice: Box::new(guard.advice(facts, &self.0.p)),
            }),
            Answer::Unanswerable(reason) => Err(StepRefusal::Unanswerable { rule, reason }),
        }
    }
}

/// Whether one of the actor's roles counts here.
fn admit(way: &Transition, command: &str, ask: &Ask<'_>, rule: &str) -> Result<(), StepRefusal> {
    let (rule, command) = (rule.to_owned(), command.to_owned());
    let held: Vec<&Bearer> = way.bearers.iter().filter(|bearer| ask.roles.contains(&bearer.role)).collect();
    let Some(first) = held.first() else {
        let needs = way.bearers.iter().map(|bearer| bearer.role.clone()).collect();
        return Err(StepRefusal::RoleMissing { rule, command, needs, held: ask.roles.to_vec() });
    };
    let lacking = |bearer: &Bearer| -> Vec<String> {
        let lacks = |relation: &&String| !ask.relations.contains(&relation.as_str());
        bearer.relations.iter().filter(lacks).cloned().collect()
    };
    if held.iter().any(|bearer| lacking(bearer).is_empty()) {
        return Ok(());
    }
    let stands = ask.relations.iter().map(ToString::to_string).collect();
    Err(StepRefusal::RelationMissing {
        rule,
        command,
        role: first.role.clone(),
        needs: lacking(first),
        stands,
    })
}
