//! Folded states of streams.

use crate::read::{self, Events};
use nidaa_kernel::{Position, StreamId};
use nidaa_store::Snapshot;
use rusqlite::{Connection, OptionalExtension, Row, params};

const NEWEST: &str = "SELECT version, position, fingerprint, state FROM es_snapshot WHERE stream_id = ?";

const SAVE: &str = "
    INSERT INTO es_snapshot (stream_id, version, position, fingerprint, state) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, position = excluded.position,
        fingerprint = excluded.fingerprint, state = excluded.state
    WHERE excluded.version >= es_snapshot.version";

pub fn newest(connection: &Connection, stream: StreamId) -> rusqlite::Result<Option<Snapshot>> {
    let value = |row: &Row<'_>| {
        let (version, position) = (row.get(0)?, Position(row.get(1)?));
        Ok(Snapshot { stream, version, position, fingerprint: row.get(2)?, state: row.get(3)? })
    };
    connection.prepare_cached(NEWEST)?.query_row([stream.0.as_bytes()], value).optional()
}

/// The usable snapshot and the events after it, of one moment. A newer snapshot between two looks would do no harm,
/// but a tail must not begin after a hole.
pub fn load(
    connection: &mut Connection,
    stream: StreamId,
    fingerprint: &str,
) -> rusqlite::Result<(Option<Snapshot>, Events)> {
    let moment = connection.transaction()?;
    let usable = newest(&moment, stream)?.filter(|snapshot| snapshot.fingerprint == fingerprint);
    let after = usable.as_ref().map_or(0, |snapshot| snapshot.version);
    let tail = read::stream(&moment, stream, after, None)?;
    Ok((usable, tail))
}

pub fn save(connection: &Connection, snapshot: &Snapshot) -> rusqlite::Result<()> {
    let Snapshot { stream, version, position, fingerprint, state } = snapshot;
    let save = params![stream.0.as_bytes(), version, position.0, fingerprint, state];
    connection.prepare_cached(SAVE)?.execute(save)?;
    Ok(())
}
