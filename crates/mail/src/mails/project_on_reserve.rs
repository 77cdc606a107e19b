use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A project waits on the reserve list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectOnReserve {
    /// The project.
    pub told: Told,
    /// Place on the list, from 1.
    pub rank: u16,
}

impl Mail for ProjectOnReserve {
    const TEMPLATE: &'static str = "project_on_reserve";

    fn letter(&self, reader: &Reader) -> Letter {
        let rank = self.rank.to_string();
        self.told.page(reader, &keys!("project_on_reserve"), &|args| args.with("rank", &rank)).letter()
    }
}
