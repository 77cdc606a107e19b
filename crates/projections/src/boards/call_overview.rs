//! The call overview: one call with its dates, themes and acts. Its projects are counted on the status board.

use crate::Board;
use jiff::{Timestamp, civil::Date};
use nidaa_domain::{
    AnyEvent, Fact, RulesPin,
    call::{CallEvent, Theme},
    project::{Reason, RequestedBy},
};
use nidaa_kernel::{
    ApproxDate, CallCode, CommandId, Deadline, LocalText, Position, ProgrammeId, ProjectCode, Provenance,
    StageId,
};
use serde::{Deserialize, Serialize};

/// Many projects postponed in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostponedAct {
    /// Place in the log.
    pub position: Position,
    /// When it was recorded.
    pub at: Timestamp,
    /// The projects.
    pub projects: Vec<ProjectCode>,
    /// New year of implementation.
    pub to_year: i16,
    /// Why.
    pub reason: Reason,
    /// Whose wish it was.
    pub requested_by: RequestedBy,
    /// The act, by which it is taken back.
    pub act: CommandId,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// Its code.
    pub code: CallCode,
    /// Programme.
    pub programme: ProgrammeId,
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// Year of the call, where stated.
    pub year: Option<i16>,
    /// When it was conducted, where stated.
    pub conducted: Option<ApproxDate>,
    /// Title.
    pub title: LocalText,
    /// Present stage.
    pub stage: StageId,
    /// When the present stage was recorded.
    pub since: Timestamp,
    /// Place in the log of the event that led to it.
    pub since_position: Position,
    /// Rules it follows, once it was opened or recorded.
    pub rules: Option<RulesPin>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// First day for proposals.
    pub opens: Option<Date>,
    /// Close for proposals.
    pub closes: Option<Deadline>,
    /// How often the close was moved.
    pub extended: u16,
    /// Projects of the published short list.
    pub short_list: Vec<ProjectCode>,
    /// Projects of the published final list.
    pub final_list: Vec<ProjectCode>,
    /// Acts that postponed many projects at once, in the order of the log.
    pub postponed_acts: Vec<PostponedAct>,
    /// Why it was cancelled.
    pub cancelled_for: Option<Reason>,
    /// Where the record comes from.
    pub provenance: Option<Provenance>,
    /// Whether something on it is an example that no source states.
    pub illustrative: bool,
}

/// One row per call, under its code.
pub struct CallOverview;

impl Board for CallOverview {
    const NAME: &'static str = "call_overview";
    const VERSION: i32 = 3;
    type Row = Overview;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Call(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Overview>, fact: &Fact) -> Option<Overview> {
        let AnyEvent::Call(event) = &fact.event else { return row };
        let mut call = row.or_else(|| Overview::begun(event, fact))?;
        call.enter_stage(event, fact);
        call.follow(event, fact);
        let provenance = fact.meta.provenance.as_ref();
        call.illustrative |= provenance.is_some_and(|provenance| provenance.illustrative);
        Some(call)
    }
}

impl Overview {
    fn begun(event: &CallEvent, fact: &Fact) -> Option<Self> {
        let (CallEvent::Drafted { call, programme, ordinal, title, stage, .. }
        | CallEvent::Recorded { call, programme, ordinal, title, stage, .. }) = event
        else {
            return None;
        };
        Some(Self {
            code: call.clone(),
            programme: programme.clone(),
            ordinal: *ordinal,
            year: None,
            conducted: None,
            title: title.clone(),
            stage: stage.clone(),
            since: fact.recorded_at,
            since_position: fact.position,
            rules: None,
            themes: Vec::new(),
            opens: None,
            closes: None,
            extended: 0,
            short_list: Vec::new(),
            final_list: Vec::new(),
            postponed_acts: Vec::new(),
            cancelled_for: None,
            provenance: fact.meta.provenance.clone(),
            illustrative: false,
        })
    }

    fn enter_stage(&mut self, event: &CallEvent, fact: &Fact) {
        if let Some(stage) = event.stage().filter(|stage| **stage != self.stage) {
            self.stage = stage.clone();
            self.since = fact.recorded_at;
            self.since_position = fact.position;
        }
    }

    fn take_back(&mut self, step: &str) {
        match step {
            "short_list_published" => self.short_list.clear(),
            "final_list_published" => self.final_list.clear(),
            "cancelled" => self.cancelled_for = None,
            _ => {}
        }
    }

    fn follow(&mut self, event: &CallEvent, fact: &Fact) {
        match event {
            CallEvent::Drafted { year, .. } => self.year = Some(*year),
            CallEvent::Recorded { year, conducted, rules, .. } => {
                (self.year, self.conducted, self.rules) = (*year, *conducted, Some(rules.clone()));
            }
            CallEvent::ThemesSet { themes } => self.themes.clone_from(themes),
            CallEvent::Announced { opens, closes, .. } => {
                (self.opens, self.closes) = (Some(*opens), Some(closes.clone()));
            }
            CallEvent::Opened { rules, closes, .. } => {
                (self.rules, self.closes) = (Some(rules.clone()), Some(closes.clone()));
            }
            CallEvent::DeadlineExtended { to, .. } => {
                self.closes = Some(to.clone());
                self.extended = self.extended.saturating_add(1);
            }
            CallEvent::ShortListPublished { projects, .. } => self.short_list.clone_from(projects),
            CallEvent::FinalListPublished { projects, .. } => self.final_list.clone_from(projects),
            CallEvent::Cancelled { reason, .. } => self.cancelled_for = Some(reason.clone()),
            CallEvent::StepReverted { step, .. } => self.take_back(step),
            CallEvent::PostponementsReverted { reverts, .. } => {
                self.postponed_acts.retain(|act| act.act != *reverts);
            }
            CallEvent::ProjectsPostponed { projects, reason, requested_by, to_year, act, .. } => {
                self.postponed_acts.push(PostponedAct {
                    position: fact.position,
                    at: fact.recorded_at,
                    projects: projects.clone(),
                    to_year: *to_year,
                    reason: reason.clone(),
                    requested_by: *requested_by,
                    act: *act,
                });
            }
            _ => {}
        }
    }
}
