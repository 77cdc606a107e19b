//! A project: from proposal to closing, with its partnerships and milestones.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;
mod values;

pub use commands::*;
pub use events::ProjectEvent;
pub use state::{Link, Milestone, MilestoneState, Project};
pub(crate) use values::check_year;
pub use values::{
    ActivityRecord, Continuation, Correction, LinkState, Owner, PartnerRole, Reason, RequestedBy, Span,
};

use crate::{Context, Refusal};
use cqrs_es::{Aggregate, event_sink::EventSink};

impl Aggregate for Project {
    const TYPE: &'static str = "project";
    type Command = ProjectCommand;
    type Event = ProjectEvent;
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
