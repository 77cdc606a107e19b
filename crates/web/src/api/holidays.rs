//! `GET /api/v1/holidays`.

use crate::{pages::Asked, problem::Problem, site::Web, when::When};
use axum::{
    Json,
    extract::{Query, State},
};
use nidaa_app::HolidayView;

/// Holidays of the member states in a year: fixed ones, feasts that are proposed, and what officers confirmed.
#[utoipa::path(
    get,
    path = "/api/v1/holidays",
    tag = "questions",
    operation_id = "list_holidays",
    params(
        ("year" = Option<i16>, Query, description = "The present year when left out."),
        ("country" = Option<String>, Query, description = "Code of one state."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = Vec<HolidayView>), (status = 400, description = "A parameter cannot be read.", content_type = "application/problem+json"))
)]
pub(super) async fn list(
    State(web): State<Web>,
    Query(asked): Query<Asked>,
    when: When,
) -> Result<Json<Vec<HolidayView>>, Problem> {
    let app = &web.site.app;
    let (year, country) = (asked.year(app.log().now())?, asked.country()?);
    Ok(Json(app.holidays(year, country, when.as_of).await?))
}
