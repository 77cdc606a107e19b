//! What is due at a time.

use crate::error::unavailable;
use crate::time::{micros, timestamp};
use jiff::Timestamp;
use nidaa_kernel::StreamId;
use nidaa_store::{StoreError, Timer};
use sqlx::PgPool;
use uuid::Uuid;

const DUE: &str = "
    SELECT stream_id, kind, key, due_at FROM es_timer
    WHERE due_at <= $1 ORDER BY due_at, stream_id, kind, key LIMIT $2";

pub async fn due(pool: &PgPool, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let query = sqlx::query_as(DUE).bind(micros(now)).bind(limit);
    let rows: Vec<(Uuid, String, String, i64)> = query.fetch_all(pool).await.map_err(unavailable)?;
    let timer = |(stream, kind, key, due)| Timer { stream: StreamId(stream), kind, key, due: timestamp(due) };
    Ok(rows.into_iter().map(timer).collect())
}
