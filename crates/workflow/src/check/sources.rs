//! What is said to be stated has a source.

use crate::{
    Standing,
    diagnostic::Findings,
    file::{File, RawGuard},
    place::At,
};

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    for (name, parameter) in &file.parameters {
        let parameter = &parameter.value;
        sourced(&format!("parameter `{name}`"), &parameter.provenance, parameter.source.as_deref(), findings);
    }
    for kind in &file.types {
        sourced(&format!("type `{}`", kind.id.value), &kind.provenance, kind.source.as_deref(), findings);
    }
    if let Some(At { value, .. }) = &file.applicants {
        sourced("who applies", &value.provenance, value.source.as_deref(), findings);
    }
    if let Some(envelope) = &file.envelope {
        sourced("the envelope", &envelope.provenance, envelope.source.as_deref(), findings);
    }
    if let Some(visibility) = &file.visibility {
        sourced("the visibility", &visibility.provenance, visibility.source.as_deref(), findings);
    }
    let guards = |guard: &RawGuard, findings: &mut Findings<'_>| {
        sourced(&format!("guard `{}`", guard.id.value), &guard.provenance, guard.source.as_deref(), findings);
    };
    file.call.guards.iter().chain(&file.project.guards).for_each(|guard| guards(guard, findings));
}

pub(super) fn sourced(
    what: &str,
    provenance: &At<Standing>,
    source: Option<&str>,
    findings: &mut Findings<'_>,
) {
    if provenance.value == Standing::Stated && source.is_none_or(|source| source.trim().is_empty()) {
        let message = format!("{what} is said to be stated, but no source is given");
        let advice = "Add `source:` with the address of the page, or write `inferred` or `assumed`.";
        findings.add(provenance.place, "stated_without_source", message, advice);
    } else if provenance.value == Standing::Stated
        && let Some(source) = source.filter(|source| !source.contains("://"))
    {
        let message = format!("the source of {what} is no address: {source}");
        findings.add(
            provenance.place,
            "bad_source",
            message,
            "Write the address of the page that states it.",
        );
    }
}
