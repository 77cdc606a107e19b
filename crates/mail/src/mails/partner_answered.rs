use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use jiff::civil::Date;
use nidaa_i18n::{date, list, t};
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
    /// What it answered.
    pub answer: PartnerAnswer,
}

/// A country's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerAnswer {
    /// It takes part.
    Yes,
    /// It does not.
    No,
    /// It does not join on a day to come, as it had agreed to.
    NotThen {
        /// Keys of the amendments by which it was to, the nearest first.
        amendments: Vec<String>,
        /// First day of the nearest.
        from: Date,
        /// Whether it takes part at present all the same.
        stays: bool,
    },
}

impl PartnerAnswer {
    const fn word(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotThen { stays: false, .. } => "not-then",
            Self::NotThen { stays: true, .. } => "not-again",
        }
    }
}

impl Mail for PartnerAnswered {
    const TEMPLATE: &'static str = "partner_answered";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let (amendments, from) = match &self.answer {
            PartnerAnswer::NotThen { amendments, from, .. } => (list(lang, amendments), date(lang, *from)),
            PartnerAnswer::Yes | PartnerAnswer::No => Default::default(),
        };
        let more = |args: nidaa_i18n::Args| {
            args.with("country", self.country.name(lang))
                .with("role", t(lang, &format!("partner-role-{}", self.role)))
                .with("answer", self.answer.word())
                .with("amendments", amendments.clone())
                .with("from", from.clone())
        };
        self.told.page(reader, &keys!("partner_answered"), &more).letter()
    }
}
