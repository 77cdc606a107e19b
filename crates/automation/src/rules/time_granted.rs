use crate::{Outgoing, Recipient, situation::Situation};
use nidaa_domain::{AnyEvent, obligation::ObligationEvent};
use nidaa_mail::TimeGranted;

/// Whenever somebody gets more time for a duty, then they learn until when, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Obligation(ObligationEvent::TimeGranted { from, reason, .. }) = &situation.fact.event
    else {
        return None;
    };
    // What moved with the duty of the fact had a deadline of its own.
    let moved = |duty| situation.desk?.ledger.get(duty)?.moves.last()?.from.clone();
    let beside = situation.duty.filter(|duty| *duty != situation.fact.subject());
    let before = beside.and_then(moved).unwrap_or_else(|| from.clone());
    let mail = |to: &Recipient| {
        Some(TimeGranted {
            debt: situation.debt()?,
            before: before.clone(),
            reason: reason.text.clone(),
            url: situation.duty_url(to)?,
        })
    };
    situation.tell_of_duty(mail)
}
