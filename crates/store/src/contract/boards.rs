//! Rows of boards, now and as of any position.

use super::given::{Engine, events, page, row};
use crate::{PageCommit, RowQuery};
use nidaa_kernel::Position;

/// Rows of board `b`, version 1, as `key@from`.
async fn seen(engine: &Engine, query: RowQuery) -> Vec<String> {
    let rows = engine.rows("b", 1, &query).await.unwrap();
    rows.into_iter().map(|row| format!("{}@{}", row.key, row.from)).collect()
}

fn as_of(position: i64) -> RowQuery {
    RowQuery { as_of: Some(Position(position)), ..RowQuery::default() }
}

/// Row x changes at 3 and ends at 5, in two pages; row y begins at 4.
async fn two_rows(engine: &Engine) {
    events(engine, 6).await;
    let first = page(engine, "b", 0, 3).await;
    let rows = vec![row("x", 1, Some(3)), row("x", 3, None)];
    engine.commit_page(&PageCommit { rows, ..first }).await.unwrap();
    let second = page(engine, "b", 3, 6).await;
    let closed = vec![("x".to_owned(), Position(5))];
    engine.commit_page(&PageCommit { closed, rows: vec![row("y", 4, None)], ..second }).await.unwrap();
}

/// At its first position it holds, at its last it no longer does.
pub async fn a_row_is_seen_from_its_first_position_to_its_last(engine: Engine) {
    two_rows(&engine).await;
    let expected: [&[&str]; 7] = [&[], &["x@1"], &["x@1"], &["x@3"], &["x@3", "y@4"], &["y@4"], &["y@4"]];
    for (position, expected) in (0..).zip(expected) {
        assert_eq!(seen(&engine, as_of(position)).await, expected, "as of {position}");
        let x = RowQuery { key: Some("x".to_owned()), ..as_of(position) };
        let only: Vec<_> = expected.iter().filter(|row| row.starts_with('x')).collect();
        assert_eq!(seen(&engine, x).await.iter().collect::<Vec<_>>(), only, "x as of {position}");
    }
    assert_eq!(seen(&engine, RowQuery::default()).await, ["y@4"]);
    let body = engine.rows("b", 1, &as_of(3)).await.unwrap().remove(0).body;
    assert_eq!(body, row("x", 3, None).body);
}

/// Not in the order of a language: sorting for people is the page's work.
pub async fn rows_come_in_the_bytewise_order_of_their_keys(engine: Engine) {
    events(&engine, 1).await;
    let rows = ["é", "b", "Z", "", "a", "ي", "a-1", "a_1"].map(|key| row(key, 1, None)).to_vec();
    engine.commit_page(&PageCommit { rows, ..page(&engine, "b", 0, 1).await }).await.unwrap();
    let sorted = ["@1", "Z@1", "a@1", "a-1@1", "a_1@1", "b@1", "é@1", "ي@1"];
    assert_eq!(seen(&engine, RowQuery::default()).await, sorted);
    assert_eq!(seen(&engine, as_of(1)).await, sorted);
}

/// `%` and `_` are characters like others.
pub async fn a_key_or_a_prefix_narrows_the_rows(engine: Engine) {
    events(&engine, 1).await;
    let rows = ["p:1", "p:12", "p_1", "q:1", "p%"].map(|key| row(key, 1, None)).to_vec();
    engine.commit_page(&PageCommit { rows, ..page(&engine, "b", 0, 1).await }).await.unwrap();
    for at in [None, Some(Position(1))] {
        let key = |key: &str| RowQuery { as_of: at, key: Some(key.to_owned()), prefix: None };
        let prefix = |prefix: &str| RowQuery { as_of: at, key: None, prefix: Some(prefix.to_owned()) };
        assert_eq!(seen(&engine, key("p:1")).await, ["p:1@1"]);
        assert_eq!(seen(&engine, key("p:")).await, Vec::<String>::new());
        assert_eq!(seen(&engine, prefix("p:")).await, ["p:1@1", "p:12@1"]);
        assert_eq!(seen(&engine, prefix("p_")).await, ["p_1@1"]);
        let both = RowQuery { prefix: Some("q".to_owned()), ..key("p:1") };
        assert_eq!(seen(&engine, both).await, Vec::<String>::new());
    }
}

/// Pages of two boards and two versions with rows of one key, closed together with a key that nobody opened.
pub async fn only_the_open_row_of_its_own_board_is_closed(engine: Engine) {
    events(&engine, 2).await;
    let of = async |board, version, from, to| PageCommit { version, ..page(&engine, board, from, to).await };
    let mut opening = vec![];
    for (board, version) in [("b", 1), ("b", 2), ("c", 1)] {
        let rows = vec![row("x", 1, None), row("y", 1, None)];
        opening.push(PageCommit { rows, ..of(board, version, 0, 1).await });
    }
    engine.commit_pages(&opening).await.unwrap();
    let closed = vec![("x".to_owned(), Position(2)), ("unknown".to_owned(), Position(2))];
    let closing = PageCommit { closed, rows: vec![row("x", 2, None)], ..of("b", 1, 1, 2).await };
    let other = PageCommit { closed: vec![("y".to_owned(), Position(2))], ..of("c", 1, 1, 2).await };
    engine.commit_pages(&[closing, other]).await.unwrap();
    assert_eq!(seen(&engine, RowQuery::default()).await, ["x@2", "y@1"]);
    let keys = async |board, version| {
        let rows = engine.rows(board, version, &RowQuery::default()).await.unwrap();
        rows.into_iter().map(|row| row.key).collect::<Vec<_>>()
    };
    assert_eq!((keys("b", 2).await, keys("c", 1).await), (vec!["x".into(), "y".into()], vec!["x".into()]));
}

/// One event opened and closed it.
pub async fn a_row_that_never_held_is_passed_over(engine: Engine) {
    events(&engine, 2).await;
    let rows = vec![row("x", 1, Some(1)), row("x", 1, None)];
    engine.commit_page(&PageCommit { rows, ..page(&engine, "b", 0, 1).await }).await.unwrap();
    assert_eq!(seen(&engine, RowQuery::default()).await, ["x@1"]);
    assert_eq!(seen(&engine, as_of(1)).await, ["x@1"]);
}

/// A rebuild touches one version of one board.
pub async fn forgetting_a_version_leaves_the_others(engine: Engine) {
    events(&engine, 1).await;
    let first = PageCommit { rows: vec![row("x", 1, None)], ..page(&engine, "b", 0, 1).await };
    let second = PageCommit { version: 2, ..first.clone() };
    let other = PageCommit { subscription: "c".to_owned(), ..first.clone() };
    for page in [&first, &second, &other] {
        engine.commit_page(page).await.unwrap();
    }
    engine.forget_board("b", 1).await.unwrap();
    let mut left = vec![];
    for (board, version) in [("b", 1), ("b", 2), ("c", 1)] {
        let rows = engine.rows(board, version, &RowQuery::default()).await.unwrap().len();
        left.push((rows, engine.checkpoint(board, version).await.unwrap().position.0));
    }
    assert_eq!(left, [(0, 0), (1, 1), (1, 1)]);
    engine.commit_page(&first).await.unwrap();
    assert_eq!(seen(&engine, RowQuery::default()).await, ["x@1"]);
}

/// A thousand rows opened in one page and closed in the next.
pub async fn many_rows_are_committed_at_once(engine: Engine) {
    events(&engine, 2).await;
    let rows: Vec<_> = (0..1000).map(|n| row(&format!("k{n:04}"), 1, None)).collect();
    let closed = rows.iter().skip(1).map(|row| (row.key.clone(), Position(2))).collect();
    engine.commit_page(&PageCommit { rows, ..page(&engine, "b", 0, 1).await }).await.unwrap();
    engine.commit_page(&PageCommit { closed, ..page(&engine, "b", 1, 2).await }).await.unwrap();
    assert_eq!(seen(&engine, as_of(1)).await.len(), 1000);
    assert_eq!(seen(&engine, RowQuery::default()).await, ["k0000@1"]);
}
