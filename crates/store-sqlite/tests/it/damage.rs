//! The log refuses to be changed; where it was changed all the same, readers stop.

use nidaa_kernel::Position;
use nidaa_store::{
    Broken, Checkpoint, KeptFile, Reader, StoreError,
    contract::given::{events, second},
};
use nidaa_testkit::Database;
use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};

/// A log of five events, and a connection of somebody who may do anything with the file.
async fn five_events() -> (Database, SqliteConnection) {
    let database = Database::sqlite().await;
    events(&database.backend(), 5).await;
    let intruder = SqliteConnection::connect(&database.url()).await.unwrap();
    (database, intruder)
}

async fn refusal(intruder: &mut SqliteConnection, sql: &'static str) -> String {
    intruder.execute(sql).await.expect_err("refused").as_database_error().unwrap().message().to_owned()
}

#[tokio::test]
async fn events_are_neither_changed_nor_deleted_nor_replaced() {
    let (_database, mut intruder) = five_events().await;
    let update = refusal(&mut intruder, "UPDATE es_event SET payload = '{}' WHERE position = 3").await;
    let delete = refusal(&mut intruder, "DELETE FROM es_event WHERE position = 3").await;
    let replace = "INSERT OR REPLACE INTO es_event SELECT * FROM es_event WHERE position = 3";
    let replace = refusal(&mut intruder, replace).await;
    let expected = ["events are never changed", "events are never deleted", "events are never replaced"];
    assert_eq!([update, delete, replace], expected);
}

/// What a reader says of a log in which `sql` was done with the triggers dropped, read two events at a time.
async fn found(sql: &str) -> (Broken, Position) {
    let (database, mut intruder) = five_events().await;
    for trigger in ["updated", "deleted", "replaced"] {
        let drop = format!("DROP TRIGGER es_event_never_{trigger}");
        intruder.execute(AssertSqlSafe(drop)).await.unwrap();
    }
    intruder.execute(AssertSqlSafe(sql.to_owned())).await.unwrap();
    let mut reader = Reader::from(database.backend(), Checkpoint::START);
    loop {
        match reader.next_page(2).await {
            Ok(page) => assert!(!page.is_empty(), "the damage was not seen"),
            Err(StoreError::Broken(broken)) => return (broken, reader.at().position),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_reader_stops_at_a_gap() {
    let gap = Broken::Gap { after: Position(2), found: Position(4) };
    assert_eq!(found("DELETE FROM es_event WHERE position = 3").await, (gap, Position(2)));
}

#[tokio::test]
async fn a_reader_stops_at_a_changed_byte() {
    for change in [
        "payload = replace(payload, 'submitted', 'submittee')",
        "meta = meta || ' '",
        "event_type = 'approved'",
        "stream_type = 'call'",
        "version = 2",
        "schema_version = 2",
        "schema_version = 70000",
        "occurred_at = occurred_at + 1",
        "recorded_at = 9223372036854775807",
        "stream_id = zeroblob(16)",
        "stream_id = zeroblob(3)",
        "hash = zeroblob(32)",
        "hash = zeroblob(1)",
    ] {
        let sql = format!("UPDATE es_event SET {change} WHERE position = 3");
        assert_eq!(found(&sql).await, (Broken::Hash { at: Position(3) }, Position(2)), "{change}");
    }
}

#[tokio::test]
async fn a_file_is_never_changed_and_a_changed_byte_is_found_when_it_is_read() {
    let database = Database::sqlite().await;
    let file = KeptFile::new(b"%PDF-1.7".to_vec(), "application/pdf", second(0));
    let digest = database.backend().put_file(file).await.unwrap().digest;
    let mut intruder = SqliteConnection::connect(&database.url()).await.unwrap();
    let change = "UPDATE es_file SET body = CAST('%PDF-1.8' AS BLOB)";
    assert_eq!(refusal(&mut intruder, change).await, "files are never changed");
    intruder.execute("DROP TRIGGER es_file_never_updated").await.unwrap();
    intruder.execute(change).await.unwrap();
    let read = database.backend().file(digest).await;
    assert!(matches!(&read, Err(StoreError::DamagedFile(damaged)) if *damaged == digest), "{read:?}");
}
