//! `GET /api/v1/mails`.

use crate::{pages::WantedMails, problem::Problem, reader::Reader, when::When};
use axum::{Json, extract::Query, http::HeaderName};
use nidaa_app::MailView;

/// How many mails there are on all pages.
const TOTAL: HeaderName = HeaderName::from_static("total-count");

/// Every mail and why it was written, the newest first. For the office; in a demonstration for everybody.
#[utoipa::path(
    get,
    path = "/api/v1/mails",
    tag = "questions",
    operation_id = "list_mails",
    params(
        ("state" = Option<String>, Query, description = "How far they have come, such as `held`."),
        ("to" = Option<String>, Query, description = "A part of an address, in small or capital letters."),
        ("template" = Option<String>, Query, description = "Template."),
        ("case" = Option<String>, Query, description = "What they are about: `project/P18`, or its code alone."),
        ("event" = Option<i64>, Query, description = "Position of the event that they follow from."),
        ("limit" = Option<usize>, Query, description = "At most so many."),
        ("skip" = Option<usize>, Query, description = "Passes over so many."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = Vec<MailView>, headers(("Total-Count" = usize, description = "How many there are on all pages."))), (status = 400, description = "A parameter cannot be read.", content_type = "application/problem+json"), (status = 401, description = "Sign in first.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn list(
    reader: Reader,
    Query(wanted): Query<WantedMails>,
    when: When,
) -> Result<([(HeaderName, String); 1], Json<Vec<MailView>>), Problem> {
    reader.check_mails()?;
    let filter = wanted.filter(None)?;
    let (mails, total) = filter.page(reader.web.site.app.mails(when.as_of).await?);
    Ok(([(TOTAL, total.to_string())], Json(mails)))
}
