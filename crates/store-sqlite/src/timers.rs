//! What is due at a time.

use crate::time::{micros, timestamp};
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::StreamId;
use nidaa_store::Timer;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

const DUE: &str = "
    SELECT stream_id, kind, key, due_at, fence FROM es_timer
    WHERE due_at <= ? ORDER BY due_at, stream_id, kind, key LIMIT ?";

const CLAIM: &str = "
    UPDATE es_timer SET lease_until = ?4, fence = fence + 1
    WHERE (stream_id, kind, key) IN (
        SELECT stream_id, kind, key FROM es_timer
        WHERE due_at <= ?2 AND (lease_until IS NULL OR lease_until <= ?2)
            AND kind IN (SELECT value FROM json_each(?1))
        ORDER BY due_at, stream_id, kind, key LIMIT ?3)
    RETURNING stream_id, kind, key, due_at, fence";

/// A timer that a page has moved meanwhile is another one.
const PUT_OFF: &str = "
    UPDATE es_timer SET lease_until = ?6
    WHERE stream_id = ?1 AND kind = ?2 AND key = ?3 AND due_at = ?4 AND fence = ?5 AND lease_until IS NOT NULL";

pub fn due(connection: &Connection, now: Timestamp, limit: usize) -> rusqlite::Result<Vec<Timer>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    connection.prepare_cached(DUE)?.query_map(params![micros(now), limit], value)?.collect()
}

pub fn claim(
    connection: &Connection,
    kinds: &str,
    limit: usize,
    now: Timestamp,
    lease: SignedDuration,
) -> rusqlite::Result<Vec<Timer>> {
    let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(CLAIM)?;
    let claimed = statement.query_map(params![kinds, micros(now), limit, micros(until)], value)?;
    let mut claimed = claimed.collect::<rusqlite::Result<Vec<Timer>>>()?;
    // RETURNING answers in no promised order.
    claimed.sort_by(|a, b| (a.due, a.stream, &a.kind, &a.key).cmp(&(b.due, b.stream, &b.kind, &b.key)));
    Ok(claimed)
}

pub fn put_off(connection: &Connection, timer: &Timer, until: Timestamp) -> rusqlite::Result<bool> {
    let Timer { stream, kind, key, due, fence } = timer;
    let claim = params![stream.0.as_bytes(), kind, key, micros(*due), fence, micros(until)];
    Ok(connection.prepare_cached(PUT_OFF)?.execute(claim)? == 1)
}

fn value(row: &Row<'_>) -> rusqlite::Result<Timer> {
    let (stream, due) = (StreamId(Uuid::from_bytes(row.get(0)?)), timestamp(row.get(3)?));
    Ok(Timer { stream, kind: row.get(1)?, key: row.get(2)?, due, fence: row.get(4)? })
}
