//! `GET` and `POST /{lang}/projects/{code}/postpone`.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Docket, Move, Sending, Shown, Wrong, again, check_office},
        page,
        parts::Effects,
        targets::Targets,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use nidaa_app::AsOf;
use serde_json::{Value, json};

const COMMAND: &str = "postpone_project";

#[derive(Template)]
#[template(path = "projects/postpone.html")]
struct Page {
    frame: Frame,
    question: String,
    back: String,
    command_id: String,
    typed: Move,
    targets: Targets,
    docket: Docket,
    wrong: Option<Wrong>,
    wrong_field: String,
    wrong_detail: String,
    effects: Option<Effects>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    page(&form(&reader, &named.code, Move::default(), Shown::default()).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let typed = Move::of(&pairs);
    let Some(year) = typed.year() else {
        let wrong = Shown::wrong(Wrong::year(&reader));
        return again(&form(&reader, &named.code, typed, wrong).await?);
    };
    let order = (COMMAND, data(&reader, &named.code, &typed, year));
    let form = async |shown| form(&reader, &named.code, typed, shown).await;
    Sending::of(&pairs).carry(&reader, order, links::project(reader.lang, &named.code), form).await
}

fn data(reader: &Reader, code: &str, typed: &Move, year: i16) -> Value {
    json!({
        "project": code,
        "reason": typed.reason(reader),
        "requested_by": typed.wish(),
        "to_year": year,
        "to_call": typed.to_call(),
    })
}

async fn form(
    reader: &Reader,
    code: &str,
    typed: Move,
    Shown { command_id, effects, wrong }: Shown,
) -> Result<Page, Problem> {
    let project = reader.seen().project(code, AsOf::Now).await?;
    let (rules, _) = reader.web.site.app.project_rules(code).await?;
    let targets = Targets::of(reader, &rules, project.card.call.as_deref(), &typed).await?;
    let say = reader.say();
    let title = project.card.title.best(reader.lang).1;
    Ok(Page {
        frame: Frame::new(reader, say.t("page-decide-postpone"), Tab::None).failed(wrong.is_some()),
        question: say.with("page-decide-postpone-question", "title", title),
        back: links::project(reader.lang, code),
        command_id,
        targets,
        docket: typed.docket.clone(),
        typed,
        wrong_field: wrong.as_ref().map(|wrong| wrong.field.clone()).unwrap_or_default(),
        wrong_detail: wrong.as_ref().map(|wrong| wrong.detail.clone()).unwrap_or_default(),
        wrong,
        effects,
    })
}
