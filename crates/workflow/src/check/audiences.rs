//! Whoever is written to is somebody: an audience that is one institution has its key in the file.

use crate::{Vocabulary, diagnostic::Findings, file::File, place::At};

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    let missing = vocabulary.named.iter().filter(|(_, parameter)| !file.parameters.contains_key(*parameter));
    for (audience, parameter) in missing {
        let Some(first) = written_to(file).find(|at| at.value == *audience) else { continue };
        let message =
            format!("no institution is named as `{audience}`, so that nobody would get these mails");
        let advice =
            format!("Give the key of the institution in the register as the parameter `{parameter}`.");
        findings.add(first.place, "audience_unnamed", message, advice);
    }
}

/// Every place of the file that names an audience mails go to.
fn written_to(file: &File) -> impl Iterator<Item = &At<String>> {
    let told = file.notices.iter().flat_map(|notice| &notice.to);
    let owing = file.obligations.iter().flat_map(|duty| &duty.owed_by);
    let rungs = file.ladders.iter().flat_map(|ladder| &ladder.steps);
    told.chain(owing).chain(rungs.flat_map(|rung| &rung.to))
}
