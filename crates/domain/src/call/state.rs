//! A call as its events tell it.

use crate::RulesPin;
use crate::call::{CallEvent, Theme, undo::Step};
use jiff::{SignedDuration, Timestamp, civil::Date};
use nidaa_kernel::{CallCode, CommandId, Deadline, Money, ProgrammeId, ProjectCode, StageId};
use serde::{Deserialize, Serialize};

/// What decisions about a call look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// `None` until it is begun.
    pub code: Option<CallCode>,
    /// Programme.
    pub programme: Option<ProgrammeId>,
    /// First, second, … call.
    pub ordinal: u16,
    /// Year of the call, where stated.
    pub year: Option<i16>,
    /// Sum of all its grants, once it was set.
    pub envelope: Option<Money>,
    /// Rules it follows, once it was opened or recorded.
    pub rules: Option<RulesPin>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// First day for proposals.
    pub opens: Option<Date>,
    /// Close for proposals.
    pub closes: Option<Deadline>,
    /// Present stage.
    pub stage: Option<StageId>,
    /// Minutes after the close in which proposals are still let in.
    #[serde(default)]
    pub grace_minutes: u16,
    /// Postponements of many projects that stand, each by its act.
    #[serde(default)]
    pub postponements: Vec<(CommandId, Vec<ProjectCode>)>,
    /// Steps since the opening that can be taken back, the last one last.
    #[serde(default)]
    pub steps: Vec<Step>,
}

impl Call {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &CallEvent) -> Self {
        self.remember_step(event);
        match event {
            CallEvent::Drafted { call, programme, ordinal, year, .. } => {
                self.year = Some(*year);
                self.code = Some(call.clone());
                self.programme = Some(programme.clone());
                self.ordinal = *ordinal;
            }
            CallEvent::Recorded { call, programme, ordinal, rules, year, .. } => {
                self.year = *year;
                self.code = Some(call.clone());
                self.programme = Some(programme.clone());
                self.ordinal = *ordinal;
                self.rules = Some(rules.clone());
            }
            CallEvent::ThemesSet { themes } => self.themes.clone_from(themes),
            CallEvent::Announced { opens, closes, .. } => {
                (self.opens, self.closes) = (Some(*opens), Some(closes.clone()));
            }
            CallEvent::Opened { rules, closes, .. } => {
                self.rules = Some(rules.clone());
                self.closes = Some(closes.clone());
            }
            CallEvent::EnvelopeSet { envelope } => self.envelope = Some(*envelope),
            // The grace was for the old close: the new one gets its own, if any.
            CallEvent::DeadlineExtended { to, .. } => {
                (self.closes, self.grace_minutes) = (Some(to.clone()), 0);
            }
            CallEvent::GraceGranted { minutes, .. } => self.grace_minutes = *minutes,
            CallEvent::ProjectsPostponed { act, projects, .. } => {
                self.postponements.push((*act, projects.clone()));
            }
            CallEvent::PostponementsReverted { reverts, .. } => {
                self.postponements.retain(|(act, _)| act != reverts);
            }
            // These only lead to a stage, which is set below for every event alike, or are told for others.
            CallEvent::Closed { .. }
            | CallEvent::ShortListPublished { .. }
            | CallEvent::FinalListPublished { .. }
            | CallEvent::ImplementationStarted { .. }
            | CallEvent::Completed { .. }
            | CallEvent::Cancelled { .. }
            | CallEvent::StepReverted { .. }
            | CallEvent::PreappraisalStarted { .. }
            | CallEvent::FinalStageClosed { .. }
            | CallEvent::YearEnded { .. }
            | CallEvent::PromotionProposed { .. }
            | CallEvent::AssessorsAssigned { .. } => {}
        }
        if let Some(stage) = event.stage() {
            self.stage = Some(stage.clone());
        }
        self
    }

    /// The instant from which nothing is let in any more: the close and the grace after it. `None` while there is no close.
    pub fn takes_until(&self) -> Option<Timestamp> {
        self.closes.as_ref().map(|closes| taken_until(closes, self.grace_minutes))
    }

    /// Whether a proposal that is received now is let in; true while there is no close.
    pub fn in_time(&self, now: Timestamp) -> bool {
        self.takes_until().is_none_or(|until| now < until)
    }

    /// Keys of the themes of one cooperation area.
    pub fn themes_of(&self, sector: &str) -> Vec<String> {
        let of_sector = self.themes.iter().filter(|theme| theme.sector.as_str() == sector);
        of_sector.map(|theme| theme.key.clone()).collect()
    }
}

/// The instant from which a call with this close and so many minutes of grace lets nothing in any more.
pub fn taken_until(closes: &Deadline, grace_minutes: u16) -> Timestamp {
    closes.end.saturating_add(SignedDuration::from_mins(grace_minutes.into())).unwrap_or(closes.end)
}
