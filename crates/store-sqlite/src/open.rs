//! Opening the file and bringing its schema up to date.

use crate::error::{schema, unavailable};
use crate::{SqliteBackend, threads::Threads};
use nidaa_store::StoreError;
use rusqlite::{Connection, ErrorCode};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{ConnectOptions as _, Connection as _, migrate::Migrator};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// How long a statement waits for another process's write lock.
const BUSY: Duration = Duration::from_secs(10);

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
        let path = path.to_owned();
        let opened = tokio::task::spawn_blocking(move || open(&path, options)).await;
        opened.map_err(StoreError::unavailable)?
    }

    pub(crate) async fn migrate_schema(&self) -> Result<(), StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(&self.path)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(BUSY)
            .disable_statement_logging();
        let mut connection = options.connect().await.map_err(StoreError::unavailable)?;
        // One transaction around all migrations: the write lock keeps a second process out.
        let begin = connection.begin_with("BEGIN IMMEDIATE").await;
        let mut transaction = begin.map_err(StoreError::unavailable)?;
        MIGRATIONS.run_direct(None, &mut *transaction, false).await.map_err(schema)?;
        transaction.commit().await.map_err(StoreError::unavailable)?;
        connection.close().await.map_err(StoreError::unavailable)
    }
}

fn open(path: &Path, options: Options) -> Result<SqliteBackend, StoreError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::unavailable)?;
    }
    let connect = || connection(path, options.synchronous).map_err(unavailable);
    let writer = Threads::start("nidaa-sqlite-write", vec![connect()?]).map_err(StoreError::unavailable)?;
    let readers = (0..options.readers.max(1)).map(|_| connect()).collect::<Result<_, _>>()?;
    let readers = Threads::start("nidaa-sqlite-read", readers).map_err(StoreError::unavailable)?;
    Ok(SqliteBackend { path: path.to_owned(), writer, readers, news: watch::Sender::new(0) })
}

/// The switch of a new file does not wait for others that switch it at the same time, whatever the time to wait.
#[expect(
    clippy::disallowed_methods,
    reason = "the thread is the store's own, and SQLite tells nobody when it is free"
)]
fn into_wal(connection: &Connection) -> rusqlite::Result<()> {
    let until = Instant::now() + BUSY;
    loop {
        match connection.pragma_update(None, "journal_mode", "wal") {
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < until =>
            {
                thread::sleep(Duration::from_millis(5));
            }
            done => return done,
        }
    }
}

fn connection(path: &Path, synchronous: Synchronous) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(64);
    into_wal(&connection)?;
    let synchronous = if synchronous == Synchronous::Full { "full" } else { "normal" };
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // 16 MiB: the upper pages of every index stay in memory. More costs time, since SQLite walks the cache's table at
    // most commits; what is not here is in the system's cache.
    connection.pragma_update(None, "cache_size", -16384)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    // 16 MiB of log between checkpoints: a page changed by many commits is copied back once, and whoever waits for the
    // copying waits about 20 ms.
    connection.pragma_update(None, "wal_autocheckpoint", 4000)?;
    Ok(connection)
}
