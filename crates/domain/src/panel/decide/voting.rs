//! Votes: when one is opened, who has one, and how it ends.

use crate::panel::{Ballot, CastVote, CloseVote, OpenVote, Panel, PanelEvent};
use crate::{Context, Policy, Refusal};
use nidaa_kernel::{AccountLogin, ProjectCode, StageId};
use nidaa_workflow::{Machine, ParameterValue, Workflow};

/// What a vote may come to.
const VERDICTS: [&str; 3] = ["approve_project", "put_on_reserve", "reject_project"];

/// Whether a panel may vote on a proposal in this stage: whether a decision that a vote may come to is open there.
pub fn is_voted_on(rules: &Workflow, stage: &StageId) -> bool {
    let ways = rules.ways(Machine::Project);
    ways.iter().any(|way| VERDICTS.contains(&way.command) && way.from.contains(stage))
}

impl Panel {
    pub(super) fn open_vote(&self, data: &OpenVote, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        self.votes_on(&data.project, context)?;
        if self.ballot(&data.project).is_some() {
            return Err(Refusal::AlreadyExists { what: "ballot", code: data.project.to_string() });
        }
        if let Some(panel) = &context.around.voted_by {
            let (project, panel) = (data.project.to_string(), panel.clone());
            return Err(Refusal::VotedElsewhere { project, panel });
        }
        let (have, need) = (count(self.able(&data.project, context)), quorum(context));
        if have < need {
            return Err(Refusal::QuorumNotMet { have, need });
        }
        Ok(vec![PanelEvent::VoteOpened { project: data.project.clone() }])
    }

    /// A panel votes on the proposals of its call, while they can be decided on.
    fn votes_on(&self, project: &ProjectCode, context: &Context) -> Result<(), Refusal> {
        let (case, code) = (&context.around.case, project.to_string());
        let Some(stage) = &case.stage else { return Err(Refusal::Missing { what: "project", code }) };
        if case.call != self.call {
            let call = self.call.as_ref().map(ToString::to_string).unwrap_or_default();
            return Err(Refusal::NotInCall { project: code, call });
        }
        if context.rules().is_some_and(|rules| is_voted_on(rules, stage)) {
            return Ok(());
        }
        Err(Refusal::NoVoteInStage { project: code, stage: stage.to_string() })
    }

    pub(super) fn cast(&self, data: &CastVote, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let member = context.actor.login.clone();
        if !self.present.contains(&member) {
            return Err(Refusal::Missing { what: "presence", code: member.to_string() });
        }
        let ballot = self.ballot(&data.project).filter(|ballot| ballot.open);
        let ballot =
            ballot.ok_or_else(|| Refusal::Missing { what: "ballot", code: data.project.to_string() })?;
        if let Some(ground) = context.around.conflict {
            return Err(Refusal::ConflictOfInterest { account: member.to_string(), ground: ground.as_str() });
        }
        if let Some((.., ground)) =
            self.recused.iter().find(|(case, who, _)| *case == data.project && *who == member)
        {
            return Err(Refusal::ConflictOfInterest { account: member.to_string(), ground: ground.as_str() });
        }
        if ballot.votes.iter().any(|(login, _)| *login == member) {
            return Err(Refusal::AlreadyExists { what: "vote", code: member.to_string() });
        }
        Ok(vec![PanelEvent::VoteCast { project: data.project.clone(), member, vote: data.vote }])
    }

    pub(super) fn close_vote(&self, data: &CloseVote, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let ballot = self.ballot(&data.project).filter(|ballot| ballot.open);
        let ballot =
            ballot.ok_or_else(|| Refusal::Missing { what: "ballot", code: data.project.to_string() })?;
        let set_aside = set_aside(ballot, context);
        let ballot = ballot.clone().without(&set_aside);
        let (have, need) = (count(ballot.votes.iter()), quorum(context));
        if have < need {
            return Err(Refusal::QuorumNotMet { have, need });
        }
        let recused = self.recused.iter().filter(|(case, ..)| *case == data.project);
        Ok(vec![PanelEvent::VoteClosed {
            project: data.project.clone(),
            tally: ballot.tally(),
            outcome: ballot.outcome(),
            recused: recused.map(|(_, member, _)| member.clone()).collect(),
            set_aside,
        }])
    }

    /// What can still be voted on is voted on first. A vote that those who are there cannot decide any more is left
    /// undecided, so that no meeting is without an end.
    pub(super) fn adjourn(&self, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let (mut events, need) = (vec![], quorum(context));
        for ballot in self.ballots.iter().filter(|ballot| ballot.open) {
            let (project, have) = (ballot.project.clone(), self.within_reach(ballot, context));
            if have >= need {
                return Err(Refusal::VoteOpen { project: project.to_string() });
            }
            events.push(PanelEvent::VoteLeftUndecided { project, have, need });
        }
        events.push(PanelEvent::Adjourned {});
        Ok(events)
    }

    /// Votes there would be if all who are able to vote did.
    fn within_reach(&self, ballot: &Ballot, context: &Context) -> u32 {
        let voted = |member: &AccountLogin| ballot.votes.iter().any(|(login, _)| login == member);
        let to_come = self.able(&ballot.project, context).filter(|member| !voted(member));
        let counted = ballot.clone().without(&set_aside(ballot, context));
        count(to_come).saturating_add(count(counted.votes.iter()))
    }

    /// Members present who have not left the room for this project and may judge it.
    fn able<'a>(
        &'a self,
        project: &'a ProjectCode,
        context: &'a Context,
    ) -> impl Iterator<Item = &'a AccountLogin> {
        let barred = move |member: &AccountLogin| {
            context.around.barred.iter().any(|(case, who)| case == project && who == member)
        };
        self.present.iter().filter(move |member| !self.is_recused(project, member) && !barred(member))
    }
}

/// Those who voted and have a stake in the project since, in the order in which they voted.
fn set_aside(ballot: &Ballot, context: &Context) -> Vec<AccountLogin> {
    let has_stake = |login: &&AccountLogin| {
        context.around.stakes.iter().any(|(project, who)| *project == ballot.project && who == *login)
    };
    ballot.votes.iter().map(|(login, _)| login).filter(has_stake).cloned().collect()
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// How many must vote: the programme's parameter `panel_quorum`, else one.
fn quorum(context: &Context) -> u32 {
    let parameter = match &context.policy {
        Policy::Pinned(_) => context.parameter("panel_quorum"),
        Policy::Reconstruction | Policy::House => None,
    };
    match parameter {
        Some(ParameterValue::Number(quorum)) => u32::try_from(*quorum).unwrap_or(1).max(1),
        _ => 1,
    }
}
