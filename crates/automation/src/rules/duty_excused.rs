use crate::{Outgoing, Recipient, situation::Situation};
use nidaa_domain::{AnyEvent, obligation::ObligationEvent};
use nidaa_mail::DutyExcused;

/// Whenever a duty is excused, then those who owed it learn that it is owed no longer, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Obligation(ObligationEvent::Excused { reason }) = &situation.fact.event else {
        return None;
    };
    let mail = |to: &Recipient| {
        let owed = situation.owed()?;
        Some(DutyExcused {
            duty: owed.rule.label.clone(),
            code: owed.row.subject().to_owned(),
            title: owed.title(),
            part: owed.part(),
            reason: reason.text.clone(),
            url: situation.duty_url(to)?,
        })
    };
    situation.tell_of_duty(mail)
}
