//! Begin, record, postpone.

use crate::line::check_title;
use crate::project::{
    DraftProject, Milestone, PostponeProject, Project, ProjectEvent, Reason, RecordProject, check_year,
};
use crate::{Context, Refusal};
use nidaa_kernel::{CallCode, CommandId, Country, Role, StageId};
use nidaa_workflow::{Machine, Next};

impl Project {
    pub(super) fn draft(&self, data: &DraftProject, context: &Context) -> Result<Vec<ProjectEvent>, Refusal> {
        self.check_new(data.project.as_str(), &data.title, data.owner.country())?;
        data.implementation_year.map_or(Ok(()), check_year)?;
        context.has_rules("draft_project")?;
        context.knows_programme(&data.programme)?;
        context.knows_sector(&data.sector)?;
        let stage = self.first_stage(data, context)?;
        check_counted(data.member_states_count, context)?;
        let begun = ProjectEvent::Drafted {
            project: data.project.clone(),
            title: data.title.clone(),
            owner: data.owner.clone(),
            programme: data.programme.clone(),
            call: data.call.clone(),
            sector: data.sector.clone(),
            theme: data.theme.clone(),
            recommendation: data.recommendation.clone(),
            continues: data.continues.clone(),
            member_states_count: data.member_states_count,
            implementation_year: data.implementation_year,
            stage,
        };
        let chosen = super::forms::chosen(data.project_type.as_deref(), context)?;
        Ok(std::iter::once(begun).chain(chosen).collect())
    }

    /// The guards of a beginning look at the project as it would be.
    fn first_stage(&self, data: &DraftProject, context: &Context) -> Result<StageId, Refusal> {
        let would_be = Self {
            owner: Some(data.owner.clone()),
            theme: data.theme.clone(),
            project_type: data.project_type.clone(),
            member_states_count: data.member_states_count,
            ..self.clone()
        };
        match context.step(Machine::Project, "draft_project", None, &would_be.facts(context))? {
            Next::To(stage) => Ok(stage),
            Next::Stay | Next::Previous => {
                Err(Refusal::Missing { what: "first_stage", code: data.programme.to_string() })
            }
        }
    }

    pub(super) fn record(
        &self,
        data: &RecordProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        context.enters("record_project", None)?;
        self.check_new(data.project.as_str(), &data.title, data.owner.country())?;
        data.implementation_year.map_or(Ok(()), check_year)?;
        Ok(vec![ProjectEvent::Recorded {
            project: data.project.clone(),
            title: data.title.clone(),
            owner: data.owner.clone(),
            programme: data.programme.clone(),
            call: data.call.clone(),
            sector: data.sector.clone(),
            recommendation: data.recommendation.clone(),
            continues: data.continues.clone(),
            member_states_count: data.member_states_count,
            implementation_year: data.implementation_year,
            stage: data.stage.clone(),
            wording: data.wording.clone(),
        }])
    }

    fn check_new(
        &self,
        code: &str,
        title: &nidaa_kernel::LocalText,
        country: Option<Country>,
    ) -> Result<(), Refusal> {
        if self.code.is_some() {
            return Err(Refusal::AlreadyExists { what: "project", code: code.to_owned() });
        }
        check_title("title", title)?;
        match country {
            Some(country) if country.member_state().is_none() => Err(Refusal::NotAMemberState { country }),
            _ => Ok(()),
        }
    }

    /// Decides a postponement. `act` names the act over many projects it is part of; its partners are then told
    /// once for the whole act. Milestones still to come move by as many years as the project.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn postpone(
        &self,
        data: &PostponeProject,
        act: Option<CommandId>,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        check_year(data.to_year)?;
        context.has_rules("postpone_project")?;
        let stage = self.next_stage(context, "postpone_project")?;
        self.check_later(data.to_year)?;
        self.check_other_call(data.to_call.as_ref())?;
        data.reason.check_listed(context)?;
        let renewals = self.renewals(data.to_year, &stage, context).map(Ok);
        let postponed = ProjectEvent::Postponed {
            reason: data.reason.clone(),
            requested_by: data.requested_by,
            from_year: self.implementation_year,
            to_year: data.to_year,
            to_call: data.to_call.clone(),
            score: (context.around.scores > 0).then_some(context.around.average),
            act,
            on: Some(context.today()),
            stage,
        };
        let years = self.years_until(data.to_year);
        let moved = self.planned_milestones().map(|m| redated(m, years, &data.reason));
        std::iter::once(Ok(postponed)).chain(moved).chain(renewals).collect()
    }

    /// Takes a year later than the present one.
    pub(in crate::project) fn check_later(&self, to: i16) -> Result<(), Refusal> {
        match self.present_year().filter(|from| to <= *from) {
            Some(from) => Err(Refusal::NotLater { from, to }),
            None => Ok(()),
        }
    }

    /// Takes another call than the project's own, or none.
    pub(in crate::project) fn check_other_call(&self, to: Option<&CallCode>) -> Result<(), Refusal> {
        match to.filter(|to| self.call.as_ref() == Some(to)) {
            Some(own) => Err(Refusal::OwnCall { call: own.to_string() }),
            None => Ok(()),
        }
    }

    /// Years from the present one to another; none where the present one is not known.
    pub(in crate::project) fn years_until(&self, to: i16) -> i16 {
        self.present_year().map_or(0, |from| to.saturating_sub(from))
    }

    /// The year of implementation; where it is not known, that of the first milestone still to come.
    fn present_year(&self) -> Option<i16> {
        let first = || self.planned_milestones().map(|milestone| milestone.span.start.year()).min();
        self.implementation_year.or_else(first)
    }
}

fn redated(milestone: &Milestone, years: i16, reason: &Reason) -> Result<ProjectEvent, Refusal> {
    let to = milestone.span.moved_by_years(years);
    to.check()?;
    Ok(ProjectEvent::MilestoneRedated {
        milestone: milestone.key.clone(),
        from: milestone.span,
        to,
        reason: reason.clone(),
    })
}

/// Conditions take counted states for partners, as documents often tell no more. Whoever knows them invites them.
pub(super) fn check_counted(count: Option<u16>, context: &Context) -> Result<(), Refusal> {
    if count.is_some() && !context.actor.has(Role::OFFICE) { Err(Refusal::StatesUnnamed) } else { Ok(()) }
}
