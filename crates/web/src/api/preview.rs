//! `POST /api/v1/preview/{command}` and `POST /api/v1/preview`: what a command, or a set of them, would do. They write
//! nothing.

use crate::{problem::Problem, reader::Reader};
use axum::{
    Json,
    extract::{Path, rejection::JsonRejection},
    http::HeaderMap,
};
use nidaa_app::{Order, Preview, Request, Set, SetItem};
use nidaa_automation::Site;
use nidaa_kernel::{Actor, CommandId};
use serde_json::Value;
use uuid::Uuid;

/// Reckons what a command would do if the account gave it now: every stage, date and amount it changes, and every mail.
/// The command itself takes the answer's `hash` as `expect_preview`, and then does exactly this or is refused.
#[utoipa::path(
    post,
    path = "/api/v1/preview/{command}",
    tag = "commands",
    operation_id = "preview_command",
    params(
        ("command" = String, Path, description = "Name, such as `approve_project`."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy acts.")
    ),
    request_body(content = Object, description = "The command's data."),
    responses(
        (status = 200, body = Preview),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 409, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "A rule would say no."),
        (status = 422, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The data cannot be read.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn show(
    reader: Reader,
    Path(command): Path<String>,
    headers: HeaderMap,
    data: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Preview>, Problem> {
    let actor = reader.actor()?;
    let Json(data) = data.map_err(|error| Problem::bad("body", error.body_text()))?;
    reckon(&reader, &headers, vec![Order::parse(&command, data)?], actor).await
}

/// Reckons what a set of commands would do if the account gave it now, as one act: each command sees what those before
/// it did. The set itself takes the answer's `hash` as `expect_preview`.
#[utoipa::path(
    post,
    path = "/api/v1/preview",
    tag = "commands",
    operation_id = "preview_set",
    params(("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy acts.")),
    request_body(content = Vec<SetItem>, description = "Commands in their order."),
    responses(
        (status = 200, body = Preview),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 409, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "A rule would say no to one of them."),
        (status = 400, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The set cannot be read; the place is named.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn show_set(
    reader: Reader,
    headers: HeaderMap,
    data: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Preview>, Problem> {
    let actor = reader.actor()?;
    let Json(data) = data.map_err(|error| Problem::bad("body", error.body_text()))?;
    let orders = Set::read(data)?.given_by(&actor.login)?;
    reckon(&reader, &headers, orders, actor).await
}

async fn reckon(
    reader: &Reader,
    headers: &HeaderMap,
    orders: Vec<Order>,
    actor: Actor,
) -> Result<Json<Preview>, Problem> {
    let request = Request::set(CommandId(Uuid::new_v4()), actor, orders)
        .on_behalf_of(super::commands::principal(headers)?.or_else(|| reader.principal()));
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let preview = reader.web.site.app.preview(&request, &site).await?;
    Ok(Json(if reader.is_office() { preview } else { preview.without_letters() }))
}
