//! `GET /api/v1/accounts`.

use crate::{problem::Problem, reader::Reader, when::When};
use axum::Json;
use nidaa_app::AccountsView;

/// Who may sign in, as what, and for whom, by sign-in name. For the office.
#[utoipa::path(
    get,
    path = "/api/v1/accounts",
    tag = "questions",
    operation_id = "list_accounts",
    params(("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")),
    responses((status = 200, body = AccountsView), (status = 401, description = "Sign in first.", content_type = "application/problem+json"), (status = 403, description = "For the office.", content_type = "application/problem+json")),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn list(reader: Reader, when: When) -> Result<Json<AccountsView>, Problem> {
    reader.check_office()?;
    Ok(Json(reader.web.site.app.accounts(when.as_of).await?))
}
