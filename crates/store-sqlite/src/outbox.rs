//! Effects to be carried out.

use crate::time::micros;
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::Position;
use nidaa_store::{OutboxRow, OutboxState};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

const CLAIM: &str = "
    UPDATE es_outbox SET lease_until = ?4, fence = fence + 1, attempts = attempts + 1
    WHERE id IN (
        SELECT id FROM es_outbox
        WHERE kind = ?1 AND state = 0 AND not_before <= ?2 AND (lease_until IS NULL OR lease_until <= ?2)
        ORDER BY not_before, position, id LIMIT ?3)
    RETURNING id, kind, body, position, state, attempts, error, fence";

/// A claim can be marked once: marking ends its lease.
const MARK: &str = "
    UPDATE es_outbox SET state = ?3, error = ?4, not_before = coalesce(?5, not_before), lease_until = NULL
    WHERE id = ?1 AND fence = ?2 AND lease_until IS NOT NULL";

/// Whoever has claimed it decides when it comes next.
const HURRY: &str = "
    UPDATE es_outbox SET not_before = ?2
    WHERE id = ?1 AND state = 0 AND not_before > ?2 AND (lease_until IS NULL OR lease_until <= ?2)";

const OF_KIND: &str = "
    SELECT id, kind, body, position, state, attempts, error, fence FROM es_outbox
    WHERE kind = ? ORDER BY position DESC, id DESC LIMIT ?";

const QUEUED: &str = "
    SELECT id, kind, body, position, state, attempts, error, fence FROM es_outbox
    WHERE kind = ? AND state = 0 ORDER BY position, id LIMIT ?";

const ONE: &str = "
    SELECT id, kind, body, position, state, attempts, error, fence FROM es_outbox WHERE id = ?";

pub fn claim(
    connection: &Connection,
    kind: &str,
    limit: usize,
    now: Timestamp,
    lease: SignedDuration,
) -> rusqlite::Result<Vec<OutboxRow>> {
    let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
    let claim = params![kind, micros(now), count(limit), micros(until)];
    let mut statement = connection.prepare_cached(CLAIM)?;
    let mut rows = statement.query_map(claim, value)?.collect::<rusqlite::Result<Vec<OutboxRow>>>()?;
    // RETURNING answers in no promised order.
    rows.sort_by_key(|row| (row.position, row.id));
    Ok(rows)
}

pub fn mark(
    connection: &Connection,
    (id, fence): (Uuid, i64),
    state: OutboxState,
    error: Option<&str>,
    retry_at: Option<Timestamp>,
) -> rusqlite::Result<bool> {
    // Words of a foreign system may hold the character that no engine stores.
    let error = error.map(|words| words.replace('\0', "\u{fffd}"));
    let mark = params![id.as_bytes(), fence, state.code(), error, retry_at.map(micros)];
    Ok(connection.prepare_cached(MARK)?.execute(mark)? == 1)
}

pub fn hurry(connection: &Connection, id: Uuid, at: Timestamp) -> rusqlite::Result<bool> {
    Ok(connection.prepare_cached(HURRY)?.execute(params![id.as_bytes(), micros(at)])? == 1)
}

pub fn of_kind(connection: &Connection, kind: &str, limit: usize) -> rusqlite::Result<Vec<OutboxRow>> {
    connection.prepare_cached(OF_KIND)?.query_map(params![kind, count(limit)], value)?.collect()
}

pub fn queued(connection: &Connection, kind: &str, limit: usize) -> rusqlite::Result<Vec<OutboxRow>> {
    connection.prepare_cached(QUEUED)?.query_map(params![kind, count(limit)], value)?.collect()
}

pub fn one(connection: &Connection, id: Uuid) -> rusqlite::Result<Option<OutboxRow>> {
    connection.prepare_cached(ONE)?.query_row([id.as_bytes()], value).optional()
}

fn value(row: &Row<'_>) -> rusqlite::Result<OutboxRow> {
    Ok(OutboxRow {
        id: Uuid::from_bytes(row.get(0)?),
        kind: row.get(1)?,
        body: row.get(2)?,
        position: Position(row.get(3)?),
        state: OutboxState::from_code(row.get(4)?),
        attempts: row.get(5)?,
        error: row.get(6)?,
        fence: row.get(7)?,
    })
}

fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}
