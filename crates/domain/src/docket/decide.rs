//! What a docket allows.

use crate::docket::{DiscardDecision, Docket, DocketCommand, DocketEvent, PrepareDecision};
use crate::{Command, Context, Refusal};

impl Docket {
    /// Decides a command. That [`DocketCommand::ApplyDocket`] carries out what waits is the matter of whoever can reach
    /// the other aggregates; here it is only recorded.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &DocketCommand, context: &Context) -> Result<Vec<DocketEvent>, Refusal> {
        context.enters(command.name(), None)?;
        match command {
            DocketCommand::PrepareDecision(data) => self.prepare(data),
            DocketCommand::DiscardDecision(data) => self.discard(data),
            DocketCommand::ApplyDocket(data) => {
                if self.waiting.is_empty() {
                    return Err(Refusal::NothingPrepared { docket: data.docket.to_string() });
                }
                let decisions = self.waiting.iter().map(|waiting| waiting.decision.clone()).collect();
                Ok(vec![DocketEvent::Applied { decisions, events: 0 }])
            }
        }
    }

    /// What is prepared must be a command that can be read; whether it is allowed is asked when it is applied.
    fn prepare(&self, data: &PrepareDecision) -> Result<Vec<DocketEvent>, Refusal> {
        if self.waits(&data.decision) {
            return Err(Refusal::AlreadyExists { what: "decision", code: data.decision.to_string() });
        }
        match Command::parse(&data.command, data.data.clone()) {
            // A docket on a docket could apply itself for ever.
            Ok(Command::Docket(_)) => Err(Refusal::NotToPrepare { command: data.command.clone() }),
            Ok(_) => Ok(vec![DocketEvent::Prepared {
                decision: data.decision.clone(),
                command: data.command.clone(),
                data: data.data.clone(),
                note: data.note.clone(),
            }]),
            Err(bad) => Err(Refusal::Unpreparable { command: data.command.clone(), why: bad.to_string() }),
        }
    }

    fn discard(&self, data: &DiscardDecision) -> Result<Vec<DocketEvent>, Refusal> {
        if !self.waits(&data.decision) {
            return Err(Refusal::Missing { what: "decision", code: data.decision.to_string() });
        }
        data.reason.check()?;
        Ok(vec![DocketEvent::Discarded { decision: data.decision.clone(), reason: data.reason.clone() }])
    }
}
