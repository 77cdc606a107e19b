use super::{
    change::{ChangeLine, lines},
    deadline::due_by,
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use jiff::civil::Date;
use nidaa_i18n::date;
use nidaa_kernel::{Country, Deadline};

/// A partner country is asked again, because the contract is to change; it is shown the difference alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentAsked {
    /// The project.
    pub told: Told,
    /// The country.
    pub country: Country,
    /// First day on which the change would hold.
    pub effective: Date,
    /// What would be otherwise.
    pub changes: Vec<ChangeLine>,
    /// By when the country is to answer, where the policy sets a time.
    pub due: Option<Deadline>,
}

impl Mail for ConsentAsked {
    const TEMPLATE: &'static str = "consent_asked";

    fn letter(&self, reader: &Reader) -> Letter {
        let (country, day) = (self.country.name(reader.lang), date(reader.lang, self.effective));
        let keys = keys!("consent_asked" of a project);
        let more = |args: nidaa_i18n::Args| args.with("country", &country).with("date", &day);
        let page = self.told.head(reader, &keys, &more);
        let page = due_by(page, reader, self.due.as_ref());
        page.list("mail-changes", lines(&self.changes, reader.lang)).say(keys.next).letter()
    }
}
