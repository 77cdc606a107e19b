//! `GET /api/v1/countries`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::Json;
use nidaa_app::CountryView;

/// The member states and what they take part in, by code.
#[utoipa::path(
    get,
    path = "/api/v1/countries",
    tag = "questions",
    operation_id = "list_countries",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = Vec<CountryView>))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<CountryView>>, Problem> {
    Ok(Json(reader.seen().countries(when.as_of).await?))
}
