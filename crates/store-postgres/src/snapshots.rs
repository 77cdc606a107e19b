//! Folded states of streams.

use crate::{error::unavailable, read};
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{Recorded, Snapshot, StoreError};
use sqlx::{PgPool, Row as _, postgres::PgRow};

const NEWEST: &str = "SELECT version, position, fingerprint, state FROM es_snapshot WHERE stream_id = $1";

const SAVE: &str = "
    INSERT INTO es_snapshot (stream_id, version, position, fingerprint, state) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, position = excluded.position,
        fingerprint = excluded.fingerprint, state = excluded.state
    WHERE excluded.version >= es_snapshot.version";

/// The usable snapshot as a row before the events, in their columns: version, position, fingerprint as meta and state as
/// payload. The events follow that snapshot, so one statement is one moment and one round trip.
const LOAD: &str = "
    WITH usable AS (SELECT version, position, state FROM es_snapshot WHERE stream_id = $1 AND fingerprint = $2)
    SELECT position, $1 AS stream_id, version, 0 AS schema_version, 0::bigint AS occurred_at,
           0::bigint AS recorded_at, '' AS stream_type, '' AS event_type, NULL::bytea AS hash, $2 AS meta,
           state AS payload
    FROM usable
    UNION ALL
    SELECT position, stream_id, version, schema_version, occurred_at, recorded_at, stream_type, event_type, hash, meta,
           payload
    FROM es_event WHERE stream_id = $1 AND version > coalesce((SELECT version FROM usable), 0)
    ORDER BY version";

pub async fn newest(pool: &PgPool, stream: StreamId) -> Result<Option<Snapshot>, StoreError> {
    let query = sqlx::query_as(NEWEST).bind(stream.0);
    let row: Option<(i32, i64, String, String)> = query.fetch_optional(pool).await.map_err(unavailable)?;
    Ok(row.map(|(version, position, fingerprint, state)| Snapshot {
        stream,
        version,
        position: Position(position),
        fingerprint,
        state,
    }))
}

pub async fn load(
    pool: &PgPool,
    stream: StreamId,
    fingerprint: &str,
) -> Result<(Option<Snapshot>, Vec<Recorded>), StoreError> {
    let query = sqlx::query(LOAD).bind(stream.0).bind(fingerprint);
    let rows = query.fetch_all(pool).await.map_err(unavailable)?;
    let first = rows.first().map(|row| usable(row, stream)).transpose().map_err(unavailable)?.flatten();
    let events = rows.iter().skip(usize::from(first.is_some()));
    Ok((first, events.map(read::recorded).collect::<Result<_, _>>()?))
}

/// The row as a snapshot; an event has a hash and is none.
fn usable(row: &PgRow, stream: StreamId) -> Result<Option<Snapshot>, sqlx::Error> {
    if row.try_get::<Option<&[u8]>, _>("hash")?.is_some() {
        return Ok(None);
    }
    Ok(Some(Snapshot {
        stream,
        version: row.try_get("version")?,
        position: Position(row.try_get("position")?),
        fingerprint: row.try_get("meta")?,
        state: row.try_get("payload")?,
    }))
}

pub async fn save(pool: &PgPool, snapshot: &Snapshot) -> Result<(), sqlx::Error> {
    let query = sqlx::query(SAVE).bind(snapshot.stream.0).bind(snapshot.version).bind(snapshot.position.0);
    query.bind(&snapshot.fingerprint).bind(&snapshot.state).execute(pool).await?;
    Ok(())
}
