//! Keeps every board at the head of the log. Rows and checkpoint of a page change in one transaction.

use crate::writing::Writing;
use nidaa_app::{App, Failure, fact};
use nidaa_domain::Fact;
use nidaa_kernel::Position;
use nidaa_projections::{AnyFold, boards};
use nidaa_store::{Checkpoint, PageCommit, Reader, RowQuery, RowVersion};
use std::collections::HashMap;

/// Events a page holds at most: large enough for a fast rebuild, small enough for memory.
const PAGE: usize = 4096;

struct Board {
    fold: Box<dyn AnyFold>,
    at: Checkpoint,
}

/// Folds the log into all boards. One a node at work; two do no harm, since a page is committed only from its own checkpoint.
pub struct Projector {
    app: App,
    boards: Vec<Board>,
}

impl Projector {
    /// Loads the boards' open rows and checkpoints.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`] when a row is not of this program's shape.
    pub async fn load(app: App) -> Result<Self, Failure> {
        let mut loaded = vec![];
        for fold in boards() {
            loaded.push(load_board(&app, fold).await?);
        }
        Ok(Self { app, boards: loaded })
    }

    /// Folds everything up to the head, and answers how far the boards have come. While a page is written, the next one
    /// is read and folded. `progress` is told after each page.
    ///
    /// # Errors
    /// The store's; [`Failure::Unreadable`] when the log holds an event this program cannot read. The boards must then
    /// be loaded again.
    pub async fn catch_up(&mut self, mut progress: impl FnMut(Position)) -> Result<Position, Failure> {
        let (mut reader, mut writing) = (self.app.log().reader(self.at()), None);
        loop {
            let at = self.at();
            if reader.at() != at {
                reader = self.app.log().reader(at);
            }
            let next = self.fold_next(&mut reader, at).await;
            if let Some((end, pages)) = writing.take() {
                if !Writing::done(pages, "board").await? {
                    self.reload().await?;
                    continue;
                }
                progress(end);
            }
            if matches!(next, Ok(None)) {
                return Ok(at.position);
            }
            writing = next?.map(|pages| self.write(pages));
        }
    }

    /// Reads the page after `at` and folds it; `None` at the end of the log.
    async fn fold_next(
        &mut self,
        reader: &mut Reader,
        at: Checkpoint,
    ) -> Result<Option<Vec<PageCommit>>, Failure> {
        let page = reader.next_page(PAGE).await?;
        if page.is_empty() {
            return Ok(None);
        }
        let facts = page.iter().map(fact).collect::<Result<Vec<_>, _>>()?;
        Ok(Some(self.take_in(&facts, at, reader.at())))
    }

    /// Where the board stands that has come least far.
    fn at(&self) -> Checkpoint {
        let all = self.boards.iter().map(|board| board.at);
        all.min_by_key(|at| at.position).unwrap_or(Checkpoint::START)
    }

    /// Boards that stand at `at` take the page in; those further on wait for the others.
    fn take_in(&mut self, facts: &[Fact], at: Checkpoint, end: Checkpoint) -> Vec<PageCommit> {
        let end = self.next_stop(at, end);
        let facts: Vec<&Fact> = facts.iter().take_while(|fact| fact.position <= end.position).collect();
        let standing = self.boards.iter_mut().filter(|board| board.at == at);
        let folded = standing.map(|board| {
            board.at = end;
            fold_page(&mut *board.fold, &facts, at, end)
        });
        folded.collect()
    }

    /// Where the boards stand after these pages, which are on their way into the store.
    fn write(&self, pages: Vec<PageCommit>) -> (Position, Writing) {
        let end = pages.first().map(|page| page.to.position).unwrap_or_default();
        (end, Writing::of(&self.app, pages))
    }

    /// Where this page must end so that boards meet: at the nearest board further on, else at the page's end.
    fn next_stop(&self, at: Checkpoint, end: Checkpoint) -> Checkpoint {
        let ahead = self.boards.iter().map(|board| board.at).filter(|other| other.position > at.position);
        let nearest = ahead.min_by_key(|other| other.position).filter(|other| other.position < end.position);
        nearest.unwrap_or(end)
    }

    /// Another node was faster: its rows and checkpoints are the truth.
    async fn reload(&mut self) -> Result<(), Failure> {
        *self = Self::load(self.app.clone()).await?;
        Ok(())
    }
}

async fn load_board(app: &App, mut fold: Box<dyn AnyFold>) -> Result<Board, Failure> {
    let backend = app.log().backend();
    // The checkpoint first: rows of a later page are then only folded again, and refused as moved.
    let at = backend.checkpoint(fold.name(), fold.version()).await?;
    let rows = backend.rows(fold.name(), fold.version(), &RowQuery::default()).await?;
    let rows = rows.into_iter().map(|row| (row.key, row.body)).collect();
    fold.load(rows).map_err(|error| Failure::BadRequest { field: "board", message: error.to_string() })?;
    Ok(Board { fold, at })
}

/// Row versions of one page. A row that changes twice within the page closes its own first version; the row that
/// was open before the page is closed once, and a row that is new closes nothing.
fn fold_page(fold: &mut dyn AnyFold, facts: &[&Fact], from: Checkpoint, to: Checkpoint) -> PageCommit {
    let mut rows: Vec<RowVersion> = vec![];
    let mut closed: Vec<(String, Position)> = vec![];
    let mut open: HashMap<String, Option<usize>> = HashMap::new();
    let changes = facts.iter().flat_map(|fact| fold.apply(fact).into_iter().map(|change| (*fact, change)));
    for (fact, change) in changes.collect::<Vec<_>>() {
        let change = match change {
            Ok(change) => change,
            Err(fault) => {
                // The row keeps its last good version; the others go on.
                tracing::error!(board = fold.name(), position = fact.position.0, %fault, "row parked");
                continue;
            }
        };
        match open.get(&change.key) {
            Some(Some(index)) => rows[*index].to = Some(fact.position),
            None if change.replaces => closed.push((change.key.clone(), fact.position)),
            Some(None) | None => {}
        }
        let slot = change.body.map(|body| {
            rows.push(RowVersion { key: change.key.clone(), from: fact.position, to: None, body });
            rows.len() - 1
        });
        open.insert(change.key, slot);
    }
    let (subscription, version) = (fold.name().to_owned(), fold.version());
    PageCommit { subscription, version, from, to, closed, rows, outbox: vec![], timers: vec![] }
}
