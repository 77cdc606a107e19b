//! A step of a call is taken back, and in the same act what became of its projects by that step.

use super::{Session, postpone::named};
use crate::{Failure, Order, State, facts::fact};
use nidaa_domain::{
    AnyEvent, Command, Fact, Target,
    call::RevertCallStep,
    project::{ProjectCommand, RevertDecision},
};
use nidaa_kernel::{CommandId, ProjectCode, StreamId};

impl Session<'_> {
    /// All of it, or nothing.
    pub(super) async fn revert_call_step(
        &mut self,
        data: &RevertCallStep,
        order: &Order,
    ) -> Result<(), Failure> {
        let followed = self.followed(data, &order.command.target()).await?;
        self.decide(order).await?;
        for (project, decision) in followed {
            self.revert_followed(data, project, decision, order).await?;
        }
        Ok(())
    }

    /// Projects whose last decision fell with the step, each with that decision. Whatever was decided on one since then,
    /// such as that it is let in late, stands.
    async fn followed(
        &mut self,
        data: &RevertCallStep,
        call: &Target,
    ) -> Result<Vec<(ProjectCode, String)>, Failure> {
        let of_call = self.facts_of(call).await?;
        let is_step =
            |fact: &&Fact| matches!(&fact.event, AnyEvent::Call(event) if event.kind() == data.step);
        let Some(act) = of_call.iter().rev().find(is_step).map(|fact| fact.meta.command_id) else {
            return Ok(vec![]);
        };
        let mut followed = vec![];
        for (project, _) in self.stages_of(data.call.as_str()).await? {
            let target = Target { kind: "project", code: project.to_string() };
            let decision = last_decision(&self.facts_of(&target).await?, act);
            followed.extend(decision.map(|decision| (project, decision)));
        }
        Ok(followed)
    }

    async fn facts_of(&self, target: &Target) -> Result<Vec<Fact>, Failure> {
        let stream = StreamId::of(target.kind, &target.code);
        let events = self.app.log().read_stream(stream, 0, None).await?;
        events.iter().map(fact).collect()
    }

    async fn revert_followed(
        &mut self,
        data: &RevertCallStep,
        project: ProjectCode,
        decision: String,
        order: &Order,
    ) -> Result<(), Failure> {
        let reason = data.reason.clone();
        let single = RevertDecision { project: project.clone(), decision, followers: vec![], reason };
        let command = ProjectCommand::RevertDecision(single);
        let any = Command::Project(command.clone());
        let target = any.target();
        let mut context = self.context(&any, &target).await.map_err(|failure| named(&project, failure))?;
        context.around.taken_back_with = Some(data.call.clone());
        let State::Project(state) = self.state(&target).await? else { return Ok(()) };
        let events = state.decide(&command, &context).map_err(|refusal| named(&project, refusal.into()))?;
        self.apply(&target, events.into_iter().map(AnyEvent::Project).collect(), order)
    }
}

/// The last decision on a project, where it fell in this act.
fn last_decision(facts: &[Fact], act: CommandId) -> Option<String> {
    let is_decision =
        |fact: &&Fact| matches!(&fact.event, AnyEvent::Project(event) if event.stage().is_some());
    let last = facts.iter().rev().find(is_decision).filter(|fact| fact.meta.command_id == act)?;
    Some(last.event.kind().to_owned())
}
