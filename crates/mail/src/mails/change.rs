//! A change of a contract in words, what was before beside what would be.

use crate::words::{Words, one_line};
use jiff::civil::Date;
use nidaa_i18n::{Args, date, exists, list, money, plain, span, t};
use nidaa_kernel::{ApproxDate, Country, Lang, LocalText, Money};

/// One side of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeSide {
    /// A day.
    Day(Date),
    /// A person.
    Person(String),
    /// A budget line.
    Line {
        /// Head, as the policy names it.
        head: String,
        /// The partner that spends it; the owner where none is named.
        partner: Option<Country>,
        /// How much.
        amount: Money,
    },
    /// An activity.
    Activity {
        /// Title.
        title: LocalText,
        /// First and last day.
        span: (ApproxDate, ApproxDate),
    },
    /// A country that takes part.
    Country(Country),
    /// Nothing: it is new, or given up.
    Nothing,
}

/// A change of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// What of the contract: `starts`, `ends`, `authority`, `contact`, `line`, `activity` or `partner`.
    pub thing: &'static str,
    /// What held before.
    pub before: ChangeSide,
    /// What would hold.
    pub after: ChangeSide,
}

/// One line for each change.
pub(super) fn lines(changes: &[ChangeLine], lang: Lang) -> Vec<Words> {
    let line = |change: &ChangeLine| {
        let sides =
            Args::new().with("before", side(&change.before, lang)).with("after", side(&change.after, lang));
        let args = sides.with("thing", change.thing);
        Words::plain(lang, plain(lang, "mail-change", &args))
    };
    changes.iter().map(line).collect()
}

/// Head of a budget line, and who spends it.
pub(super) fn line(head: &str, partner: Option<Country>, lang: Lang) -> [String; 2] {
    let key = format!("budget-head-{head}");
    let head = if exists(&key) { t(lang, &key) } else { one_line(head) };
    [head, partner.map_or_else(|| t(lang, "page-grant-owner"), |country| country.name(lang))]
}

fn side(side: &ChangeSide, lang: Lang) -> String {
    match side {
        ChangeSide::Day(day) => date(lang, *day),
        ChangeSide::Person(name) => one_line(name),
        ChangeSide::Line { head, partner, amount } => {
            let [head, partner] = line(head, *partner, lang);
            list(lang, &[head, partner, money(lang, *amount)])
        }
        ChangeSide::Activity { title, span: (first, last) } => {
            list(lang, &[one_line(title.best(lang).1), span(lang, *first, *last)])
        }
        ChangeSide::Country(country) => country.name(lang),
        ChangeSide::Nothing => t(lang, "page-grant-nothing"),
    }
}
