//! Read your own writes.

use crate::{App, Failure};
use nidaa_kernel::Position;
use nidaa_projections::boards;
use std::time::Duration;

/// A page waits at most this long for the boards.
const PATIENCE: Duration = Duration::from_secs(2);
const LOOK_AGAIN: Duration = Duration::from_millis(5);

impl App {
    /// How far all boards have come.
    ///
    /// # Errors
    /// The store's.
    pub async fn boards_at(&self) -> Result<Position, Failure> {
        let boards = boards();
        let names: Vec<(&str, i32)> = boards.iter().map(|board| (board.name(), board.version())).collect();
        let found = self.log().backend().checkpoints(&names).await?;
        Ok(found.iter().map(|at| at.position).min().unwrap_or_default())
    }

    /// Waits until every board holds `position`, at most two seconds: a person always sees what they have just done.
    /// A board that lags longer is shown as it is, and says so by its position.
    ///
    /// # Errors
    /// The store's.
    pub async fn wait_for_boards(&self, position: Position) -> Result<(), Failure> {
        let until = tokio::time::Instant::now() + PATIENCE;
        if let Some(mut told) = self.boards_told() {
            match tokio::time::timeout_at(until, told.wait_for(|at| *at >= position)).await {
                Ok(Err(_)) => {} // The projector of this process has ended.
                Ok(Ok(_)) | Err(_) => return Ok(()),
            }
        }
        while self.boards_at().await? < position && tokio::time::Instant::now() < until {
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }
}
