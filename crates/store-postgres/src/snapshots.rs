//! Folded states of streams.

use crate::error::unavailable;
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{Snapshot, StoreError};
use sqlx::PgPool;

const NEWEST: &str = "SELECT version, position, fingerprint, state FROM es_snapshot WHERE stream_id = $1";

const SAVE: &str = "
    INSERT INTO es_snapshot (stream_id, version, position, fingerprint, state) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, position = excluded.position,
        fingerprint = excluded.fingerprint, state = excluded.state
    WHERE excluded.version >= es_snapshot.version";

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

pub async fn save(pool: &PgPool, snapshot: &Snapshot) -> Result<(), sqlx::Error> {
    let query = sqlx::query(SAVE).bind(snapshot.stream.0).bind(snapshot.version).bind(snapshot.position.0);
    query.bind(&snapshot.fingerprint).bind(&snapshot.state).execute(pool).await?;
    Ok(())
}
