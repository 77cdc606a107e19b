use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::span;
use nidaa_kernel::{ApproxDate, LocalText};

/// An activity of a project was held; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityHeld {
    /// The project.
    pub told: Told,
    /// Title of the activity.
    pub activity: LocalText,
    /// First and last day on which it really was.
    pub span: (ApproxDate, ApproxDate),
}

impl Mail for ActivityHeld {
    const TEMPLATE: &'static str = "activity_held";

    fn letter(&self, reader: &Reader) -> Letter {
        let (first, last) = self.span;
        let (keys, days) = (keys!("activity_held" of a project), span(reader.lang, first, last));
        self.told
            .head(reader, &keys, &|args| args.with("dates", &days))
            .text("mail-label-activity", &self.activity)
            .say(keys.next)
            .letter()
    }
}
