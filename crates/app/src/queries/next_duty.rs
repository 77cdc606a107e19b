//! Who must act next on a project.

use super::{AsOf, DueView, obligations::due};
use crate::{App, Failure};
use nidaa_automation::{Desk, Obligation, Part};
use nidaa_kernel::{Country, LocalText};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The open duty of a project that is due first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NextDutyView {
    /// Name of the duty in the policy.
    pub duty: String,
    /// What is owed.
    #[schema(value_type = Object)]
    pub label: LocalText,
    /// Audiences that owe it.
    pub owed_by: Vec<String>,
    /// The country that owes it, where one was asked.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// By when; none without a deadline.
    pub due: Option<DueView>,
    /// Whether that is over.
    pub is_late: bool,
}

impl App {
    /// For each of these projects who must act next, by code. What rests asks nobody, and what is confidential is for no
    /// card.
    pub(super) async fn next_duties(
        &self,
        projects: impl Iterator<Item = &str>,
        as_of: AsOf,
    ) -> Result<BTreeMap<String, NextDutyView>, Failure> {
        let (_, now, desk) = self.desk_at(as_of).await?;
        let next = |code: &str| {
            let is_asked = |row: &&Obligation| row.is_open() && !row.rests() && !row.is_confidential();
            let owed = desk.ledger.of_project(code).filter(is_asked);
            let first =
                owed.min_by_key(|row| (row.due.is_none(), row.due.as_ref().map(|due| due.end), &row.key));
            first.map(|row| (code.to_owned(), view(&desk, row, row.is_late(now))))
        };
        Ok(projects.filter_map(next).collect())
    }
}

fn view(desk: &Desk, row: &Obligation, is_late: bool) -> NextDutyView {
    NextDutyView {
        duty: row.duty.clone(),
        label: desk.ledger.rule(row).map(|rule| rule.label.clone()).unwrap_or_default(),
        owed_by: row.owed_by.clone(),
        country: match &row.part {
            Some(Part::Partner { country, .. } | Part::Consent { country, .. }) => Some(*country),
            _ => None,
        },
        due: row.due.as_ref().map(due),
        is_late,
    }
}
