//! Waking readers when the log has grown. The log is the truth; a lost notification costs a poll's time.

use crate::connect::Inner;
use sqlx::postgres::{PgListener, PgPoolOptions};
use std::{sync::Arc, time::Duration};

/// The channel; its messages are positions.
pub const CHANNEL: &str = "nidaa";
/// How often the head is asked when nothing is heard.
pub const POLL: Duration = Duration::from_millis(500);
/// Pause before a lost listener is set up again.
const PAUSE: Duration = Duration::from_secs(1);

/// Listens for ever, connecting again when the connection is lost.
pub async fn listen(inner: Arc<Inner>) {
    loop {
        if let Err(error) = hear(&inner).await {
            tracing::warn!(%error, "not hearing of new events; asking for them instead");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn hear(inner: &Inner) -> Result<(), sqlx::Error> {
    // A pool of its own: listening takes a connection for good.
    let pool = PgPoolOptions::new().max_connections(1).connect_lazy_with(inner.options.clone());
    let mut listener = PgListener::connect_with(&pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        let notification = listener.recv().await?;
        if let Ok(position) = notification.payload().parse() {
            inner.tell(position);
        }
    }
}

impl Inner {
    /// Wakes those who wait for a position up to `position`.
    pub fn tell(&self, position: i64) {
        self.news.send_if_modified(|last| {
            let grown = position > *last;
            *last = (*last).max(position);
            grown
        });
    }
}
