//! Rights held for a while by one node.

use crate::time::{micros, timestamp};
use jiff::{SignedDuration, Timestamp};
use nidaa_store::Lease;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Taken when nobody holds it, when it has run out, or when the holder asks again; only a new holder raises the epoch.
const TAKE: &str = "
    INSERT INTO es_lease (name, holder, epoch, until) VALUES (?1, ?2, 1, ?4)
    ON CONFLICT (name) DO UPDATE SET
        epoch = epoch + (holder <> excluded.holder), holder = excluded.holder, until = excluded.until
    WHERE holder = excluded.holder OR until <= ?3
    RETURNING name, holder, epoch, until";

pub fn take(
    connection: &Connection,
    name: &str,
    holder: &str,
    now: Timestamp,
    ttl: SignedDuration,
) -> rusqlite::Result<Option<Lease>> {
    let until = now.saturating_add(ttl).unwrap_or(Timestamp::MAX);
    let value = |row: &Row<'_>| {
        let until = timestamp(row.get(3)?);
        Ok(Lease { name: row.get(0)?, holder: row.get(1)?, epoch: row.get(2)?, until })
    };
    let take = params![name, holder, micros(now), micros(until)];
    connection.prepare_cached(TAKE)?.query_row(take, value).optional()
}
