//! A deadline as its reader meets it: on the clock it was set on, and on the reader's own.

use crate::{Reader, page::Page, words::Words};
use nidaa_i18n::{Args, civil_end, deadline, moment};
use nidaa_kernel::{Deadline, Lang};

/// The moment by which it must have happened, on the clocks of a zone.
pub(super) fn last_minute(lang: Lang, due: &Deadline, zone: &str) -> String {
    moment(lang, due.told(), zone)
}

/// Adds the deadline under its name, and as `time` whether it has one: then a sentence must not speak of the end of the day.
pub(super) fn until(args: Args, lang: Lang, name: &'static str, due: Option<&Deadline>) -> Args {
    let time = due.and_then(|due| due.at).map(|at| at.to_string());
    args.with_or_none(name, due.map(|due| deadline(lang, due))).with_or_none("time", time)
}

/// The deadline once more for words of the office that name the zone themselves: with its time, and without its clock.
pub(super) fn alone(args: Args, lang: Lang, name: &'static str, due: &Deadline) -> Args {
    args.with(name, civil_end(lang, due.civil()))
}

/// The same moment on the reader's own clock, where that shows another time than the deadline's.
pub(super) fn elsewhere(reader: &Reader, due: &Deadline) -> Option<String> {
    due.is_elsewhere(&reader.clock).then(|| last_minute(reader.lang, due, &reader.clock))
}

/// The page with the day by which its reader is to do what is asked, where there is one, also on the reader's own clock.
pub(super) fn due_by(page: Page, reader: &Reader, due: Option<&Deadline>) -> Page {
    let day = due.map(|due| Words::plain(reader.lang, deadline(reader.lang, due)));
    on_your_clock(page.fact("mail-label-due", day), reader, due)
}

/// The page with the deadline, where there is one, on the reader's own clock. Mails that name a deadline of
/// their reader go through here.
pub(super) fn on_your_clock(page: Page, reader: &Reader, due: Option<&Deadline>) -> Page {
    let own = due.and_then(|due| elsewhere(reader, due)).map(|moment| Words::plain(reader.lang, moment));
    page.fact("mail-label-your_clock", own)
}
