//! From the draft to the final list: focal point, eligibility, final document, revision, reserve.

use super::lifecycle::check_counted;
use crate::project::{
    Checked, DraftChange, EndorseProject, Fiche, LinkState, PartnerRole, Project, ProjectCommand,
    ProjectEvent, ReadmitProject, RequestRevision, ReviseDraft,
};
use crate::{Context, Policy, Refusal};
use jiff::ToSpan;
use nidaa_kernel::{CivilEnd, Deadline, StageId, TimeOfDay};
use nidaa_workflow::{Due, ParameterValue, Workflow};
use std::collections::BTreeSet;

impl Project {
    /// Decides a command on the way from the draft to the final list.
    pub(super) fn decide_appraisal(
        &self,
        command: &ProjectCommand,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        use ProjectCommand as C;
        match command {
            C::FindEligible(data) => self.judge_eligibility(command, &data.checklist, context, |stage| {
                ProjectEvent::FoundEligible { stage }
            }),
            C::FindIneligible(data) => {
                data.reason.check()?;
                let reason = data.reason.clone();
                self.judge_eligibility(command, &data.checklist, context, |stage| {
                    ProjectEvent::FoundIneligible { reason, stage }
                })
            }
            C::ReviseDraft(data) => self.revise_draft(data, context),
            C::SendToFocalPoint(_) => {
                self.enter(context, command, |stage| ProjectEvent::SentToFocalPoint { stage })
            }
            C::ReturnToOwner(data) => self.enter_for(context, command, &data.reason, |reason, stage| {
                ProjectEvent::ReturnedByFocalPoint { reason, stage }
            }),
            C::EndorseProject(data) => self.endorse(data, context),
            C::LapseProject(_) => self.enter(context, command, |stage| ProjectEvent::Lapsed { stage }),
            C::ReadmitProject(data) => self.readmit(data, context),
            C::SubmitFinalFiche(data) => self.hand_in_fiche(command, &data.fiche, context, |fiche, stage| {
                ProjectEvent::FinalFicheSubmitted { fiche, stage }
            }),
            C::MissFinalStage(_) => {
                self.enter(context, command, |stage| ProjectEvent::FinalStageMissed { stage })
            }
            C::RequestRevision(data) => self.request_revision(data, context),
            C::ResubmitFiche(data) => self.hand_in_fiche(command, &data.fiche, context, |fiche, stage| {
                ProjectEvent::FicheResubmitted { fiche, stage }
            }),
            C::MissRevision(_) => {
                self.enter(context, command, |stage| ProjectEvent::RevisionMissed { stage })
            }
            C::ExpireReserve(_) => {
                self.enter(context, command, |stage| ProjectEvent::ReserveExpired { stage })
            }
            C::PromoteProject(data) => self.promote(data, context),
            C::ReportProof(data) => self.report_proof(data, context),
            C::AcceptProof(data) => self.accept_proof(data, context),
            C::RejectProof(data) => self.reject_proof(data, context),
            C::DeclineProject(data) => self.enter_for(context, command, &data.reason, |reason, stage| {
                ProjectEvent::Declined { reason, stage }
            }),
            _ => Ok(vec![]),
        }
    }

    pub(super) fn revise_draft(
        &self,
        data: &ReviseDraft,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let mut seen = BTreeSet::new();
        for change in &data.changes {
            change.check()?;
            if !seen.insert(change.fact()) {
                return Err(Refusal::NamedTwice { code: change.fact().to_owned() });
            }
            if let DraftChange::Sector(sector) = change {
                context.knows_sector(sector)?;
            }
        }
        let changes: Vec<DraftChange> =
            data.changes.iter().filter(|change| !self.is_already(change)).cloned().collect();
        if changes.is_empty() {
            return Err(Refusal::NothingToCorrect);
        }
        self.next_stage(context, "revise_draft")?;
        changes.iter().try_for_each(|change| check_counted(change.counted(), context))?;
        Ok(vec![ProjectEvent::DraftRevised { changes }])
    }

    fn is_already(&self, change: &DraftChange) -> bool {
        match change {
            DraftChange::Title(title) => self.title == *title,
            DraftChange::Sector(sector) => self.sector.as_ref() == Some(sector),
            DraftChange::Theme(theme) => self.theme.as_ref() == Some(theme),
            DraftChange::Recommendation(text) => self.recommendation.as_ref() == Some(text),
            DraftChange::ImplementationYear(year) => self.implementation_year == Some(*year),
            DraftChange::MemberStatesCount(count) => self.member_states_count == Some(*count),
        }
    }

    /// The country hands the proposal in: its word, and the submission that follows from it.
    pub(super) fn endorse(
        &self,
        data: &EndorseProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        context.has_rules("endorse_project")?;
        let stage = self.next_stage(context, "endorse_project")?;
        let note = data.note.clone().filter(|note| !note.is_empty());
        Ok(vec![ProjectEvent::Endorsed { note }, ProjectEvent::Submitted { stage }])
    }

    /// A verdict on eligibility. The answers are recorded before it, so that each failed item can be counted.
    pub(super) fn judge_eligibility(
        &self,
        command: &ProjectCommand,
        checklist: &[Checked],
        context: &Context,
        verdict: impl FnOnce(nidaa_kernel::StageId) -> ProjectEvent,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        check_items(checklist, context)?;
        context.has_rules(command.name())?;
        let would_be = Self { checklist: checklist.to_vec(), ..self.clone() };
        let told = |refusal: Refusal| would_be.items_open(refusal, context);
        let stage = would_be.next_stage(context, command.name()).map_err(told)?;
        let checked = ProjectEvent::EligibilityChecked { checklist: checklist.to_vec() };
        Ok((!checklist.is_empty()).then_some(checked).into_iter().chain([verdict(stage)]).collect())
    }

    pub(super) fn hand_in_fiche(
        &self,
        command: &ProjectCommand,
        fiche: &Fiche,
        context: &Context,
        event: impl FnOnce(Fiche, nidaa_kernel::StageId) -> ProjectEvent,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        fiche.check()?;
        context.has_rules(command.name())?;
        // The guards look at the document that is being handed in.
        let would_be = Self { fiche: Some(fiche.clone()), ..self.clone() };
        let stage = would_be.next_stage(context, command.name())?;
        Ok(vec![event(fiche.clone(), stage)])
    }

    /// The proposal goes on in the stage in which the close of its call found it.
    fn readmit(&self, data: &ReadmitProject, context: &Context) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        context.has_rules("readmit_project")?;
        let ruled = self.next_stage(context, "readmit_project")?;
        let until = Deadline::at(data.until, context.zone())?;
        if !until.in_time(context.now) {
            return Err(Refusal::DayPassed { day: data.until.to_string() });
        }
        let stage = self.goes_on_in(ruled)?;
        Ok(vec![ProjectEvent::Readmitted { until, reason: data.reason.clone(), stage }])
    }

    /// The stage in which a proposal goes on that is let in late; `stage` is where it lies.
    pub(super) fn goes_on_in(&self, stage: StageId) -> Result<StageId, Refusal> {
        self.lapsed_from().cloned().ok_or(Refusal::NoWayBack { stage })
    }

    /// The stage it lapsed from, if that was the last thing that happened to it.
    fn lapsed_from(&self) -> Option<&nidaa_kernel::StageId> {
        self.decisions.last().filter(|last| last.decision == "lapsed")?.stage.as_ref()
    }

    pub(super) fn request_revision(
        &self,
        data: &RequestRevision,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        if data.comments.is_empty() {
            return Err(Refusal::Empty { field: "comments" });
        }
        context.has_rules("request_revision")?;
        let stage = self.next_stage(context, "request_revision")?;
        let due = revision_due(context)?;
        let (round, comments) = (self.revision_rounds.saturating_add(1), data.comments.clone());
        Ok(vec![ProjectEvent::RevisionRequested { round, comments, due, stage }])
    }

    /// Partner countries that take part or are asked, and have given no letter.
    pub(super) fn letters_lacking(&self) -> Vec<String> {
        let given = |country| self.fiche.as_ref().is_some_and(|fiche| fiche.letters.contains(&country));
        let partners = self.links.iter().filter(|link| {
            link.role == PartnerRole::Partner
                && matches!(link.state, LinkState::Invited | LinkState::Confirmed)
        });
        partners.filter(|link| !given(link.country)).map(|link| link.country.to_string()).collect()
    }

    /// Items of the programme's checklist that were answered with no, and those not answered with yes.
    pub(super) fn checklist_counts(&self, context: &Context) -> (i64, i64) {
        let open = self.open_items(context);
        let denied = |id: &&String| self.checklist.iter().any(|checked| checked.item == **id);
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        (whole(open.iter().filter(denied).count()), whole(open.len()))
    }

    /// Items of the programme's checklist without a yes, in its order.
    fn open_items(&self, context: &Context) -> Vec<String> {
        let Some(rules) = context.rules() else { return Vec::new() };
        let passed = |id: &str| self.checklist.iter().any(|checked| checked.item == id && checked.passed);
        let items = rules.eligibility().iter().map(|item| item.id.clone());
        items.filter(|id| !passed(id)).collect()
    }

    /// Says which items lack their yes, where the policy asks for it.
    fn items_open(&self, refusal: Refusal, context: &Context) -> Refusal {
        let items = self.open_items(context);
        if items.is_empty() || !refusal.rests_on("checklist_open") {
            return refusal;
        }
        Refusal::ItemsOpen { refusal: Box::new(refusal), items }
    }
}

/// Each answer is to an item the programme asks, and to each there is one answer.
fn check_items(checklist: &[Checked], context: &Context) -> Result<(), Refusal> {
    let crate::Policy::Pinned(workflow) = &context.policy else { return Ok(()) };
    let mut seen = BTreeSet::new();
    for checked in checklist {
        if !workflow.eligibility().iter().any(|item| item.id == checked.item) {
            return Err(Refusal::Missing { what: "checklist_item", code: checked.item.clone() });
        }
        if !seen.insert(checked.item.as_str()) {
            return Err(Refusal::NamedTwice { code: checked.item.clone() });
        }
    }
    Ok(())
}

/// The end of the day that lies as many days ahead as the programme gives for a revision, or the time of it that its
/// deadline names.
fn revision_due(context: &Context) -> Result<Deadline, Refusal> {
    const USUAL: i64 = 10;
    let days = match context.parameter("revision_days") {
        Some(ParameterValue::Number(days)) => *days,
        _ => USUAL,
    };
    let today = context.today();
    let date = today.checked_add(days.clamp(0, 3660).days()).unwrap_or(today);
    let at = match &context.policy {
        Policy::Pinned(rules) => time_after(rules, "project_revision_requested"),
        Policy::Reconstruction | Policy::House => None,
    };
    Ok(Deadline::at(CivilEnd { date, at }, context.zone())?)
}

/// The time of day of what is due some days after an event.
fn time_after(rules: &Workflow, event: &str) -> Option<TimeOfDay> {
    let follows = |due: &Due| matches!(due, Due::After { event: of, .. } if of == event);
    rules.deadlines().iter().find(|deadline| follows(&deadline.due))?.at
}
