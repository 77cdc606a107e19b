//! `GET /api/v1/evaluations/{project}`, `/api/v1/assessments`, `/api/v1/assessments/{project}` and
//! `/api/v1/calls/{code}/ranking`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::{Json, extract::Path};
use nidaa_app::{BlindView, EvaluationView, RankingView};

/// An evaluation with names and scores. For the office.
#[utoipa::path(
    get,
    path = "/api/v1/evaluations/{project}",
    tag = "evaluation",
    operation_id = "get_evaluation",
    params(
        ("project" = String, Path, description = "Code of the project."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = EvaluationView), (status = 401, description = "Sign in first.", content_type = "application/problem+json"), (status = 403, description = "For the office.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn show(
    reader: Reader,
    Path(project): Path<String>,
    when: When,
) -> Result<Json<EvaluationView>, Problem> {
    reader.check_office()?;
    Ok(Json(reader.web.site.app.evaluation(&project, when.as_of).await?))
}

/// Proposals given to the assessor who asks, without those who make them.
#[utoipa::path(
    get,
    path = "/api/v1/assessments",
    tag = "evaluation",
    operation_id = "list_assessments",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = Vec<BlindView>), (status = 401, description = "Sign in first.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<BlindView>>, Problem> {
    let actor = reader.actor()?;
    Ok(Json(reader.web.site.app.assessments(&actor, when.as_of).await?))
}

/// One proposal as the assessor who asks may see it.
#[utoipa::path(
    get,
    path = "/api/v1/assessments/{project}",
    tag = "evaluation",
    operation_id = "get_assessment",
    params(
        ("project" = String, Path, description = "Code of the project."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = BlindView), (status = 404, description = "Nothing the one who asks may judge.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn blind(
    reader: Reader,
    Path(project): Path<String>,
    when: When,
) -> Result<Json<BlindView>, Problem> {
    let actor = reader.actor()?;
    Ok(Json(reader.web.site.app.assessment(&project, &actor, when.as_of).await?))
}

/// The ranking of a call's proposals within their areas. For the office.
#[utoipa::path(
    get,
    path = "/api/v1/calls/{code}/ranking",
    tag = "evaluation",
    operation_id = "get_ranking",
    params(
        ("code" = String, Path, description = "Code of the call."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = RankingView), (status = 401, description = "Sign in first.", content_type = "application/problem+json"), (status = 403, description = "For the office.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn ranking(
    reader: Reader,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<RankingView>, Problem> {
    reader.check_office()?;
    Ok(Json(reader.web.site.app.ranking(&code, when.as_of).await?))
}
