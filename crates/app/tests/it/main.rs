//! The application on every engine: one story a file, each run in memory, on SQLite and on PostgreSQL.

mod access;
mod acts;
mod appraisal;
mod asking;
mod bounces;
mod bulk;
mod calendars;
mod climbing;
mod commands;
mod cqrs;
mod delivery;
mod deputies;
mod digests;
mod dockets;
mod duties;
mod envelope;
mod evaluation;
mod files;
mod granting;
mod holidays;
mod hostile;
mod importing;
mod knowing;
mod panel;
mod previewing;
mod programmes;
mod qatar;
mod reminding;
mod secrecy;
mod sets;
mod snapshots;
mod unheard;
mod webhooks;
mod world;
mod year;

/// Runs a story on all three engines.
macro_rules! on_every_engine {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn memory() {
                super::stories::$name(crate::world::World::new(nidaa_testkit::Database::memory().await).await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::stories::$name(crate::world::World::new(nidaa_testkit::Database::sqlite().await).await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::stories::$name(crate::world::World::new(nidaa_testkit::Database::postgres().await).await).await;
            }
        }
    )+};
}
pub(crate) use on_every_engine;
