//! Forms ask what can be answered, in stages that exist, and each key stands with a kind it belongs to.

use super::{Conditions, Whens, texts::complete, times, words::known};
use crate::{
    FactKind, FieldType, MEDIA_TYPES,
    cel_kind::Lint,
    diagnostic::Findings,
    file::{Amount, File, RawField, RawForm, Required},
    place::{At, Place},
};
use nidaa_kernel::LocalText;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Checks every form and compiles its conditions, found again by their place.
pub(super) fn check(file: &File, project: &Lint<'_>, findings: &mut Findings<'_>) -> Whens {
    let mut whens = Whens::new();
    for form in &file.forms {
        Check { file, form, project }.form(&mut whens, findings);
    }
    whens
}

struct Check<'a> {
    file: &'a File,
    form: &'a RawForm,
    project: &'a Lint<'a>,
}

impl Check<'_> {
    fn form(&self, whens: &mut Whens, findings: &mut Findings<'_>) {
        let id = &self.form.id.value;
        complete(&format!("the title of form `{id}`"), &self.form.title, findings);
        let stages: BTreeSet<String> =
            self.file.project.stages.iter().map(|stage| stage.id.value.to_string()).collect();
        self.form.stages.iter().for_each(|stage| known("stage", stage, &stages, findings));
        if self.form.stages.is_empty() {
            let message = format!("form `{id}` is filled in nowhere");
            findings.add(self.form.id.place, "no_stage", message, "Name at least one stage under `stages`.");
        }
        for section in &self.form.sections {
            complete(&format!("the label of a section of form `{id}`"), &section.label, findings);
        }
        let fields: Vec<&RawField> = self.form.sections.iter().flat_map(|section| &section.fields).collect();
        let answers = fields.iter().map(|field| (field.id.value.clone(), field.kind.value.fact()));
        let known: BTreeMap<String, FactKind> =
            self.project.facts.clone().into_iter().chain(answers).collect();
        let parameters = super::guards::parameters(self.file);
        let measured = self.project.measured;
        let lint = Lint { facts: &known, measured, parameters, held: self.project.held };
        for field in fields {
            self.field(field, false, findings);
            self.clash(field, findings);
            if let Some(when) = &field.when {
                let name = (field.id.value.as_str(), when.place.line);
                let compiled = Conditions { lint: &lint, what: "the condition of question" }.compile(
                    name,
                    when,
                    LocalText::default(),
                    findings,
                );
                whens.extend(compiled.map(|guard| (when.place, Arc::new(guard))));
            }
        }
    }

    /// Conditions could not tell an answer from a fact of the same name.
    fn clash(&self, field: &RawField, findings: &mut Findings<'_>) {
        let id = &field.id.value;
        if self.project.facts.contains_key(id) || id == "p" {
            let message = format!("`{id}` is a fact of the project already");
            findings.add(field.id.place, "duplicate_id", message, "Give the field another name.");
        }
    }

    fn field(&self, field: &RawField, within: bool, findings: &mut Findings<'_>) {
        let id = &field.id.value;
        let fits = id.starts_with(|sign: char| sign.is_ascii_lowercase())
            && id.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        if !fits || id.len() > 64 {
            let message = format!("`{id}` is no name for a field");
            findings.add(field.id.place, "bad_value", message, "Write small letters, digits and `_`.");
        }
        complete(&format!("the label of field `{id}`"), &field.label, findings);
        field.help.iter().for_each(|help| complete(&format!("the help of field `{id}`"), help, findings));
        let what = format!("the condition of field `{id}` in words");
        field.condition.iter().for_each(|text| complete(&what, text, findings));
        for choice in &field.choices {
            let what = format!("the label of choice `{}` of field `{id}`", choice.id.value);
            complete(&what, &choice.label, findings);
        }
        if let Some(text) = field.condition.as_ref().filter(|_| field.when.is_none()) {
            let message = format!("`condition` says when `{id}` is asked, but it is always asked");
            findings.add(text.place, "misplaced_key", message, "Add `when`, or leave it out.");
        }
        keys(field, findings);
        self.numbers(field, findings);
        self.required(field, findings);
        if within && (field.kind.value == FieldType::Group || field.when.is_some()) {
            let message = format!("`{id}` stands in a group and holds a group or a condition itself");
            findings.add(field.id.place, "bad_group", message, "Move it out of the group.");
        }
        field.fields.iter().for_each(|inner| self.field(inner, true, findings));
    }

    fn numbers(&self, field: &RawField, findings: &mut Findings<'_>) {
        let read = |amount: &Option<At<Amount>>| {
            amount.as_ref().map(|at| (at.place, times::number(self.file, &at.value)))
        };
        let all = [&field.max_words, &field.min, &field.max, &field.max_bytes].map(read);
        for (place, number) in all.iter().flatten() {
            if number.is_none() {
                let message = "this is neither a whole number nor a parameter that holds one";
                findings.add(
                    *place,
                    "unknown_parameter",
                    message,
                    "Write a number, or name such a parameter.",
                );
            }
        }
        if let [_, Some((_, Some(min))), Some((place, Some(max))), _] = &all
            && max < min
        {
            let message = format!("nothing is at least {min} and at most {max}");
            findings.add(*place, "bad_value", message, "Raise `max`, or lower `min`.");
        }
    }

    fn required(&self, field: &RawField, findings: &mut Findings<'_>) {
        let Some(At { value: Required::In(stages), place }) = &field.required else { return };
        let of_form: Vec<&str> = self.form.stages.iter().map(|stage| stage.value.as_str()).collect();
        for stage in stages.iter().filter(|stage| !of_form.contains(&stage.as_str())) {
            let message = format!("the form is not filled in in stage `{stage}`");
            let advice = super::nearest::advice(stage, of_form.iter().copied());
            findings.add(*place, "unknown_stage", message, advice);
        }
    }
}

/// Every key that is written belongs to the kind of the field, and what the kind needs is there.
fn keys(field: &RawField, findings: &mut Findings<'_>) {
    use FieldType as T;
    let kind = field.kind.value;
    let amount = |key: &'static str, value: &Option<At<Amount>>, kinds: &'static [T]| {
        (key, value.as_ref().map(|value| value.place), kinds)
    };
    let first = |all: Option<Place>| all;
    let counted: &[T] = &[T::Number, T::Money, T::List, T::Group, T::Attachment];
    let keys: [(&str, Option<Place>, &[T]); 9] = [
        amount("max_words", &field.max_words, &[T::Text]),
        amount("min", &field.min, counted),
        amount("max", &field.max, counted),
        amount("max_bytes", &field.max_bytes, &[T::Attachment]),
        ("currency", field.currency.as_ref().map(|at| at.place), &[T::Money]),
        ("member_states", field.member_states.as_ref().map(|at| at.place), &[T::Country]),
        ("choices", first(field.choices.first().map(|choice| choice.id.place)), &[T::Choice, T::List]),
        ("fields", first(field.fields.first().map(|inner| inner.id.place)), &[T::Group]),
        ("media_types", first(field.media_types.first().map(|at| at.place)), &[T::Attachment]),
    ];
    for (key, place, kinds) in keys {
        if let Some(place) = place.filter(|_| !kinds.contains(&kind)) {
            let belongs = kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ");
            let message = format!("`{key}` says nothing of an answer of the kind {kind}");
            findings.add(place, "misplaced_key", message, format!("It belongs to: {belongs}."));
        }
    }
    if let Some(currency) = &field.currency {
        super::money::currency(currency, findings);
    }
    for kind in field.media_types.iter().filter(|kind| !MEDIA_TYPES.contains(&kind.value.as_str())) {
        let message = format!("no file is ever taken as `{}`", kind.value);
        let advice = super::nearest::advice(&kind.value, MEDIA_TYPES);
        findings.add(kind.place, "unknown_media_type", message, advice);
    }
    let lacks = match kind {
        T::Choice if field.choices.is_empty() => Some("choices"),
        T::Group if field.fields.is_empty() => Some("fields"),
        _ => None,
    };
    if let Some(key) = lacks {
        let message = format!("field `{}` is a {kind} without `{key}`", field.id.value);
        findings.add(field.kind.place, "missing_key", message, format!("Write them under `{key}`."));
    }
}
