//! Panels as far as mails need them.

use super::Directory;
use nidaa_domain::panel::{Meeting, PanelEvent};
use nidaa_kernel::{AccountLogin, CallCode, ProjectCode};
use std::collections::BTreeSet;

/// A panel as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPanel {
    /// The call it decides on.
    pub call: CallCode,
    /// When and where it meets.
    pub meeting: Meeting,
    /// Those who may vote.
    pub members: Vec<AccountLogin>,
    /// Who left the room for which project.
    pub recused: BTreeSet<(ProjectCode, AccountLogin)>,
}

impl Directory {
    /// The panel of this code.
    pub fn panel(&self, code: &str) -> Option<&KnownPanel> {
        self.panels.get(code)
    }

    pub(super) fn follow_panel(&mut self, code: &str, event: &PanelEvent) {
        if let PanelEvent::Convened { call, day, begins, place, members, .. } = event {
            let meeting = Meeting { day: *day, begins: *begins, place: place.clone() };
            let (call, members) = (call.clone(), members.clone());
            let panel = KnownPanel { call, meeting, members, recused: BTreeSet::new() };
            self.panels.insert(code.to_owned(), panel);
        }
        let Some(panel) = self.panels.get_mut(code) else { return };
        match event {
            PanelEvent::Moved { day, begins, place, .. } => {
                panel.meeting = Meeting { day: *day, begins: *begins, place: place.clone() };
            }
            PanelEvent::MemberRecused { project, member, .. } => {
                panel.recused.insert((project.clone(), member.clone()));
            }
            PanelEvent::Convened { .. }
            | PanelEvent::PresenceRecorded { .. }
            | PanelEvent::VoteOpened { .. }
            | PanelEvent::VoteCast { .. }
            | PanelEvent::VoteClosed { .. }
            | PanelEvent::VoteLeftUndecided { .. }
            | PanelEvent::Adjourned {} => {}
        }
    }
}
