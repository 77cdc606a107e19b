//! All that an act could leave behind.

use crate::world::World;
use nidaa_kernel::Position;
use nidaa_projections::boards;
use nidaa_store::{BoardRow, OutboxRow, RowQuery, Timer};

/// Events, rows of every board, outbox and timers.
#[derive(Debug, PartialEq)]
pub struct Trace {
    head: Position,
    rows: Vec<(&'static str, Vec<BoardRow>)>,
    outbox: Vec<OutboxRow>,
    timers: Vec<Timer>,
}

impl Trace {
    pub async fn of(world: &World) -> Self {
        let backend = world.app.log().backend();
        let far = "9000-01-01T00:00:00Z".parse().expect("a time");
        Self {
            head: backend.head().await.expect("the log answers").position,
            rows: rows(world).await,
            outbox: backend.outbox("mail", 10_000).await.expect("the store answers"),
            timers: backend.due_timers(far, 10_000).await.expect("the store answers"),
        }
    }
}

/// Every board's present rows.
pub async fn rows(world: &World) -> Vec<(&'static str, Vec<BoardRow>)> {
    let mut all = vec![];
    for board in boards() {
        let rows = world.app.log().backend().rows(board.name(), board.version(), &RowQuery::default()).await;
        all.push((board.name(), rows.expect("the store answers")));
    }
    all
}
