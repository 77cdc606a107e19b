//! A state as a word with a colour.

use askama::{Template, filters::HtmlSafe};

/// The word always says it; the tone only repeats it.
#[derive(Clone, Template)]
#[template(ext = "html", source = r#"<span class="tag {{ tone }}">{{ word }}</span>"#)]
pub(crate) struct Tag {
    pub tone: &'static str,
    pub word: String,
}

impl HtmlSafe for Tag {}
