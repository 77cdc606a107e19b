//! The log as an archive holds it.

use crate::{connect::Inner, error::unavailable, known, read};
use nidaa_kernel::{CommandId, Position};
use nidaa_store::{Archived, Broken, CommandRecord, Head, StoreError, restore_plan};
use sqlx::{Connection, PgConnection, PgPool};
use uuid::Uuid;

const TAGS: &str = "SELECT position, tag FROM es_tag WHERE position > $1 AND position <= $2";

const COMMANDS: &str = "
    SELECT command_id, first_position, last_position, at, request_hash FROM es_command
    WHERE last_position > $1 AND last_position <= $2";

/// Tags and commands are asked for after their events: what was committed with an event stands as firmly as it does.
pub async fn read(pool: &PgPool, after: Position, limit: usize) -> Result<Vec<Archived>, StoreError> {
    let events = read::after(pool, after, limit).await?;
    let last = events.last().map_or(after, |event| event.position);
    let tags = tags(pool, after, last).await.map_err(unavailable)?;
    let commands = commands(pool, after, last).await.map_err(unavailable)?;
    Ok(Archived::join(events, tags, commands))
}

async fn tags(
    pool: &PgPool,
    after: Position,
    last: Position,
) -> Result<impl Iterator<Item = (Position, String)>, sqlx::Error> {
    let query = sqlx::query_as(TAGS).bind(after.0).bind(last.0);
    let rows: Vec<(i64, String)> = query.fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(position, tag)| (Position(position), tag)))
}

async fn commands(
    pool: &PgPool,
    after: Position,
    last: Position,
) -> Result<Vec<(CommandId, CommandRecord)>, sqlx::Error> {
    let query = sqlx::query_as(COMMANDS).bind(after.0).bind(last.0);
    let rows: Vec<(Uuid, i64, i64, i64, Vec<u8>)> = query.fetch_all(pool).await?;
    let command = |(id, first, last, at, hash)| Ok((CommandId(id), known::command((first, last, at, hash))?));
    rows.into_iter().map(command).collect()
}

impl Inner {
    /// Writes `page` after the head. On an error nothing is written, unless it was the commit's own.
    pub async fn restore(&self, page: &[Archived]) -> Result<Head, StoreError> {
        let mut writer = self.writer.lock().await;
        let mut connection = self.take(&mut writer).await?;
        let restored = self.transact_page(&mut connection, page).await.map_err(unavailable)?;
        *writer = Some(connection);
        Ok(restored?)
    }

    /// The outer error is the driver's, the inner the page's own.
    async fn transact_page(
        &self,
        connection: &mut PgConnection,
        page: &[Archived],
    ) -> Result<Result<Head, Broken>, sqlx::Error> {
        let mut transaction = connection.begin().await?;
        let head = known::lock(&mut transaction).await?;
        let plan = match restore_plan(head, page) {
            Ok(plan) => plan,
            Err(broken) => {
                transaction.rollback().await?;
                return Ok(Err(broken));
            }
        };
        self.write(transaction, &plan).await?;
        Ok(Ok(plan.head))
    }
}
