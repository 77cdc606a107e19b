//! The log as an archive holds it.

use crate::{append, known, read, time::timestamp};
use nidaa_kernel::{CommandId, Position};
use nidaa_store::{Archived, Broken, CommandRecord, Head, restore_plan};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior};
use uuid::Uuid;

const TAGS: &str = "SELECT position, tag FROM es_tag WHERE position > ? AND position <= ?";

const COMMANDS: &str = "
    SELECT command_id, first_position, last_position, at, request_hash FROM es_command
    WHERE rowid >= ? ORDER BY rowid LIMIT ?";

/// An archive's events, or the first that cannot be one. Tags and commands are asked for after their events: what was
/// committed with an event stands as firmly as it does.
pub fn read(
    connection: &Connection,
    after: Position,
    limit: usize,
) -> rusqlite::Result<Result<Vec<Archived>, Broken>> {
    let events = match read::after(connection, after, limit)? {
        Ok(events) => events,
        Err(broken) => return Ok(Err(broken)),
    };
    let last = events.last().map_or(after, |event| event.position);
    let tags = tags(connection, after, last)?;
    let commands = commands(connection, after, events.len())?;
    Ok(Ok(Archived::join(events, tags, commands)))
}

fn tags(
    connection: &Connection,
    after: Position,
    last: Position,
) -> rusqlite::Result<Vec<(Position, String)>> {
    let mut statement = connection.prepare_cached(TAGS)?;
    statement.query_map([after.0, last.0], |row| Ok((Position(row.get(0)?), row.get(1)?)))?.collect()
}

/// The first `count` commands that ended after `after`. Each has an event, so those of `count` events are among them.
fn commands(
    connection: &Connection,
    after: Position,
    count: usize,
) -> rusqlite::Result<Vec<(CommandId, CommandRecord)>> {
    let value = |row: &Row<'_>| {
        let (first, last, at) = (Position(row.get(1)?), Position(row.get(2)?), timestamp(row.get(3)?));
        let record = CommandRecord { request_hash: row.get(4)?, first, last, at };
        Ok((CommandId(Uuid::from_bytes(row.get(0)?)), record))
    };
    let (first, count) = (first_command(connection, after)?, i64::try_from(count).unwrap_or(i64::MAX));
    connection.prepare_cached(COMMANDS)?.query_map([first, count], value)?.collect()
}

/// Row of the first command that ended after `after`. Rows stand in the order of positions, so it is found by halving:
/// an index for so rare a question would cost every append.
fn first_command(connection: &Connection, after: Position) -> rusqlite::Result<i64> {
    let end = "SELECT coalesce(max(rowid), 0) + 1 FROM es_command";
    let (mut low, mut high) = (0, connection.query_row(end, [], |row| row.get(0))?);
    let last = "SELECT last_position FROM es_command WHERE rowid >= ? ORDER BY rowid LIMIT 1";
    let mut last = connection.prepare_cached(last)?;
    while low < high {
        let middle: i64 = low + (high - low) / 2;
        let last: Option<i64> = last.query_row([middle], |row| row.get(0)).optional()?;
        if last.is_some_and(|last| last <= after.0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// Writes `page` after the head. The outer error is the driver's, the inner the page's own; either way nothing is
/// written.
pub fn restore(connection: &mut Connection, page: &[Archived]) -> rusqlite::Result<Result<Head, Broken>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let plan = match restore_plan(known::head(&transaction)?, page) {
        Ok(plan) => plan,
        Err(broken) => return Ok(Err(broken)),
    };
    append::write(&transaction, &plan)?;
    transaction.commit()?;
    Ok(Ok(plan.head))
}
