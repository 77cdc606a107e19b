//! Panels that were called together, so that the office and their members find them.

use crate::Board;
use jiff::civil::Date;
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
    /// Those who may vote.
    pub members: Vec<AccountLogin>,
    /// Whether the meeting has ended.
    pub adjourned: bool,
}

/// One row per panel, under its code.
pub struct Panels;

impl Board for Panels {
    const NAME: &'static str = "panels";
    const VERSION: i32 = 2;
    type Row = Convened;

    fn key(fact: &Fact) -> Option<String> {
        let read =
            matches!(fact.event, AnyEvent::Panel(PanelEvent::Convened { .. } | PanelEvent::Adjourned {}));
        read.then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Convened>, fact: &Fact) -> Option<Convened> {
        match &fact.event {
            AnyEvent::Panel(PanelEvent::Convened { panel, call, day, members }) => Some(Convened {
                panel: panel.clone(),
                call: call.clone(),
                day: *day,
                members: members.clone(),
                adjourned: false,
            }),
            AnyEvent::Panel(PanelEvent::Adjourned {}) => row.map(|row| Convened { adjourned: true, ..row }),
            _ => row,
        }
    }
}
