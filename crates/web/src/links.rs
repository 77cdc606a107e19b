//! Addresses of things, with their codes made fit for a path.

use askama::filters::urlencode_strict;
use nidaa_kernel::{Lang, Position};

/// A text as one segment of a path or one value of a query.
pub(crate) fn segment(text: &str) -> String {
    // Infallible: it only rewrites bytes.
    urlencode_strict(text).map(|encoded| encoded.to_string()).unwrap_or_default()
}

pub(crate) fn project(lang: Lang, code: &str) -> String {
    format!("/{lang}/projects/{}", segment(code))
}

pub(crate) fn call(lang: Lang, code: &str) -> String {
    format!("/{lang}/calls/{}", segment(code))
}

pub(crate) fn docket(lang: Lang, code: &str) -> String {
    format!("/{lang}/dockets/{}", segment(code))
}

pub(crate) fn mail(lang: Lang, id: &str) -> String {
    format!("/{lang}/mailbox/{}", segment(id))
}

/// The rules of a programme, written out for readers.
pub(crate) fn rules(lang: Lang, programme: &str) -> String {
    format!("/{lang}/rules/{}", segment(programme))
}

/// Who judges a proposal, and how.
pub(crate) fn evaluation(lang: Lang, code: &str) -> String {
    format!("/{lang}/projects/{}/evaluation", segment(code))
}

pub(crate) fn panel(lang: Lang, code: &str) -> String {
    format!("/{lang}/panels/{}", segment(code))
}

/// A duty, whose key has slashes.
pub(crate) fn obligation(lang: Lang, key: &str) -> String {
    format!("/{lang}/obligations/{}", segment(key))
}

/// A proposal without names, as an assessor reads it.
pub(crate) fn assessment(lang: Lang, code: &str) -> String {
    format!("/{lang}/assessments/{}", segment(code))
}

/// The page of something just changed; it waits until the boards have the change.
pub(crate) fn after(href: &str, position: Position) -> String {
    let sign = if href.contains('?') { '&' } else { '?' };
    format!("{href}{sign}after={position}")
}
