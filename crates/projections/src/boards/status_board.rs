//! The status board: one card per project, by stage and cooperation area.

use crate::Board;
use jiff::civil::Date;
use nidaa_domain::{AnyEvent, Fact};

pub use super::card::{Card, CardLink, OpenMilestone};

/// One card per project, under its code.
pub struct StatusBoard;

impl Board for StatusBoard {
    const NAME: &'static str = "status_board";
    const VERSION: i32 = 4;
    type Row = Card;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Project(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Card>, fact: &Fact) -> Option<Card> {
        let AnyEvent::Project(event) = &fact.event else { return row };
        let mut card = row.or_else(|| Card::begun(fact))?;
        card.advance(event, fact);
        Some(card)
    }
}

/// Whole days since the last day on which the next milestone can have been in time. `None` when it is not late, or
/// when the project stands still: postponed or ended, which the caller reads from the project's policy.
pub fn late_days(card: &Card, today: Date, is_running: bool) -> Option<i32> {
    let due = card.next_milestone().filter(|_| is_running)?.due.last_day();
    let days = today.duration_since(due).as_hours() / 24;
    i32::try_from(days).ok().filter(|days| *days > 0)
}
