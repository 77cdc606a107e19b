//! `GET /api/v1/registry`.

use crate::{problem::Problem, site::Web, when::When};
use axum::{Json, extract::State};
use nidaa_app::RegistryView;

/// Who sits in which working group, and who speaks for it.
#[utoipa::path(
    get,
    path = "/api/v1/registry",
    tag = "questions",
    operation_id = "get_registry",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = RegistryView))
)]
pub(super) async fn get(State(web): State<Web>, when: When) -> Result<Json<RegistryView>, Problem> {
    Ok(Json(web.site.app.registry(when.as_of).await?))
}
