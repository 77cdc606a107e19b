//! Answers to the forms of the pinned rules, and the kind of project that was chosen.

use crate::project::{AnswerChanges, Project, ProjectCommand, ProjectEvent, SaveForm};
use crate::{Context, KnownFile, Refusal};
use nidaa_kernel::StageId;
use nidaa_workflow::{Answer, Answers, Attachment, Facts, Form, Workflow};

impl Project {
    pub(super) fn save_form(&self, data: &SaveForm, context: &Context) -> Result<Vec<ProjectEvent>, Refusal> {
        let form = self.open_form(&data.form, context)?;
        let rules = context.rules().ok_or_else(|| missing_form(&data.form))?;
        let (none, facts) = (Answers::new(), self.facts(context));
        let kept = self.answers.get(&form.id).unwrap_or(&none);
        let given = data.answers.iter().filter_map(|(field, answer)| Some((field.clone(), answer.clone()?)));
        let given: Answers = given.collect();
        rules
            .check_answers(form, kept, &given, &facts)
            .map_err(|fault| Refusal::Answer { form: form.id.clone(), fault: Box::new(fault) })?;
        attachments(&given).try_for_each(|file| as_handed_in(file, context))?;
        let answers = changes(kept, &data.answers);
        if answers.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![ProjectEvent::Answered { form: form.id.clone(), answers }])
    }

    /// Hands the project in, when every file it names is there to be read.
    pub(super) fn submit(
        &self,
        command: &ProjectCommand,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let events = self.enter(context, command, |stage| ProjectEvent::Submitted { stage })?;
        self.answers
            .values()
            .flat_map(attachments)
            .try_for_each(|file| handed_in(file, context).map(drop))?;
        Ok(events)
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

/// Files that these answers name.
fn attachments(answers: &Answers) -> impl Iterator<Item = &Attachment> {
    answers.values().flat_map(Answer::attachments)
}

fn handed_in<'a>(file: &Attachment, context: &'a Context) -> Result<&'a KnownFile, Refusal> {
    let known = context.around.files.get(&file.sha256);
    known.ok_or_else(|| Refusal::FileNotHandedIn { file: file.name.clone() })
}

/// What is said of a file is what its bytes say; only its name is its owner's to choose.
fn as_handed_in(file: &Attachment, context: &Context) -> Result<(), Refusal> {
    let KnownFile { media_type, bytes } = handed_in(file, context)?.clone();
    if (&media_type, bytes) == (&file.media_type, file.bytes) {
        return Ok(());
    }
    Err(Refusal::FileNotAsSaid { file: file.name.clone(), media_type, bytes })
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
