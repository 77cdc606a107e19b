//! `GET` and `POST /{lang}/projects/{code}/revert`: takes the last decision back, because it was wrong.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Sending, Shown, Wrong, check_office, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use nidaa_app::AsOf;
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;
use serde_json::{Value, json};

const COMMAND: &str = "revert_decision";

/// What was typed, and the decision that was shown: a newer one is not taken back in its place.
#[derive(Clone)]
struct Typed {
    decision: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "projects/revert.html")]
struct Page {
    frame: Frame,
    question: String,
    back: String,
    command_id: String,
    typed: Typed,
    wrong: Option<Wrong>,
    effects: Option<Effects>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    let decision = reader.web.site.app.last_decision(&named.code).await?.unwrap_or_default();
    let typed = Typed { decision, reason: String::new() };
    page(&form(&reader, &named.code, typed, Shown::default()).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let typed = Typed { decision: value(&pairs, "decision"), reason: value(&pairs, "reason") };
    let order = (COMMAND, data(&reader, &named.code, &typed));
    let form = async |shown| form(&reader, &named.code, typed, shown).await;
    Sending::of(&pairs).carry(&reader, order, links::project(reader.lang, &named.code), form).await
}

fn data(reader: &Reader, code: &str, typed: &Typed) -> Value {
    let text = LocalText::in_lang(reader.lang, typed.reason.trim());
    json!({ "project": code, "decision": typed.decision, "reason": { "text": text } })
}

async fn form(
    reader: &Reader,
    code: &str,
    typed: Typed,
    Shown { command_id, effects, wrong }: Shown,
) -> Result<Page, Problem> {
    let project = reader.seen().project(code, AsOf::Now).await?;
    let say = reader.say();
    let args = Args::new()
        .with("title", project.card.title.best(reader.lang).1)
        .with("decision", say.word("decision", &typed.decision));
    Ok(Page {
        frame: Frame::new(reader, say.t("page-decide-revert"), Tab::None).failed(wrong.is_some()),
        question: say.text("page-decide-revert-question", &args),
        back: links::project(reader.lang, code),
        command_id,
        typed,
        wrong,
        effects,
    })
}
