//! Days, months, years and moments.

use crate::{
    Args,
    catalog::{exists, plain, t},
    formats,
};
use icu_calendar::{Date as IcuDate, Iso};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_kernel::{ApproxDate, CivilEnd, Deadline, Lang, Precision};

/// A day in full: `23 November 2026`. Gregorian, Latin digits.
pub fn date(lang: Lang, date: Date) -> String {
    let text =
        iso(date).map_or_else(|| date.to_string(), |day| formats::of(lang).day.format(&day).to_string());
    first(lang, text)
}

/// A date as exactly as it is known: `8 July 2025`, `July 2025` or `2025`.
pub fn approx_date(lang: Lang, approx: ApproxDate) -> String {
    let day = approx.first_day();
    match approx.precision() {
        Precision::Day => date(lang, day),
        Precision::Month => iso(day)
            .map_or_else(|| approx.to_string(), |day| formats::of(lang).month.format(&day).to_string()),
        Precision::Year => approx.year().to_string(),
    }
}

/// A day of any year: `23 November`. The month from 1 to 12, the day as in a leap year; the bare numbers for no day.
pub fn day_of_year(lang: Lang, month: i8, day: i8) -> String {
    let known = Date::new(2024, month, day).ok().and_then(iso);
    let text = known.map(|day| formats::of(lang).day_of_year.format(&day).to_string());
    text.map_or_else(|| format!("{month:02}-{day:02}"), |text| first(lang, text))
}

/// First to last day: one date when both are the same, `3–5 July 2025` within a month, both dates otherwise.
pub fn span(lang: Lang, start: ApproxDate, end: ApproxDate) -> String {
    let (from, to) = (start.first_day(), end.first_day());
    let to_the_day = start.precision() == Precision::Day && end.precision() == Precision::Day;
    if start == end {
        approx_date(lang, start)
    } else if to_the_day && from.first_of_month() == to.first_of_month() {
        let args = Args::new().with("first", day_of_month(lang, from)).with("last", date(lang, to));
        plain(lang, "date-days", &args)
    } else {
        let args = Args::new().with("start", approx_date(lang, start)).with("end", approx_date(lang, end));
        plain(lang, "date-span", &args)
    }
}

/// An instant as the clocks of `zone` show it, to the minute: `23 Nov 2026, 14:02 (Ankara time)`. A zone without a
/// name of its own is shown by its IANA name; one that does not exist is answered in UTC, and says so.
pub fn moment(lang: Lang, at: Timestamp, zone: &str) -> String {
    let known = TimeZone::get(zone).map(|found| (found, zone));
    let (tz, zone) = known.unwrap_or((TimeZone::UTC, "UTC"));
    let local = at.to_zoned(tz);
    let day = iso(local.date())
        .map_or_else(|| local.date().to_string(), |day| formats::of(lang).short_day.format(&day).to_string());
    let args = Args::new()
        .with("date", first(lang, day))
        .with("time", format!("{:02}:{:02}", local.hour(), local.minute()))
        .with("zone", self::zone(lang, zone));
    plain(lang, "date-moment", &args)
}

/// A deadline: its last day, or the moment on its own clock where it has a time, such as `31 Oct 2030, 17:00 (Ankara time)`.
pub fn deadline(lang: Lang, due: &Deadline) -> String {
    match due.at {
        None => date(lang, due.date),
        Some(_) => moment(lang, due.end, &due.zone),
    }
}

/// The end of something as a person named it: `31 October 2030`, or `31 October 2030, 17:00` with a time.
pub fn civil_end(lang: Lang, end: CivilEnd) -> String {
    let day = date(lang, end.date);
    match end.at {
        None => day,
        Some(at) => plain(lang, "date-at", &Args::new().with("date", day).with("time", at.to_string())),
    }
}

/// The same on the clocks of a zone: `31 October 2030, 17:00 (Ankara time)`. A day without a time is told without a clock.
pub fn civil_end_in(lang: Lang, end: CivilEnd, zone: &str) -> String {
    let day = date(lang, end.date);
    let Some(at) = end.at else { return day };
    let args =
        Args::new().with("date", day).with("time", at.to_string()).with("zone", self::zone(lang, zone));
    plain(lang, "date-moment", &args)
}

/// A day in the Umm al-Qura calendar, to stand beside the Gregorian one; never a basis for a deadline.
pub fn hijri(lang: Lang, date: Date) -> String {
    iso(date).map_or_else(|| date.to_string(), |day| formats::of(lang).hijri.format(&day).to_string())
}

fn iso(date: Date) -> Option<IcuDate<Iso>> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    IcuDate::try_new_iso(i32::from(date.year()), month, day).ok()
}

/// French says "the first" where the data say "1".
fn first(lang: Lang, text: String) -> String {
    match text.strip_prefix("1 ") {
        Some(rest) if lang == Lang::Fr => format!("1er {rest}"),
        _ => text,
    }
}

fn day_of_month(lang: Lang, date: Date) -> String {
    let text = date.day().to_string();
    if lang == Lang::Fr && text == "1" { "1er".to_owned() } else { text }
}

/// The name of a zone: `Ankara time`, or its IANA name where it has none of its own.
pub fn zone(lang: Lang, zone: &str) -> String {
    let key = format!("date-zone-{}", zone.to_ascii_lowercase().replace(['/', '_'], "-"));
    if exists(&key) { t(lang, &key) } else { zone.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    fn approx(text: &str) -> ApproxDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_is_said_no_more_exactly_than_it_is_known() {
        let said = ["2025", "2025-07", "2025-07-08"]
            .map(|text| Lang::ALL.map(|lang| approx_date(lang, approx(text))));
        assert_eq!(
            said,
            [
                ["2025", "2025", "2025"],
                ["يوليو 2025", "July 2025", "juillet 2025"],
                ["8 يوليو 2025", "8 July 2025", "8 juillet 2025"],
            ]
        );
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_in_french_only() {
        let said = Lang::ALL.map(|lang| date(lang, day(2026, 9, 1)));
        assert_eq!(said, ["1 سبتمبر 2026", "1 September 2026", "1er septembre 2026"]);
    }

    #[test]
    fn a_day_of_any_year_has_no_year() {
        let said = Lang::ALL.map(|lang| day_of_year(lang, 9, 1));
        assert_eq!(said, ["1 سبتمبر", "1 September", "1er septembre"]);
        assert_eq!(day_of_year(Lang::En, 13, 1), "13-01");
    }

    #[test]
    fn a_span_within_a_month_names_the_month_once() {
        let said = Lang::ALL.map(|lang| span(lang, approx("2025-07-01"), approx("2025-07-05")));
        assert_eq!(said, ["من 1 إلى 5 يوليو 2025", "1–5 July 2025", "du 1er au 5 juillet 2025"]);
    }

    #[test]
    fn a_span_over_months_names_both_ends_and_one_of_a_single_day_is_that_day() {
        assert_eq!(span(Lang::En, approx("2025-06-30"), approx("2025-07-02")), "30 June 2025 – 2 July 2025");
        assert_eq!(span(Lang::En, approx("2025-06"), approx("2025-07")), "June 2025 – July 2025");
        assert_eq!(span(Lang::Ar, approx("2025-06-30"), approx("2025-06-30")), "30 يونيو 2025");
    }

    #[test]
    fn a_moment_names_the_clock_it_is_read_from() {
        let at: Timestamp = "2026-11-23T11:02:00Z".parse().expect("a timestamp");
        let said = Lang::ALL.map(|lang| moment(lang, at, "Europe/Istanbul"));
        assert_eq!(
            said,
            [
                "23 نوفمبر 2026، 14:02 (بتوقيت أنقرة)",
                "23 Nov 2026, 14:02 (Ankara time)",
                "23 nov. 2026, 14:02 (heure d’Ankara)"
            ]
        );
        assert_eq!(moment(Lang::En, at, "Asia/Tokyo"), "23 Nov 2026, 20:02 (Asia/Tokyo)");
        assert_eq!(moment(Lang::En, at, "Europe/Ankara"), "23 Nov 2026, 11:02 (UTC)");
    }

    #[test]
    fn a_deadline_is_a_day_or_with_a_time_a_moment_on_its_own_clock() {
        let said = |text: &str| {
            let end: CivilEnd = text.parse().expect("the end of something");
            let due = Deadline::at(end, "Europe/Istanbul").expect("a known zone");
            Lang::ALL.map(|lang| [deadline(lang, &due), civil_end(lang, end)])
        };
        assert_eq!(
            said("2030-10-31"),
            [["31 أكتوبر 2030"; 2], ["31 October 2030"; 2], ["31 octobre 2030"; 2]]
                .map(|both| both.map(str::to_owned))
        );
        assert_eq!(
            said("2030-10-31T17:00"),
            [
                ["31 أكتوبر 2030، 17:00 (بتوقيت أنقرة)", "31 أكتوبر 2030، 17:00"],
                ["31 Oct 2030, 17:00 (Ankara time)", "31 October 2030, 17:00"],
                ["31 oct. 2030, 17:00 (heure d’Ankara)", "31 octobre 2030, 17:00"],
            ]
            .map(|both| both.map(str::to_owned))
        );
    }

    #[test]
    fn a_day_has_its_umm_al_qura_date_beside_it() {
        let said = Lang::ALL.map(|lang| hijri(lang, day(2026, 11, 23)));
        assert_eq!(said, ["13 جمادى الآخرة 1448 هـ", "13 Jumada II 1448 AH", "13 joumada ath-thania 1448 AH"]);
    }
}
