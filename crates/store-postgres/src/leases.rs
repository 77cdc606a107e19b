//! Rights held for a while by one node.

use crate::time::{micros, timestamp};
use jiff::{SignedDuration, Timestamp};
use nidaa_store::Lease;
use sqlx::PgPool;

/// Taken when nobody holds it, when it has run out, or when the holder asks again; only a new holder raises the epoch.
const TAKE: &str = "
    INSERT INTO es_lease AS held (name, holder, epoch, until) VALUES ($1, $2, 1, $4)
    ON CONFLICT (name) DO UPDATE SET
        epoch = held.epoch + (held.holder <> excluded.holder)::integer, holder = excluded.holder, until = excluded.until
    WHERE held.holder = excluded.holder OR held.until <= $3
    RETURNING name, holder, epoch, until";

pub async fn take(
    pool: &PgPool,
    name: &str,
    holder: &str,
    now: Timestamp,
    ttl: SignedDuration,
) -> Result<Option<Lease>, sqlx::Error> {
    let until = now.saturating_add(ttl).unwrap_or(Timestamp::MAX);
    let query = sqlx::query_as(TAKE).bind(name).bind(holder).bind(micros(now)).bind(micros(until));
    let row: Option<(String, String, i64, i64)> = query.fetch_optional(pool).await?;
    Ok(row.map(|(name, holder, epoch, until)| Lease { name, holder, epoch, until: timestamp(until) }))
}
