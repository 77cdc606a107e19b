//! Files of a story: where data name one, it is handed in and told of.

use crate::{Gone, Story, Theatre};
use serde_json::Value;
use std::{future::Future, pin::Pin};

/// Puts what an answer says of a file in the place of each `{file: NAME}`.
pub fn handed<'a>(
    story: &'a Story,
    theatre: &'a mut dyn Theatre,
    login: &'a str,
    data: Value,
) -> Pin<Box<dyn Future<Output = Result<Value, Gone>> + Send + 'a>> {
    Box::pin(async move {
        if let Some((name, text)) = named(story, &data) {
            let mut told = theatre.hand_in(login, bytes(name, text)).await?;
            told["name"] = Value::from(name);
            return Ok(told);
        }
        match data {
            Value::Object(members) => {
                let mut all = serde_json::Map::new();
                for (name, member) in members {
                    all.insert(name, handed(story, theatre, login, member).await?);
                }
                Ok(Value::Object(all))
            }
            Value::Array(entries) => {
                let mut all = vec![];
                for entry in entries {
                    all.push(handed(story, theatre, login, entry).await?);
                }
                Ok(Value::Array(all))
            }
            other => Ok(other),
        }
    })
}

/// The file that this value names and nothing else.
fn named<'a>(story: &'a Story, value: &Value) -> Option<(&'a str, &'a str)> {
    let members = value.as_object().filter(|members| members.len() == 1)?;
    let (name, text) = story.files.get_key_value(members.get("file")?.as_str()?)?;
    Some((name, text))
}

fn bytes(name: &str, text: &str) -> Vec<u8> {
    let is_pdf = name.rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("pdf"));
    if is_pdf { format!("%PDF-1.7\n%{text}\n").into_bytes() } else { text.as_bytes().to_vec() }
}
