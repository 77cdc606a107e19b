//! A docket is applied: everything that waits on it is decided in turn, each on what those before it did, and written
//! together or not at all.

use super::Session;
use crate::{Failure, Order, State};
use nidaa_domain::{Command, Refusal, docket::Prepared};

impl Session<'_> {
    pub(super) async fn apply_docket(&mut self, order: &Order) -> Result<(), Failure> {
        let target = order.command.target();
        let context = self.context(&order.command, &target).await?;
        let state = self.state(&target).await?;
        let events = state.decide(&order.command, &context)?;
        let State::Docket(docket) = state else { return Ok(()) };
        self.apply(&target, events, order)?;
        for (place, prepared) in (1..).zip(docket.waiting) {
            let decided = self.carry_out(&prepared, order).await;
            decided.map_err(|failure| named(place, &prepared, failure))?;
        }
        Ok(())
    }

    async fn carry_out(&mut self, prepared: &Prepared, order: &Order) -> Result<(), Failure> {
        let command = Command::parse(&prepared.command, prepared.data.clone())?;
        // What waits is never a docket's own command, so this goes one step deep.
        Box::pin(self.run_one(&Order { command, provenance: order.provenance.clone() })).await
    }
}

/// A failure that is told of one decision among several says of which.
fn named(place: usize, prepared: &Prepared, failure: Failure) -> Failure {
    let (decision, command) = (prepared.decision.to_string(), prepared.command.clone());
    let refusal = match failure {
        // What was prepared could be read then.
        Failure::BadCommand(bad) => {
            Ok(Refusal::Unpreparable { command: command.clone(), why: bad.to_string() })
        }
        other => refused(other),
    };
    match refusal {
        Ok(refusal) => {
            Refusal::DecisionRefused { place, decision, command, refusal: Box::new(refusal) }.into()
        }
        Err(other) => other,
    }
}

/// What is to be told of one command among several: also that it is about something that is not there.
pub(super) fn refused(failure: Failure) -> Result<Refusal, Failure> {
    match failure {
        Failure::Refused(refusal) => Ok(refusal),
        Failure::NotFound { what, code } => Ok(Refusal::Missing { what, code }),
        other => Err(other),
    }
}
