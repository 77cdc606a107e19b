use super::{
    call_name,
    deadline::{alone, on_your_clock, until},
    zone_name,
};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
    words::Words,
};
use jiff::civil::Date;
use nidaa_i18n::{Args, date};
use nidaa_kernel::{Deadline, LocalText};

/// A call was announced and opens later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallAnnounced {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// First day for proposals.
    pub opens: Date,
    /// Close for proposals.
    pub closes: Deadline,
    /// Titles of its themes.
    pub themes: Vec<LocalText>,
    /// Page of the call.
    pub url: String,
}

impl Mail for CallAnnounced {
    const TEMPLATE: &'static str = "call_announced";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let when = || {
            let args = Args::new().with("call", call_name(lang, self.ordinal));
            let args = args.with("programme", reader.programme.best(lang).1);
            until(args.with("opens", date(lang, self.opens)), lang, "closes", Some(&self.closes))
        };
        let subject = Said::new("mail-call_announced-subject", when());
        let lead = alone(when(), lang, "closes_alone", &self.closes);
        let lead =
            Said::new("mail-call_announced-lead", lead.with("zone", zone_name(lang, &self.closes.zone)));
        let themes = self.themes.iter().filter_map(|theme| Words::best(theme, lang)).collect();
        let page = Page::new(reader, &subject, lead, "mail-call_announced-action", &self.url);
        on_your_clock(page, reader, Some(&self.closes)).list("mail-call_opened-themes", themes).letter()
    }
}
