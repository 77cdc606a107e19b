//! A project with everything known of it.

use super::{CardView, ConditionView, DocumentView, Moment, StageView, TimelineEntry, whole};
use nidaa_domain::project::{ActivityRecord, MilestoneState, Reason, RequestedBy, Span};
use nidaa_kernel::{LocalText, MilestoneKey, Provenance};
use nidaa_projections::pages::blind::Redactor;
use nidaa_workflow::Answers;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A project with everything known of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ProjectView {
    /// The moment it shows.
    pub at: Moment,
    /// What the card says.
    #[serde(flatten)]
    pub card: CardView,
    /// The stage with its labels.
    pub stage_label: StageView,
    /// Theme of the call it answers.
    pub theme: Option<String>,
    /// What the call names this theme.
    #[schema(value_type = Option<Object>)]
    pub theme_title: Option<LocalText>,
    /// Kind of project, where the programme knows kinds.
    pub project_type: Option<String>,
    /// Answers by form and field, as commands give them.
    #[schema(value_type = Object)]
    pub answers: BTreeMap<String, Answers>,
    /// Ministerial recommendation it serves.
    pub recommendation: Option<String>,
    /// True when it continues an earlier project; its code where known.
    pub continues: Option<Option<String>>,
    /// Milestones, in the order they were planned.
    pub milestones: Vec<MilestoneView>,
    /// Conditions of its approval, in the order they were set.
    pub conditions: Vec<ConditionView>,
    /// Filed documents, in the order they were filed.
    pub documents: Vec<DocumentView>,
    /// The last postponement.
    pub postponement: Option<PostponementView>,
    /// The source's word for the stage.
    pub wording: Option<String>,
    /// Where the record comes from.
    #[schema(value_type = Option<Object>)]
    pub provenance: Option<Provenance>,
    /// What has happened, the oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// Commands the policy opens in this stage, whoever may give them.
    pub open_commands: Vec<String>,
}

impl ProjectView {
    /// The same without those who make it: what it is about and how far it came, and nothing that anybody said or did.
    pub(crate) fn unnamed(self, redactor: &Redactor) -> Self {
        Self {
            at: self.at,
            card: self.card.unnamed(redactor),
            stage_label: self.stage_label,
            theme: self.theme,
            theme_title: self.theme_title,
            project_type: self.project_type,
            answers: BTreeMap::new(),
            recommendation: None,
            continues: None,
            milestones: vec![],
            conditions: vec![],
            documents: vec![],
            postponement: None,
            wording: None,
            provenance: None,
            timeline: vec![],
            open_commands: self.open_commands,
        }
    }

    /// The same for the public: what was answered to forms, and how it changed, is left out.
    #[must_use]
    pub fn without_answers(mut self) -> Self {
        self.answers.clear();
        for entry in self.timeline.iter_mut().filter(|entry| entry.kind == "project-answered") {
            if let Some(answers) = entry.data.get_mut("answers").and_then(Value::as_object_mut) {
                answers.values_mut().for_each(|answer| *answer = Value::Null);
            }
        }
        self
    }

    /// The same without scores: what assessors gave is the office's alone.
    #[must_use]
    pub fn without_scores(mut self) -> Self {
        for entry in self.timeline.iter_mut().filter(|entry| entry.kind == "project-postponed") {
            if let Some(score) = entry.data.get_mut("score") {
                *score = Value::Null;
            }
        }
        self
    }
}

/// A milestone with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneView {
    /// Its key.
    #[schema(value_type = String)]
    pub key: MilestoneKey,
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Planned dates, or the real ones once it is reached.
    #[schema(value_type = Object)]
    pub span: Span,
    /// The dates first planned.
    #[schema(value_type = Object)]
    pub planned: Span,
    /// Times it was re-dated.
    pub redated: u32,
    /// `planned`, `reached` or `missed`.
    #[schema(value_type = String)]
    pub state: MilestoneState,
    /// Days past its last possible day, while it is still planned and the project runs.
    pub late_days: Option<i32>,
    /// People who took part.
    pub participants: Option<u32>,
    /// The activity it stands for.
    #[schema(value_type = Option<Object>)]
    pub activity: Option<ActivityRecord>,
}

/// A move to a later year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PostponementView {
    /// Why.
    #[schema(value_type = Object)]
    pub reason: Reason,
    /// `owner` or `office`.
    #[schema(value_type = String)]
    pub requested_by: RequestedBy,
    /// The year before.
    pub from_year: Option<i16>,
    /// The new year.
    pub to_year: i16,
    /// Call with whose projects it is to be carried out, while it is away.
    pub to_call: Option<String>,
    /// Whether that call was cancelled.
    pub call_cancelled: bool,
}
