//! Deadlines and meetings as a calendar file (RFC 5545), for feeds and as a part of mails.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// The time that an entry takes in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The last hour in which something is in time, before this instant.
    LastHour(Timestamp),
    /// From this instant on; how long it takes nobody knows.
    From(Timestamp),
    /// A day whose hour is not known.
    Day(Date),
}

/// A deadline or a meeting in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names it for ever; a later version of the same one takes the place of an earlier.
    pub uid: String,
    /// Grows with every change.
    pub sequence: i64,
    /// When it last changed.
    pub changed: Timestamp,
    /// When it is.
    pub slot: Slot,
    /// One line.
    pub summary: String,
    /// More words, and the day as people say it.
    pub description: String,
    /// Page of what it is about.
    pub url: String,
    /// Whether it stands.
    pub status: Status,
}

/// Whether what stands in a calendar is to be reckoned with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is.
    Confirmed,
    /// It rests: when it is to be reckoned with, nobody knows yet.
    Tentative,
    /// It is met, or needs no meeting any more.
    Cancelled,
}

impl Status {
    const fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// A calendar with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Name, as calendar programs show it.
    pub name: String,
    /// The entries, in the order in which they are written.
    pub entries: Vec<Entry>,
}

/// Octets of a line, as the format wants it.
const WIDTH: usize = 75;
/// Lines with which an entry begins and a file ends.
const BEGIN: &str = "BEGIN:VEVENT\r\n";
const END: &str = "END:VCALENDAR\r\n";

impl Calendar {
    /// Writes it. Times are in UTC, so that no zone has to be described.
    pub fn write(&self) -> String {
        let mut file = String::new();
        let mut line = |name: &str, value: &str| fold(&mut file, &format!("{name}:{value}"));
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Nidaa//Deadlines//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", &text(&self.name));
        for entry in &self.entries {
            entry.write(&mut line);
        }
        line("END", "VCALENDAR");
        file
    }

    /// Files that it wrote as one, under the name of the first, each entry once; `None` where there is no file.
    pub fn joined<'a>(files: impl IntoIterator<Item = &'a str>) -> Option<String> {
        let (mut frame, mut all) = (None, Vec::<&str>::new());
        for file in files {
            let file = file.strip_suffix(END).unwrap_or(file);
            let (head, entries) = file.split_once(BEGIN).unwrap_or((file, ""));
            frame.get_or_insert(head);
            let each = entries.split(BEGIN).filter(|entry| !entry.is_empty());
            for entry in each {
                match all.iter().position(|one| uid(one) == uid(entry)) {
                    Some(place) => all[place] = entry,
                    None => all.push(entry),
                }
            }
        }
        let entries: String = all.into_iter().flat_map(|entry| [BEGIN, entry]).collect();
        frame.map(|head| format!("{head}{entries}{END}"))
    }
}

/// What an entry begins with, up to its number: the name that all its versions have.
fn uid(entry: &str) -> &str {
    entry.split_once("\r\nSEQUENCE").map_or(entry, |(uid, _)| uid)
}

impl Entry {
    fn write(&self, line: &mut impl FnMut(&str, &str)) {
        line("BEGIN", "VEVENT");
        line("UID", &text(&self.uid));
        line("SEQUENCE", &self.sequence.to_string());
        line("DTSTAMP", &utc(self.changed));
        line("LAST-MODIFIED", &utc(self.changed));
        self.slot.write(line);
        line("SUMMARY", &text(&self.summary));
        line("DESCRIPTION", &text(&self.description));
        // An address is no text: nothing in it is escaped, and what cannot stand in one was encoded before.
        line("URL", &self.url.replace(char::is_control, ""));
        line("STATUS", self.status.word());
        // A deadline keeps nobody from meeting others; a meeting does.
        let is_deadline = matches!(self.slot, Slot::LastHour(_));
        line("TRANSP", if is_deadline { "TRANSPARENT" } else { "OPAQUE" });
        line("END", "VEVENT");
    }
}

impl Slot {
    fn write(self, line: &mut impl FnMut(&str, &str)) {
        match self {
            Self::LastHour(end) => {
                let start = end.saturating_sub(SignedDuration::from_hours(1)).unwrap_or(end);
                line("DTSTART", &utc(start));
                line("DTEND", &utc(end));
            }
            Self::From(start) => line("DTSTART", &utc(start)),
            Self::Day(day) => line("DTSTART;VALUE=DATE", &day.strftime("%Y%m%d").to_string()),
        }
    }
}

fn utc(time: Timestamp) -> String {
    time.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Text from people as a value: it can neither end its line nor begin another property.
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line in pieces of at most 75 octets, never within a letter; all but the first begin with a blank.
fn fold(file: &mut String, line: &str) {
    let mut room = WIDTH;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = WIDTH - 1;
        }
        file.push(letter);
        room -= letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arabic() -> Calendar {
        let entry = Entry {
            uid: "submit_proposal/CPF-12@nidaa".to_owned(),
            sequence: 412,
            changed: "2026-09-01T06:00:00Z".parse().expect("a moment"),
            slot: Slot::LastHour("2026-09-30T21:00:00Z".parse().expect("a moment")),
            summary: "تقديم المقترح؛ النداء الثاني عشر ضمن تمويل مشاريع الكومسيك, P1; \\".to_owned(),
            description: "Line\r\nBEGIN:VALARM\nEnd".to_owned(),
            url: "https://nidaa.example/ar/calls/CPF-12".to_owned(),
            status: Status::Confirmed,
        };
        Calendar { name: "النداء".to_owned(), entries: vec![entry] }
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back() {
        let file = arabic().write();
        assert!(file.split("\r\n").all(|line| line.len() <= WIDTH), "{file}");
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(
            "SUMMARY:تقديم المقترح؛ النداء الثاني عشر ضمن تمويل مشاريع الكومسيك\\, P1\\; \\\\\r\n"
        ));
    }

    #[test]
    fn text_from_people_begins_no_component() {
        let file = arabic().write();
        assert!(!file.contains("\nBEGIN:VALARM"), "{file}");
        assert!(file.contains("DESCRIPTION:Line\\nBEGIN:VALARM\\nEnd\r\n"), "{file}");
    }

    #[test]
    fn a_deadline_is_its_last_hour_in_utc() {
        let file = arabic().write();
        assert!(file.contains("DTSTART:20260930T200000Z\r\nDTEND:20260930T210000Z\r\n"), "{file}");
    }

    #[test]
    fn a_meeting_begins_at_its_hour_or_takes_its_day() {
        let written = |slot| {
            let mut calendar = arabic();
            calendar.entries[0].slot = slot;
            calendar.write()
        };
        let begins = written(Slot::From("2028-01-20T07:00:00Z".parse().expect("a moment")));
        assert!(begins.contains("DTSTART:20280120T070000Z\r\nSUMMARY"), "{begins}");
        assert!(begins.contains("TRANSP:OPAQUE\r\n"), "{begins}");
        let whole = written(Slot::Day("2028-01-20".parse().expect("a day")));
        assert!(whole.contains("DTSTART;VALUE=DATE:20280120\r\nSUMMARY"), "{whole}");
    }

    #[test]
    fn what_rests_is_tentative_and_what_is_met_is_cancelled() {
        let mut calendar = arabic();
        calendar.entries[0].status = Status::Tentative;
        assert!(calendar.write().contains("STATUS:TENTATIVE\r\n"));
        calendar.entries[0].status = Status::Cancelled;
        assert!(calendar.write().contains("STATUS:CANCELLED\r\n"));
    }

    #[test]
    fn joined_files_hold_each_entry_once() {
        let (one, mut other) = (arabic(), arabic());
        "other@nidaa".clone_into(&mut other.entries[0].uid);
        let both = Calendar { entries: [one.entries.clone(), other.entries.clone()].concat(), ..one.clone() };
        let (one, other) = (one.write(), other.write());
        assert_eq!(Calendar::joined([one.as_str(), &one, &other]), Some(both.write()));
        assert_eq!(Calendar::joined([]), None);
    }
}
