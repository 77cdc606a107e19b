//! What a call allows. One guard per refusal, in the order a person would check them, happy path last.

use crate::call::{
    AnnounceCall, Call, CallCommand, CallEvent, Chosen, DraftCall, ExtendDeadline, GrantGrace,
    PostponeProjects, RecordCall, RevertPostponements, SetEnvelope, SetThemes, Theme, taken_until, undo,
};
use crate::evaluation::Balanced;
use crate::line::{check_lines, check_title};
use crate::project::check_year;
use crate::{Context, Policy, Refusal, RulesPin};
use nidaa_kernel::{CommandId, Deadline, Money, ProjectCode, StageId};
use nidaa_workflow::{Facts, Machine, Next, Workflow};
use std::collections::BTreeSet;

/// A day in minutes: more is an extension.
const LONGEST_GRACE: u16 = 24 * 60;

impl Call {
    /// Decides a command. Pure: everything it looks at is the call, the command and the context.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &CallCommand, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        use CallCommand as C;
        if !matches!(command, C::DraftCall(_) | C::RecordCall(_)) && self.code.is_none() {
            return Err(Refusal::Missing { what: "call", code: command.code().to_owned() });
        }
        match command {
            C::DraftCall(data) => self.draft(data, context),
            C::RecordCall(data) => self.record(data, context),
            C::SetThemes(data) => self.set_themes(data, context),
            C::AnnounceCall(data) => self.announce(data, context),
            C::OpenCall(_) => self.open(context),
            C::ExtendDeadline(data) => self.extend(data, context),
            C::GrantGrace(data) => self.grant_grace(data, context),
            C::CloseCall(_) => {
                self.enter(context, command, |stage| CallEvent::Closed { projects: vec![], stage })
            }
            C::PublishShortList(data) => self.publish(context, command, &data.projects, |projects, stage| {
                CallEvent::ShortListPublished { projects, stage }
            }),
            C::PublishFinalList(data) => self.publish(context, command, &data.projects, |projects, stage| {
                CallEvent::FinalListPublished { projects, stage }
            }),
            C::StartImplementation(_) => self.enter(context, command, |stage| {
                CallEvent::ImplementationStarted { projects: vec![], stage }
            }),
            C::CompleteCall(_) => self.enter(context, command, |stage| CallEvent::Completed { stage }),
            C::CancelCall(data) => {
                data.reason.check()?;
                self.enter(context, command, |stage| CallEvent::Cancelled {
                    reason: data.reason.clone(),
                    projects: vec![],
                    stage,
                })
            }
            C::StartPreappraisal(_) => {
                self.enter(context, command, |stage| CallEvent::PreappraisalStarted { stage })
            }
            C::CloseFinalStage(_) => {
                self.enter(context, command, |stage| CallEvent::FinalStageClosed { projects: vec![], stage })
            }
            C::EndYear(_) => self.enter(context, command, |stage| CallEvent::YearEnded { stage }),
            C::SetEnvelope(data) => self.set_envelope(data, context),
            // Who is next stands on the reserve list: the dispatch asks `propose_promotion` below.
            C::ProposePromotion(_) => Err(Refusal::NobodyToPromote),
            // The choice needs evaluations and accounts: the dispatch asks `assign_assessors` below.
            C::AssignAssessors(_) => Err(Refusal::NothingToAssign),
            // The act needs the projects it means: the dispatch asks `postpone_projects` below.
            C::PostponeProjects(_) => Err(Refusal::NothingSelected),
            C::RevertPostponements(data) => self.revert_postponements(data, context),
            C::RevertCallStep(data) => self.revert_step(data, context),
        }
    }

    /// Decides the act of postponing the chosen projects; each of them then decides for itself.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn postpone_projects(
        &self,
        data: &PostponeProjects,
        chosen: Chosen,
        act: CommandId,
        context: &Context,
    ) -> Result<Vec<CallEvent>, Refusal> {
        if self.code.is_none() {
            return Err(Refusal::Missing { what: "call", code: data.call.to_string() });
        }
        data.reason.check()?;
        check_year(data.to_year)?;
        self.next_stage(context, "postpone_projects")?;
        data.reason.check_listed(context)?;
        let Chosen { projects, left_out, elsewhere } = chosen;
        check_list(&projects)?;
        let (reason, requested_by, to_year) = (data.reason.clone(), data.requested_by, data.to_year);
        Ok(vec![CallEvent::ProjectsPostponed {
            projects,
            reason,
            requested_by,
            to_year,
            act,
            left_out,
            elsewhere,
        }])
    }

    /// Takes an act over many projects back; each project then decides for itself.
    fn revert_postponements(
        &self,
        data: &RevertPostponements,
        context: &Context,
    ) -> Result<Vec<CallEvent>, Refusal> {
        data.reason.check()?;
        self.next_stage(context, "revert_postponements")?;
        let missing = || Refusal::Missing { what: "act", code: data.act.to_string() };
        let (_, projects) =
            self.postponements.iter().find(|(act, _)| *act == data.act).ok_or_else(missing)?;
        let (reverts, projects, reason) = (data.act, projects.clone(), data.reason.clone());
        Ok(vec![CallEvent::PostponementsReverted { reverts, projects, reason }])
    }

    /// Decides the proposal of the next, who stands first of those that fit.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; [`Refusal::NobodyToPromote`] when nobody fits.
    pub fn propose_promotion(
        &self,
        next: Option<(u16, ProjectCode)>,
        left: Option<Money>,
        context: &Context,
    ) -> Result<Vec<CallEvent>, Refusal> {
        self.next_stage(context, "propose_promotion")?;
        let (rank, project) = next.ok_or(Refusal::NobodyToPromote)?;
        Ok(vec![CallEvent::PromotionProposed { project, rank, left }])
    }

    fn set_envelope(&self, data: &SetEnvelope, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        let currency = match &context.policy {
            Policy::Pinned(workflow) => workflow.envelope().map(|envelope| envelope.currency),
            Policy::Reconstruction | Policy::House => None,
        };
        if data.envelope.minor <= 0 || currency.is_some_and(|own| own != data.envelope.currency) {
            return Err(Refusal::Malformed { field: "envelope" });
        }
        if self.envelope == Some(data.envelope) {
            return Err(Refusal::NothingToCorrect);
        }
        // The guards look at what would be left of the new sum.
        let mut context = context.clone();
        if let Some(granted) = context.around.granted {
            context.around.money_left = Some(data.envelope.minor.saturating_sub(granted));
        }
        self.next_stage(&context, "set_envelope")?;
        Ok(vec![CallEvent::EnvelopeSet { envelope: data.envelope }])
    }

    /// Decides the sharing out of proposals; each evaluation then decides for itself.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; [`Refusal::NothingToAssign`] when no choice can be made.
    pub fn assign_assessors(
        &self,
        balanced: &Balanced,
        context: &Context,
    ) -> Result<Vec<CallEvent>, Refusal> {
        self.next_stage(context, "assign_assessors")?;
        if balanced.assignments.is_empty() {
            return Err(Refusal::NothingToAssign);
        }
        let assignments = u32::try_from(balanced.assignments.len()).unwrap_or(u32::MAX);
        Ok(vec![CallEvent::AssessorsAssigned { assignments, short: balanced.short.clone() }])
    }

    fn draft(&self, data: &DraftCall, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        self.check_new(data.call.as_str(), data.ordinal, Some(data.year))?;
        check_lines("title", &data.title)?;
        context.has_rules("draft_call")?;
        context.knows_programme(&data.programme)?;
        let stage = self.next_stage(context, "draft_call")?;
        check_number(context)?;
        let (call, programme, title) = (data.call.clone(), data.programme.clone(), data.title.clone());
        Ok(vec![CallEvent::Drafted { call, programme, ordinal: data.ordinal, year: data.year, title, stage }])
    }

    /// A recorded call is pinned to the programme's present rules, which arrive as its policy's digest.
    fn record(&self, data: &RecordCall, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        context.enters("record_call", None)?;
        self.check_new(data.call.as_str(), data.ordinal, data.year)?;
        check_lines("title", &data.title)?;
        let rules = context.rules().map(pin);
        let rules = rules.ok_or_else(|| Refusal::NeedsRules { command: "record_call".to_owned() })?;
        context.knows_programme(&data.programme)?;
        context.knows_stage(Machine::Call, &data.stage)?;
        Ok(vec![CallEvent::Recorded {
            call: data.call.clone(),
            programme: data.programme.clone(),
            ordinal: data.ordinal,
            year: data.year,
            conducted: data.conducted,
            title: data.title.clone(),
            rules,
            stage: data.stage.clone(),
        }])
    }

    fn check_new(&self, code: &str, ordinal: u16, year: Option<i16>) -> Result<(), Refusal> {
        if self.code.is_some() {
            return Err(Refusal::AlreadyExists { what: "call", code: code.to_owned() });
        }
        if ordinal == 0 {
            return Err(Refusal::Malformed { field: "ordinal" });
        }
        year.map_or(Ok(()), check_year)
    }

    fn set_themes(&self, data: &SetThemes, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        if data.themes.is_empty() {
            return Err(Refusal::Empty { field: "themes" });
        }
        for theme in &data.themes {
            check_theme(theme, context)?;
        }
        check_distinct(data.themes.iter().map(|theme| theme.key.as_str()))?;
        self.next_stage(context, "set_themes")?;
        Ok(vec![CallEvent::ThemesSet { themes: data.themes.clone() }])
    }

    fn announce(&self, data: &AnnounceCall, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        if data.closes.date < data.opens {
            return Err(Refusal::EndBeforeStart {
                start: data.opens.to_string(),
                end: data.closes.to_string(),
            });
        }
        context.has_rules("announce_call")?;
        let closes = Deadline::at(data.closes, context.zone())?;
        // The guards look at the call as it would be: it has no close before it is announced.
        let would_be = Self { closes: Some(closes.clone()), ..self.clone() };
        let stage = would_be.next_stage(context, "announce_call")?;
        if !closes.in_time(context.now) {
            return Err(Refusal::DayPassed { day: data.closes.to_string() });
        }
        Ok(vec![CallEvent::Announced { opens: data.opens, closes, stage }])
    }

    fn open(&self, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        let Policy::Pinned(workflow) = &context.policy else {
            return Err(Refusal::NeedsRules { command: "open_call".to_owned() });
        };
        let stage = self.next_stage(context, "open_call")?;
        let closes = self.closes.clone().ok_or(Refusal::Empty { field: "closes" })?;
        Ok(vec![CallEvent::Opened { rules: pin(workflow), closes, stage }])
    }

    fn extend(&self, data: &ExtendDeadline, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        data.reason.check()?;
        self.next_stage(context, "extend_deadline")?;
        let from = self.closes.clone().ok_or(Refusal::Empty { field: "closes" })?;
        let to = Deadline::at(data.closes, &from.zone)?;
        if to.end <= from.end {
            return Err(Refusal::DeadlineNotLater {
                old: from.civil().to_string(),
                new: data.closes.to_string(),
            });
        }
        if !to.in_time(context.now) {
            return Err(Refusal::DayPassed { day: data.closes.to_string() });
        }
        Ok(vec![CallEvent::DeadlineExtended { from, to, reason: data.reason.clone() }])
    }

    /// The deadline does not move; only what comes a little after it is not turned away.
    fn grant_grace(&self, data: &GrantGrace, context: &Context) -> Result<Vec<CallEvent>, Refusal> {
        data.reason.check()?;
        if data.minutes == 0 || data.minutes > LONGEST_GRACE {
            return Err(Refusal::Malformed { field: "minutes" });
        }
        self.next_stage(context, "grant_grace")?;
        if data.minutes == self.grace_minutes {
            return Err(Refusal::NothingToCorrect);
        }
        let closes = self.closes.as_ref().ok_or(Refusal::Empty { field: "closes" })?;
        let until = taken_until(closes, data.minutes);
        if until <= context.now {
            return Err(Refusal::DayPassed { day: closes.civil().to_string() });
        }
        Ok(vec![CallEvent::GraceGranted { minutes: data.minutes, until, reason: data.reason.clone() }])
    }

    pub(super) fn enter(
        &self,
        context: &Context,
        command: &CallCommand,
        event: impl FnOnce(StageId) -> CallEvent,
    ) -> Result<Vec<CallEvent>, Refusal> {
        context.has_rules(command.name())?;
        Ok(vec![event(self.next_stage(context, command.name())?)])
    }

    /// Asks the policy and answers the stage that follows.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn next_stage(&self, context: &Context, command: &str) -> Result<StageId, Refusal> {
        self.next_stage_knowing(context, command, |facts| facts)
    }

    /// The same with what the command itself brings along.
    pub(super) fn next_stage_knowing(
        &self,
        context: &Context,
        command: &str,
        knowing: impl FnOnce(Facts) -> Facts,
    ) -> Result<StageId, Refusal> {
        let missing = || Refusal::Missing { what: "call", code: String::new() };
        let facts = knowing(self.facts(context));
        match context.step(Machine::Call, command, self.stage.as_ref(), &facts)? {
            Next::To(stage) => Ok(stage),
            Next::Stay => self.stage.clone().ok_or_else(missing),
            Next::Previous => {
                let stage = self.stage.clone().ok_or_else(missing)?;
                Err(Refusal::NoWayBack { stage })
            }
        }
    }

    /// Asks the rules of the context about a command whose events are known, as [`Call::decide`] asked then: of the call
    /// as it was before, with the dates and the sum the command gave.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn asked_again<'a>(
        &self,
        command: &str,
        events: impl Iterator<Item = &'a CallEvent>,
        context: &Context,
    ) -> Result<StageId, Refusal> {
        let (mut would_be, mut context) = (self.clone(), context.clone());
        let mut taken_back = None;
        for event in events {
            match event {
                CallEvent::StepReverted { step, .. } => taken_back = Some(step),
                CallEvent::Announced { closes, .. } => would_be.closes = Some(closes.clone()),
                CallEvent::EnvelopeSet { envelope } => {
                    let left = context.around.granted.map(|granted| envelope.minor.saturating_sub(granted));
                    context.around.money_left = left;
                }
                _ => {}
            }
        }
        let Some(step) = taken_back else { return would_be.next_stage(&context, command) };
        let ruled = would_be.next_stage_knowing(&context, command, |facts| undo::taking_back(facts, step))?;
        // Where a step that is taken back was made is remembered, not ruled.
        Ok(self.steps.last().map_or(ruled, |last| last.stage.clone()))
    }

    fn facts(&self, context: &Context) -> Facts {
        let in_time = self.in_time(context.now);
        let passed = match &context.policy {
            Policy::Pinned(workflow) => crate::passed(workflow, self, context.now),
            Policy::Reconstruction | Policy::House => vec![],
        };
        Facts::new()
            .on(context.today())
            .with("themes", i64::try_from(self.themes.len()).unwrap_or(i64::MAX))
            .with("in_time", in_time)
            .with("close_ahead", self.closes.as_ref().is_none_or(|closes| closes.in_time(context.now)))
            .with("has_close", self.closes.is_some())
            .with(
                "closes",
                self.closes.as_ref().map_or_else(String::new, |closes| closes.civil().to_string()),
            )
            .with("step", "")
            .with("acts_as", context.roles_that_count())
            .with("projects_open", context.around.projects_open)
            .with("passed", passed)
            .with("project_stages", context.around.project_stages.clone())
            .with("projects_begun", context.around.projects_begun.clone())
            .with("refunds_outstanding", context.around.refunds_outstanding.clone())
            .with("final_documents_late", context.around.final_documents_late.clone())
            .with("money_left", context.around.money_left.unwrap_or(i64::MAX))
    }
}

pub(super) fn check_list(projects: &[ProjectCode]) -> Result<(), Refusal> {
    if projects.is_empty() {
        return Err(Refusal::NothingSelected);
    }
    check_distinct(projects.iter().map(ProjectCode::as_str))
}

fn check_theme(theme: &Theme, context: &Context) -> Result<(), Refusal> {
    if theme.key.trim().is_empty() {
        return Err(Refusal::Empty { field: "key" });
    }
    check_title("title", &theme.title)?;
    context.knows_sector(&theme.sector)
}

pub(super) fn check_distinct<'a>(codes: impl Iterator<Item = &'a str>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for code in codes {
        if !seen.insert(code) {
            return Err(Refusal::NamedTwice { code: code.to_owned() });
        }
    }
    Ok(())
}

fn pin(workflow: &Workflow) -> RulesPin {
    RulesPin {
        programme: workflow.id().clone(),
        version: workflow.version(),
        digest: workflow.digest().to_owned(),
    }
}

/// A call of a programme has a number of its own.
pub(super) fn check_number(context: &Context) -> Result<(), Refusal> {
    match &context.around.same_ordinal {
        Some(other) => Err(Refusal::AlreadyExists { what: "ordinal", code: other.to_string() }),
        None => Ok(()),
    }
}
