//! Every parameter governs something. One that does not is no fault, since nothing is wrong with what happens; but whoever
//! changes it would believe that something else happens.

use super::{Compiled, hours};
use crate::{
    Vocabulary,
    diagnostic::Findings,
    file::{Amount, File, Offsets, RawDue, RawField},
    place::At,
};
use std::collections::BTreeSet;

/// Warns of parameters that neither a condition nor the program reads and that nothing in the file names.
pub(super) fn warn(file: &File, vocabulary: &Vocabulary, compiled: &Compiled, findings: &mut Findings<'_>) {
    let named = named(file);
    for (name, parameter) in &file.parameters {
        let is_used = named.contains(name.as_str())
            || vocabulary.parameters.contains_key(name)
            || compiled.reads(&format!("p.{name}"));
        if !is_used {
            findings.warn(
                parameter.value.value.place,
                "unused_parameter",
                format!("nothing depends on `{name}`"),
                "Name it in a condition, a deadline or a limit, or remove it.",
            );
        }
    }
}

impl Compiled {
    /// Whether a condition of the file reads this.
    fn reads(&self, name: &str) -> bool {
        let guards = self.guards.iter().flat_map(|guards| guards.values());
        let mut all = guards.chain(&self.applicants).chain(self.whens.values());
        all.any(|guard| guard.reads(name))
    }
}

/// Parameters that stand where a number, a day or a list of days is asked for.
fn named(file: &File) -> BTreeSet<&str> {
    let deadlines = file.deadlines.iter().filter_map(|deadline| match &deadline.due.value {
        RawDue::Date(_) => None,
        RawDue::After { days, .. } | RawDue::Past { days, .. } => amount(days),
        RawDue::Yearly { day, .. } => Some(day.value.as_str()),
    });
    let hours = file.deadlines.iter().filter_map(|deadline| hours::parameter(deadline.at.as_ref()?));
    let reminders = file.reminders.iter().filter_map(|reminder| offsets(&reminder.offsets_days));
    let duties = file.obligations.iter().flat_map(|duty| duty.remind.iter().chain(&duty.overdue));
    let rungs = file.ladders.iter().flat_map(|ladder| &ladder.steps);
    let forms = file.forms.iter().flat_map(|form| &form.sections).flat_map(|section| &section.fields);
    let limits = forms.flat_map(|field| std::iter::once(field).chain(&field.fields)).flat_map(limits);
    let marks = file.rubric.iter().flat_map(|At { value, .. }| {
        [&value.lowest, &value.highest, &value.comment_below, &value.pass_mark, &value.scores_per_proposal]
    });
    let money = file.envelope.iter().flat_map(|envelope| envelope.amount.iter().chain(&envelope.ceiling));
    let amounts = limits.chain(marks).chain(money).chain(rungs.map(|rung| &rung.pause_days));
    let deadlines = deadlines.chain(hours);
    deadlines.chain(reminders).chain(duties.filter_map(offsets)).chain(amounts.filter_map(amount)).collect()
}

fn limits(field: &RawField) -> impl Iterator<Item = &At<Amount>> {
    field.max_words.iter().chain(&field.min).chain(&field.max).chain(&field.max_bytes)
}

fn amount(written: &At<Amount>) -> Option<&str> {
    match &written.value {
        Amount::Number(_) => None,
        Amount::Parameter(name) => Some(name),
    }
}

fn offsets(written: &At<Offsets>) -> Option<&str> {
    match &written.value {
        Offsets::Days(_) => None,
        Offsets::Parameter(name) => Some(name),
    }
}
