//! Approved amendments, on the first day on which they hold.

use super::GrantEvent;
use crate::project::grant::partnerships::partnership;
use crate::project::{Amendment, ChangeRecord, Project, ProjectEvent, Terms};
use crate::{Context, Refusal};
use jiff::civil::Date;
use nidaa_workflow::{Machine, Workflow};

impl Project {
    /// Lets begin what is due, and partners join and leave with it. Nobody is asked again: those named agreed before the approval.
    pub(in crate::project) fn begin_amendments(
        &self,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        self.next_stage(context, "begin_amendments")?;
        let code = || self.code.as_ref().map(ToString::to_string).unwrap_or_default();
        let first = self.grant.next_beginning();
        let first = first.ok_or_else(|| Refusal::Missing { what: "amendment_to_begin", code: code() })?;
        context.has_come(first)?;
        Ok(self.beginnings(context.today(), context.terms()))
    }

    /// What the approved amendments that are to begin by a day change with it, under these terms: who joins, who leaves and
    /// who is asked anew.
    pub fn beginnings(&self, today: Date, terms: Terms<'_>) -> Vec<ProjectEvent> {
        let (mut project, mut events) = (self.clone(), vec![]);
        for amendment in self.grant.awaited_by(today) {
            let begun = project.begin(amendment, today, terms);
            project = begun.iter().fold(project, Self::evolve);
            events.extend(begun);
        }
        events
    }

    fn begin(&self, amendment: &Amendment, today: Date, terms: Terms<'_>) -> Vec<ProjectEvent> {
        let changes = self.partnerships(amendment, today);
        let begun = GrantEvent::AmendmentBegun { amendment: amendment.amendment.clone() }.into();
        let partners = changes.iter().filter_map(|record| partnership(&record.change, &amendment.reason));
        let stage = self.stage.as_ref();
        let asked = stage.and_then(|stage| self.asked_after(amendment, &changes, stage, terms));
        std::iter::once(begun).chain(partners).chain(asked).collect()
    }
}

/// Whether rules let an amendment begin on a later day than that of the approval.
pub(super) fn carries_out(rules: &Workflow) -> bool {
    rules.commands(Machine::Project).any(|info| info.command == "begin_amendments")
}

/// Whether somebody joins or leaves by an amendment that holds from a day to come.
pub(super) fn changes_partners_later(changes: &[ChangeRecord], effective: Date, today: Date) -> bool {
    effective > today && changes.iter().any(|record| record.change.is_of_partners())
}
