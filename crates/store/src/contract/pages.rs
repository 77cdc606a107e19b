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

/// In the order asked for, known or not.
pub async fn checkpoints_of_several_subscriptions_are_one_look(engine: Engine) {
    events(&engine, 2).await;
    engine.commit_page(&page(&engine, "b", 0, 2).await).await.unwrap();
    engine.commit_page(&page(&engine, "a", 0, 1).await).await.unwrap();
    let found = engine.checkpoints(&[("b", 1), ("new", 1), ("a", 1), ("b", 2), ("b", 1)]).await.unwrap();
    assert_eq!(found.iter().map(|at| at.position.0).collect::<Vec<_>>(), [2, 0, 1, 0, 2]);
    assert_eq!(engine.checkpoints(&[]).await.unwrap(), []);
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

/// Two boards and the reactor, each with its own changes.
async fn three(engine: &Engine) -> [PageCommit; 3] {
    let b = full(engine).await;
    let c = PageCommit { rows: vec![row("y", 2, None)], ..page(engine, "c", 0, 2).await };
    let reactor = PageCommit { outbox: vec![effect("f", 2, 0)], ..page(engine, "reactor", 0, 2).await };
    [b, c, reactor]
}

/// Where the three stand.
async fn stand(engine: &Engine) -> Vec<i64> {
    let mut at = vec![];
    for subscription in ["b", "c", "reactor"] {
        at.push(engine.checkpoint(subscription, 1).await.unwrap().position.0);
    }
    at
}

/// What all boards fold of one page of events costs one transaction.
pub async fn pages_of_several_subscriptions_are_committed_together(engine: Engine) {
    events(&engine, 2).await;
    engine.commit_pages(&three(&engine).await).await.unwrap();
    assert_eq!((state(&engine).await, stand(&engine).await), ((2, 1, 2, 1), vec![2, 2, 2]));
    let c = engine.rows("c", 1, &RowQuery::default()).await.unwrap();
    assert_eq!(c.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["y"]);
}

/// Whichever of them it is.
pub async fn one_moved_checkpoint_refuses_all_pages(engine: Engine) {
    events(&engine, 2).await;
    let pages = three(&engine).await;
    engine.commit_page(&page(&engine, "c", 0, 1).await).await.unwrap();
    let late = engine.commit_pages(&pages).await;
    assert!(matches!(late, Err(PageError::Moved(Position(1)))), "{late:?}");
    assert_eq!((state(&engine).await, stand(&engine).await), ((0, 0, 0, 0), vec![0, 1, 0]));
}

/// The other pages could have been stored.
pub async fn one_malformed_page_refuses_all_pages(engine: Engine) {
    events(&engine, 2).await;
    let [b, mut c, reactor] = three(&engine).await;
    c.rows.push(row("\0", 1, None));
    let result = engine.commit_pages(&[b, c, reactor]).await;
    assert!(matches!(result, Err(PageError::Malformed(Malformed::Nul("row key")))), "{result:?}");
    assert_eq!((state(&engine).await, stand(&engine).await), ((0, 0, 0, 0), vec![0, 0, 0]));
}

/// The second continues the first, and closes what it opened.
pub async fn pages_of_one_subscription_follow_each_other(engine: Engine) {
    events(&engine, 3).await;
    let first = PageCommit { rows: vec![row("x", 1, None)], ..page(&engine, "b", 0, 1).await };
    let closed = vec![("x".to_owned(), Position(2))];
    let second = PageCommit { closed, rows: vec![row("x", 2, None)], ..page(&engine, "b", 1, 3).await };
    let turned = engine.commit_pages(&[second.clone(), first.clone()]).await;
    assert!(matches!(turned, Err(PageError::Moved(Position(0)))), "{turned:?}");
    engine.commit_pages(&[first, second]).await.unwrap();
    assert_eq!(state(&engine).await, (3, 1, 0, 0));
}

/// Nothing to do is done.
pub async fn no_pages_are_committed_at_once(engine: Engine) {
    engine.commit_pages(&[]).await.unwrap();
}

/// In whatever order each names them: nobody waits for ever, and nothing is written twice.
pub async fn of_two_nodes_with_the_same_pages_one_wins(engine: Engine) {
    events(&engine, 2).await;
    let pages = three(&engine).await;
    let nodes = (0..12).map(|node| {
        let (engine, mut pages) = (engine.clone(), pages.clone());
        pages.rotate_left(node % 3);
        tokio::spawn(async move { engine.commit_pages(&pages).await })
    });
    let mut won = 0;
    for node in nodes.collect::<Vec<_>>() {
        match node.await.unwrap() {
            Ok(()) => won += 1,
            Err(error) => assert!(matches!(error, PageError::Moved(Position(2))), "{error:?}"),
        }
    }
    assert_eq!((won, state(&engine).await, stand(&engine).await), (1, (2, 1, 2, 1), vec![2, 2, 2]));
}
