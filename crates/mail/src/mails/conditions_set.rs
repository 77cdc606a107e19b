use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// An approval holds on conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionsSet(pub Told);

impl Mail for ConditionsSet {
    const TEMPLATE: &'static str = "conditions_set";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("conditions_set" of a project), &|args| args).letter()
    }
}
