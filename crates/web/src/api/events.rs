//! `GET /api/v1/events`: the log itself.

use crate::{problem::Problem, reader::Reader};
use axum::{Json, extract::Query};
use nidaa_app::{Failure, is_the_offices, subject_of};
use nidaa_kernel::Position;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Events on one page at most.
const MOST: usize = 1000;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default = "first")]
    from: i64,
    #[serde(default = "usual")]
    limit: usize,
}

const fn first() -> i64 {
    1
}

const fn usual() -> usize {
    100
}

/// An event as it stands in the log.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct EventView {
    /// Place in the log, from 1.
    position: i64,
    /// Aggregate, such as `project/P18`.
    stream: String,
    /// Id of its stream.
    stream_id: String,
    /// Place within the aggregate, from 1.
    version: i32,
    /// Name within its kind, such as `approved`.
    #[serde(rename = "type")]
    kind: String,
    /// Version of the payload's shape.
    schema_version: u16,
    /// When it happened, as far as known.
    occurred_at: String,
    /// When it was written.
    recorded_at: String,
    /// What happened.
    #[schema(value_type = Object)]
    payload: Box<RawValue>,
    /// Who, why, from which source.
    #[schema(value_type = Object)]
    meta: Box<RawValue>,
    /// Link of the chain, in hexadecimal.
    hash: String,
}

/// Events in order. For the office; in a demonstration for everybody, since mails are events too.
#[utoipa::path(
    get,
    path = "/api/v1/events",
    tag = "questions",
    operation_id = "list_events",
    params(
        ("from" = Option<i64>, Query, description = "First position, from 1."),
        ("limit" = Option<usize>, Query, description = "Events at most; 100 unless told, never more than 1000.")
    ),
    responses((status = 200, body = Vec<EventView>), (status = 401, description = "Sign in first.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn list(
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<EventView>>, Problem> {
    reader.check_mails()?;
    let before = Position(asked.from.saturating_sub(1).max(0));
    let log = reader.web.site.app.log();
    let events = log.backend().read(before, asked.limit.clamp(1, MOST)).await.map_err(Failure::from)?;
    let office = reader.is_office();
    let shown = events.into_iter().filter(|event| {
        // What was answered to forms is the office's too, though it happens to a project.
        office || !(is_the_offices(&event.stream_type) || event.event_type == "answered")
    });
    // Not even the office reads a vote before it is closed; the panel's own page shows it then.
    let shown = shown.filter(|event| event.event_type != "vote_cast");
    let views = shown.map(|event| {
        let stream = format!("{}/{}", event.stream_type, subject_of(&event));
        let raw = |text: String| RawValue::from_string(text).unwrap_or_default();
        EventView {
            position: event.position.0,
            stream,
            stream_id: event.stream.to_string(),
            version: event.version,
            kind: event.event_type,
            schema_version: event.schema_version,
            occurred_at: event.occurred_at.to_string(),
            recorded_at: event.recorded_at.to_string(),
            payload: raw(event.payload),
            meta: raw(event.meta),
            hash: hex::encode(event.hash),
        }
    });
    Ok(Json(views.collect()))
}
