//! The last look before a mail leaves: whether its reader wants it, whether its reason holds, and whether it is wanted now.

use crate::{Desk, Outgoing, digest::overtaken, moot, retold, untold, wait};
use jiff::Timestamp;
use nidaa_domain::{AnyEvent, mail::MailState, recipient::Recipient};
use nidaa_kernel::Position;
use nidaa_mail::{Mail as _, ManyDuties};

/// Why its address or its reader lets a mail not through, as a `mail-cause` message names it.
pub const fn unwanted(mail: &Outgoing, recipient: &Recipient) -> Option<&'static str> {
    if recipient.suppressed {
        return Some("address-suppressed");
    }
    if recipient.muted && !mail.duty {
        return Some("courtesy-muted");
    }
    None
}

/// Whether a mail is held against the duties as they stand: one that comes to the door for the first time only where its
/// case, of which `events` are told, has moved on, or where it tells of more than one case.
pub fn is_for_the_desk(mail: &Outgoing, is_new: bool, events: &[(Position, AnyEvent)]) -> bool {
    !is_new || tells_of_many(mail) || events.iter().any(|(at, _)| *at > mail.event)
}

/// Whether it tells of duties of several projects.
pub fn tells_of_many(mail: &Outgoing) -> bool {
    mail.template == ManyDuties::TEMPLATE
}

/// What becomes of a mail when it comes to the door, and why if it does not leave, as a `mail-cause` message names it.
/// `events` are those that [`moot`] asks for; `is_released` says that a person has let it go already.
pub fn at_the_door(
    mail: &Outgoing,
    is_released: bool,
    (recipient, events): (&Recipient, &[(Position, AnyEvent)]),
    desk: &Desk,
    now: Timestamp,
) -> (MailState, Option<&'static str>) {
    if let Some(cause) = untold(desk, mail) {
        return (MailState::Cancelled, Some(cause));
    }
    if mail.hold && !is_released {
        return (MailState::Held, None);
    }
    // A new one was written to whoever is a contact now.
    let left = desk.directory.left(mail.event, &mail.to).filter(|_| is_released);
    let by_duties = || overtaken(desk, mail).filter(|_| is_for_the_desk(mail, !is_released, events));
    // What an address wants counts no longer for those who were written to there.
    let unwanted = unwanted(mail, recipient).filter(|_| left.is_none());
    let untrue = || moot(mail, events).or_else(|| retold(desk, mail, events));
    if let Some(cause) = unwanted.or_else(untrue).or_else(by_duties).or(left) {
        return (MailState::Cancelled, Some(cause));
    }
    match wait(&desk.directory, mail, now) {
        Some((wait, _)) => (MailState::Waiting, Some(wait.cause())),
        None => (MailState::Sent, None),
    }
}
