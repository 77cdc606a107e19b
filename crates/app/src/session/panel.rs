//! Panels: the call a panel decides on, the case a vote is about, and who must leave the room for it.

use super::Session;
use crate::{Failure, State};
use nidaa_domain::{
    Policy, Surroundings, Target,
    evaluation::{Case, conflict_of},
    panel::{Panel, PanelCommand},
};

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
            && (panel.call.is_none() || project.call == panel.call)
        {
            let login = member.cloned().unwrap_or_else(|| self.request.actor.login.clone());
            let case = Case::of(&project);
            let code = project.code.as_ref().map(ToString::to_string).unwrap_or_default();
            let evaluation = self.evaluation(&code).await?;
            let person = self.open_account(&login).await?;
            around.conflict = person.and_then(|person| conflict_of(&person, &case, &evaluation));
            around.case = case;
        }
        Ok((policy, around))
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
