//! `GET /{lang}/rules/{programme}`: the rules of a programme, written out for readers.

use crate::{
    frame::{Frame, Tab},
    guideline::guideline_of,
    pages::page,
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::Failure;
use pulldown_cmark::{Event, Options, Parser, html::push_html};
use serde::Deserialize;

/// The programme an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    programme: String,
}

#[derive(Template)]
#[template(path = "rules/show.html")]
struct Page {
    frame: Frame,
    text: String,
}

pub(crate) async fn get(reader: Reader, Path(Named { programme }): Path<Named>) -> Result<Response, Problem> {
    let missing = || Failure::NotFound { what: "programme", code: programme.chars().take(64).collect() };
    let text = guideline_of(reader.web.site.app.shelf(), reader.lang, &programme).ok_or_else(missing)?;
    let frame = Frame::new(&reader, reader.say().t("rules-title"), Tab::None);
    page(&Page { frame, text: html(&text) })
}

/// The text as HTML. What looks like HTML in a policy file is shown as it was written.
fn html(text: &str) -> String {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        event => event,
    });
    let mut html = String::new();
    push_html(&mut html, events);
    // Wide tables move under the reader's finger, the page does not.
    html.replace("<table>", "<div class=\"scroll\"><table>").replace("</table>", "</table></div>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_file_brings_no_html_of_its_own() {
        let shown = html("## Calls\n\n<script>alert(1)</script>\n\nA <b>word</b>\n\n| a |\n| --- |\n| b |\n");
        assert!(!shown.contains("<script") && !shown.contains("<b>"), "{shown}");
        assert!(
            shown.contains("<h2>Calls</h2>") && shown.contains("<div class=\"scroll\"><table>"),
            "{shown}"
        );
    }
}
