//! A list of choices among the conditions of a page; the empty one means all.

use crate::say::Say;
use askama::{Template, filters::HtmlSafe};
use nidaa_kernel::member_states;

struct Entry {
    value: String,
    label: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "parts/select.html")]
pub(crate) struct Select {
    say: Say,
    name: &'static str,
    label: String,
    entries: Vec<Entry>,
}

impl HtmlSafe for Select {}

impl Select {
    /// Values with their labels, in their order.
    pub fn new(
        say: &Say,
        (name, label): (&'static str, String),
        chosen: &str,
        entries: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let entry = |(value, label): (String, String)| Entry { is_chosen: value == chosen, value, label };
        Self { say: say.clone(), name, label, entries: entries.into_iter().map(entry).collect() }
    }

    /// The member states, by name.
    pub fn countries(say: &Say, chosen: &str) -> Self {
        let named = |state: nidaa_kernel::Country| (state.to_string(), state.name(say.lang));
        let mut all: Vec<_> = member_states().iter().map(|state| named(state.country)).collect();
        nidaa_i18n::sort_by_name(say.lang, &mut all, |(_, name)| name.clone());
        Self::new(say, ("country", say.t("page-board-filter-country")), chosen, all)
    }
}
