use super::meeting::tell_end;
use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, panel::PanelEvent};
use nidaa_mail::PanelEnded;

/// Whenever the meeting of a panel ends, then its members learn that nothing more is asked of them.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Panel(PanelEvent::Adjourned {}) = &situation.fact.event else { return None };
    tell_end(situation, PanelEnded)
}
