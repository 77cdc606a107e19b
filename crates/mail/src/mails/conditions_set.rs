use super::told::{Told, keys};
use crate::{
    Letter, Mail, Reader,
    words::{Words, one_line},
};
use jiff::civil::Date;
use nidaa_i18n::{Args, date, plain};
use nidaa_kernel::{Lang, LocalText};

/// A condition of an approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionLine {
    /// What must be fulfilled.
    pub text: LocalText,
    /// Last day for it.
    pub due: Date,
}

/// An approval holds on conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionsSet {
    /// The project.
    pub told: Told,
    /// Each condition with its day.
    pub conditions: Vec<ConditionLine>,
}

impl Mail for ConditionsSet {
    const TEMPLATE: &'static str = "conditions_set";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("conditions_set" of a project);
        let lines = self.conditions.iter().map(|condition| line(condition, reader.lang)).collect();
        let page = self.told.head(reader, &keys, &|args| args);
        page.list("mail-conditions_set-conditions", lines).say(keys.next).letter()
    }
}

/// The condition in the language it was written in, with its last day in the reader's.
fn line(condition: &ConditionLine, lang: Lang) -> Words {
    let args = Args::new()
        .with("condition", one_line(condition.text.best(lang).1))
        .with("date", date(lang, condition.due));
    Words::plain(lang, plain(lang, "mail-conditions_set-condition", &args))
}
