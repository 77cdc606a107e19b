use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// The final document of a project was handed in; to whoever decides on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FicheReceived {
    /// The project.
    pub told: Told,
    /// Whether it is a corrected one.
    pub is_revised: bool,
}

impl Mail for FicheReceived {
    const TEMPLATE: &'static str = "fiche_received";

    fn letter(&self, reader: &Reader) -> Letter {
        let round = if self.is_revised { "revised" } else { "first" };
        let keys = keys!("fiche_received" of a project);
        self.told.page(reader, &keys, &|args| args.with("round", round)).letter()
    }
}
