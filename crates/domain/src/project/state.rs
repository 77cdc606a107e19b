//! A project as its events tell it.

use crate::project::{
    Checked, ConditionState, Correction, Decision, DraftChange, Fiche, Grant, GrantEvent, Journey, Link,
    LinkState, Milestone, MilestoneState, Owner, ProjectEvent, Requirement, Subgrant, SubgrantState,
    WishedPostponement, keep_answers,
};
use nidaa_kernel::{CallCode, Deadline, LocalText, Money, ProgrammeId, ProjectCode, SectorId, StageId};
use nidaa_workflow::Answers;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What decisions about a project look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// `None` until it is begun.
    pub code: Option<ProjectCode>,
    /// Title.
    pub title: LocalText,
    /// Owner.
    pub owner: Option<Owner>,
    /// Programme.
    pub programme: Option<ProgrammeId>,
    /// Call.
    pub call: Option<CallCode>,
    /// Cooperation area.
    pub sector: Option<SectorId>,
    /// Theme of the call.
    pub theme: Option<String>,
    /// Ministerial recommendation served.
    pub recommendation: Option<String>,
    /// States taking part that are counted, not named.
    pub member_states_count: Option<u16>,
    /// Year of implementation.
    pub implementation_year: Option<i16>,
    /// Present stage.
    pub stage: Option<StageId>,
    /// Stage before the rest or amendment, to return to.
    pub stage_before: Option<StageId>,
    /// Stage before the other of the two, while an amendment is asked for that gives a resting project its new dates, or a
    /// project rests whose amendment is still to be decided on.
    pub stage_before_waiting: Option<StageId>,
    /// Partnerships, in the order they were begun.
    pub links: Vec<Link>,
    /// Milestones, in the order they were planned.
    pub milestones: Vec<Milestone>,
    /// Money granted, where known; nothing any more once the owner has given it up or it lapsed, and of a project that ended
    /// before its time what was paid and did not come back.
    pub granted: Option<Money>,
    /// Sub-grants, in the order they were awarded.
    pub subgrants: Vec<Subgrant>,
    /// Kind of project, where the programme knows kinds.
    pub project_type: Option<String>,
    /// Answers by form and field.
    pub answers: BTreeMap<String, Answers>,
    /// What became of the grant.
    pub grant: Grant,

    /// Answers to the checklist of eligibility.
    pub checklist: Vec<Checked>,
    /// The final document, as handed in last.
    pub fiche: Option<Fiche>,
    /// How often a corrected document was asked for.
    pub revision_rounds: u16,
    /// By when the corrected document is due, while one is awaited.
    pub revision_due: Option<Deadline>,
    /// By when it may be handed in though its call has closed, where the office let it in.
    #[serde(default)]
    pub readmitted: Option<Deadline>,
    /// Place on the reserve list, while it waits there.
    pub reserve_rank: Option<u16>,
    /// What is known of its standing still.
    pub journey: Journey,
    /// Decisions that can be taken back, the last one last.
    pub decisions: Vec<Decision>,
    /// Conditions of the approval, in the order they were set.
    pub conditions: Vec<(Requirement, ConditionState)>,
    /// Whether it was withdrawn or terminated.
    #[serde(default)]
    pub ended_early: bool,
    /// Whether its contract was signed here, or its work begun where the contract is kept elsewhere.
    #[serde(default)]
    pub begun: bool,
    /// Whether the work began, and no decision took that back.
    #[serde(default)]
    pub at_work: bool,
}

impl Project {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "one arm per event and no wildcard: the compiler is the checklist"
    )]
    pub fn evolve(mut self, event: &ProjectEvent) -> Self {
        self.remember_decision(event);
        self.keep_renewals(event);
        match event {
            ProjectEvent::Drafted {
                project,
                title,
                owner,
                programme,
                call,
                sector,
                theme,
                recommendation,
                continues: _,
                member_states_count,
                implementation_year,
                stage: _,
            } => {
                self.code = Some(project.clone());
                self.title = title.clone();
                self.owner = Some(owner.clone());
                self.programme = Some(programme.clone());
                self.call.clone_from(call);
                self.sector = Some(sector.clone());
                self.theme.clone_from(theme);
                self.recommendation.clone_from(recommendation);
                self.member_states_count = *member_states_count;
                self.implementation_year = *implementation_year;
            }
            ProjectEvent::Recorded {
                project,
                title,
                owner,
                programme,
                call,
                sector,
                recommendation,
                continues: _,
                member_states_count,
                implementation_year,
                stage: _,
                wording: _,
            } => {
                self.code = Some(project.clone());
                self.title = title.clone();
                self.owner = Some(owner.clone());
                self.programme = Some(programme.clone());
                self.call.clone_from(call);
                self.sector = Some(sector.clone());
                self.recommendation.clone_from(recommendation);
                self.member_states_count = *member_states_count;
                self.implementation_year = *implementation_year;
            }
            ProjectEvent::DecisionReverted { granted, reserve_rank, implementation_year, .. } => {
                (self.granted, self.reserve_rank) = (*granted, *reserve_rank);
                self.implementation_year = *implementation_year;
                self.ended_early = false;
                self.take_back();
            }
            ProjectEvent::ActReverted { act, part, with_decision, .. } => {
                self.take_back_act(*act, part, *with_decision);
            }
            ProjectEvent::PostponementRequested { to_year, to_call, .. } => {
                self.journey.wish = Some(WishedPostponement { to_year: *to_year, to_call: to_call.clone() });
            }
            ProjectEvent::PostponementDeclined { .. } => self.journey.wish = None,
            ProjectEvent::RenewalsAsked { renewals, because } => {
                self.journey.ask(renewals, because.as_ref());
            }
            ProjectEvent::RenewalsDone {} => self.journey.renewals.clear(),
            ProjectEvent::ConsentRenewed { country, role } => self.journey.renew_consent(*country, *role),
            ProjectEvent::DocumentFiled { document, valid_until, .. } => {
                self.journey.file(document, *valid_until);
            }
            ProjectEvent::DocumentRenewed { document, valid_until } => {
                self.journey.renew_document(document, *valid_until);
            }
            ProjectEvent::Activated { .. } => self.begun = true,
            ProjectEvent::Suspended { .. } => self.set_aside(),
            ProjectEvent::Postponed { to_year, on, stage, .. } => {
                self.journey.wish = None;
                // A second postponement still returns to the stage before the first, and goes on with its rest.
                if self.stage.as_ref() != Some(stage) {
                    self.set_aside();
                    self.journey.away_since = *on;
                }
                self.implementation_year = Some(*to_year);
                self.journey.away_to = Some(*to_year);
            }
            ProjectEvent::Resumed { .. } => {
                self.stage_before = self.stage_before_waiting.take();
                (self.journey.away_to, self.journey.away_since) = (None, None);
            }
            ProjectEvent::MilestonePlanned { milestone, span, .. } => {
                self.milestones.push(Milestone {
                    key: milestone.clone(),
                    span: *span,
                    state: MilestoneState::Planned,
                });
            }
            ProjectEvent::MilestoneRedated { milestone, to, .. } => {
                self.set_milestone(milestone, Some(*to), None);
            }
            ProjectEvent::MilestoneReached { milestone, span, .. } => {
                self.set_milestone(milestone, Some(*span), Some(MilestoneState::Reached));
            }
            ProjectEvent::MilestoneMissed { milestone, .. } => {
                self.set_milestone(milestone, None, Some(MilestoneState::Missed));
            }
            ProjectEvent::PartnerInvited { country, role } => {
                self.set_link(*country, *role, LinkState::Invited);
            }
            ProjectEvent::PartnerConfirmed { country, role } => {
                self.set_link(*country, *role, LinkState::Confirmed);
            }
            ProjectEvent::PartnerDeclined { country, role, stays, .. } => {
                self.grant.decline(*country, *role);
                if !stays {
                    self.set_link(*country, *role, LinkState::Declined);
                }
            }
            ProjectEvent::PartnerWithdrawn { country, role, .. } => {
                self.set_link(*country, *role, LinkState::Withdrawn);
            }
            ProjectEvent::PartnerReplaced { country, role, .. } => {
                self.set_link(*country, *role, LinkState::Replaced);
            }
            ProjectEvent::SubgrantAwarded { subgrant, amount, .. } => self.subgrants.push(Subgrant {
                key: subgrant.clone(),
                amount: *amount,
                state: SubgrantState::Awarded,
            }),
            ProjectEvent::SubgrantSettled { subgrant, spent, .. } => {
                self.end_subgrant(subgrant, SubgrantState::Settled, Some(*spent));
            }
            ProjectEvent::SubgrantCancelled { subgrant, .. } => {
                self.end_subgrant(subgrant, SubgrantState::Cancelled, None);
            }
            ProjectEvent::TypeChosen { project_type } => self.project_type = Some(project_type.clone()),
            ProjectEvent::Answered { form, answers } => keep_answers(&mut self.answers, form, answers),
            ProjectEvent::Corrected { correction, .. } => self.correct(correction),
            ProjectEvent::Grant(event) => {
                self.remember_stage(event);
                self.grant.evolve(event);
                self.begun |= self.grant.contract.is_some();
                self.keep_paid();
            }
            ProjectEvent::DraftRevised { changes } => changes.iter().for_each(|change| self.revise(change)),
            ProjectEvent::EligibilityChecked { checklist } => self.checklist.clone_from(checklist),
            ProjectEvent::FinalFicheSubmitted { fiche, .. }
            | ProjectEvent::FicheResubmitted { fiche, .. } => {
                self.fiche = Some(fiche.clone());
                self.revision_due = None;
            }
            ProjectEvent::RevisionRequested { round, due, .. } => {
                (self.revision_rounds, self.revision_due) = (*round, Some(due.clone()));
            }
            ProjectEvent::Approved { granted, .. } => {
                (self.granted, self.reserve_rank) = (*granted, None);
            }
            ProjectEvent::PutOnReserve { rank, .. } => self.reserve_rank = Some(*rank),
            ProjectEvent::ReserveExpired { .. } | ProjectEvent::Rejected { .. } => self.reserve_rank = None,
            ProjectEvent::Declined { .. } | ProjectEvent::Lapsed { .. } => {
                (self.granted, self.reserve_rank) = (None, None);
            }
            ProjectEvent::Withdrawn { .. } => {
                (self.granted, self.reserve_rank, self.ended_early) = (None, None, true);
                self.keep_paid();
            }
            ProjectEvent::Terminated { .. } => {
                self.ended_early = true;
                // Nothing was paid of what had not begun.
                self.granted = self.granted.filter(|_| self.begun);
                self.keep_paid();
            }
            ProjectEvent::ConditionSet { condition, .. } => {
                self.conditions.push((condition.clone(), ConditionState::Open));
            }
            ProjectEvent::ProofReported { condition, .. } => {
                self.set_condition(condition, ConditionState::Reported);
            }
            ProjectEvent::ConditionMet { condition } => self.set_condition(condition, ConditionState::Met),
            ProjectEvent::ProofRejected { condition, .. } => {
                self.set_condition(condition, ConditionState::Open);
            }
            ProjectEvent::Readmitted { until, .. } => self.readmitted = Some(until.clone()),
            // These only lead to a stage, which is set below for every event alike.
            ProjectEvent::Submitted { .. }
            | ProjectEvent::FoundEligible { .. }
            | ProjectEvent::FoundIneligible { .. }
            | ProjectEvent::ShortListed { .. }
            | ProjectEvent::Closed { .. }
            | ProjectEvent::SentToFocalPoint { .. }
            | ProjectEvent::ReturnedByFocalPoint { .. }
            | ProjectEvent::Endorsed { .. }
            | ProjectEvent::Promoted { .. }
            | ProjectEvent::FinalStageMissed { .. }
            | ProjectEvent::RevisionMissed { .. } => {}
        }
        if let Some(stage) = event.stage() {
            self.stage = Some(stage.clone());
        }
        self
    }

    /// What ended before its time leaves its grant to others, but for what was paid and did not come back. Where the
    /// contract is kept elsewhere, nobody here knows what was paid.
    fn keep_paid(&mut self) {
        if let Some(books) = self.grant.books().filter(|_| self.ended_early) {
            self.granted = Some(books.paid).filter(|paid| paid.minor > 0);
        }
    }

    /// Leaves a stage to return to it, and from it to where that one returns.
    fn set_aside(&mut self) {
        self.stage_before_waiting = self.stage_before.take();
        self.stage_before.clone_from(&self.stage);
    }

    /// What waits for an amendment goes on afterwards where it was.
    fn remember_stage(&mut self, event: &GrantEvent) {
        match event {
            GrantEvent::AmendmentRequested { .. } => self.set_aside(),
            GrantEvent::AmendmentApproved { .. } | GrantEvent::AmendmentRefused { .. } => {
                self.stage_before = self.stage_before_waiting.take();
            }
            _ => {}
        }
    }

    /// The year to which it was put off was told wrongly: also as it is found again when what was decided since is taken back.
    fn correct_journey(&mut self, year: i16) {
        let Some(told) = self.journey.away_to.replace(year) else {
            self.journey.away_to = None;
            return;
        };
        let found = self.decisions.iter_mut().filter(|one| one.away_to == Some(told));
        found.for_each(|one| one.away_to = Some(year));
    }

    fn correct(&mut self, correction: &Correction) {
        match correction {
            Correction::Title(title) => self.title = title.clone(),
            Correction::Owner(owner) => self.owner = Some(owner.clone()),
            Correction::Sector(sector) => self.sector = Some(sector.clone()),
            Correction::ImplementationYear(year) => {
                self.implementation_year = Some(*year);
                self.correct_journey(*year);
            }
            Correction::MemberStatesCount(count) => self.member_states_count = Some(*count),
            Correction::Recommendation(text) => self.recommendation = Some(text.clone()),
            Correction::MilestoneDates { milestone, span } => {
                self.set_milestone(milestone, Some(*span), None);
            }
        }
    }

    fn revise(&mut self, change: &DraftChange) {
        match change {
            DraftChange::Title(title) => self.title = title.clone(),
            DraftChange::Sector(sector) => self.sector = Some(sector.clone()),
            DraftChange::Theme(theme) => self.theme = Some(theme.clone()),
            DraftChange::Recommendation(text) => self.recommendation = Some(text.clone()),
            DraftChange::ImplementationYear(year) => self.implementation_year = Some(*year),
            DraftChange::MemberStatesCount(count) => self.member_states_count = Some(*count),
        }
    }
}
