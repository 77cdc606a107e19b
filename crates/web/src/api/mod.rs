//! The same questions and commands for scripts, as JSON.

mod accounts;
mod acts;
mod boards;
mod bounces;
mod calls;
mod commands;
mod contacts;
mod countries;
mod deputies;
mod dockets;
mod document;
mod evaluations;
mod events;
mod files;
mod holidays;
mod mails;
mod obligations;
mod panels;
mod postponements;
mod preview;
mod projects;
mod registry;
mod simulations;

use crate::{problem::Problem, site::Web};
use axum::{
    Json, Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::Response,
    routing::{get, post},
};
pub use document::openapi;
use serde::Serialize;

/// What is said of a moment where there is none.
const NO_MOMENT: &str = "this is about now, or about what never changes, and has no earlier moment";

/// Every address here is in the document that [`openapi`] builds; a test compares them.
pub(crate) fn routes() -> Router<Web> {
    questions().merge(of_now())
}

/// What is answered as of any moment.
fn questions() -> Router<Web> {
    Router::new()
        .route("/api/v1/board", get(boards::get))
        .route("/api/v1/projects", get(projects::list))
        .route("/api/v1/projects/{code}", get(projects::get))
        .route("/api/v1/projects/{code}/grant", get(projects::grant))
        .route("/api/v1/postponements", get(postponements::list))
        .route("/api/v1/calls", get(calls::list))
        .route("/api/v1/calls/{code}", get(calls::get))
        .route("/api/v1/countries", get(countries::list))
        .route("/api/v1/registry", get(registry::get))
        .route("/api/v1/accounts", get(accounts::list))
        .route("/api/v1/deputies", get(deputies::list))
        .route("/api/v1/dockets", get(dockets::list))
        .route("/api/v1/dockets/{code}", get(dockets::get))
        .route("/api/v1/panels", get(panels::list))
        .route("/api/v1/panels/{panel}", get(panels::show))
        .route("/api/v1/panels/{panel}/minutes", get(panels::minutes))
        .route("/api/v1/evaluations/{project}", get(evaluations::show))
        .route("/api/v1/assessments", get(evaluations::list))
        .route("/api/v1/assessments/{project}", get(evaluations::blind))
        .route("/api/v1/calls/{code}/ranking", get(evaluations::ranking))
        .route("/api/v1/mails", get(mails::list))
        .route("/api/v1/obligations", get(obligations::list))
        .route("/api/v1/obligations/{key}", get(obligations::show))
        .route("/api/v1/contacts", get(contacts::list))
        .route("/api/v1/holidays", get(holidays::list))
        .route("/api/v1/obligations/{key}/heard", get(obligations::heard))
        .route("/api/v1/forecast", get(obligations::forecast))
        .route("/api/v1/mails/{id}/why", get(obligations::why))
}

/// What is about now, or about what never changes. An earlier moment is refused there: an answer of today would be taken
/// for one of then.
fn of_now() -> Router<Web> {
    Router::new()
        .route("/api/v1/projects/{code}/forms", get(projects::forms))
        .route("/api/v1/projects/{code}/files/{sha256}", get(files::get))
        .route("/api/v1/projects/{code}/commands", get(acts::of_project))
        .route("/api/v1/calls/{code}/commands", get(acts::of_call))
        .route("/api/v1/calls/{code}/simulation", post(simulations::show))
        .route("/api/v1/bounces", post(bounces::take_in))
        .route("/api/v1/events", get(events::list))
        .route("/api/v1/commands", get(commands::list))
        .route("/api/v1/commands", post(commands::give_set))
        .route("/api/v1/commands/{command}", post(commands::give))
        .route("/api/v1/preview", post(preview::show_set))
        .route("/api/v1/preview/{command}", post(preview::show))
        .route("/api/openapi.json", get(document::get))
        .route("/healthz", get(health))
        .route_layer(from_fn(without_moment))
}

/// Lets a request through that asks of no other moment.
async fn without_moment(request: Request, next: Next) -> Result<Response, Problem> {
    let query = request.uri().query().unwrap_or_default();
    let mut names = query.split('&').filter_map(|pair| pair.split('=').next());
    match names.find(|name| matches!(*name, "as_of" | "time")) {
        None => Ok(next.run(request).await),
        Some("time") => Err(Problem::bad("time", NO_MOMENT)),
        Some(_) => Err(Problem::bad("as_of", NO_MOMENT)),
    }
}

/// What takes bodies larger than others.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route("/api/v1/files", post(files::hand_in))
}

/// A sign of life.
#[derive(Serialize, utoipa::ToSchema)]
struct Health {
    /// Always `ok`; anything else is no answer at all.
    status: &'static str,
    /// Place of the last event in the log.
    head: i64,
    /// How far the boards have come.
    boards: i64,
}

/// Answers when the log does.
#[utoipa::path(
    get,
    path = "/healthz",
    tag = "service",
    responses((status = 200, body = Health), (status = 503, description = "The store does not answer.", content_type = "application/problem+json"))
)]
async fn health(
    axum::extract::State(web): axum::extract::State<Web>,
) -> Result<Json<Health>, crate::problem::Problem> {
    let head = web.site.app.log().head().await.map_err(nidaa_app::Failure::from)?.position.0;
    let boards = web.site.app.boards_at().await?.0;
    Ok(Json(Health { status: "ok", head, boards }))
}
