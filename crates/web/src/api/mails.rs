//! `GET /api/v1/mails`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::Json;
use nidaa_app::MailView;

/// Every mail and why it was written, the newest first. For the office; in a demonstration for everybody.
#[utoipa::path(
    get,
    path = "/api/v1/mails",
    tag = "questions",
    operation_id = "list_mails",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = Vec<MailView>), (status = 401, description = "Sign in first.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<MailView>>, Problem> {
    reader.check_mails()?;
    Ok(Json(reader.web.site.app.mails(when.as_of).await?))
}
