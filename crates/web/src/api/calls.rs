//! `GET /api/v1/calls` and `/api/v1/calls/{code}`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::{Json, extract::Path};
use nidaa_app::CallView;

/// Every call, by code, without timelines.
#[utoipa::path(
    get,
    path = "/api/v1/calls",
    tag = "questions",
    operation_id = "list_calls",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = Vec<CallView>))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<CallView>>, Problem> {
    Ok(Json(reader.seen().calls(when.as_of).await?))
}

/// A call with its projects and its timeline.
#[utoipa::path(
    get,
    path = "/api/v1/calls/{code}",
    tag = "questions",
    operation_id = "get_call",
    params(
        ("code" = String, Path, description = "Code, such as `CPF-08`."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = CallView), (status = 404, description = "There is no such call.", content_type = "application/problem+json"))
)]
pub(super) async fn get(
    reader: Reader,
    Path(code): Path<String>,
    when: When,
) -> Result<Json<CallView>, Problem> {
    Ok(Json(reader.seen().call(&code, when.as_of).await?))
}
