//! The database's schema and the program's.

use nidaa_store::{Backend, Head, StoreError};
use nidaa_store_postgres::PostgresBackend;
use nidaa_testkit::Database;
use sqlx::{Connection, Executor, PgConnection};

/// The URL of `database` with a schema of its own in it, which holds no log yet.
async fn new_schema(database: &Database) -> String {
    let mut connection = PgConnection::connect(&database.url()).await.unwrap();
    connection.execute("CREATE SCHEMA other").await.unwrap();
    let url = database.url();
    let sign = if url.contains('?') { '&' } else { '?' };
    format!("{url}{sign}options=-csearch_path%3Dother")
}

#[tokio::test]
async fn two_schemas_of_one_database_are_two_logs() {
    let database = Database::postgres().await;
    let other = PostgresBackend::connect(&new_schema(&database).await).await.unwrap();
    nidaa_store::contract::given::events(&database.backend(), 3).await;
    assert!(matches!(other.head().await, Err(StoreError::Schema(_))), "it was never migrated");
    other.migrate().await.unwrap();
    assert_eq!(other.head().await.unwrap(), Head::EMPTY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_nodes_may_migrate_at_once() {
    let database = Database::postgres().await;
    let url = new_schema(&database).await;
    let nodes = (0..4).map(|_| {
        let url = url.clone();
        tokio::spawn(async move {
            let backend = PostgresBackend::connect(&url).await?;
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
async fn a_database_of_a_newer_program_is_refused() {
    let database = Database::postgres().await;
    let mut newer = PgConnection::connect(&database.url()).await.unwrap();
    let insert = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                  VALUES (9999, 'from the future', true, '', 0)";
    newer.execute(insert).await.unwrap();
    let refused = database.backend().migrate().await;
    assert!(matches!(&refused, Err(StoreError::Schema(why)) if why.contains("9999")), "{refused:?}");
}
