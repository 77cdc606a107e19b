use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use jiff::civil::Date;
use nidaa_i18n::date;
use nidaa_kernel::Money;

/// The contract of a project was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractSigned {
    /// The project.
    pub told: Told,
    /// Number of the contract.
    pub number: String,
    /// Its amount.
    pub grant: Money,
    /// Last day of the implementation.
    pub ends: Date,
    /// Who answers for the project.
    pub authority: String,
    /// Who is written to.
    pub person: String,
}

impl Mail for ContractSigned {
    const TEMPLATE: &'static str = "contract_signed";

    fn letter(&self, reader: &Reader) -> Letter {
        let (lang, ends) = (reader.lang, date(reader.lang, self.ends));
        let keys = keys!("contract_signed" of a project);
        self.told
            .head(reader, &keys, &|args| args.with("date", &ends))
            .fact("mail-label-number", Some(Words::plain(lang, &self.number)))
            .fact("mail-label-granted", Some(Words::amount(reader.lang, self.grant)))
            .fact("mail-label-authority", Some(Words::plain(lang, &self.authority)))
            .fact("mail-label-person", Some(Words::plain(lang, &self.person)))
            .say(keys.next)
            .letter()
    }
}
