//! `GET /{lang}/dockets`: those on which something waits, or those that were applied or discarded.

use super::outcome;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::check_office,
        page,
        parts::{Select, Tag},
    },
    problem::Problem,
    reader::Reader,
    say::Say,
    when::When,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use nidaa_app::{DocketView, SettledView};
use serde::Deserialize;

/// What the reader chose: `waiting`, `settled`, or everything.
#[derive(Deserialize)]
pub(crate) struct Choice {
    #[serde(default = "waiting")]
    show: String,
}

fn waiting() -> String {
    "waiting".to_owned()
}

/// One docket with what waits on it and what waited.
struct Line {
    code: String,
    href: String,
    count: String,
    decisions: Vec<String>,
    settled: Vec<Decision>,
}

/// A decision that waits no more.
struct Decision {
    key: String,
    outcome: Tag,
    at: String,
}

#[derive(Template)]
#[template(path = "dockets/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    choice: Select,
    as_of: String,
    is_true: bool,
    /// Whether only what waits is shown.
    waits: bool,
    lines: Vec<Line>,
}

pub(crate) async fn get(
    reader: Reader,
    when: When,
    Query(Choice { show }): Query<Choice>,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let say = reader.say();
    let mut dockets = reader.web.site.app.dockets_kept(when.as_of).await?;
    dockets.retain(|docket| match show.as_str() {
        "waiting" => !docket.waiting.is_empty(),
        "settled" => !docket.settled.is_empty(),
        _ => true,
    });
    let line = |docket: DocketView| Line {
        settled: docket.settled.iter().map(|one| Decision::new(&say, one)).collect(),
        href: when.keep(&links::docket(reader.lang, &docket.docket)),
        count: say.count("page-dockets-count", docket.waiting.len()),
        decisions: docket.waiting.iter().map(|waiting| waiting.decision.to_string()).collect(),
        code: docket.docket,
    };
    let at = reader.web.site.app.moment(when.as_of).await?;
    page(&Page {
        frame: Frame::at(&reader, say.t("page-dockets-title"), Tab::Dockets, &when, at).await?,
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        choice: Select::new(
            &say,
            ("show", say.t("page-dockets-show")),
            &show,
            ["waiting", "settled"].map(|one| (one.to_owned(), say.t(&format!("page-dockets-{one}")))),
        ),
        as_of: when.text.clone(),
        is_true: when.is_true,
        waits: show == "waiting",
        lines: dockets.into_iter().map(line).collect(),
    })
}

impl Decision {
    fn new(say: &Say, view: &SettledView) -> Self {
        Self {
            key: view.prepared.decision.to_string(),
            outcome: outcome(say, view.outcome.as_str()),
            at: say.moment(view.settled_at),
        }
    }
}
