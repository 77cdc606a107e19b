//! `GET` and `POST /{lang}/sign-in`, `POST /sign-out`.

use crate::{
    cookies,
    frame::{Frame, Tab, is_tail},
    pages::page,
    problem::Problem,
    reader::{Reader, wanted},
    site::Web,
};
use askama::Template;
use axum::{
    Form,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use nidaa_i18n::Args;
use serde::Deserialize;

/// Where to go afterwards.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    next: String,
}

/// What the form sends.
#[derive(Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    account: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// An account to try.
struct Hint {
    login: String,
    name: String,
    role: String,
}

#[derive(Template)]
#[template(path = "sign_in/form.html")]
struct Page {
    frame: Frame,
    account: String,
    next: String,
    is_wrong: bool,
    first: Option<String>,
    hints: Vec<Hint>,
}

pub(crate) async fn get(reader: Reader, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    page(&form(&reader, String::new(), asked.next, false))
}

pub(crate) async fn post(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let web = &reader.web;
    let account = sent.account.trim();
    // An account that was closed keeps its password but opens nothing.
    let is_right = web.site.credentials.verify(account, sent.password).await;
    if !is_right || web.site.app.account(account).await?.is_none() {
        let shown = page(&form(&reader, account.to_owned(), sent.next, true))?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    }
    let cookie = cookies::begin(web, &web.sessions.open(account));
    let next = if is_tail(&sent.next) { sent.next.as_str() } else { "/board" };
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&reader.link(next))).into_response())
}

/// Ends the session on both sides.
pub(crate) async fn out(State(web): State<Web>, headers: HeaderMap) -> Response {
    if let Some(token) = cookies::token(&web, &headers) {
        web.sessions.close(&token);
    }
    let home = Redirect::to(&format!("/{}/board", wanted(&headers)));
    (AppendHeaders([(header::SET_COOKIE, cookies::end(&web))]), home).into_response()
}

fn form(reader: &Reader, account: String, next: String, is_wrong: bool) -> Page {
    let say = reader.say();
    let accounts = reader.web.site.demo.iter().flatten();
    let first = accounts.clone().next().map(|account| {
        let args = Args::new().with("account", &account.login).with("password", &account.password);
        say.text("page-signin-demo", &args)
    });
    let hint = |account: &crate::DemoAccount| Hint {
        login: account.login.clone(),
        name: account.name.clone(),
        role: say.word("role", &account.role),
    };
    Page {
        frame: Frame::new(reader, say.t("page-signin-title"), Tab::SignIn).failed(is_wrong),
        first,
        hints: accounts.map(hint).collect(),
        account,
        next,
        is_wrong,
    }
}
