//! `GET /api/v1/projects` and `/api/v1/projects/{code}`.

use crate::{problem::Problem, site::Web, when::When};
use axum::{
    Json,
    extract::{Path, State},
};
use nidaa_app::{CardView, GrantView, ProjectView};

/// Every project, by code.
#[utoipa::path(
    get,
    path = "/api/v1/projects",
    tag = "questions",
    operation_id = "list_projects",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = Vec<CardView>))
)]
pub(super) async fn list(State(web): State<Web>, when: When) -> Result<Json<Vec<CardView>>, Problem> {
    Ok(Json(web.site.app.projects(when.as_of).await?))
}

/// A project with everything known of it.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{code}",
    tag = "questions",
    operation_id = "get_project",
    params(
        ("code" = String, Path, description = "Code, such as `P18`."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = ProjectView), (status = 404, description = "There is no such project.", content_type = "application/problem+json"))
)]
pub(super) async fn get(
    State(web): State<Web>,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<ProjectView>, Problem> {
    Ok(Json(web.site.app.project(&code, when.as_of).await?))
}

/// The grant of a project: contract as signed and as it holds now, sums, payments, reports, activities, amendments.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{code}/grant",
    tag = "questions",
    operation_id = "get_grant",
    params(
        ("code" = String, Path, description = "Code, such as `P18`."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day.")
    ),
    responses((status = 200, body = GrantView), (status = 404, description = "There is no such project.", content_type = "application/problem+json"))
)]
pub(super) async fn grant(
    State(web): State<Web>,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<GrantView>, Problem> {
    Ok(Json(web.site.app.grant(&code, when.as_of).await?))
}
