//! Writing a batch: one transaction, few statements, each prepared once.

use crate::{known, time::micros};
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position};
use nidaa_store::{Append, CommandRecord, Head, Plan, PlannedEvent, Receipt, Refused, Wanted, plan};
use rusqlite::{Connection, TransactionBehavior, params};

/// What a batch's requests are told, and the end of the log after it.
pub struct Answered {
    pub answers: Vec<Result<Receipt, Refused>>,
    pub head: Position,
}

const EVENT: &str = "
    INSERT INTO es_event (position, stream_id, stream_type, version, event_type, schema_version, occurred_at,
                          recorded_at, hash, meta, payload)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

/// An event may carry a tag twice; it counts once.
const TAG: &str = "INSERT OR IGNORE INTO es_tag (tag, position) VALUES (?, ?)";

const COMMAND: &str = "
    INSERT INTO es_command (command_id, request_hash, first_position, last_position, at) VALUES (?, ?, ?, ?, ?)";

const HEAD: &str = "UPDATE es_head SET position = ?, hash = ?, recorded_at = ?";

/// Plans and writes `batch`. On an error nothing is written, unless it was the commit's own.
pub fn append(connection: &mut Connection, batch: &[Append], now: Timestamp) -> rusqlite::Result<Answered> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let head = known::head(&transaction)?;
    let known = known::read(&transaction, &Wanted::of(batch))?;
    let plan = plan(batch, head, known, now);
    write(&transaction, &plan)?;
    // A batch of refusals has written nothing; its commit is free.
    transaction.commit()?;
    Ok(Answered { answers: plan.answers, head: plan.head.position })
}

/// Writes what was planned.
pub fn write(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    if plan.events.is_empty() {
        return Ok(());
    }
    write_events(connection, &plan.events)?;
    write_commands(connection, &plan.commands)?;
    write_head(connection, &plan.head)
}

fn write_events(connection: &Connection, events: &[PlannedEvent]) -> rusqlite::Result<()> {
    let (mut insert, mut tag) = (connection.prepare_cached(EVENT)?, connection.prepare_cached(TAG)?);
    for PlannedEvent { recorded, tags } in events {
        insert.execute(params![
            recorded.position.0,
            recorded.stream.0.as_bytes(),
            recorded.stream_type,
            recorded.version,
            recorded.event_type,
            recorded.schema_version,
            micros(recorded.occurred_at),
            micros(recorded.recorded_at),
            recorded.hash,
            recorded.meta,
            recorded.payload,
        ])?;
        for name in tags {
            tag.execute(params![name, recorded.position.0])?;
        }
    }
    Ok(())
}

fn write_commands(connection: &Connection, commands: &[(CommandId, CommandRecord)]) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(COMMAND)?;
    for (id, record) in commands {
        let (first, last, at) = (record.first.0, record.last.0, micros(record.at));
        insert.execute(params![id.0.as_bytes(), record.request_hash, first, last, at])?;
    }
    Ok(())
}

fn write_head(connection: &Connection, head: &Head) -> rusqlite::Result<()> {
    let mut update = connection.prepare_cached(HEAD)?;
    update.execute(params![head.position.0, head.hash, micros(head.recorded_at)])?;
    Ok(())
}
