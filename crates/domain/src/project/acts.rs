//! What happened within a stage and was wrong is taken back by itself: the money, the part of the grant or the condition
//! waits again where it waited before.

use crate::project::{
    ActivityState, ConditionState, Decision, FindingState, Grant, GrantEvent, Payment, PaymentState, Project,
    ProjectEvent, Reason, ReportState, Reversible, RevertDecision, grant::check_state,
};
use crate::{Context, Refusal};
use nidaa_kernel::PartKey;
use serde::{Deserialize, Serialize};

/// Decisions that end a project, or the work on it: nothing that happened before is taken back under them.
const ENDS: [&str; 5] = ["closed", "withdrawn", "terminated", "declined", "lapsed"];

/// What can be taken back though it led to no other stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// One person approved a payment.
    PaymentApproved,
    /// Money left.
    PaymentMade,
    /// An activity was held.
    ActivityHeld,
    /// A visit was made, with what it found.
    VisitRecorded,
    /// A finding was set right.
    FindingResolved,
    /// An item of the closing checklist was ticked.
    ClosingItemChecked,
    /// A condition of the approval was met.
    ConditionMet,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::PaymentApproved,
        Self::PaymentMade,
        Self::ActivityHeld,
        Self::VisitRecorded,
        Self::FindingResolved,
        Self::ClosingItemChecked,
        Self::ConditionMet,
    ];

    /// Name of its event.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PaymentApproved => "payment_approved",
            Self::PaymentMade => "payment_made",
            Self::ActivityHeld => "activity_held",
            Self::VisitRecorded => "visit_recorded",
            Self::FindingResolved => "finding_resolved",
            Self::ClosingItemChecked => "closing_item_checked",
            Self::ConditionMet => "condition_met",
        }
    }

    /// The act whose event has this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == name)
    }

    /// What it is done to, as refusals name it.
    const fn what(self) -> &'static str {
        match self {
            Self::PaymentApproved | Self::PaymentMade => "payment",
            Self::ActivityHeld => "activity",
            Self::VisitRecorded | Self::FindingResolved => "finding",
            Self::ClosingItemChecked => "closing_item",
            Self::ConditionMet => "condition",
        }
    }
}

impl ProjectEvent {
    /// The act that it is, and the key of what was acted on.
    pub fn act(&self) -> Option<(Act, &str)> {
        let event = match self {
            Self::ConditionMet { condition } => return Some((Act::ConditionMet, condition)),
            Self::Grant(event) => event,
            _ => return None,
        };
        match &**event {
            GrantEvent::PaymentApproved { payment, .. } => Some((Act::PaymentApproved, payment.as_str())),
            GrantEvent::PaymentMade { payment, .. } => Some((Act::PaymentMade, payment.as_str())),
            GrantEvent::ActivityHeld { activity, .. } => Some((Act::ActivityHeld, activity.as_str())),
            GrantEvent::VisitRecorded { visit, .. } => Some((Act::VisitRecorded, visit.as_str())),
            GrantEvent::FindingResolved { finding, .. } => Some((Act::FindingResolved, finding.as_str())),
            GrantEvent::ClosingItemChecked { item } => Some((Act::ClosingItemChecked, item)),
            _ => None,
        }
    }
}

impl Project {
    /// Takes back what happened within a stage.
    pub(super) fn revert_act(
        &self,
        act: Act,
        part: &str,
        data: &RevertDecision,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        self.check_act(act, part, context)?;
        if data.followers.is_empty() {
            Ok(vec![self.act_reverted(act, part, &data.reason, false)])
        } else {
            Err(self.not_the_last(&data.decision, Some(part)))
        }
    }

    fn check_act(&self, act: Act, part: &str, context: &Context) -> Result<(), Refusal> {
        self.check_done(act, part)?;
        self.next_stage_knowing(context, "revert_decision", |facts| facts.with("decision", act.as_str()))?;
        match self.rests_on(act, part) {
            // It is the last decision on the strength of this one, and none takes it back.
            Some("activated") => Err(Refusal::DecisionHeld {
                decision: act.as_str().to_owned(),
                by: Some("activated".to_owned()),
            }),
            Some(later) => Err(Refusal::NotTheLastDecision {
                decision: act.as_str().to_owned(),
                last: Some(later.to_owned()),
                followers: vec![],
            }),
            None => self.check_paid_covers(act, part),
        }
    }

    pub(super) fn act_reverted(
        &self,
        act: Act,
        part: &str,
        reason: &Reason,
        with_decision: bool,
    ) -> ProjectEvent {
        let paid = self.grant.payments.iter().find(|one| one.payment.as_str() == part);
        ProjectEvent::ActReverted {
            act,
            part: part.to_owned(),
            amount: paid.filter(|_| act == Act::PaymentMade).map(|payment| payment.amount),
            reason: reason.clone(),
            with_decision,
        }
    }

    /// Whether the act stands, and nothing was done to the same thing since.
    fn check_done(&self, act: Act, part: &str) -> Result<(), Refusal> {
        let key = PartKey::new(part).ok();
        match act {
            Act::PaymentApproved | Act::PaymentMade => {
                let payment = key.as_ref().and_then(|key| self.grant.payment(key));
                let payment = payment.ok_or_else(|| missing(act, part))?;
                let needs =
                    if act == Act::PaymentMade { PaymentState::Paid } else { PaymentState::Requested };
                check_state(act.what(), part, payment.state.as_str(), &[needs.as_str()])?;
                let is_approved = act == Act::PaymentMade || payment.approvals > 0;
                if is_approved { Ok(()) } else { Err(stands_not(act)) }
            }
            Act::ActivityHeld => {
                let key = key.ok_or_else(|| missing(act, part))?;
                let activity = self.grant.activity(&key).ok_or_else(|| missing(act, part))?;
                check_state(act.what(), part, activity.state.as_str(), &[ActivityState::Held.as_str()])?;
                self.check_untold(&key)
            }
            Act::VisitRecorded => self.check_unanswered(part),
            Act::FindingResolved => {
                let finding = self.grant.findings.iter().find(|one| one.record.finding.as_str() == part);
                let finding = finding.ok_or_else(|| missing(act, part))?;
                check_state(act.what(), part, finding.state.as_str(), &[FindingState::Resolved.as_str()])
            }
            Act::ClosingItemChecked => {
                let is_ticked = self.grant.closing.iter().any(|item| item == part);
                if is_ticked { Ok(()) } else { Err(stands_not(act)) }
            }
            Act::ConditionMet => self.condition_in(part, &[ConditionState::Met]),
        }
    }

    /// A report that waits for its acceptance tells that the activity was held.
    fn check_untold(&self, activity: &PartKey) -> Result<(), Refusal> {
        let waits = |state| matches!(state, ReportState::Submitted | ReportState::Endorsed);
        let mut telling = self.grant.reports.iter().filter(|report| report.activities.contains(activity));
        let Some(report) = telling.find(|report| waits(report.state)) else { return Ok(()) };
        let (key, needs) = (report.report.to_string(), ReportState::Returned.as_str().to_owned());
        Err(Refusal::PartState { what: "report", key, state: report.state.as_str(), needs })
    }

    /// A visit goes with what it found, as long as nobody has answered that.
    fn check_unanswered(&self, visit: &str) -> Result<(), Refusal> {
        if !self.grant.visits.iter().any(|known| known.as_str() == visit) {
            return Err(stands_not(Act::VisitRecorded));
        }
        let found = self.grant.findings.iter().filter(|one| one.visit.as_str() == visit);
        let mut answered = found.filter(|one| one.state != FindingState::Open);
        let Some(finding) = answered.next() else { return Ok(()) };
        let key = finding.record.finding.as_str();
        check_state(Act::FindingResolved.what(), key, finding.state.as_str(), &[FindingState::Open.as_str()])
    }

    /// The decision that was taken on the strength of an act, and must be taken back before it.
    fn rests_on(&self, act: Act, part: &str) -> Option<&str> {
        let since = match act {
            Act::PaymentMade => self.decision_of(part).map_or(0, |at| at + 1),
            _ => 0,
        };
        let rests = |decision: &&Decision| match act {
            Act::PaymentMade => decision.decision == "final_report_accepted",
            Act::ConditionMet => decision.begins_work(),
            _ => false,
        };
        let later = self.decisions.iter().skip(since).rev();
        let mut held = later.filter(|one| ENDS.contains(&one.decision.as_str()) || rests(one));
        // The beginning of the work may be remembered no longer.
        let begun = (act == Act::ConditionMet && self.at_work).then_some("activated");
        held.next().map(|one| one.decision.as_str()).or(begun)
    }

    /// What came back, and what beneficiaries accounted for, was paid before.
    pub(super) fn check_paid_covers(&self, act: Act, part: &str) -> Result<(), Refusal> {
        let payment = self.grant.payments.iter().find(|one| one.payment.as_str() == part);
        let paid = payment.filter(|_| act == Act::PaymentMade).zip(self.grant.books());
        let Some((payment, books)) = paid else { return Ok(()) };
        let held =
            |by: &str| Refusal::DecisionHeld { decision: act.as_str().to_owned(), by: Some(by.to_owned()) };
        match books.paid.minor - payment.amount.minor {
            left if left < 0 => Err(held("refund_received")),
            left if left < self.settled() => Err(held("subgrant_settled")),
            _ => Ok(()),
        }
    }

    /// Where the decision stands that a payment was.
    pub(super) fn decision_of(&self, payment: &str) -> Option<usize> {
        self.decisions.iter().rposition(|one| one.part.as_deref() == Some(payment))
    }

    /// Acts that can be taken back by themselves, each with the key of what was acted on. A payment that let the work begin is
    /// among the decisions, until what was decided since is final.
    #[must_use]
    pub fn reversible_acts(&self, context: &Context) -> Vec<Reversible> {
        let in_order =
            |act, part: &str| self.began_work(act, part).is_some_and(|at| self.goes_back_to(at, context));
        let alone = self.acts().into_iter().filter(|(act, part)| !in_order(*act, part));
        let open = alone.filter(|(act, part)| self.check_act(*act, part, context).is_ok());
        open.map(|(act, part)| Reversible::new(act.as_str(), Some(&part))).collect()
    }

    /// Acts that stand.
    pub(super) fn acts(&self) -> Vec<(Act, String)> {
        let (grant, mut acts) = (&self.grant, vec![]);
        for payment in &grant.payments {
            match payment.state {
                PaymentState::Paid => acts.push((Act::PaymentMade, payment.payment.to_string())),
                PaymentState::Requested if payment.approvals > 0 => {
                    acts.push((Act::PaymentApproved, payment.payment.to_string()));
                }
                PaymentState::Requested | PaymentState::Refused => {}
            }
        }
        let held = grant.activities.iter().filter(|one| one.state == ActivityState::Held);
        acts.extend(held.map(|one| (Act::ActivityHeld, one.activity.to_string())));
        acts.extend(grant.visits.iter().map(|visit| (Act::VisitRecorded, visit.to_string())));
        let resolved = grant.findings.iter().filter(|one| one.state == FindingState::Resolved);
        acts.extend(resolved.map(|one| (Act::FindingResolved, one.record.finding.to_string())));
        acts.extend(grant.closing.iter().map(|item| (Act::ClosingItemChecked, item.clone())));
        let met = self.conditions.iter().filter(|(_, state)| *state == ConditionState::Met);
        acts.extend(met.map(|(condition, _)| (Act::ConditionMet, condition.key.clone())));
        acts
    }

    /// Puts back what an act had changed. A payment that goes alone is no decision any more either; where the work began with
    /// it, that stands.
    pub(super) fn take_back_act(&mut self, act: Act, part: &str, with_decision: bool) {
        self.grant.take_back(act, part);
        match act {
            Act::ConditionMet => self.set_condition(part, ConditionState::Reported),
            Act::PaymentMade if !with_decision => {
                if let Some(at) = self.decision_of(part) {
                    self.decisions.remove(at);
                }
            }
            _ => {}
        }
    }
}

impl Grant {
    /// Puts back what an act had changed in the grant.
    pub fn take_back(&mut self, act: Act, part: &str) {
        match act {
            Act::PaymentMade => self.with_payment(part, |payment| {
                payment.state = PaymentState::Requested;
                (payment.paid_on, payment.reference) = (None, None);
            }),
            Act::PaymentApproved => self.with_payment(part, Payment::take_back_approval),
            Act::ActivityHeld => {
                let held = self.activities.iter_mut().find(|known| known.activity.as_str() == part);
                if let Some(activity) = held {
                    activity.take_back_held();
                }
            }
            Act::VisitRecorded => {
                self.visits.retain(|visit| visit.as_str() != part);
                self.findings.retain(|finding| finding.visit.as_str() != part);
            }
            Act::FindingResolved => {
                let resolved = self.findings.iter_mut().find(|known| known.record.finding.as_str() == part);
                if let Some(finding) = resolved {
                    let waits = std::mem::replace(&mut finding.judged, FindingState::Open);
                    (finding.state, finding.resolved) = (waits, None);
                }
            }
            Act::ClosingItemChecked => self.closing.retain(|item| item != part),
            Act::ConditionMet => {}
        }
    }

    pub(super) fn with_payment(&mut self, part: &str, change: impl FnOnce(&mut Payment)) {
        if let Some(payment) = self.payments.iter_mut().find(|known| known.payment.as_str() == part) {
            change(payment);
        }
    }
}

fn missing(act: Act, part: &str) -> Refusal {
    Refusal::Missing { what: act.what(), code: part.to_owned() }
}

fn stands_not(act: Act) -> Refusal {
    Refusal::NotTheLastDecision { decision: act.as_str().to_owned(), last: None, followers: vec![] }
}
