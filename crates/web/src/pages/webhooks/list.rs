//! `GET /{lang}/webhooks`: which programs are told of events, and which do not answer. For the office.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{form::check_office, page, parts::Tag},
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::Hook;

struct Line {
    name: String,
    url: String,
    events: String,
    state: Tag,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "webhooks/list.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    check_office(&reader)?;
    let (labels, hooks) = (reader.labels(), reader.web.site.app.webhooks(when.as_of).await?);
    page(&Page {
        frame: Frame::new(&reader, labels.say.t("page-webhooks-title"), Tab::None),
        lines: hooks.into_iter().filter(|hook| hook.open).map(|hook| Line::new(&labels, hook)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, hook: Hook) -> Self {
        let (tone, word) = if hook.disabled.is_some() { ("ended", "disabled") } else { ("done", "enabled") };
        let error = hook.disabled.map(|(at, error)| {
            let args = nidaa_i18n::Args::new().with("at", at.to_string()).with("error", error);
            labels.say.text("event-webhook-disabled", &args)
        });
        Self {
            name: hook.name,
            url: hook.url,
            events: labels.say.row(hook.events),
            state: Tag { tone, word: labels.say.word("webhook", word) },
            error,
        }
    }
}
