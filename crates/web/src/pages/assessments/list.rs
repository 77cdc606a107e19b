//! `GET /{lang}/assessments`: what an assessor is asked to judge, what is still to be scored first.

use super::{Due, owed, state};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{page, panels, parts::Tag},
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::{BlindView, ObligationView};

struct Line {
    code: String,
    href: String,
    title: Phrase,
    area: String,
    state: Tag,
    due: Option<Due>,
}

#[derive(Template)]
#[template(path = "assessments/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    count: String,
    /// Where the panels are that the assessor sits on.
    panels: Option<String>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    let app = &reader.web.site.app;
    let mut views = app.assessments(&reader.actor()?, when.as_of).await?;
    let (owed, labels) = (owed(&reader, &when, None).await?, reader.labels());
    let due = |view: &BlindView| {
        let own = owed.iter().filter(|duty| duty.project.as_ref() == Some(&view.project));
        own.filter_map(|duty| duty.due.as_ref().map(|due| due.end)).max()
    };
    // What has no deadline comes after what has one.
    views.sort_by_key(|view| (view.own.is_some(), due(view).is_none(), due(view)));
    let at = app.moment(when.as_of).await?;
    page(&Page {
        frame: Frame::at(&reader, labels.say.t("page-assessments-title"), Tab::Assessments, &when, at)
            .await?,
        done: when.after.map(|position| labels.say.with("page-decide-done", "position", position)),
        count: labels.say.count("page-assessments-count", views.len()),
        panels: panels::list::own(&reader, &when),
        lines: views.iter().map(|view| Line::new(&labels, view, &owed, &when)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, view: &BlindView, owed: &[ObligationView], when: &When) -> Self {
        Self {
            code: view.project.clone(),
            href: when.keep(&links::assessment(labels.say.lang, &view.project)),
            title: labels.say.local(&view.title),
            area: labels.sector(&view.sector),
            state: state(&labels.say, view),
            due: Due::of(&labels.say, owed, &view.project),
        }
    }
}
