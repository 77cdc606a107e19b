//! Stages can be told apart by their labels.

use crate::{
    diagnostic::Findings,
    file::{File, RawMachine, RawStage},
    place::At,
};
use nidaa_kernel::{Lang, LocalText};

/// Warns of stages of one life that are called the same.
pub(super) fn warn(file: &File, findings: &mut Findings<'_>) {
    for machine in [&file.call, &file.project] {
        staff(machine, findings);
        applicants(machine, findings);
    }
}

/// Staff tell every stage from every other.
fn staff(machine: &RawMachine, findings: &mut Findings<'_>) {
    for (stage, other, langs) in alike(machine, |stage| stage.staff.as_ref()) {
        told(("staff", stage.staff.as_ref()), (stage, other), &langs, findings);
    }
}

/// Applicants need not be told what goes on inside; but then they are not told in any language.
fn applicants(machine: &RawMachine, findings: &mut Findings<'_>) {
    for (stage, other, langs) in alike(machine, |stage| stage.applicant.as_ref()) {
        if langs.len() < Lang::ALL.len() {
            told(("applicants", stage.applicant.as_ref()), (stage, other), &langs, findings);
        }
    }
}

/// Stages with the first one before them that is called the same, and the languages in which it is.
fn alike<'a>(
    machine: &'a RawMachine,
    label: impl Fn(&'a RawStage) -> Option<&'a At<LocalText>>,
) -> Vec<(&'a RawStage, &'a RawStage, Vec<Lang>)> {
    let said = |stage, lang| label(stage)?.value.get(lang).map(str::trim);
    let same = |one, other| -> Vec<Lang> {
        let is_same = |lang: &Lang| said(one, *lang).is_some_and(|text| said(other, *lang) == Some(text));
        Lang::ALL.into_iter().filter(is_same).collect()
    };
    let stages = machine.stages.iter().enumerate();
    let first = |(at, stage): (usize, &'a RawStage)| {
        let mut before = machine.stages[..at].iter().map(|other| (stage, other, same(stage, other)));
        before.find(|(_, _, langs)| !langs.is_empty())
    };
    stages.filter_map(first).collect()
}

fn told(
    (audience, label): (&str, Option<&At<LocalText>>),
    (stage, other): (&RawStage, &RawStage),
    langs: &[Lang],
    findings: &mut Findings<'_>,
) {
    let Some(label) = label else { return };
    let langs = langs.iter().map(|lang| format!("`{lang}`")).collect::<Vec<_>>().join(", ");
    let message = format!(
        "for {audience}, stage `{}` is called like `{}` in line {}, in {langs}",
        stage.id.value, other.id.value, other.id.place.line
    );
    findings.warn(label.place, "same_label", message, "Write labels that tell the two apart.");
}
