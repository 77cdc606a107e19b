//! Which number a call of a programme has: the first, the second, each once.

use super::Session;
use crate::{Failure, State};
use nidaa_automation::KnownCall;
use nidaa_domain::{
    AnyEvent, Target,
    call::{Call, CallEvent},
};
use nidaa_kernel::{CallCode, ProgrammeId};
use nidaa_store::Condition;

/// Marks the beginning of a call of a programme.
pub(super) fn tag(event: &AnyEvent) -> Option<String> {
    match event {
        AnyEvent::Call(CallEvent::Drafted { programme, .. } | CallEvent::Recorded { programme, .. }) => {
            Some(format!("calls:{programme}"))
        }
        _ => None,
    }
}

impl Session<'_> {
    /// Another call of the programme that has this number and was not cancelled. Which calls there are the desk knows, and
    /// the log checks that none was begun since.
    pub(super) async fn same_ordinal(
        &mut self,
        code: &str,
        (programme, ordinal): (&ProgrammeId, u16),
    ) -> Result<Option<CallCode>, Failure> {
        let (at, desk) = self.app.desk().await?;
        let is_same = |call: &KnownCall| call.programme == *programme && call.ordinal == ordinal;
        let known = desk.directory.calls().filter(|(_, call)| is_same(call));
        let mut calls: Vec<CallCode> = known.filter_map(|(code, _)| code.parse().ok()).collect();
        let tags = vec![format!("calls:{programme}")];
        self.require(Condition { tags, event_types: vec![], after: at.position });
        calls.extend(self.begun(programme, ordinal));
        for other in calls.into_iter().filter(|other| other.as_str() != code) {
            let target = Target { kind: "call", code: other.to_string() };
            if let State::Call(call) = self.state(&target).await?
                && !call.is_cancelled()
            {
                return Ok(Some(other));
            }
        }
        Ok(None)
    }

    /// Calls of that number that this request has begun: no board knows them yet.
    fn begun(&self, programme: &ProgrammeId, ordinal: u16) -> Vec<CallCode> {
        let is_same = |call: &Call| call.programme.as_ref() == Some(programme) && call.ordinal == ordinal;
        let own = self.written_states().filter_map(|state| match state {
            State::Call(call) if is_same(call) => call.code.clone(),
            _ => None,
        });
        own.collect()
    }
}
