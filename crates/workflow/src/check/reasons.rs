//! Listed reasons have distinct codes, a name in every language and, where they are stated, a source.

use super::{names::unique_ids, sources::sourced, texts::complete};
use crate::{diagnostic::Findings, file::File};

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    unique_ids("reason", file.postponement_reasons.iter().map(|reason| &reason.id), findings);
    for reason in &file.postponement_reasons {
        let what = format!("reason `{}`", reason.id.value);
        complete(&format!("the label of {what}"), &reason.label, findings);
        sourced(&what, &reason.provenance, reason.source.as_deref(), findings);
    }
}
