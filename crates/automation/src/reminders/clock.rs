//! What comes by itself, as far as the desk tells: the steps of calls that the clock takes, and the projects that end.

use crate::{Desk, KnownCall, KnownProject, endings, steps::dated, steps_to_come};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{
    AnyEvent, RulesPin,
    call::CallEvent,
    day_under, passed,
    project::{Project, ProjectEvent, Terms},
    zone_of,
};
use nidaa_kernel::{Role, StageId};
use nidaa_workflow::{Ask, Facts, Machine, Next, Workflow};
use std::collections::{BTreeMap, BTreeSet};

/// A command that nobody gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Act {
    command: &'static str,
    /// Code of the call or the project.
    code: String,
}

impl Act {
    pub const fn command(&self) -> &'static str {
        self.command
    }

    pub fn code(&self) -> &str {
        &self.code
    }
}

/// Events of one act with the codes they are about, and the policy around them.
pub(super) type Outcome = (Workflow, Vec<(String, AnyEvent)>);

/// All that the clock will do as things stand, each with its time. What its stage does not allow then comes to nothing.
pub(super) fn acts(desk: &Desk, current: &[Workflow]) -> Vec<(Timestamp, Act)> {
    let of_calls = desk.directory.calls().flat_map(|(code, call)| acts_of_call((desk, current), code, call));
    of_calls.chain(acts_of_projects(desk)).chain(beginnings(desk, current)).collect()
}

fn acts_of_call(
    (desk, current): (&Desk, &[Workflow]),
    code: &str,
    call: &KnownCall,
) -> Vec<(Timestamp, Act)> {
    let Some(rules) = rules_of(desk, current, call) else { return vec![] };
    let act = |(command, at)| (at, Act { command, code: code.to_owned() });
    steps_to_come(rules, call).into_iter().map(act).collect()
}

/// Projects that do not hand in what they owe.
fn acts_of_projects(desk: &Desk) -> impl Iterator<Item = (Timestamp, Act)> {
    let owing: BTreeSet<&str> =
        desk.ledger.open().filter_map(|row| Some(row.project.as_ref()?.as_str())).collect();
    owing.into_iter().flat_map(|code| {
        let act = |(command, at)| (at, Act { command, code: code.to_owned() });
        endings(desk, code).into_iter().map(act).collect::<Vec<_>>()
    })
}

/// Approved amendments that begin on a day to come.
fn beginnings(desk: &Desk, current: &[Workflow]) -> impl Iterator<Item = (Timestamp, Act)> {
    desk.directory.projects().filter_map(move |project| {
        let day = project.books.next_beginning()?;
        let zone = TimeZone::get(zone_of(rules_around(desk, current, project)?)).unwrap_or(TimeZone::UTC);
        let midnight = day.to_zoned(zone).ok()?.timestamp();
        Some((midnight, Act { command: "begin_amendments", code: project.code.to_string() }))
    })
}

/// What changes on the day on which amendments begin.
fn begun(desk: &Desk, rules: &Workflow, project: &Project, at: Timestamp) -> Option<Vec<(String, AnyEvent)>> {
    let mut open = rules.commands(Machine::Project).filter(|info| info.command == "begin_amendments");
    open.find(|info| project.stage.as_ref().is_some_and(|stage| info.open_in.contains(stage)))?;
    let code = project.code.as_ref()?.to_string();
    let excused = desk.ledger.excused(&code);
    let terms = Terms { rules: Some(rules), excused: &excused };
    let events = project.beginnings(day_under(rules, at), terms);
    Some(events.into_iter().map(|event| (code.clone(), AnyEvent::Project(event))).collect())
}

/// What an act comes to at its time; `None` where the rules do not allow it then. `projects` are those of which amendments
/// are still to begin, by code.
pub(super) fn outcome(
    (desk, current): (&Desk, &[Workflow]),
    projects: &BTreeMap<String, Project>,
    at: Timestamp,
    act: &Act,
) -> Option<Outcome> {
    match act.command {
        "miss_revision" | "miss_final_stage" | "lapse_project" => {
            let project = desk.directory.project(&act.code)?;
            let call = desk.directory.call(project.call.as_ref()?.as_str())?;
            let rules = rules_of(desk, current, call)?;
            let event = ended(desk, rules, (project, call), (act.command, call.stage.as_ref()), at)?;
            Some((rules.clone(), vec![(act.code.clone(), event)]))
        }
        "begin_amendments" => {
            let project = desk.directory.project(&act.code)?;
            let rules = rules_around(desk, current, project)?;
            Some((rules.clone(), begun(desk, rules, projects.get(&act.code)?, at)?))
        }
        command => step_of_call((desk, current), at, &act.code, command),
    }
}

/// A step of a call, and the end of each project that the same act ends.
fn step_of_call(
    (desk, current): (&Desk, &[Workflow]),
    at: Timestamp,
    code: &str,
    command: &'static str,
) -> Option<Outcome> {
    let call = desk.directory.call(code)?;
    let rules = rules_of(desk, current, call)?;
    let facts = Facts::new()
        .with("in_time", call.takes_until().is_some_and(|until| at < until))
        .with("close_ahead", call.closes.as_ref().is_none_or(|closes| closes.in_time(at)))
        .with("has_close", call.closes.is_some())
        .with("acts_as", vec![Role::SYSTEM.to_owned()])
        .with("project_stages", stages_in(desk, code))
        .with("passed", passed(rules, &dated(call), at));
    let stage = step(rules, Machine::Call, command, call.stage.as_ref(), &facts)?;
    let (event, follows) = match command {
        "open_call" => (opened(rules, call, stage.clone())?, None),
        "close_call" => (CallEvent::Closed { projects: vec![], stage: stage.clone() }, Some("lapse_project")),
        "close_final_stage" => {
            let closed = CallEvent::FinalStageClosed { projects: vec![], stage: stage.clone() };
            (closed, Some("miss_final_stage"))
        }
        "start_implementation" => {
            let started = CallEvent::ImplementationStarted { projects: vec![], stage: stage.clone() };
            (started, Some("expire_reserve"))
        }
        _ => (CallEvent::YearEnded { stage: stage.clone() }, None),
    };
    let of_call = |project: &&KnownProject| project.call.as_ref().is_some_and(|of| of.as_str() == code);
    let projects = desk.directory.projects().filter(of_call);
    let ended = projects.filter_map(|project| {
        let event = ended(desk, rules, (project, call), (follows?, Some(&stage)), at)?;
        Some((project.code.clone(), event))
    });
    let (following, ended): (Vec<_>, Vec<_>) = ended.unzip();
    let event = AnyEvent::Call(event.followed_by(following.clone()));
    let ended = following.iter().map(ToString::to_string).zip(ended);
    let events = std::iter::once((code.to_owned(), event)).chain(ended).collect();
    Some((rules.clone(), events))
}

/// Stages of the projects of a call.
fn stages_in(desk: &Desk, call: &str) -> Vec<String> {
    let of_call = desk
        .directory
        .projects()
        .filter(|project| project.call.as_ref().is_some_and(|of| of.as_str() == call));
    of_call.filter_map(|project| project.stage.as_ref().map(ToString::to_string)).collect()
}

fn opened(rules: &Workflow, call: &KnownCall, stage: StageId) -> Option<CallEvent> {
    let (programme, digest) = (rules.id().clone(), rules.digest().to_owned());
    let rules = RulesPin { programme, version: rules.version(), digest };
    Some(CallEvent::Opened { rules, closes: call.closes.clone()?, stage })
}

/// How a project ends by a command, with its call in a stage.
fn ended(
    desk: &Desk,
    rules: &Workflow,
    (project, call): (&KnownProject, &KnownCall),
    (command, call_stage): (&str, Option<&StageId>),
    at: Timestamp,
) -> Option<AnyEvent> {
    let has_time = desk.ledger.time_for(project.code.as_str(), at).contains(command);
    let facts = Facts::new()
        .with("call_stage", call_stage.map_or("", StageId::as_str))
        .with("in_time", false)
        .with("time_granted", has_time || desk.ledger.has_time(project.code.as_str(), at))
        .with("passed", passed(rules, &dated(call), at))
        .with("revision_late", command == "miss_revision" && !has_time);
    let stage = step(rules, Machine::Project, command, project.stage.as_ref(), &facts)?;
    Some(AnyEvent::Project(match command {
        "miss_revision" => ProjectEvent::RevisionMissed { stage },
        "miss_final_stage" => ProjectEvent::FinalStageMissed { stage },
        "expire_reserve" => ProjectEvent::ReserveExpired { stage },
        _ => ProjectEvent::Lapsed { stage },
    }))
}

/// Where a command of the program leads.
fn step(
    rules: &Workflow,
    machine: Machine,
    command: &str,
    from: Option<&StageId>,
    facts: &Facts,
) -> Option<StageId> {
    let own = [Role(Role::SYSTEM.to_owned())];
    match rules.step(machine, command, from, &Ask { roles: &own, relations: &[], facts }).ok()?.next {
        Next::To(stage) => Some(stage),
        Next::Stay | Next::Previous => None,
    }
}

/// The release a call is pinned to; one that has not opened will be pinned to the present one.
fn rules_of<'a>(desk: &'a Desk, current: &'a [Workflow], call: &KnownCall) -> Option<&'a Workflow> {
    match &call.rules {
        // Of a call without a duty the ledger knows no rules.
        Some(pinned) => desk
            .ledger
            .policy_of(&pinned.digest)
            .or_else(|| current.iter().find(|rules| rules.digest() == pinned.digest)),
        None => current.iter().find(|rules| *rules.id() == call.programme),
    }
}

/// The same for a project, whose programme's present release decides where it has no call.
fn rules_around<'a>(desk: &'a Desk, current: &'a [Workflow], project: &KnownProject) -> Option<&'a Workflow> {
    match desk.directory.call_of(project) {
        Some(call) => rules_of(desk, current, call),
        None => current.iter().find(|rules| *rules.id() == project.programme),
    }
}
