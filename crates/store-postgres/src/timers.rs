//! What is due at a time.

use crate::error::unavailable;
use crate::time::{micros, timestamp};
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::StreamId;
use nidaa_store::{StoreError, Timer};
use sqlx::PgPool;
use uuid::Uuid;

const DUE: &str = "
    SELECT stream_id, kind, key, due_at, fence FROM es_timer
    WHERE due_at <= $1 ORDER BY due_at, stream_id, kind, key LIMIT $2";

/// MATERIALIZED, so that the rows are picked once; those that another node is just taking are passed over.
const CLAIM: &str = "
    WITH due AS MATERIALIZED (
        SELECT stream_id, kind, key FROM es_timer
        WHERE due_at <= $2 AND (lease_until IS NULL OR lease_until <= $2) AND kind = ANY($1)
        ORDER BY due_at, stream_id, kind, key LIMIT $3
        FOR UPDATE SKIP LOCKED)
    UPDATE es_timer AS t SET lease_until = $4, fence = fence + 1
    FROM due WHERE (t.stream_id, t.kind, t.key) = (due.stream_id, due.kind, due.key)
    RETURNING t.stream_id, t.kind, t.key, t.due_at, t.fence";

/// A timer that a page has moved meanwhile is another one.
const PUT_OFF: &str = "
    UPDATE es_timer SET lease_until = $6
    WHERE stream_id = $1 AND kind = $2 AND key = $3 AND due_at = $4 AND fence = $5 AND lease_until IS NOT NULL";

type Row = (Uuid, String, String, i64, i64);

pub async fn due(pool: &PgPool, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let query = sqlx::query_as(DUE).bind(micros(now)).bind(limit);
    let rows: Vec<Row> = query.fetch_all(pool).await.map_err(unavailable)?;
    Ok(rows.into_iter().map(value).collect())
}

pub async fn claim(
    pool: &PgPool,
    kinds: &[&str],
    limit: usize,
    now: Timestamp,
    lease: SignedDuration,
) -> Result<Vec<Timer>, StoreError> {
    let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let query = sqlx::query_as(CLAIM).bind(kinds).bind(micros(now)).bind(limit).bind(micros(until));
    let rows: Vec<Row> = query.fetch_all(pool).await.map_err(unavailable)?;
    let mut claimed: Vec<Timer> = rows.into_iter().map(value).collect();
    // RETURNING answers in no promised order.
    claimed.sort_by(|a, b| (a.due, a.stream, &a.kind, &a.key).cmp(&(b.due, b.stream, &b.kind, &b.key)));
    Ok(claimed)
}

pub async fn put_off(pool: &PgPool, timer: &Timer, until: Timestamp) -> Result<bool, StoreError> {
    let query = sqlx::query(PUT_OFF).bind(timer.stream.0).bind(&timer.kind).bind(&timer.key);
    let query = query.bind(micros(timer.due)).bind(timer.fence).bind(micros(until));
    Ok(query.execute(pool).await.map_err(unavailable)?.rows_affected() == 1)
}

fn value((stream, kind, key, due, fence): Row) -> Timer {
    Timer { stream: StreamId(stream), kind, key, due: timestamp(due), fence }
}
