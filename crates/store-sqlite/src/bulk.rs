//! Many rows in one statement.
//!
//! The number of rows is rounded up to a power of two with rows of NULLs, which the statement leaves out. So there are
//! few different texts, and each is prepared once a connection.

use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, AssertSqlSafe, Encode, Sqlite, SqliteConnection, Type};

/// Rows of one statement at most.
pub const CHUNK: usize = 256;

/// `(?,?),(?,?)` for two rows of two columns.
pub fn placeholders(columns: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(","));
    vec![row; rows].join(",")
}

/// Binds one value.
pub fn bind<'q, T>(arguments: &mut SqliteArguments, value: T) -> Result<(), sqlx::Error>
where
    T: Encode<'q, Sqlite> + Type<Sqlite>,
{
    arguments.add(value).map_err(sqlx::Error::Encode)
}

/// Binds NULLs for `rows` rows that are not there.
pub fn pad(arguments: &mut SqliteArguments, columns: usize, rows: usize) -> Result<(), sqlx::Error> {
    (0..columns * rows).try_for_each(|_| bind(arguments, None::<i64>))
}

/// Runs `statement` over `rows` in chunks. It is given the rows' placeholders and must leave out rows whose first
/// column is NULL; `write` binds the columns of one row.
pub async fn each_chunk<T>(
    connection: &mut SqliteConnection,
    rows: Vec<T>,
    columns: usize,
    statement: impl Fn(&str) -> String,
    write: impl Fn(&mut SqliteArguments, T) -> Result<(), sqlx::Error>,
) -> Result<(), sqlx::Error> {
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let count = rows.len().min(CHUNK);
        let size = count.next_power_of_two();
        let mut arguments = SqliteArguments::default();
        rows.by_ref().take(count).try_for_each(|row| write(&mut arguments, row))?;
        pad(&mut arguments, columns, size - count)?;
        let sql = statement(&placeholders(columns, size));
        sqlx::query_with(AssertSqlSafe(sql), arguments).execute(&mut *connection).await?;
    }
    Ok(())
}
