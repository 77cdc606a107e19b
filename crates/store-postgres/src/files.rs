//! Files by their digest.

use crate::{
    PostgresBackend,
    error::unavailable,
    time::{micros, timestamp},
};
use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_kernel::FileDigest;
use nidaa_store::{FileRecord, Files, KeptFile, StoreError};
use sqlx::{PgPool, Row as _, postgres::PgRow};

const PUT: &str = "
    INSERT INTO es_file (digest, media_type, bytes, kept_at, body) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (digest) DO UPDATE SET kept_at = greatest(es_file.kept_at, excluded.kept_at)";

const WHOLE: &str = "SELECT digest, media_type, bytes, kept_at, body FROM es_file WHERE digest = $1";

const KNOWN: &str = "
    SELECT digest, media_type, bytes, kept_at FROM es_file WHERE digest = ANY ($1) ORDER BY digest";

const LIST: &str = "
    SELECT digest, media_type, bytes, kept_at FROM es_file WHERE digest > $1 ORDER BY digest LIMIT $2";

const REMOVE: &str = "DELETE FROM es_file WHERE digest = $1 AND kept_at < $2";

#[async_trait]
impl Files for PostgresBackend {
    async fn put_file(&self, file: KeptFile) -> Result<FileRecord, StoreError> {
        self.settled(|inner| async move { put(&inner.pool, &file).await.map_err(unavailable) }).await
    }

    async fn file(&self, digest: FileDigest) -> Result<Option<KeptFile>, StoreError> {
        let query = sqlx::query(WHOLE).bind(digest.0.to_vec());
        let row = query.fetch_optional(&self.inner.pool).await.map_err(unavailable)?;
        row.map(|row| whole(&row).map_err(unavailable)?.checked()).transpose()
    }

    async fn known_files(&self, digests: &[FileDigest]) -> Result<Vec<FileRecord>, StoreError> {
        known(&self.inner.pool, digests).await.map_err(unavailable)
    }

    async fn list_files(
        &self,
        after: Option<FileDigest>,
        limit: usize,
    ) -> Result<Vec<FileRecord>, StoreError> {
        let after = after.map_or(vec![], |digest| digest.0.to_vec());
        let query = sqlx::query(LIST).bind(after).bind(i64::try_from(limit).unwrap_or(i64::MAX));
        let rows = query.fetch_all(&self.inner.pool).await.map_err(unavailable)?;
        rows.iter().map(record).collect::<Result<_, _>>().map_err(unavailable)
    }

    async fn remove_file(&self, digest: FileDigest, before: Timestamp) -> Result<bool, StoreError> {
        let query = sqlx::query(REMOVE).bind(digest.0.to_vec()).bind(micros(before));
        Ok(query.execute(&self.inner.pool).await.map_err(unavailable)?.rows_affected() > 0)
    }
}

/// The second statement sees what another node put while the first one waited for it.
async fn put(pool: &PgPool, file: &KeptFile) -> Result<FileRecord, sqlx::Error> {
    let KeptFile { record: new, body } = file;
    let size = i64::try_from(new.bytes).unwrap_or(i64::MAX);
    let query = sqlx::query(PUT).bind(new.digest.0.to_vec()).bind(&new.media_type).bind(size);
    query.bind(micros(new.kept_at)).bind(body).execute(pool).await?;
    known(pool, &[new.digest]).await?.pop().ok_or(sqlx::Error::RowNotFound)
}

async fn known(pool: &PgPool, digests: &[FileDigest]) -> Result<Vec<FileRecord>, sqlx::Error> {
    let wanted: Vec<Vec<u8>> = digests.iter().map(|digest| digest.0.to_vec()).collect();
    sqlx::query(KNOWN).bind(wanted).fetch_all(pool).await?.iter().map(record).collect()
}

fn whole(row: &PgRow) -> Result<KeptFile, sqlx::Error> {
    Ok(KeptFile { record: record(row)?, body: row.try_get("body")? })
}

fn record(row: &PgRow) -> Result<FileRecord, sqlx::Error> {
    let digest: &[u8] = row.try_get("digest")?;
    Ok(FileRecord {
        digest: FileDigest(digest.try_into().map_err(crate::error::decode)?),
        media_type: row.try_get("media_type")?,
        bytes: row.try_get::<i64, _>("bytes")?.unsigned_abs(),
        kept_at: timestamp(row.try_get("kept_at")?),
    })
}
