//! Panels: who was there, what was voted, and the minutes as a timeline. An open vote shows who voted, never for what.

use super::{AsOf, Moment, TimelineEntry};
use crate::{App, Failure};
use nidaa_domain::{
    AnyEvent,
    panel::{Ballot, Panel, PanelEvent, Tally},
};
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
    /// Members who have voted.
    pub voted: Vec<String>,
    /// For what each voted; empty while the vote is open.
    #[schema(value_type = Vec<Object>)]
    pub votes: Vec<(String, &'static str)>,
    /// The votes, counted; null while the vote is open.
    #[schema(value_type = Option<Object>)]
    pub tally: Option<Tally>,
    /// What more voted for than for anything else; null while open, or when votes are equal.
    pub outcome: Option<&'static str>,
    /// Members who left the room for it, and why.
    #[schema(value_type = Vec<Object>)]
    pub recused: Vec<(String, &'static str)>,
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

impl App {
    /// A panel at a moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn panel(&self, code: &str, as_of: AsOf) -> Result<PanelView, Failure> {
        let at = self.resolve(as_of).await?;
        let told = self.told("panel", code, at).await?;
        let events = told.facts.iter().filter_map(|fact| match &fact.event {
            AnyEvent::Panel(event) => Some(event),
            _ => None,
        });
        let panel = events.fold(Panel::default(), |panel, event: &PanelEvent| panel.evolve(event));
        if panel.call.is_none() {
            return Err(Failure::NotFound { what: "panel", code: code.to_owned() });
        }
        let timeline = told.timeline().into_iter().map(|entry| sealed(entry, &panel)).collect();
        Ok(PanelView {
            at: at.moment,
            panel: code.to_owned(),
            call: panel.call.as_ref().map(ToString::to_string),
            members: panel.members.iter().map(ToString::to_string).collect(),
            present: panel.present.iter().map(ToString::to_string).collect(),
            ballots: panel.ballots.iter().map(|ballot| view(ballot, &panel)).collect(),
            adjourned: panel.adjourned,
            timeline,
        })
    }
}

fn view(ballot: &Ballot, panel: &Panel) -> BallotView {
    let recused = panel.recused.iter().filter(|(case, ..)| *case == ballot.project);
    let votes = ballot.votes.iter().filter(|_| !ballot.open);
    BallotView {
        project: ballot.project.to_string(),
        open: ballot.open,
        voted: ballot.votes.iter().map(|(member, _)| member.to_string()).collect(),
        votes: votes.map(|(member, vote)| (member.to_string(), vote.as_str())).collect(),
        tally: (!ballot.open).then(|| ballot.tally()),
        outcome: ballot.outcome().filter(|_| !ballot.open).map(nidaa_domain::panel::Vote::as_str),
        recused: recused.map(|(_, member, ground)| (member.to_string(), ground.as_str())).collect(),
    }
}

/// A vote that is not closed does not say for what it was.
fn sealed(mut entry: TimelineEntry, panel: &Panel) -> TimelineEntry {
    let project = entry.data.get("project").and_then(Value::as_str);
    let open = panel.ballots.iter().any(|ballot| ballot.open && Some(ballot.project.as_str()) == project);
    if let Some(data) = entry.data.as_object_mut().filter(|_| open) {
        data.remove("vote");
    }
    entry
}
