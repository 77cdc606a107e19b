//! Subscriptions: checkpoints, and pages that change everything or nothing.

use crate::{error::unavailable, time::micros};
use jiff::Timestamp;
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{
    Checkpoint, Checkpoints, OutboxNew, PageCommit, PageError, RowVersion, StoreError, TimerChange, advance,
    subscriptions,
};
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeMap;
use uuid::Uuid;

/// End of a row that is open.
pub const OPEN: i64 = i64::MAX;

const CHECKPOINT: &str = "SELECT position, hash FROM es_checkpoint WHERE subscription = $1 AND version = $2";

/// Makes the rows of new subscriptions, so that they can be locked like the others.
const BEGIN: &str = "
    INSERT INTO es_checkpoint (subscription, version, position, hash)
    SELECT *, $3, $4 FROM unnest($1::text[], $2::integer[])
    ON CONFLICT (subscription, version) DO NOTHING";

/// The rows stay locked until the pages are committed.
const LOCK: &str = "
    SELECT subscription, version, position, hash FROM es_checkpoint
    WHERE (subscription, version) IN (SELECT * FROM unnest($1::text[], $2::integer[]))
    ORDER BY subscription, version FOR UPDATE";

const ADVANCE: &str = "
    UPDATE es_checkpoint AS found SET position = page.position, hash = page.hash
    FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bytea[]) AS page (subscription, version, position, hash)
    WHERE (found.subscription, found.version) = (page.subscription, page.version)";

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

/// Commits `pages`; on any error nothing of them is written.
pub async fn commit(pool: &PgPool, pages: &[PageCommit]) -> Result<(), PageError> {
    let mut transaction = pool.begin().await.map_err(unavailable)?;
    let found = lock(&mut transaction, pages).await.map_err(unavailable)?;
    let moved = match advance(found, pages) {
        Ok(moved) => moved,
        Err(refused) => {
            transaction.rollback().await.map_err(unavailable)?;
            return Err(refused);
        }
    };
    for page in pages {
        write(&mut transaction, page).await.map_err(unavailable)?;
    }
    move_to(&mut transaction, &moved).await.map_err(unavailable)?;
    Ok(transaction.commit().await.map_err(unavailable)?)
}

/// Locks the checkpoints of `pages`, those of new subscriptions too, and answers them.
async fn lock(connection: &mut PgConnection, pages: &[PageCommit]) -> Result<Checkpoints, sqlx::Error> {
    let (names, versions): (Vec<String>, Vec<i32>) = subscriptions(pages).into_iter().unzip();
    if pages.iter().any(|page| page.from == Checkpoint::START) {
        let query = sqlx::query(BEGIN).bind(&names).bind(&versions);
        let query = query.bind(Checkpoint::START.position.0).bind(Checkpoint::START.hash.as_slice());
        query.execute(&mut *connection).await?;
    }
    let query = sqlx::query_as(LOCK).bind(names).bind(versions);
    let rows: Vec<(String, i32, i64, Vec<u8>)> = query.fetch_all(connection).await?;
    let found = |(name, version, position, hash)| Ok(((name, version), value(Some((position, hash)))?));
    rows.into_iter().map(found).collect()
}

async fn move_to(connection: &mut PgConnection, moved: &Checkpoints) -> Result<(), sqlx::Error> {
    sqlx::query(ADVANCE)
        .bind(moved.keys().map(|(name, _)| name.as_str()).collect::<Vec<&str>>())
        .bind(moved.keys().map(|(_, version)| *version).collect::<Vec<i32>>())
        .bind(moved.values().map(|at| at.position.0).collect::<Vec<i64>>())
        .bind(moved.values().map(|at| at.hash.as_slice()).collect::<Vec<&[u8]>>())
        .execute(connection)
        .await?;
    Ok(())
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
