//! What is for the office alone, also where everybody may read the rest.

use super::{CauseView, WhyView};
use nidaa_kernel::Role;

/// Whether aggregates of this type are the office's: what assessors do and what is prepared in silence.
pub fn is_the_offices(aggregate: &str) -> bool {
    matches!(aggregate, "evaluation" | "panel" | "docket")
}

impl WhyView {
    /// The same for others than the office: nobody is named who owes a score or acted on an evaluation, a panel or a
    /// docket. `by` is empty there.
    #[must_use]
    pub fn without_assessors(mut self) -> Self {
        std::iter::once(&mut self.event)
            .chain(self.parts.iter_mut().map(|part| &mut part.event))
            .for_each(unname);
        for duty in self.obligation.iter_mut().chain(&mut self.besides) {
            if duty.confidential {
                duty.owed_by.clear();
            }
            let moves = duty.moves.iter_mut().map(|one| &mut one.cause);
            let end = duty.ended.iter_mut().map(|end| &mut end.cause);
            std::iter::once(&mut duty.opened).chain(moves).chain(end).for_each(unname);
        }
        self
    }
}

impl WhyView {
    /// The same for whoever is not shown the case: people are not named. The program itself is.
    #[must_use]
    pub fn without_people(mut self) -> Self {
        let duties = self.obligation.iter_mut().chain(&mut self.besides).map(|duty| &mut duty.opened);
        let parts = self.parts.iter_mut().map(|part| &mut part.event);
        let causes = std::iter::once(&mut self.event).chain(duties).chain(parts);
        causes.filter(|cause| cause.by != Role::SYSTEM).for_each(|cause| cause.by.clear());
        self
    }
}

fn unname(cause: &mut CauseView) {
    let aggregate = cause.event.split_once('_').map_or("", |(aggregate, _)| aggregate);
    if is_the_offices(aggregate) {
        cause.by.clear();
    }
}
