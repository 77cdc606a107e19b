//! What may be done with a call or project now: the doors its rules open to the actor, and what its conditions say.

use super::{Session, surroundings};
use crate::{Act, Failure, State};
use nidaa_domain::{
    Context, Refusal, Target,
    project::{Project, Reversible},
};
use nidaa_kernel::StageId;
use nidaa_workflow::{Machine, Workflow};

impl Session<'_> {
    /// Every command whose door is open to the actor, in the order of the policy file.
    pub(crate) async fn acts(&mut self, target: &Target) -> Result<Vec<Act>, Failure> {
        let (state, context) = self.asked(target).await?;
        let Some(rules) = context.rules() else { return Ok(vec![]) };
        let asked = open_in(rules, &state).into_iter().map(|command| {
            let refusal = outlook(&state, command, &context).err();
            Act { command: command.to_owned(), refusal, at_hand: at_hand(&state, command) }
        });
        Ok(asked.filter(|act| !act.refusal.as_ref().is_some_and(shuts)).collect())
    }

    /// What the rules say to one command, whether its door is open or not.
    pub(crate) async fn act(&mut self, target: &Target, command: &str) -> Result<Act, Failure> {
        let (state, context) = self.asked(target).await?;
        let refusal = outlook(&state, command, &context).err();
        Ok(Act { command: command.to_owned(), refusal, at_hand: at_hand(&state, command) })
    }

    /// Every command that begins a project of a call and is open to the actor's roles; of what one is to a project, nobody
    /// knows before it is begun. None where the call has ended, or where what is known of it alone shuts the door.
    pub(crate) async fn beginnings(&mut self, target: &Target) -> Result<Vec<String>, Failure> {
        let (state, context) = self.asked(target).await?;
        let (State::Call(call), Some(rules)) = (state, context.rules()) else { return Ok(vec![]) };
        let present = call.stage.as_ref().and_then(|id| rules.stage(Machine::Call, id));
        if present.is_none_or(|present| present.is_final) {
            return Ok(vec![]);
        }
        let is_open = |command: &str| {
            let bearers = rules.bearers(Machine::Project, command, None);
            bearers.iter().any(|bearer| context.actor.has(&bearer.role.0))
        };
        let mut around = surroundings(Some(&call), &Project::default(), self.now);
        around.passed = nidaa_domain::passed(rules, &call, self.now);
        let facts = Context { around, ..context.clone() }.facts_of_call();
        let is_barred = |command: &str| rules.is_barred(Machine::Project, command, None, &facts);
        let begins = rules.commands(Machine::Project).filter(|info| info.begins);
        Ok(begins
            .map(|info| info.command)
            .filter(|command| is_open(command) && !is_barred(command))
            .collect())
    }

    /// Decisions of a project that the actor could take back, the last one first.
    pub(crate) async fn reversible(&mut self, target: &Target) -> Result<Vec<Reversible>, Failure> {
        let (state, context) = self.asked(target).await?;
        Ok(match state {
            State::Project(project) => project.reversible(&context),
            _ => vec![],
        })
    }

    /// What happened to a project within a stage that the actor could take back by itself.
    pub(crate) async fn reversible_acts(&mut self, target: &Target) -> Result<Vec<Reversible>, Failure> {
        let (state, context) = self.asked(target).await?;
        let State::Project(project) = state else { return Ok(vec![]) };
        Ok(project.reversible_acts(&context))
    }

    pub(super) async fn asked(&mut self, target: &Target) -> Result<(State, Context), Failure> {
        let state = self.state(target).await?;
        let is_there = match &state {
            State::Call(call) => call.code.is_some(),
            State::Project(project) => project.code.is_some(),
            _ => false,
        };
        if !is_there {
            return Err(Failure::NotFound { what: target.kind, code: target.code.clone() });
        }
        Ok((state, self.context_of(target).await?))
    }
}

/// Whether a refusal is the door's: the stage, the role or the relation.
fn shuts(refusal: &Refusal) -> bool {
    refusal.ruled().is_some_and(|ruled| ruled.step.shuts())
}

fn outlook(state: &State, command: &str, context: &Context) -> Result<(), Refusal> {
    match state {
        State::Call(call) => call.outlook(command, context),
        State::Project(project) => project.outlook(command, context),
        _ => Ok(()),
    }
}

/// Whether there is anything in a call or project that a command could be about.
fn at_hand(of: &State, command: &str) -> bool {
    match of {
        State::Project(project) => project.has_at_hand(command),
        _ => true,
    }
}

/// Commands open in the present stage, whoever may give them.
fn open_in<'a>(rules: &'a Workflow, of: &State) -> Vec<&'a str> {
    let (machine, stage): (Machine, Option<&StageId>) = match of {
        State::Call(call) => (Machine::Call, call.stage.as_ref()),
        State::Project(project) => (Machine::Project, project.stage.as_ref()),
        _ => return vec![],
    };
    let mut open = vec![];
    for way in rules.ways(machine) {
        if stage.is_some_and(|stage| way.from.contains(stage)) && !open.contains(&way.command) {
            open.push(way.command);
        }
    }
    open
}
