use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, account::AccountEvent};
use nidaa_mail::{FocalPointLeft, SeatLine};

/// Whenever an account is closed that was the only focal point of an area on duty, then the office learns which seats are
/// empty since then: once, with all of them. Where another account stays on duty, that is no news.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Account(AccountEvent::Closed {}) = &situation.fact.event else { return None };
    let (desk, login) = (situation.desk?, situation.fact.subject());
    let seats = desk.directory.seats_left_by(login);
    let seats: Vec<SeatLine> = seats
        .map(|(known, sector)| SeatLine { institution: known.name.clone(), sector: sector.clone() })
        .collect();
    if seats.is_empty() {
        return Some(vec![]);
    }
    Some(situation.to_all(Scope::default(), |contact| FocalPointLeft {
        account: login.to_owned(),
        seats: seats.clone(),
        url: situation.site.registry(contact.lang),
    }))
}
