//! Pages: one folder per noun, one file per verb, its template beside it.

mod accounts;
mod act;
mod assessments;
mod board;
mod calendar;
mod calls;
mod contacts;
mod countries;
mod deputies;
mod dockets;
mod forecast;
mod form;
mod holidays;
mod mailbox;
mod obligations;
mod office;
mod panels;
mod parts;
mod postponements;
mod preferences;
mod projects;
mod registry;
mod rules;
mod sign_in;
mod targets;
mod unsubscribe;
mod webhooks;
mod why;
mod wordings;

pub(crate) use board::show::Choice;
pub(crate) use holidays::Asked;
pub(crate) use mailbox::{Wanted as WantedMails, reason::Reason};
pub(crate) use obligations::{Wanted, show::history};
pub(crate) use panels::Choice as PanelChoice;
pub(crate) use registry::Asked as RegistryAsked;

use crate::{
    explain::Said,
    frame::{Frame, Tab},
    live,
    problem::Problem,
    reader::{Reader, wanted},
    site::Web,
};
use askama::Template;
use axum::{
    Router,
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};

/// Everything people open in a browser.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/", get(home))
        .route("/{lang}", get(home_in))
        .route("/{lang}/", get(home_in))
        .route("/{lang}/act/{command}", get(act::get).post(act::post))
        .route("/{lang}/assessments", get(assessments::list::get))
        .route("/{lang}/assessments/{code}", get(assessments::sheet::get).post(assessments::give::score))
        .route("/{lang}/assessments/{code}/conflict", post(assessments::give::conflict))
        .route("/{lang}/board", get(board::show::get))
        .route("/{lang}/projects/{code}", get(projects::show::get))
        .route("/{lang}/projects/{code}/approve", get(projects::approve::get).post(projects::approve::post))
        .route(
            "/{lang}/projects/{code}/postpone",
            get(projects::postpone::get).post(projects::postpone::post),
        )
        .route("/{lang}/projects/{code}/files/{sha256}", get(projects::files::get))
        .route("/{lang}/projects/{code}/evaluation", get(projects::evaluation::get))
        .route("/{lang}/projects/{code}/revert", get(projects::revert::get).post(projects::revert::post))
        .route("/{lang}/postponements", get(postponements::list::get))
        .route("/{lang}/calls", get(calls::list::get))
        .route("/{lang}/calls/{code}", get(calls::show::get))
        .route("/{lang}/calls/{code}/ranking", get(calls::ranking::get))
        .route("/{lang}/calls/{code}/postpone", get(calls::postpone::get).post(calls::postpone::post))
        .route("/{lang}/countries", get(countries::list::get))
        .route("/{lang}/registry", get(registry::list::get))
        .route("/{lang}/office", get(office::get))
        .route("/{lang}/accounts", get(accounts::list::get))
        .route("/{lang}/panels", get(panels::list::get))
        .route("/{lang}/panels/{panel}", get(panels::show::get))
        .route("/{lang}/dockets", get(dockets::list::get))
        .route("/{lang}/dockets/{code}", get(dockets::show::get))
        .route("/{lang}/dockets/{code}/apply", post(dockets::act::apply))
        .route("/{lang}/dockets/{code}/discard", post(dockets::act::discard))
        .route("/{lang}/holidays", get(holidays::get).post(holidays::post))
        .route("/{lang}/obligations", get(obligations::list::get))
        .route("/{lang}/obligations/{key}", get(obligations::show::get))
        .route("/{lang}/forecast", get(forecast::list::get))
        .route("/{lang}/forecast.csv", get(forecast::file::get))
        .route("/calendar/{secret}", get(calendar::file::get))
        .route("/{lang}/calendars", get(calendar::list::get))
        .route("/{lang}/calendars/revoke", post(calendar::list::revoke))
        .route(
            "/{lang}/projects/{code}/calendar",
            get(calendar::open::of_project).post(calendar::open::open_of_project),
        )
        .route(
            "/{lang}/calls/{code}/calendar",
            get(calendar::open::of_call).post(calendar::open::open_of_call),
        )
        .route("/{lang}/wordings", get(wordings::list::get))
        .route("/{lang}/wordings/{template}", get(wordings::edit::get).post(wordings::edit::post))
        .route("/{lang}/wordings/{template}/drop", post(wordings::edit::drop_own))
        .route("/{lang}/webhooks", get(webhooks::list::get))
        .route("/{lang}/contacts", get(contacts::list::get))
        .route("/{lang}/deputies", get(deputies::list::get))
        .route("/{lang}/deputies/appoint", post(deputies::list::appoint))
        .route("/{lang}/deputies/dismiss", post(deputies::list::dismiss))
        .route("/{lang}/deputies/act", post(deputies::list::act))
        .route("/{lang}/mailbox", get(mailbox::list::get))
        .route("/{lang}/mailbox/release", post(mailbox::together::release))
        .route("/{lang}/mailbox/cancel", post(mailbox::together::cancel))
        .route("/{lang}/mailbox/{id}", get(mailbox::show::get))
        .route("/{lang}/mailbox/{id}/html", get(mailbox::html::get))
        .route("/{lang}/mailbox/{id}/hold", post(mailbox::act::hold))
        .route("/{lang}/mailbox/{id}/edit", post(mailbox::act::edit))
        .route("/{lang}/mailbox/{id}/release", post(mailbox::act::release))
        .route("/{lang}/mailbox/{id}/cancel", post(mailbox::act::cancel))
        .route("/{lang}/mailbox/{id}/resend", post(mailbox::act::resend))
        .route("/{lang}/preferences", get(preferences::get).post(preferences::post))
        .route("/{lang}/preferences/calendar", post(preferences::open_calendar))
        .route("/{lang}/preferences/calendar/revoke", post(preferences::revoke_calendar))
        .route(
            "/{lang}/preferences/{mail}/{secret}",
            get(preferences::get_by_link).post(preferences::post_by_link),
        )
        .route("/{lang}/why/{mail}/{secret}", get(why::get))
        .route("/{lang}/rules/{programme}", get(rules::get))
        .route("/{lang}/unsubscribe/{mail}/{secret}", get(unsubscribe::get).post(unsubscribe::post))
        .route("/{lang}/unsubscribe/{mail}/{secret}/again", post(unsubscribe::again))
        .route("/{lang}/live", get(live::get))
        .route("/{lang}/sign-in", get(sign_in::get).post(sign_in::post))
        .route("/sign-out", post(sign_in::out))
}

/// Pages that take files.
pub(crate) fn uploads() -> Router<Web> {
    Router::new()
        .route("/{lang}/projects/{code}/forms/{form}", get(projects::fill::get).post(projects::fill::post))
}

async fn home(headers: HeaderMap) -> Redirect {
    Redirect::to(&format!("/{}/board", wanted(&headers)))
}

async fn home_in(reader: Reader) -> Redirect {
    Redirect::to(&reader.link("/board"))
}

/// A filled template as an answer.
pub(crate) fn page(template: &impl Template) -> Result<Response, Problem> {
    let text = template.render().map_err(|_| Problem::Status(StatusCode::INTERNAL_SERVER_ERROR))?;
    Ok(Html(text).into_response())
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    frame: Frame,
    said: &'a Said,
}

/// A failure as a page.
pub(crate) fn error(reader: &Reader, said: &Said) -> Response {
    let template = ErrorPage { frame: Frame::new(reader, said.title.clone(), Tab::None), said };
    page(&template).unwrap_or_else(|_| said.detail.clone().into_response())
}
