use crate::{Outgoing, Recipient, situation::Situation};
use nidaa_domain::{AnyEvent, obligation::ObligationEvent};
use nidaa_mail::DutyCorrected;

/// Whenever a decision about a duty is taken back, then those whom a mail told of it are told so, and nobody else, with the
/// day that holds again.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Obligation(ObligationEvent::DecisionReverted { decision, reason }) = &situation.fact.event
    else {
        return None;
    };
    let mail = |to: &Recipient| {
        let owed = situation.owed()?;
        Some(DutyCorrected {
            duty: owed.rule.label.clone(),
            code: owed.row.subject().to_owned(),
            title: owed.title(),
            part: owed.part(),
            decision: decision.as_str().to_owned(),
            due: owed.row.due.clone(),
            reason: reason.text.clone(),
            url: situation.duty_url(to)?,
        })
    };
    let told_by = situation.directory.corrected_by(situation.fact.position);
    let mut mails = situation.tell_of_duty(mail)?;
    mails.retain(|mail| {
        let address = mail.address();
        told_by.iter().any(|told_by| situation.directory.was_told(*told_by, &address))
    });
    Some(mails)
}
