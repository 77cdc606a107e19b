//! `GET /api/v1/board`.

use crate::{pages::Choice, problem::Problem, reader::Reader, when::When};
use axum::{Json, extract::Query};
use nidaa_app::BoardView;

/// The status board, filtered like the page.
#[utoipa::path(
    get,
    path = "/api/v1/board",
    tag = "questions",
    params(
        ("call" = Option<String>, Query, description = "Code of a call."),
        ("sector" = Option<String>, Query, description = "Cooperation area."),
        ("stage" = Option<String>, Query, description = "Stage."),
        ("country" = Option<String>, Query, description = "Two-letter code of the owner's or a partner's country."),
        ("programme" = Option<String>, Query, description = "Programme."),
        ("late" = Option<bool>, Query, description = "`true` for late projects only."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = BoardView), (status = 400, description = "A parameter cannot be read.", content_type = "application/problem+json"))
)]
pub(super) async fn get(
    reader: Reader,
    Query(choice): Query<Choice>,
    when: When,
) -> Result<Json<BoardView>, Problem> {
    Ok(Json(reader.seen().status_board(&choice.filter()?, when.as_of).await?))
}
