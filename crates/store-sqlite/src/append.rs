//! Writing a batch: one transaction, four round trips to the connection's thread.

use crate::bulk::{CHUNK, bind, each_chunk, pad, placeholders};
use crate::{known, time::micros};
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{
    Append, CommandRecord, Head, Plan, PlannedEvent, Receipt, Recorded, Refused, Wanted, plan,
};
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};
use std::sync::{Arc, LazyLock};

/// What a batch's requests are told, and the end of the log after it.
pub struct Answered {
    pub answers: Vec<Result<Receipt, Refused>>,
    pub head: Position,
}

type StreamRow = (StreamId, (String, i32, Position));
type CommandRow = (CommandId, CommandRecord);

const EVENT_COLUMNS: usize = 11;
const STREAM_COLUMNS: usize = 4;
const COMMAND_COLUMNS: usize = 5;

/// The statement that writes up to 1, 2, 4 … [`CHUNK`] rows of each table.
static WRITE: LazyLock<Vec<Arc<str>>> = LazyLock::new(|| {
    let sizes = 0..=CHUNK.ilog2();
    sizes.map(|power| write_statement(1 << power).into()).collect()
});

fn write_statement(rows: usize) -> String {
    format!(
        "INSERT INTO es_event (position, stream_id, stream_type, version, event_type, schema_version, occurred_at,
                               recorded_at, hash, meta, payload)
         SELECT * FROM (VALUES {}) WHERE column1 IS NOT NULL;
         INSERT INTO es_stream (stream_id, stream_type, version, position)
         SELECT * FROM (VALUES {}) WHERE column1 IS NOT NULL
         ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, position = excluded.position;
         INSERT INTO es_command (command_id, request_hash, first_position, last_position, at)
         SELECT * FROM (VALUES {}) WHERE column1 IS NOT NULL;
         UPDATE es_head SET position = ?, hash = ?, recorded_at = ?",
        placeholders(EVENT_COLUMNS, rows),
        placeholders(STREAM_COLUMNS, rows),
        placeholders(COMMAND_COLUMNS, rows),
    )
}

/// Plans and writes `batch`. On an error nothing is written, unless it was the commit's own.
pub async fn append(
    connection: &mut SqliteConnection,
    batch: &[Append],
    now: Timestamp,
) -> Result<Answered, sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let (head, known) = known::read(&mut transaction, &Wanted::of(batch)).await?;
    let mut plan = plan(batch, head, known, now);
    let answered = Answered { answers: std::mem::take(&mut plan.answers), head: plan.head.position };
    if plan.events.is_empty() {
        transaction.rollback().await?;
    } else {
        write(&mut transaction, plan).await?;
        transaction.commit().await?;
    }
    Ok(answered)
}

async fn write(connection: &mut SqliteConnection, plan: Plan) -> Result<(), sqlx::Error> {
    write_tags(connection, &plan.events).await?;
    let head = plan.head;
    let mut events = plan.events.into_iter().map(|event| event.recorded);
    let mut streams = plan.streams.into_iter();
    let mut commands = plan.commands.into_iter();
    while events.len() + streams.len() + commands.len() > 0 {
        let chunk = Chunk {
            events: events.by_ref().take(CHUNK).collect(),
            streams: streams.by_ref().take(CHUNK).collect(),
            commands: commands.by_ref().take(CHUNK).collect(),
        };
        chunk.write(connection, &head).await?;
    }
    Ok(())
}

async fn write_tags(connection: &mut SqliteConnection, events: &[PlannedEvent]) -> Result<(), sqlx::Error> {
    let tags_of = |event: &PlannedEvent| {
        let position = event.recorded.position.0;
        event.tags.iter().map(move |tag| (tag.clone(), position)).collect::<Vec<_>>()
    };
    let tags: Vec<(String, i64)> = events.iter().flat_map(tags_of).collect();
    let insert = |rows: &str| {
        format!("INSERT OR IGNORE INTO es_tag SELECT * FROM (VALUES {rows}) WHERE column1 IS NOT NULL")
    };
    let write = |arguments: &mut SqliteArguments, (tag, position): (String, i64)| {
        bind(arguments, tag)?;
        bind(arguments, position)
    };
    each_chunk(connection, tags, 2, insert, write).await
}

struct Chunk {
    events: Vec<Recorded>,
    streams: Vec<StreamRow>,
    commands: Vec<CommandRow>,
}

impl Chunk {
    async fn write(self, connection: &mut SqliteConnection, head: &Head) -> Result<(), sqlx::Error> {
        let most = self.events.len().max(self.streams.len()).max(self.commands.len());
        let rows = most.next_power_of_two();
        let arguments = self.arguments(rows, head)?;
        let statement = AssertSqlSafe(WRITE[rows.ilog2() as usize].clone());
        sqlx::query_with(statement, arguments).execute(connection).await?;
        Ok(())
    }

    fn arguments(self, rows: usize, head: &Head) -> Result<SqliteArguments, sqlx::Error> {
        // The head moves with each chunk, since a trigger compares the next events with it.
        let position = self.events.last().map_or(head.position, |event| event.position);
        let mut arguments = SqliteArguments::default();
        let to = &mut arguments;
        let missing = [self.events.len(), self.streams.len(), self.commands.len()].map(|count| rows - count);
        self.events.into_iter().try_for_each(|event| bind_event(to, event))?;
        pad(to, EVENT_COLUMNS, missing[0])?;
        self.streams.into_iter().try_for_each(|stream| bind_stream(to, stream))?;
        pad(to, STREAM_COLUMNS, missing[1])?;
        self.commands.into_iter().try_for_each(|command| bind_command(to, command))?;
        pad(to, COMMAND_COLUMNS, missing[2])?;
        bind(to, position.0)?;
        bind(to, head.hash.to_vec())?;
        bind(to, micros(head.recorded_at))?;
        Ok(arguments)
    }
}

fn bind_event(to: &mut SqliteArguments, event: Recorded) -> Result<(), sqlx::Error> {
    bind(to, event.position.0)?;
    bind(to, event.stream.0)?;
    bind(to, event.stream_type)?;
    bind(to, event.version)?;
    bind(to, event.event_type)?;
    bind(to, i64::from(event.schema_version))?;
    bind(to, micros(event.occurred_at))?;
    bind(to, micros(event.recorded_at))?;
    bind(to, event.hash.to_vec())?;
    bind(to, event.meta)?;
    bind(to, event.payload)
}

fn bind_stream(
    to: &mut SqliteArguments,
    (id, (kind, version, position)): StreamRow,
) -> Result<(), sqlx::Error> {
    bind(to, id.0)?;
    bind(to, kind)?;
    bind(to, version)?;
    bind(to, position.0)
}

fn bind_command(to: &mut SqliteArguments, (id, record): CommandRow) -> Result<(), sqlx::Error> {
    bind(to, id.0)?;
    bind(to, record.request_hash.to_vec())?;
    bind(to, record.first.0)?;
    bind(to, record.last.0)?;
    bind(to, micros(record.at))
}
