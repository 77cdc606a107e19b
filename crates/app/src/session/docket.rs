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
        for prepared in docket.waiting {
            let decided = self.carry_out(&prepared, order).await;
            decided.map_err(|failure| named(&prepared, failure))?;
        }
        Ok(())
    }

    async fn carry_out(&mut self, prepared: &Prepared, order: &Order) -> Result<(), Failure> {
        let command = Command::parse(&prepared.command, prepared.data.clone())?;
        // What waits is never a docket's own command, so this goes one step deep.
        Box::pin(self.run_one(&Order { command, provenance: order.provenance.clone() })).await
    }
}

fn named(prepared: &Prepared, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => {
            Refusal::DecisionRefused { decision: prepared.decision.to_string(), refusal: Box::new(refusal) }
                .into()
        }
        other => other,
    }
}
