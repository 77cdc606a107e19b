//! Changes of a contract as mails tell them.

use nidaa_domain::project::{Change, ChangeRecord};
use nidaa_mail::{ChangeLine, ChangeSide};

pub fn lines(changes: &[ChangeRecord]) -> Vec<ChangeLine> {
    changes.iter().map(line).collect()
}

fn line(record: &ChangeRecord) -> ChangeLine {
    let before = match (&record.was, &record.change) {
        (Some(was), _) => side(was),
        (None, Change::NoPartner { country, .. }) => ChangeSide::Country(*country),
        (None, _) => ChangeSide::Nothing,
    };
    ChangeLine { thing: thing(&record.change), before, after: side(&record.change) }
}

/// What of the contract a change is of, as the message of its line names it.
const fn thing(change: &Change) -> &'static str {
    match change {
        Change::Starts { .. } => "starts",
        Change::Ends { .. } => "ends",
        Change::ResponsibleAuthority { .. } => "authority",
        Change::ContactPerson { .. } => "contact",
        Change::Line { .. } | Change::NoLine { .. } => "line",
        Change::Activity { .. } | Change::NoActivity { .. } => "activity",
        Change::Partner { .. } | Change::NoPartner { .. } => "partner",
    }
}

fn side(change: &Change) -> ChangeSide {
    match change {
        Change::Starts { starts: day } | Change::Ends { ends: day } => ChangeSide::Day(*day),
        Change::ResponsibleAuthority { person } | Change::ContactPerson { person } => {
            ChangeSide::Person(person.name.clone())
        }
        Change::Line { line } => {
            ChangeSide::Line { head: line.head.clone(), partner: line.partner, amount: line.amount }
        }
        Change::Activity { activity } => ChangeSide::Activity {
            title: activity.title.clone(),
            span: (activity.span.start, activity.span.end),
        },
        Change::Partner { country, .. } => ChangeSide::Country(*country),
        Change::NoLine { .. } | Change::NoActivity { .. } | Change::NoPartner { .. } => ChangeSide::Nothing,
    }
}
