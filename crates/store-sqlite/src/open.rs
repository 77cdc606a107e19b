//! Opening the file and bringing its schema up to date.

use crate::SqliteBackend;
use crate::error::{schema, unavailable};
use nidaa_store::StoreError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection, migrate::Migrator};
use std::{path::Path, time::Duration};
use tokio::sync::{Mutex, watch};

/// How long a statement waits for another process's write lock.
pub const BUSY: Duration = Duration::from_secs(10);

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// When a commit is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Synchronous {
    /// Before the answer: an acknowledged command survives a power cut.
    Full,
    /// Soon after: faster on slow disks; a power cut may lose the last commands, but never damages the file.
    Normal,
}

/// How to open a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// When a commit is on the disk.
    pub synchronous: Synchronous,
    /// Reading connections, at least 1.
    pub readers: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { synchronous: Synchronous::Full, readers: 4 }
    }
}

impl SqliteBackend {
    /// Opens or creates the file at `path`, and its folder, with [`Options::default`]. Does not migrate.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the folder cannot be made or the file is no SQLite database.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, Options::default()).await
    }

    /// Opens or creates the file at `path`, and its folder. Does not migrate.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the folder cannot be made or the file is no SQLite database.
    pub async fn open_with(path: &Path, options: Options) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            tokio::fs::create_dir_all(folder).await.map_err(StoreError::unavailable)?;
        }
        let connect = connect_options(path, options.synchronous);
        let writer = connect.connect().await.map_err(unavailable)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(options.readers.max(1))
            .test_before_acquire(false)
            .connect_lazy_with(connect.clone());
        Ok(Self { options: connect, writer: Mutex::new(writer), readers, news: watch::Sender::new(0) })
    }

    pub(crate) async fn migrate_schema(&self) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        // One transaction around all migrations: the write lock keeps a second process out.
        let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await.map_err(unavailable)?;
        MIGRATIONS.run_direct(None, &mut *transaction, false).await.map_err(schema)?;
        transaction.commit().await.map_err(unavailable)
    }

    /// Hands on what a write answered. A connection that failed may be in any state, so it is replaced first.
    pub(crate) async fn settled<T>(
        &self,
        writer: &mut SqliteConnection,
        result: Result<T, sqlx::Error>,
    ) -> Result<T, StoreError> {
        if result.is_err() {
            match self.options.connect().await {
                Ok(fresh) => *writer = fresh,
                Err(error) => tracing::error!(%error, "cannot open the database file again"),
            }
        }
        result.map_err(unavailable)
    }
}

fn connect_options(path: &Path, synchronous: Synchronous) -> SqliteConnectOptions {
    let synchronous = match synchronous {
        Synchronous::Full => SqliteSynchronous::Full,
        Synchronous::Normal => SqliteSynchronous::Normal,
    };
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(synchronous)
        .busy_timeout(BUSY)
        .foreign_keys(true)
        .statement_cache_capacity(256)
        // 64 MiB: the upper pages of every index stay in memory.
        .pragma("cache_size", "-65536")
        .pragma("temp_store", "memory")
        // 32 MiB of log between checkpoints: a page changed by many commits is copied back once.
        .pragma("wal_autocheckpoint", "8000")
        .disable_statement_logging()
}
