//! `GET /{lang}/wordings`: mails whose words the office may write in this language.

use crate::{
    frame::{Frame, Tab},
    pages::{form::check_office, page, parts::Tag},
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::response::Response;
use nidaa_i18n::sort_by_name;

struct Line {
    href: String,
    /// Its name in the reader's language.
    label: String,
    template: &'static str,
    state: Tag,
}

#[derive(Template)]
#[template(path = "wordings/list.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader) -> Result<Response, Problem> {
    check_office(&reader)?;
    let say = reader.say();
    let wordings = reader.web.site.app.wordings(reader.lang).await?;
    let line = |wording: nidaa_app::WordingView| {
        let (tone, word) = state(&wording);
        Line {
            href: reader.link(&format!("/wordings/{}", wording.template)),
            label: say.word("template", wording.template),
            template: wording.template,
            state: Tag { tone, word: say.word("wording", word) },
        }
    };
    let mut lines: Vec<Line> = wordings.into_iter().map(line).collect();
    sort_by_name(reader.lang, &mut lines, |line| line.label.clone());
    page(&Page { frame: Frame::new(&reader, say.t("page-wordings-title"), Tab::Office), lines })
}

/// Whose words are sent; own ones that cannot be are not passed over in silence.
const fn state(wording: &nidaa_app::WordingView) -> (&'static str, &'static str) {
    match (&wording.own, wording.unusable) {
        (None, _) => ("done", "built-in"),
        (Some(_), false) => ("waiting", "own"),
        (Some(_), true) => ("ended", "unusable"),
    }
}
