//! What the clock will do: the commands that a fact sets for later, or takes back.

use crate::{App, Failure, State};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_automation::{Desk, endings, steps_to_come};
use nidaa_domain::{
    AnyEvent, Fact,
    call::{Call, CallEvent},
    obligation::ObligationEvent,
    project::{GrantEvent, ProjectEvent},
    zone_of,
};
use nidaa_kernel::{ProjectCode, StreamId};
use nidaa_workflow::{Machine, Workflow};
use std::sync::Arc;

/// Steps of a call that the clock takes.
const STEPS: [&str; 5] = ["open_call", "close_call", "close_final_stage", "start_implementation", "end_year"];

/// A command set for a moment; none takes it back.
pub struct Alarm {
    /// The stream it is about.
    pub stream: StreamId,
    /// The command, which asks for nothing but the code.
    pub command: &'static str,
    /// Code of the call or project.
    pub code: String,
    /// When it is due.
    pub due: Option<Timestamp>,
}

impl App {
    /// What the clock is to do after this fact. A command that a person has given before is refused by its stage, and a
    /// deadline that is not known sets nothing.
    ///
    /// # Errors
    /// The store's, or [`Failure::RulesMissing`].
    pub async fn alarms(&self, fact: &Fact) -> Result<Vec<Alarm>, Failure> {
        match &fact.event {
            AnyEvent::Call(event) => self.alarms_of_call(event, fact).await,
            AnyEvent::Project(ProjectEvent::Readmitted { .. }) => self.alarm_of_late(fact).await,
            AnyEvent::Project(ProjectEvent::DecisionReverted { .. }) => self.alarms_of_returned(fact).await,
            AnyEvent::Project(ProjectEvent::Grant(event)) if sets_beginning(event) => {
                Ok(vec![self.alarm_of_amendments(fact).await?])
            }
            AnyEvent::Project(event) => Ok(of_project(event, fact)),
            AnyEvent::Obligation(ObligationEvent::TimeGranted { .. }) => self.alarm_of_grant(fact).await,
            AnyEvent::Obligation(
                ObligationEvent::Excused { .. } | ObligationEvent::DecisionReverted { .. },
            ) => self.alarms_of_duty(fact).await,
            _ => Ok(vec![]),
        }
    }

    async fn alarms_of_call(&self, event: &CallEvent, fact: &Fact) -> Result<Vec<Alarm>, Failure> {
        let alarm = |command, due| Alarm {
            stream: StreamId::of("call", fact.subject()),
            command,
            code: fact.subject().to_owned(),
            due,
        };
        let ends = |id: &'static str, command: &'static str| async move {
            let found = self.call_and_rules(fact).await?;
            // A programme without the step has nothing the clock could do.
            let opens = |rules: &Workflow| rules.commands(Machine::Call).any(|info| info.command == command);
            let found = found.filter(|(_, rules)| opens(rules));
            let deadline = found.and_then(|(call, rules)| nidaa_domain::end_of(&rules, id, &call));
            Ok::<_, Failure>(deadline.map(|deadline| deadline.end))
        };
        Ok(match event {
            CallEvent::Opened { closes, .. } | CallEvent::DeadlineExtended { to: closes, .. } => {
                let until = self.takes_until(fact).await?.unwrap_or(closes.end);
                let mut alarms = self.alarms_of_drafts(fact.subject()).await?;
                alarms.extend([alarm("open_call", None), alarm("close_call", Some(until))]);
                alarms
            }
            CallEvent::GraceGranted { .. } => {
                let mut alarms = self.alarms_of_drafts(fact.subject()).await?;
                alarms.push(alarm("close_call", self.takes_until(fact).await?));
                alarms
            }
            CallEvent::Announced { opens, .. } => {
                vec![alarm("open_call", self.midnight(Some(*opens), fact).await?)]
            }
            CallEvent::Closed { .. } => vec![alarm("close_call", None)],
            CallEvent::ShortListPublished { .. } => {
                vec![alarm("close_final_stage", ends("final_fiche", "close_final_stage").await?)]
            }
            CallEvent::FinalStageClosed { .. } => vec![alarm("close_final_stage", None)],
            CallEvent::FinalListPublished { .. } => {
                let rules = self.rules_around(fact).await?;
                let ends = rules.and_then(|rules| nidaa_domain::contracting_ends(&rules, fact.recorded_at));
                vec![alarm("start_implementation", ends.map(|deadline| deadline.end))]
            }
            CallEvent::ImplementationStarted { .. } => vec![
                alarm("start_implementation", None),
                alarm("end_year", ends("activities_end", "end_year").await?),
            ],
            CallEvent::StepReverted { step, .. } if step != "cancelled" => {
                let set = match step.as_str() {
                    "short_list_published" => "close_final_stage",
                    "final_list_published" => "start_implementation",
                    "implementation_started" => "end_year",
                    _ => return Ok(vec![]),
                };
                vec![alarm(set, None)]
            }
            CallEvent::YearEnded { .. } => vec![alarm("end_year", None)],
            CallEvent::Cancelled { .. } => STEPS.map(|command| alarm(command, None)).into(),
            // Of what the cancellation had taken back, what is still to come.
            CallEvent::StepReverted { .. } => {
                let (_, desk) = self.desk().await?;
                let rules = self.rules_around(fact).await?;
                let call = desk.directory.call(fact.subject());
                let steps = rules.zip(call).map(|(rules, call)| steps_to_come(&rules, call));
                steps.into_iter().flatten().map(|(command, due)| alarm(command, Some(due))).collect()
            }
            _ => vec![],
        })
    }

    /// The beginning of a day where the call is at home.
    async fn midnight(&self, day: Option<Date>, fact: &Fact) -> Result<Option<Timestamp>, Failure> {
        let rules = self.rules_around(fact).await?;
        let zone = TimeZone::get(rules.as_ref().map_or("UTC", zone_of)).unwrap_or(TimeZone::UTC);
        Ok(day.and_then(|day| day.to_zoned(zone).ok()).map(|midnight| midnight.timestamp()))
    }

    /// How a project ends now that a decision is taken back: what it owed after that decision it owes no more, and what an
    /// end had taken from it, it owes again.
    async fn alarms_of_returned(&self, fact: &Fact) -> Result<Vec<Alarm>, Failure> {
        let mut alarms = self.alarm_of_late(fact).await?;
        clear(&mut alarms, fact.subject(), &["miss_revision", "miss_final_stage"]);
        alarms.push(self.alarm_of_amendments(fact).await?);
        Ok(alarms)
    }

    /// Approved amendments that hold from a day to come begin with it.
    async fn alarm_of_amendments(&self, fact: &Fact) -> Result<Alarm, Failure> {
        let (stream, code) = (StreamId::of("project", fact.subject()), fact.subject().to_owned());
        let day = match &*self.loader().refresh("project", stream).await?.state {
            State::Project(project) => project.grant.next_beginning(),
            _ => None,
        };
        Ok(Alarm { stream, command: "begin_amendments", code, due: self.midnight(day, fact).await? })
    }

    /// What time was granted for ends when it is over: a draft past the close of its call, a final document, a revision.
    async fn alarm_of_grant(&self, fact: &Fact) -> Result<Vec<Alarm>, Failure> {
        let (_, desk) = self.desk().await?;
        let project = desk.ledger.get(fact.subject()).and_then(|row| row.project.clone());
        Ok(project.iter().flat_map(|project| ends(&desk, project)).collect())
    }

    /// The same once a duty is excused, or a decision about it taken back. An end for which there is no time any longer is
    /// not the clock's, nor is that of what nobody owes.
    async fn alarms_of_duty(&self, fact: &Fact) -> Result<Vec<Alarm>, Failure> {
        let (_, desk) = self.desk().await?;
        let Some(project) = desk.ledger.get(fact.subject()).and_then(|row| row.project.clone()) else {
            return Ok(vec![]);
        };
        let mut alarms = ends(&desk, &project);
        clear(&mut alarms, project.as_str(), &["miss_revision", "miss_final_stage", "lapse_project"]);
        Ok(alarms)
    }

    /// The same for one that was let in after the close.
    async fn alarm_of_late(&self, fact: &Fact) -> Result<Vec<Alarm>, Failure> {
        let (_, desk) = self.desk().await?;
        let code: Option<ProjectCode> = fact.subject().parse().ok();
        Ok(code.iter().flat_map(|project| ends(&desk, project)).collect())
    }

    /// The same for all of a call whose close moved.
    async fn alarms_of_drafts(&self, call: &str) -> Result<Vec<Alarm>, Failure> {
        let (_, desk) = self.desk().await?;
        let of_call = desk
            .directory
            .projects()
            .filter(|project| project.call.as_ref().is_some_and(|code| code.as_str() == call));
        Ok(of_call.flat_map(|project| ends(&desk, &project.code)).collect())
    }

    /// When a call is to close, as it stands: an alarm of an earlier fact is set to the same moment.
    async fn takes_until(&self, fact: &Fact) -> Result<Option<Timestamp>, Failure> {
        let stream = StreamId::of("call", fact.subject());
        match &*self.loader().refresh("call", stream).await?.state {
            State::Call(call) => Ok(call.takes_until()),
            _ => Ok(None),
        }
    }

    async fn call_and_rules(&self, fact: &Fact) -> Result<Option<(Arc<Call>, Workflow)>, Failure> {
        let stream = StreamId::of("call", fact.subject());
        let State::Call(call) = self.loader().load("call", stream).await?.state.as_ref().clone() else {
            return Ok(None);
        };
        Ok(self.rules_around(fact).await?.map(|rules| (call, rules)))
    }
}

/// How a project ends that does not hand in what it owes.
fn ends(desk: &Desk, project: &ProjectCode) -> Vec<Alarm> {
    let alarm = |(command, due)| {
        let (stream, code) = (StreamId::of("project", project.as_str()), project.to_string());
        Alarm { stream, command, code, due: Some(due) }
    };
    endings(desk, project.as_str()).into_iter().map(alarm).collect()
}

/// Takes back what is not set.
fn clear(alarms: &mut Vec<Alarm>, project: &str, commands: &[&'static str]) {
    for command in commands {
        if alarms.iter().all(|alarm| alarm.command != *command) {
            let (stream, code) = (StreamId::of("project", project), project.to_owned());
            alarms.push(Alarm { stream, command, code, due: None });
        }
    }
}

const fn sets_beginning(event: &GrantEvent) -> bool {
    matches!(
        event,
        GrantEvent::AmendmentApproved { begins_on: Some(_), .. } | GrantEvent::AmendmentBegun { .. }
    )
}

/// A revision that does not come in time ends the proposal; what was handed in does not lapse.
fn of_project(event: &ProjectEvent, fact: &Fact) -> Vec<Alarm> {
    let alarm = |command, due| {
        let (stream, code) = (StreamId::of("project", fact.subject()), fact.subject().to_owned());
        Alarm { stream, command, code, due }
    };
    match event {
        ProjectEvent::RevisionRequested { due, .. } => vec![alarm("miss_revision", Some(due.end))],
        ProjectEvent::FicheResubmitted { .. } | ProjectEvent::RevisionMissed { .. } => {
            vec![alarm("miss_revision", None)]
        }
        ProjectEvent::FinalFicheSubmitted { .. }
        | ProjectEvent::FinalStageMissed { .. }
        | ProjectEvent::Rejected { .. } => vec![alarm("miss_final_stage", None)],
        ProjectEvent::Submitted { .. } => vec![alarm("lapse_project", None)],
        ProjectEvent::Lapsed { .. } | ProjectEvent::Withdrawn { .. } => {
            let all = ["miss_revision", "miss_final_stage", "lapse_project", "begin_amendments"];
            all.map(|command| alarm(command, None)).into()
        }
        ProjectEvent::Terminated { .. } | ProjectEvent::Closed { .. } => {
            vec![alarm("begin_amendments", None)]
        }
        _ => vec![],
    }
}
