//! Figures in what a condition requires: `{pass_mark}` stands for the value of that parameter, so that a guideline tells the
//! figure where it counts, and tells the present one.

use crate::{ParameterValue, check::nearest, diagnostic::Findings, file::File, place::At};
use nidaa_kernel::LocalText;

/// Finds names in braces that are no parameter with one value.
pub(crate) fn check(what: &str, text: &At<LocalText>, file: &File, findings: &mut Findings<'_>) {
    let texts = [&text.value.ar, &text.value.en, &text.value.fr].into_iter().flatten();
    let mut unknown: Vec<&str> =
        texts.flat_map(|text| names(text)).filter(|name| figure(file, name).is_none()).collect();
    unknown.sort_unstable();
    unknown.dedup();
    for name in unknown {
        let figures = file.parameters.keys().map(String::as_str).filter(|name| figure(file, name).is_some());
        findings.add(
            text.place,
            "unknown_figure",
            format!("{what} names `{{{name}}}`, and no parameter with a figure is called so"),
            nearest::advice(name, figures),
        );
    }
}

/// The text with its figures; a name the file does not know is left as it is written.
pub(crate) fn filled(text: &LocalText, file: &File) -> LocalText {
    let inscribe = |text: &Option<String>| {
        text.as_ref().map(|text| {
            names(text).fold(text.clone(), |said, name| match figure(file, name) {
                Some(figure) => said.replace(&format!("{{{name}}}"), &figure),
                None => said,
            })
        })
    };
    LocalText { ar: inscribe(&text.ar), en: inscribe(&text.en), fr: inscribe(&text.fr) }
}

/// What stands in braces, in the order of the text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// What is written of one value. Of a text that should be a number, the checks of parameters tell.
fn figure(file: &File, name: &str) -> Option<String> {
    match &file.parameters.get(name)?.value.value.value {
        ParameterValue::Number(number) => Some(number.to_string()),
        ParameterValue::Text(text) => Some(text.clone()),
        ParameterValue::Flag(_) | ParameterValue::Numbers(_) | ParameterValue::Texts(_) => None,
    }
}
