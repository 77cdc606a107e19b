use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// The wish for a postponement was declined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostponementDeclined(pub Told);

impl Mail for PostponementDeclined {
    const TEMPLATE: &'static str = "postponement_declined";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("postponement_declined" of a project), &|args| args).letter()
    }
}
