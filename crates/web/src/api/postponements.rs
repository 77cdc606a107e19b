//! `GET /api/v1/postponements`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::Json;
use nidaa_app::PostponementsView;

/// Projects that stood still: wishes, journeys with what was different at the return, and figures. Scores are for the
/// office.
#[utoipa::path(
    get,
    path = "/api/v1/postponements",
    tag = "questions",
    operation_id = "list_postponements",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = PostponementsView))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<PostponementsView>, Problem> {
    let view = reader.seen().postponements(when.as_of).await?;
    Ok(Json(if reader.is_office() { view } else { view.without_scores() }))
}
