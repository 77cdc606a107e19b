//! The status board.

use super::{CardView, Moment, StageView};
use crate::queries::NextDutyView;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The status board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BoardView {
    /// The moment it shows.
    pub at: Moment,
    /// All stages, in the policy's order, also the empty ones.
    pub columns: Vec<ColumnView>,
    /// Cooperation areas, in the policy's order.
    pub sectors: Vec<String>,
    /// The projects that are seen, by stage order, then code.
    pub cards: Vec<CardView>,
    /// Number of projects, seen or not.
    pub total: usize,
    /// Who must act next, by the code of the project; nobody where nothing is owed or all of it rests.
    pub next_duties: BTreeMap<String, NextDutyView>,
}

/// One column of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ColumnView {
    /// The stage.
    pub stage: StageView,
    /// Number of projects in it.
    pub count: usize,
    /// Number of projects in it by cooperation area; areas without one are left out.
    pub by_sector: std::collections::BTreeMap<String, usize>,
    /// Number of late ones.
    pub late: usize,
    /// Number of those without a card: only who has to do with them sees them.
    pub unseen: usize,
}
