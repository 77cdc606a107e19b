use super::meeting::tell;
use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, panel::PanelEvent};
use nidaa_mail::PanelConvened;

/// Whenever a panel is called together, then its members learn when and where it meets, and which proposals they may judge.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Panel(PanelEvent::Convened { .. }) = &situation.fact.event else { return None };
    tell(situation, PanelConvened)
}
