//! Subscriptions: checkpoints, and pages that change everything or nothing.

use crate::{error::unavailable, time::micros};
use jiff::Timestamp;
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{
    Broken, Checkpoint, OutboxNew, PageCommit, PageError, RowVersion, StoreError, TimerChange,
};
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeMap;
use uuid::Uuid;

/// End of a row that is open.
pub const OPEN: i64 = i64::MAX;

const CHECKPOINT: &str = "SELECT position, hash FROM es_checkpoint WHERE subscription = $1 AND version = $2";

/// Checks and moves the checkpoint in one step; its row stays locked until the page is committed.
const ADVANCE: &str = "
    UPDATE es_checkpoint SET position = $5, hash = $6
    WHERE subscription = $1 AND version = $2 AND position = $3 AND hash = $4";

/// The same for a subscription that may be new.
const BEGIN: &str = "
    INSERT INTO es_checkpoint AS found (subscription, version, position, hash) VALUES ($1, $2, $5, $6)
    ON CONFLICT (subscription, version) DO UPDATE SET position = excluded.position, hash = excluded.hash
    WHERE found.position = $3 AND found.hash = $4";

const CLOSE: &str = "
    UPDATE board_row SET valid_to = closed.at FROM unnest($3::text[], $4::bigint[]) AS closed (key, at)
    WHERE board = $1 AND board_version = $2 AND valid_to = 9223372036854775807 AND row_key = closed.key";

const ROWS: &str = "
    INSERT INTO board_row (board, board_version, row_key, valid_from, valid_to, body)
    SELECT $1, $2, * FROM unnest($3::text[], $4::bigint[], $5::bigint[], $6::text[])";

const OUTBOX: &str = "
    INSERT INTO es_outbox (id, kind, body, position, not_before, state, attempts, fence)
    SELECT *, 0, 0, 0 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
    ON CONFLICT (id) DO NOTHING";

const SET_TIMERS: &str = "
    INSERT INTO es_timer (stream_id, kind, key, due_at)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[])
    ON CONFLICT (stream_id, kind, key) DO UPDATE SET due_at = excluded.due_at";

const CLEAR_TIMERS: &str = "
    DELETE FROM es_timer AS t USING unnest($1::uuid[], $2::text[], $3::text[]) AS cleared (stream_id, kind, key)
    WHERE (t.stream_id, t.kind, t.key) = (cleared.stream_id, cleared.kind, cleared.key)";

pub async fn checkpoint(pool: &PgPool, subscription: &str, version: i32) -> Result<Checkpoint, StoreError> {
    let query = sqlx::query_as(CHECKPOINT).bind(subscription).bind(version);
    let row: Option<(i64, Vec<u8>)> = query.fetch_optional(pool).await.map_err(unavailable)?;
    value(row).map_err(unavailable)
}

pub async fn forget(pool: &PgPool, board: &str, version: i32) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    for statement in [
        "DELETE FROM es_checkpoint WHERE subscription = $1 AND version = $2",
        "DELETE FROM board_row WHERE board = $1 AND board_version = $2",
    ] {
        sqlx::query(statement).bind(board).bind(version).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

/// Commits `page`; on any error nothing of it is written.
pub async fn commit(pool: &PgPool, page: &PageCommit) -> Result<(), PageError> {
    let mut transaction = pool.begin().await.map_err(unavailable)?;
    if !advance(&mut transaction, page).await.map_err(unavailable)? {
        let error = whereabouts(&mut transaction, page).await.map_err(unavailable)?;
        transaction.rollback().await.map_err(unavailable)?;
        return Err(error);
    }
    write(&mut transaction, page).await.map_err(unavailable)?;
    Ok(transaction.commit().await.map_err(unavailable)?)
}

async fn advance(connection: &mut PgConnection, page: &PageCommit) -> Result<bool, sqlx::Error> {
    let statement = if page.from == Checkpoint::START { BEGIN } else { ADVANCE };
    let query = sqlx::query(statement).bind(&page.subscription).bind(page.version);
    let query = query.bind(page.from.position.0).bind(page.from.hash.as_slice());
    let done = query.bind(page.to.position.0).bind(page.to.hash.as_slice()).execute(connection).await?;
    Ok(done.rows_affected() == 1)
}

/// Why the checkpoint was not that of the page.
async fn whereabouts(connection: &mut PgConnection, page: &PageCommit) -> Result<PageError, sqlx::Error> {
    let query = sqlx::query_as(CHECKPOINT).bind(&page.subscription).bind(page.version);
    let found = value(query.fetch_optional(connection).await?)?;
    if found.position != page.from.position {
        return Ok(PageError::Moved(found.position));
    }
    let forked = Broken::Forked { reader: page.subscription.clone(), at: found.position };
    Ok(StoreError::from(forked).into())
}

async fn write(connection: &mut PgConnection, page: &PageCommit) -> Result<(), sqlx::Error> {
    if !page.closed.is_empty() {
        close_rows(connection, page).await?;
    }
    // Rows that end where they begin were never visible and are passed over.
    let rows: Vec<&RowVersion> = page.rows.iter().filter(|row| row.to != Some(row.from)).collect();
    if !rows.is_empty() {
        open_rows(connection, page, &rows).await?;
    }
    if !page.outbox.is_empty() {
        add_outbox(connection, &page.outbox).await?;
    }
    if !page.timers.is_empty() {
        set_timers(connection, &page.timers).await?;
    }
    Ok(())
}

async fn close_rows(connection: &mut PgConnection, page: &PageCommit) -> Result<(), sqlx::Error> {
    let keys: Vec<&str> = page.closed.iter().map(|(key, _)| key.as_str()).collect();
    let ends: Vec<i64> = page.closed.iter().map(|(_, at)| at.0).collect();
    let query = sqlx::query(CLOSE).bind(&page.subscription).bind(page.version);
    query.bind(keys).bind(ends).execute(connection).await?;
    Ok(())
}

async fn open_rows(
    connection: &mut PgConnection,
    page: &PageCommit,
    rows: &[&RowVersion],
) -> Result<(), sqlx::Error> {
    let query = sqlx::query(ROWS).bind(&page.subscription).bind(page.version);
    query
        .bind(rows.iter().map(|row| row.key.as_str()).collect::<Vec<&str>>())
        .bind(rows.iter().map(|row| row.from.0).collect::<Vec<i64>>())
        .bind(rows.iter().map(|row| row.to.map_or(OPEN, |to| to.0)).collect::<Vec<i64>>())
        .bind(rows.iter().map(|row| row.body.as_str()).collect::<Vec<&str>>())
        .execute(connection)
        .await?;
    Ok(())
}

/// In the order of ids, so that two pages with the same effects wait for each other instead of dead-locking.
async fn add_outbox(connection: &mut PgConnection, effects: &[OutboxNew]) -> Result<(), sqlx::Error> {
    let mut effects: Vec<&OutboxNew> = effects.iter().collect();
    effects.sort_by_key(|effect| effect.id);
    sqlx::query(OUTBOX)
        .bind(effects.iter().map(|effect| effect.id).collect::<Vec<Uuid>>())
        .bind(effects.iter().map(|effect| effect.kind.as_str()).collect::<Vec<&str>>())
        .bind(effects.iter().map(|effect| effect.body.as_str()).collect::<Vec<&str>>())
        .bind(effects.iter().map(|effect| effect.position.0).collect::<Vec<i64>>())
        .bind(effects.iter().map(|effect| micros(effect.not_before)).collect::<Vec<i64>>())
        .execute(connection)
        .await?;
    Ok(())
}

type TimerKey<'a> = (StreamId, &'a str, &'a str);

/// Of several changes of one timer the last counts.
async fn set_timers(connection: &mut PgConnection, timers: &[TimerChange]) -> Result<(), sqlx::Error> {
    let last: BTreeMap<TimerKey<'_>, Option<Timestamp>> =
        timers.iter().map(|t| ((t.stream, t.kind.as_str(), t.key.as_str()), t.due)).collect();
    let (set, cleared): (Vec<_>, Vec<_>) = last.into_iter().partition(|(_, due)| due.is_some());
    let (streams, kinds, keys) = columns(&set);
    let dues: Vec<i64> = set.iter().filter_map(|(_, due)| due.map(micros)).collect();
    sqlx::query(SET_TIMERS).bind(streams).bind(kinds).bind(keys).bind(dues).execute(&mut *connection).await?;
    let (streams, kinds, keys) = columns(&cleared);
    sqlx::query(CLEAR_TIMERS).bind(streams).bind(kinds).bind(keys).execute(connection).await?;
    Ok(())
}

fn columns<'a>(timers: &[(TimerKey<'a>, Option<Timestamp>)]) -> (Vec<Uuid>, Vec<&'a str>, Vec<&'a str>) {
    let keys = || timers.iter().map(|(key, _)| *key);
    (
        keys().map(|key| key.0.0).collect(),
        keys().map(|key| key.1).collect(),
        keys().map(|key| key.2).collect(),
    )
}

fn value(row: Option<(i64, Vec<u8>)>) -> Result<Checkpoint, sqlx::Error> {
    let Some((position, hash)) = row else { return Ok(Checkpoint::START) };
    let hash = hash.try_into().map_err(|_| sqlx::Error::Decode("a hash is not 32 bytes long".into()))?;
    Ok(Checkpoint { position: Position(position), hash })
}
