//! Subscriptions: checkpoints, and pages that change everything or nothing.

use crate::bulk::{bind, each_chunk};
use crate::{error::unavailable, time::micros};
use nidaa_kernel::Position;
use nidaa_store::{
    Broken, Checkpoint, OutboxNew, OutboxState, PageCommit, PageError, RowVersion, StoreError, TimerChange,
};
use sqlx::{Connection, SqliteConnection, SqlitePool};

/// End of a row that is open.
pub const OPEN: i64 = i64::MAX;

const CHECKPOINT: &str = "SELECT position, hash FROM es_checkpoint WHERE subscription = ? AND version = ?";

pub async fn checkpoint(
    pool: &SqlitePool,
    subscription: &str,
    version: i32,
) -> Result<Checkpoint, StoreError> {
    let query = sqlx::query_as(CHECKPOINT).bind(subscription).bind(version);
    let row: Option<(i64, Vec<u8>)> = query.fetch_optional(pool).await.map_err(unavailable)?;
    value(row).map_err(unavailable)
}

pub async fn forget(connection: &mut SqliteConnection, board: &str, version: i32) -> Result<(), sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    for statement in [
        "DELETE FROM board_row WHERE board = ? AND board_version = ?",
        "DELETE FROM es_checkpoint WHERE subscription = ? AND version = ?",
    ] {
        sqlx::query(statement).bind(board).bind(version).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

/// Commits `page`. The outer error is the driver's, the inner the page's own; either way nothing is written.
pub async fn commit(
    connection: &mut SqliteConnection,
    page: &PageCommit,
) -> Result<Result<(), PageError>, sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    if let Err(moved) = check(&mut transaction, page).await? {
        transaction.rollback().await?;
        return Ok(Err(moved));
    }
    close_rows(&mut transaction, page).await?;
    open_rows(&mut transaction, page).await?;
    add_outbox(&mut transaction, &page.outbox).await?;
    set_timers(&mut transaction, &page.timers).await?;
    advance(&mut transaction, page).await?;
    transaction.commit().await?;
    Ok(Ok(()))
}

async fn check(
    connection: &mut SqliteConnection,
    page: &PageCommit,
) -> Result<Result<(), PageError>, sqlx::Error> {
    let query = sqlx::query_as(CHECKPOINT).bind(&page.subscription).bind(page.version);
    let found = value(query.fetch_optional(connection).await?)?;
    if found.position != page.from.position {
        return Ok(Err(PageError::Moved(found.position)));
    }
    if found.hash != page.from.hash {
        let forked = Broken::Forked { reader: page.subscription.clone(), at: found.position };
        return Ok(Err(StoreError::from(forked).into()));
    }
    Ok(Ok(()))
}

async fn advance(connection: &mut SqliteConnection, page: &PageCommit) -> Result<(), sqlx::Error> {
    let sql = "INSERT INTO es_checkpoint (subscription, version, position, hash) VALUES (?, ?, ?, ?)
         ON CONFLICT (subscription, version) DO UPDATE SET position = excluded.position, hash = excluded.hash";
    let query = sqlx::query(sql).bind(&page.subscription).bind(page.version);
    query.bind(page.to.position.0).bind(page.to.hash.as_slice()).execute(connection).await?;
    Ok(())
}

async fn close_rows(connection: &mut SqliteConnection, page: &PageCommit) -> Result<(), sqlx::Error> {
    let update = |rows: &str| {
        format!(
            "UPDATE board_row SET valid_to = closed.column4 FROM (VALUES {rows}) AS closed
             WHERE board = closed.column1 AND board_version = closed.column2 AND valid_to = {OPEN}
               AND row_key = closed.column3"
        )
    };
    each_chunk(connection, page.closed.iter().collect(), 4, update, |to, (key, at): &(String, Position)| {
        bind(to, page.subscription.as_str())?;
        bind(to, page.version)?;
        bind(to, key.as_str())?;
        bind(to, at.0)
    })
    .await
}

/// Rows that end where they begin were never visible and are passed over.
async fn open_rows(connection: &mut SqliteConnection, page: &PageCommit) -> Result<(), sqlx::Error> {
    let rows = page.rows.iter().filter(|row| row.to != Some(row.from)).collect();
    let insert = |rows: &str| {
        format!(
            "INSERT INTO board_row (board, board_version, row_key, valid_from, valid_to, body)
             SELECT * FROM (VALUES {rows}) WHERE column1 IS NOT NULL"
        )
    };
    each_chunk(connection, rows, 6, insert, |to, row: &RowVersion| {
        bind(to, page.subscription.as_str())?;
        bind(to, page.version)?;
        bind(to, row.key.as_str())?;
        bind(to, row.from.0)?;
        bind(to, row.to.map_or(OPEN, |to| to.0))?;
        bind(to, row.body.as_str())
    })
    .await
}

async fn add_outbox(connection: &mut SqliteConnection, effects: &[OutboxNew]) -> Result<(), sqlx::Error> {
    let queued = OutboxState::Queued.code();
    let insert = |rows: &str| {
        format!(
            "INSERT INTO es_outbox (id, kind, body, position, not_before, state, attempts, fence)
             SELECT *, {queued}, 0, 0 FROM (VALUES {rows}) WHERE column1 IS NOT NULL
             ON CONFLICT (id) DO NOTHING"
        )
    };
    each_chunk(connection, effects.iter().collect(), 5, insert, |to, effect: &OutboxNew| {
        bind(to, effect.id)?;
        bind(to, effect.kind.as_str())?;
        bind(to, effect.body.as_str())?;
        bind(to, effect.position.0)?;
        bind(to, micros(effect.not_before))
    })
    .await
}

/// One by one and in order, since a page may set and clear the same timer; they are few.
async fn set_timers(connection: &mut SqliteConnection, timers: &[TimerChange]) -> Result<(), sqlx::Error> {
    for TimerChange { stream, kind, key, due } in timers {
        let query = match due {
            Some(_) => sqlx::query(
                "INSERT INTO es_timer (stream_id, kind, key, due_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (stream_id, kind, key) DO UPDATE SET due_at = excluded.due_at",
            ),
            None => sqlx::query("DELETE FROM es_timer WHERE stream_id = ?1 AND kind = ?2 AND key = ?3"),
        };
        let query = query.bind(stream.0).bind(kind).bind(key).bind(due.map(micros));
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

fn value(row: Option<(i64, Vec<u8>)>) -> Result<Checkpoint, sqlx::Error> {
    let Some((position, hash)) = row else {
        return Ok(Checkpoint::START);
    };
    let hash = hash.try_into().map_err(|_| sqlx::Error::Decode("a hash is not 32 bytes long".into()))?;
    Ok(Checkpoint { position: Position(position), hash })
}
