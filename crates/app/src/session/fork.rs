//! What boards and ledger would say if what this request has decided so far were written: they know only the log.

use super::Session;
use crate::{Failure, Order, State};
use nidaa_automation::Desk;
use nidaa_domain::{Command, docket::DocketCommand, institution::Institution, project::Project};
use nidaa_kernel::{
    AccountLogin, CallCode, Country, InstitutionKey, Position, ProjectCode, StageId, StreamId,
};
use nidaa_projections::boards::grants::Grant;
use nidaa_workflow::{Machine, Workflow};
use std::sync::Arc;

impl Session<'_> {
    /// The desk, with what the commands of a set or a docket before this one have done. Where a request is one command,
    /// the desk of the log: no decision of one command rests on the ledger of its own beginning.
    pub(super) async fn desk(&self) -> Result<Arc<Desk>, Failure> {
        if self.is_of_several() { self.forked_desk().await } else { Ok(self.app.desk().await?.1) }
    }

    /// The desk, with all that this request has done so far.
    async fn forked_desk(&self) -> Result<Arc<Desk>, Failure> {
        let (_, desk) = self.app.desk().await?;
        match self.append() {
            Some(append) => Ok(Arc::new(self.app.fork_of(&desk, &append, self.now).await?)),
            None => Ok(desk),
        }
    }

    /// The desk that knows what time the office granted this project, asked only where a condition looks at it, since the
    /// ledger must be caught up for it. Where a decision on the project has just been taken back, what was owed of it is owed
    /// again, with the time that was granted before.
    pub(super) async fn desk_of_time(&self, project: &str) -> Result<Arc<Desk>, Failure> {
        if self.took_back(project) {
            self.forked_desk().await
        } else if self.gave_time() {
            self.desk().await
        } else {
            Ok(self.app.desk().await?.1)
        }
    }

    /// Whether this request took a decision on the project back.
    fn took_back(&self, project: &str) -> bool {
        let touched = self.touched.get(&StreamId::of("project", project));
        touched
            .is_some_and(|touched| touched.events.iter().any(|event| event.event_type == "decision_reverted"))
    }

    fn is_of_several(&self) -> bool {
        let orders = &self.request.orders;
        let is_docket =
            |order: &Order| matches!(order.command, Command::Docket(DocketCommand::ApplyDocket(_)));
        orders.len() > 1 || orders.iter().any(is_docket)
    }

    /// Whether a command of this request gave more time: else a look at the log will do, which copies nothing.
    fn gave_time(&self) -> bool {
        self.written_states().any(|state| match state {
            State::Obligation(_) => true,
            State::Project(project) => project.readmitted.is_some(),
            _ => false,
        })
    }

    /// What each project of the call asks for and holds, and the position up to which the log says so.
    pub(super) async fn grants_of(&self, call: &str) -> Result<(Vec<Grant>, Position), Failure> {
        let (mut grants, position) = self.app.grants_of(call).await?;
        for project in self.decided().filter(|project| is_of(project, call)) {
            let Some(now) = grant_of(project) else { continue };
            match grants.iter_mut().find(|grant| grant.project == now.project) {
                Some(grant) => {
                    *grant = Grant { requested: now.requested.or(grant.requested), paid: grant.paid, ..now }
                }
                None => grants.push(now),
            }
        }
        Ok((grants, position))
    }

    /// Number of a call's projects that are not in a final stage.
    pub(super) async fn open_projects(&self, call: &str, rules: &Workflow) -> Result<i64, Failure> {
        let (mut stages, _) = self.app.stages_of(call).await?;
        self.lay_over(call, &mut stages);
        let is_open =
            |stage: &StageId| rules.stage(Machine::Project, stage).is_none_or(|stage| !stage.is_final);
        let open = stages.iter().filter(|(_, stage)| is_open(stage));
        Ok(i64::try_from(open.count()).unwrap_or(i64::MAX))
    }

    /// Puts the stages of this request's own decisions over those of the board, and adds what it has begun.
    pub(super) fn lay_over(&self, call: &str, stages: &mut Vec<(ProjectCode, StageId)>) {
        for project in self.decided().filter(|project| is_of(project, call)) {
            let Some((code, stage)) = project.code.as_ref().zip(project.stage.as_ref()) else { continue };
            match stages.iter_mut().find(|(known, _)| known == code) {
                Some((_, known)) => known.clone_from(stage),
                None => stages.push((code.clone(), stage.clone())),
            }
        }
    }

    /// Institutions of a state that sit in a working group or have a focal point, by this request's own decisions too.
    pub(super) async fn seats_of(&self, country: Country) -> Result<Vec<InstitutionKey>, Failure> {
        let mut keys = self.app.seats_of(country).await?;
        let sits = |one: &&Institution| {
            one.country == Some(country) && !(one.registrations.is_empty() && one.focal_points.is_empty())
        };
        let own = self.written_states().filter_map(|state| match state {
            State::Institution(institution) => Some(institution),
            _ => None,
        });
        for key in own.filter(sits).filter_map(|one| one.key.clone()) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        Ok(keys)
    }

    /// Accounts that may score, by this request's own decisions too.
    pub(super) async fn assessors(&self) -> Result<Vec<AccountLogin>, Failure> {
        let mut logins = self.app.assessors().await?;
        for state in self.written_states() {
            let State::Account(account) = state else { continue };
            let actor = account.actor.as_ref().filter(|actor| actor.has("assessor"));
            if let Some(actor) = actor.filter(|actor| !logins.contains(&actor.login)) {
                logins.push(actor.login.clone());
            }
        }
        Ok(logins)
    }

    /// Accounts of a state that could be its focal point, by this request's own decisions too.
    pub(super) async fn focal_points(&self, country: Country) -> Result<Vec<AccountLogin>, Failure> {
        let mut logins = self.app.focal_points(Some(country)).await?;
        for state in self.written_states() {
            let State::Account(account) = state else { continue };
            let actor = account.actor.as_ref().filter(|_| account.is_focal_point_of(country));
            if let Some(actor) = actor.filter(|actor| !logins.contains(&actor.login)) {
                logins.push(actor.login.clone());
            }
        }
        Ok(logins)
    }

    /// A project as this request leaves it; none where it has decided nothing about the project.
    pub(super) fn decided_project(&self, code: &str) -> Option<&Arc<Project>> {
        let touched = self.touched.get(&StreamId::of("project", code))?;
        match &touched.state {
            State::Project(project) if !touched.events.is_empty() => Some(project),
            _ => None,
        }
    }

    fn decided(&self) -> impl Iterator<Item = &Arc<Project>> {
        self.written_states().filter_map(|state| match state {
            State::Project(project) => Some(project),
            _ => None,
        })
    }

    /// Panels of a call that this request called together or decided on.
    pub(super) fn convened_in(&self, call: &CallCode) -> impl Iterator<Item = String> {
        let written = self.touched.values().filter(|touched| !touched.events.is_empty());
        written.filter_map(move |touched| match &touched.state {
            State::Panel(panel) if panel.call.as_ref() == Some(call) => Some(touched.target.code.clone()),
            _ => None,
        })
    }

    pub(super) fn written_states(&self) -> impl Iterator<Item = &State> {
        let touched = self.order.iter().filter_map(|stream| self.touched.get(stream));
        touched.filter(|touched| !touched.events.is_empty()).map(|touched| &touched.state)
    }
}

fn is_of(project: &Project, call: &str) -> bool {
    project.call.as_ref().is_some_and(|code| code.as_str() == call)
}

fn grant_of(project: &Project) -> Option<Grant> {
    let call: CallCode = project.call.clone()?;
    Some(Grant {
        project: project.code.clone()?,
        call,
        stage: project.stage.clone()?,
        requested: project.requested(),
        by_fiche: project.fiche.is_some(),
        granted: project.granted,
        // What only the board's own fold looks at.
        paid: None,
        begun: false,
        ended_early: false,
        reserve_rank: project.reserve_rank,
    })
}
