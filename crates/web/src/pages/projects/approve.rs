//! `GET` and `POST /{lang}/projects/{code}/approve`.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Wrong, check_office, fresh_id, send},
        page,
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
use serde::Deserialize;
use serde_json::json;

/// What the form sends.
#[derive(Deserialize)]
pub(crate) struct Sent {
    command_id: String,
    #[serde(default)]
    note: String,
}

#[derive(Template)]
#[template(path = "projects/approve.html")]
struct Page {
    frame: Frame,
    question: String,
    back: String,
    command_id: String,
    note: String,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    let blank = Sent { command_id: fresh_id(), note: String::new() };
    page(&form(&reader, &named.code, blank, None).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let note = Some(sent.note.trim()).filter(|note| !note.is_empty());
    let note = note.map(|note| LocalText::in_lang(reader.lang, note));
    let data = json!({ "project": named.code, "note": note });
    match send(&reader, &sent.command_id, "approve_project", data).await {
        Ok(done) => {
            let href = links::project(reader.lang, &named.code);
            Ok(Redirect::to(&links::after(&href, done.position)).into_response())
        }
        Err(problem) => {
            let wrong = Wrong::of(&reader, problem)?;
            // What is sent next is another wish, so it gets an id of its own.
            let again = Sent { command_id: fresh_id(), ..sent };
            let shown = page(&form(&reader, &named.code, again, Some(wrong)).await?)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

async fn form(reader: &Reader, code: &str, sent: Sent, wrong: Option<Wrong>) -> Result<Page, Problem> {
    let project = reader.web.site.app.project(code, AsOf::Now).await?;
    let say = reader.say();
    let title = project.card.title.best(reader.lang).1;
    Ok(Page {
        frame: Frame::new(reader, say.t("page-decide-approve"), Tab::None).failed(wrong.is_some()),
        question: say.with("page-decide-approve-question", "title", title),
        back: links::project(reader.lang, code),
        command_id: sent.command_id,
        note: sent.note,
        wrong,
    })
}
