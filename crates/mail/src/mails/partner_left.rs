use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::t;
use nidaa_kernel::Country;

/// A country takes part no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerLeft {
    /// The project.
    pub told: Told,
    /// The country.
    pub country: Country,
    /// As what it took part, as stored.
    pub role: &'static str,
    /// How far its partnership had come, as stored: `invited` or `confirmed`.
    pub before: &'static str,
    /// The country that was invited in its place.
    pub by: Option<Country>,
}

impl Mail for PartnerLeft {
    const TEMPLATE: &'static str = "partner_left";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let more = |args: nidaa_i18n::Args| {
            args.with("country", self.country.name(lang))
                .with("role", t(lang, &format!("partner-role-{}", self.role)))
                .with("before", self.before)
                .with_or_none("by", self.by.map(|by| by.name(lang)))
        };
        self.told.page(reader, &keys!("partner_left" of a project), &more).letter()
    }
}
