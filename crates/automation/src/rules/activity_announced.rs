use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::{GrantEvent, Place};
use nidaa_kernel::LocalText;
use nidaa_mail::{ActivityAnnounced, Venue};

/// Whenever an activity is announced, then the partners and the office learn when and where it is.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::ActivityAnnounced { activity, span, place } = situation.grant()? else { return None };
    let title = situation.activity(activity)?;
    situation.tell_of_project(&LocalText::default(), |told| ActivityAnnounced {
        told,
        activity: title.clone(),
        span: (span.start, span.end),
        venue: venue(place),
    })
}

fn venue(place: &Place) -> Venue {
    match place {
        Place::OnSite { country, city } => Venue { city: Some((city.clone(), *country)), is_online: false },
        Place::Online {} => Venue { city: None, is_online: true },
        Place::Hybrid { country, city } => Venue { city: Some((city.clone(), *country)), is_online: true },
    }
}
