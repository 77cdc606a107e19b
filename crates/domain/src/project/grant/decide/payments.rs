//! Ask, approve, refuse, pay, give back. Money leaves only through several hands, and never more than was granted.

use super::{GrantEvent, check_not_before, check_state, hands, missing, says, taken};
use crate::project::{
    ApprovePayment, MakePayment, Payment, Project, ProjectEvent, ReceiveRefund, Refund, RefusePayment,
    RequestPayment,
};
use crate::{Context, Refusal};
use nidaa_kernel::{AccountLogin, Money, PartKey};

impl Project {
    pub(super) fn request_payment(
        &self,
        data: &RequestPayment,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        self.contract(context)?;
        if self.grant.payment(&data.payment).is_some() {
            return Err(taken("payment", &data.payment));
        }
        self.grant.check_amount(data.amount)?;
        self.check_ceiling(data.amount)?;
        self.next_stage_knowing(context, "request_payment", |facts| {
            facts.with("payment", data.amount.minor).with("payment_kind", data.kind.as_str())
        })?;
        Ok(GrantEvent::PaymentRequested {
            payment: data.payment.clone(),
            kind: data.kind,
            amount: data.amount,
            hands: hands(context),
        })
    }

    /// Under any policy no more is promised than was granted.
    fn check_ceiling(&self, amount: Money) -> Result<(), Refusal> {
        let Some(books) = self.grant.books() else { return Ok(()) };
        let left = books.granted.minor.saturating_sub(books.committed());
        if amount.minor <= left {
            return Ok(());
        }
        Err(Refusal::OverGrant { asked: amount, left: Money { minor: left, ..amount } })
    }

    /// Once the eligible cost is fixed, what was asked for before leaves only as far as it is still owed.
    fn check_still_owed(&self, payment: &Payment) -> Result<(), Refusal> {
        let books = self.grant.books().and_then(|books| Some((books.paid, books.balance?)));
        let Some((paid, balance)) = books else { return Ok(()) };
        let (asked, money) = (payment.amount, |minor| Money { minor, ..balance });
        if asked.minor <= balance.minor {
            return Ok(());
        }
        let eligible = money(paid.minor.saturating_add(balance.minor));
        Err(Refusal::OverEligible { asked, eligible, left: money(balance.minor.max(0)) })
    }

    pub(super) fn approve_payment(
        &self,
        data: &ApprovePayment,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        let payment = self.requested_payment(&data.payment)?;
        let hands = hands(context);
        check_eyes(&hands, &payment.hands)?;
        self.check_still_owed(payment)?;
        self.next_stage(context, "approve_payment")?;
        Ok(GrantEvent::PaymentApproved { payment: data.payment.clone(), hands, on: Some(context.today()) })
    }

    pub(super) fn refuse_payment(
        &self,
        data: &RefusePayment,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.reason.check()?;
        self.requested_payment(&data.payment)?;
        self.next_stage(context, "refuse_payment")?;
        Ok(GrantEvent::PaymentRefused { payment: data.payment.clone(), reason: data.reason.clone() })
    }

    pub(super) fn make_payment(&self, data: &MakePayment, context: &Context) -> Result<GrantEvent, Refusal> {
        says("reference", &data.reference)?;
        let payment = self.requested_payment(&data.payment)?;
        // Whoever approved it may well be the one who pays.
        check_eyes(&hands(context), &payment.askers)?;
        self.check_still_owed(payment)?;
        context.has_come(data.paid_on)?;
        check_not_before(data.paid_on, "approval", payment.approved_on)?;
        context.has_rules("make_payment")?;
        let stage = self.next_stage_knowing(context, "make_payment", |facts| {
            facts.with("payment_approvals", i64::from(payment.approvals))
        })?;
        Ok(GrantEvent::PaymentMade {
            payment: data.payment.clone(),
            amount: payment.amount,
            paid_on: data.paid_on,
            reference: data.reference.trim().to_owned(),
            stage,
        })
    }

    /// Records money that came back, and with the last of what was owed that all of it has.
    pub(in crate::project) fn receive_refund(
        &self,
        data: &ReceiveRefund,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        self.contract(context)?;
        says("reference", &data.reference)?;
        self.grant.check_amount(data.amount)?;
        let most = self.refund_bound();
        if data.amount.minor > most {
            let left = Money { minor: most, ..data.amount };
            return Err(Refusal::OverGrant { asked: data.amount, left });
        }
        context.has_come(data.received_on)?;
        check_not_before(data.received_on, "payment", self.grant.first_paid())?;
        let reference = data.reference.trim();
        let is_entered = |one: &Refund| {
            (one.amount, one.received_on, one.reference.as_str())
                == (data.amount, data.received_on, reference)
        };
        if self.grant.refunds.iter().any(is_entered) {
            return Err(Refusal::AlreadyExists { what: "refund", code: reference.to_owned() });
        }
        self.next_stage(context, "receive_refund")?;
        let received = ProjectEvent::from(GrantEvent::RefundReceived {
            amount: data.amount,
            received_on: data.received_on,
            reference: data.reference.trim().to_owned(),
        });
        let after = self.clone().evolve(&received);
        let is_settled = self.refund_outstanding().is_some() && after.refund_outstanding().is_none();
        let settled = is_settled.then(|| GrantEvent::RefundSettled {}.into());
        Ok(std::iter::once(received).chain(settled).collect())
    }

    fn requested_payment(&self, key: &PartKey) -> Result<&Payment, Refusal> {
        let payment = self.grant.payment(key).ok_or_else(|| missing("payment", key))?;
        check_state("payment", key, payment.state.as_str(), &["requested"])?;
        Ok(payment)
    }
}

/// Neither who acts nor for whom is one of those whose hands it went through, each of whom may have acted for another.
fn check_eyes(hands: &[AccountLogin], earlier: &[AccountLogin]) -> Result<(), Refusal> {
    match hands.iter().find(|hand| earlier.contains(hand)) {
        Some(again) => Err(Refusal::FourEyes { account: again.to_string() }),
        None => Ok(()),
    }
}
