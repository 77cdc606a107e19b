use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
    words::{Words, one_line},
};
use nidaa_i18n::{Args, exists, t};
use nidaa_kernel::{Lang, LocalText, SectorId};

/// An account was closed that was the focal point of areas in which nobody is on duty since then; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FocalPointLeft {
    /// The account.
    pub account: String,
    /// The seats it leaves empty, at least one.
    pub seats: Vec<SeatLine>,
    /// Where focal points are appointed.
    pub url: String,
}

/// An area in which an institution has no focal point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLine {
    /// Name of the institution.
    pub institution: LocalText,
    /// Cooperation area.
    pub sector: SectorId,
}

impl Mail for FocalPointLeft {
    const TEMPLATE: &'static str = "focal_point_left";

    fn letter(&self, reader: &Reader) -> Letter {
        let count = i64::try_from(self.seats.len()).unwrap_or(i64::MAX);
        let said = || Args::new().with("account", &self.account).number("count", count);
        let subject = Said::new("mail-focal_point_left-subject", said());
        let lead = Said::new("mail-focal_point_left-lead", said());
        let seats = self.seats.iter().map(|seat| seat.words(reader.lang)).collect();
        Page::new(reader, &subject, lead, "mail-focal_point_left-action", &self.url)
            .list("mail-focal_point_left-seats", seats)
            .say("mail-focal_point_left-next")
            .letter()
    }
}

impl SeatLine {
    /// The direction of the line is that of the institution's name.
    fn words(&self, lang: Lang) -> Words {
        let key = format!("sector-{}", self.sector);
        let area = if exists(&key) { t(lang, &key) } else { self.sector.to_string() };
        let (lang, name) = self.institution.best(lang);
        Words { lang, text: one_line(&format!("{name} – {area}")) }
    }
}
