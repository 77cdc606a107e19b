//! A form as somebody is about to fill it in: under the rules, and in the surroundings, that would decide on saving it.

use super::Session;
use crate::{Failure, State};
use nidaa_domain::{
    Command,
    project::{AnswerChanges, ProjectCommand, SaveForm, Sheet},
};
use nidaa_kernel::ProjectCode;
use nidaa_workflow::{Answers, Workflow};

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
        let sheet = |form: &String| project.sheet(form, typed, &context).map_err(Failure::from);
        Ok(wanted.iter().map(sheet).collect())
    }
}
