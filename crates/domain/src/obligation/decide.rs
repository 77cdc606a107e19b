//! What may be decided about a duty. One guard per refusal, in the order a person would check them, happy path last.

use crate::{
    Context, GrantedAt, Owed, Refusal,
    obligation::{
        DutyDecision, Excuse, GrantTime, Obligation, ObligationCommand, ObligationEvent, Remind,
        RevertDutyDecision,
    },
};
use nidaa_kernel::Deadline;

impl Obligation {
    /// Decides a command. What the ledger says of the duty arrives in the context.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(
        &self,
        command: &ObligationCommand,
        context: &Context,
    ) -> Result<Vec<ObligationEvent>, Refusal> {
        context.enters(command.name(), None)?;
        match command {
            ObligationCommand::Remind(data) => self.remind(data),
            ObligationCommand::GrantTime(data) => grant(data, context),
            ObligationCommand::Excuse(data) => {
                owed(&data.obligation, context)?;
                let Excuse { reason, .. } = data;
                reason.check()?;
                Ok(vec![ObligationEvent::Excused { reason: reason.clone() }])
            }
            ObligationCommand::RevertDutyDecision(data) => revert(data, context),
        }
    }

    /// Never twice of one moment.
    fn remind(&self, data: &Remind) -> Result<Vec<ObligationEvent>, Refusal> {
        if self.reminded.is_some_and(|told| data.moment <= told) {
            return Err(Refusal::AlreadyExists { what: "reminder", code: data.moment.to_string() });
        }
        Ok(vec![ObligationEvent::Reminded { moment: data.moment, with: data.with.clone() }])
    }
}

fn grant(data: &GrantTime, context: &Context) -> Result<Vec<ObligationEvent>, Refusal> {
    let from = owed(&data.obligation, context)?.due.clone().ok_or(Refusal::Empty { field: "due" })?;
    data.reason.check()?;
    let to = Deadline::at(data.until, &from.zone)?;
    if to.end <= from.end {
        let (old, new) = (from.civil().to_string(), data.until.to_string());
        return Err(Refusal::DeadlineNotLater { old, new });
    }
    Ok(vec![ObligationEvent::TimeGranted { from, to, reason: data.reason.clone() }])
}

/// Only the last decision is taken back, and only while nothing that came since rests on it.
fn revert(data: &RevertDutyDecision, context: &Context) -> Result<Vec<ObligationEvent>, Refusal> {
    let RevertDutyDecision { obligation, decision, reason } = data;
    let owed = known(obligation, context)?;
    reason.check()?;
    let elsewhere = owed.granted_at.as_ref().filter(|_| *decision == DutyDecision::TimeGranted);
    if let (None, Some(at)) = (owed.decided, elsewhere) {
        let GrantedAt { duty, label, project } = at.clone();
        return Err(Refusal::GrantedElsewhere { duty, label, project });
    }
    if owed.decided != Some(*decision) {
        let last = owed.decided.map(DutyDecision::as_str).map(str::to_owned);
        let decision = decision.as_str().to_owned();
        return Err(Refusal::NotTheLastDecision { decision, last, followers: vec![] });
    }
    if let Some(duty) = owed.over_since.clone() {
        return Err(Refusal::DutyOver { duty });
    }
    Ok(vec![ObligationEvent::DecisionReverted { decision: *decision, reason: reason.clone() }])
}

/// The duty, if there ever was one.
fn known<'a>(key: &str, context: &'a Context) -> Result<&'a Owed, Refusal> {
    let missing = || Refusal::Missing { what: "obligation", code: key.to_owned() };
    context.around.owed.as_ref().ok_or_else(missing)
}

/// The duty, if it is still owed.
fn owed<'a>(key: &str, context: &'a Context) -> Result<&'a Owed, Refusal> {
    let owed = known(key, context)?;
    if owed.is_open { Ok(owed) } else { Err(Refusal::DutyOver { duty: key.to_owned() }) }
}
