use super::{
    change::{ChangeLine, lines},
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use jiff::civil::Date;
use nidaa_i18n::date;

/// A change of the contract was asked for; to whoever decides on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendmentRequested {
    /// The project.
    pub told: Told,
    /// First day on which it would hold.
    pub effective: Date,
    /// What would be otherwise.
    pub changes: Vec<ChangeLine>,
}

impl Mail for AmendmentRequested {
    const TEMPLATE: &'static str = "amendment_requested";

    fn letter(&self, reader: &Reader) -> Letter {
        let day = date(reader.lang, self.effective);
        let keys = keys!("amendment_requested" of a project);
        let page = self.told.head(reader, &keys, &|args| args.with("date", &day));
        page.list("mail-changes", lines(&self.changes, reader.lang)).say(keys.next).letter()
    }
}
