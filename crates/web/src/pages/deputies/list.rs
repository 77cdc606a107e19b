//! `GET /{lang}/deputies`, `POST /{lang}/deputies/{appoint|dismiss|act}`: who may act in one's place, and in whose place
//! one acts oneself.

use crate::{
    cookies,
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Wrong, fresh_id},
        page,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{
    Form,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{AsOf, DeputyView, Done, Order, Request};
use nidaa_i18n::Args;
use nidaa_kernel::{AccountLogin, ApproxDate, CommandId};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

/// What the forms send; each its own fields.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    pub command_id: String,
    #[serde(default)]
    pub deputy: String,
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub until: String,
    /// In whose place to act; empty for one's own.
    #[serde(default)]
    pub principal: String,
}

struct Line {
    /// Who acts, or who is represented.
    login: String,
    days: String,
    /// Whether today is one of the days.
    today: bool,
    is_chosen: bool,
    command_id: String,
}

#[derive(Template)]
#[template(path = "deputies/list.html")]
struct Page {
    frame: Frame,
    here: String,
    /// Whom the reader may represent.
    represents: Vec<Line>,
    /// Who may represent the reader.
    deputies: Vec<Line>,
    sent: Sent,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader) -> Result<Response, Problem> {
    show(&reader, Sent { command_id: fresh_id(), ..Sent::default() }, None).await
}

pub(crate) async fn appoint(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let own = reader.actor()?.login;
    let days =
        json!({ "account": own, "deputy": sent.deputy.trim(), "from": sent.from, "until": sent.until });
    let done = give(&reader, &sent, "appoint_deputy", days).await;
    answer(&reader, sent, done).await
}

pub(crate) async fn dismiss(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let data = json!({ "account": reader.actor()?.login, "deputy": sent.deputy });
    let done = give(&reader, &sent, "dismiss_deputy", data).await;
    answer(&reader, sent, done).await
}

/// Who is represented is the session's: nothing is written, and every command is checked when it is decided.
pub(crate) async fn act(
    reader: Reader,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    reader.actor()?;
    let principal = Some(sent.principal.trim()).filter(|login| !login.is_empty());
    let principal = principal.map(AccountLogin::new).transpose();
    let principal = principal.map_err(|error| Problem::bad("principal", error))?;
    if let Some(token) = cookies::token(&reader.web, &headers) {
        reader.web.sessions.act_for(&token, principal);
    }
    Ok(Redirect::to(&reader.link("/deputies")).into_response())
}

/// One's own deputies are one's own affair, also while one acts in the place of another.
async fn give(reader: &Reader, sent: &Sent, command: &str, data: Value) -> Result<Done, Problem> {
    let id = sent.command_id.parse::<Uuid>().map_err(|error| Problem::bad("command_id", error))?;
    let request = Request::one(CommandId(id), reader.actor()?, Order::parse(command, data)?);
    Ok(reader.web.site.app.dispatch(request).await?)
}

async fn answer(reader: &Reader, sent: Sent, done: Result<Done, Problem>) -> Result<Response, Problem> {
    match done {
        Ok(done) => Ok(Redirect::to(&links::after(&reader.link("/deputies"), done.position)).into_response()),
        Err(problem) => {
            let wrong = Wrong::of(reader, problem)?;
            // What is sent next is another wish, so it gets an id of its own.
            let again = Sent { command_id: fresh_id(), ..sent };
            let shown = show(reader, again, Some(wrong)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

async fn show(reader: &Reader, sent: Sent, wrong: Option<Wrong>) -> Result<Response, Problem> {
    let own = reader.actor()?.login;
    let all = reader.web.site.app.deputies(AsOf::Now).await?;
    let chosen = reader.principal();
    let line = |view: &DeputyView, login: &AccountLogin| Line {
        login: login.to_string(),
        days: days(reader, view),
        today: view.today,
        is_chosen: chosen.as_ref() == Some(login),
        command_id: fresh_id(),
    };
    let title = reader.say().t("page-deputies-title");
    page(&Page {
        frame: Frame::new(reader, title, Tab::None).failed(wrong.is_some()),
        here: reader.link("/deputies"),
        represents: all
            .iter()
            .filter(|view| view.deputy == own)
            .map(|view| line(view, &view.principal))
            .collect(),
        deputies: all
            .iter()
            .filter(|view| view.principal == own)
            .map(|view| line(view, &view.deputy))
            .collect(),
        sent,
        wrong,
    })
}

fn days(reader: &Reader, view: &DeputyView) -> String {
    let say = reader.say();
    let args = Args::new()
        .with("from", say.date(ApproxDate::day(view.from)))
        .with("until", say.date(ApproxDate::day(view.until)));
    say.text("page-deputies-days", &args)
}
