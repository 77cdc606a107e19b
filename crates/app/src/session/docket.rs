//! A docket is applied: everything that waits on it is decided in turn, each on what those before it did, and written
//! together or not at all.

use super::{Session, encode};
use crate::{Failure, Order, State};
use nidaa_domain::{
    AnyEvent, Command, Refusal, Target,
    docket::{DocketEvent, Prepared},
};

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

    /// Says in the event of a docket how many of the act follow it, so that whoever tells of it knows which is the last.
    pub(super) fn count_what_followed(&mut self) -> Result<(), Failure> {
        let is_applied =
            |(_, event): &(Target, AnyEvent)| matches!(event, AnyEvent::Docket(DocketEvent::Applied { .. }));
        let Some(at) = self.recorded.iter().rposition(is_applied) else { return Ok(()) };
        let docket = self.recorded[at].0.clone();
        // They are written stream by stream, and that of the docket is the first of them.
        let later = self.order.iter().skip_while(|stream| **stream != docket.stream()).skip(1);
        let later = later.filter_map(|stream| self.touched.get(stream)).map(|touched| touched.events.len());
        let following = u32::try_from(later.sum::<usize>()).unwrap_or(u32::MAX);
        if let (_, AnyEvent::Docket(DocketEvent::Applied { events, .. })) = &mut self.recorded[at] {
            *events = following;
        }
        let (payload, _) = encode(&self.recorded[at].1)?;
        let touched = self.touched.get_mut(&docket.stream());
        let last = touched.and_then(|touched| touched.events.last_mut());
        if let Some(last) = last.filter(|last| last.event_type == "applied") {
            last.payload = payload;
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
