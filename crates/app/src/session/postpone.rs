//! One act over many projects of a call: the call records the act, each project its own postponement.

use super::Session;
use crate::{Failure, Order, State, queries::open_in};
use nidaa_domain::{
    AnyEvent, Command, Context, Refusal, Target,
    call::{Chosen, PostponeProjects, RevertPostponements, Selection},
    project::{PostponeProject, Project, ProjectCommand, RevertDecision},
};
use nidaa_kernel::{CallCode, ProgrammeId, ProjectCode, StageId};
use nidaa_store::Condition;
use nidaa_workflow::Machine;
use std::{collections::BTreeMap, sync::Arc};

const COMMAND: &str = "postpone_project";
/// What stands still can be taken up again.
const STANDS_STILL: &str = "resume_project";

impl Session<'_> {
    pub(super) async fn postpone_projects(
        &mut self,
        data: &PostponeProjects,
        order: &Order,
    ) -> Result<(), Failure> {
        let target = order.command.target();
        let context = self.context(&order.command, &target).await?;
        let call = self.call(&data.call).await?;
        let chosen = match &data.projects {
            Selection::Only(projects) => Chosen { projects: deduplicated(projects), ..Chosen::default() },
            Selection::All => self.all_postponable(&data.call, &context).await?,
        };
        let (act, projects) = (self.request.command_id, chosen.projects.clone());
        let events = call.postpone_projects(data, chosen, act, &context);
        let events = events.map_err(|refusal| refusal.under(context.rules()))?;
        self.apply(&target, events.into_iter().map(AnyEvent::Call).collect(), order)?;
        for code in projects {
            self.postpone_one(data, code, order).await?;
        }
        Ok(())
    }

    async fn postpone_one(
        &mut self,
        data: &PostponeProjects,
        code: ProjectCode,
        order: &Order,
    ) -> Result<(), Failure> {
        let single = PostponeProject {
            project: code.clone(),
            reason: data.reason.clone(),
            requested_by: data.requested_by,
            to_year: data.to_year,
            to_call: data.to_call.clone(),
        };
        let command = Command::Project(ProjectCommand::PostponeProject(single.clone()));
        let target = command.target();
        let context = self.context(&command, &target).await.map_err(|failure| named(&code, failure))?;
        let project = self.member(&target, &data.call).await?;
        let events = project.postpone(&single, Some(self.request.command_id), &context);
        let events = events.map_err(|refusal| named(&code, refusal.under(context.rules()).into()))?;
        self.apply(&target, events.into_iter().map(AnyEvent::Project).collect(), order)
    }

    /// Takes an act over many projects back: all of them, or none.
    pub(super) async fn revert_postponements(
        &mut self,
        data: &RevertPostponements,
        order: &Order,
    ) -> Result<(), Failure> {
        let call = self.call(&data.call).await?;
        let act = call.postponements.iter().find(|(act, _)| *act == data.act);
        let projects = act.map(|(_, projects)| projects.clone()).unwrap_or_default();
        self.decide(order).await?;
        for code in projects {
            self.revert_one(data, code, order).await?;
        }
        Ok(())
    }

    async fn revert_one(
        &mut self,
        data: &RevertPostponements,
        code: ProjectCode,
        order: &Order,
    ) -> Result<(), Failure> {
        let (decision, reason) = ("postponed".to_owned(), data.reason.clone());
        let single =
            RevertDecision { project: code.clone(), decision, followers: vec![], part: None, reason };
        let command = Command::Project(ProjectCommand::RevertDecision(single.clone()));
        let target = command.target();
        let context = self.context(&command, &target).await.map_err(|failure| named(&code, failure))?;
        let State::Project(project) = self.state(&target).await? else { return Ok(()) };
        let events = project.revert_postponement(data.act, &single, &context);
        let events = events.map_err(|refusal| named(&code, refusal.into()))?;
        self.apply(&target, events.into_iter().map(AnyEvent::Project).collect(), order)
    }

    async fn member(&mut self, target: &Target, call: &CallCode) -> Result<Arc<Project>, Failure> {
        match self.state(target).await? {
            State::Project(project) if project.call.as_ref() == Some(call) => Ok(project),
            _ => Err(Refusal::NotInCall { project: target.code.clone(), call: call.to_string() }.into()),
        }
    }

    /// Stops a move to a call that is unknown, of another programme or at its end.
    pub(super) async fn check_target(
        &mut self,
        command: &ProjectCommand,
        programme: Option<&ProgrammeId>,
    ) -> Result<(), Failure> {
        let to_call = match command {
            ProjectCommand::PostponeProject(data) => &data.to_call,
            ProjectCommand::RequestPostponement(data) => &data.to_call,
            _ => return Ok(()),
        };
        let Some(code) = to_call else { return Ok(()) };
        let call = self.call(code).await?;
        let known = programme.filter(|_| call.code.is_some() && call.programme.as_ref() == programme);
        let missing = || Refusal::Missing { what: "call", code: code.to_string() };
        let rules = self.rules_of(&call, known.ok_or_else(missing)?).await?;
        let stage = call.stage.as_ref().and_then(|stage| rules.stage(Machine::Call, stage));
        if stage.is_some_and(|stage| stage.is_final) {
            return Err(Refusal::CallOver { call: code.to_string() }.into());
        }
        Ok(())
    }

    /// All projects of the call whose stage lets them be postponed, and those left out: because they stand still already,
    /// or because they are in another stage that is not their last. No project may enter or leave meanwhile.
    async fn all_postponable(&mut self, call: &CallCode, context: &Context) -> Result<Chosen, Failure> {
        let left_out = self.open_to(call, STANDS_STILL).await?;
        let mut projects = self.open_to(call, COMMAND).await?;
        projects.retain(|code| !left_out.contains(code));
        let is_final = |stage: &StageId| {
            let stage = context.rules().and_then(|rules| rules.stage(Machine::Project, stage));
            stage.is_some_and(|stage| stage.is_final)
        };
        let mut elsewhere: BTreeMap<_, _> = self.stages_of(call.as_str()).await?.into_iter().collect();
        elsewhere
            .retain(|code, stage| !is_final(stage) && !projects.contains(code) && !left_out.contains(code));
        Ok(Chosen { projects, left_out, elsewhere })
    }

    async fn open_to(&mut self, call: &CallCode, command: &str) -> Result<Vec<ProjectCode>, Failure> {
        let (mut codes, position) = self.app.projects_open_to(call, command).await?;
        self.require(Condition { tags: vec![format!("call:{call}")], event_types: vec![], after: position });
        // What the request itself has decided before counts, though no board knows of it yet.
        let mut stages = vec![];
        self.lay_over(call.as_str(), &mut stages);
        for (code, stage) in stages {
            let programme = self.decided_project(code.as_str()).and_then(|project| project.programme.clone());
            let rules = programme.and_then(|programme| self.app.shelf().current(&programme).ok());
            let is_open = rules.is_some_and(|rules| open_in(&rules, command, &stage));
            codes.retain(|known| *known != code);
            codes.extend(is_open.then_some(code));
        }
        codes.sort();
        Ok(codes)
    }
}

pub(super) fn named(project: &ProjectCode, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => {
            Refusal::OneOfMany { project: project.to_string(), refusal: Box::new(refusal) }.into()
        }
        other => other,
    }
}

fn deduplicated(projects: &[ProjectCode]) -> Vec<ProjectCode> {
    let mut seen = std::collections::HashSet::new();
    projects.iter().filter(|code| seen.insert(*code)).cloned().collect()
}
