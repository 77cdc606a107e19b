//! The shape of the checklist and the rubric in a policy file. Doc comments here are the hints an editor shows.

use crate::{Standing, file::Amount, place::At};
use nidaa_kernel::{LocalText, StageId};
use schemars::JsonSchema;
use serde::Deserialize;

/// A question of the eligibility checklist.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawItem {
    /// Name of the item; the code under which failures are counted.
    pub id: At<String>,
    /// What must hold, for people.
    pub label: At<LocalText>,
    /// How sure we are that the programme asks it.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
}

/// How assessors mark a proposal.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRubric {
    /// The lowest mark, or the parameter that holds it.
    pub lowest: At<Amount>,
    /// The highest mark, or the parameter that holds it.
    pub highest: At<Amount>,
    /// Marks below this one need a comment; or the parameter that holds it.
    pub comment_below: At<Amount>,
    /// The average a proposal must reach, in percent, or the parameter that holds it.
    pub pass_mark: At<Amount>,
    /// How many assessors score each proposal, or the parameter that holds it.
    pub scores_per_proposal: At<Amount>,
    /// Stages of a project in which it is scored.
    pub stages: Vec<At<StageId>>,
    /// What is marked. Ties are broken in this order.
    pub criteria: Vec<RawCriterion>,
}

/// What assessors mark.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCriterion {
    /// Name of the criterion in this file and in scores.
    pub id: At<String>,
    /// Share in the whole, in percent. All weights together are 100.
    pub weight: At<i64>,
    /// Name for people.
    pub label: At<LocalText>,
    /// How sure we are that the programme has it.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
}
