//! The words a policy file may use. Their meaning is Rust; the caller says which exist.

use crate::{FactKind, Machine, Values};
use nidaa_kernel::Country;
use std::collections::{BTreeMap, BTreeSet};

/// Words of one machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MachineWords {
    /// Commands the domain can carry out, such as `approve_project`.
    pub commands: BTreeSet<String>,
    /// Facts a guard may ask for, with their kinds. The parameters `p` of the file itself are always known.
    pub facts: BTreeMap<String, FactKind>,
    /// Which words a fact can hold, where they are counted.
    pub values: BTreeMap<String, Values>,
    /// What an actor may be to a call or project, such as `owner`, with the role that counts only for such an actor.
    /// A file can ask for more, never for less.
    pub relations: BTreeMap<String, Option<String>>,
    /// Whole numbers that people write otherwise: amounts in minor units, shares in hundredths of a percent.
    pub measured: BTreeSet<String>,
    /// What each command writes. Nothing is concluded from commands that are not among them.
    pub written: BTreeMap<String, Written>,
}

/// Events of a command, as files name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Those it writes whenever it is carried out.
    pub always: BTreeSet<String>,
    /// Those it may write besides.
    pub sometimes: BTreeSet<String>,
    /// Whether it only undoes what was done, so that no stage follows that was not there before.
    pub takes_back: bool,
}

impl Written {
    /// Whether it can write the event.
    pub fn may_be(&self, event: &str) -> bool {
        self.always.contains(event) || self.sometimes.contains(event)
    }
}

impl MachineWords {
    /// Relations a role needs by its nature.
    pub fn natural<'a>(&'a self, role: &'a str) -> impl Iterator<Item = &'a str> {
        let of_role = move |of: &Option<String>| of.as_deref() == Some(role);
        self.relations.iter().filter(move |(_, of)| of_role(of)).map(|(relation, _)| relation.as_str())
    }
}

/// What a parameter must hold that the program itself reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A day of the year.
    Day,
    /// The name of a time zone.
    Zone,
    /// Whatever the program makes of it.
    Anything,
    /// A whole number within bounds.
    Figure {
        /// The smallest.
        least: i64,
        /// The largest; [`i64::MAX`] where there is none.
        most: i64,
    },
    /// Codes of the file's own cooperation areas.
    Areas,
    /// Codes out of these.
    Of {
        /// What one of them is called, such as `budget head`.
        what: &'static str,
        /// The codes.
        words: &'static [&'static str],
    },
}

/// When the program's clock brings an event about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// At the first moment of the day of a date, such as `call.opens`.
    On(&'static str),
    /// With the end of a date, such as `call.closes`.
    AfterDate(&'static str),
    /// With the end of the yearly deadline of this id.
    AfterDeadline(&'static str),
}

/// Everything a policy file may name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Words of the call.
    pub call: MachineWords,
    /// Words of the project.
    pub project: MachineWords,
    /// Roles, such as `project_owner`.
    pub roles: BTreeSet<String>,
    /// Events a notice or a deadline may follow, such as `call_opened`.
    pub events: BTreeSet<String>,
    /// Dates a deadline may stand on, such as `call.closes`.
    pub dates: BTreeSet<String>,
    /// Parameters the program itself reads, with what they must hold.
    pub parameters: BTreeMap<String, Holds>,
    /// Mail templates.
    pub mails: BTreeSet<String>,
    /// Groups of recipients, such as `partner_contacts`.
    pub audiences: BTreeSet<String>,
    /// The role in which an audience gives commands, where it can give any.
    pub voices: BTreeMap<String, String>,
    /// Audiences of one institution, each with the parameter in which a file gives its key.
    pub named: BTreeMap<String, String>,
    /// Commands that no policy opens, each with the role that gives it by its nature; a duty may be met by one.
    pub given: BTreeMap<String, String>,
    /// Events that the program's clock brings about, with their time.
    pub clock: BTreeMap<String, Tick>,
    /// Days of the year, as month and day, on which member states rest every year.
    pub holidays: BTreeMap<(u8, u8), BTreeSet<Country>>,
    /// Commands an event comes from, of events that come about only by commands a policy opens.
    pub causes: BTreeMap<String, BTreeSet<String>>,
}

impl Vocabulary {
    /// No word at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds commands of a machine.
    #[must_use]
    pub fn with_commands(mut self, machine: Machine, names: &[&str]) -> Self {
        self.words_mut(machine).commands.extend(owned(names));
        self
    }

    /// Adds facts of a machine.
    #[must_use]
    pub fn with_facts(mut self, machine: Machine, facts: &[(&str, FactKind)]) -> Self {
        self.words_mut(machine).facts.extend(facts.iter().map(|(name, kind)| ((*name).to_owned(), *kind)));
        self
    }

    /// Says which words facts of a machine can hold.
    #[must_use]
    pub fn with_values(mut self, machine: Machine, values: &[(&str, Values)]) -> Self {
        let owned = values.iter().map(|(name, values)| ((*name).to_owned(), values.clone()));
        self.words_mut(machine).values.extend(owned);
        self
    }

    /// Adds parameters the program itself reads.
    #[must_use]
    pub fn with_parameters(mut self, parameters: &[(&str, Holds)]) -> Self {
        self.parameters.extend(parameters.iter().map(|(name, holds)| ((*name).to_owned(), *holds)));
        self
    }

    /// Adds relations of a machine, each with the role that needs it by its nature.
    #[must_use]
    pub fn with_relations(mut self, machine: Machine, relations: &[(&str, Option<&str>)]) -> Self {
        let owned = relations.iter().map(|(name, role)| ((*name).to_owned(), role.map(str::to_owned)));
        self.words_mut(machine).relations.extend(owned);
        self
    }

    /// Says which whole numbers people write otherwise.
    #[must_use]
    pub fn with_measured(mut self, machine: Machine, facts: &[&str]) -> Self {
        self.words_mut(machine).measured.extend(owned(facts));
        self
    }

    /// Says what commands of a machine write.
    #[must_use]
    pub fn with_written(
        mut self,
        machine: Machine,
        commands: impl IntoIterator<Item = (String, Written)>,
    ) -> Self {
        self.words_mut(machine).written.extend(commands);
        self
    }

    /// Adds roles.
    #[must_use]
    pub fn with_roles(mut self, names: &[&str]) -> Self {
        self.roles.extend(owned(names));
        self
    }

    /// Adds events.
    #[must_use]
    pub fn with_events<S: AsRef<str>>(mut self, names: &[S]) -> Self {
        self.events.extend(names.iter().map(|name| name.as_ref().to_owned()));
        self
    }

    /// Adds dates.
    #[must_use]
    pub fn with_dates(mut self, names: &[&str]) -> Self {
        self.dates.extend(owned(names));
        self
    }

    /// Adds mail templates.
    #[must_use]
    pub fn with_mails(mut self, names: &[&str]) -> Self {
        self.mails.extend(owned(names));
        self
    }

    /// Adds audiences.
    #[must_use]
    pub fn with_audiences(mut self, names: &[&str]) -> Self {
        self.audiences.extend(owned(names));
        self
    }

    /// Says in which role an audience gives commands.
    #[must_use]
    pub fn with_voices(mut self, voices: &[(&str, &str)]) -> Self {
        let owned = |(audience, role): &(&str, &str)| ((*audience).to_owned(), (*role).to_owned());
        self.voices.extend(voices.iter().map(owned));
        self
    }

    /// Says in which parameter a file gives the institution that an audience is.
    #[must_use]
    pub fn with_named(mut self, audiences: &[(&str, &str)]) -> Self {
        let owned = |(audience, parameter): &(&str, &str)| ((*audience).to_owned(), (*parameter).to_owned());
        self.named.extend(audiences.iter().map(owned));
        self
    }

    /// Adds commands that no policy opens, each with its role.
    #[must_use]
    pub fn with_given(mut self, commands: &[(&str, &str)]) -> Self {
        let owned = |(command, role): &(&str, &str)| ((*command).to_owned(), (*role).to_owned());
        self.given.extend(commands.iter().map(owned));
        self
    }

    /// Adds events that the program's clock brings about.
    #[must_use]
    pub fn with_clock(mut self, events: &[(&str, Tick)]) -> Self {
        self.clock.extend(events.iter().map(|(event, tick)| ((*event).to_owned(), *tick)));
        self
    }

    /// Adds days of the year on which member states rest.
    #[must_use]
    pub fn with_holidays(mut self, days: impl IntoIterator<Item = ((u8, u8), Country)>) -> Self {
        days.into_iter().for_each(|(day, country)| _ = self.holidays.entry(day).or_default().insert(country));
        self
    }

    /// Says of events by which commands alone they come about.
    #[must_use]
    pub fn with_causes(mut self, events: BTreeMap<String, BTreeSet<String>>) -> Self {
        self.causes.extend(events);
        self
    }

    /// Words of a machine.
    pub fn words(&self, machine: Machine) -> &MachineWords {
        match machine {
            Machine::Call => &self.call,
            Machine::Project => &self.project,
        }
    }

    fn words_mut(&mut self, machine: Machine) -> &mut MachineWords {
        match machine {
            Machine::Call => &mut self.call,
            Machine::Project => &mut self.project,
        }
    }
}

fn owned<'a>(names: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    names.iter().map(|name| (*name).to_owned())
}
