//! The project page: everything known of one project, told from its stream.

use crate::{boards::card::Card, pages::papers::Papers};
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{
        ActivityRecord, Continuation, Correction, DraftChange, MilestoneState, ProjectEvent, Reason,
        RequestedBy, Span, keep_answers,
    },
};
use nidaa_kernel::{CallCode, CommandId, LocalText, MilestoneKey, Position, Provenance, StageId};
use nidaa_workflow::Answers;
use std::collections::BTreeMap;

/// A milestone with its past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMilestone {
    /// Its key within the project.
    pub key: MilestoneKey,
    /// Title.
    pub title: LocalText,
    /// Planned dates, or the real ones once it is reached.
    pub span: Span,
    /// Dates it was first planned for.
    pub planned_span: Span,
    /// How often it was moved.
    pub redated: u16,
    /// How far it has come.
    pub state: MilestoneState,
    /// People who took part, once it is reached and they were counted.
    pub participants: Option<u32>,
    /// What the activity was.
    pub activity: Option<ActivityRecord>,
}

/// A stage the project entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageStep {
    /// The stage.
    pub stage: StageId,
    /// When it was recorded.
    pub at: Timestamp,
    /// Place in the log of the event that led to it.
    pub position: Position,
}

/// The last postponement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postponement {
    /// Why.
    pub reason: Reason,
    /// Whose wish it was.
    pub requested_by: RequestedBy,
    /// Year of implementation before, where known.
    pub from_year: Option<i16>,
    /// Year of implementation after.
    pub to_year: i16,
    /// The call with whose projects it is to be carried out, until it comes back.
    pub to_call: Option<CallCode>,
    /// The act over many projects it was part of.
    pub act: Option<CommandId>,
    /// When it was recorded.
    pub at: Timestamp,
}

/// Everything known of one project, apart from its timeline, which is the stream itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Head, partnerships included.
    pub card: Card,
    /// Milestones, in the order they were planned.
    pub milestones: Vec<PageMilestone>,
    /// Conditions of its approval, and its documents.
    pub papers: Papers,
    /// Theme of the call.
    pub theme: Option<String>,
    /// Kind of project, where the programme knows kinds.
    pub project_type: Option<String>,
    /// Answers by form and field.
    pub answers: BTreeMap<String, Answers>,
    /// Ministerial recommendation served.
    pub recommendation: Option<String>,
    /// The earlier project it continues.
    pub continues: Option<Continuation>,
    /// Stages, in the order they were entered.
    pub stages: Vec<StageStep>,
    /// Last postponement.
    pub postponement: Option<Postponement>,
    /// Status in the words of the document it was read in.
    pub wording: Option<String>,
    /// Where the record comes from.
    pub provenance: Option<Provenance>,
    /// Corrections made.
    pub corrections: u16,
}

impl Page {
    /// The page that these facts of one project's stream tell, in their order; `None` when they do not begin one.
    pub fn told_by<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Option<Self> {
        facts.into_iter().fold(None, |page, fact| {
            let AnyEvent::Project(event) = &fact.event else { return page };
            let mut page = page.or_else(|| Self::begun(event, fact))?;
            page.card.advance(event, fact);
            page.enter_stage();
            page.follow(event, fact.recorded_at);
            Some(page)
        })
    }

    /// The open milestone that ends first.
    pub fn next_milestone(&self) -> Option<&PageMilestone> {
        let next = self.card.next_milestone()?;
        self.milestones.iter().find(|milestone| milestone.key == next.key)
    }

    fn begun(event: &ProjectEvent, fact: &Fact) -> Option<Self> {
        let mut page = Self {
            card: Card::begun(fact)?,
            milestones: Vec::new(),
            papers: Papers::default(),
            theme: None,
            project_type: None,
            answers: BTreeMap::new(),
            recommendation: None,
            continues: None,
            stages: Vec::new(),
            postponement: None,
            wording: None,
            provenance: fact.meta.provenance.clone(),
            corrections: 0,
        };
        page.read_record(event);
        Some(page)
    }

    fn read_record(&mut self, event: &ProjectEvent) {
        match event {
            ProjectEvent::Drafted { theme, recommendation, continues, .. } => {
                self.theme.clone_from(theme);
                self.recommendation.clone_from(recommendation);
                self.continues.clone_from(continues);
            }
            ProjectEvent::Recorded { recommendation, continues, wording, .. } => {
                self.recommendation.clone_from(recommendation);
                self.continues.clone_from(continues);
                self.wording.clone_from(wording);
            }
            _ => {}
        }
    }

    /// The card knows where the project stands now; what was entered before is kept here.
    fn enter_stage(&mut self) {
        let Card { stage, since, since_position, .. } = &self.card;
        if self.stages.last().is_none_or(|last| last.position != *since_position) {
            self.stages.push(StageStep { stage: stage.clone(), at: *since, position: *since_position });
        }
    }

    fn follow(&mut self, event: &ProjectEvent, at: Timestamp) {
        self.papers.follow(event, at);
        match event {
            ProjectEvent::DraftRevised { changes } => changes.iter().for_each(|change| self.revise(change)),
            ProjectEvent::DecisionReverted { decision, .. } if decision == "postponed" => {
                self.postponement = None;
            }
            ProjectEvent::Resumed { .. } => {
                if let Some(postponement) = &mut self.postponement {
                    postponement.to_call = None;
                }
            }
            ProjectEvent::Postponed { reason, requested_by, from_year, to_year, to_call, act, .. } => {
                self.postponement = Some(Postponement {
                    reason: reason.clone(),
                    requested_by: *requested_by,
                    from_year: *from_year,
                    to_year: *to_year,
                    to_call: to_call.clone(),
                    act: *act,
                    at,
                });
            }
            ProjectEvent::MilestonePlanned { milestone, title, span, activity } => {
                self.milestones.push(PageMilestone::planned(milestone, title, *span, activity.as_ref()));
            }
            ProjectEvent::MilestoneRedated { milestone, to, .. } => self.with(milestone, |found| {
                found.span = *to;
                found.redated = found.redated.saturating_add(1);
            }),
            ProjectEvent::MilestoneReached { milestone, span, participants } => {
                self.with(milestone, |found| {
                    (found.span, found.participants, found.state) =
                        (*span, *participants, MilestoneState::Reached);
                });
            }
            ProjectEvent::MilestoneMissed { milestone, .. } => {
                self.with(milestone, |found| found.state = MilestoneState::Missed);
            }
            ProjectEvent::TypeChosen { project_type } => self.project_type = Some(project_type.clone()),
            ProjectEvent::Answered { form, answers } => keep_answers(&mut self.answers, form, answers),
            ProjectEvent::Corrected { correction, .. } => self.correct(correction),
            _ => {}
        }
    }

    /// What the card holds, the card has changed itself.
    fn revise(&mut self, change: &DraftChange) {
        match change {
            DraftChange::Theme(theme) => self.theme = Some(theme.clone()),
            DraftChange::Recommendation(text) => self.recommendation = Some(text.clone()),
            _ => {}
        }
    }

    /// What the card holds, the card has corrected itself.
    fn correct(&mut self, correction: &Correction) {
        self.corrections = self.corrections.saturating_add(1);
        match correction {
            Correction::Recommendation(text) => self.recommendation = Some(text.clone()),
            Correction::ImplementationYear(year) => {
                if let Some(postponement) = &mut self.postponement {
                    postponement.to_year = *year;
                }
            }
            Correction::MilestoneDates { milestone, span } => {
                self.with(milestone, |found| found.correct_dates(*span));
            }
            _ => {}
        }
    }

    fn with(&mut self, key: &MilestoneKey, change: impl FnOnce(&mut PageMilestone)) {
        if let Some(milestone) = self.milestones.iter_mut().find(|milestone| milestone.key == *key) {
            change(milestone);
        }
    }
}

impl PageMilestone {
    fn planned(key: &MilestoneKey, title: &LocalText, span: Span, activity: Option<&ActivityRecord>) -> Self {
        Self {
            key: key.clone(),
            title: title.clone(),
            span,
            planned_span: span,
            redated: 0,
            state: MilestoneState::Planned,
            participants: None,
            activity: activity.cloned(),
        }
    }

    /// What was written down wrongly was planned wrongly too, unless the milestone was moved since.
    const fn correct_dates(&mut self, span: Span) {
        if self.redated == 0 {
            self.planned_span = span;
        }
        self.span = span;
    }
}
