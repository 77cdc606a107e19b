//! Conditions of an approval and filed documents.

use super::whole;
use jiff::{Timestamp, civil::Date};
use nidaa_domain::{
    obligation::Excused,
    project::{ConditionState, Reason},
};
use nidaa_kernel::LocalText;
use nidaa_projections::pages::papers::{PageCondition, PageDocument};
use serde::Serialize;
use utoipa::ToSchema;

/// A condition of the approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConditionView {
    /// Its key within the project.
    pub condition: String,
    /// What must be fulfilled.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub text: LocalText,
    /// Last day.
    #[schema(value_type = String)]
    pub due: Date,
    /// `open`, `reported` or `met`; `waived` where nobody needs to show that it is.
    pub state: &'static str,
    /// The proof shown last.
    pub proof: Option<String>,
    /// What that proof lacked, until another one is shown.
    #[schema(value_type = Option<Object>)]
    pub lacking: Option<Reason>,
}

/// A filed document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DocumentView {
    /// Its key within the project.
    pub document: String,
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// When it was filed.
    #[schema(value_type = String)]
    pub filed_at: Timestamp,
    /// Last day on which it holds; null where it does not expire.
    #[schema(value_type = Option<String>)]
    pub valid_until: Option<Date>,
}

impl ConditionView {
    /// What was not met before nobody waited for it any more is waived.
    pub fn waive(&mut self, excused: &Excused) {
        if self.state != ConditionState::Met.as_str() && excused.conditions.contains(&self.condition) {
            self.state = "waived";
        }
    }
}

impl From<PageCondition> for ConditionView {
    fn from(page: PageCondition) -> Self {
        Self {
            condition: page.requirement.key,
            text: page.requirement.text,
            due: page.requirement.due,
            state: page.state.as_str(),
            proof: page.proof,
            lacking: page.lacking,
        }
    }
}

impl From<PageDocument> for DocumentView {
    fn from(page: PageDocument) -> Self {
        Self {
            document: page.document.to_string(),
            title: page.title,
            filed_at: page.filed_at,
            valid_until: page.valid_until,
        }
    }
}
