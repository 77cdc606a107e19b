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
use nidaa_i18n::Args;
use nidaa_kernel::{Deadline, LocalText};

/// A call is open for proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallOpened {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// Title, where it has one.
    pub title: LocalText,
    /// Close for proposals.
    pub closes: Deadline,
    /// Titles of its themes.
    pub themes: Vec<LocalText>,
    /// Page of the call.
    pub url: String,
}

impl Mail for CallOpened {
    const TEMPLATE: &'static str = "call_opened";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let when = || {
            let args = Args::new().with("call", call_name(lang, self.ordinal));
            let args = args.with("programme", reader.programme.best(lang).1);
            until(args, lang, "date", Some(&self.closes))
        };
        let subject = Said::new("mail-call_opened-subject", when());
        let lead = alone(when(), lang, "date_alone", &self.closes);
        let lead = lead.with("zone", zone_name(lang, &self.closes.zone));
        let lead = Said::new("mail-call_opened-lead", lead);
        let themes = self.themes.iter().filter_map(|theme| Words::best(theme, lang)).collect();
        let page = Page::new(reader, &subject, lead, "mail-call_opened-action", &self.url);
        on_your_clock(page.text("mail-label-title", &self.title), reader, Some(&self.closes))
            .list("mail-call_opened-themes", themes)
            .letter()
    }
}
