use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_i18n::{list, span, t};
use nidaa_kernel::{ApproxDate, Country, Lang, LocalText};

/// Where people meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// City and country of those who travel; none where all are online.
    pub city: Option<(String, Country)>,
    /// Whether people take part on a screen.
    pub is_online: bool,
}

/// An activity of a project was announced; to its partners and the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityAnnounced {
    /// The project.
    pub told: Told,
    /// Title of the activity.
    pub activity: LocalText,
    /// First and last day.
    pub span: (ApproxDate, ApproxDate),
    /// Where.
    pub venue: Venue,
}

impl Venue {
    fn words(&self, lang: Lang) -> Words {
        let city = self.city.iter().flat_map(|(city, country)| [city.clone(), country.name(lang)]);
        let online = self.is_online.then(|| t(lang, "mail-place-online"));
        Words::plain(lang, list(lang, &city.chain(online).collect::<Vec<String>>()))
    }
}

impl Mail for ActivityAnnounced {
    const TEMPLATE: &'static str = "activity_announced";

    fn letter(&self, reader: &Reader) -> Letter {
        let (lang, (first, last)) = (reader.lang, self.span);
        let keys = keys!("activity_announced" of a project);
        let days = span(lang, first, last);
        self.told
            .head(reader, &keys, &|args| args.with("dates", &days))
            .text("mail-label-activity", &self.activity)
            .fact("mail-label-place", Some(self.venue.words(lang)))
            .say(keys.next)
            .letter()
    }
}
