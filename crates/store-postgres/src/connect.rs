//! Connections: one that appends, a pool for everything else.

use crate::error::{schema, unavailable};
use crate::{PostgresBackend, news};
use nidaa_store::StoreError;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection, PgPool, migrate::Migrator};
use std::{sync::Arc, sync::atomic::AtomicI64, time::Duration};
use tokio::sync::{Mutex, watch};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/postgres");

/// Connections of a node, besides the appending and the listening one.
const POOL: u32 = 16;
/// How long a caller waits for a connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// A connection unused for longer may be dead and is tried before it is given out.
const IDLE: Duration = Duration::from_secs(1);

/// What the tasks of one backend share.
pub struct Inner {
    pub options: PgConnectOptions,
    pub pool: PgPool,
    /// The connection that appends; none after a failure, since a failed one may be in any state.
    pub writer: Mutex<Option<PgConnection>>,
    /// First position that has no partition yet, as far as known.
    pub room: AtomicI64,
    /// Last position this node knows of.
    pub news: watch::Sender<i64>,
}

impl PostgresBackend {
    /// Connects to the database of `url` (`postgres://user:password@host/database`; a schema by
    /// `?options=-csearch_path%3Dname`). Does not migrate.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the URL is not understood or the server does not answer.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let options: PgConnectOptions = url.parse().map_err(unavailable)?;
        // A node that stopped in mid-transaction, a paused machine say, must not hold the head's lock for ever.
        let options =
            options.options([("idle_in_transaction_session_timeout", "30s")]).disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(POOL)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .before_acquire(|connection, meta| {
                Box::pin(async move {
                    if meta.idle_for > IDLE {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_with(options.clone())
            .await
            .map_err(unavailable)?;
        let (writer, room, news) = (Mutex::new(None), AtomicI64::new(0), watch::Sender::new(0));
        let inner = Arc::new(Inner { options, pool, writer, room, news });
        let listener = tokio::spawn(news::listen(inner.clone())).abort_handle();
        Ok(Self { inner, listener })
    }

    /// On a connection of its own, so that the migrator's lock ends with it, whatever happens.
    pub(crate) async fn migrate_schema(&self) -> Result<(), StoreError> {
        let mut connection = self.inner.options.connect().await.map_err(unavailable)?;
        MIGRATIONS.run_direct(None, &mut connection, false).await.map_err(schema)?;
        connection.close().await.map_err(unavailable)
    }

    /// Runs `work` to its end in a task of its own, even when the caller goes away.
    pub(crate) async fn settled<T, E, F>(&self, work: impl FnOnce(Arc<Inner>) -> F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Future<Output = Result<T, E>> + Send + 'static,
    {
        match tokio::spawn(work(self.inner.clone())).await {
            Ok(result) => result,
            Err(stopped) => Err(StoreError::unavailable(stopped).into()),
        }
    }
}
