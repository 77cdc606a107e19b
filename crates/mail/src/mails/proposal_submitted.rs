use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A proposal was handed in; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalSubmitted(pub Told);

impl Mail for ProposalSubmitted {
    const TEMPLATE: &'static str = "proposal_submitted";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("proposal_submitted" of a project), &|args| args).letter()
    }
}
