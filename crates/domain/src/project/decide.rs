//! What a project allows. One guard per refusal, in the order a person would check them, happy path last.

mod again;
mod appraisal;
mod conditions;
mod corrections;
mod forms;
mod lifecycle;
mod milestones;
mod money;
mod partners;
mod sheet;
mod subgrants;

pub use sheet::Sheet;

use crate::project::{Fiche, GrantEvent, Project, ProjectCommand, ProjectEvent, Reason, Renewal};
use crate::{Context, Refusal};
use nidaa_kernel::StageId;
use nidaa_workflow::{Facts, Machine, Next};

impl Project {
    /// Decides a command. Pure: everything it looks at is the project, the command and the context.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &ProjectCommand, context: &Context) -> Result<Vec<ProjectEvent>, Refusal> {
        use ProjectCommand as C;
        if !matches!(command, C::DraftProject(_) | C::RecordProject(_)) && self.code.is_none() {
            return Err(Refusal::Missing { what: "project", code: command.code().to_owned() });
        }
        match command {
            C::DraftProject(data) => self.draft(data, context),
            C::RecordProject(data) => self.record(data, context),
            C::SubmitProject(_) => self.submit(command, context),
            C::ShortListProject(_) => {
                self.enter(context, command, |stage| ProjectEvent::ShortListed { stage })
            }
            C::ApproveProject(data) => self.approve(data, context),
            C::PutOnReserve(data) => self.put_on_reserve(data, context),
            C::RejectProject(data) => self.enter_for(context, command, &data.reason, |reason, stage| {
                ProjectEvent::Rejected { reason, stage }
            }),
            C::PostponeProject(data) => self.postpone(data, None, context),
            C::ResumeProject(data) => self.resume(data, context),
            C::ActivateProject(_) => self.enter(context, command, |stage| ProjectEvent::Activated { stage }),
            C::PlanMilestone(data) => self.plan_milestone(data, context),
            C::RedateMilestone(data) => self.redate_milestone(data, context),
            C::ReachMilestone(data) => self.reach_milestone(data, context),
            C::MissMilestone(data) => self.miss_milestone(data, context),
            C::CloseProject(_) => self.enter(context, command, |stage| ProjectEvent::Closed { stage }),
            C::WithdrawProject(data) => self.end_early(context, command, &data.reason, |reason, stage| {
                ProjectEvent::Withdrawn { reason, stage }
            }),
            C::TerminateProject(data) => self.end_early(context, command, &data.reason, |reason, stage| {
                ProjectEvent::Terminated { reason, stage }
            }),
            C::InvitePartner(data) => self.invite_partner(data, context),
            C::ConfirmPartner(data) => self.confirm_partner(data, context),
            C::DeclinePartner(data) => self.decline_partner(data, context),
            C::WithdrawPartner(data) => self.withdraw_partner(data, context),
            C::ReplacePartner(data) => self.replace_partner(data, context),
            C::AwardSubgrant(data) => self.award_subgrant(data, context),
            C::SettleSubgrant(data) => self.settle_subgrant(data, context),
            C::CancelSubgrant(data) => self.cancel_subgrant(data, context),
            C::SaveForm(data) => self.save_form(data, context),
            C::CorrectProject(data) => self.correct_fact(data, context),
            C::RevertDecision(data) => self.revert_decision(data, context),
            C::RequestPostponement(data) => self.request_postponement(data, context),
            C::DeclinePostponement(data) => self.decline_postponement(data, context),
            C::SuspendProject(data) => self.suspend(data, context),
            C::RenewConsent(data) => self.renew_consent(data, context),
            C::FileDocument(data) => self.file_document(data, context),
            C::RenewDocument(data) => self.renew_document(data, context),
            C::ApproveAmendment(data) => self.approve_amendment(data, context),
            C::BeginAmendments(_) => self.begin_amendments(context),
            C::AcceptFinalReport(data) => self.accept_final_report(data, context),
            C::ReceiveRefund(data) => self.receive_refund(data, context),
            C::SignContract(_)
            | C::AttendTraining(_)
            | C::TransferBudget(_)
            | C::RequestAmendment(_)
            | C::GiveConsent(_)
            | C::RefuseConsent(_)
            | C::RefuseAmendment(_)
            | C::AnnounceActivity(_)
            | C::HoldActivity(_)
            | C::SubmitReport(_)
            | C::SubmitFinalReport(_)
            | C::ReturnReport(_)
            | C::EndorseReport(_)
            | C::AcceptReport(_)
            | C::RequestPayment(_)
            | C::ApprovePayment(_)
            | C::RefusePayment(_)
            | C::MakePayment(_)
            | C::VisitProject(_)
            | C::ResolveFinding(_)
            | C::AnswerFinding(_)
            | C::ReturnFinding(_)
            | C::CheckClosingItem(_) => self.decide_grant(command, context),
            C::ReviseDraft(_)
            | C::SendToFocalPoint(_)
            | C::ReturnToOwner(_)
            | C::EndorseProject(_)
            | C::FindEligible(_)
            | C::FindIneligible(_)
            | C::LapseProject(_)
            | C::ReadmitProject(_)
            | C::SubmitFinalFiche(_)
            | C::MissFinalStage(_)
            | C::RequestRevision(_)
            | C::ResubmitFiche(_)
            | C::MissRevision(_)
            | C::ExpireReserve(_)
            | C::PromoteProject(_)
            | C::ReportProof(_)
            | C::AcceptProof(_)
            | C::RejectProof(_)
            | C::DeclineProject(_) => self.decide_appraisal(command, context),
        }
    }

    /// Asks the policy and answers the stage that follows.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn next_stage(&self, context: &Context, command: &str) -> Result<StageId, Refusal> {
        self.next_stage_knowing(context, command, |facts| facts)
    }

    /// The same, where the command itself brings facts along that guards may look at.
    pub(super) fn next_stage_knowing(
        &self,
        context: &Context,
        command: &str,
        more: impl FnOnce(Facts) -> Facts,
    ) -> Result<StageId, Refusal> {
        let present = self.stage.clone();
        let missing = || Refusal::Missing { what: "project", code: String::new() };
        let facts = more(self.facts_for(command, context));
        match context.step(Machine::Project, command, self.stage.as_ref(), &facts)? {
            Next::To(stage) => Ok(stage),
            Next::Stay => present.ok_or_else(missing),
            Next::Previous => {
                let stage = present.ok_or_else(missing)?;
                // One that a document reported as postponed returns to where postponements begin.
                let way_in = || context.rules()?.way_into(Machine::Project, &stage).cloned();
                let before = self.stage_before.clone().or_else(way_in);
                before.ok_or(Refusal::NoWayBack { stage })
            }
        }
    }

    /// A command that only leads to a stage.
    fn enter(
        &self,
        context: &Context,
        command: &ProjectCommand,
        event: impl FnOnce(StageId) -> ProjectEvent,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        context.has_rules(command.name())?;
        Ok(vec![event(self.next_stage(context, command.name())?)])
    }

    /// A command that leads to a stage and must say why.
    fn enter_for(
        &self,
        context: &Context,
        command: &ProjectCommand,
        reason: &Reason,
        event: impl FnOnce(Reason, StageId) -> ProjectEvent,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        reason.check()?;
        context.has_rules(command.name())?;
        Ok(vec![event(reason.clone(), self.next_stage(context, command.name())?)])
    }

    /// Ends a project before its time. Money for which no accepted report accounts comes back.
    fn end_early(
        &self,
        context: &Context,
        command: &ProjectCommand,
        reason: &Reason,
        event: impl FnOnce(Reason, StageId) -> ProjectEvent,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let mut events = self.enter_for(context, command, reason, event)?;
        let due = self.grant.books().map(|books| books.refund_due()).filter(|due| due.minor > 0);
        events.extend(due.map(|amount| GrantEvent::RefundDue { amount }.into()));
        Ok(events)
    }

    /// What the guards of the policy file may look at. Names: [`crate::vocabulary`].
    pub(super) fn facts(&self, context: &Context) -> Facts {
        let facts = self.own_facts(context);
        let missing = context.rules().map_or(0, |rules| self.answers_missing(rules, &facts));
        facts.with("answers_missing", i64::try_from(missing).unwrap_or(i64::MAX))
    }

    /// The same for one command: what it meets or ends may have time of its own.
    fn facts_for(&self, command: &str, context: &Context) -> Facts {
        let facts = self.facts(context);
        if context.around.time_for.contains(command) {
            return facts.with("time_granted", true).with("revision_late", false);
        }
        facts
    }

    fn own_facts(&self, context: &Context) -> Facts {
        let (named, confirmed) = self.partner_counts();
        let owner = context.around.owner_institution.as_ref();
        let owner_country = owner.and_then(|owner| owner.country);
        let (checklist_failed, checklist_open) = self.checklist_counts(context);
        let revision_late = self.revision_due.as_ref().is_some_and(|due| !due.in_time(context.now));
        let roles = context.roles_that_count();
        let letters = self.letters_lacking();
        let facts = context
            .facts_of_call()
            .with("owner_kind", self.owner.as_ref().map_or("", crate::project::Owner::kind))
            .with("partners_named", named)
            .with("partners_confirmed", confirmed)
            .with("time_granted", context.around.time_granted)
            .with("providers_named", self.providers_named())
            .with("owner_institution_kind", owner.map_or("", |owner| owner.kind.as_str()))
            .with(
                "owner_institution_country",
                owner_country.map_or_else(String::new, |country| country.to_string()),
            )
            .with("subgrants_open", i64::try_from(self.open_subgrants().count()).unwrap_or(i64::MAX))
            .with("project_type", self.project_type.as_deref().unwrap_or_default())
            .with("area", self.sector.as_ref().map_or("", |sector| sector.as_str()))
            .with("theme", self.theme.as_deref().unwrap_or_default())
            .with("call_themes", context.around.call_themes.clone())
            .with("milestones_open", i64::try_from(self.planned_milestones().count()).unwrap_or(i64::MAX))
            .with("milestones_total", i64::try_from(self.milestones.len()).unwrap_or(i64::MAX))
            .with("acts_as", roles)
            .with("registered", context.around.registered)
            .with("focal_point_on_duty", context.around.focal_point_on_duty)
            .with("checklist_failed", checklist_failed)
            .with("checklist_open", checklist_open)
            .with("letters_missing", i64::try_from(letters.len()).unwrap_or(i64::MAX))
            .with("letters_lacking", letters)
            .with("contribution_percent", self.fiche.as_ref().map_or(0, Fiche::contribution_percent))
            .with("fiche_rounds", i64::from(self.revision_rounds))
            .with("revision_late", revision_late)
            .with("milestone_late", false)
            .with("scores", context.around.scores)
            .with("average", context.around.average)
            .with("fits_envelope", self.fits_envelope(context))
            .with("over_ceiling", self.over_ceiling(context))
            .with("reserve_ahead", context.around.reserve_ahead)
            .with("conditions_open", self.conditions_open(context));
        let renewals: Vec<String> =
            self.renewals_awaited(&context.around.excused).map(Renewal::of_whom).collect();
        let back = facts
            .with("decision", "")
            .with("refunds_since", 0)
            .with("with_call", context.around.taken_back_with.is_some())
            .with("returns_to", self.stage_before.as_ref().map_or("", |stage| stage.as_str()));
        let back = back.with("renewals_open", i64::try_from(renewals.len()).unwrap_or(i64::MAX));
        self.grant.facts(back.with("renewals_lacking", renewals), context)
    }
}
