//! A call as notices and reminders know it.

use jiff::{Timestamp, civil::Date};
use nidaa_domain::{
    RulesPin,
    call::{CallEvent, Theme, taken_until},
};
use nidaa_kernel::{Deadline, LocalText, Position, ProgrammeId, StageId};

/// A call as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCall {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// Title.
    pub title: LocalText,
    /// Programme.
    pub programme: ProgrammeId,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Year of the call, where known.
    pub year: Option<i16>,
    /// First day for proposals.
    pub opens: Option<Date>,
    /// Close for proposals.
    pub closes: Option<Deadline>,
    /// Rules it follows, once it was opened or recorded.
    pub rules: Option<RulesPin>,
    /// Present stage.
    pub stage: Option<StageId>,
    /// Whether proposals are taken: from its opening to its close.
    pub is_open: bool,
    /// Minutes after the close in which proposals are still let in.
    pub grace_minutes: u16,
    /// When its final list was published, until the next step.
    pub listed: Option<Timestamp>,
    /// The event that last told of its close: it set, moved or cancelled it, or took its cancellation back.
    pub close_told: Option<CloseTold>,
    /// Its steps, each with the event that told people of it, the last one last.
    steps: Vec<KnownStep>,
    /// What told people of the step that was taken back last, until another one follows.
    pub taken_back: Option<Position>,
    /// Steps out of its stage that were taken back, the last one last.
    steps_back: Vec<String>,
    /// When its cancellation was taken back, until another step follows.
    revived: Option<Timestamp>,
}

/// When people were last told of the close of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloseTold {
    /// The event.
    pub position: Position,
    /// When it was recorded.
    pub at: Timestamp,
    /// Whether it says that the call is cancelled.
    pub is_cancelled: bool,
}

/// A step of a call, in case it is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct KnownStep {
    /// The event that told people of it.
    told_by: Position,
    /// Whether proposals were taken before it.
    was_open: bool,
    /// When its final list was published, where that was what led to its stage before it.
    was_listed: Option<Timestamp>,
    /// Steps that had been taken back in its stage before it.
    were_back: Vec<String>,
}

impl KnownCall {
    pub(super) fn begun(event: &CallEvent) -> Option<Self> {
        let (CallEvent::Drafted { ordinal, title, programme, .. }
        | CallEvent::Recorded { ordinal, title, programme, .. }) = event
        else {
            return None;
        };
        let (rules, year) = match event {
            CallEvent::Recorded { rules, year, .. } => (Some(rules.clone()), *year),
            CallEvent::Drafted { year, .. } => (None, Some(*year)),
            _ => (None, None),
        };
        let (title, programme) = (title.clone(), programme.clone());
        let (themes, opens, closes) = (Vec::new(), None, None);
        let (stage, is_open) = (event.stage().cloned(), false);
        Some(Self {
            ordinal: *ordinal,
            title,
            programme,
            themes,
            year,
            opens,
            closes,
            rules,
            stage,
            is_open,
            grace_minutes: 0,
            listed: None,
            close_told: None,
            steps: vec![],
            taken_back: None,
            steps_back: vec![],
            revived: None,
        })
    }

    /// Whether this step out of its stage was taken back: the clock does not take it again.
    pub(crate) fn took_back(&self, step: &str) -> bool {
        self.steps_back.iter().any(|back| back == step)
    }

    /// Whether a step that was due at this moment was due in vain: the call was cancelled then.
    pub(crate) fn was_cancelled_at(&self, due: Timestamp) -> bool {
        self.revived.is_some_and(|revived| due <= revived)
    }

    /// Whether a step led to its stage. Where a document told of it, the clock was set for nothing.
    pub(crate) fn has_stepped(&self) -> bool {
        !self.steps.is_empty()
    }

    pub(super) fn follow(&mut self, event: &CallEvent, (position, at): (Position, Timestamp)) {
        self.step(event, (position, at));
        self.tell_close(event, position, at);
        if event.stage().is_some() && !matches!(event, CallEvent::StepReverted { .. }) {
            self.listed = matches!(event, CallEvent::FinalListPublished { .. }).then_some(at);
        }
        match event {
            CallEvent::ThemesSet { themes } => self.themes.clone_from(themes),
            CallEvent::Announced { opens, closes, .. } => {
                (self.opens, self.closes) = (Some(*opens), Some(closes.clone()));
            }
            CallEvent::Opened { rules, closes, .. } => {
                self.is_open = true;
                (self.rules, self.closes) = (Some(rules.clone()), Some(closes.clone()));
            }
            CallEvent::DeadlineExtended { to, .. } => {
                (self.closes, self.grace_minutes) = (Some(to.clone()), 0);
            }
            CallEvent::GraceGranted { minutes, .. } => self.grace_minutes = *minutes,
            CallEvent::Closed { .. } | CallEvent::Cancelled { .. } => self.is_open = false,
            _ => {}
        }
        if let Some(stage) = event.stage() {
            self.stage = Some(stage.clone());
        }
    }

    fn tell_close(&mut self, event: &CallEvent, position: Position, at: Timestamp) {
        let is_cancelled = matches!(event, CallEvent::Cancelled { .. });
        let tells = matches!(
            event,
            CallEvent::Announced { .. }
                | CallEvent::Opened { .. }
                | CallEvent::DeadlineExtended { .. }
                | CallEvent::StepReverted { .. }
        );
        if tells || is_cancelled {
            self.close_told = Some(CloseTold { position, at, is_cancelled });
        }
    }

    /// Remembers what told people of each step; of one that is taken back, those told must hear.
    fn step(&mut self, event: &CallEvent, (position, at): (Position, Timestamp)) {
        if event.stage().is_none() {
            return;
        }
        let were_back = std::mem::take(&mut self.steps_back);
        (self.taken_back, self.revived) = (None, None);
        match event {
            CallEvent::StepReverted { step, .. } => {
                if let Some(last) = self.steps.pop() {
                    (self.taken_back, self.is_open) = (Some(last.told_by), last.was_open);
                    (self.listed, self.steps_back) = (last.was_listed, last.were_back);
                }
                self.steps_back.push(step.clone());
                self.revived = (step == "cancelled").then_some(at);
            }
            // Nothing before is taken back.
            CallEvent::Announced { .. } | CallEvent::Opened { .. } => self.steps.clear(),
            _ => {
                let (was_open, was_listed) = (self.is_open, self.listed);
                self.steps.push(KnownStep { told_by: position, was_open, was_listed, were_back });
            }
        }
    }

    /// The instant from which nothing is let in any more.
    pub fn takes_until(&self) -> Option<Timestamp> {
        self.closes.as_ref().map(|closes| taken_until(closes, self.grace_minutes))
    }
}
