//! Subscriptions: checkpoints, and pages that change everything or nothing.

use crate::{error::unavailable, time::micros};
use jiff::Timestamp;
use nidaa_kernel::Position;
use nidaa_store::{
    Checkpoint, Checkpoints, OutboxNew, PageCommit, PageError, StoreError, TimerChange, TimerKey, advance,
    last_changes, subscriptions,
};
use sqlx::{PgConnection, PgPool};
use std::collections::HashSet;
use uuid::Uuid;

/// End of a row that is open.
pub const OPEN: i64 = i64::MAX;

const CHECKPOINTS: &str = "
    SELECT position, hash FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS wanted (subscription, version, number)
    LEFT JOIN es_checkpoint USING (subscription, version) ORDER BY number";

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

/// LATERAL with LIMIT makes it one index look-up a key, however many rows are open: of a young table PostgreSQL believes
/// that it is empty, and would else read all of its open rows.
const CLOSE: &str = "
    UPDATE board_row SET valid_to = found.at
    FROM (
        SELECT open.place, closed.at
        FROM unnest($1::text[], $2::integer[], $3::text[], $4::bigint[]) AS closed (board, version, key, at)
        CROSS JOIN LATERAL (
            SELECT ctid AS place FROM board_row
            WHERE board = closed.board AND board_version = closed.version AND valid_to = 9223372036854775807
            AND row_key = closed.key
            LIMIT 1) AS open) AS found
    WHERE board_row.ctid = found.place";

const ROWS: &str = "
    INSERT INTO board_row (board, board_version, row_key, valid_from, valid_to, body)
    SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::bigint[], $5::bigint[], $6::text[])";

const OUTBOX: &str = "
    INSERT INTO es_outbox (id, kind, body, position, not_before, state, attempts, fence)
    SELECT *, 0, 0, 0 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
    ON CONFLICT (id) DO NOTHING";

const SET_TIMERS: &str = "
    INSERT INTO es_timer (stream_id, kind, key, due_at)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[])
    ON CONFLICT (stream_id, kind, key) DO UPDATE SET due_at = excluded.due_at, lease_until = NULL";

const CLEAR_TIMERS: &str = "
    DELETE FROM es_timer AS t USING unnest($1::uuid[], $2::text[], $3::text[]) AS cleared (stream_id, kind, key)
    WHERE (t.stream_id, t.kind, t.key) = (cleared.stream_id, cleared.kind, cleared.key)";

pub async fn checkpoints(
    pool: &PgPool,
    subscriptions: &[(&str, i32)],
) -> Result<Vec<Checkpoint>, StoreError> {
    let (names, versions): (Vec<&str>, Vec<i32>) = subscriptions.iter().copied().unzip();
    let query = sqlx::query_as(CHECKPOINTS).bind(names).bind(versions);
    let rows: Vec<(Option<i64>, Option<Vec<u8>>)> = query.fetch_all(pool).await.map_err(unavailable)?;
    rows.into_iter()
        .map(|(position, hash)| value(position.zip(hash)))
        .collect::<Result<_, _>>()
        .map_err(unavailable)
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
    for pages in apart(pages) {
        write(&mut transaction, pages).await.map_err(unavailable)?;
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

/// Runs of pages in which no board occurs twice: what such pages close and open is written by one statement each.
fn apart(pages: &[PageCommit]) -> Vec<&[PageCommit]> {
    let (mut runs, mut start, mut seen) = (vec![], 0, HashSet::new());
    for (index, page) in pages.iter().enumerate() {
        if !seen.insert(page.key()) {
            runs.push(&pages[start..index]);
            (start, seen) = (index, HashSet::from([page.key()]));
        }
    }
    runs.push(&pages[start..]);
    runs
}

async fn write(connection: &mut PgConnection, pages: &[PageCommit]) -> Result<(), sqlx::Error> {
    close_rows(connection, pages).await?;
    open_rows(connection, pages).await?;
    for page in pages {
        if !page.outbox.is_empty() {
            add_outbox(connection, &page.outbox).await?;
        }
        if !page.timers.is_empty() {
            set_timers(connection, &page.timers).await?;
        }
    }
    Ok(())
}

async fn close_rows(connection: &mut PgConnection, pages: &[PageCommit]) -> Result<(), sqlx::Error> {
    let closed = || pages.iter().flat_map(|page| page.closed.iter().map(move |(key, at)| (page, key, at)));
    if closed().next().is_none() {
        return Ok(());
    }
    sqlx::query(CLOSE)
        .bind(closed().map(|(page, ..)| page.subscription.as_str()).collect::<Vec<&str>>())
        .bind(closed().map(|(page, ..)| page.version).collect::<Vec<i32>>())
        .bind(closed().map(|(_, key, _)| key.as_str()).collect::<Vec<&str>>())
        .bind(closed().map(|(.., at)| at.0).collect::<Vec<i64>>())
        .execute(connection)
        .await?;
    Ok(())
}

/// Rows that end where they begin were never visible and are passed over.
async fn open_rows(connection: &mut PgConnection, pages: &[PageCommit]) -> Result<(), sqlx::Error> {
    let all = || pages.iter().flat_map(|page| page.rows.iter().map(move |row| (page, row)));
    let rows = || all().filter(|(_, row)| row.to != Some(row.from));
    if rows().next().is_none() {
        return Ok(());
    }
    sqlx::query(ROWS)
        .bind(rows().map(|(page, _)| page.subscription.as_str()).collect::<Vec<&str>>())
        .bind(rows().map(|(page, _)| page.version).collect::<Vec<i32>>())
        .bind(rows().map(|(_, row)| row.key.as_str()).collect::<Vec<&str>>())
        .bind(rows().map(|(_, row)| row.from.0).collect::<Vec<i64>>())
        .bind(rows().map(|(_, row)| row.to.map_or(OPEN, |to| to.0)).collect::<Vec<i64>>())
        .bind(rows().map(|(_, row)| row.body.as_str()).collect::<Vec<&str>>())
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

async fn set_timers(connection: &mut PgConnection, timers: &[TimerChange]) -> Result<(), sqlx::Error> {
    let (set, cleared): (Vec<_>, Vec<_>) =
        last_changes(timers).into_iter().partition(|(_, due)| due.is_some());
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
