//! A deadline as its reader meets it: on the clock it was set on, and on the reader's own.

use crate::{Reader, page::Page, words::Words};
use jiff::{SignedDuration, tz::TimeZone};
use nidaa_i18n::moment;
use nidaa_kernel::{Deadline, Lang};

/// The last minute in which it is in time, on the clocks of a zone; never "midnight", which belongs to two days.
pub(super) fn last_minute(lang: Lang, due: &Deadline, zone: &str) -> String {
    let minute = due.end.checked_sub(SignedDuration::from_mins(1)).unwrap_or(due.end);
    moment(lang, minute, zone)
}

/// The last minute on the reader's own clock, where that shows another time than the deadline's.
pub(super) fn elsewhere(reader: &Reader, due: &Deadline) -> Option<String> {
    let offset = |zone: &str| TimeZone::get(zone).map(|tz| tz.to_offset(due.end)).ok();
    let shows_another = offset(&reader.clock) != offset(&due.zone);
    shows_another.then(|| last_minute(reader.lang, due, &reader.clock))
}

/// The page with the deadline, where there is one, on the reader's own clock. Mails that name a deadline of
/// their reader go through here.
pub(super) fn on_your_clock(page: Page, reader: &Reader, due: Option<&Deadline>) -> Page {
    let own = due.and_then(|due| elsewhere(reader, due)).map(|moment| Words::plain(reader.lang, moment));
    page.fact("mail-label-your_clock", own)
}
