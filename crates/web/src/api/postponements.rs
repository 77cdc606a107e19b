//! `GET /api/v1/postponements`.

use crate::{problem::Problem, site::Web, when::When};
use axum::{Json, extract::State};
use nidaa_app::PostponementsView;

/// Projects that stood still: wishes, journeys with what was different at the return, and figures.
#[utoipa::path(
    get,
    path = "/api/v1/postponements",
    tag = "questions",
    operation_id = "list_postponements",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day.")),
    responses((status = 200, body = PostponementsView))
)]
pub(super) async fn list(State(web): State<Web>, when: When) -> Result<Json<PostponementsView>, Problem> {
    Ok(Json(web.site.app.postponements(when.as_of).await?))
}
