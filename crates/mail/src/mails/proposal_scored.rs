use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// All assessors of a proposal have scored it; to the office. With what, its page says to those who may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalScored(pub Told);

impl Mail for ProposalScored {
    const TEMPLATE: &'static str = "proposal_scored";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("proposal_scored" of a project), &|args| args).letter()
    }
}
