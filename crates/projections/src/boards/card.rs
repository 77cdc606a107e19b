//! A project in short: what the status board shows, and the head of the project page.

use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{Correction, DraftChange, LinkState, Owner, PartnerRole, ProjectEvent, Span},
};
use nidaa_kernel::{
    ApproxDate, CallCode, Country, LocalText, MilestoneKey, Position, ProgrammeId, ProjectCode, SectorId,
    StageId,
};
use serde::{Deserialize, Serialize};

/// A partnership with one country in one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardLink {
    /// The country.
    pub country: Country,
    /// As what.
    pub role: PartnerRole,
    /// How far it has come.
    pub state: LinkState,
}

/// A milestone that is still to come. Its title is on the board of titles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenMilestone {
    /// Its key within the project.
    pub key: MilestoneKey,
    /// Last day, as exactly as known.
    pub due: ApproxDate,
}

/// A project in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its code.
    pub code: ProjectCode,
    /// Title.
    pub title: LocalText,
    /// Owner.
    pub owner: Owner,
    /// Programme.
    pub programme: ProgrammeId,
    /// Call, where known.
    pub call: Option<CallCode>,
    /// Cooperation area.
    pub sector: SectorId,
    /// Present stage.
    pub stage: StageId,
    /// When the present stage was recorded.
    pub since: Timestamp,
    /// Place in the log of the event that led to it.
    pub since_position: Position,
    /// Year of implementation.
    pub implementation_year: Option<i16>,
    /// Partnerships in any role and state, in the order they were begun.
    pub links: Vec<CardLink>,
    /// Countries that a document counts without naming them.
    pub countries_counted: Option<u16>,
    /// Milestones still to come, the next first.
    pub open_milestones: Vec<OpenMilestone>,
    /// Milestones ever planned.
    pub milestones_total: u16,
    /// Milestones reached.
    pub milestones_reached: u16,
    /// Whether something on it is an example that no source states.
    pub illustrative: bool,
    /// Whether it was rebuilt from a document.
    pub reconstructed: bool,
}

impl Card {
    /// The open milestone that ends first.
    pub fn next_milestone(&self) -> Option<&OpenMilestone> {
        self.open_milestones.first()
    }

    /// The card of a project that this fact begins or enters.
    pub(crate) fn begun(fact: &Fact) -> Option<Self> {
        let AnyEvent::Project(event) = &fact.event else { return None };
        let (ProjectEvent::Drafted {
            project,
            title,
            owner,
            programme,
            call,
            sector,
            member_states_count,
            implementation_year,
            stage,
            ..
        }
        | ProjectEvent::Recorded {
            project,
            title,
            owner,
            programme,
            call,
            sector,
            member_states_count,
            implementation_year,
            stage,
            ..
        }) = event
        else {
            return None;
        };
        Some(Self {
            code: project.clone(),
            title: title.clone(),
            owner: owner.clone(),
            programme: programme.clone(),
            call: call.clone(),
            sector: sector.clone(),
            stage: stage.clone(),
            since: fact.recorded_at,
            since_position: fact.position,
            implementation_year: *implementation_year,
            links: Vec::new(),
            countries_counted: *member_states_count,
            open_milestones: Vec::new(),
            milestones_total: 0,
            milestones_reached: 0,
            illustrative: false,
            reconstructed: fact.meta.provenance.as_ref().is_some_and(|provenance| provenance.reconstructed),
        })
    }

    /// Follows a fact of this project.
    pub(crate) fn advance(&mut self, event: &ProjectEvent, fact: &Fact) {
        self.enter_stage(event, fact);
        self.follow(event);
        let provenance = fact.meta.provenance.as_ref();
        self.illustrative |= provenance.is_some_and(|provenance| provenance.illustrative);
    }

    /// A fact that keeps the stage keeps the day since which it holds.
    fn enter_stage(&mut self, event: &ProjectEvent, fact: &Fact) {
        if let Some(stage) = event.stage().filter(|stage| **stage != self.stage) {
            self.stage = stage.clone();
            self.since = fact.recorded_at;
            self.since_position = fact.position;
        }
    }

    fn follow(&mut self, event: &ProjectEvent) {
        match event {
            ProjectEvent::DecisionReverted { implementation_year, .. } => {
                self.implementation_year = *implementation_year;
            }
            ProjectEvent::Postponed { to_year, .. } => self.implementation_year = Some(*to_year),
            ProjectEvent::MilestonePlanned { milestone, span, .. } => self.plan(milestone, *span),
            ProjectEvent::MilestoneRedated { milestone, to, .. } => self.redate(milestone, *to),
            ProjectEvent::MilestoneReached { milestone, .. } => {
                self.milestones_reached = self.milestones_reached.saturating_add(1);
                self.close_milestone(milestone);
            }
            ProjectEvent::MilestoneMissed { milestone, .. } => self.close_milestone(milestone),
            ProjectEvent::PartnerInvited { country, role } => {
                self.link(*country, *role, LinkState::Invited);
            }
            ProjectEvent::PartnerConfirmed { country, role } => {
                self.link(*country, *role, LinkState::Confirmed);
            }
            // It goes on as it does.
            ProjectEvent::PartnerDeclined { stays: true, .. } => {}
            ProjectEvent::PartnerDeclined { country, role, .. } => {
                self.link(*country, *role, LinkState::Declined);
            }
            ProjectEvent::PartnerWithdrawn { country, role, .. } => {
                self.link(*country, *role, LinkState::Withdrawn);
            }
            ProjectEvent::PartnerReplaced { country, role, .. } => {
                self.link(*country, *role, LinkState::Replaced);
            }
            ProjectEvent::Corrected { correction, .. } => self.correct(correction),
            ProjectEvent::DraftRevised { changes } => changes.iter().for_each(|change| self.revise(change)),
            _ => {}
        }
    }

    fn correct(&mut self, correction: &Correction) {
        match correction {
            Correction::Title(title) => self.title.clone_from(title),
            Correction::Owner(owner) => self.owner.clone_from(owner),
            Correction::Sector(sector) => self.sector.clone_from(sector),
            Correction::ImplementationYear(year) => self.implementation_year = Some(*year),
            Correction::MemberStatesCount(count) => self.countries_counted = Some(*count),
            Correction::MilestoneDates { milestone, span } => self.redate(milestone, *span),
            Correction::Recommendation(_) => {}
        }
    }

    fn revise(&mut self, change: &DraftChange) {
        match change {
            DraftChange::Title(title) => self.title.clone_from(title),
            DraftChange::Sector(sector) => self.sector.clone_from(sector),
            DraftChange::ImplementationYear(year) => self.implementation_year = Some(*year),
            DraftChange::MemberStatesCount(count) => self.countries_counted = Some(*count),
            DraftChange::Theme(_) | DraftChange::Recommendation(_) => {}
        }
    }

    fn plan(&mut self, key: &MilestoneKey, span: Span) {
        self.milestones_total = self.milestones_total.saturating_add(1);
        self.open_milestones.push(OpenMilestone { key: key.clone(), due: span.end });
        self.order_milestones();
    }

    fn redate(&mut self, key: &MilestoneKey, span: Span) {
        if let Some(milestone) = self.open_milestones.iter_mut().find(|milestone| milestone.key == *key) {
            milestone.due = span.end;
            self.order_milestones();
        }
    }

    fn close_milestone(&mut self, key: &MilestoneKey) {
        self.open_milestones.retain(|milestone| milestone.key != *key);
    }

    fn order_milestones(&mut self) {
        self.open_milestones.sort_by(|a, b| (a.due.last_day(), &a.key).cmp(&(b.due.last_day(), &b.key)));
    }

    fn link(&mut self, country: Country, role: PartnerRole, state: LinkState) {
        match self.links.iter_mut().find(|link| link.country == country && link.role == role) {
            Some(link) => link.state = state,
            None => self.links.push(CardLink { country, role, state }),
        }
    }
}
