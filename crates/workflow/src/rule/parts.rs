//! Parts of a file that refuse without a condition: a scale, a list, a limit of an answer.

use super::{Rule, Rules};
use crate::file::{Amount, File, RawCriterion, RawEnvelope, RawField, RawForm, RawParameter, RawRubric};
use crate::place::{At, Place};

/// The rubric with its criteria, listed reasons, forms with their questions, the envelope, parameters.
pub(crate) fn of_parts(file: &File) -> Rules {
    let rubric = file.rubric.iter().flat_map(of_rubric);
    let reasons = file
        .postponement_reasons
        .first()
        .map(|first| ("postponement_reasons".to_owned(), at(first.id.place)));
    let forms = file.forms.iter().flat_map(of_form);
    let envelope = file.envelope.iter().map(|envelope| ("envelope".to_owned(), of_envelope(envelope)));
    let parameters = file
        .parameters
        .iter()
        .map(|(name, raw)| (format!("parameters/{name}"), of_parameter(name, &raw.value)));
    let parts = rubric.chain(reasons).chain(forms).chain(envelope).chain(parameters);
    parts.map(|(part, rule)| (format!("{}/{part}", file.id.value), rule)).collect()
}

const fn at(place: Place) -> Rule {
    Rule { line: place.line, provenance: None, source: None, condition: None, parameters: vec![] }
}

fn of_rubric(At { value: rubric, place }: &At<RawRubric>) -> Vec<(String, Rule)> {
    let scale = named([&rubric.lowest, &rubric.highest, &rubric.comment_below]);
    let criterion = |raw: &RawCriterion| {
        let (provenance, source) = (Some(raw.provenance.value), raw.source.clone());
        let rule = Rule { provenance, source, parameters: scale.clone(), ..at(raw.id.place) };
        (format!("rubric/{}", raw.id.value), rule)
    };
    let whole = ("rubric".to_owned(), Rule { parameters: scale.clone(), ..at(*place) });
    rubric.criteria.iter().map(criterion).chain([whole]).collect()
}

fn of_form(form: &RawForm) -> Vec<(String, Rule)> {
    let name = format!("forms/{}", form.id.value);
    let fields = form.sections.iter().flat_map(|section| &section.fields);
    let rules = fields.flat_map(|field| of_field(&name, field));
    rules.chain([(name.clone(), at(form.id.place))]).collect()
}

/// A question, and those of a group within it.
fn of_field(above: &str, field: &RawField) -> Vec<(String, Rule)> {
    let name = format!("{above}/{}", field.id.value);
    let parameters = named([&field.max_words, &field.min, &field.max].into_iter().flatten());
    let rule = Rule { parameters, ..at(field.id.place) };
    let within = field.fields.iter().flat_map(|inner| of_field(&name, inner));
    within.chain([(name.clone(), rule)]).collect()
}

fn of_envelope(raw: &RawEnvelope) -> Rule {
    let (provenance, source) = (Some(raw.provenance.value), raw.source.clone());
    let parameters = named([&raw.amount, &raw.ceiling].into_iter().flatten());
    Rule { provenance, source, parameters, ..at(raw.provenance.place) }
}

fn of_parameter(name: &str, raw: &RawParameter) -> Rule {
    let (provenance, source) = (Some(raw.provenance.value), raw.source.clone());
    Rule { provenance, source, parameters: vec![name.to_owned()], ..at(raw.value.place) }
}

/// Names of the parameters among the amounts.
fn named<'a>(amounts: impl IntoIterator<Item = &'a At<Amount>>) -> Vec<String> {
    let parameter = |amount: &At<Amount>| match &amount.value {
        Amount::Parameter(name) => Some(name.clone()),
        Amount::Number(_) => None,
    };
    amounts.into_iter().filter_map(parameter).collect()
}
