//! What a batch must know, read under the write lock.

use crate::time::timestamp;
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{CommandRecord, Condition, Head, Known, Wanted};
use serde_json::json;
use sqlx::SqliteConnection;
use std::collections::HashSet;
use uuid::Uuid;

/// Head, streams and commands in one round trip: what a row is about, its id, three numbers, its hash.
const KNOWN: &str = "
    SELECT 0, NULL, position, recorded_at, epoch, hash FROM es_head
    UNION ALL
    SELECT 1, stream_id, version, 0, 0, NULL FROM es_stream
    WHERE stream_id IN (SELECT unhex(value) FROM json_each(?1))
    UNION ALL
    SELECT 2, command_id, first_position, last_position, at, request_hash FROM es_command
    WHERE command_id IN (SELECT unhex(value) FROM json_each(?2))";

/// A condition is broken when an event carries its first tag, every other tag, and one of its types.
const BROKEN: &str = "
    SELECT asked.key FROM json_each(?1) AS asked
    WHERE EXISTS (
        SELECT 1 FROM es_tag AS hit
        WHERE hit.tag = asked.value ->> '$.tags[0]' AND hit.position > asked.value ->> '$.after'
        AND NOT EXISTS (
            SELECT 1 FROM json_each(asked.value, '$.tags') AS wanted
            WHERE NOT EXISTS (SELECT 1 FROM es_tag WHERE tag = wanted.value AND position = hit.position))
        AND (json_array_length(asked.value, '$.types') = 0
            OR (SELECT event_type FROM es_event WHERE position = hit.position)
                IN (SELECT value FROM json_each(asked.value, '$.types'))))";

type Row = (i64, Option<Uuid>, i64, i64, i64, Option<Vec<u8>>);

/// The head, and what `wanted` asks.
pub async fn read(
    connection: &mut SqliteConnection,
    wanted: &Wanted<'_>,
) -> Result<(Head, Known), sqlx::Error> {
    let streams = hex_list(wanted.streams.iter().map(|stream| stream.0));
    let commands = hex_list(wanted.commands.iter().map(|command| command.0));
    let rows: Vec<Row> =
        sqlx::query_as(KNOWN).bind(streams).bind(commands).fetch_all(&mut *connection).await?;
    let (mut head, mut known) = (None, Known::default());
    for (about, id, first, second, third, hash) in rows {
        match (about, id) {
            (1, Some(id)) => {
                known.versions.insert(StreamId(id), i32::try_from(first).map_err(decode)?);
            }
            (2, Some(id)) => {
                known.commands.insert(CommandId(id), command(first, second, third, hash)?);
            }
            _ => head = Some(self::head(first, second, third, hash)?),
        }
    }
    known.broken = broken(connection, &wanted.conditions).await?;
    Ok((head.ok_or(sqlx::Error::RowNotFound)?, known))
}

/// The head's row as a value.
pub fn head(position: i64, recorded_at: i64, epoch: i64, hash: Option<Vec<u8>>) -> Result<Head, sqlx::Error> {
    let recorded_at: Timestamp = timestamp(recorded_at);
    Ok(Head { position: Position(position), hash: bytes(hash)?, recorded_at, epoch })
}

/// A command's row as a value.
pub fn command(first: i64, last: i64, at: i64, hash: Option<Vec<u8>>) -> Result<CommandRecord, sqlx::Error> {
    let (first, last) = (Position(first), Position(last));
    Ok(CommandRecord { request_hash: bytes(hash)?, first, last, at: timestamp(at) })
}

async fn broken(
    connection: &mut SqliteConnection,
    conditions: &HashSet<&Condition>,
) -> Result<HashSet<Condition>, sqlx::Error> {
    if conditions.is_empty() {
        return Ok(HashSet::new());
    }
    let conditions: Vec<&Condition> = conditions.iter().copied().collect();
    let asked =
        conditions.iter().map(|c| json!({ "tags": c.tags, "types": c.event_types, "after": c.after.0 }));
    let asked = serde_json::Value::Array(asked.collect()).to_string();
    let hits: Vec<(i64,)> = sqlx::query_as(BROKEN).bind(asked).fetch_all(connection).await?;
    let hit = |(key,): (i64,)| usize::try_from(key).ok().and_then(|key| conditions.get(key));
    Ok(hits.into_iter().filter_map(hit).map(|condition| (*condition).clone()).collect())
}

/// `["00ff…","…"]`: ids as a text that SQLite can unfold, so that one prepared statement serves any number.
fn hex_list(ids: impl Iterator<Item = Uuid>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("\"{}\"", id.simple())).collect();
    format!("[{}]", ids.join(","))
}

fn bytes(hash: Option<Vec<u8>>) -> Result<[u8; 32], sqlx::Error> {
    hash.unwrap_or_default().try_into().map_err(|_| sqlx::Error::Decode("a hash is not 32 bytes long".into()))
}

fn decode(error: std::num::TryFromIntError) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}
