//! `GET /api/v1/projects` and `/api/v1/projects/{code}`.

use super::commands::principal;
use crate::{problem::Problem, reader::Reader, when::When};
use axum::{Json, extract::Path, http::HeaderMap};
use nidaa_app::{CardView, Failure, GrantView, ProjectView};
use nidaa_domain::project::Sheet;
use nidaa_kernel::ProjectCode;

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
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<CardView>>, Problem> {
    Ok(Json(reader.seen().projects(when.as_of).await?))
}

/// A project with everything known of it. What it answered to forms is for the office, and so are
/// scores; its own people ask for the forms.
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
    reader: Reader,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<ProjectView>, Problem> {
    let project = reader.seen().project(&code, when.as_of).await?;
    Ok(Json(if reader.is_office() { project } else { project.without_answers().without_scores() }))
}

/// The forms of a project that the account may fill in now, with their saved answers.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{code}/forms",
    tag = "questions",
    operation_id = "list_forms",
    params(
        ("code" = String, Path, description = "Code, such as `P18`."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy acts.")
    ),
    responses(
        (status = 200, body = Vec<Object>, description = "`form` as the rules have it, `kept` answers, names of the fields `asked` and `missing`. Answers are given by `save_form`."),
        (status = 401, description = "Sign in first.", content_type = "application/problem+json"),
        (status = 404, description = "There is no such project.", content_type = "application/problem+json")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn forms(
    reader: Reader,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Vec<Sheet>>, Problem> {
    let actor = reader.actor()?;
    let principal = principal(&headers)?.or_else(|| reader.principal());
    let missing = || Failure::NotFound { what: "project", code: code.clone() };
    let sight = reader.sight_for(principal.as_ref()).await?;
    reader.web.site.app.seen_by(&sight).is_named(&code).await?;
    let project = ProjectCode::new(code.clone()).map_err(|_| missing())?;
    Ok(Json(reader.web.site.app.open_sheets(&project, actor, principal).await?))
}

/// The grant of a project: contract as signed and as it holds now, sums, payments, reports, activities, amendments.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{code}/grant",
    tag = "questions",
    operation_id = "get_grant",
    params(
        ("code" = String, Path, description = "Code, such as `P18`."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = GrantView), (status = 404, description = "There is no such project.", content_type = "application/problem+json"))
)]
pub(super) async fn grant(
    reader: Reader,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<GrantView>, Problem> {
    Ok(Json(reader.seen().grant(&code, when.as_of).await?))
}
