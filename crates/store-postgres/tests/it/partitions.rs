//! The log goes on into its next partition.

use nidaa_kernel::Position;
use nidaa_store::contract::given::{appended, one, places};
use nidaa_store::{Checkpoint, Reader};
use nidaa_testkit::Database;
use sqlx::{Connection, Executor, PgConnection};

#[tokio::test]
async fn a_batch_may_cross_into_the_next_partition() {
    let database = Database::postgres().await;
    let mut operator = PgConnection::connect(&database.url()).await.unwrap();
    // As if the log were that long: it is read from there on.
    operator.execute("UPDATE es_head SET position = 49999997").await.unwrap();
    let backend = database.backend();
    let start = Checkpoint { position: Position(49_999_997), ..Checkpoint::START };
    let batch: Vec<_> = (0..5).map(|n| one(&format!("c{n}"), &format!("p{n}"), 0, "submitted")).collect();
    assert_eq!(places(&appended(&backend, &batch).await[4]), Some((50_000_002, 50_000_002)));
    assert_eq!(Reader::from(backend, start).next_page(10).await.unwrap().len(), 5);
    let counts = "SELECT (SELECT count(*) FROM es_event_0000), (SELECT count(*) FROM es_event_0001)";
    let counts: (i64, i64) = sqlx::query_as(counts).fetch_one(&mut operator).await.unwrap();
    assert_eq!(counts, (2, 3));
    let truncate = operator.execute("TRUNCATE es_event_0001").await;
    assert!(truncate.is_err(), "the new partition is as final as the first");
}
