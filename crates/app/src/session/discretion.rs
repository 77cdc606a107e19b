//! What somebody hears of a project they may not know of: the same, whatever their command would meet there.

use super::Session;
use crate::{Failure, Order, State, queries::is_hidden_from};
use nidaa_domain::{
    Command, Context, Policy, Relation, Surroundings, Target,
    project::{Project, ProjectCommand},
};
use nidaa_workflow::{Machine, Workflow};

impl Session<'_> {
    /// The failure as the actor may hear it. Whoever the door of the command is open to is told what stands in the way; who
    /// sees nothing of the project hears what is heard of one that does not exist.
    pub(super) async fn discreet(&mut self, failure: Failure, order: &Order) -> Result<Failure, Failure> {
        let Command::Project(command) = &order.command else { return Ok(failure) };
        if self.request.reconstruction {
            return Ok(failure);
        }
        // Of a code that is taken, whoever begins a project must hear.
        if matches!(command, ProjectCommand::DraftProject(_) | ProjectCommand::RecordProject(_)) {
            return Ok(failure);
        }
        let target = order.command.target();
        if self.is_secret(command.name(), &target).await? {
            return Ok(Failure::NotFound { what: target.kind, code: target.code });
        }
        Ok(failure)
    }

    async fn is_secret(&mut self, command: &str, target: &Target) -> Result<bool, Failure> {
        let State::Project(project) = self.state(target).await? else { return Ok(false) };
        // Of one that does not exist, too, a command may ask something else first.
        if project.code.is_none() {
            return Ok(true);
        }
        let (_, rules) = self.call_of(&project).await?;
        let actor = self.acting().await?;
        if !is_hidden_from(&actor, &project, rules.as_ref()) {
            return Ok(false);
        }
        let Some(rules) = rules else { return Ok(true) };
        let relations = Relation::between(&actor, &project, Some(&rules));
        let (policy, around) = (Policy::Pinned(rules.clone()), Surroundings::default());
        let context = Context { actor, relations, now: self.now, policy, around };
        Ok(!is_open(&rules, command, &project, &context))
    }
}

/// Whether the stage, the roles and the relations of the actor open the command.
fn is_open(rules: &Workflow, command: &str, project: &Project, context: &Context) -> bool {
    let counting = context.roles_that_count();
    let is = |needed: &String| context.relations.iter().any(|relation| relation.as_str() == needed);
    let bearers = rules.bearers(Machine::Project, command, project.stage.as_ref());
    bearers.iter().any(|bearer| counting.contains(&bearer.role.0) && bearer.relations.iter().all(is))
}
