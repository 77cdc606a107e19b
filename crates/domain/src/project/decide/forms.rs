//! Answers to the forms of the pinned rules, and the kind of project that was chosen.

use crate::project::{AnswerChanges, Project, ProjectEvent, SaveForm};
use crate::{Context, Refusal};
use nidaa_kernel::StageId;
use nidaa_workflow::{Answer, Answers, Facts, Form, Workflow};

impl Project {
    pub(super) fn save_form(&self, data: &SaveForm, context: &Context) -> Result<Vec<ProjectEvent>, Refusal> {
        let form = self.open_form(&data.form, context)?;
        let rules = context.rules().ok_or_else(|| missing_form(&data.form))?;
        let (none, facts) = (Answers::new(), self.facts(context));
        let kept = self.answers.get(&form.id).unwrap_or(&none);
        let given = data.answers.iter().filter_map(|(field, answer)| Some((field.clone(), answer.clone()?)));
        rules
            .check_answers(form, kept, &given.collect(), &facts)
            .map_err(|fault| Refusal::Answer { form: form.id.clone(), fault: Box::new(fault) })?;
        let answers = changes(kept, &data.answers);
        if answers.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![ProjectEvent::Answered { form: form.id.clone(), answers }])
    }

    /// The form, if the policy lets this person fill it in now.
    pub(super) fn open_form<'a>(&self, form: &str, context: &'a Context) -> Result<&'a Form, Refusal> {
        self.next_stage(context, "save_form")?;
        let known = context.rules().and_then(|rules| rules.form(form)).ok_or_else(|| missing_form(form))?;
        self.check_open(known)?;
        Ok(known)
    }

    fn check_open(&self, form: &Form) -> Result<(), Refusal> {
        if self.stage.as_ref().is_some_and(|stage| form.is_open_in(stage)) {
            return Ok(());
        }
        Err(Refusal::FormNotOpen {
            form: form.id.clone(),
            stage: self.stage.clone(),
            open_in: form.stages.clone(),
        })
    }

    /// Answers without which the present stage is not left.
    pub(super) fn answers_missing(&self, rules: &Workflow, facts: &Facts) -> usize {
        let missing =
            |stage: &StageId| rules.missing_answers(stage, |form| self.answers.get(form), facts).len();
        self.stage.as_ref().map_or(0, missing)
    }
}

fn missing_form(code: &str) -> Refusal {
    Refusal::Missing { what: "form", code: code.to_owned() }
}

/// What the answers given change of those kept; an answer that says nothing takes the one before back.
fn changes(kept: &Answers, given: &AnswerChanges) -> AnswerChanges {
    let said = |answer: &Option<Answer>| answer.clone().filter(|answer| !answer.is_empty());
    let all = given.iter().map(|(field, answer)| (field.clone(), said(answer)));
    all.filter(|(field, answer)| kept.get(field) != answer.as_ref()).collect()
}

/// The kind of project that was chosen, where the rules know kinds; none where they know none.
pub(super) fn chosen(kind: Option<&str>, context: &Context) -> Result<Option<ProjectEvent>, Refusal> {
    let missing = |code: &str| Refusal::Missing { what: "type", code: code.to_owned() };
    let known = context.rules().map_or(&[][..], Workflow::types);
    match kind {
        None if known.is_empty() => Ok(None),
        None => Err(Refusal::Empty { field: "project_type" }),
        Some(code) if known.iter().any(|known| known.id == code) => {
            Ok(Some(ProjectEvent::TypeChosen { project_type: code.to_owned() }))
        }
        Some(code) => Err(missing(code)),
    }
}
