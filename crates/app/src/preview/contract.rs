//! What a contract says, and from which day on: compared on today and on every later day on which something agreed begins.

use super::Effect;
use jiff::civil::Date;
use nidaa_domain::project::{Contract, Grant, GrantEvent, PlannedActivity};
use nidaa_kernel::Money;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Date(String),
    Amount(Money),
}

type Saying = BTreeMap<String, Said>;
/// What was said of one thing, and what is.
type Pair = (Option<Said>, Option<Said>);

/// What differs between two states of a grant on a day and after it. A change that goes on unaltered is told once, with the
/// first day on which it holds where that is not the day itself.
pub(super) fn changes(
    of: &str,
    (before, after): (&Grant, &Grant),
    event: &GrantEvent,
    today: Date,
) -> Vec<Effect> {
    let named = named_day(event, after);
    let (mut effects, mut told) = (vec![], BTreeMap::<String, Pair>::new());
    for day in after.turns_from(today) {
        let effective = if day == today { named } else { Some(day) };
        for (what, pair) in pairs(saying(before, day), saying(after, day)) {
            let differs = pair.0 != pair.1 && told.get(&what) != Some(&pair);
            if differs && !begins_with_nothing(&pair) {
                effects.extend(effect(of, what.clone(), pair.clone(), effective));
            }
            told.insert(what, pair);
        }
    }
    effects
}

/// First day of what an approved amendment changes: also where it is past.
fn named_day(event: &GrantEvent, after: &Grant) -> Option<Date> {
    let GrantEvent::AmendmentApproved { amendment, .. } = event else { return None };
    after.amendment(amendment).map(|found| found.effective)
}

fn saying(grant: &Grant, day: Date) -> Saying {
    grant.contract_on(day).map(|contract| said(&grant.carried_to(day), &contract)).unwrap_or_default()
}

fn said(grant: &Grant, contract: &Contract) -> Saying {
    let days = [("contract_starts", contract.starts), ("contract_ends", contract.ends)];
    let days = days.map(|(what, day)| (what.to_owned(), Said::Date(day.to_string())));
    let activities = contract.activities.iter().map(|planned| of_activity(grant, planned));
    let lines = contract.budget.iter();
    let lines = lines.map(|line| (format!("line/{}", line.line), Said::Amount(line.amount)));
    days.into_iter().chain(activities).chain(lines).collect()
}

/// An activity takes place when it was announced, or when an amendment moved it to since, whatever was planned.
fn of_activity(grant: &Grant, planned: &PlannedActivity) -> (String, Said) {
    let span = grant.activity(&planned.activity).map_or(planned.span, |announced| announced.span);
    (format!("activity/{}", planned.activity), Said::Date(format!("{}/{}", span.start, span.end)))
}

fn pairs(mut before: Saying, mut after: Saying) -> Vec<(String, Pair)> {
    let all: BTreeSet<String> = before.keys().chain(after.keys()).cloned().collect();
    let pair = |what: String| {
        let pair = (before.remove(&what), after.remove(&what));
        (what, pair)
    };
    all.into_iter().map(pair).collect()
}

/// A line that comes without money.
fn begins_with_nothing(pair: &Pair) -> bool {
    matches!(pair, (None, Some(Said::Amount(Money { minor: 0, .. }))))
}

fn effect(of: &str, what: String, (from, to): Pair, effective: Option<Date>) -> Option<Effect> {
    let of = of.to_owned();
    Some(match to.as_ref().or(from.as_ref())? {
        Said::Date(_) => {
            let [from, to] = [from, to].map(date);
            Effect::Date { of, what, from, to, zone: None, effective }
        }
        Said::Amount(_) => {
            let [from, to] = [from.as_ref(), to.as_ref()].map(amount);
            Effect::Budget { of, what, from, to, effective }
        }
    })
}

fn date(said: Option<Said>) -> Option<String> {
    match said {
        Some(Said::Date(text)) => Some(text),
        _ => None,
    }
}

fn amount(said: Option<&Said>) -> Option<Money> {
    match said {
        Some(Said::Amount(money)) => Some(*money),
        _ => None,
    }
}
