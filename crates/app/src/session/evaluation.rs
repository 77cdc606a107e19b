//! Evaluations: what a decision about one looks at, the sharing out over a call, and the scores a project stands on.

use super::Session;
use crate::{Failure, Order, State};
use nidaa_domain::{
    AnyEvent, Command, Policy, Refusal, Surroundings, Target,
    call::AssignAssessors,
    evaluation::{
        AssignAssessor, Assignment, Candidate, Case, Chosen, Evaluation, EvaluationCommand, EvaluationEvent,
        Proposal, average, balance, counted,
    },
    project::Project,
};
use nidaa_kernel::{AccountLogin, Actor};
use nidaa_workflow::Workflow;
use std::sync::Arc;

impl Session<'_> {
    /// The case of a command about an evaluation: its project as it stands, and the account it speaks of.
    pub(super) async fn around_evaluation(
        &mut self,
        command: &EvaluationCommand,
    ) -> Result<(Policy, Surroundings), Failure> {
        let Some(project) = self.project(command.code()).await? else {
            return Ok((Policy::House, Surroundings::default()));
        };
        let (_, workflow) = self.call_of(&project).await?;
        let login = command.about().cloned().unwrap_or_else(|| self.request.actor.login.clone());
        let case = Case { assessor: self.open_account(&login).await?, ..Case::of(&project) };
        let policy = workflow.map_or(Policy::House, Policy::Pinned);
        Ok((policy, Surroundings { case, ..Surroundings::default() }))
    }

    /// Number and average of the scores that count for a project today: those of assessors who may judge it.
    pub(super) async fn merits(&mut self, project: &Project) -> Result<(i64, i64), Failure> {
        let Some(code) = &project.code else { return Ok((0, 0)) };
        let evaluation = self.evaluation(code.as_str()).await?;
        let mut people = vec![];
        for score in &evaluation.scores {
            people.extend(self.open_account(&score.assessor).await?);
        }
        let scores = counted(&evaluation, &Case::of(project), &people);
        Ok((i64::try_from(scores.len()).unwrap_or(i64::MAX), average(&scores)))
    }

    /// Shares the call's proposals out among all assessors, in one act. No proposal may enter or leave meanwhile.
    pub(super) async fn assign_assessors(
        &mut self,
        data: &AssignAssessors,
        order: &Order,
    ) -> Result<(), Failure> {
        let target = order.command.target();
        let context = self.context(&order.command, &target).await?;
        let Policy::Pinned(workflow) = &context.policy else { return Err(nothing()) };
        let proposals = self.proposals(data.call.as_str(), workflow).await?;
        let pool = self.pool(data.call.as_str()).await?;
        let each = workflow.rubric().map_or(0, |rubric| rubric.scores_per_proposal);
        let balanced = balance(&proposals, &pool, usize::try_from(each).unwrap_or(0));
        let State::Call(call) = self.state(&target).await? else { return Err(nothing()) };
        let told = call.assign_assessors(&balanced, &context)?;
        self.apply(&target, told.into_iter().map(AnyEvent::Call).collect::<Vec<AnyEvent>>(), order)?;
        for assignment in balanced.assignments {
            self.assign(assignment, order).await?;
        }
        Ok(())
    }

    async fn assign(&mut self, assignment: Assignment, order: &Order) -> Result<(), Failure> {
        let Assignment { project, assessor, load, among } = assignment;
        let data = AssignAssessor { project, assessor };
        let single = EvaluationCommand::AssignAssessor(data.clone());
        let any = Command::Evaluation(single);
        let target = any.target();
        let context = self.context(&any, &target).await?;
        let evaluation = self.evaluation(&target.code).await?;
        let chosen = Chosen::LeastLoaded { load, among };
        let events: Vec<EvaluationEvent> = evaluation.assign(&data, chosen, &context)?;
        self.apply(&target, events.into_iter().map(AnyEvent::Evaluation).collect(), order)
    }

    /// Proposals of the call in a stage in which they are scored.
    async fn proposals(&mut self, call: &str, workflow: &Workflow) -> Result<Vec<Proposal>, Failure> {
        let stages = workflow.rubric().map(|rubric| rubric.stages.clone()).unwrap_or_default();
        let mut proposals = vec![];
        for (code, stage) in self.stages_of(call).await? {
            if stages.contains(&stage)
                && let Some(project) = self.project(code.as_str()).await?
            {
                let evaluation = self.evaluation(code.as_str()).await?;
                proposals.push(Proposal { project: code, case: Case::of(&project), evaluation });
            }
        }
        Ok(proposals)
    }

    /// Every open account of an assessor, with the proposals of the call it has. Which accounts there are is read from
    /// the board; what they are, from their streams.
    async fn pool(&mut self, call: &str) -> Result<Vec<Candidate>, Failure> {
        let mut evaluations = vec![];
        for (code, _) in self.stages_of(call).await? {
            evaluations.push(self.evaluation(code.as_str()).await?);
        }
        let mut pool = vec![];
        for login in self.assessors().await? {
            let held = evaluations.iter().filter(|evaluation| evaluation.is_assigned(&login)).count();
            let load = u32::try_from(held).unwrap_or(u32::MAX);
            pool.extend(self.open_account(&login).await?.map(|person| Candidate { person, load }));
        }
        Ok(pool)
    }

    pub(super) async fn project(&mut self, code: &str) -> Result<Option<Arc<Project>>, Failure> {
        let target = Target { kind: "project", code: code.to_owned() };
        match self.state(&target).await? {
            State::Project(project) => Ok(Some(project).filter(|project| project.code.is_some())),
            _ => Ok(None),
        }
    }

    pub(super) async fn evaluation(&mut self, code: &str) -> Result<Evaluation, Failure> {
        let target = Target { kind: "evaluation", code: code.to_owned() };
        match self.state(&target).await? {
            State::Evaluation(evaluation) => Ok(evaluation),
            _ => Ok(Evaluation::default()),
        }
    }

    /// Who acts with an account; nothing when it is unknown or closed.
    pub(super) async fn open_account(&mut self, login: &AccountLogin) -> Result<Option<Actor>, Failure> {
        let target = Target { kind: "account", code: login.to_string() };
        match self.state(&target).await? {
            State::Account(account) if account.open => Ok(account.actor),
            _ => Ok(None),
        }
    }
}

fn nothing() -> Failure {
    Refusal::NothingToAssign.into()
}
