//! Subscriptions: checkpoints, and pages that change everything or nothing.

use crate::time::micros;
use nidaa_kernel::Position;
use nidaa_store::{
    Broken, Checkpoint, OutboxNew, OutboxState, PageCommit, PageError, StoreError, TimerChange,
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
    ON CONFLICT (stream_id, kind, key) DO UPDATE SET due_at = excluded.due_at";

const CLEAR_TIMER: &str = "DELETE FROM es_timer WHERE stream_id = ? AND kind = ? AND key = ?";

pub fn checkpoint(connection: &Connection, subscription: &str, version: i32) -> rusqlite::Result<Checkpoint> {
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

/// Commits `page`. The outer error is the driver's, the inner the page's own; either way nothing is written.
pub fn commit(connection: &mut Connection, page: &PageCommit) -> rusqlite::Result<Result<(), PageError>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = checkpoint(&transaction, &page.subscription, page.version)?;
    if let Err(moved) = check(page, found) {
        return Ok(Err(moved));
    }
    close_rows(&transaction, page)?;
    open_rows(&transaction, page)?;
    add_outbox(&transaction, &page.outbox)?;
    set_timers(&transaction, &page.timers)?;
    advance(&transaction, page)?;
    transaction.commit()?;
    Ok(Ok(()))
}

fn check(page: &PageCommit, found: Checkpoint) -> Result<(), PageError> {
    if found.position != page.from.position {
        return Err(PageError::Moved(found.position));
    }
    if found.hash != page.from.hash {
        let forked = Broken::Forked { reader: page.subscription.clone(), at: found.position };
        return Err(StoreError::from(forked).into());
    }
    Ok(())
}

fn advance(connection: &Connection, page: &PageCommit) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(ADVANCE)?;
    statement.execute(params![page.subscription, page.version, page.to.position.0, page.to.hash])?;
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

/// In order, since a page may set and clear the same timer.
fn set_timers(connection: &Connection, timers: &[TimerChange]) -> rusqlite::Result<()> {
    for TimerChange { stream, kind, key, due } in timers {
        let stream = stream.0.as_bytes();
        match due {
            Some(due) => {
                connection.prepare_cached(SET_TIMER)?.execute(params![stream, kind, key, micros(*due)])?
            }
            None => connection.prepare_cached(CLEAR_TIMER)?.execute(params![stream, kind, key])?,
        };
    }
    Ok(())
}
