//! What a step of a call means for its projects: in the same act, each of them decides for itself.

use super::Session;
use crate::{Failure, Order, State};
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Command, Refusal,
    call::{Call, CallEvent},
    project::{ExpireReserve, LapseProject, MissFinalStage, ProjectCommand, RevertDecision},
};
use nidaa_kernel::{ProjectCode, StageId};
use nidaa_store::Condition;
use nidaa_workflow::{Machine, Workflow};

/// Projects that the end of the final stage would end at once: its day is over, and none was granted time beyond it.
pub(crate) fn final_documents_late<'a>(
    rules: &Workflow,
    call: &Call,
    projects: impl Iterator<Item = (&'a str, &'a StageId)>,
    has_time: impl Fn(&str, &str) -> bool,
    now: Timestamp,
) -> Vec<String> {
    let (ends, end) = ("miss_final_stage", nidaa_domain::end_of(rules, "final_fiche", call));
    let info = rules.commands(Machine::Project).find(|info| info.command == ends);
    let Some(info) = info.filter(|_| end.is_some_and(|end| !end.in_time(now))) else { return vec![] };
    let late = projects.filter(|(code, stage)| info.open_in.contains(*stage) && !has_time(code, ends));
    late.map(|(code, _)| code.to_owned()).collect()
}

/// The command that each project of the call is given with this step, if there is one.
pub(crate) const fn after_step(event: &CallEvent) -> Option<fn(ProjectCode) -> ProjectCommand> {
    match event {
        CallEvent::Closed { .. } | CallEvent::Cancelled { .. } => Some(lapse),
        CallEvent::FinalStageClosed { .. } => Some(miss_final_stage),
        CallEvent::ImplementationStarted { .. } => Some(expire_reserve),
        _ => None,
    }
}

const fn lapse(project: ProjectCode) -> ProjectCommand {
    ProjectCommand::LapseProject(LapseProject { project })
}

const fn miss_final_stage(project: ProjectCode) -> ProjectCommand {
    ProjectCommand::MissFinalStage(MissFinalStage { project })
}

const fn expire_reserve(project: ProjectCode) -> ProjectCommand {
    ProjectCommand::ExpireReserve(ExpireReserve { project })
}

impl Session<'_> {
    /// Gives every project of the call the command, where its stage and the rules allow it. No project may enter the
    /// call or change its stage meanwhile. Answers with those that followed.
    pub(super) async fn follow(
        &mut self,
        call: &str,
        command: fn(ProjectCode) -> ProjectCommand,
        order: &Order,
    ) -> Result<Vec<ProjectCode>, Failure> {
        let mut followed = vec![];
        for (project, _) in self.stages_of(call).await? {
            if self.follow_one(&project, command(project.clone()), order).await? {
                followed.push(project);
            }
        }
        Ok(followed)
    }

    /// A withdrawal that is taken back, be it with what it rested on, leads into a stage that the steps of the call since then
    /// may have ended: it ends in the same act, as it would have then.
    pub(super) async fn end_again(&mut self, data: &RevertDecision, order: &Order) -> Result<(), Failure> {
        let mut falls = data.followers.iter().chain([&data.decision]);
        if !falls.any(|decision| decision == "withdrawn") {
            return Ok(());
        }
        for command in [lapse, miss_final_stage, expire_reserve] {
            self.follow_one(&data.project, command(data.project.clone()), order).await?;
        }
        Ok(())
    }

    /// Whether the project has followed.
    async fn follow_one(
        &mut self,
        code: &ProjectCode,
        command: ProjectCommand,
        order: &Order,
    ) -> Result<bool, Failure> {
        let any = Command::Project(command.clone());
        let target = any.target();
        let context = self.context(&any, &target).await?;
        let State::Project(project) = self.state(&target).await? else { return Ok(false) };
        match project.decide(&command, &context) {
            Ok(events) => {
                self.apply(&target, events.into_iter().map(AnyEvent::Project).collect(), order)?;
                Ok(true)
            }
            // The rules do not move this project: it is further on, or has ended already.
            Err(Refusal::Policy(_)) => Ok(false),
            Err(refusal) => {
                Err(Refusal::OneOfMany { project: code.to_string(), refusal: Box::new(refusal) }.into())
            }
        }
    }

    /// The same as the boards and the desk tell it.
    pub(super) async fn final_documents_late(
        &mut self,
        (code, call): (&str, &Call),
        rules: &Workflow,
    ) -> Result<Vec<String>, Failure> {
        let desk = self.desk().await?;
        let mut stages = self.app.stages_of(code).await?.0;
        self.lay_over(code, &mut stages);
        let projects = stages.iter().map(|(project, stage)| (project.as_str(), stage));
        let has_time = |code: &str, ends: &str| desk.ledger.time_for(code, self.now).contains(ends);
        Ok(final_documents_late(rules, call, projects, has_time, self.now))
    }

    /// The call's projects with their stages; the log checks that none has moved when this request is written. What the
    /// request itself has decided before counts, though no board knows of it yet.
    pub(super) async fn stages_of(&mut self, call: &str) -> Result<Vec<(ProjectCode, StageId)>, Failure> {
        let (mut stages, position) = self.app.stages_of(call).await?;
        self.require(Condition { tags: vec![format!("call:{call}")], event_types: vec![], after: position });
        self.lay_over(call, &mut stages);
        Ok(stages)
    }
}
