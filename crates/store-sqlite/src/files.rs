//! Files by their digest.

use crate::{
    SqliteBackend,
    time::{micros, timestamp},
};
use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_kernel::FileDigest;
use nidaa_store::{FileRecord, Files, KeptFile, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

const PUT: &str = "
    INSERT INTO es_file (digest, media_type, bytes, kept_at, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (digest) DO UPDATE SET kept_at = max(kept_at, excluded.kept_at)";

const RECORD: &str = "SELECT digest, media_type, bytes, kept_at FROM es_file WHERE digest = ?";

const WHOLE: &str = "SELECT digest, media_type, bytes, kept_at, body FROM es_file WHERE digest = ?";

const LIST: &str = "
    SELECT digest, media_type, bytes, kept_at FROM es_file WHERE digest > ? ORDER BY digest LIMIT ?";

const REMOVE: &str = "DELETE FROM es_file WHERE digest = ? AND kept_at < ?";

#[async_trait]
impl Files for SqliteBackend {
    async fn put_file(&self, file: KeptFile) -> Result<FileRecord, StoreError> {
        self.writer.run(move |connection| put(connection, &file)).await
    }

    async fn file(&self, digest: FileDigest) -> Result<Option<KeptFile>, StoreError> {
        let found = self.readers.run(move |connection| whole(connection, digest)).await?;
        found.map(KeptFile::checked).transpose()
    }

    async fn known_files(&self, digests: &[FileDigest]) -> Result<Vec<FileRecord>, StoreError> {
        let wanted: BTreeSet<FileDigest> = digests.iter().copied().collect();
        self.readers.run(move |connection| known(connection, &wanted)).await
    }

    async fn list_files(
        &self,
        after: Option<FileDigest>,
        limit: usize,
    ) -> Result<Vec<FileRecord>, StoreError> {
        self.readers.run(move |connection| list(connection, after, limit)).await
    }

    async fn remove_file(&self, digest: FileDigest, before: Timestamp) -> Result<bool, StoreError> {
        let remove = move |connection: &mut Connection| {
            connection.prepare_cached(REMOVE)?.execute(params![digest.0, micros(before)])
        };
        Ok(self.writer.run(remove).await? > 0)
    }
}

/// One writing thread: between the two statements only another process can remove it again.
fn put(connection: &mut Connection, file: &KeptFile) -> rusqlite::Result<FileRecord> {
    let KeptFile { record, body } = file;
    let moment = connection.transaction()?;
    let size = i64::try_from(record.bytes).unwrap_or(i64::MAX);
    let values = params![record.digest.0, record.media_type, size, micros(record.kept_at), body];
    moment.prepare_cached(PUT)?.execute(values)?;
    let kept = moment.prepare_cached(RECORD)?.query_row([record.digest.0], record_of)?;
    moment.commit()?;
    Ok(kept)
}

fn whole(connection: &Connection, digest: FileDigest) -> rusqlite::Result<Option<KeptFile>> {
    let value = |row: &Row<'_>| Ok(KeptFile { record: record_of(row)?, body: row.get(4)? });
    connection.prepare_cached(WHOLE)?.query_row([digest.0], value).optional()
}

fn known(connection: &Connection, wanted: &BTreeSet<FileDigest>) -> rusqlite::Result<Vec<FileRecord>> {
    let mut one = connection.prepare_cached(RECORD)?;
    let found = wanted.iter().map(|digest| one.query_row([digest.0], record_of).optional());
    found.filter_map(Result::transpose).collect()
}

fn list(
    connection: &Connection,
    after: Option<FileDigest>,
    limit: usize,
) -> rusqlite::Result<Vec<FileRecord>> {
    let after = after.map_or(vec![], |digest| digest.0.to_vec());
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    connection.prepare_cached(LIST)?.query_map(params![after, limit], record_of)?.collect()
}

fn record_of(row: &Row<'_>) -> rusqlite::Result<FileRecord> {
    let bytes = row.get::<_, i64>(2)?;
    Ok(FileRecord {
        digest: FileDigest(row.get(0)?),
        media_type: row.get(1)?,
        bytes: bytes.unsigned_abs(),
        kept_at: timestamp(row.get(3)?),
    })
}
