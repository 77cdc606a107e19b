//! A private, empty log for one test, on any engine.

use crate::{MemoryBackend, postgres::PrivateDatabase};
use nidaa_store::{Backend, StoreError};
use nidaa_store_postgres::PostgresBackend;
use nidaa_store_sqlite::SqliteBackend;
use std::{path::Path, sync::Arc};
use tempfile::TempDir;

/// A migrated, empty log that is removed when the value is dropped.
pub struct Database {
    backend: Arc<dyn Backend>,
    place: Place,
}

enum Place {
    Memory,
    File(TempDir),
    Server(Box<PrivateDatabase>),
}

impl Database {
    /// In memory.
    ///
    /// # Panics
    /// Never; it only looks as the others do.
    pub async fn memory() -> Self {
        Self::migrated(Arc::new(MemoryBackend::new()), Place::Memory).await
    }

    /// A new SQLite file in a folder of its own.
    ///
    /// # Panics
    /// When the folder or the file cannot be made.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let backend = SqliteBackend::open(&folder.path().join("nidaa.db")).await.expect("a new file");
        Self::migrated(Arc::new(backend), Place::File(folder)).await
    }

    /// A new database on the server named by `NIDAA_TEST_POSTGRES`, the URL of a user who may create databases.
    ///
    /// # Panics
    /// When the variable is absent, since a skipped engine is how engines drift; or when the server refuses.
    pub async fn postgres() -> Self {
        let database = PrivateDatabase::create().await;
        let backend = PostgresBackend::connect(database.url()).await.expect("the new database answers");
        Self::migrated(Arc::new(backend), Place::Server(Box::new(database))).await
    }

    async fn migrated(backend: Arc<dyn Backend>, place: Place) -> Self {
        backend.migrate().await.expect("an empty database can be migrated");
        Self { backend, place }
    }

    /// The log.
    pub fn backend(&self) -> Arc<dyn Backend> {
        self.backend.clone()
    }

    /// `memory`, `sqlite:PATH` or `postgres://…`.
    pub fn url(&self) -> String {
        match &self.place {
            Place::Memory => "memory".to_owned(),
            Place::File(folder) => format!("sqlite:{}", folder.path().join("nidaa.db").display()),
            Place::Server(database) => database.url().to_owned(),
        }
    }

    /// A second node on the same log: its own connections, nothing shared in the process. In memory it is the same node.
    ///
    /// # Errors
    /// Those of opening it.
    pub async fn another_node(&self) -> Result<Arc<dyn Backend>, StoreError> {
        if matches!(self.place, Place::Memory) { Ok(self.backend()) } else { open(&self.url()).await }
    }
}

/// Opens the log at `sqlite:PATH` or `postgres://…`, without migrating it.
///
/// # Errors
/// Those of the engine.
pub async fn open(url: &str) -> Result<Arc<dyn Backend>, StoreError> {
    match url.strip_prefix("sqlite:") {
        Some(path) => Ok(Arc::new(SqliteBackend::open(Path::new(path)).await?)),
        None => Ok(Arc::new(PostgresBackend::connect(url).await?)),
    }
}
