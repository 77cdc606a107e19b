//! The checklist and the rubric can be worked with: distinct names, weights that make a whole, a scale that rises.

use super::{
    names::unique_ids,
    sources::sourced,
    texts::complete,
    times::{self, number},
};
use crate::{
    diagnostic::Findings,
    file::{Amount, File, RawRubric},
    place::At,
};

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    unique_ids("checklist item", file.eligibility.iter().map(|item| &item.id), findings);
    for item in &file.eligibility {
        let what = format!("checklist item `{}`", item.id.value);
        complete(&format!("the label of {what}"), &item.label, findings);
        sourced(&what, &item.provenance, item.source.as_deref(), findings);
    }
    if let Some(rubric) = &file.rubric {
        criteria(&rubric.value, findings);
        weights(rubric, findings);
        scale(file, &rubric.value, findings);
        stages(file, rubric, findings);
    }
}

fn criteria(rubric: &RawRubric, findings: &mut Findings<'_>) {
    unique_ids("criterion", rubric.criteria.iter().map(|criterion| &criterion.id), findings);
    for criterion in &rubric.criteria {
        let what = format!("criterion `{}`", criterion.id.value);
        complete(&format!("the label of {what}"), &criterion.label, findings);
        sourced(&what, &criterion.provenance, criterion.source.as_deref(), findings);
        if !(1..=100).contains(&criterion.weight.value) {
            let message = format!("the weight of {what} is {}", criterion.weight.value);
            findings.add(criterion.weight.place, "bad_rubric", message, "Write a share from 1 to 100.");
        }
    }
}

fn weights(rubric: &At<RawRubric>, findings: &mut Findings<'_>) {
    let shares = rubric.value.criteria.iter().map(|criterion| criterion.weight.value);
    let sum = shares.fold(0_i64, i64::saturating_add);
    if sum != 100 {
        let place = rubric.value.criteria.first().map_or(rubric.place, |criterion| criterion.id.place);
        let message = format!("the weights of the criteria add up to {sum}");
        findings.add(place, "bad_rubric", message, "Share out exactly 100.");
    }
}

fn stages(file: &File, rubric: &At<RawRubric>, findings: &mut Findings<'_>) {
    for stage in &rubric.value.stages {
        if !file.project.stages.iter().any(|known| known.id.value == stage.value) {
            let message = format!("stage `{}` is not known", stage.value);
            findings.add(stage.place, "unknown_stage", message, "Name a stage of the project.");
        }
    }
    if rubric.value.stages.is_empty() {
        let message = "there is no stage in which proposals are scored";
        findings.add(rubric.place, "bad_rubric", message, "Name at least one under `stages`.");
    }
}

fn scale(file: &File, rubric: &RawRubric, findings: &mut Findings<'_>) {
    let mut read = |amount: &At<Amount>| {
        let found = number(file, &amount.value);
        if found.is_none() {
            times::no_amount(file, amount, "Write a number, or name such a parameter.", findings);
        }
        found
    };
    let (lowest, highest) = (read(&rubric.lowest), read(&rubric.highest));
    let (comment, pass) = (read(&rubric.comment_below), read(&rubric.pass_mark));
    let scores = read(&rubric.scores_per_proposal);
    let (Some(lowest), Some(highest), Some(comment)) = (lowest, highest, comment) else { return };
    let mut fault = |at: &At<Amount>, message: &str, advice: &str| {
        let (place, message) = times::at_parameter(file, at, message);
        findings.blame(place, "bad_rubric", message, advice);
    };
    if !(-1000..=1000).contains(&lowest) || !(-1000..=1000).contains(&highest) || lowest >= highest {
        fault(
            &rubric.highest,
            "the scale does not rise",
            "Write a highest mark above the lowest, up to 1000.",
        );
    }
    if !(lowest..=highest).contains(&comment) {
        fault(&rubric.comment_below, "this mark is not on the scale", "Write a mark of the scale.");
    }
    if pass.is_some_and(|pass| !(0..=100).contains(&pass)) {
        fault(&rubric.pass_mark, "this is no percentage", "Write a number from 0 to 100.");
    }
    if scores.is_some_and(|scores| !(1..=20).contains(&scores)) {
        fault(&rubric.scores_per_proposal, "nobody can work with so many", "Write a number from 1 to 20.");
    }
}
