use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// The owner asks for a postponement; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostponementRequested {
    /// The project, and why.
    pub told: Told,
    /// The year asked for.
    pub to_year: i16,
}

impl Mail for PostponementRequested {
    const TEMPLATE: &'static str = "postponement_requested";

    fn letter(&self, reader: &Reader) -> Letter {
        let year = self.to_year.to_string();
        let keys = keys!("postponement_requested" of a project);
        self.told.page(reader, &keys, &|args| args.with("year", &year)).letter()
    }
}
