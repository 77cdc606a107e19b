//! `GET /api/v1/deputies`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::Json;
use nidaa_app::DeputyView;

/// Who may act in whose place: all appointments for the office, one's own for others.
#[utoipa::path(
    get,
    path = "/api/v1/deputies",
    tag = "questions",
    operation_id = "list_deputies",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses(
        (status = 200, body = Vec<DeputyView>),
        (status = 401, description = "Nobody is signed in.", content_type = "application/problem+json")
    )
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<DeputyView>>, Problem> {
    let own = reader.actor()?.login;
    let concerns = |view: &DeputyView| view.principal == own || view.deputy == own;
    let mut all = reader.web.site.app.deputies(when.as_of).await?;
    all.retain(|view| reader.is_office() || concerns(view));
    Ok(Json(all))
}
