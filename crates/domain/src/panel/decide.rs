//! What a panel allows. One guard per refusal, in the order a person would check them, happy path last.

use crate::panel::{
    CastVote, CloseVote, ConvenePanel, OpenVote, Panel, PanelCommand, PanelEvent, RecordPresence,
    RecuseMember,
};
use crate::{Context, Policy, Refusal, Standing};
use nidaa_kernel::{AccountLogin, ProjectCode};
use nidaa_workflow::ParameterValue;
use std::collections::BTreeSet;

impl Panel {
    /// Decides a command. Pure: everything it looks at is the panel, the command and the context.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &PanelCommand, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        use PanelCommand as C;
        if self.call.is_none() && !matches!(command, C::ConvenePanel(_)) {
            return Err(Refusal::Missing { what: "panel", code: command.code().to_owned() });
        }
        context.enters(command.name(), self.standing(command, &context.actor.login))?;
        if let C::ConvenePanel(data) = command {
            return self.convene(data, context);
        }
        if self.adjourned {
            return Err(Refusal::PanelOver { panel: command.code().to_owned() });
        }
        match command {
            C::ConvenePanel(data) => self.convene(data, context),
            C::RecordPresence(data) => self.record_presence(data),
            C::RecuseMember(data) => self.recuse(data, context),
            C::OpenVote(data) => self.open_vote(data, context),
            C::CastVote(data) => self.cast(data, context),
            C::CloseVote(data) => self.close_vote(data, context),
            C::AdjournPanel(_) => self.adjourn(),
        }
    }

    /// Whether somebody sits here and speaks for no other member.
    fn standing(&self, command: &PanelCommand, login: &AccountLogin) -> Option<Standing> {
        let about = command.about().and_then(|(_, member)| member).unwrap_or(login);
        (about == login && self.members.contains(login)).then_some(Standing::Member)
    }

    fn convene(&self, data: &ConvenePanel, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        if self.call.is_some() {
            return Err(Refusal::AlreadyExists { what: "panel", code: data.panel.clone() });
        }
        if data.panel.trim().is_empty() {
            return Err(Refusal::Empty { field: "panel" });
        }
        if context.around.call_stage.is_none() {
            return Err(Refusal::Missing { what: "call", code: data.call.to_string() });
        }
        if data.members.is_empty() {
            return Err(Refusal::Empty { field: "members" });
        }
        distinct(&data.members)?;
        let (panel, call, members) = (data.panel.clone(), data.call.clone(), data.members.clone());
        Ok(vec![PanelEvent::Convened { panel, call, day: data.day, members }])
    }

    fn record_presence(&self, data: &RecordPresence) -> Result<Vec<PanelEvent>, Refusal> {
        distinct(&data.present)?;
        data.present.iter().try_for_each(|login| self.member(login))?;
        if data.present == self.present {
            return Err(Refusal::NothingToCorrect);
        }
        Ok(vec![PanelEvent::PresenceRecorded { present: data.present.clone() }])
    }

    /// A member leaves by themselves; the office may send anybody out.
    fn recuse(&self, data: &RecuseMember, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let member = data.member.clone().unwrap_or_else(|| context.actor.login.clone());
        self.member(&member)?;
        if self.is_recused(&data.project, &member) {
            return Err(Refusal::AlreadyExists { what: "recusal", code: member.to_string() });
        }
        let voted = |ballot: &crate::panel::Ballot| ballot.votes.iter().any(|(login, _)| *login == member);
        if self.ballot(&data.project).is_some_and(voted) {
            return Err(Refusal::AlreadyExists { what: "vote", code: member.to_string() });
        }
        Ok(vec![PanelEvent::MemberRecused { project: data.project.clone(), member, ground: data.ground }])
    }

    fn open_vote(&self, data: &OpenVote, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        if context.around.case.stage.is_none() {
            return Err(Refusal::Missing { what: "project", code: data.project.to_string() });
        }
        if self.ballot(&data.project).is_some() {
            return Err(Refusal::AlreadyExists { what: "ballot", code: data.project.to_string() });
        }
        let (have, need) = (self.able(&data.project), quorum(context));
        if have < need {
            return Err(Refusal::QuorumNotMet { have, need });
        }
        Ok(vec![PanelEvent::VoteOpened { project: data.project.clone() }])
    }

    fn cast(&self, data: &CastVote, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
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

    fn close_vote(&self, data: &CloseVote, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let ballot = self.ballot(&data.project).filter(|ballot| ballot.open);
        let ballot =
            ballot.ok_or_else(|| Refusal::Missing { what: "ballot", code: data.project.to_string() })?;
        let (have, need) = (u32::try_from(ballot.votes.len()).unwrap_or(u32::MAX), quorum(context));
        if have < need {
            return Err(Refusal::QuorumNotMet { have, need });
        }
        let recused = self.recused.iter().filter(|(case, ..)| *case == data.project);
        Ok(vec![PanelEvent::VoteClosed {
            project: data.project.clone(),
            tally: ballot.tally(),
            outcome: ballot.outcome(),
            recused: recused.map(|(_, member, _)| member.clone()).collect(),
        }])
    }

    fn adjourn(&self) -> Result<Vec<PanelEvent>, Refusal> {
        match self.ballots.iter().find(|ballot| ballot.open) {
            Some(open) => Err(Refusal::VoteOpen { project: open.project.to_string() }),
            None => Ok(vec![PanelEvent::Adjourned {}]),
        }
    }

    fn member(&self, login: &AccountLogin) -> Result<(), Refusal> {
        if self.members.contains(login) {
            return Ok(());
        }
        Err(Refusal::Missing { what: "member", code: login.to_string() })
    }

    /// Members present who have not left the room for this project.
    fn able(&self, project: &ProjectCode) -> u32 {
        let able = self.present.iter().filter(|member| !self.is_recused(project, member)).count();
        u32::try_from(able).unwrap_or(u32::MAX)
    }
}

fn distinct(logins: &[AccountLogin]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match logins.iter().find(|login| !seen.insert(*login)) {
        Some(twice) => Err(Refusal::NamedTwice { code: twice.to_string() }),
        None => Ok(()),
    }
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
