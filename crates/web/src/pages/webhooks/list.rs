//! `GET /{lang}/webhooks`: which programs are told of events, and which do not answer. For the office.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{
        act::{Acts, Doing, House},
        form::check_office,
        page,
        parts::Tag,
    },
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
    /// Where one that was disabled is told of events again.
    enable: Option<Doing>,
    acts: Acts,
}

#[derive(Template)]
#[template(path = "webhooks/list.html")]
struct Page {
    frame: Frame,
    register: Option<Doing>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    check_office(&reader)?;
    let app = &reader.web.site.app;
    let (labels, hooks) = (reader.labels(), app.webhooks(when.as_of).await?);
    let at = app.moment(when.as_of).await?;
    let house = House::of(&reader, &labels, at.past);
    let open = hooks.into_iter().filter(|hook| hook.open);
    page(&Page {
        frame: Frame::at(&reader, labels.say.t("page-webhooks-title"), Tab::Office, &when, at).await?,
        register: house.offer("register_webhook", &[]),
        lines: open.map(|hook| Line::new(&labels, &house, hook)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, house: &House<'_>, hook: Hook) -> Self {
        let named = [("webhook", hook.name.clone())];
        let enable = hook.disabled.as_ref().and_then(|_| house.offer("enable_webhook", &named));
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
            enable,
            acts: Acts(house.offers(&["replay_webhook", "rotate_webhook_key", "remove_webhook"], &named)),
        }
    }
}
