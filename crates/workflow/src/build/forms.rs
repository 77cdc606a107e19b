//! Forms, from checked nodes.

use crate::{
    Choice, Field, Form, Limits, Section,
    check::{Compiled, times},
    file::{self, File, RawChoice, RawField, RawForm, Required},
    place::At,
};
use nidaa_kernel::{BadCode, StageId};
use std::sync::Arc;

pub(super) fn all(file: &File, compiled: &Compiled) -> Result<Vec<Form>, BadCode> {
    file.forms.iter().map(|raw| form(file, raw, compiled)).collect()
}

fn form(file: &File, raw: &RawForm, compiled: &Compiled) -> Result<Form, BadCode> {
    let stages: Vec<StageId> =
        raw.stages.iter().map(|stage| StageId::new(stage.value.clone())).collect::<Result<_, _>>()?;
    let section = |section: &file::RawSection| Section {
        label: section.label.value.clone(),
        fields: section.fields.iter().map(|raw| field(file, raw, &stages, compiled)).collect(),
    };
    let sections = raw.sections.iter().map(section).collect();
    Ok(Form { id: raw.id.value.clone(), title: raw.title.value.clone(), sections, stages })
}

fn field(file: &File, raw: &RawField, stages: &[StageId], compiled: &Compiled) -> Field {
    Field {
        id: raw.id.value.clone(),
        kind: raw.kind.value,
        label: raw.label.value.clone(),
        help: raw.help.as_ref().map(|help| help.value.clone()),
        condition: raw.condition.as_ref().map(|text| text.value.clone()),
        required_in: required(raw, stages),
        limits: limits(file, raw, stages, compiled),
        line: raw.id.place.line,
        when: raw.when.as_ref().and_then(|when| compiled.whens.get(&when.place)).map(Arc::clone),
    }
}

fn required(raw: &RawField, stages: &[StageId]) -> Vec<StageId> {
    match raw.required.as_ref().map(|at| &at.value) {
        Some(Required::Always(true)) => stages.to_vec(),
        Some(Required::In(some)) => {
            stages.iter().filter(|stage| some.iter().any(|name| name == stage.as_str())).cloned().collect()
        }
        Some(Required::Always(false)) | None => Vec::new(),
    }
}

fn limits(file: &File, raw: &RawField, stages: &[StageId], compiled: &Compiled) -> Limits {
    let number =
        |amount: &Option<At<file::Amount>>| amount.as_ref().and_then(|at| times::number(file, &at.value));
    let choice = |raw: &RawChoice| Choice { id: raw.id.value.clone(), label: raw.label.value.clone() };
    Limits {
        max_words: number(&raw.max_words),
        min: number(&raw.min),
        max: number(&raw.max),
        currency: raw.currency.as_ref().map(|at| at.value),
        choices: raw.choices.iter().map(choice).collect(),
        member_states: raw.member_states.as_ref().is_some_and(|at| at.value),
        fields: raw.fields.iter().map(|inner| field(file, inner, stages, compiled)).collect(),
        media_types: raw.media_types.iter().map(|at| at.value.clone()).collect(),
        max_bytes: number(&raw.max_bytes),
    }
}
