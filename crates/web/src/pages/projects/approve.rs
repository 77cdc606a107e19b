//! `GET` and `POST /{lang}/projects/{code}/approve`.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Docket, Sending, Wrong, check_office, fresh_id, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{
    Form,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::AsOf;
use nidaa_kernel::LocalText;
use serde_json::{Value, json};

const COMMAND: &str = "approve_project";

#[derive(Template)]
#[template(path = "projects/approve.html")]
struct Page {
    frame: Frame,
    question: String,
    back: String,
    command_id: String,
    note: String,
    docket: Docket,
    wrong: Option<Wrong>,
    effects: Option<Effects>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    page(&form(&reader, &named.code, fresh_id(), String::new(), None).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (sending, docket, note) = (Sending::of(&pairs), Docket::of(&pairs), value(&pairs, "note"));
    let data = data(&reader, &named.code, &note);
    let answer = if sending.looks {
        Effects::of(&reader, COMMAND, data).await.map(Err)
    } else {
        sending.send(&reader, COMMAND, data).await.map(Ok)
    };
    match answer {
        Ok(Ok(done)) => {
            let href = sending.leads(&reader, links::project(reader.lang, &named.code));
            Ok(Redirect::to(&links::after(&href, done.position)).into_response())
        }
        Ok(Err(effects)) => {
            let shown = form(&reader, &named.code, sending.id, note, None).await?;
            page(&Page { effects: Some(effects), docket, ..shown })
        }
        Err(problem) => {
            let wrong = Wrong::of(&reader, problem)?;
            // What is sent next is another wish, so it gets an id of its own.
            let shown = form(&reader, &named.code, fresh_id(), note, Some(wrong)).await?;
            let shown = page(&Page { docket, ..shown })?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

fn data(reader: &Reader, code: &str, note: &str) -> Value {
    let note = Some(note.trim()).filter(|note| !note.is_empty());
    json!({ "project": code, "note": note.map(|note| LocalText::in_lang(reader.lang, note)) })
}

async fn form(
    reader: &Reader,
    code: &str,
    command_id: String,
    note: String,
    wrong: Option<Wrong>,
) -> Result<Page, Problem> {
    let project = reader.web.site.app.project(code, AsOf::Now).await?;
    let say = reader.say();
    let title = project.card.title.best(reader.lang).1;
    Ok(Page {
        frame: Frame::new(reader, say.t("page-decide-approve"), Tab::None).failed(wrong.is_some()),
        question: say.with("page-decide-approve-question", "title", title),
        back: links::project(reader.lang, code),
        command_id,
        note,
        docket: Docket::default(),
        wrong,
        effects: None,
    })
}
