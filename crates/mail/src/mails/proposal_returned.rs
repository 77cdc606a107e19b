use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// The focal point gave a proposal back to its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalReturned(pub Told);

impl Mail for ProposalReturned {
    const TEMPLATE: &'static str = "proposal_returned";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("proposal_returned" of a project), &|args| args).letter()
    }
}
