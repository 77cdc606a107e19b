//! What a prepared decision says: its amounts, years, dates and reasons, read from the data of its command.

use crate::say::Say;
use nidaa_domain::project::Reason;
use nidaa_kernel::{CivilEnd, LocalText, Money};
use serde::Deserialize;
use serde_json::Value;

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
        let value = if name == "to_call" { value.as_str().map(str::to_owned) } else { said(say, value) };
        Some(Told { name: say.word("field", name), value: value? })
    };
    members.filter_map(told).collect()
}

/// A value that says something to people; codes of lists say it in the effects.
fn said(say: &Say, value: &Value) -> Option<String> {
    if let Some(number) = value.as_i64() {
        return Some(number.to_string());
    }
    if let Some(text) = value.as_str() {
        return text.parse::<CivilEnd>().ok().map(|end| nidaa_i18n::civil_end(say.lang, end));
    }
    let money = Money::deserialize(value).ok().map(|money| money.to_string());
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
        assert_eq!(all, ["10 May 2027, 17:00", "USD 40000.00", "Travel bans", "CPF-15", "2031"]);
    }
}
