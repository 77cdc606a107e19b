//! A decision that was wrong is taken back by another event: nothing is deleted, and what it had changed is put back.

use crate::project::{
    Act, GrantEvent, Milestone, MilestoneState, Payment, PaymentKind, PaymentState, Project, ProjectEvent,
    Reason, Renewal, ReportState, Reversible, RevertDecision, WishedPostponement,
};
use crate::{Context, Refusal};
use jiff::civil::Date;
use nidaa_kernel::{CommandId, LocalText, Money, StageId};
use nidaa_workflow::{Facts, StepRefusal};
use serde::{Deserialize, Serialize};

/// Decisions of a project that are remembered; whoever finds a mistake later than that corrects it by a new decision.
const REMEMBERED: usize = 12;
/// The decision that fixes the eligible cost.
const FINAL_REPORT: &str = "final_report_accepted";

/// A decision that can be taken back, and what it found.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that events tell")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Name of its event, such as `approved`.
    pub decision: String,
    /// The stage it was taken in.
    pub stage: Option<StageId>,
    /// What was remembered to return to.
    pub stage_before: Option<StageId>,
    /// What was remembered to return to from there.
    #[serde(default)]
    pub stage_before_waiting: Option<StageId>,
    /// Money granted.
    pub granted: Option<Money>,
    /// Year of implementation.
    pub implementation_year: Option<i16>,
    /// Place on the reserve list.
    pub reserve_rank: Option<u16>,
    /// How many conditions it was under; those the decision set come after them.
    pub conditions: usize,
    /// Milestones still to come, as they were dated.
    pub milestones: Vec<Milestone>,
    /// Years by which it moved the project; `None` of every decision but a postponement.
    pub moved: Option<i16>,
    /// The act over many projects it was part of.
    pub act: Option<CommandId>,
    /// What the owner had asked for.
    pub wish: Option<WishedPostponement>,
    /// What was to be given anew.
    pub renewals: Vec<Renewal>,
    /// The year it was away to.
    #[serde(default)]
    pub away_to: Option<i16>,
    /// The day on which it was put to rest.
    #[serde(default)]
    pub away_since: Option<Date>,
    /// How often money had come back.
    #[serde(default)]
    pub refunds: usize,
    /// Whether the work had begun.
    #[serde(default)]
    pub begun: bool,
    /// Whether the figures of the report that it accepted had been found right.
    #[serde(default)]
    pub endorsed: bool,
    /// The payment it was.
    #[serde(default)]
    pub part: Option<String>,
    /// Whether it was a payment that let the work begin.
    #[serde(default)]
    pub led_on: bool,
    /// Whether the work had begun before it.
    #[serde(default)]
    pub at_work: bool,
}

impl Decision {
    /// Whether the work began by it.
    pub(super) fn begins_work(&self) -> bool {
        self.led_on || self.decision == "activated"
    }

    fn name(&self) -> Reversible {
        Reversible::new(self.decision.as_str(), self.part.as_deref())
    }
}

impl Project {
    /// Remembers what a decision finds, before it is applied. Whatever leads to another stage is one; what merely
    /// happens in a stage stands between it and nothing.
    pub(super) fn remember_decision(&mut self, event: &ProjectEvent) {
        // What is taken back must still be known when it is.
        if event.stage().is_none() || matches!(event, ProjectEvent::DecisionReverted { .. }) {
            return;
        }
        // A beginning has nothing before it.
        if matches!(event, ProjectEvent::Drafted { .. } | ProjectEvent::Recorded { .. }) {
            self.decisions.clear();
            return;
        }
        let found = self.found(event);
        self.at_work |= found.begins_work();
        self.decisions.push(found);
        if self.decisions.len() > REMEMBERED {
            self.decisions.remove(0);
        }
    }

    fn found(&self, event: &ProjectEvent) -> Decision {
        let (moved, act) = match event {
            ProjectEvent::Postponed { to_year, act, .. } => (Some(self.years_until(*to_year)), *act),
            _ => (None, None),
        };
        let part = event.act().map(|(_, part)| part);
        Decision {
            decision: event.kind().to_owned(),
            stage: self.stage.clone(),
            stage_before: self.stage_before.clone(),
            stage_before_waiting: self.stage_before_waiting.clone(),
            granted: self.granted,
            implementation_year: self.implementation_year,
            reserve_rank: self.reserve_rank,
            conditions: self.conditions.len(),
            milestones: self.planned_milestones().cloned().collect(),
            moved,
            act,
            wish: self.journey.wish.clone(),
            renewals: self.journey.renewals.clone(),
            away_to: self.journey.away_to,
            away_since: self.journey.away_since,
            refunds: self.grant.refunds.len(),
            begun: self.begun,
            endorsed: self.has_endorsed(event),
            part: part.map(str::to_owned),
            led_on: part.is_some() && event.stage() != self.stage.as_ref(),
            at_work: self.at_work,
        }
    }

    fn has_endorsed(&self, event: &ProjectEvent) -> bool {
        let ProjectEvent::Grant(event) = event else { return false };
        let GrantEvent::FinalReportAccepted { report, .. } = &**event else { return false };
        self.grant.report(report).is_some_and(|report| report.state == ReportState::Endorsed)
    }

    /// Takes a decision back. Those that were taken after it rest on it: they go with it, the last one first, where they
    /// are named. Which decisions may be taken back, the programme's file says of each.
    pub(super) fn revert_decision(
        &self,
        data: &RevertDecision,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        context.has_rules("revert_decision")?;
        if let Some((act, part)) = self.alone(data, context)? {
            return self.revert_act(act, part, data, context);
        }
        let chain = self.followers_of(data)?;
        let names = data.followers.iter().chain([&data.decision]);
        let are_named = names.eq(chain.iter().map(|one| &one.decision));
        let events = match self.revert_so_many(chain.len(), data, context) {
            // What would wait again once those are taken back is told to whoever names them.
            Err(Refusal::PartState { .. }) if !are_named => {
                Err(self.not_the_last(&data.decision, data.part.as_deref()))
            }
            events => events,
        }?;
        if !are_named {
            return Err(self.not_the_last(&data.decision, data.part.as_deref()));
        }
        let after = events.iter().fold(self.clone(), Self::evolve);
        self.check_still_free(&after, context)?;
        Ok(events)
    }

    /// The act that is taken back by itself, where it is one. A payment that let the work begin goes in the order of decisions
    /// where whoever takes it back says so, or all that was decided since could go with it.
    fn alone<'a>(
        &self,
        data: &'a RevertDecision,
        context: &Context,
    ) -> Result<Option<(Act, &'a str)>, Refusal> {
        let (act, part) = match (Act::named(&data.decision), data.part.as_deref()) {
            (Some(act), Some(part)) => (act, part),
            (Some(_), None) => return Err(Refusal::Empty { field: "part" }),
            (None, Some(_)) if self.decisions.iter().any(|one| one.decision == data.decision) => {
                return Err(Refusal::Malformed { field: "part" });
            }
            (None, Some(_)) => return Err(self.not_the_last(&data.decision, None)),
            (None, None) => return Ok(None),
        };
        let began = self.began_work(act, part);
        let in_order = began.is_some_and(|at| !data.followers.is_empty() || self.goes_back_to(at, context));
        Ok((!in_order).then_some((act, part)))
    }

    /// Where the decision stands that let the work begin, if it was this payment.
    pub(super) fn began_work(&self, act: Act, part: &str) -> Option<usize> {
        let at = self.decision_of(part).filter(|_| act == Act::PaymentMade)?;
        self.decisions.get(at).filter(|decision| decision.led_on).map(|_| at)
    }

    /// Whether this decision and all that were taken after it can be taken back.
    pub(super) fn goes_back_to(&self, at: usize, context: &Context) -> bool {
        self.ways_back(context).len() >= self.decisions.len() - at
    }

    /// Money that a decision had left to others goes back only while it is still there. Whole ways back are weighed by
    /// their end.
    fn check_still_free(&self, after: &Self, context: &Context) -> Result<(), Refusal> {
        let held = self.granted.map_or(0, |held| held.minor);
        let (Some(asked), Some(minor)) =
            (after.granted.filter(|asked| asked.minor > held), context.around.money_left)
        else {
            return Ok(());
        };
        if after.fits_envelope(context) {
            return Ok(());
        }
        let currency = context.around.money_currency.unwrap_or(asked.currency);
        Err(Refusal::MoneyGivenOn { asked, left: Money { minor, currency } })
    }

    /// The last decisions, as many as are called for, each taken back as if it were the only one.
    fn revert_so_many(
        &self,
        count: usize,
        data: &RevertDecision,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let (mut project, mut events) = (self.clone(), vec![]);
        for left in (0..count).rev() {
            let rest = u16::try_from(left).unwrap_or(u16::MAX);
            let back = project.revert_last(&data.reason, rest, context);
            let back = back.map_err(|refusal| match count {
                1 => refusal,
                _ => project.held(refusal, &data.decision, left > 0),
            })?;
            project = back.iter().fold(project, Self::evolve);
            events.extend(back);
        }
        Ok(events)
    }

    /// Takes back the postponement that was part of an act over many projects, where nothing was decided after it.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn revert_postponement(
        &self,
        act: CommandId,
        data: &RevertDecision,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let is_last = self.decisions.last().is_some_and(|last| last.act == Some(act));
        if is_last {
            self.revert_decision(data, context)
        } else {
            Err(self.not_the_last(&data.decision, data.part.as_deref()))
        }
    }

    /// Why a decision further down can no longer be taken back, where it is that the last one is final.
    fn held(&self, refusal: Refusal, decision: &str, by_another: bool) -> Refusal {
        let is_final = refusal.ruled().is_some_and(|ruled| {
            matches!(ruled.step, StepRefusal::NotOpen { .. } | StepRefusal::Guard { .. })
        });
        if !is_final {
            return refusal;
        }
        let by = self.decisions.last().filter(|_| by_another).map(|last| last.decision.clone());
        Refusal::DecisionHeld { decision: decision.to_owned(), by }
    }

    /// Decisions that can be taken back with all that was decided after them, the last one first. What cannot holds
    /// everything before it. A payment is named with its key.
    #[must_use]
    pub fn reversible(&self, context: &Context) -> Vec<Reversible> {
        let ways = self.ways_back(context).into_iter();
        // One whose money is gone may still go back together with one that frees it.
        let free = ways.filter(|(_, after)| self.check_still_free(after, context).is_ok());
        free.map(|(name, _)| name).collect()
    }

    /// The last decisions, as far as they can be taken back one after the other, each with what it leads back to.
    fn ways_back(&self, context: &Context) -> Vec<(Reversible, Self)> {
        let (mut project, mut ways) = (self.clone(), vec![]);
        let reason = Reason { code: None, text: LocalText::default() };
        while let Some(name) = project.decisions.last().map(Decision::name) {
            let Ok(back) = project.revert_last(&reason, 0, context) else { break };
            project = back.iter().fold(project, Self::evolve);
            ways.push((name, project.clone()));
        }
        ways
    }

    /// The latest decision of this name and those taken after it, the last one first.
    fn followers_of(&self, data: &RevertDecision) -> Result<Vec<&Decision>, Refusal> {
        let at = self.decided_at(&data.decision, data.part.as_deref());
        let at = at.ok_or_else(|| self.not_the_last(&data.decision, data.part.as_deref()))?;
        Ok(self.decisions.iter().skip(at).rev().collect())
    }

    /// Where the latest decision of this name stands, of a payment the one with this key.
    fn decided_at(&self, decision: &str, part: Option<&str>) -> Option<usize> {
        let is_it = |known: &Decision| {
            known.decision == decision && (part.is_none() || known.part.as_deref() == part)
        };
        self.decisions.iter().rposition(is_it)
    }

    /// The refusal to take this decision back alone: what was decided last, and what rests on it. Of one that does not
    /// stand, nothing.
    #[must_use]
    pub fn not_the_last(&self, decision: &str, part: Option<&str>) -> Refusal {
        let since = self.decided_at(decision, part).map_or(&[][..], |at| self.decisions.split_at(at).1);
        let mut names: Vec<String> = since.iter().map(|known| known.decision.clone()).rev().collect();
        let last = names.first().cloned();
        names.pop();
        Refusal::NotTheLastDecision { decision: decision.to_owned(), last, followers: names }
    }

    fn revert_last(
        &self,
        reason: &Reason,
        rest: u16,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let last = self.decisions.last().ok_or_else(|| self.not_the_last("", None))?;
        self.next_stage_knowing(context, "revert_decision", |facts| self.taking_back(facts, last))?;
        if last.decision == FINAL_REPORT {
            self.check_no_balance_asked()?;
        }
        if let Some(part) = &last.part {
            self.check_paid_covers(Act::PaymentMade, part)?;
        }
        if let Some(rank) = last.reserve_rank.filter(|rank| context.around.ranks_taken.contains(rank)) {
            return Err(Refusal::AlreadyExists { what: "rank", code: rank.to_string() });
        }
        let stage =
            last.stage.clone().ok_or_else(|| self.not_the_last(&last.decision, last.part.as_deref()))?;
        // Only a postponement moved the year; of any other decision it stays what it has become.
        let year = last.moved.map_or(self.implementation_year, |_| last.implementation_year);
        let reverted = ProjectEvent::DecisionReverted {
            decision: last.decision.clone(),
            reason: reason.clone(),
            granted: last.granted,
            reserve_rank: last.reserve_rank,
            implementation_year: year,
            rest: Some(rest),
            stage,
        };
        let paid = last.part.as_deref().map(|part| self.act_reverted(Act::PaymentMade, part, reason, true));
        let moved = last.moved.into_iter().flat_map(|years| last.milestones.iter().map(move |m| (m, years)));
        let back = moved.filter_map(|(before, years)| self.put_back(before, years, reason));
        Ok(std::iter::once(reverted).chain(paid).chain(back).collect())
    }

    /// A balance is asked for of an eligible cost: while one waits, that cost stands.
    fn check_no_balance_asked(&self) -> Result<(), Refusal> {
        let is_waiting = |payment: &&Payment| {
            payment.kind == PaymentKind::Balance && payment.state == PaymentState::Requested
        };
        let Some(payment) = self.grant.payments.iter().find(is_waiting) else { return Ok(()) };
        let (key, needs) = (payment.payment.to_string(), PaymentState::Refused.as_str().to_owned());
        Err(Refusal::PartState { what: "payment", key, state: payment.state.as_str(), needs })
    }

    /// What the rules look at of a decision that is taken back.
    pub(super) fn taking_back(&self, facts: Facts, decision: &Decision) -> Facts {
        let since = self.grant.refunds.len().saturating_sub(decision.refunds);
        facts
            .with("decision", decision.decision.as_str())
            .with("refunds_since", i64::try_from(since).unwrap_or(i64::MAX))
    }

    /// A milestone that is still to come and has the dates the decision gave it gets those it had; what has happened
    /// meanwhile has happened.
    fn put_back(&self, before: &Milestone, years: i16, reason: &Reason) -> Option<ProjectEvent> {
        let now = self.milestone(&before.key).filter(|now| now.state == MilestoneState::Planned)?;
        let is_given = now.span == before.span.moved_by_years(years);
        (is_given && now.span != before.span).then(|| ProjectEvent::MilestoneRedated {
            milestone: before.key.clone(),
            from: now.span,
            to: before.span,
            reason: reason.clone(),
        })
    }

    /// What was asked for, given or left since a decision, by others than it, stays so when it is taken back.
    pub(super) fn keep_renewals(&mut self, event: &ProjectEvent) {
        for found in self.decisions.iter_mut().map(|one| &mut one.renewals) {
            match event {
                ProjectEvent::RenewalsAsked { renewals, because: Some(_) } => {
                    let new: Vec<Renewal> =
                        renewals.iter().filter(|one| !found.contains(one)).cloned().collect();
                    found.extend(new);
                }
                ProjectEvent::ConsentRenewed { country, role }
                | ProjectEvent::PartnerWithdrawn { country, role, .. }
                | ProjectEvent::PartnerReplaced { country, role, .. } => {
                    let given = Renewal::Consent { country: *country, role: *role };
                    found.retain(|one| *one != given);
                }
                ProjectEvent::DocumentRenewed { document, .. } => {
                    found.retain(|one| !one.is_document(document));
                }
                _ => {}
            }
        }
    }

    /// Puts back what only the state remembers. Sums, place and year are in the event; dates of milestones come as
    /// events of their own.
    pub(super) fn take_back(&mut self) {
        let Some(last) = self.decisions.pop() else { return };
        (self.stage_before, self.journey.away_to) = (last.stage_before, last.away_to);
        self.stage_before_waiting = last.stage_before_waiting;
        self.journey.away_since = last.away_since;
        (self.begun, self.at_work) = (last.begun, last.at_work);
        self.conditions.truncate(last.conditions);
        if last.decision == FINAL_REPORT {
            self.grant.take_back_final_report(last.endorsed);
        }
        if last.moved.is_some() {
            self.journey.wish = last.wish;
            self.journey.renewals = last.renewals;
        }
    }
}
