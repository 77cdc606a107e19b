use crate::{Outgoing, Recipient, situation::Situation};
use nidaa_domain::{AnyEvent, obligation::ObligationEvent};
use nidaa_mail::TimeGranted;

/// Whenever somebody gets more time for a duty, then they learn until when, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Obligation(ObligationEvent::TimeGranted { from, reason, .. }) = &situation.fact.event
    else {
        return None;
    };
    let mail = |to: &Recipient| {
        Some(TimeGranted {
            debt: situation.debt()?,
            before: from.clone(),
            reason: reason.text.clone(),
            url: situation.duty_url(to)?,
        })
    };
    situation.tell_of_duty(mail)
}
