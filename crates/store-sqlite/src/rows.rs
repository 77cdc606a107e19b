//! Rows of boards, now or as of a position.

use crate::page::OPEN;
use nidaa_kernel::Position;
use nidaa_store::{BoardRow, RowQuery};
use rusqlite::{Connection, Row, params};

const NOW: &str = "
    SELECT row_key, valid_from, body FROM board_row
    WHERE board = ?1 AND board_version = ?2 AND row_key >= ?3 AND row_key <= ?4 AND valid_to = ?5
    ORDER BY row_key";

const ONE_AS_OF: &str = "
    SELECT row_key, valid_from, body FROM board_row
    WHERE board = ?1 AND board_version = ?2 AND row_key = ?3 AND row_key <= ?4 AND valid_from <= ?5 AND valid_to > ?5
    ORDER BY valid_from DESC LIMIT 1";

const ALL_AS_OF: &str = "
    SELECT row_key, valid_from, body FROM board_row
    WHERE board = ?1 AND board_version = ?2 AND row_key >= ?3 AND row_key <= ?4 AND valid_from <= ?5 AND valid_to > ?5
    ORDER BY row_key";

pub fn rows(
    connection: &Connection,
    board: &str,
    version: i32,
    query: &RowQuery,
) -> rusqlite::Result<Vec<BoardRow>> {
    let (low, high) = bounds(query);
    let sql = match (query.as_of, &query.key) {
        (None, _) => NOW,
        (Some(_), Some(_)) => ONE_AS_OF,
        (Some(_), None) => ALL_AS_OF,
    };
    let at = query.as_of.map_or(OPEN, |position| position.0);
    let value =
        |row: &Row<'_>| Ok(BoardRow { key: row.get(0)?, from: Position(row.get(1)?), body: row.get(2)? });
    connection.prepare_cached(sql)?.query_map(params![board, version, low, high, at], value)?.collect()
}

/// First and last key that may be meant. Key and prefix together mean both.
fn bounds(query: &RowQuery) -> (String, String) {
    let prefix = query.prefix.clone().unwrap_or_default();
    let Some(key) = query.key.clone() else {
        // No key holds the largest character, so it ends every range.
        let last = format!("{prefix}{}", char::MAX);
        return (prefix, last);
    };
    if key.starts_with(&prefix) { (key.clone(), key) } else { (key, String::new()) }
}
