//! Rebuilding boards.

use nidaa_app::{App, Failure};
use nidaa_projections::boards;

/// Forgets one board's rows, so that the next catch-up rebuilds it from the log.
///
/// # Errors
/// [`Failure::NotFound`] for an unknown name, or the store's.
pub async fn forget(app: &App, name: &str) -> Result<(), Failure> {
    let board = boards().into_iter().find(|board| board.name() == name);
    let board = board.ok_or_else(|| Failure::NotFound { what: "board", code: name.to_owned() })?;
    Ok(app.log().backend().forget_board(board.name(), board.version()).await?)
}

/// Forgets every board.
///
/// # Errors
/// The store's.
pub async fn forget_all(app: &App) -> Result<(), Failure> {
    for board in boards() {
        app.log().backend().forget_board(board.name(), board.version()).await?;
    }
    Ok(())
}
