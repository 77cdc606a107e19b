//! Reading the log.

use crate::time::timestamp;
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{Broken, Recorded};
use rusqlite::{Connection, Row, Rows, params};
use uuid::Uuid;

const AFTER: &str = "
    SELECT position, stream_id, stream_type, version, event_type, schema_version, occurred_at, recorded_at, hash,
           meta, payload
    FROM es_event WHERE position > ? ORDER BY position LIMIT ?";

const OF_STREAM: &str = "
    SELECT position, stream_id, stream_type, version, event_type, schema_version, occurred_at, recorded_at, hash,
           meta, payload
    FROM es_event WHERE stream_id = ? AND version > ? AND position <= ? ORDER BY version";

/// Events, or the first that cannot be one.
pub type Events = Result<Vec<Recorded>, Broken>;

pub fn after(connection: &Connection, after: Position, limit: usize) -> rusqlite::Result<Events> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(AFTER)?;
    events(statement.query(params![after.0, limit])?)
}

pub fn stream(
    connection: &Connection,
    stream: StreamId,
    after_version: i32,
    up_to: Option<Position>,
) -> rusqlite::Result<Events> {
    let up_to = up_to.map_or(i64::MAX, |position| position.0);
    let mut statement = connection.prepare_cached(OF_STREAM)?;
    events(statement.query(params![stream.0.as_bytes(), after_version, up_to])?)
}

/// A row that no append can have written is as bad as one that does not match its hash.
fn events(mut rows: Rows<'_>) -> rusqlite::Result<Events> {
    let mut events = vec![];
    while let Some(row) = rows.next()? {
        let position = Position(row.get(0)?);
        match recorded(row, position) {
            Ok(event) => events.push(event),
            Err(_) => return Ok(Err(Broken::Hash { at: position })),
        }
    }
    Ok(Ok(events))
}

fn recorded(row: &Row<'_>, position: Position) -> rusqlite::Result<Recorded> {
    Ok(Recorded {
        position,
        stream: StreamId(Uuid::from_bytes(row.get(1)?)),
        stream_type: row.get(2)?,
        version: row.get(3)?,
        event_type: row.get(4)?,
        schema_version: row.get(5)?,
        occurred_at: timestamp(row.get(6)?),
        recorded_at: timestamp(row.get(7)?),
        hash: row.get(8)?,
        meta: row.get(9)?,
        payload: row.get(10)?,
    })
}
