//! The file's schema and the program's.

use nidaa_store::{Backend, Head, StoreError};
use nidaa_store_sqlite::{Options, SqliteBackend, Synchronous};
use nidaa_testkit::Database;
use sqlx::{Connection, Executor, SqliteConnection};
use std::sync::Arc;

#[tokio::test]
async fn a_file_in_a_new_folder_that_was_never_migrated_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let backend = SqliteBackend::open(&folder.path().join("a/b/nidaa.db")).await.unwrap();
    assert!(matches!(backend.head().await, Err(StoreError::Schema(_))));
    backend.migrate().await.unwrap();
    assert_eq!(backend.head().await.unwrap(), Head::EMPTY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_nodes_may_open_and_migrate_a_new_file_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = Arc::new(folder.path().join("nidaa.db"));
    let nodes = (0..8).map(|_| {
        let path = path.clone();
        tokio::spawn(async move {
            let backend = SqliteBackend::open(&path).await?;
            backend.migrate().await?;
            backend.migrate().await?;
            backend.head().await
        })
    });
    for node in nodes.collect::<Vec<_>>() {
        assert_eq!(node.await.unwrap().unwrap(), Head::EMPTY);
    }
}

#[tokio::test]
async fn a_file_of_a_newer_program_is_refused() {
    let database = Database::sqlite().await;
    let mut newer = SqliteConnection::connect(&database.url()).await.unwrap();
    let insert = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                  VALUES (9999, 'from the future', true, x'00', 0)";
    newer.execute(insert).await.unwrap();
    let refused = database.backend().migrate().await;
    assert!(matches!(&refused, Err(StoreError::Schema(why)) if why.contains("9999")), "{refused:?}");
}

#[tokio::test]
async fn both_ways_of_flushing_open_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nidaa.db");
    for synchronous in [Synchronous::Full, Synchronous::Normal] {
        let backend = SqliteBackend::open_with(&path, Options { synchronous, readers: 1 }).await.unwrap();
        backend.migrate().await.unwrap();
    }
}
