//! `GET` and `POST /{lang}/projects/{code}/approve`.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Docket, Sending, Shown, Wrong, check_office, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
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
    page(&form(&reader, &named.code, (String::new(), Docket::default()), Shown::default()).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (note, docket) = (value(&pairs, "note"), Docket::of(&pairs));
    let order = (COMMAND, data(&reader, &named.code, &note));
    let form = async |shown| form(&reader, &named.code, (note, docket), shown).await;
    Sending::of(&pairs).carry(&reader, order, links::project(reader.lang, &named.code), form).await
}

fn data(reader: &Reader, code: &str, note: &str) -> Value {
    let note = Some(note.trim()).filter(|note| !note.is_empty());
    json!({ "project": code, "note": note.map(|note| LocalText::in_lang(reader.lang, note)) })
}

async fn form(
    reader: &Reader,
    code: &str,
    (note, docket): (String, Docket),
    Shown { command_id, effects, wrong }: Shown,
) -> Result<Page, Problem> {
    let project = reader.seen().project(code, AsOf::Now).await?;
    let say = reader.say();
    let title = project.card.title.best(reader.lang).1;
    Ok(Page {
        frame: Frame::new(reader, say.t("page-decide-approve"), Tab::None).failed(wrong.is_some()),
        question: say.with("page-decide-approve-question", "title", title),
        back: links::project(reader.lang, code),
        command_id,
        note,
        docket,
        wrong,
        effects,
    })
}
