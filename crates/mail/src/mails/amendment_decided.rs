use super::{
    change::{ChangeLine, lines},
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use jiff::civil::Date;
use nidaa_i18n::{Args, date};

/// A change of the contract was approved or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendmentDecided {
    /// The project.
    pub told: Told,
    /// Key of the amendment within the project.
    pub amendment: String,
    /// Whether it was approved.
    pub is_approved: bool,
    /// First day on which it holds, where that is to come.
    pub begins_on: Option<Date>,
    /// What is otherwise, or would have been.
    pub changes: Vec<ChangeLine>,
}

impl Mail for AmendmentDecided {
    const TEMPLATE: &'static str = "amendment_decided";

    fn letter(&self, reader: &Reader) -> Letter {
        let (answer, changes) = if self.is_approved {
            ("yes", "mail-amendment_decided-changes")
        } else {
            ("no", "mail-amendment_decided-asked")
        };
        let keys = keys!("amendment_decided" of a project);
        let day = self.begins_on.map(|day| date(reader.lang, day));
        let more = |args: Args| {
            let args = args.with("amendment", &self.amendment).with("answer", answer);
            args.with_or_none("from", day.clone())
        };
        let page = self.told.head(reader, &keys, &more);
        let page = page.list(changes, lines(&self.changes, reader.lang));
        let page = match day.clone() {
            Some(day) => page.say_with("mail-amendment_decided-begins", Args::new().with("day", day)),
            None => page,
        };
        page.say(keys.next).letter()
    }
}
