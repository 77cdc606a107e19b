//! `GET /{lang}/calendars`: the calendars that somebody may subscribe to; `POST /{lang}/calendars/revoke` revokes one.

use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{check_office, fresh_id, send, value},
        page,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{
    Form,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::OpenFeedView;
use nidaa_domain::feed::FeedOf;
use serde_json::json;

/// A calendar whose address is still good.
struct Line {
    feed: String,
    /// What it shows the deadlines of, and the page of that.
    kind: String,
    of: String,
    href: Option<String>,
    since: String,
    language: &'static str,
    command_id: String,
}

#[derive(Template)]
#[template(path = "calendar/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    lines: Vec<Line>,
    /// Whether it shows an earlier moment, at which nothing is revoked.
    is_past: bool,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    check_office(&reader)?;
    let (app, say) = (&reader.web.site.app, reader.say());
    let (at, feeds) = (app.moment(when.as_of).await?, app.feeds(None, when.as_of).await?);
    page(&Page {
        frame: Frame::at(&reader, say.t("page-calendars-title"), Tab::Office, &when, at).await?,
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        lines: feeds.into_iter().map(|feed| Line::new(&reader, feed)).collect(),
        is_past: at.past,
    })
}

pub(crate) async fn revoke(
    reader: Reader,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let data = json!({ "feed": value(&pairs, "feed") });
    let done = send(&reader, &value(&pairs, "command_id"), "close_feed", data).await?;
    Ok(Redirect::to(&links::after(&reader.link("/calendars"), done.position)).into_response())
}

impl Line {
    fn new(reader: &Reader, feed: OpenFeedView) -> Self {
        let (say, lang) = (reader.say(), reader.lang);
        let (kind, of, href) = match feed.of {
            FeedOf::Person { recipient } => ("person", recipient.to_string(), None),
            FeedOf::Institution { institution } => ("institution", institution.to_string(), None),
            FeedOf::Project { project } => {
                ("project", project.to_string(), Some(links::project(lang, project.as_str())))
            }
            FeedOf::Call { call } => ("call", call.to_string(), Some(links::call(lang, call.as_str()))),
        };
        Self {
            feed: feed.feed,
            kind: say.t(&format!("page-calendars-{kind}")),
            of,
            href,
            since: say.moment(feed.opened),
            language: feed.lang.endonym(),
            command_id: fresh_id(),
        }
    }
}
