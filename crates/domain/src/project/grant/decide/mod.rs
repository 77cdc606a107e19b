//! What a grant allows. One guard per refusal, in the order a person would check them, happy path last.

mod activities;
mod again;
mod amendments;
mod begin;
mod consents;
mod contract;
mod payments;
mod reports;
mod visits;

use super::{Contract, Grant, GrantEvent};
use crate::project::{Project, ProjectCommand, ProjectEvent, Span};
use crate::{Context, Refusal};
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Money, PartKey};
use std::fmt;

impl Project {
    /// Decides a command of the grant that has one event.
    pub(in crate::project) fn decide_grant(
        &self,
        command: &ProjectCommand,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        use ProjectCommand as C;
        let event = match command {
            C::SignContract(data) => self.sign_contract(data, context),
            C::AttendTraining(data) => self.attend_training(data, context),
            C::TransferBudget(data) => self.transfer_budget(data, context),
            C::RequestAmendment(data) => self.request_amendment(data, context),
            C::GiveConsent(data) => self.give_consent(data, context),
            C::RefuseConsent(data) => self.refuse_consent(data, context),
            C::RefuseAmendment(data) => self.refuse_amendment(data, context),
            C::AnnounceActivity(data) => self.announce_activity(data, context),
            C::HoldActivity(data) => self.hold_activity(data, context),
            C::SubmitReport(data) => self.submit_report(data, context),
            C::SubmitFinalReport(data) => self.submit_final_report(data, context),
            C::ReturnReport(data) => self.return_report(data, context),
            C::EndorseReport(data) => self.endorse_report(data, context),
            C::AcceptReport(data) => self.accept_report(data, context),
            C::RequestPayment(data) => self.request_payment(data, context),
            C::ApprovePayment(data) => self.approve_payment(data, context),
            C::RefusePayment(data) => self.refuse_payment(data, context),
            C::MakePayment(data) => self.make_payment(data, context),
            C::VisitProject(data) => self.visit_project(data, context),
            C::ResolveFinding(data) => self.resolve_finding(data, context),
            C::AnswerFinding(data) => self.answer_finding(data, context),
            C::ReturnFinding(data) => self.return_finding(data, context),
            C::CheckClosingItem(data) => self.check_closing_item(data, context),
            // The project has decided every other command itself.
            _ => return Ok(Vec::new()),
        };
        event.map(|event| vec![event.into()])
    }

    /// The contract as it holds today.
    fn contract(&self, context: &Context) -> Result<Contract, Refusal> {
        self.contract_on(context.today())
    }

    /// The contract as it holds on a day.
    fn contract_on(&self, day: Date) -> Result<Contract, Refusal> {
        let code = || self.code.as_ref().map(ToString::to_string).unwrap_or_default();
        self.grant.contract_on(day).ok_or_else(|| Refusal::Missing { what: "contract", code: code() })
    }
}

impl From<GrantEvent> for ProjectEvent {
    fn from(event: GrantEvent) -> Self {
        Self::Grant(Box::new(event))
    }
}

impl Grant {
    /// Takes an amount that is some money, in the currency of the grant.
    fn check_amount(&self, amount: Money) -> Result<(), Refusal> {
        if amount.minor <= 0 {
            return Err(Refusal::Malformed { field: "amount" });
        }
        self.check_currency(amount)
    }

    fn check_currency(&self, amount: Money) -> Result<(), Refusal> {
        match self.amount {
            Some(grant) if grant.currency != amount.currency => {
                Err(Refusal::OtherCurrency { found: amount.currency.into(), needs: grant.currency.into() })
            }
            _ => Ok(()),
        }
    }
}

/// Whoever acts, and for whom.
fn hands(context: &Context) -> Vec<AccountLogin> {
    let principal = context.around.principal.clone();
    std::iter::once(context.actor.login.clone()).chain(principal).collect()
}

fn missing(what: &'static str, key: &PartKey) -> Refusal {
    Refusal::Missing { what, code: key.to_string() }
}

fn taken(what: &'static str, key: &PartKey) -> Refusal {
    Refusal::AlreadyExists { what, code: key.to_string() }
}

/// Takes a part that has come as far as the command needs.
pub(in crate::project) fn check_state(
    what: &'static str,
    key: &(impl fmt::Display + ?Sized),
    state: &'static str,
    needs: &[&'static str],
) -> Result<(), Refusal> {
    if needs.contains(&state) {
        return Ok(());
    }
    Err(Refusal::PartState { what, key: key.to_string(), state, needs: needs.join(", ") })
}

fn says(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::Empty { field }) } else { Ok(()) }
}

/// Takes a day that does not come before what must come first.
fn check_not_before(day: Date, after: &'static str, first: Option<Date>) -> Result<(), Refusal> {
    let Some(first) = first.filter(|first| day < *first) else { return Ok(()) };
    Err(Refusal::TooEarly { day: day.to_string(), after, first: first.to_string() })
}

/// Takes two days in their order.
fn check_days(start: Date, end: Date) -> Result<(), Refusal> {
    let day = nidaa_kernel::ApproxDate::day;
    Span { start: day(start), end: day(end) }.check()
}
