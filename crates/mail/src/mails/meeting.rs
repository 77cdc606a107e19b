//! What mails about a meeting have in common.

use super::call_name;
use crate::{Reader, page::Page, words::Words};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_i18n::{Args, date, moment};
use nidaa_kernel::{Lang, ProjectCode};

/// A meeting of a panel, as its members are told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Code of the panel.
    pub panel: String,
    /// Number of the call it decides on, where the call is known.
    pub call: Option<u16>,
    /// The day it meets.
    pub day: Date,
    /// When it begins, where the hour is known.
    pub starts: Option<Timestamp>,
    /// The zone on whose clocks it was called together.
    pub zone: String,
    /// A room, or the address of a meeting on a screen, where it is known.
    pub place: Option<String>,
    /// The proposals its reader may judge, by code alone: some members judge without knowing whose they are.
    pub projects: Vec<ProjectCode>,
    /// Page of the panel.
    pub url: String,
}

impl Meeting {
    /// `panel` and `date`, as the sentences need them.
    pub(super) fn args(&self, lang: Lang) -> Args {
        Args::new().with("panel", &self.panel).with("date", date(lang, self.day))
    }

    /// The call, the hour on both clocks, and the place.
    pub(super) fn facts(&self, page: Page, reader: &Reader) -> Page {
        let lang = reader.lang;
        let at = |zone: &str| self.starts.map(|starts| Words::plain(lang, moment(lang, starts, zone)));
        self.of_call(page, lang)
            .fact("mail-label-begins", at(&self.zone))
            .fact("mail-label-your_clock", at(&reader.clock).filter(|_| self.is_elsewhere(reader)))
            .fact("mail-label-place", self.place.as_ref().map(|place| Words::plain(lang, place)))
    }

    /// The call it decides on.
    pub(super) fn of_call(&self, page: Page, lang: Lang) -> Page {
        page.fact("mail-label-call", self.call.map(|ordinal| Words::plain(lang, call_name(lang, ordinal))))
    }

    /// The proposals that come before it, as far as the reader may know.
    pub(super) fn agenda(&self, page: Page, lang: Lang) -> Page {
        let lines = self.projects.iter().map(|code| Words::plain(lang, code.as_str()));
        page.list("mail-panel-projects", lines.collect())
    }

    /// Whether the reader's clock shows another time.
    fn is_elsewhere(&self, reader: &Reader) -> bool {
        let offset =
            |zone: &str| self.starts.and_then(|at| TimeZone::get(zone).map(|tz| tz.to_offset(at)).ok());
        offset(&reader.clock) != offset(&self.zone)
    }
}
