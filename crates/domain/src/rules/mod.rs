//! The policy files that calls are pinned to, kept in the log with their text.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::RulesEvent;
pub use state::Rules;

use crate::{Context, Refusal};
use cqrs_es::{Aggregate, event_sink::EventSink};

impl Aggregate for Rules {
    const TYPE: &'static str = "rules";
    type Command = RulesCommand;
    type Event = RulesEvent;
    type Error = Refusal;
    type Services = Context;

    async fn handle(
        &mut self,
        command: Self::Command,
        context: &Context,
        sink: &EventSink<Self>,
    ) -> Result<(), Refusal> {
        for event in self.decide(&command, context)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: Self::Event) {
        *self = std::mem::take(self).evolve(&event);
    }
}
