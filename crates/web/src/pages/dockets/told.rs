//! What a prepared decision says: its amounts, years, dates and reasons, read from the data of its command.

use crate::say::Say;
use nidaa_domain::project::Reason;
use nidaa_kernel::{CivilEnd, LocalText, Money};
use serde::Deserialize;
use serde_json::{Map, Value};

/// A member of the data and what it says.
pub(super) struct Told {
    pub name: String,
    pub value: String,
}

/// What people want to know before they apply it, in the order of names. What it is about stands in its title.
pub(super) fn told(say: &Say, data: &Value) -> Vec<Told> {
    let members = data.as_object().into_iter().flatten();
    let members = members.filter(|(name, _)| !matches!(name.as_str(), "project" | "call"));
    let told = |(name, value): (&String, &Value)| {
        // Where it leads is a code that people know.
        let values = match value {
            Value::Array(items) => listed(say, items),
            Value::String(code) if name == "to_call" => vec![code.clone()],
            value => said(say, value).into_iter().collect(),
        };
        let name = say.word("field", name);
        values.into_iter().map(move |value| Told { name: name.clone(), value })
    };
    members.flat_map(told).collect()
}

/// What a list says: codes in a row, and of conditions, lines and the like each its words, days and amounts.
fn listed(say: &Say, items: &[Value]) -> Vec<String> {
    let codes: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
    let row = (!codes.is_empty()).then(|| nidaa_i18n::list(say.lang, &codes));
    let entries = items.iter().filter_map(Value::as_object).filter_map(|entry| entry_said(say, entry));
    row.into_iter().chain(entries).collect()
}

/// Its words first, with its days and amounts; where it has none, all that it holds.
fn entry_said(say: &Say, entry: &Map<String, Value>) -> Option<String> {
    let is_head = |name: &str| matches!(name, "text" | "title" | "name");
    let words = entry.iter().find(|(name, _)| is_head(name)).and_then(|(_, value)| said(say, value));
    let rest = entry.iter().filter(|(name, _)| !is_head(name));
    let parts: Vec<String> = match words {
        Some(words) => std::iter::once(words).chain(rest.filter_map(|(_, value)| said(say, value))).collect(),
        None => keys_first(entry).filter_map(|(name, value)| part_said(say, name, value)).collect(),
    };
    (!parts.is_empty()).then(|| nidaa_i18n::list(say.lang, &parts))
}

/// What it is and what it is called before what it amounts to.
fn keys_first(entry: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let is_text = |value: &Value| value.is_string();
    let what = entry.iter().filter(|(name, _)| *name == "what");
    let texts = entry.iter().filter(move |(name, value)| *name != "what" && is_text(value));
    what.chain(texts).chain(entry.iter().filter(move |(_, value)| !is_text(value)))
}

/// A member of an entry without words: what a change is by its name, a code as people know it, and what stands within.
fn part_said(say: &Say, name: &str, value: &Value) -> Option<String> {
    match value {
        Value::String(what) if name == "what" => Some(say.word("change", what)),
        Value::String(code) => said(say, value).or_else(|| Some(code.clone())),
        Value::Object(within) => said(say, value).or_else(|| entry_said(say, within)),
        value => said(say, value),
    }
}

/// A value that says something to people; codes of lists say it in the effects.
fn said(say: &Say, value: &Value) -> Option<String> {
    if let Some(number) = value.as_i64() {
        return Some(number.to_string());
    }
    if let Some(text) = value.as_str() {
        return text.parse::<CivilEnd>().ok().map(|end| nidaa_i18n::civil_end(say.lang, end));
    }
    let money = Money::deserialize(value).ok().map(|money| say.money(money));
    let best = |text: &LocalText| text.best(say.lang).1.to_owned();
    let reason = || Reason::deserialize(value).ok().map(|reason| best(&reason.text));
    let text = || LocalText::deserialize(value).ok().filter(|text| !text.is_empty());
    money.or_else(reason).or_else(|| text().as_ref().map(best))
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_kernel::Lang;
    use serde_json::json;

    #[test]
    fn amounts_years_and_reasons_are_told_and_codes_are_not() {
        let data = json!({
            "project": "P1", "closes": "2027-05-10T17:00", "granted": { "minor": 4_000_000, "currency": "USD" }, "to_year": 2031,
            "reason": { "text": { "en": "Travel bans" } }, "requested_by": "owner", "to_call": "CPF-15",
        });
        let all = told(&Say::new(Lang::En, "UTC"), &data);
        let all: Vec<&str> = all.iter().map(|one| one.value.as_str()).collect();
        assert_eq!(all, ["10 May 2027, 17:00", "USD\u{a0}40,000.00", "Travel bans", "CPF-15", "2031"]);
    }

    #[test]
    fn lists_are_told_in_words() {
        let data = json!({
            "project": "P1", "projects": ["P1", "P2"],
            "conditions": [
                { "key": "letters", "text": { "en": "Letters are signed", "fr": "Les lettres sont signées" }, "due": "2027-12-31" },
                { "key": "accounts", "text": { "en": "Accounts are audited" }, "due": "2028-01-15", "proof": { "en": "A report" } },
            ],
            "budget": [{ "line": "travel", "amount": { "minor": 4_000_000, "currency": "USD" } }],
        });
        let all = |lang| {
            let all = told(&Say::new(lang, "UTC"), &data);
            all.into_iter().map(|one| one.value).collect::<Vec<_>>()
        };
        let en = [
            "travel, USD\u{a0}40,000.00",
            "Letters are signed, 31 December 2027",
            "Accounts are audited, 15 January 2028, A report",
            "P1, P2",
        ];
        assert_eq!(all(Lang::En), en);
        assert_eq!(all(Lang::Fr)[1], "Les lettres sont signées, 31 décembre 2027");
        assert_eq!(all(Lang::Ar)[3], "P1، P2");
    }

    #[test]
    fn an_entry_without_words_loses_nothing() {
        let money = |minor: i64| json!({ "minor": minor, "currency": "USD" });
        let data = json!({
            "changes": [
                { "what": "ends", "ends": "2030-12-31" },
                { "what": "line", "line": { "line": "hall", "head": "meeting", "amount": money(50_000) } },
            ],
            "shifts": [{ "from": "travel", "to": "printing", "amount": money(500) }],
        });
        let all = told(&Say::new(Lang::En, "UTC"), &data);
        let all: Vec<&str> = all.iter().map(|one| one.value.as_str()).collect();
        let changes = [
            "last day of the implementation, 31 December 2030",
            "budget line, new or changed, meeting, hall, USD\u{a0}500.00",
        ];
        assert_eq!(all, [changes[0], changes[1], "travel, printing, USD\u{a0}5.00"]);
    }
}
