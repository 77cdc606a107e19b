//! `GET /api/v1/contacts`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::Json;
use nidaa_app::ContactView;

/// The contacts of institutions; those that mails do not reach come first. For the office; in a demonstration for
/// everybody.
#[utoipa::path(
    get,
    path = "/api/v1/contacts",
    tag = "questions",
    operation_id = "list_contacts",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = Vec<ContactView>), (status = 401, description = "Sign in first.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<Vec<ContactView>>, Problem> {
    reader.check_mails()?;
    Ok(Json(reader.web.site.app.contacts(when.as_of).await?))
}
