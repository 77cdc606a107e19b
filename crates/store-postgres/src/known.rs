//! What a batch must know, read under the head's lock.

use crate::{error::decode, time::timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{CommandRecord, Condition, Head, Known, Wanted};
use serde_json::{Value, json};
use sqlx::PgConnection;
use std::collections::HashSet;
use uuid::Uuid;

/// Whoever gets here first orders the log; the others wait until it commits.
const LOCK: &str = "SELECT position, recorded_at, epoch, hash FROM es_head FOR UPDATE";

/// A statement after the lock, so that READ COMMITTED shows it all that the last holder wrote.
const KNOWN: &str = "
    SELECT 1, stream_id, version::bigint, 0::bigint, 0::bigint, NULL::bytea FROM es_stream
    WHERE stream_id = ANY($1)
    UNION ALL
    SELECT 2, command_id, first_position, last_position, at, request_hash FROM es_command
    WHERE command_id = ANY($2)";

/// A condition is broken when an event carries its first tag, every other tag, and one of its types.
/// LATERAL with LIMIT keeps it one index look-up a condition, however large the tables are.
const BROKEN: &str = "
    SELECT asked.number - 1
    FROM jsonb_array_elements($1) WITH ORDINALITY AS asked (value, number)
    CROSS JOIN LATERAL (
        SELECT 1 FROM es_tag AS hit
        WHERE hit.tag = asked.value -> 'tags' ->> 0 AND hit.position > (asked.value ->> 'after')::bigint
        AND NOT EXISTS (
            SELECT 1 FROM jsonb_array_elements_text(asked.value -> 'tags') AS wanted (tag)
            WHERE NOT EXISTS (SELECT 1 FROM es_tag AS t WHERE t.tag = wanted.tag AND t.position = hit.position))
        AND (jsonb_array_length(asked.value -> 'types') = 0
            OR (SELECT event_type FROM es_event WHERE position = hit.position)
                IN (SELECT jsonb_array_elements_text(asked.value -> 'types')))
        LIMIT 1) AS broken";

type Row = (i32, Uuid, i64, i64, i64, Option<Vec<u8>>);

/// Takes the head's lock, until the transaction ends, and answers the head.
pub async fn lock(connection: &mut PgConnection) -> Result<Head, sqlx::Error> {
    let row: (i64, i64, i64, Vec<u8>) = sqlx::query_as(LOCK).fetch_one(connection).await?;
    head(row)
}

/// What `wanted` asks.
pub async fn read(connection: &mut PgConnection, wanted: &Wanted<'_>) -> Result<Known, sqlx::Error> {
    let streams: Vec<Uuid> = wanted.streams.iter().map(|stream| stream.0).collect();
    let commands: Vec<Uuid> = wanted.commands.iter().map(|command| command.0).collect();
    let rows: Vec<Row> =
        sqlx::query_as(KNOWN).bind(streams).bind(commands).fetch_all(&mut *connection).await?;
    let mut known = Known { broken: broken(connection, &wanted.conditions).await?, ..Known::default() };
    for (about, id, first, second, third, hash) in rows {
        if about == 1 {
            known.versions.insert(StreamId(id), i32::try_from(first).map_err(decode)?);
        } else {
            known.commands.insert(CommandId(id), command((first, second, third, hash.unwrap_or_default()))?);
        }
    }
    Ok(known)
}

/// The head's row as a value.
pub fn head((position, recorded_at, epoch, hash): (i64, i64, i64, Vec<u8>)) -> Result<Head, sqlx::Error> {
    let recorded_at = timestamp(recorded_at);
    Ok(Head { position: Position(position), hash: bytes(hash)?, recorded_at, epoch })
}

/// A command's row as a value.
pub fn command((first, last, at, hash): (i64, i64, i64, Vec<u8>)) -> Result<CommandRecord, sqlx::Error> {
    let (first, last) = (Position(first), Position(last));
    Ok(CommandRecord { request_hash: bytes(hash)?, first, last, at: timestamp(at) })
}

async fn broken(
    connection: &mut PgConnection,
    conditions: &HashSet<&Condition>,
) -> Result<HashSet<Condition>, sqlx::Error> {
    if conditions.is_empty() {
        return Ok(HashSet::new());
    }
    let conditions: Vec<&Condition> = conditions.iter().copied().collect();
    let asked =
        conditions.iter().map(|c| json!({ "tags": c.tags, "types": c.event_types, "after": c.after.0 }));
    let asked = Value::Array(asked.collect());
    let hits: Vec<(i64,)> = sqlx::query_as(BROKEN).bind(asked).fetch_all(connection).await?;
    let hit = |(number,): (i64,)| usize::try_from(number).ok().and_then(|number| conditions.get(number));
    Ok(hits.into_iter().filter_map(hit).map(|condition| (*condition).clone()).collect())
}

fn bytes(hash: Vec<u8>) -> Result<[u8; 32], sqlx::Error> {
    hash.try_into().map_err(|_| sqlx::Error::Decode("a hash is not 32 bytes long".into()))
}
