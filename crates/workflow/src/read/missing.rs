//! A key that is not there is told at the mapping that lacks it.

use super::{
    layout::{columns, is_text, uneven},
    slips::Slip,
};
use crate::place::Place;

/// What the outermost mapping is called.
const WHOLE: &str = "";

/// Says which mapping lacks the key; `last` is a key that it has.
pub(super) fn missing(field: &str, last: Place, source: &str) -> Slip {
    // A key that begins in a column of its own ends the mapping it was meant for.
    if let Some(slip) = uneven(last, source) {
        return slip;
    }
    let lines: Vec<&str> = source.lines().collect();
    let (place, owner) = in_braces(&lines, last).unwrap_or_else(|| in_block(&lines, last));
    let message = match owner {
        Some(owner) if owner == WHOLE => format!("the file has no key `{field}`"),
        Some(owner) => format!("`{owner}` has no key `{field}`"),
        None => format!("the key `{field}` is not here"),
    };
    Slip { place, message, advice: example(field) }
}

type Owner = (Place, Option<String>);

/// The brace around the place, with the key before it.
fn in_braces(lines: &[&str], last: Place) -> Option<Owner> {
    let line = lines.get(last.line.checked_sub(1)?)?;
    let before: Vec<char> = line.chars().take(last.column).collect();
    let mut open = vec![];
    for (index, sign) in before.iter().enumerate() {
        match sign {
            '{' => open.push(index),
            '}' => drop(open.pop()),
            _ => {}
        }
    }
    let brace = open.pop()?;
    let text: String = before[..brace].iter().collect();
    let owner = text.trim_end().strip_suffix(':').and_then(|text| text.split([' ', '{', ',']).next_back());
    Some((Place { line: last.line, column: brace + 1 }, owner.map(str::to_owned)))
}

/// The line above that the mapping of this column belongs to: its key, or the dash of its entry.
fn in_block(lines: &[&str], last: Place) -> Owner {
    let texts = || lines.iter().enumerate().filter(|(_, line)| is_text(line));
    if last.column == 1 {
        let line = texts().next().map_or(1, |(index, _)| index + 1);
        return (Place { line, column: 1 }, Some(WHOLE.to_owned()));
    }
    for (index, line) in texts().filter(|(index, _)| *index < last.line).collect::<Vec<_>>().into_iter().rev()
    {
        let begins = columns(line);
        if begins.len() > 1 && begins.contains(&last.column) {
            return (Place { line: index + 1, column: last.column }, None);
        }
        if begins[0] < last.column {
            let key = line.trim_start_matches([' ', '-']).split(':').next().map(str::to_owned);
            let column = begins.last().copied().unwrap_or(1);
            return (Place { line: index + 1, column }, key);
        }
    }
    (last, None)
}

fn example(field: &str) -> String {
    match field {
        "format" | "version" => format!("Add `{field}: 1`."),
        "currency" => "Add the three letters of the currency, such as `currency: USD`.".to_owned(),
        "provenance" => "Add `provenance: stated` with its `source`, or `inferred` or `assumed`.".to_owned(),
        "label" | "title" | "staff" | "applicant" | "explanation" => {
            format!("Add `{field}: {{ar: …, en: …, fr: …}}`.")
        }
        _ => format!("Add `{field}: …`; workflows/schema.json says what it holds."),
    }
}
