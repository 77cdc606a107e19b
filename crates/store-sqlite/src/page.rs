//! Subscriptions: checkpoints, and pages that change everything or nothing.

use crate::time::micros;
use nidaa_kernel::Position;
use nidaa_store::{
    Checkpoint, Checkpoints, OutboxNew, OutboxState, PageCommit, PageError, TimerChange, advance,
    last_changes, subscriptions,
};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

/// End of a row that is open.
pub const OPEN: i64 = i64::MAX;

const CHECKPOINT: &str = "SELECT position, hash FROM es_checkpoint WHERE subscription = ? AND version = ?";

const ADVANCE: &str = "
    INSERT INTO es_checkpoint (subscription, version, position, hash) VALUES (?, ?, ?, ?)
    ON CONFLICT (subscription, version) DO UPDATE SET position = excluded.position, hash = excluded.hash";

const CLOSE: &str = "
    UPDATE board_row SET valid_to = ?
    WHERE board = ? AND board_version = ? AND row_key = ? AND valid_to = 9223372036854775807";

const ROW: &str = "
    INSERT INTO board_row (board, board_version, row_key, valid_from, valid_to, body) VALUES (?, ?, ?, ?, ?, ?)";

const OUTBOX: &str = "
    INSERT INTO es_outbox (id, kind, body, position, not_before, state, attempts, fence)
    VALUES (?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (id) DO NOTHING";

const SET_TIMER: &str = "
    INSERT INTO es_timer (stream_id, kind, key, due_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (stream_id, kind, key) DO UPDATE SET due_at = excluded.due_at, lease_until = NULL";

const CLEAR_TIMER: &str = "DELETE FROM es_timer WHERE stream_id = ? AND kind = ? AND key = ?";

/// Of one moment: read in one transaction.
pub fn checkpoints(
    connection: &mut Connection,
    wanted: &[(String, i32)],
) -> rusqlite::Result<Vec<Checkpoint>> {
    let moment = connection.transaction()?;
    wanted.iter().map(|(subscription, version)| checkpoint(&moment, subscription, *version)).collect()
}

fn checkpoint(connection: &Connection, subscription: &str, version: i32) -> rusqlite::Result<Checkpoint> {
    let value = |row: &Row<'_>| Ok(Checkpoint { position: Position(row.get(0)?), hash: row.get(1)? });
    let mut statement = connection.prepare_cached(CHECKPOINT)?;
    let found = statement.query_row(params![subscription, version], value).optional()?;
    Ok(found.unwrap_or(Checkpoint::START))
}

pub fn forget(connection: &mut Connection, board: &str, version: i32) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for statement in [
        "DELETE FROM board_row WHERE board = ? AND board_version = ?",
        "DELETE FROM es_checkpoint WHERE subscription = ? AND version = ?",
    ] {
        transaction.execute(statement, params![board, version])?;
    }
    transaction.commit()
}

/// Commits `pages`. The outer error is the driver's, the inner a page's own; either way nothing is written.
pub fn commit(connection: &mut Connection, pages: &[PageCommit]) -> rusqlite::Result<Result<(), PageError>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut found = Checkpoints::new();
    for (subscription, version) in subscriptions(pages) {
        let at = checkpoint(&transaction, &subscription, version)?;
        found.insert((subscription, version), at);
    }
    let moved = match advance(found, pages) {
        Ok(moved) => moved,
        Err(refused) => return Ok(Err(refused)),
    };
    pages.iter().try_for_each(|page| write(&transaction, page))?;
    move_to(&transaction, &moved)?;
    transaction.commit()?;
    Ok(Ok(()))
}

fn write(connection: &Connection, page: &PageCommit) -> rusqlite::Result<()> {
    close_rows(connection, page)?;
    open_rows(connection, page)?;
    add_outbox(connection, &page.outbox)?;
    set_timers(connection, &page.timers)
}

fn move_to(connection: &Connection, moved: &Checkpoints) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(ADVANCE)?;
    for ((subscription, version), at) in moved {
        statement.execute(params![subscription, version, at.position.0, at.hash])?;
    }
    Ok(())
}

fn close_rows(connection: &Connection, page: &PageCommit) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(CLOSE)?;
    for (key, at) in &page.closed {
        statement.execute(params![at.0, page.subscription, page.version, key])?;
    }
    Ok(())
}

/// Rows that end where they begin were never visible and are passed over.
fn open_rows(connection: &Connection, page: &PageCommit) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(ROW)?;
    for row in page.rows.iter().filter(|row| row.to != Some(row.from)) {
        let to = row.to.map_or(OPEN, |to| to.0);
        statement.execute(params![page.subscription, page.version, row.key, row.from.0, to, row.body])?;
    }
    Ok(())
}

fn add_outbox(connection: &Connection, effects: &[OutboxNew]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(OUTBOX)?;
    for OutboxNew { id, kind, body, not_before, position } in effects {
        let (not_before, state) = (micros(*not_before), OutboxState::Queued.code());
        statement.execute(params![id.as_bytes(), kind, body, position.0, not_before, state])?;
    }
    Ok(())
}

fn set_timers(connection: &Connection, timers: &[TimerChange]) -> rusqlite::Result<()> {
    for ((stream, kind, key), due) in last_changes(timers) {
        let stream = stream.0.as_bytes();
        match due {
            Some(due) => {
                connection.prepare_cached(SET_TIMER)?.execute(params![stream, kind, key, micros(due)])?
            }
            None => connection.prepare_cached(CLEAR_TIMER)?.execute(params![stream, kind, key])?,
        };
    }
    Ok(())
}
