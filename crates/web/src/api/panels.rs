//! `GET /api/v1/panels`, `/api/v1/panels/{panel}` and `/api/v1/panels/{panel}/minutes`.

use crate::{pages::PanelChoice, problem::Problem, reader::Reader, when::When};
use axum::{
    Json,
    extract::{Path, Query},
};
use nidaa_app::{PanelView, PanelsView};
use serde::Serialize;
use utoipa::ToSchema;

/// Panels, by day, then code: to the office every one, to others those they sit on.
#[utoipa::path(
    get,
    path = "/api/v1/panels",
    tag = "evaluation",
    operation_id = "list_panels",
    params(
        ("call" = Option<String>, Query, description = "Code of a call."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = PanelsView), (status = 401, description = "Sign in first.", content_type = "application/problem+json"), (status = 403, description = "For the office and for assessors.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn list(
    reader: Reader,
    Query(choice): Query<PanelChoice>,
    when: When,
) -> Result<Json<PanelsView>, Problem> {
    reader.check_panels()?;
    Ok(Json(reader.seen().panels(choice.call(), when.as_of).await?))
}

/// A panel with its votes; an open one shows who voted, never for what. For the office and its members, who read nothing of a
/// project they must not judge.
#[utoipa::path(
    get,
    path = "/api/v1/panels/{panel}",
    tag = "evaluation",
    operation_id = "get_panel",
    params(
        ("panel" = String, Path, description = "Code of the panel."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = PanelView), (status = 404, description = "There is no such panel, or you do not sit on it.", content_type = "application/problem+json"), (status = 401, description = "Sign in first.", content_type = "application/problem+json"), (status = 403, description = "For the office and for assessors.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn show(
    reader: Reader,
    Path(panel): Path<String>,
    when: When,
) -> Result<Json<PanelView>, Problem> {
    reader.check_panels()?;
    Ok(Json(reader.seen().panel(&panel, when.as_of).await?))
}

/// The minutes of a panel, in the language of the reader.
#[derive(Serialize, ToSchema)]
pub(super) struct Minutes {
    /// One sentence an event, in order.
    sentences: Vec<String>,
}

/// What happened in a panel, in sentences. For the office and its members.
#[utoipa::path(
    get,
    path = "/api/v1/panels/{panel}/minutes",
    tag = "evaluation",
    operation_id = "get_minutes",
    params(
        ("panel" = String, Path, description = "Code of the panel."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = Minutes), (status = 404, description = "There is no such panel, or you do not sit on it.", content_type = "application/problem+json"), (status = 401, description = "Sign in first.", content_type = "application/problem+json"), (status = 403, description = "For the office and for assessors.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn minutes(
    reader: Reader,
    Path(panel): Path<String>,
    when: When,
) -> Result<Json<Minutes>, Problem> {
    reader.check_panels()?;
    let view = reader.seen().panel(&panel, when.as_of).await?;
    Ok(Json(Minutes { sentences: crate::minutes(&reader.labels(), &view.timeline) }))
}
