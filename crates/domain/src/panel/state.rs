//! A panel as its events tell it.

use crate::evaluation::Ground;
use crate::panel::{Meeting, PanelEvent, Tally};
use nidaa_kernel::{AccountLogin, CallCode, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a member votes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// To approve the project.
    Approve,
    /// To put it on the reserve list.
    Reserve,
    /// To reject it.
    Reject,
    /// For nothing.
    Abstain,
}

impl Vote {
    /// The vote as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reserve => "reserve",
            Self::Reject => "reject",
            Self::Abstain => "abstain",
        }
    }
}

/// The vote on one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The project.
    pub project: ProjectCode,
    /// Votes so far, sealed until it is closed.
    pub votes: Vec<(AccountLogin, Vote)>,
    /// Whether votes are still taken.
    pub open: bool,
    /// Whether the meeting ended before it could be closed.
    #[serde(default)]
    pub undecided: bool,
    /// Members whose votes were not counted when it was closed, for a stake they had by then.
    #[serde(default)]
    pub set_aside: Vec<AccountLogin>,
}

impl Ballot {
    /// The vote without those of some members.
    #[must_use]
    pub fn without(mut self, members: &[AccountLogin]) -> Self {
        self.votes.retain(|(login, _)| !members.contains(login));
        self
    }

    /// Whether nobody is shown for what was voted: until it is closed, and for good where it never was.
    pub const fn is_sealed(&self) -> bool {
        self.open || self.undecided
    }

    /// The votes, counted.
    pub fn tally(&self) -> Tally {
        let count = |wanted: Vote| {
            let number = self.votes.iter().filter(|(_, vote)| *vote == wanted).count();
            u32::try_from(number).unwrap_or(u32::MAX)
        };
        Tally {
            approve: count(Vote::Approve),
            reserve: count(Vote::Reserve),
            reject: count(Vote::Reject),
            abstain: count(Vote::Abstain),
        }
    }

    /// What more voted for than for anything else. Who abstains is for nothing.
    pub fn outcome(&self) -> Option<Vote> {
        let Tally { approve, reserve, reject, .. } = self.tally();
        let counts = [(Vote::Approve, approve), (Vote::Reserve, reserve), (Vote::Reject, reject)];
        let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0)?;
        let mut leading = counts.iter().filter(|(_, count)| *count == most);
        let first = leading.next().map(|(vote, _)| *vote);
        if leading.next().is_some() { None } else { first }
    }
}

/// What decisions about a panel look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// The call; `None` until it is called together.
    pub call: Option<CallCode>,
    /// When and where it meets; `None` until it is called together.
    pub meeting: Option<Meeting>,
    /// Those who may vote.
    pub members: Vec<AccountLogin>,
    /// Members present.
    pub present: Vec<AccountLogin>,
    /// Who left the room for which project.
    pub recused: Vec<(ProjectCode, AccountLogin, Ground)>,
    /// Votes, in the order they were opened.
    pub ballots: Vec<Ballot>,
    /// Whether the meeting has ended.
    pub adjourned: bool,
}

impl Panel {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &PanelEvent) -> Self {
        match event {
            PanelEvent::Convened { call, day, begins, place, members, .. } => {
                (self.call, self.members) = (Some(call.clone()), members.clone());
                self.meeting = Some(Meeting { day: *day, begins: *begins, place: place.clone() });
            }
            PanelEvent::Moved { day, begins, place, .. } => {
                self.meeting = Some(Meeting { day: *day, begins: *begins, place: place.clone() });
            }
            PanelEvent::PresenceRecorded { present } => self.present.clone_from(present),
            PanelEvent::MemberRecused { project, member, ground } => {
                self.recused.push((project.clone(), member.clone(), *ground));
            }
            PanelEvent::VoteOpened { project } => {
                let project = project.clone();
                self.ballots.push(Ballot {
                    project,
                    votes: vec![],
                    open: true,
                    undecided: false,
                    set_aside: vec![],
                });
            }
            PanelEvent::VoteCast { project, member, vote } => {
                if let Some(ballot) = self.ballot_mut(project) {
                    ballot.votes.push((member.clone(), *vote));
                }
            }
            PanelEvent::VoteClosed { project, set_aside, .. } => {
                if let Some(ballot) = self.ballot_mut(project) {
                    ballot.votes.retain(|(login, _)| !set_aside.contains(login));
                    (ballot.open, ballot.set_aside) = (false, set_aside.clone());
                }
            }
            PanelEvent::VoteLeftUndecided { project, .. } => {
                if let Some(ballot) = self.ballot_mut(project) {
                    (ballot.open, ballot.undecided) = (false, true);
                }
            }
            PanelEvent::Adjourned {} => self.adjourned = true,
        }
        self
    }

    fn ballot_mut(&mut self, project: &ProjectCode) -> Option<&mut Ballot> {
        self.ballots.iter_mut().find(|ballot| ballot.project == *project)
    }

    /// The vote on a project, once it was opened.
    pub fn ballot(&self, project: &ProjectCode) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.project == *project)
    }

    /// Whether a member has left the room for a project.
    pub fn is_recused(&self, project: &ProjectCode, member: &AccountLogin) -> bool {
        self.recused.iter().any(|(case, who, _)| case == project && who == member)
    }
}
