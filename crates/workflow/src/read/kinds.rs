//! A value of another kind than its key asks for.

use super::slips::Slip;
use crate::place::Place;
use serde_saphyr::Error;

/// What the key asks for, in words of whoever writes the file.
pub(super) fn kind(error: &Error, place: Place, source: &str) -> Option<Slip> {
    let wanted = match error {
        Error::InvalidBooleanStrict { .. } => Some(Wanted::YesOrNo),
        Error::InvalidScalar { ty, .. } => Wanted::of(ty),
        Error::Unexpected { expected, .. } => Wanted::of(expected),
        Error::SerdeInvalidType { expected, .. } | Error::SerdeInvalidValue { expected, .. } => {
            Wanted::of(expected)
        }
        Error::Message { msg, .. } if msg.contains("ISO 4217") => Some(Wanted::Currency),
        _ => None,
    }?;
    let line = source.lines().nth(place.line.checked_sub(1)?)?;
    let before: String = line.chars().take(place.column.checked_sub(1)?).collect();
    let written: String = line.chars().skip(place.column - 1).collect();
    let word = written.split([' ', ',', '}', ']']).next().unwrap_or_default();
    // What stands at the beginning of its line has its key further up.
    let Some(before) = before.trim_end().strip_suffix(':') else {
        return entry(wanted, list_around(&before, place, source)?, place);
    };
    let key = last_word(before)?;
    Some(Slip { place, message: format!("`{key}` wants {}", wanted.what()), advice: wanted.advice(word) })
}

/// A list, a group of keys or the like that stands among the entries of a list of texts.
fn entry(wanted: Wanted, list: &str, place: Place) -> Option<Slip> {
    let Wanted::Text = wanted else { return None };
    let (message, advice) = match list {
        "guards" => (
            "a step names its conditions by their ids".to_owned(),
            "Write the condition with an `id` under the `guards` of the machine, and only that id here."
                .to_owned(),
        ),
        list => (format!("each entry of `{list}` is a text"), wanted.advice("")),
    };
    Some(Slip { place, message, advice })
}

/// The key of the list in which an entry stands, on its line or further up.
fn list_around<'a>(before: &'a str, place: Place, source: &'a str) -> Option<&'a str> {
    if let Some((key, _)) = before.rsplit_once('[') {
        return last_word(key.trim_end().strip_suffix(':')?);
    }
    let dash = before.trim_end().strip_suffix('-').filter(|indent| indent.trim().is_empty())?;
    let further_up = source.lines().take(place.line - 1).collect::<Vec<_>>();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let heads = further_up.into_iter().rev().filter(|line| !line.trim_start().starts_with(['-', '#']));
    let head = heads.into_iter().find(|line| !line.trim().is_empty() && indent(line) <= dash.len())?;
    last_word(head.trim_end().strip_suffix(':')?)
}

fn last_word(text: &str) -> Option<&str> {
    text.split([' ', '{', ',']).next_back()
}

#[derive(Clone, Copy)]
enum Wanted {
    YesOrNo,
    Number,
    Currency,
    Languages,
    List,
    Keys,
    Text,
}

impl Wanted {
    fn of(expected: &str) -> Option<Self> {
        let has = |word: &str| expected.contains(word);
        match () {
            () if has("LocalText") => Some(Self::Languages),
            () if has("bool") => Some(Self::YesOrNo),
            () if ["u8", "u16", "u32", "u64", "i8", "i32", "i64", "integer"].into_iter().any(has) => {
                Some(Self::Number)
            }
            () if has("sequence") => Some(Self::List),
            () if has("mapping") || has("struct") || has("map") => Some(Self::Keys),
            () if has("string") => Some(Self::Text),
            () => None,
        }
    }

    const fn what(self) -> &'static str {
        match self {
            Self::YesOrNo => "yes or no",
            Self::Number => "a whole number",
            Self::Currency => "a currency",
            Self::Languages => "a text in every language",
            Self::List => "a list",
            Self::Keys => "keys of its own",
            Self::Text => "a text",
        }
    }

    fn advice(self, word: &str) -> String {
        let lower = word.to_lowercase();
        match self {
            Self::YesOrNo if ["yes", "y", "on", "oui"].contains(&lower.as_str()) => "Write `true`.",
            Self::YesOrNo if ["no", "n", "off", "non"].contains(&lower.as_str()) => "Write `false`.",
            Self::YesOrNo => "Write `true` or `false`.",
            Self::Number => "Write it in digits, without quotes, such as 2.",
            Self::Currency => "Write its three letters, such as USD.",
            Self::Languages => "Write `{ar: …, en: …, fr: …}`.",
            Self::List => "Write `[ … ]`, or each entry on a line of its own behind a dash.",
            Self::Keys => "Write its keys below it; workflows/schema.json says which.",
            Self::Text => "Write a text in double quotes.",
        }
        .to_owned()
    }
}
