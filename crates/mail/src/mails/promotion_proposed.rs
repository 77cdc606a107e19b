use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_kernel::Money;

/// Money is left, and a project is the next on the reserve list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromotionProposed {
    /// The project.
    pub told: Told,
    /// Place on the list, from 1.
    pub rank: u16,
    /// What is left of the envelope, where there is one.
    pub left: Option<Money>,
}

impl Mail for PromotionProposed {
    const TEMPLATE: &'static str = "promotion_proposed";

    fn letter(&self, reader: &Reader) -> Letter {
        let rank = self.rank.to_string();
        let keys = keys!("promotion_proposed" of a project);
        let page = self.told.head(reader, &keys, &|args| args.with("rank", &rank));
        page.fact("mail-label-left", self.left.map(|money| Words::amount(reader.lang, money)))
            .say(keys.next)
            .letter()
    }
}
