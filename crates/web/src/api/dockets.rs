//! `GET /api/v1/dockets` and `/api/v1/dockets/{code}`: decisions that are prepared and wait. They are the office's own.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::{Json, extract::Path};
use nidaa_app::DocketView;

/// Every docket on which something waits. Its effects are those of the preview of `apply_docket`.
#[utoipa::path(
    get,
    path = "/api/v1/dockets",
    tag = "questions",
    operation_id = "list_dockets",
    params(
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses(
        (status = 200, body = Vec<DocketView>),
        (status = 401, description = "Sign in first.", content_type = "application/problem+json"),
        (status = 403, description = "Only the office may see what it prepares.", content_type = "application/problem+json")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<DocketView>>, Problem> {
    check(&reader)?;
    Ok(Json(reader.web.site.app.dockets(when.as_of).await?))
}

/// A docket on which something waits.
#[utoipa::path(
    get,
    path = "/api/v1/dockets/{code}",
    tag = "questions",
    operation_id = "get_docket",
    params(
        ("code" = String, Path, description = "Code of the docket."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses(
        (status = 200, body = DocketView),
        (status = 401, description = "Sign in first.", content_type = "application/problem+json"),
        (status = 403, description = "Only the office may see what it prepares.", content_type = "application/problem+json"),
        (status = 404, description = "Nothing waits there.", content_type = "application/problem+json")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn get(
    reader: Reader,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<DocketView>, Problem> {
    check(&reader)?;
    Ok(Json(reader.web.site.app.docket(&code, when.as_of).await?))
}

/// What is prepared is not yet decided, and nobody else may know of it.
fn check(reader: &Reader) -> Result<(), Problem> {
    reader.actor()?;
    if reader.is_office() { Ok(()) } else { Err(Problem::Forbidden) }
}
