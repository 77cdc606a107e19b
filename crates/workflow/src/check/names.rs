//! Names are unique, and the file is of a format and version we know.

use crate::{
    diagnostic::Findings,
    file::{File, RawField, RawMachine},
    place::{At, Place},
};
use std::collections::BTreeMap;

/// Version of the file language this build reads.
const FORMAT: u32 = 1;

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    if file.format.value != FORMAT {
        let message = format!("format {} is not known", file.format.value);
        findings.add(
            file.format.place,
            "unknown_format",
            message,
            format!("This build reads format {FORMAT}."),
        );
    }
    if file.version.value == 0 {
        findings.add(
            file.version.place,
            "bad_value",
            "versions count from 1",
            "Write 1 for the first version.",
        );
    }
    programme(file, findings);
    unique("sector", file.sectors.iter().map(|sector| ids(&sector.id)), findings);
    unique("type", file.types.iter().map(|kind| ids(&kind.id)), findings);
    unique("form", file.forms.iter().map(|form| ids(&form.id)), findings);
    for form in &file.forms {
        let fields: Vec<&RawField> = form.sections.iter().flat_map(|section| &section.fields).collect();
        unique("field", fields.iter().map(|field| ids(&field.id)), findings);
        for field in fields {
            unique("field", field.fields.iter().map(|inner| ids(&inner.id)), findings);
            unique("choice", field.choices.iter().map(|choice| ids(&choice.id)), findings);
        }
    }
    unique("deadline", file.deadlines.iter().map(|deadline| ids(&deadline.id)), findings);
    unique("notice", file.notices.iter().map(|notice| ids(&notice.id)), findings);
    unique("ladder", file.ladders.iter().map(|ladder| ids(&ladder.id)), findings);
    unique("obligation", file.obligations.iter().map(|duty| ids(&duty.id)), findings);
    for sector in &file.sectors {
        if let Err(error) = nidaa_kernel::SectorId::new(sector.id.value.clone()) {
            findings.add(
                sector.id.place,
                "bad_value",
                error.to_string(),
                "Write a short code such as tourism.",
            );
        }
    }
}

/// Addresses, commands and the ids of rules hold the programme's name, and slashes part what they hold.
fn programme(file: &File, findings: &mut Findings<'_>) {
    let id = file.id.value.as_str();
    let fits = |sign: char| sign.is_alphanumeric() || "-_.".contains(sign);
    // Browsers take dots alone for a way up and down the folders of an address.
    if id.chars().all(fits) && id.chars().any(char::is_alphanumeric) {
        return;
    }
    let message = format!("a programme cannot be called `{id}`: addresses and commands name it");
    let is_part = |part: &&str| part.chars().any(char::is_alphanumeric);
    let parts: Vec<&str> = id.split(|sign| !fits(sign)).filter(is_part).collect();
    let named = if parts.is_empty() { "roads".to_owned() } else { parts.join("-") };
    let advice = format!("Write letters, digits and hyphens, such as `{named}`.");
    findings.add(file.id.place, "bad_programme", message, advice);
}

pub(super) fn machine(raw: &RawMachine, findings: &mut Findings<'_>) {
    unique("stage", raw.stages.iter().map(|stage| (stage.id.value.to_string(), stage.id.place)), findings);
    unique("guard", raw.guards.iter().map(|guard| ids(&guard.id)), findings);
    let ways = raw.transitions.iter().flat_map(|way| {
        let command = &way.command.value;
        let begins = way.from.is_empty().then(|| (format!("{command} (beginning)"), way.command.place));
        begins
            .into_iter()
            .chain(way.from.iter().map(move |from| (format!("{command} from {}", from.value), from.place)))
    });
    unique("transition", ways, findings);
}

/// Each of these names stands once.
pub(super) fn unique_ids<'a>(
    what: &str,
    all: impl Iterator<Item = &'a At<String>>,
    findings: &mut Findings<'_>,
) {
    unique(what, all.map(ids), findings);
}

fn ids(id: &At<String>) -> (String, Place) {
    (id.value.clone(), id.place)
}

fn unique(what: &str, all: impl Iterator<Item = (String, Place)>, findings: &mut Findings<'_>) {
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    for (name, place) in all {
        if let Some(earlier) = first.get(&name) {
            let message = format!("{what} `{name}` is already there in line {}", earlier.line);
            findings.add(place, "duplicate_id", message, "Rename or remove one of the two.");
        } else {
            first.insert(name, place);
        }
    }
}
