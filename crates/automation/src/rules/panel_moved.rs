use super::meeting::tell;
use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, panel::PanelEvent};
use nidaa_mail::PanelMoved;

/// Whenever the meeting of a panel is moved, then its members learn when and where it is now, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Panel(PanelEvent::Moved { was, reason, .. }) = &situation.fact.event else { return None };
    tell(situation, |meeting| PanelMoved { meeting, was: *was, reason: reason.text.clone() })
}
