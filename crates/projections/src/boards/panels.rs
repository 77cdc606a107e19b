//! Panels that were called together, so that the office and their members find them.

use crate::Board;
use jiff::civil::{Date, Time};
use nidaa_domain::{AnyEvent, Fact, panel::PanelEvent};
use nidaa_kernel::{AccountLogin, CallCode};
use serde::{Deserialize, Serialize};

/// A panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convened {
    /// Its code.
    pub panel: String,
    /// The call it decides on.
    pub call: CallCode,
    /// The day it meets.
    pub day: Date,
    /// The hour at which it begins, on the clocks of the programme, where it is known.
    pub begins: Option<Time>,
    /// Where it meets, where that is known.
    pub place: Option<String>,
    /// Those who may vote.
    pub members: Vec<AccountLogin>,
    /// Whether the meeting has ended.
    pub adjourned: bool,
}

/// One row per panel, under its code.
pub struct Panels;

impl Board for Panels {
    const NAME: &'static str = "panels";
    const VERSION: i32 = 3;
    type Row = Convened;

    fn key(fact: &Fact) -> Option<String> {
        let AnyEvent::Panel(
            PanelEvent::Convened { .. } | PanelEvent::Moved { .. } | PanelEvent::Adjourned {},
        ) = fact.event
        else {
            return None;
        };
        Some(fact.subject().to_owned())
    }

    fn apply(row: Option<Convened>, fact: &Fact) -> Option<Convened> {
        match &fact.event {
            AnyEvent::Panel(PanelEvent::Convened { panel, call, day, begins, place, members }) => {
                Some(Convened {
                    panel: panel.clone(),
                    call: call.clone(),
                    day: *day,
                    begins: *begins,
                    place: place.clone(),
                    members: members.clone(),
                    adjourned: false,
                })
            }
            AnyEvent::Panel(PanelEvent::Moved { day, begins, place, .. }) => {
                row.map(|row| Convened { day: *day, begins: *begins, place: place.clone(), ..row })
            }
            AnyEvent::Panel(PanelEvent::Adjourned {}) => row.map(|row| Convened { adjourned: true, ..row }),
            _ => row,
        }
    }
}
