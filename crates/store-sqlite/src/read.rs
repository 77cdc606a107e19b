//! Reading the log.

use crate::error::unavailable;
use crate::{known, time::timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{Broken, CommandRecord, Head, Recorded, StoreError};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};
use uuid::Uuid;

const AFTER: &str = "
    SELECT position, stream_id, stream_type, version, event_type, schema_version, occurred_at, recorded_at, hash,
           meta, payload
    FROM es_event WHERE position > ? ORDER BY position LIMIT ?";

const OF_STREAM: &str = "
    SELECT position, stream_id, stream_type, version, event_type, schema_version, occurred_at, recorded_at, hash,
           meta, payload
    FROM es_event WHERE stream_id = ? AND version > ? AND position <= ? ORDER BY version";

pub async fn head(pool: &SqlitePool) -> Result<Head, StoreError> {
    let row: (i64, i64, i64, Option<Vec<u8>>) =
        sqlx::query_as("SELECT position, recorded_at, epoch, hash FROM es_head")
            .fetch_one(pool)
            .await
            .map_err(unavailable)?;
    known::head(row.0, row.1, row.2, row.3).map_err(unavailable)
}

pub async fn command(pool: &SqlitePool, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
    let row: Option<(i64, i64, i64, Option<Vec<u8>>)> = sqlx::query_as(
        "SELECT first_position, last_position, at, request_hash FROM es_command WHERE command_id = ?",
    )
    .bind(id.0)
    .fetch_optional(pool)
    .await
    .map_err(unavailable)?;
    row.map(|row| known::command(row.0, row.1, row.2, row.3)).transpose().map_err(unavailable)
}

pub async fn after(pool: &SqlitePool, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = sqlx::query(AFTER).bind(after.0).bind(limit).fetch_all(pool).await.map_err(unavailable)?;
    rows.iter().map(recorded).collect()
}

pub async fn stream(
    pool: &SqlitePool,
    stream: StreamId,
    after_version: i32,
    up_to: Option<Position>,
) -> Result<Vec<Recorded>, StoreError> {
    let up_to = up_to.map_or(i64::MAX, |position| position.0);
    let query = sqlx::query(OF_STREAM).bind(stream.0).bind(after_version).bind(up_to);
    let rows = query.fetch_all(pool).await.map_err(unavailable)?;
    rows.iter().map(recorded).collect()
}

/// A row as an event. One that no append can have written is as bad as one that does not match its hash.
fn recorded(row: &SqliteRow) -> Result<Recorded, StoreError> {
    let position: i64 = row.try_get(0).map_err(unavailable)?;
    columns(row, Position(position)).map_err(|_| Broken::Hash { at: Position(position) }.into())
}

fn columns(row: &SqliteRow, position: Position) -> Result<Recorded, sqlx::Error> {
    let schema_version: i64 = row.try_get(5)?;
    let hash: &[u8] = row.try_get(8)?;
    Ok(Recorded {
        position,
        stream: StreamId(row.try_get::<Uuid, _>(1)?),
        stream_type: row.try_get(2)?,
        version: row.try_get(3)?,
        event_type: row.try_get(4)?,
        schema_version: schema_version.try_into().map_err(decode)?,
        occurred_at: timestamp(row.try_get(6)?),
        recorded_at: timestamp(row.try_get(7)?),
        hash: hash.try_into().map_err(decode)?,
        meta: row.try_get(9)?,
        payload: row.try_get(10)?,
    })
}

fn decode(error: impl std::error::Error + Send + Sync + 'static) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}
