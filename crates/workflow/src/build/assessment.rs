//! The checklist of eligibility and the rubric of the assessors.

use crate::{
    ChecklistItem, Criterion, Rubric,
    check::times,
    file::{self, File, RawCriterion, RawItem, RawRubric},
    place::At,
};

pub(super) fn item(raw: &RawItem) -> ChecklistItem {
    ChecklistItem {
        id: raw.id.value.clone(),
        label: raw.label.value.clone(),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
    }
}

pub(super) fn rubric(file: &File, raw: &RawRubric) -> Option<Rubric> {
    let number = |amount: &At<file::Amount>| times::number(file, &amount.value);
    let criterion = |raw: &RawCriterion| Criterion {
        id: raw.id.value.clone(),
        weight: raw.weight.value,
        label: raw.label.value.clone(),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
    };
    Some(Rubric {
        lowest: number(&raw.lowest)?,
        highest: number(&raw.highest)?,
        comment_below: number(&raw.comment_below)?,
        pass_mark: number(&raw.pass_mark)?,
        scores_per_proposal: number(&raw.scores_per_proposal)?,
        stages: raw.stages.iter().map(|stage| stage.value.clone()).collect(),
        criteria: raw.criteria.iter().map(criterion).collect(),
    })
}
