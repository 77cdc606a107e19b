//! Projects with a long history: their milestones are moved again and again.

use super::{
    Author, Moment, Stream, record,
    script::{Place, Script},
    words::reason,
};
use crate::Outcome;
use jiff::{Timestamp, civil::Date};
use nidaa_domain::{
    Command, Surroundings,
    project::{ProjectCommand, RedateMilestone, Span},
};
use nidaa_kernel::{ApproxDate, CallCode, MilestoneKey, ProjectCode};
use nidaa_store::Append;

impl Author {
    /// A proposal of the open call `call` with exactly `events` events, at least 2, all in one append.
    pub fn long_project(&mut self, project: &ProjectCode, call: &CallCode, events: usize) -> Outcome<Append> {
        let (programme, sectors) = (self.workflow.id().clone(), self.workflow.sectors().to_vec());
        let place = Place { programme: &programme, call, sector: &sectors[0].id, year: 2027, items: vec![] };
        let mut script = Script::draw(&mut self.dice, project.clone(), &place)?;
        // It stays a draft: there a milestone may be moved as often as one likes.
        script.proposal.pop_back();
        let first = script.proposal.iter().position(|c| matches!(c, ProjectCommand::PlanMilestone(_)));
        let planned = script.proposal.remove(first.ok_or("a proposal has a milestone")?);
        script.proposal.insert(1, planned.ok_or("it was just found")?);
        script.proposal.truncate(events);
        let mut stream = Stream::empty("project", project.as_str());
        let moment = Moment { now: Timestamp::now(), around: Surroundings::default() };
        let mut whole: Option<Append> = None;
        for number in 0..events {
            let command = script.proposal.pop_front();
            let command = command.map_or_else(|| self.moved(project, number), Ok)?;
            let command = Command::Project(command);
            let decided = self.decide(&stream, &command, &moment)?;
            let append = record::append(&mut self.dice, &mut stream, &command, &moment, decided)?;
            whole = Some(joined(whole, append));
        }
        whole.ok_or_else(|| "a project has at least one event".into())
    }

    fn moved(&mut self, project: &ProjectCode, number: usize) -> Outcome<ProjectCommand> {
        moved(project, number, reason(&mut self.dice))
    }
}

/// Moves a project's first milestone; each number to another day than the one before.
pub fn moved(
    project: &ProjectCode,
    number: usize,
    reason: nidaa_domain::project::Reason,
) -> Outcome<ProjectCommand> {
    let day = ApproxDate::day(Date::new(
        2028,
        1 + i8::try_from(number / 28 % 12)?,
        1 + i8::try_from(number % 28)?,
    )?);
    let (project, milestone) = (project.clone(), MilestoneKey::new("M1")?);
    let span = Span { start: day, end: day };
    Ok(ProjectCommand::RedateMilestone(RedateMilestone { project, milestone, span, reason }))
}

fn joined(whole: Option<Append>, next: Append) -> Append {
    let Some(mut whole) = whole else { return next };
    let events = next.writes.into_iter().flat_map(|write| write.events);
    if let Some(write) = whole.writes.first_mut() {
        write.events.extend(events);
    }
    whole
}
