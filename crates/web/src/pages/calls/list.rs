//! `GET /{lang}/calls`.

use super::name;
use crate::{
    Labels,
    frame::{Frame, Tab},
    labels::tone,
    links,
    pages::{
        act::{Doing, begins_call},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::{CallView, Moment};

struct Line {
    code: String,
    href: String,
    name: Phrase,
    programme: String,
    year: String,
    stage: Tag,
    projects: String,
    board: String,
}

#[derive(Template)]
#[template(path = "calls/list.html")]
struct Page {
    frame: Frame,
    begin: Vec<Doing>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    let (labels, calls) = (reader.labels(), reader.seen().calls(when.as_of).await?);
    let nothing = Moment { position: nidaa_kernel::Position::ZERO, past: !when.text.is_empty() };
    let at = calls.first().map_or(nothing, |call| call.at);
    let mut lines: Vec<(u16, Line)> =
        calls.iter().map(|call| (call.ordinal, Line::new(&labels, call, &when))).collect();
    lines.sort_by_key(|(ordinal, _)| std::cmp::Reverse(*ordinal));
    let title = labels.say.t("page-calls-title");
    page(&Page {
        frame: Frame::at(&reader, title, Tab::Calls, &when, at).await?,
        begin: if at.past { vec![] } else { begins_call(&reader) },
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, call: &CallView, when: &When) -> Self {
        let lang = labels.say.lang;
        Self {
            code: call.code.clone(),
            href: when.keep(&links::call(lang, &call.code)),
            name: name(labels, call),
            programme: labels.programme(&call.programme),
            year: call.year.map(|year| year.to_string()).unwrap_or_default(),
            stage: Tag { tone: tone(&call.stage.id), word: labels.stage_of(&call.stage) },
            projects: labels.say.count("count-projects", call.cards.len()),
            board: when.keep(&format!("/{lang}/board?call={}", links::segment(&call.code))),
        }
    }
}
