//! A step of a call is taken back, and in the same act what became of its projects by that step.

use super::{Session, postpone::named};
use crate::{Failure, Order, State, facts::fact};
use nidaa_domain::{
    AnyEvent, Command, Fact, Target,
    call::RevertCallStep,
    project::{ProjectCommand, RevertDecision},
};
use nidaa_kernel::{ProjectCode, StreamId};

impl Session<'_> {
    /// All of it, or nothing.
    pub(super) async fn revert_call_step(
        &mut self,
        data: &RevertCallStep,
        order: &Order,
    ) -> Result<(), Failure> {
        self.decide(order).await?;
        let call = order.command.target();
        let followed = self.followed(data, &call).await?;
        let projects = followed.iter().map(|(project, _)| project.clone()).collect();
        self.name_following(&call, projects, order)?;
        for (project, decision) in followed {
            self.revert_followed(data, project, decision, order).await?;
        }
        Ok(())
    }

    /// Projects whose last decision followed from the step, each with that decision. Whatever was decided on one since
    /// then, such as that it is let in late, stands, as does what another command of the same request decided.
    async fn followed(
        &mut self,
        data: &RevertCallStep,
        call: &Target,
    ) -> Result<Vec<(ProjectCode, String)>, Failure> {
        let of_call = self.facts_of(call).await?;
        let is_step =
            |fact: &&Fact| matches!(&fact.event, AnyEvent::Call(event) if event.kind() == data.step);
        let Some(step) = of_call.iter().rev().find(is_step) else { return Ok(vec![]) };
        let mut followed = vec![];
        for (project, _) in self.stages_of(data.call.as_str()).await? {
            let target = Target { kind: "project", code: project.to_string() };
            let decision = last_decision(&self.facts_of(&target).await?, step);
            followed.extend(decision.map(|decision| (project, decision)));
        }
        Ok(followed)
    }

    pub(super) async fn facts_of(&self, target: &Target) -> Result<Vec<Fact>, Failure> {
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
        let single =
            RevertDecision { project: project.clone(), decision, followers: vec![], part: None, reason };
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

/// The last decision on a project, where the command of this step led to it.
fn last_decision(facts: &[Fact], step: &Fact) -> Option<String> {
    let is_decision =
        |fact: &&Fact| matches!(&fact.event, AnyEvent::Project(event) if event.stage().is_some());
    let of_step = |fact: &&Fact| {
        (fact.meta.command_id, &fact.meta.command) == (step.meta.command_id, &step.meta.command)
    };
    facts.iter().rev().find(is_decision).filter(of_step).map(|last| last.event.kind().to_owned())
}
