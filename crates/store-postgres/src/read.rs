//! Reading the log.

use crate::error::{decode, unavailable};
use crate::{known, time::timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{Broken, CommandRecord, Head, Recorded, StoreError};
use sqlx::{PgPool, Row as _, postgres::PgRow};
use uuid::Uuid;

const AFTER: &str = "
    SELECT position, stream_id, version, schema_version, occurred_at, recorded_at, stream_type, event_type, hash, meta,
           payload
    FROM es_event WHERE position > $1 ORDER BY position LIMIT $2";

const OF_STREAM: &str = "
    SELECT position, stream_id, version, schema_version, occurred_at, recorded_at, stream_type, event_type, hash, meta,
           payload
    FROM es_event WHERE stream_id = $1 AND version > $2 AND position <= $3 ORDER BY version";

pub async fn head(pool: &PgPool) -> Result<Head, StoreError> {
    let row: (i64, i64, i64, Vec<u8>) =
        sqlx::query_as("SELECT position, recorded_at, epoch, hash FROM es_head")
            .fetch_one(pool)
            .await
            .map_err(unavailable)?;
    known::head(row).map_err(unavailable)
}

pub async fn command(pool: &PgPool, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
    let row: Option<(i64, i64, i64, Vec<u8>)> = sqlx::query_as(
        "SELECT first_position, last_position, at, request_hash FROM es_command WHERE command_id = $1",
    )
    .bind(id.0)
    .fetch_optional(pool)
    .await
    .map_err(unavailable)?;
    row.map(known::command).transpose().map_err(unavailable)
}

pub async fn after(pool: &PgPool, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = sqlx::query(AFTER).bind(after.0).bind(limit).fetch_all(pool).await.map_err(unavailable)?;
    rows.iter().map(recorded).collect()
}

pub async fn stream(
    pool: &PgPool,
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
pub fn recorded(row: &PgRow) -> Result<Recorded, StoreError> {
    let position: i64 = row.try_get(0).map_err(unavailable)?;
    columns(row, Position(position)).map_err(|_| Broken::Hash { at: Position(position) }.into())
}

fn columns(row: &PgRow, position: Position) -> Result<Recorded, sqlx::Error> {
    let schema_version: i32 = row.try_get(3)?;
    let hash: &[u8] = row.try_get(8)?;
    Ok(Recorded {
        position,
        stream: StreamId(row.try_get::<Uuid, _>(1)?),
        stream_type: row.try_get(6)?,
        version: row.try_get(2)?,
        event_type: row.try_get(7)?,
        schema_version: schema_version.try_into().map_err(decode)?,
        occurred_at: timestamp(row.try_get(4)?),
        recorded_at: timestamp(row.try_get(5)?),
        hash: hash.try_into().map_err(decode)?,
        meta: row.try_get(9)?,
        payload: row.try_get(10)?,
    })
}
