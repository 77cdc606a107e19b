use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_kernel::Country;

/// A partner country did not agree to a change of the contract; to whoever asked for it and whoever decides on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRefused {
    /// The project, with the country's reason.
    pub told: Told,
    /// The country.
    pub country: Country,
}

impl Mail for ConsentRefused {
    const TEMPLATE: &'static str = "consent_refused";

    fn letter(&self, reader: &Reader) -> Letter {
        let country = self.country.name(reader.lang);
        let keys = keys!("consent_refused" of a project);
        self.told.page(reader, &keys, &|args| args.with("country", &country)).letter()
    }
}
