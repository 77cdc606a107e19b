//! `GET /api/v1/commands`, `POST /api/v1/commands/{command}` and, of a set, `POST /api/v1/commands`.

use crate::{problem::Problem, reader::Reader, site::Web};
use axum::{
    Json,
    extract::{Path, Query, State, rejection::JsonRejection},
    http::HeaderMap,
};
use nidaa_app::{CommandView, Done, Order, Request, Set, SetItem};
use nidaa_kernel::{AccountLogin, Actor, CommandId};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// Every command, with the shape of its data, and how each programme opens it.
#[utoipa::path(
    get,
    path = "/api/v1/commands",
    tag = "commands",
    operation_id = "list_commands",
    responses((status = 200, body = Vec<Object>, description = "Name, aggregate, summary, JSON Schema of the data, policies."))
)]
pub(super) async fn list(State(web): State<Web>) -> Json<Vec<CommandView>> {
    Json(web.site.app.commands())
}

/// What a command has done.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes nidaa_app::Done, which knows nothing of documents")]
pub(super) struct Receipt {
    /// The command's id.
    command_id: String,
    /// Position of its last event; 0 when nothing had to happen.
    position: i64,
    /// What happened, in order.
    events: Vec<ReceiptEvent>,
    /// True when it had been carried out before and this is the first answer again.
    replayed: bool,
}

/// An event as a receipt names it.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes nidaa_app::ReceiptEvent")]
struct ReceiptEvent {
    /// Place in the log.
    position: i64,
    /// Aggregate, such as `project/P18`.
    stream: String,
    /// Name with its aggregate, such as `project_approved`.
    r#type: String,
}

/// What a command may be held to.
#[derive(Deserialize)]
pub(super) struct Held {
    expect_preview: Option<String>,
}

/// Gives a command in the name of the account. Sent again under the same key, it gets the first answer.
#[utoipa::path(
    post,
    path = "/api/v1/commands/{command}",
    tag = "commands",
    operation_id = "give_command",
    params(
        ("command" = String, Path, description = "Name, such as `approve_project`."),
        ("expect_preview" = Option<String>, Query, description = "Hash of a preview: do exactly what it showed, or refuse."),
        ("Idempotency-Key" = Option<String>, Header, description = "A UUID; drawn when there is none."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy acts.")
    ),
    request_body(content = Object, description = "The command's data."),
    responses(
        (status = 200, body = Receipt),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 409, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "A rule says no, or the effects are no longer those of the preview."),
        (status = 422, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The data cannot be read, or the key came with other data.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn give(
    reader: Reader,
    Path(command): Path<String>,
    Query(held): Query<Held>,
    headers: HeaderMap,
    data: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Done>, Problem> {
    let actor = reader.actor()?;
    let Json(data) = data.map_err(|error| Problem::bad("body", error.body_text()))?;
    carry_out(&reader, &headers, held, vec![Order::parse(&command, data)?], actor).await
}

/// Gives a set of commands in the name of the account: all of them in their order, or none. Sent again under the same
/// key, it gets the first answer.
#[utoipa::path(
    post,
    path = "/api/v1/commands",
    tag = "commands",
    operation_id = "give_set",
    params(
        ("expect_preview" = Option<String>, Query, description = "Hash of a preview: do exactly what it showed, or refuse."),
        ("Idempotency-Key" = Option<String>, Header, description = "A UUID; drawn when there is none."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy acts.")
    ),
    request_body(content = Vec<SetItem>, description = "Commands in their order."),
    responses(
        (status = 200, body = Receipt),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 409, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "A rule says no to one of them, or the effects are no longer those of the preview."),
        (status = 400, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The set cannot be read; the place is named."),
        (status = 422, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The key came with other data.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn give_set(
    reader: Reader,
    Query(held): Query<Held>,
    headers: HeaderMap,
    data: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Done>, Problem> {
    let actor = reader.actor()?;
    let Json(data) = data.map_err(|error| Problem::bad("body", error.body_text()))?;
    let orders = Set::read(data)?.given_by(&actor.login)?;
    carry_out(&reader, &headers, held, orders, actor).await
}

async fn carry_out(
    reader: &Reader,
    headers: &HeaderMap,
    held: Held,
    orders: Vec<Order>,
    actor: Actor,
) -> Result<Json<Done>, Problem> {
    let request = Request::set(command_id(headers)?, actor, orders)
        .on_behalf_of(principal(headers)?.or_else(|| reader.principal()));
    let app = &reader.web.site.app;
    let done = match held.expect_preview {
        Some(hash) => app.dispatch_previewed(request, hash).await?,
        None => app.dispatch(request).await?,
    };
    Ok(Json(done))
}

/// The account in whose place a deputy acts.
pub(super) fn principal(headers: &HeaderMap) -> Result<Option<AccountLogin>, Problem> {
    let Some(login) = headers.get("on-behalf-of") else { return Ok(None) };
    let login = AccountLogin::new(login.to_str().unwrap_or_default());
    login.map(Some).map_err(|error| Problem::bad("On-Behalf-Of", error))
}

fn command_id(headers: &HeaderMap) -> Result<CommandId, Problem> {
    let Some(key) = headers.get("idempotency-key") else { return Ok(CommandId(Uuid::now_v7())) };
    // Some clients quote it, as structured header fields ask.
    let key = key.to_str().unwrap_or_default().trim_matches('"');
    key.parse().map(CommandId).map_err(|error| Problem::bad("Idempotency-Key", error))
}
