//! A duty as an entry of somebody's calendar.

use crate::{Desk, Obligation, Site};
use nidaa_i18n::{Args, date, plain};
use nidaa_kernel::Lang;
use nidaa_mail::CalendarEntry;

impl Desk {
    /// A duty with a deadline as an entry, the same in a mail and in a calendar that is subscribed to. Its key names it
    /// for ever; the position of its last change grows with every change. `None` while no deadline is known.
    pub fn entry(&self, row: &Obligation, lang: Lang, site: &Site) -> Option<CalendarEntry> {
        let (rule, due, last) = (self.ledger.rule(row)?, row.due.as_ref()?, row.last_change());
        let subject = row.subject();
        let url = match &row.project {
            // An assessor is shown no page that names those who propose.
            Some(_) if row.is_confidential() => site.obligations(lang),
            Some(project) => site.project(project.as_str(), lang),
            None => site.call(subject, lang),
        };
        let day = Args::new().with("date", date(lang, due.date)).with("zone", &due.zone);
        Some(CalendarEntry {
            uid: format!("{}@nidaa", row.key),
            sequence: last.position.0,
            changed: last.at,
            end: due.end,
            summary: format!("{} – {subject}", rule.label.best(lang).1),
            description: plain(lang, "calendar-until", &day),
            url,
            is_over: !row.is_open(),
        })
    }
}
