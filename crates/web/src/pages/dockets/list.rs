//! `GET /{lang}/dockets`.

use crate::{
    frame::{Frame, Tab},
    links,
    pages::{form::check_office, page},
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::DocketView;

/// One docket with what waits on it.
struct Line {
    code: String,
    href: String,
    count: String,
    decisions: Vec<String>,
}

#[derive(Template)]
#[template(path = "dockets/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    check_office(&reader)?;
    let say = reader.say();
    let dockets = reader.web.site.app.dockets(when.as_of).await?;
    let line = |docket: DocketView| Line {
        href: when.keep(&links::docket(reader.lang, &docket.docket)),
        count: say.count("page-dockets-count", docket.waiting.len()),
        decisions: docket.waiting.iter().map(|waiting| waiting.decision.to_string()).collect(),
        code: docket.docket,
    };
    let at = reader.web.site.app.moment(when.as_of).await?;
    page(&Page {
        frame: Frame::at(&reader, say.t("page-dockets-title"), Tab::Dockets, &when, at).await?,
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        lines: dockets.into_iter().map(line).collect(),
    })
}
