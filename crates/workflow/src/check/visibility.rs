//! Who sees a project: stages that there are, each in one list.

use super::words::known;
use crate::{
    diagnostic::Findings,
    file::{File, RawVisibility},
};
use std::collections::BTreeSet;

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    let Some(RawVisibility { involved, unnamed, .. }) = &file.visibility else { return };
    let stages: BTreeSet<String> =
        file.project.stages.iter().map(|stage| stage.id.value.to_string()).collect();
    let mut seen = BTreeSet::new();
    for stage in involved.iter().chain(unnamed) {
        known("stage", stage, &stages, findings);
        if !seen.insert(stage.value.as_str()) {
            let message = format!("stage `{}` is listed twice under `visibility`", stage.value);
            let advice = "Keep it once: under `involved`, or under `unnamed`.";
            findings.add(stage.place, "duplicate_id", message, advice);
        }
    }
}
