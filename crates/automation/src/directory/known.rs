//! Institutions, projects and calls as far as mails need them.

use jiff::{SignedDuration, Timestamp, civil::Date};
use nidaa_domain::{
    RulesPin,
    call::{CallEvent, Theme},
    institution::Contact,
    project::{Correction, LinkState, Owner, PartnerRole, ProjectEvent, Span},
};
use nidaa_kernel::{CallCode, Country, Deadline, LocalText, ProgrammeId, ProjectCode, StageId};
use std::collections::BTreeMap;

/// An institution as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownInstitution {
    /// Name.
    pub name: LocalText,
    /// Kind, such as `national_focal_point`.
    pub kind: String,
    /// Country it stands in or speaks for.
    pub country: Option<Country>,
    /// Present contact.
    pub contact: Option<Contact>,
}

/// A milestone as far as mails and duties need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMilestone {
    /// Title.
    pub title: LocalText,
    /// First and last day.
    pub span: Span,
}

/// A project as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownProject {
    /// Its code.
    pub code: ProjectCode,
    /// Title.
    pub title: LocalText,
    /// Owner.
    pub owner: Owner,
    /// Programme.
    pub programme: ProgrammeId,
    /// Call.
    pub call: Option<CallCode>,
    /// Year of implementation.
    pub year: Option<i16>,
    /// Year of implementation as it was first known.
    pub first_year: Option<i16>,
    /// Milestones, by key.
    pub milestones: BTreeMap<String, KnownMilestone>,
    /// Partnerships that are asked for or hold.
    pub live_links: Vec<(Country, PartnerRole)>,
    /// Present stage.
    pub stage: Option<StageId>,
}

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
}

impl KnownProject {
    pub(super) fn begun(event: &ProjectEvent) -> Option<Self> {
        let (ProjectEvent::Drafted { project, title, owner, programme, call, implementation_year, .. }
        | ProjectEvent::Recorded { project, title, owner, programme, call, implementation_year, .. }) = event
        else {
            return None;
        };
        Some(Self {
            code: project.clone(),
            title: title.clone(),
            owner: owner.clone(),
            programme: programme.clone(),
            call: call.clone(),
            year: *implementation_year,
            first_year: *implementation_year,
            milestones: BTreeMap::new(),
            live_links: Vec::new(),
            stage: event.stage().cloned(),
        })
    }

    pub(super) fn follow(&mut self, event: &ProjectEvent) {
        match event {
            ProjectEvent::Postponed { to_year, .. } => self.year = Some(*to_year),
            ProjectEvent::PartnerInvited { country, role } => self.link(*country, *role, LinkState::Invited),
            ProjectEvent::PartnerConfirmed { country, role } => {
                self.link(*country, *role, LinkState::Confirmed);
            }
            ProjectEvent::PartnerDeclined { country, role, .. } => {
                self.link(*country, *role, LinkState::Declined);
            }
            ProjectEvent::PartnerWithdrawn { country, role, .. } => {
                self.link(*country, *role, LinkState::Withdrawn);
            }
            ProjectEvent::PartnerReplaced { country, role, .. } => {
                self.link(*country, *role, LinkState::Replaced);
            }
            ProjectEvent::MilestonePlanned { milestone, title, span, .. } => {
                let known = KnownMilestone { title: title.clone(), span: *span };
                self.milestones.insert(milestone.to_string(), known);
            }
            ProjectEvent::MilestoneRedated { milestone, to, .. } => self.redate(milestone.as_str(), *to),
            ProjectEvent::Corrected { correction, .. } => self.correct(correction),
            _ => {}
        }
        if let Some(stage) = event.stage() {
            self.stage = Some(stage.clone());
        }
    }

    fn correct(&mut self, correction: &Correction) {
        match correction {
            Correction::Title(title) => self.title.clone_from(title),
            Correction::Owner(owner) => self.owner.clone_from(owner),
            Correction::ImplementationYear(year) => (self.year, self.first_year) = (Some(*year), Some(*year)),
            Correction::MilestoneDates { milestone, span } => self.redate(milestone.as_str(), *span),
            _ => {}
        }
    }

    fn redate(&mut self, key: &str, span: Span) {
        if let Some(milestone) = self.milestones.get_mut(key) {
            milestone.span = span;
        }
    }

    fn link(&mut self, country: Country, role: PartnerRole, state: LinkState) {
        self.live_links.retain(|link| *link != (country, role));
        if state.is_live() {
            self.live_links.push((country, role));
        }
    }
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
        })
    }

    pub(super) fn follow(&mut self, event: &CallEvent) {
        match event {
            CallEvent::ThemesSet { themes } => self.themes.clone_from(themes),
            CallEvent::Announced { opens, closes, .. } => {
                (self.opens, self.closes) = (Some(*opens), Some(closes.clone()));
            }
            CallEvent::Opened { rules, closes, .. } => {
                self.is_open = true;
                (self.rules, self.closes) = (Some(rules.clone()), Some(closes.clone()));
            }
            CallEvent::DeadlineExtended { to, .. } => self.closes = Some(to.clone()),
            CallEvent::GraceGranted { minutes, .. } => self.grace_minutes = *minutes,
            CallEvent::Closed { .. } | CallEvent::Cancelled { .. } => self.is_open = false,
            _ => {}
        }
        if let Some(stage) = event.stage() {
            self.stage = Some(stage.clone());
        }
    }

    /// The instant from which nothing is let in any more.
    pub(crate) fn takes_until(&self) -> Option<Timestamp> {
        let grace = SignedDuration::from_mins(self.grace_minutes.into());
        self.closes.as_ref().map(|closes| closes.end.saturating_add(grace).unwrap_or(closes.end))
    }
}
