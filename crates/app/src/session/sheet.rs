//! A form as somebody is about to fill it in: under the rules, and in the surroundings, that would decide on saving it.

use super::Session;
use crate::{Failure, State};
use nidaa_domain::{
    Command, Target,
    project::{AnswerChanges, ProjectCommand, SaveForm, Sheet},
};
use nidaa_kernel::{ProjectCode, Role};
use nidaa_workflow::{Answers, Machine, Workflow};

impl Session<'_> {
    /// One form, with the answers that were typed and not yet saved.
    pub(crate) async fn sheet(
        &mut self,
        project: &ProjectCode,
        form: &str,
        typed: &Answers,
    ) -> Result<Sheet, Failure> {
        let known = |rules: &Workflow| rules.form(form).map(|form| form.id.clone()).into_iter().collect();
        let sheets = self.sheets(project, form, known, typed).await?;
        let asked = sheets.into_iter().next();
        asked.unwrap_or_else(|| Err(Failure::NotFound { what: "form", code: form.to_owned() }))
    }

    /// Every form that the actor may fill in now.
    pub(crate) async fn open_sheets(&mut self, project: &ProjectCode) -> Result<Vec<Sheet>, Failure> {
        let all = |rules: &Workflow| rules.forms().iter().map(|form| form.id.clone()).collect();
        let sheets = self.sheets(project, "", all, &Answers::new()).await?;
        Ok(sheets.into_iter().filter_map(Result::ok).collect())
    }

    /// Whether the actor may see what the project answers: the office, and whoever the rules let answer in some stage.
    pub(crate) async fn sees_answers(&mut self, target: &Target) -> Result<bool, Failure> {
        let (_, context) = self.asked(target).await?;
        let Some(policy) = context.rules() else { return Ok(context.actor.has(Role::OFFICE)) };
        let (roles, relations) = (context.roles_that_count(), &context.relations);
        let is = |needed: &String| relations.iter().any(|relation| relation.as_str() == needed);
        let ways = policy.ways(Machine::Project).into_iter().filter(|way| way.command == "save_form");
        let mut bearers = ways.flat_map(|way| way.bearers);
        let may_answer =
            bearers.any(|bearer| roles.contains(&bearer.role.0) && bearer.relations.iter().all(is));
        Ok(may_answer || context.actor.has(Role::OFFICE))
    }

    async fn sheets(
        &mut self,
        project: &ProjectCode,
        form: &str,
        wanted: impl FnOnce(&Workflow) -> Vec<String>,
        typed: &Answers,
    ) -> Result<Vec<Result<Sheet, Failure>>, Failure> {
        let (project, form, answers) = (project.clone(), form.to_owned(), AnswerChanges::new());
        let save = Command::Project(ProjectCommand::SaveForm(SaveForm { project, form, answers }));
        let target = save.target();
        let context = self.context(&save, &target).await?;
        let State::Project(project) = self.state(&target).await? else { return Ok(vec![]) };
        let wanted = context.rules().map(wanted).unwrap_or_default();
        let sheet = |form: &String| {
            let sheet = project.sheet(form, typed, &context);
            sheet.map_err(|refusal| Failure::from(refusal.under(context.rules())))
        };
        Ok(wanted.iter().map(sheet).collect())
    }
}
