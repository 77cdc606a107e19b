use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::t;
use nidaa_kernel::Country;

/// A country answered an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerAnswered {
    /// The project.
    pub told: Told,
    /// The country.
    pub country: Country,
    /// As what it was invited, as stored.
    pub role: &'static str,
    /// Whether it takes part.
    pub takes_part: bool,
}

impl Mail for PartnerAnswered {
    const TEMPLATE: &'static str = "partner_answered";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let answer = if self.takes_part { "yes" } else { "no" };
        let more = |args: nidaa_i18n::Args| {
            args.with("country", self.country.name(lang))
                .with("role", t(lang, &format!("partner-role-{}", self.role)))
                .with("answer", answer)
        };
        self.told.page(reader, &keys!("partner_answered"), &more).letter()
    }
}
