use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::ActivityHeld;

/// Whenever an activity was held, then the office learns when.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::ActivityHeld { activity, span, .. } = situation.grant()? else { return None };
    let title = situation.activity(activity)?;
    situation.tell_of_project(&LocalText::default(), |told| ActivityHeld {
        told,
        activity: title.clone(),
        span: (span.start, span.end),
    })
}
