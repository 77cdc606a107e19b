//! The money of a call: what is left of its envelope, whose turn it is on the reserve list, and whom freed money is
//! proposed to.

use super::Session;
use crate::{Failure, Order, State};
use nidaa_domain::{
    AnyEvent, Context, Policy, Refusal, Surroundings, Target,
    call::{Call, CallEvent, SetEnvelope},
    project::{Project, ProjectCommand},
};
use nidaa_kernel::{Actor, CallCode, Currency, Money, ProjectCode};
use nidaa_projections::boards::grants::Grant;
use nidaa_store::Condition;
use nidaa_workflow::Workflow;

/// What a decision about money looks at.
#[derive(Default)]
pub(super) struct Purse {
    /// What is left of the envelope, in minor units; nothing where the call has none.
    pub left: Option<i64>,
    /// The envelope's currency.
    pub currency: Option<Currency>,
    /// Places on the reserve list that are taken by others.
    pub ranks: Vec<u16>,
    /// Projects that stand before this one on the reserve list and would fit into what is left.
    pub ahead: i64,
}

/// Events that take from an envelope or a place on the reserve list.
const TAKES: [&str; 3] = ["approved", "put_on_reserve", "decision_reverted"];

/// Whether a command takes from either.
pub(super) const fn takes(command: &ProjectCommand) -> bool {
    use ProjectCommand as C;
    matches!(command, C::ApproveProject(_) | C::PromoteProject(_) | C::PutOnReserve(_) | C::RevertDecision(_))
}

impl Session<'_> {
    /// The purse of a project's call. Nothing may be taken from it meanwhile: the log checks that under its lock.
    pub(super) async fn purse(
        &mut self,
        project: &Project,
        call: &Call,
        rules: &Workflow,
    ) -> Result<Purse, Failure> {
        let Some(code) = &call.code else { return Ok(Purse::default()) };
        let (grants, position) = self.grants_of(code.as_str()).await?;
        self.require(Condition {
            tags: vec![format!("call:{code}")],
            event_types: TAKES.map(str::to_owned).to_vec(),
            after: position,
        });
        let others: Vec<&Grant> =
            grants.iter().filter(|grant| Some(&grant.project) != project.code.as_ref()).collect();
        let envelope = envelope_of(call, rules);
        let held = others.iter().filter_map(|grant| grant.granted);
        let left = envelope.map(|envelope| left(envelope, held));
        let before = |grant: &&&Grant| {
            let earlier = grant.reserve_rank.zip(project.reserve_rank).is_some_and(|(rank, own)| rank < own);
            earlier && left.is_none_or(|left| grant.requested.is_none_or(|asked| asked.minor <= left))
        };
        let ahead = i64::try_from(others.iter().filter(before).count()).unwrap_or(i64::MAX);
        let ranks = others.iter().filter_map(|grant| grant.reserve_rank).collect();
        Ok(Purse { left, currency: envelope.map(|envelope| envelope.currency), ranks, ahead })
    }

    /// Sum of the call's grants in minor units. No grant may be added meanwhile.
    pub(super) async fn granted_in(&mut self, call: &Call) -> Result<i64, Failure> {
        let Some(code) = &call.code else { return Ok(0) };
        let (grants, position) = self.grants_of(code.as_str()).await?;
        self.require(Condition {
            tags: vec![format!("call:{code}")],
            event_types: TAKES.map(str::to_owned).to_vec(),
            after: position,
        });
        let held = grants.iter().filter_map(|grant| grant.granted);
        Ok(held.fold(0_i64, |sum, held| sum.saturating_add(held.minor)))
    }

    /// Projects of the call of which something holds, by code. The log checks that none of them has moved meanwhile.
    pub(super) async fn those_of(
        &mut self,
        call: &str,
        holds: fn(&Project) -> bool,
    ) -> Result<Vec<String>, Failure> {
        let mut those = vec![];
        for (code, _) in self.stages_of(call).await? {
            let target = Target { kind: "project", code: code.to_string() };
            if let State::Project(project) = self.state(&target).await?
                && holds(&project)
            {
                those.push(target.code);
            }
        }
        Ok(those)
    }

    /// An envelope that grows leaves money to the next of the reserve list.
    pub(super) async fn set_envelope(&mut self, data: &SetEnvelope, order: &Order) -> Result<(), Failure> {
        let call = self.call(&data.call).await?;
        let before = match &call.programme {
            Some(programme) => envelope_of(&call, &self.rules_of(&call, programme).await?),
            None => None,
        };
        self.decide(order).await?;
        if let Some(before) = before {
            self.free(&data.call, data.envelope.minor.saturating_sub(before.minor), order);
        }
        Ok(())
    }

    /// Notes what an order frees of a call's money, in minor units, or takes of it.
    pub(super) fn free(&mut self, call: &CallCode, minor: i64, order: &Order) {
        if minor == 0 {
            return;
        }
        let (freed, last) = self.freed.entry(call.clone()).or_insert_with(|| (0, order.clone()));
        *freed = freed.saturating_add(minor);
        if minor > 0 {
            last.clone_from(order);
        }
    }

    /// Proposes the next of the reserve list for money that this request frees: that of projects, or of an envelope that
    /// grew. Only when all its orders are decided, since a later one may take the money or promote that very project. Where
    /// the rules or the list have nobody to propose, nothing is told.
    pub(crate) async fn propose_freed(&mut self) -> Result<(), Failure> {
        for (call, (freed, order)) in std::mem::take(&mut self.freed) {
            if freed <= 0 {
                continue;
            }
            match self.propose(&call, Actor::system(), &order, Some(freed)).await {
                Ok(()) | Err(Failure::Refused(Refusal::Policy(_) | Refusal::NobodyToPromote)) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(())
    }

    /// Proposes the next of a call's reserve list. Where money was freed, in minor units, nobody is proposed for it who was
    /// proposed before and could have been paid without it.
    pub(super) async fn propose(
        &mut self,
        code: &CallCode,
        actor: Actor,
        order: &Order,
        freed: Option<i64>,
    ) -> Result<(), Failure> {
        let call = self.call(code).await?;
        let missing = || Refusal::Missing { what: "call", code: code.to_string() };
        let rules = self.rules_of(&call, call.programme.as_ref().ok_or_else(missing)?).await?;
        let (grants, _) = self.grants_of(code.as_str()).await?;
        let envelope = envelope_of(&call, &rules);
        let held = grants.iter().filter_map(|grant| grant.granted);
        let left = envelope.map(|envelope| Money { minor: left(envelope, held), ..envelope });
        let waiting = grants.iter().filter(|grant| fits(grant, left));
        let next =
            waiting.filter_map(|grant| Some((grant.reserve_rank?, grant))).min_by_key(|(rank, _)| *rank);
        let before =
            freed.zip(left).map(|(freed, left)| Money { minor: left.minor.saturating_sub(freed), ..left });
        if let Some((_, grant)) = next.filter(|(_, grant)| before.is_some() && fits(grant, before))
            && self.is_proposed(code, &grant.project).await?
        {
            return Ok(());
        }
        let next = next.map(|(rank, grant)| (rank, grant.project.clone()));
        let policy = Policy::Pinned(rules);
        let around = Surroundings::default();
        let context = Context { actor, relations: vec![], now: self.now, policy, around };
        let events = call.propose_promotion(next, left, &context)?;
        let target = Target { kind: "call", code: code.to_string() };
        self.touch(&order.command, &target).await?;
        self.apply(&target, events.into_iter().map(AnyEvent::Call).collect(), order)
    }

    /// Whether a proposal of the project stands: since it was made, nothing was decided on the project.
    async fn is_proposed(&self, call: &CallCode, project: &ProjectCode) -> Result<bool, Failure> {
        let is_proposal = |event: &AnyEvent| matches!(event, AnyEvent::Call(CallEvent::PromotionProposed { project: next, .. }) if next == project);
        let is_decision =
            |event: &AnyEvent| matches!(event, AnyEvent::Project(event) if event.stage().is_some());
        let target = Target { kind: "project", code: project.to_string() };
        if self.recorded().iter().any(|(of, event)| *of == target && is_decision(event)) {
            return Ok(false);
        }
        let of_call = self.facts_of(&Target { kind: "call", code: call.to_string() }).await?;
        let proposed = of_call.iter().rev().find(|fact| is_proposal(&fact.event)).map(|fact| fact.position);
        let of_project = self.facts_of(&target).await?;
        let decided = of_project.iter().rev().find(|fact| is_decision(&fact.event)).map(|fact| fact.position);
        Ok(proposed.is_some() && proposed > decided)
    }
}

/// Whether what is left pays what a project asks for, where both are known.
fn fits(grant: &Grant, left: Option<Money>) -> bool {
    match (left, grant.requested) {
        (Some(left), Some(asked)) => asked.currency == left.currency && asked.minor <= left.minor,
        _ => true,
    }
}

/// The call's own envelope, else the programme's.
pub(crate) fn envelope_of(call: &Call, rules: &Workflow) -> Option<Money> {
    let of_programme = || {
        let envelope = rules.envelope()?;
        let minor = envelope.amount.as_ref()?.number.checked_mul(100)?;
        Some(Money { minor, currency: envelope.currency })
    };
    call.envelope.or_else(of_programme)
}

fn left(envelope: Money, held: impl Iterator<Item = Money>) -> i64 {
    let held = held.filter(|held| held.currency == envelope.currency);
    held.fold(envelope.minor, |left, held| left.saturating_sub(held.minor))
}
