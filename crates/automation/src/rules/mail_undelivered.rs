use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{
    AnyEvent,
    mail::{MailEvent, is_of_address, refuses_address},
};
use nidaa_mail::MailUndelivered;

/// Whenever a mail is given up or comes back, then the office is told what the server said and whose contact is to be
/// named anew. A mail of this kind that fails itself causes no other one.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Mail(event) = &situation.fact.event else { return None };
    let (said, is_gone, came_back) = match event {
        MailEvent::Failed { error } => (error.clone(), refuses_address(error), false),
        MailEvent::Bounced { status, diagnostic } => {
            (format!("{status} {diagnostic}"), is_of_address(status), true)
        }
        _ => return None,
    };
    let mail = situation.directory.mail(situation.fact.subject())?;
    if mail.template == "mail_undelivered" {
        return None;
    }
    let institution = situation.directory.institution_of(&mail.to).map(|known| known.name.clone());
    Some(situation.to_all(Scope::default(), |contact| MailUndelivered {
        address: mail.to.clone(),
        subject: mail.subject.clone(),
        said: said.clone(),
        came_back,
        is_gone,
        institution: institution.clone(),
        url: situation.site.mail(situation.fact.subject(), contact.lang),
    }))
}
