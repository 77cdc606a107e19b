//! One project with everything known of it.

use super::{
    AsOf, MilestoneView, PostponementView, ProjectView, Seen, TimelineEntry, as_of::Resolved, names,
    sight::Reach,
};
use crate::{App, Failure, queries::names::Names};
use jiff::civil::Date;
use nidaa_domain::project::{ConditionState, MilestoneState};
use nidaa_projections::pages::project::{Page, PageMilestone};
use nidaa_workflow::{Machine, Workflow};

impl Seen<'_> {
    /// A project at a moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`], also for one that is not seen, or the store's.
    pub async fn project(&self, code: &str, as_of: AsOf) -> Result<ProjectView, Failure> {
        let at = self.app.resolve(as_of).await?;
        let told = self.app.told("project", code, at).await?;
        let missing = || Failure::NotFound { what: "project", code: code.to_owned() };
        let page = Page::told_by(&told.facts).ok_or_else(missing)?;
        let names = Names::of(self.app, at).await?;
        let view = match self.reach(&page.card, at).await? {
            Reach::Whole => self.app.project_view(page, told.timeline(), &names, at),
            Reach::Unnamed => {
                let partners = page.card.links.iter().map(|link| link.country);
                let redactor = names.redactor(Some(&page.card.owner), partners);
                self.app.project_view(page, vec![], &names, at).unnamed(&redactor)
            }
            Reach::Nothing => return Err(missing()),
        };
        let theme_title = self.app.theme_title(view.card.call.as_deref(), view.theme.as_deref()).await?;
        let mut conditions = view.conditions.clone();
        if conditions.iter().any(|one| one.state != ConditionState::Met.as_str()) {
            let excused = self.app.desk_at(as_of).await?.2.ledger.excused(code);
            for one in &mut conditions {
                one.waive(&excused);
            }
        }
        let mut postponement = view.postponement.clone();
        if let Some(moved) = postponement.as_mut().filter(|_| !view.stage_label.is_final) {
            moved.call_cancelled = self.app.is_cancelled(moved.to_call.as_deref(), at).await?;
        }
        Ok(ProjectView { theme_title, conditions, postponement, ..view })
    }

    /// Whether it is known to the one who looks whose project this is now.
    ///
    /// # Errors
    /// [`Failure::NotFound`], also for one that is not seen, or the store's.
    pub async fn is_named(&self, code: &str) -> Result<bool, Failure> {
        let at = self.app.resolve(AsOf::Now).await?;
        let told = self.app.told("project", code, at).await?;
        let missing = || Failure::NotFound { what: "project", code: code.to_owned() };
        let page = Page::told_by(&told.facts).ok_or_else(missing)?;
        match self.reach(&page.card, at).await? {
            Reach::Whole => Ok(true),
            Reach::Unnamed => Ok(false),
            Reach::Nothing => Err(missing()),
        }
    }
}

impl App {
    fn project_view(
        &self,
        page: Page,
        timeline: Vec<TimelineEntry>,
        names: &Names,
        at: Resolved,
    ) -> ProjectView {
        let workflow = self.current_rules(&page.card.programme);
        let next = page.next_milestone().map(|next| next.title.clone());
        ProjectView {
            at: at.moment,
            stage_label: names::stage(workflow.as_ref(), Machine::Project, &page.card.stage),
            open_commands: names::open_commands(workflow.as_ref(), Machine::Project, &page.card.stage),
            milestones: milestones(&page, workflow.as_ref(), at),
            conditions: page.papers.conditions.into_iter().map(Into::into).collect(),
            documents: page.papers.documents.into_iter().map(Into::into).collect(),
            theme: page.theme,
            theme_title: None,
            project_type: page.project_type,
            answers: page.answers,
            recommendation: page.recommendation,
            continues: page.continues.map(|earlier| earlier.project.map(|code| code.to_string())),
            postponement: page.postponement.map(|p| PostponementView {
                reason: p.reason,
                requested_by: p.requested_by,
                from_year: p.from_year,
                to_year: p.to_year,
                to_call: p.to_call.map(|call| call.to_string()),
                call_cancelled: false,
            }),
            wording: page.wording,
            provenance: page.provenance,
            timeline,
            card: self.card(page.card, next, names, at),
        }
    }
}

fn milestones(page: &Page, workflow: Option<&Workflow>, at: Resolved) -> Vec<MilestoneView> {
    let running = names::is_running(workflow, &page.card.stage);
    let today = at.day_under(workflow);
    page.milestones.iter().map(|milestone| view(milestone, running, today)).collect()
}

fn view(milestone: &PageMilestone, running: bool, today: Date) -> MilestoneView {
    let waits = running && milestone.state == MilestoneState::Planned;
    let days = today.duration_since(milestone.span.end.last_day()).as_hours() / 24;
    let late = i32::try_from(days).ok().filter(|days| waits && *days > 0);
    MilestoneView {
        key: milestone.key.clone(),
        title: milestone.title.clone(),
        span: milestone.span,
        planned: milestone.planned_span,
        redated: milestone.redated.into(),
        state: milestone.state,
        late_days: late,
        participants: milestone.participants,
        activity: milestone.activity.clone(),
    }
}
