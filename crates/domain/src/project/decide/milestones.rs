//! Plan, re-date, reach, miss.

use crate::line::check_title;
use crate::project::{
    MilestoneState, MissMilestone, PlanMilestone, Project, ProjectEvent, ReachMilestone, Reason,
    RedateMilestone, Span,
};
use crate::{Context, Refusal};
use nidaa_kernel::MilestoneKey;

impl Project {
    /// Whether the last day of a milestone is over: whoever is late would be so no more on another day. Nobody becomes late
    /// while the work is put off, and who was late before is so still.
    pub(super) fn is_late(&self, span: Span, context: &Context) -> bool {
        let last = span.end.last_day();
        match self.journey.away_to {
            Some(_) => self.journey.away_since.is_some_and(|since| last < since),
            None => context.days_until(last) < 0,
        }
    }

    pub(super) fn plan_milestone(
        &self,
        data: &PlanMilestone,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        if self.milestone(&data.milestone).is_some() {
            return Err(Refusal::AlreadyExists { what: "milestone", code: data.milestone.to_string() });
        }
        check_title("title", &data.title)?;
        data.span.check()?;
        self.next_stage(context, "plan_milestone")?;
        Ok(vec![ProjectEvent::MilestonePlanned {
            milestone: data.milestone.clone(),
            title: data.title.clone(),
            span: data.span,
            activity: data.activity.clone(),
        }])
    }

    pub(super) fn redate_milestone(
        &self,
        data: &RedateMilestone,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        data.span.check()?;
        let from = self.open_milestone(&data.milestone)?.span;
        if from == data.span {
            return Err(Refusal::NothingToCorrect);
        }
        self.next_stage_knowing(context, "redate_milestone", |facts| {
            facts.with("milestone_late", self.is_late(from, context))
        })?;
        let (milestone, reason) = (data.milestone.clone(), data.reason.clone());
        Ok(vec![ProjectEvent::MilestoneRedated { milestone, from, to: data.span, reason }])
    }

    pub(super) fn reach_milestone(
        &self,
        data: &ReachMilestone,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.span.check()?;
        self.open_milestone(&data.milestone)?;
        // Of a month or a year that is all that is known, the first day has come.
        context.has_come(data.span.end.first_day())?;
        self.next_stage(context, "reach_milestone")?;
        Ok(vec![ProjectEvent::MilestoneReached {
            milestone: data.milestone.clone(),
            span: data.span,
            participants: data.participants,
        }])
    }

    pub(super) fn miss_milestone(
        &self,
        data: &MissMilestone,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.as_ref().map_or(Ok(()), Reason::check)?;
        self.open_milestone(&data.milestone)?;
        self.next_stage(context, "miss_milestone")?;
        Ok(vec![ProjectEvent::MilestoneMissed {
            milestone: data.milestone.clone(),
            reason: data.reason.clone(),
        }])
    }

    pub(super) fn known_milestone(&self, key: &MilestoneKey) -> Result<&crate::project::Milestone, Refusal> {
        self.milestone(key).ok_or_else(|| Refusal::Missing { what: "milestone", code: key.to_string() })
    }

    fn open_milestone(&self, key: &MilestoneKey) -> Result<&crate::project::Milestone, Refusal> {
        let milestone = self.known_milestone(key)?;
        if milestone.state != MilestoneState::Planned {
            let state = milestone.state.as_str().to_owned();
            return Err(Refusal::MilestoneOver { key: key.to_string(), state });
        }
        Ok(milestone)
    }
}
