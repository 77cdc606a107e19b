//! A page changes rows, outbox, timers and checkpoint together or not at all.

use super::given::{Engine, checkpoint, effect, events, page, row, second, timer};
use crate::{Broken, Checkpoint, Malformed, PageCommit, PageError, RowQuery, StoreError};
use nidaa_kernel::Position;

/// A page over the first two events with one change of each kind.
async fn full(engine: &Engine) -> PageCommit {
    let empty = page(engine, "b", 0, 2).await;
    let (rows, outbox) = (vec![row("x", 1, None)], vec![effect("e", 1, 0)]);
    PageCommit { rows, outbox, timers: vec![timer("A", "k", Some(0))], ..empty }
}

/// Position of the checkpoint, and numbers of rows, effects and timers.
async fn state(engine: &Engine) -> (i64, usize, usize, usize) {
    let checkpoint = engine.checkpoint("b", 1).await.unwrap();
    let rows = engine.rows("b", 1, &RowQuery::default()).await.unwrap().len();
    let effects = engine.outbox("mail", 10).await.unwrap().len();
    let timers = engine.due_timers(second(10), 10).await.unwrap().len();
    (checkpoint.position.0, rows, effects, timers)
}

/// One change of each kind is seen after it.
pub async fn a_page_changes_everything_together(engine: Engine) {
    events(&engine, 2).await;
    engine.commit_page(&full(&engine).await).await.unwrap();
    assert_eq!(state(&engine).await, (2, 1, 1, 1));
    assert_eq!(engine.checkpoint("b", 1).await.unwrap(), checkpoint(&engine, 2).await);
}

/// Somebody else was faster: nothing of the page is written, and the answer says where the subscription stands.
pub async fn a_page_folded_from_another_checkpoint_is_refused_whole(engine: Engine) {
    events(&engine, 2).await;
    engine.commit_page(&page(&engine, "b", 0, 1).await).await.unwrap();
    let late = engine.commit_page(&full(&engine).await).await;
    assert!(matches!(late, Err(PageError::Moved(Position(1)))), "{late:?}");
    assert_eq!(state(&engine).await, (1, 0, 0, 0));
}

/// The same position with another hash: the log or the board was restored from another history.
pub async fn a_checkpoint_on_another_history_is_a_fork(engine: Engine) {
    events(&engine, 2).await;
    let foreign = Checkpoint { position: Position(1), hash: [7; 32] };
    engine.commit_page(&PageCommit { to: foreign, ..page(&engine, "b", 0, 1).await }).await.unwrap();
    let result = engine.commit_page(&page(&engine, "b", 1, 2).await).await;
    let Err(PageError::Store(StoreError::Broken(broken))) = result else { panic!("{result:?}") };
    assert_eq!(broken, Broken::Forked { reader: "b".to_owned(), at: Position(1) });
    assert_eq!(state(&engine).await, (1, 0, 0, 0));
}

/// As if its checkpoint had always been there.
pub async fn a_new_subscription_starts_before_the_first_event(engine: Engine) {
    assert_eq!(engine.checkpoint("new", 1).await.unwrap(), Checkpoint::START);
}

/// Both fold the same page; the work is done once.
pub async fn of_two_nodes_with_one_page_one_wins(engine: Engine) {
    events(&engine, 2).await;
    let page = full(&engine).await;
    let nodes = (0..8).map(|_| {
        let (engine, page) = (engine.clone(), page.clone());
        tokio::spawn(async move { engine.commit_page(&page).await })
    });
    let mut won = 0;
    for node in nodes.collect::<Vec<_>>() {
        match node.await.unwrap() {
            Ok(()) => won += 1,
            Err(error) => assert!(matches!(error, PageError::Moved(Position(2))), "{error:?}"),
        }
    }
    assert_eq!((won, state(&engine).await), (1, (2, 1, 1, 1)));
}

/// A new version is rebuilt beside the old one.
pub async fn versions_of_a_subscription_have_their_own_checkpoints(engine: Engine) {
    events(&engine, 2).await;
    engine.commit_page(&page(&engine, "b", 0, 2).await).await.unwrap();
    engine.commit_page(&PageCommit { version: 2, ..page(&engine, "b", 0, 1).await }).await.unwrap();
    let at = async |version| engine.checkpoint("b", version).await.unwrap().position.0;
    assert_eq!((at(1).await, at(2).await, at(3).await), (2, 1, 0));
}

/// Engines refuse the same pages, whole.
pub async fn a_page_that_cannot_be_stored_changes_nothing(engine: Engine) {
    events(&engine, 2).await;
    let mut bad = full(&engine).await;
    bad.rows.push(row("\0", 1, None));
    let result = engine.commit_page(&bad).await;
    assert!(matches!(result, Err(PageError::Malformed(Malformed::Nul("row key")))), "{result:?}");
    assert_eq!(state(&engine).await, (0, 0, 0, 0));
}
