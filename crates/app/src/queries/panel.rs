//! Panels: who was there, what was voted, and the minutes as a timeline. An open vote shows who voted, never for what. A
//! member reads all but what concerns a project they must not judge.

use super::{AsOf, Moment, Seen, Sight, TimelineEntry, as_of::Resolved};
use crate::{App, Failure};
use jiff::civil::{Date, Time};
use nidaa_domain::{
    AnyEvent,
    evaluation::{Case, Evaluation, conflict_of},
    panel::{Ballot, Panel, PanelEvent, Tally},
    project::Project,
};
use nidaa_kernel::{Actor, ProjectCode};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// The vote on one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BallotView {
    /// Code of the project.
    pub project: String,
    /// Whether votes are still taken.
    pub open: bool,
    /// Whether the meeting ended before it could be closed.
    pub undecided: bool,
    /// Members who have voted.
    pub voted: Vec<String>,
    /// For what each voted; empty until the vote is closed.
    #[schema(value_type = Vec<Object>)]
    pub votes: Vec<(String, &'static str)>,
    /// The votes, counted; null until the vote is closed.
    #[schema(value_type = Option<Object>)]
    pub tally: Option<Tally>,
    /// What more voted for than for anything else; null until it is closed, or when votes are equal.
    pub outcome: Option<&'static str>,
    /// Members who left the room for it, and why.
    #[schema(value_type = Vec<Object>)]
    pub recused: Vec<(String, &'static str)>,
    /// Members who had voted before they had a stake in it: their votes are not counted.
    pub set_aside: Vec<String>,
}

/// A panel.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PanelView {
    /// The moment of the answer.
    pub at: Moment,
    /// Its code.
    pub panel: String,
    /// The call it decides on.
    pub call: Option<String>,
    /// The day it meets.
    #[schema(value_type = Option<String>)]
    pub day: Option<Date>,
    /// The hour at which it begins, on the clocks of the programme; null while it is not known.
    #[schema(value_type = Option<String>)]
    pub begins: Option<Time>,
    /// Where it meets; null while that is not known.
    pub place: Option<String>,
    /// Those who may vote.
    pub members: Vec<String>,
    /// Members present.
    pub present: Vec<String>,
    /// Votes, in the order they were opened.
    pub ballots: Vec<BallotView>,
    /// Whether the meeting has ended.
    pub adjourned: bool,
    /// What happened, in order; the minutes are its sentences.
    pub timeline: Vec<TimelineEntry>,
}

impl Seen<'_> {
    /// A panel at a moment, as the office or one of its members reads it.
    ///
    /// # Errors
    /// [`Failure::NotFound`], also for those who do not sit on it; or the store's.
    pub async fn panel(&self, code: &str, as_of: AsOf) -> Result<PanelView, Failure> {
        let app = self.app;
        let at = app.resolve(as_of).await?;
        let told = app.told("panel", code, at).await?;
        let events = told.facts.iter().filter_map(|fact| match &fact.event {
            AnyEvent::Panel(event) => Some(event),
            _ => None,
        });
        let panel = events.fold(Panel::default(), |panel, event: &PanelEvent| panel.evolve(event));
        let hidden = match self.sight {
            Sight::Whole => vec![],
            sight => {
                let sits = |actor: &&Actor| panel.members.contains(&actor.login);
                let member = sight.people().iter().find(sits).ok_or_else(|| missing(code))?;
                app.kept_from(member, &panel, at).await?
            }
        };
        if panel.call.is_none() {
            return Err(missing(code));
        }
        let shown = |ballot: &&Ballot| !hidden.contains(&ballot.project);
        let timeline = told.timeline().into_iter().filter(|entry| !speaks_of(entry, &hidden));
        Ok(PanelView {
            at: at.moment,
            panel: code.to_owned(),
            call: panel.call.as_ref().map(ToString::to_string),
            day: panel.meeting.as_ref().map(|meeting| meeting.day),
            begins: panel.meeting.as_ref().and_then(|meeting| meeting.begins),
            place: panel.meeting.as_ref().and_then(|meeting| meeting.place.clone()),
            members: panel.members.iter().map(ToString::to_string).collect(),
            present: panel.present.iter().map(ToString::to_string).collect(),
            ballots: panel.ballots.iter().filter(shown).map(|ballot| view(ballot, &panel)).collect(),
            adjourned: panel.adjourned,
            timeline: timeline.map(|entry| sealed(entry, &panel)).collect(),
        })
    }
}

impl App {
    /// Projects before a panel that one of its members must not judge, or left the room for.
    async fn kept_from(
        &self,
        member: &Actor,
        panel: &Panel,
        at: Resolved,
    ) -> Result<Vec<ProjectCode>, Failure> {
        let left = panel.recused.iter().filter(|(_, who, _)| *who == member.login);
        let mut kept: Vec<ProjectCode> = left.map(|(project, ..)| project.clone()).collect();
        let spoken_of = panel.recused.iter().map(|(project, ..)| project);
        for project in panel.ballots.iter().map(|ballot| &ballot.project).chain(spoken_of) {
            if !kept.contains(project) && self.has_stake(member, project, at).await? {
                kept.push(project.clone());
            }
        }
        Ok(kept)
    }

    async fn has_stake(&self, member: &Actor, project: &ProjectCode, at: Resolved) -> Result<bool, Failure> {
        let (mut known, mut evaluation) = (Project::default(), Evaluation::default());
        for fact in self.told("project", project.as_str(), at).await?.facts {
            if let AnyEvent::Project(event) = &fact.event {
                known = known.evolve(event);
            }
        }
        for fact in self.told("evaluation", project.as_str(), at).await?.facts {
            if let AnyEvent::Evaluation(event) = &fact.event {
                evaluation = evaluation.evolve(event);
            }
        }
        Ok(conflict_of(member, &Case::of(&known), &evaluation).is_some())
    }
}

fn missing(code: &str) -> Failure {
    Failure::NotFound { what: "panel", code: code.to_owned() }
}

fn speaks_of(entry: &TimelineEntry, hidden: &[ProjectCode]) -> bool {
    let project = entry.data.get("project").and_then(Value::as_str);
    project.is_some_and(|project| hidden.iter().any(|code| code.as_str() == project))
}

fn view(ballot: &Ballot, panel: &Panel) -> BallotView {
    let recused = panel.recused.iter().filter(|(case, ..)| *case == ballot.project);
    let votes = ballot.votes.iter().filter(|_| !ballot.is_sealed());
    BallotView {
        project: ballot.project.to_string(),
        open: ballot.open,
        undecided: ballot.undecided,
        voted: ballot.votes.iter().map(|(member, _)| member.to_string()).collect(),
        votes: votes.map(|(member, vote)| (member.to_string(), vote.as_str())).collect(),
        tally: (!ballot.is_sealed()).then(|| ballot.tally()),
        outcome: ballot.outcome().filter(|_| !ballot.is_sealed()).map(nidaa_domain::panel::Vote::as_str),
        recused: recused.map(|(_, member, ground)| (member.to_string(), ground.as_str())).collect(),
        set_aside: ballot.set_aside.iter().map(ToString::to_string).collect(),
    }
}

/// A vote that is not closed does not say for what it was.
fn sealed(mut entry: TimelineEntry, panel: &Panel) -> TimelineEntry {
    let project = entry.data.get("project").and_then(Value::as_str);
    let of_it = |ballot: &&Ballot| Some(ballot.project.as_str()) == project;
    let is_sealed = panel.ballots.iter().find(of_it).is_some_and(Ballot::is_sealed);
    if let Some(data) = entry.data.as_object_mut().filter(|_| is_sealed) {
        data.remove("vote");
    }
    entry
}
