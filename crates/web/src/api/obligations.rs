//! `GET /api/v1/obligations`.

use crate::{pages::Wanted, problem::Problem, reader::Reader, when::When};
use axum::{
    Json,
    extract::{Path, Query},
};
use nidaa_app::{ObligationList, ObligationView};

/// Who owes what to whom by when, the earliest deadline first.
#[utoipa::path(
    get,
    path = "/api/v1/obligations",
    tag = "questions",
    operation_id = "list_obligations",
    params(
        ("whom" = Option<String>, Query, description = "Key of an institution, code of a country, or an audience that owes it."),
        ("project" = Option<String>, Query, description = "Code of a project."),
        ("call" = Option<String>, Query, description = "Code of a call; its projects are meant too."),
        ("duty" = Option<String>, Query, description = "Name of the duty in the policy."),
        ("late" = Option<bool>, Query, description = "`true` for late ones only."),
        ("ended" = Option<bool>, Query, description = "`true` for those that have ended as well."),
        ("limit" = Option<usize>, Query, description = "At most so many."),
        ("skip" = Option<usize>, Query, description = "Passes over so many."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day.")
    ),
    responses((status = 200, body = ObligationList), (status = 400, description = "A parameter cannot be read.", content_type = "application/problem+json"))
)]
pub(super) async fn list(
    reader: Reader,
    Query(wanted): Query<Wanted>,
    when: When,
) -> Result<Json<ObligationList>, Problem> {
    Ok(Json(reader.web.site.app.obligations(&wanted.filter(None)?, when.as_of).await?))
}

/// One duty, with what opened, moved and ended it.
#[utoipa::path(
    get,
    path = "/api/v1/obligations/{key}",
    tag = "questions",
    operation_id = "get_obligation",
    params(
        ("key" = String, Path, description = "Such as `submit_proposal/P1`, its slashes encoded as `%2F`."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day.")
    ),
    responses((status = 200, body = ObligationView), (status = 404, description = "There is none.", content_type = "application/problem+json"))
)]
pub(super) async fn show(
    reader: Reader,
    Path(key): Path<String>,
    when: When,
) -> Result<Json<ObligationView>, Problem> {
    Ok(Json(reader.web.site.app.obligation(&key, when.as_of).await?))
}
