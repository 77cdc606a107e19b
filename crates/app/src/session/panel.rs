//! Panels: the call a panel decides on, the case a vote is about, and who must leave the room for it.

use super::Session;
use crate::{Failure, State};
use nidaa_domain::{
    Policy, Surroundings, Target,
    evaluation::{Case, Evaluation, conflict_of},
    panel::{Ballot, ConvenePanel, Panel, PanelCommand, may_sit},
};
use nidaa_kernel::{AccountLogin, CallCode, ProjectCode};
use nidaa_store::Condition;
use std::collections::BTreeSet;

/// Marks the beginning of a panel of a call.
pub(super) fn panel_tag(call: &CallCode) -> String {
    format!("panels:{call}")
}

impl Session<'_> {
    /// What a command of a panel looks at: the call's rules, the project, and whether the one spoken of has a stake.
    pub(super) async fn around_panel(
        &mut self,
        command: &PanelCommand,
        target: &Target,
    ) -> Result<(Policy, Surroundings), Failure> {
        let State::Panel(panel) = self.state(target).await? else {
            return Ok((Policy::House, Surroundings::default()));
        };
        let (policy, mut around) = self.call_of_panel(command, &panel).await?;
        if let Some((project, member)) = command.about()
            && let Some(project) = self.project(project.as_str()).await?
        {
            let login = member.cloned().unwrap_or_else(|| self.request.actor.login.clone());
            let case = Case::of(&project);
            let code = project.code.as_ref().map(ToString::to_string).unwrap_or_default();
            let evaluation = self.evaluation(&code).await?;
            let person = self.open_account(&login).await?;
            around.conflict = person.and_then(|person| conflict_of(&person, &case, &evaluation));
            around.case = case;
        }
        match command {
            PanelCommand::ConvenePanel(data) => self.seats(data, &mut around).await?,
            PanelCommand::OpenVote(data) => {
                if let Some(judged) = self.judged(&data.project).await? {
                    around.barred = self.barred(&panel, &data.project, &judged).await?;
                }
                around.voted_by = self.voted_by(&panel, &target.code, &data.project).await?;
            }
            PanelCommand::AdjournPanel(_) => {
                for ballot in panel.ballots.iter().filter(|ballot| ballot.open) {
                    let Some(judged) = self.judged(&ballot.project).await? else { continue };
                    around.barred.extend(self.barred(&panel, &ballot.project, &judged).await?);
                    around.stakes.extend(self.stakes(ballot, &judged).await?);
                }
            }
            PanelCommand::CloseVote(data) => {
                if let Some(ballot) = panel.ballot(&data.project)
                    && let Some(judged) = self.judged(&data.project).await?
                {
                    around.stakes = self.stakes(ballot, &judged).await?;
                }
            }
            _ => {}
        }
        Ok((policy, around))
    }

    /// The first of those called together who cannot sign in, and the first who has no seat.
    async fn seats(&mut self, data: &ConvenePanel, around: &mut Surroundings) -> Result<(), Failure> {
        for login in &data.members {
            let fault = match self.open_account(login).await? {
                Some(person) if may_sit(&person) => continue,
                Some(_) => &mut around.unseated,
                None => &mut around.unknown,
            };
            fault.get_or_insert_with(|| login.clone());
        }
        Ok(())
    }

    /// What a stake in a project is measured by.
    async fn judged(&mut self, project: &ProjectCode) -> Result<Option<(Case, Evaluation)>, Failure> {
        let Some(known) = self.project(project.as_str()).await? else { return Ok(None) };
        Ok(Some((Case::of(&known), self.evaluation(project.as_str()).await?)))
    }

    /// Members who are there and have no vote on a project: a stake in it, or an account no longer.
    async fn barred(
        &mut self,
        panel: &Panel,
        project: &ProjectCode,
        (case, evaluation): &(Case, Evaluation),
    ) -> Result<Vec<(ProjectCode, AccountLogin)>, Failure> {
        let mut barred = vec![];
        for member in &panel.present {
            let person = self.open_account(member).await?;
            if person.is_none_or(|person| conflict_of(&person, case, evaluation).is_some()) {
                barred.push((project.clone(), member.clone()));
            }
        }
        Ok(barred)
    }

    /// Those who voted and must not judge the project by now, whether or not they can still sign in.
    async fn stakes(
        &mut self,
        ballot: &Ballot,
        (case, evaluation): &(Case, Evaluation),
    ) -> Result<Vec<(ProjectCode, AccountLogin)>, Failure> {
        let mut stakes = vec![];
        for (member, _) in &ballot.votes {
            let target = Target { kind: "account", code: member.to_string() };
            let State::Account(account) = self.state(&target).await? else { continue };
            let person = account.actor.as_ref();
            if person.is_some_and(|person| conflict_of(person, case, evaluation).is_some()) {
                stakes.push((ballot.project.clone(), member.clone()));
            }
        }
        Ok(stakes)
    }

    /// Another panel of the call that has not ended and has a vote on the project, or its outcome. Which panels there are
    /// is read from the board, and the log checks that none was called together since; what they voted on, from their
    /// streams.
    async fn voted_by(
        &mut self,
        panel: &Panel,
        own: &str,
        project: &ProjectCode,
    ) -> Result<Option<String>, Failure> {
        let Some(call) = &panel.call else { return Ok(None) };
        let holds = |ballot: &Ballot| ballot.open || ballot.outcome().is_some();
        for code in self.meeting(call).await?.into_iter().filter(|code| code != own) {
            let target = Target { kind: "panel", code };
            if let State::Panel(other) = self.state(&target).await?
                && !other.adjourned
                && other.ballot(project).is_some_and(holds)
            {
                return Ok(Some(target.code));
            }
        }
        Ok(None)
    }

    async fn meeting(&mut self, call: &CallCode) -> Result<Vec<String>, Failure> {
        let (of_log, position) = self.app.meeting(call).await?;
        self.require(Condition { tags: vec![panel_tag(call)], event_types: vec![], after: position });
        // Those that this request convened no board knows yet.
        Ok(of_log.into_iter().chain(self.convened_in(call)).collect::<BTreeSet<_>>().into_iter().collect())
    }

    async fn call_of_panel(
        &mut self,
        command: &PanelCommand,
        panel: &Panel,
    ) -> Result<(Policy, Surroundings), Failure> {
        let code = match command {
            PanelCommand::ConvenePanel(data) => Some(&data.call),
            _ => panel.call.as_ref(),
        };
        let Some(code) = code else { return Ok((Policy::House, Surroundings::default())) };
        let call = self.call(code).await?;
        let Some(programme) = &call.programme else {
            return Ok((Policy::House, Surroundings::default()));
        };
        let rules = self.rules_of(&call, programme).await?;
        let around = Surroundings { call_stage: call.stage.clone(), ..Surroundings::default() };
        Ok((Policy::Pinned(rules), around))
    }
}
