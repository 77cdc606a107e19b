//! Facts that can hold only some words, so that a slip in a guard is found before it closes a door for ever.

use crate::{
    Machine,
    file::{File, RawDue},
};
use std::collections::{BTreeMap, BTreeSet};

/// Where the words come from that a fact may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// Stages of a machine of the file.
    Stages(Machine),
    /// Deadlines of the file that have a day in a call's calendar; those that hang on an event pass for nobody else.
    Deadlines,
    /// Kinds of projects of the file.
    Types,
    /// Roles of the program.
    Roles,
    /// These.
    Of {
        /// What one of them is called, such as `decision`.
        what: &'static str,
        /// The words.
        words: Vec<&'static str>,
    },
}

/// The words a fact may hold, with what one of them is called.
pub(crate) struct Held {
    pub what: &'static str,
    pub words: BTreeSet<String>,
}

/// What each of these facts may hold in this file.
pub(crate) fn held(
    facts: &BTreeMap<String, Values>,
    file: &File,
    roles: &BTreeSet<String>,
) -> BTreeMap<String, Held> {
    facts.iter().map(|(fact, values)| (fact.clone(), values.in_file(file, roles))).collect()
}

impl Values {
    fn in_file(&self, file: &File, roles: &BTreeSet<String>) -> Held {
        let stages = |machine: &crate::file::RawMachine| {
            machine.stages.iter().map(|stage| stage.id.value.to_string()).collect()
        };
        let (what, words) = match self {
            Self::Stages(Machine::Call) => ("stage of the call", stages(&file.call)),
            Self::Stages(Machine::Project) => ("stage of the project", stages(&file.project)),
            Self::Deadlines => {
                let of_calendar =
                    file.deadlines.iter().filter(|deadline| is_of_calendar(&deadline.due.value));
                ("deadline of the calendar", of_calendar.map(|deadline| deadline.id.value.clone()).collect())
            }
            Self::Types => ("type of project", file.types.iter().map(|kind| kind.id.value.clone()).collect()),
            Self::Roles => ("role", roles.clone()),
            Self::Of { what, words } => (*what, words.iter().map(|word| (*word).to_owned()).collect()),
        };
        Held { what, words }
    }
}

fn is_of_calendar(due: &RawDue) -> bool {
    match due {
        RawDue::Yearly { .. } => true,
        RawDue::Date(date) => date.value == "call.closes",
        RawDue::After { .. } | RawDue::Past { .. } => false,
    }
}
