//! Effects to be carried out.

use crate::{error::unavailable, time::micros};
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::Position;
use nidaa_store::{OutboxRow, OutboxState, StoreError};
use sqlx::PgPool;
use uuid::Uuid;

/// MATERIALIZED, so that the rows are picked once; those that another node is just taking are passed over.
const CLAIM: &str = "
    WITH due AS MATERIALIZED (
        SELECT id FROM es_outbox
        WHERE kind = $1 AND state = 0 AND not_before <= $2 AND (lease_until IS NULL OR lease_until <= $2)
        ORDER BY not_before, position, id LIMIT $3
        FOR UPDATE SKIP LOCKED)
    UPDATE es_outbox AS o SET lease_until = $4, fence = fence + 1, attempts = attempts + 1
    FROM due WHERE o.id = due.id
    RETURNING o.id, kind, body, position, state, attempts, error, fence";

/// A claim can be marked once: marking ends its lease.
const MARK: &str = "
    UPDATE es_outbox SET state = $3, error = $4, not_before = coalesce($5, not_before), lease_until = NULL
    WHERE id = $1 AND fence = $2 AND lease_until IS NOT NULL";

/// Whoever has claimed it decides when it comes next.
const HURRY: &str = "
    UPDATE es_outbox SET not_before = $2
    WHERE id = $1 AND state = 0 AND not_before > $2 AND (lease_until IS NULL OR lease_until <= $2)";

const OF_KIND: &str = "
    SELECT id, kind, body, position, state, attempts, error, fence FROM es_outbox
    WHERE kind = $1 ORDER BY position DESC, id DESC LIMIT $2";

const QUEUED: &str = "
    SELECT id, kind, body, position, state, attempts, error, fence FROM es_outbox
    WHERE kind = $1 AND state = 0 ORDER BY position, id LIMIT $2";

const ONE: &str = "
    SELECT id, kind, body, position, state, attempts, error, fence FROM es_outbox WHERE id = $1";

type Row = (Uuid, String, String, i64, i16, i32, Option<String>, i64);

pub async fn claim(
    pool: &PgPool,
    kind: &str,
    limit: usize,
    now: Timestamp,
    lease: SignedDuration,
) -> Result<Vec<OutboxRow>, sqlx::Error> {
    let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
    let query = sqlx::query_as(CLAIM).bind(kind).bind(micros(now)).bind(count(limit)).bind(micros(until));
    let rows: Vec<Row> = query.fetch_all(pool).await?;
    let mut rows: Vec<OutboxRow> = rows.into_iter().map(value).collect();
    // RETURNING answers in no promised order.
    rows.sort_by_key(|row| (row.position, row.id));
    Ok(rows)
}

pub async fn mark(
    pool: &PgPool,
    claim: (Uuid, i64),
    state: OutboxState,
    error: Option<&str>,
    retry_at: Option<Timestamp>,
) -> Result<bool, sqlx::Error> {
    // Words of a foreign system may hold the character that no engine stores.
    let error = error.map(|words| words.replace('\0', "\u{fffd}"));
    let query = sqlx::query(MARK).bind(claim.0).bind(claim.1).bind(state.code()).bind(error);
    let done = query.bind(retry_at.map(micros)).execute(pool).await?;
    Ok(done.rows_affected() == 1)
}

pub async fn hurry(pool: &PgPool, id: Uuid, at: Timestamp) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(HURRY).bind(id).bind(micros(at)).execute(pool).await?;
    Ok(done.rows_affected() == 1)
}

pub async fn of_kind(pool: &PgPool, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
    listed(pool, OF_KIND, kind, limit).await
}

pub async fn queued(pool: &PgPool, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
    listed(pool, QUEUED, kind, limit).await
}

async fn listed(
    pool: &PgPool,
    query: &'static str,
    kind: &str,
    limit: usize,
) -> Result<Vec<OutboxRow>, StoreError> {
    let query = sqlx::query_as(query).bind(kind).bind(count(limit));
    let rows: Vec<Row> = query.fetch_all(pool).await.map_err(unavailable)?;
    Ok(rows.into_iter().map(value).collect())
}

pub async fn one(pool: &PgPool, id: Uuid) -> Result<Option<OutboxRow>, StoreError> {
    let row: Option<Row> = sqlx::query_as(ONE).bind(id).fetch_optional(pool).await.map_err(unavailable)?;
    Ok(row.map(value))
}

fn value((id, kind, body, position, state, attempts, error, fence): Row) -> OutboxRow {
    let state = OutboxState::from_code(state);
    OutboxRow { id, kind, body, position: Position(position), state, attempts, error, fence }
}

fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}
