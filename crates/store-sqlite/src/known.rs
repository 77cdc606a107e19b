//! What a batch must know, read under the write lock.

use crate::time::timestamp;
use nidaa_kernel::{CommandId, Position};
use nidaa_store::{CommandRecord, Condition, Head, Known, Wanted};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::json;

pub const HEAD: &str = "SELECT position, recorded_at, epoch, hash FROM es_head";

pub const COMMAND: &str =
    "SELECT first_position, last_position, at, request_hash FROM es_command WHERE command_id = ?";

/// The end of the stream's part of the unique index.
const VERSION: &str = "SELECT version FROM es_event WHERE stream_id = ? ORDER BY version DESC LIMIT 1";

/// A condition is broken when an event carries its first tag, every other tag, and one of its types.
const BROKEN: &str = "
    SELECT EXISTS (
        SELECT 1 FROM es_tag AS hit
        WHERE hit.tag = ?1 AND hit.position > ?2
        AND NOT EXISTS (
            SELECT 1 FROM json_each(?3) AS wanted
            WHERE NOT EXISTS (SELECT 1 FROM es_tag WHERE tag = wanted.value AND position = hit.position))
        AND (?4 = '[]'
            OR (SELECT event_type FROM es_event WHERE position = hit.position) IN (SELECT value FROM json_each(?4))))";

/// What `wanted` asks.
pub fn read(connection: &Connection, wanted: &Wanted<'_>) -> rusqlite::Result<Known> {
    let mut known = Known::default();
    let mut version = connection.prepare_cached(VERSION)?;
    for stream in &wanted.streams {
        if let Some(version) = version.query_row([stream.0.as_bytes()], |row| row.get(0)).optional()? {
            known.versions.insert(*stream, version);
        }
    }
    for id in &wanted.commands {
        if let Some(record) = command(connection, *id)? {
            known.commands.insert(*id, record);
        }
    }
    for condition in &wanted.conditions {
        if is_broken(connection, condition)? {
            known.broken.insert((*condition).clone());
        }
    }
    Ok(known)
}

/// The end of the log.
pub fn head(connection: &Connection) -> rusqlite::Result<Head> {
    let value = |row: &Row<'_>| {
        let (position, recorded_at) = (Position(row.get(0)?), timestamp(row.get(1)?));
        Ok(Head { position, hash: row.get(3)?, recorded_at, epoch: row.get(2)? })
    };
    connection.prepare_cached(HEAD)?.query_row([], value)
}

/// What is remembered of a command.
pub fn command(connection: &Connection, id: CommandId) -> rusqlite::Result<Option<CommandRecord>> {
    let value = |row: &Row<'_>| {
        let (first, last, at) = (Position(row.get(0)?), Position(row.get(1)?), timestamp(row.get(2)?));
        Ok(CommandRecord { request_hash: row.get(3)?, first, last, at })
    };
    connection.prepare_cached(COMMAND)?.query_row([id.0.as_bytes()], value).optional()
}

fn is_broken(connection: &Connection, condition: &Condition) -> rusqlite::Result<bool> {
    let Some((first, others)) = condition.tags.split_first() else { return Ok(false) };
    let (others, types) = (json!(others).to_string(), json!(condition.event_types).to_string());
    let mut broken = connection.prepare_cached(BROKEN)?;
    broken.query_row(params![first, condition.after.0, others, types], |row| row.get(0))
}
