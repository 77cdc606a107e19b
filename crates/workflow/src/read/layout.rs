//! Where a line begins, and where it should.

use super::slips::Slip;
use crate::place::Place;
use std::collections::BTreeMap;

/// Columns of the first word of a line and of the words behind its dashes, from 1.
pub(super) fn columns(line: &str) -> Vec<usize> {
    let mut columns = vec![];
    let mut column = 1;
    let mut rest = line;
    loop {
        let word = rest.trim_start_matches(' ');
        column += rest.len() - word.len();
        columns.push(column);
        match word.strip_prefix("- ") {
            Some(behind) => (rest, column) = (behind, column + 2),
            None => return columns,
        }
    }
}

/// Whether a line holds more than a comment.
pub(super) fn is_text(line: &str) -> bool {
    let begins = line.trim_start();
    !begins.is_empty() && !begins.starts_with('#')
}

/// The line at or behind the place that begins where nothing above it begins.
pub(super) fn uneven(place: Place, source: &str) -> Option<Slip> {
    let lines: Vec<&str> = source.lines().collect();
    let here = place.line.checked_sub(1)?;
    let begins = |index: usize| columns(lines[index])[0];
    let texts = || (here..lines.len()).filter(|index| is_text(lines[*index]));
    // The lines of the node itself, and the one that follows it.
    let within = texts().skip(1).take_while(|index| begins(*index) > place.column).count() + 2;
    texts().take(within).find_map(|index| misfit(&lines, index).or_else(|| uneven_line(&lines, index)))
}

fn uneven_line(lines: &[&str], index: usize) -> Option<Slip> {
    let column = columns(lines[index])[0];
    let around = around(&lines[..index]);
    let (innermost, _) = around.last_key_value()?;
    let is_left = column < *innermost && !around.contains_key(&column);
    let is_right = column > *innermost && is_whole(lines[..index].iter().rev().find(|line| is_text(line))?);
    if !is_left && !is_right {
        return None;
    }
    // What stands right below a line that went astray is no fault of its own.
    let above = (0..index).rev().find(|above| is_text(lines[*above])).filter(|_| is_right);
    if let Some(slip) = above.and_then(|above| misfit(lines, above)) {
        return Some(slip);
    }
    // Of two columns as near, the line probably belongs to the inner one.
    let (meant, line) = around.iter().rev().min_by_key(|(meant, _)| meant.abs_diff(column))?;
    Some(beside(index, column, (*meant, *line)))
}

/// Says beside which line, and in which column, a line should begin.
fn beside(index: usize, column: usize, (meant, line): (usize, usize)) -> Slip {
    let (spaces, side) = (meant.abs_diff(column), if column < meant { "left" } else { "right" });
    let noun = if spaces == 1 { "space" } else { "spaces" };
    Slip {
        place: Place { line: index + 1, column },
        message: format!("this line begins {spaces} {noun} further {side} than line {line}"),
        advice: format!("Begin it like line {line}, with {} spaces, if the two belong together.", meant - 1),
    }
}

/// A key in the column of dashes, or a dash in the column of keys: it belongs to what stands further to the right.
fn misfit(lines: &[&str], index: usize) -> Option<Slip> {
    let column = columns(lines[index])[0];
    let around = around(&lines[..index]);
    let same = *around.get(&column)? - 1;
    let is_item = has_dash(lines[index], column);
    if is_item == has_dash(lines[same], column) || is_of_list(lines, index, column) {
        return None;
    }
    let fits = |(at, line): &(&usize, &usize)| !is_item || has_dash(lines[**line - 1], **at);
    let (meant, line) = around.range(column + 1..).find(fits)?;
    Some(beside(index, column, (*meant, *line)))
}

/// Whether a dash stands in this column.
fn has_dash(line: &str, column: usize) -> bool {
    line.chars().skip(column - 1).take(2).eq(['-', ' '])
}

/// Whether the dashes of this column hang on a key of the same column, as YAML allows.
fn is_of_list(lines: &[&str], index: usize, column: usize) -> bool {
    let mut outer = (0..index).rev().filter(|at| is_text(lines[*at]) && columns(lines[*at])[0] <= column);
    let Some(above) = outer.find(|at| !has_dash(lines[*at], column)) else { return false };
    let is_key = columns(lines[above])[0] == column && lines[above].trim_end().ends_with(':');
    let first = lines[above + 1..=index].iter().find(|line| is_text(line));
    is_key && first.is_some_and(|line| has_dash(line, column))
}

/// Columns at which the mappings and lists around the next line begin, each with the last line that begins there.
fn around(before: &[&str]) -> BTreeMap<usize, usize> {
    let mut around = BTreeMap::new();
    let mut bound = usize::MAX;
    for (index, line) in before.iter().enumerate().rev().filter(|(_, line)| is_text(line)) {
        for column in columns(line).into_iter().rev().filter(|column| *column < bound) {
            around.insert(column, index + 1);
        }
        bound = bound.min(columns(line)[0]);
        if bound == 1 {
            break;
        }
    }
    around
}

/// Whether a line says a key and all of its value, so that nothing may stand further to the right below it.
fn is_whole(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(_, value)| {
        let opens = |sign: char| value.matches(sign).count();
        !value.trim().is_empty()
            && !value.trim_start().starts_with(['|', '>', '"', '\''])
            && opens('{') == opens('}')
            && opens('[') == opens(']')
    })
}
