//! `POST /api/v1/bounces`: a mail that came back, as it was received.

use crate::{problem::Problem, reader::Reader};
use axum::{Json, body::Bytes};
use nidaa_app::Bounced;
use nidaa_kernel::Role;

/// Takes in a report on a mail that came back. Safe to repeat. For the office and the mail server's script.
#[utoipa::path(
    post,
    path = "/api/v1/bounces",
    tag = "commands",
    operation_id = "take_in_bounce",
    request_body(content = String, content_type = "message/rfc822", description = "The whole message, a multipart/report."),
    responses(
        (status = 200, body = Bounced),
        (status = 401, description = "Sign in first.", content_type = "application/problem+json"),
        (status = 403, description = "Not for this account.", content_type = "application/problem+json"),
        (status = 404, description = "No such mail was sent.", content_type = "application/problem+json"),
        (status = 422, description = "This is no report.", content_type = "application/problem+json")
    ),
    security(("basic" = []))
)]
pub(super) async fn take_in(reader: Reader, raw: Bytes) -> Result<Json<Bounced>, Problem> {
    let actor = reader.actor()?;
    if !actor.has(Role::OFFICE) && !actor.has(Role::SYSTEM) {
        return Err(Problem::Forbidden);
    }
    Ok(Json(reader.web.site.app.take_in_bounce(&raw).await?))
}
