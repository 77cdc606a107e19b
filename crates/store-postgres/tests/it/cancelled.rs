//! Callers that leave and connections that break leave nothing open behind them.

use nidaa_store::contract::given::{effect, events, log, one, page, second, stream};
use nidaa_store::{AppendError, PageCommit};
use nidaa_testkit::{Database, Seed};
use rand::Rng;
use sqlx::{Connection, PgConnection};

/// Transactions of the database that are open and do nothing.
async fn idle_transactions(observer: &mut PgConnection) -> i64 {
    let count = "SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
    sqlx::query_scalar(count).fetch_one(observer).await.unwrap()
}

/// 300 callers are dropped at points of an append and of a page that are drawn at random.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caller_that_leaves_leaves_no_transaction_open() {
    let database = Database::postgres().await;
    let (backend, mut random) = (database.backend(), Seed::new("cancelled").part(0));
    let head = events(&backend, 2).await;
    for n in 0..300 {
        let (backend, page) = (backend.clone(), page(&backend, &format!("b{n}"), 0, 2).await);
        let caller = tokio::spawn(async move {
            let batch = [one(&format!("cancelled {n}"), &format!("s{n}"), 0, "submitted")];
            let outbox = vec![effect(&n.to_string(), 1, 0)];
            let page = PageCommit { outbox, ..page };
            let (appended, committed) =
                tokio::join!(backend.append(&batch, second(0)), backend.commit_page(&page));
            (appended.is_ok(), committed.is_ok())
        });
        for _ in 0..random.random_range(0..30) {
            tokio::task::yield_now().await;
        }
        caller.abort();
    }
    let last = log(&backend).await.append(one("last", "last", 0, "submitted")).await.unwrap();
    assert!(last.first > head.position, "the head's lock is free");
    let mut observer = PgConnection::connect(&database.url()).await.unwrap();
    // Those still at work end by themselves; a transaction that was left open never would.
    let settled = async {
        while idle_transactions(&mut observer).await > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), settled)
        .await
        .expect("no transaction is left open");
}

/// The server cuts every connection, as on a restart: commands go on, and each is written once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cut_connection_costs_no_command() {
    let database = Database::postgres().await;
    let (backend, mut operator) = (database.backend(), PgConnection::connect(&database.url()).await.unwrap());
    let log = log(&backend).await;
    for version in 0..40 {
        let append = || one(&format!("c{version}"), "A", version, "assessed");
        let (told, _) = tokio::join!(log.append(append()), cut(&mut operator));
        // Cut twice in one command, the writer gives up and says so; the caller asks again with the same id.
        if matches!(told, Err(AppendError::Store(_) | AppendError::Stopped)) {
            log.append(append()).await.unwrap();
        }
    }
    let mut read = backend.read_stream(stream("A"), 0, None).await;
    for _ in 0..20 {
        read = backend.read_stream(stream("A"), 0, None).await;
    }
    let versions: Vec<i32> = read.unwrap().iter().map(|event| event.version).collect();
    assert_eq!(versions, (1..=40).collect::<Vec<_>>());
}

async fn cut(operator: &mut PgConnection) -> i64 {
    let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    sqlx::query_scalar(cut).fetch_one(operator).await.unwrap()
}
