//! `GET /{lang}/panels`: every panel, or those of one call; to a member, those they sit on.

use super::state;
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        act::{Doing, House},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use nidaa_app::PanelLine;
use serde::Deserialize;

/// What the reader chose; an empty text means all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Choice {
    pub call: String,
}

impl Choice {
    /// The call that is meant, if one is.
    pub fn call(&self) -> Option<&str> {
        Some(self.call.trim()).filter(|call| !call.is_empty())
    }
}

struct Line {
    panel: String,
    href: String,
    call: String,
    call_href: String,
    day: String,
    state: Tag,
}

#[derive(Template)]
#[template(path = "panels/list.html")]
struct Page {
    frame: Frame,
    convene: Option<Doing>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When, choice: Query<Choice>) -> Result<Response, Problem> {
    reader.check_panels()?;
    let view = reader.seen().panels(choice.call(), when.as_of).await?;
    let labels = reader.labels();
    let call = choice.call().map(|call| ("call", call.to_owned()));
    let house = House::of(&reader, &labels, view.at.past);
    page(&Page {
        convene: house.offer("convene_panel", call.as_slice()),
        frame: Frame::at(&reader, labels.say.t("page-panels-title"), Tab::Calls, &when, view.at).await?,
        lines: view.panels.iter().map(|panel| Line::new(&labels, panel, &when)).collect(),
    })
}

/// The way to the panels one sits on, for those who may.
pub(crate) fn own(reader: &Reader, when: &When) -> Option<String> {
    reader.is_assessor().then(|| when.keep(&reader.link("/panels")))
}

/// The way to the panels of a call, for the office.
pub(crate) fn link(reader: &Reader, call: &str, when: &When) -> Option<String> {
    let href = || when.keep(&format!("{}?call={}", reader.link("/panels"), links::segment(call)));
    reader.is_office().then(href)
}

impl Line {
    fn new(labels: &Labels, view: &PanelLine, when: &When) -> Self {
        let say = &labels.say;
        Self {
            panel: view.panel.clone(),
            href: when.keep(&links::panel(say.lang, &view.panel)),
            call: view.call.clone(),
            call_href: when.keep(&links::call(say.lang, &view.call)),
            day: labels.meeting(view.day, view.begins, None),
            state: state(labels, view.adjourned),
        }
    }
}
