//! Databases of one test each on a server that the tests may use freely.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use uuid::Uuid;

/// Says what to do, since a test that is skipped proves nothing.
const ABSENT: &str = "set NIDAA_TEST_POSTGRES, or run cargo xtask test, which starts a private PostgreSQL";

/// A database that is dropped with the value.
pub struct PrivateDatabase {
    name: String,
    server: PgConnectOptions,
    url: String,
}

impl PrivateDatabase {
    pub async fn create() -> Self {
        let server = std::env::var("NIDAA_TEST_POSTGRES").expect(ABSENT);
        let server: PgConnectOptions =
            server.parse().expect("NIDAA_TEST_POSTGRES is the URL of a PostgreSQL");
        let name = format!("nidaa_{}", Uuid::new_v4().simple());
        execute(&server, format!("CREATE DATABASE {name}")).await.expect("the user may create databases");
        let url = server.clone().database(&name).to_url_lossy().to_string();
        Self { name, server, url }
    }

    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for PrivateDatabase {
    fn drop(&mut self) {
        let (server, drop) = (self.server.clone(), format!("DROP DATABASE {} WITH (FORCE)", self.name));
        // On a thread of its own, since the test's runtime may be stopping.
        let thread = std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(execute(&server, drop))
        });
        match thread.join() {
            Ok(Ok(())) => {}
            failed => eprintln!("the test database {} was left behind: {failed:?}", self.name),
        }
    }
}

async fn execute(server: &PgConnectOptions, sql: String) -> Result<(), sqlx::Error> {
    let mut connection: PgConnection = server.connect().await?;
    connection.execute(AssertSqlSafe(sql)).await?;
    connection.close().await
}
