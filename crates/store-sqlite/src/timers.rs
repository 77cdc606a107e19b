//! What is due at a time.

use crate::time::{micros, timestamp};
use jiff::Timestamp;
use nidaa_kernel::StreamId;
use nidaa_store::Timer;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

const DUE: &str = "
    SELECT stream_id, kind, key, due_at FROM es_timer
    WHERE due_at <= ? ORDER BY due_at, stream_id, kind, key LIMIT ?";

pub fn due(connection: &Connection, now: Timestamp, limit: usize) -> rusqlite::Result<Vec<Timer>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let value = |row: &Row<'_>| {
        let (stream, due) = (StreamId(Uuid::from_bytes(row.get(0)?)), timestamp(row.get(3)?));
        Ok(Timer { stream, kind: row.get(1)?, key: row.get(2)?, due })
    };
    connection.prepare_cached(DUE)?.query_map(params![micros(now), limit], value)?.collect()
}
