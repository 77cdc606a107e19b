//! Writing a batch: one transaction, five round trips, one statement that writes.

use crate::{connect::Inner, error::unavailable, known, time::micros};
use jiff::Timestamp;
use nidaa_store::{Append, Plan, PlannedEvent, Receipt, Refused, StoreError, Wanted, plan};
use sqlx::{ConnectOptions, Connection, PgConnection, Postgres, Transaction};
use std::sync::atomic::Ordering;
use uuid::Uuid;

/// The last position of a batch is announced once, by the statement that writes it.
const WRITE: &str = "
    WITH event AS (
        INSERT INTO es_event (position, stream_id, version, schema_version, occurred_at, recorded_at, stream_type,
                              event_type, hash, meta, payload)
        SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::integer[], $4::integer[], $5::bigint[], $6::bigint[],
                             $7::text[], $8::text[], $9::bytea[], $10::text[], $11::text[])
    ), stream AS (
        INSERT INTO es_stream (stream_id, stream_type, version, position)
        SELECT * FROM unnest($12::uuid[], $13::text[], $14::integer[], $15::bigint[])
        ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, position = excluded.position
    ), command AS (
        INSERT INTO es_command (command_id, request_hash, first_position, last_position, at)
        SELECT * FROM unnest($16::uuid[], $17::bytea[], $18::bigint[], $19::bigint[], $20::bigint[])
    ), tag AS (
        INSERT INTO es_tag (tag, position) SELECT * FROM unnest($21::text[], $22::bigint[])
        ON CONFLICT DO NOTHING
    ), head AS (
        UPDATE es_head SET position = $23, hash = $24, recorded_at = $25
    )
    SELECT pg_notify($26, $23::text)";

/// Partitions are made this long before they are needed.
const AHEAD: i64 = 1_000_000;

impl Inner {
    /// Plans and writes `batch`. On an error nothing is written, unless it was the commit's own.
    pub async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError> {
        let mut writer = self.writer.lock().await;
        let mut connection = self.take(&mut writer).await?;
        let answers = self.transact(&mut connection, batch, now).await.map_err(unavailable)?;
        // Kept only after success: dropping a connection rolls back whatever it held.
        *writer = Some(connection);
        Ok(answers)
    }

    /// The appending connection, or a new one. The caller puts it back after success.
    pub async fn take(&self, writer: &mut Option<PgConnection>) -> Result<PgConnection, StoreError> {
        match writer.take() {
            Some(connection) => Ok(connection),
            None => self.options.connect().await.map_err(unavailable),
        }
    }

    async fn transact(
        &self,
        connection: &mut PgConnection,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, sqlx::Error> {
        let mut transaction = connection.begin().await?;
        let head = known::lock(&mut transaction).await?;
        let known = known::read(&mut transaction, &Wanted::of(batch)).await?;
        let plan = plan(batch, head, known, now);
        if plan.events.is_empty() {
            transaction.rollback().await?;
            return Ok(plan.answers);
        }
        self.write(transaction, &plan).await?;
        Ok(plan.answers)
    }

    /// Writes and commits what was planned, and wakes those who wait for it.
    pub async fn write(
        &self,
        mut transaction: Transaction<'_, Postgres>,
        plan: &Plan,
    ) -> Result<(), sqlx::Error> {
        let room = self.make_room(&mut transaction, plan.head.position.0).await?;
        write(&mut transaction, plan).await?;
        transaction.commit().await?;
        self.room.fetch_max(room, Ordering::Relaxed);
        self.tell(plan.head.position.0);
        Ok(())
    }

    /// Makes the next partition when the head comes near it; answers up to where there is room.
    async fn make_room(&self, connection: &mut PgConnection, head: i64) -> Result<i64, sqlx::Error> {
        let known = self.room.load(Ordering::Relaxed);
        if head + AHEAD < known {
            return Ok(known);
        }
        sqlx::query_scalar("SELECT es_event_make_room($1)").bind(head + AHEAD).fetch_one(connection).await
    }
}

async fn write(connection: &mut PgConnection, plan: &Plan) -> Result<(), sqlx::Error> {
    let events = || plan.events.iter().map(|event| &event.recorded);
    let tags = || plan.events.iter().flat_map(tags_of);
    sqlx::query(WRITE)
        .bind(events().map(|event| event.position.0).collect::<Vec<i64>>())
        .bind(events().map(|event| event.stream.0).collect::<Vec<Uuid>>())
        .bind(events().map(|event| event.version).collect::<Vec<i32>>())
        .bind(events().map(|event| i32::from(event.schema_version)).collect::<Vec<i32>>())
        .bind(events().map(|event| micros(event.occurred_at)).collect::<Vec<i64>>())
        .bind(events().map(|event| micros(event.recorded_at)).collect::<Vec<i64>>())
        .bind(events().map(|event| event.stream_type.as_str()).collect::<Vec<&str>>())
        .bind(events().map(|event| event.event_type.as_str()).collect::<Vec<&str>>())
        .bind(events().map(|event| event.hash.as_slice()).collect::<Vec<&[u8]>>())
        .bind(events().map(|event| event.meta.as_str()).collect::<Vec<&str>>())
        .bind(events().map(|event| event.payload.as_str()).collect::<Vec<&str>>())
        .bind(plan.streams.keys().map(|stream| stream.0).collect::<Vec<Uuid>>())
        .bind(plan.streams.values().map(|(kind, _, _)| kind.as_str()).collect::<Vec<&str>>())
        .bind(plan.streams.values().map(|(_, version, _)| *version).collect::<Vec<i32>>())
        .bind(plan.streams.values().map(|(_, _, position)| position.0).collect::<Vec<i64>>())
        .bind(plan.commands.iter().map(|(id, _)| id.0).collect::<Vec<Uuid>>())
        .bind(plan.commands.iter().map(|(_, record)| record.request_hash.as_slice()).collect::<Vec<&[u8]>>())
        .bind(plan.commands.iter().map(|(_, record)| record.first.0).collect::<Vec<i64>>())
        .bind(plan.commands.iter().map(|(_, record)| record.last.0).collect::<Vec<i64>>())
        .bind(plan.commands.iter().map(|(_, record)| micros(record.at)).collect::<Vec<i64>>())
        .bind(tags().map(|(tag, _)| tag).collect::<Vec<&str>>())
        .bind(tags().map(|(_, position)| position).collect::<Vec<i64>>())
        .bind(plan.head.position.0)
        .bind(plan.head.hash.as_slice())
        .bind(micros(plan.head.recorded_at))
        .bind(crate::news::CHANNEL)
        .execute(connection)
        .await?;
    Ok(())
}

fn tags_of(event: &PlannedEvent) -> impl Iterator<Item = (&str, i64)> {
    event.tags.iter().map(|tag| (tag.as_str(), event.recorded.position.0))
}
