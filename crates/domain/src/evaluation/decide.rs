//! What an evaluation allows. One guard per refusal, in the order a person would check them, happy path last.

use crate::evaluation::{
    AssignAssessor, Chosen, DeclareConflict, Evaluation, EvaluationCommand, EvaluationEvent, LiftConflict,
    ListPerson, Mark, ReleaseAssessor, ScoreProposal, conflict_of,
};
use crate::{Context, Policy, Refusal, Standing, doors::ASSESSOR};
use nidaa_kernel::{AccountLogin, Actor};
use nidaa_workflow::Rubric;
use std::collections::BTreeSet;

impl Evaluation {
    /// Decides a command. Pure: everything it looks at is the evaluation, the command and the context.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(
        &self,
        command: &EvaluationCommand,
        context: &Context,
    ) -> Result<Vec<EvaluationEvent>, Refusal> {
        use EvaluationCommand as C;
        // Whoever may not act here does not learn whether there is such a project.
        context.enters(command.name(), self.standing(command, &context.actor.login))?;
        if context.around.case.stage.is_none() {
            return Err(Refusal::Missing { what: "project", code: command.code().to_owned() });
        }
        match command {
            C::AssignAssessor(data) => self.assign(data, Chosen::ByHand {}, context),
            C::ReleaseAssessor(data) => self.release(data),
            C::DeclareConflict(data) => self.declare(data, context),
            C::LiftConflict(data) => self.lift(data),
            C::ListPerson(data) => self.list(data, context),
            C::ScoreProposal(data) => self.score(data, context),
        }
    }

    /// What somebody is to this evaluation, as far as the command asks. Whoever has nothing to do with the case does not
    /// learn more of it than that.
    fn standing(&self, command: &EvaluationCommand, login: &AccountLogin) -> Option<Standing> {
        use EvaluationCommand as C;
        match command {
            C::ScoreProposal(_) => self.is_assigned(login).then_some(Standing::Assigned),
            C::DeclareConflict(_) => {
                command.about().is_none_or(|about| about == login).then_some(Standing::Oneself)
            }
            _ => None,
        }
    }

    /// Decides an assignment; whether its door is open was asked before. `chosen` says why it is this assessor.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule.
    pub fn assign(
        &self,
        data: &AssignAssessor,
        chosen: Chosen,
        context: &Context,
    ) -> Result<Vec<EvaluationEvent>, Refusal> {
        being_scored(context)?;
        let assessor = account(context, &data.assessor)?;
        if !assessor.has(ASSESSOR) {
            return Err(Refusal::Missing { what: "assessor", code: data.assessor.to_string() });
        }
        if self.is_assigned(&data.assessor) {
            return Err(Refusal::AlreadyExists { what: "assessor", code: data.assessor.to_string() });
        }
        self.free_of_conflict(assessor, context)?;
        Ok(vec![EvaluationEvent::AssessorAssigned { assessor: data.assessor.clone(), chosen }])
    }

    fn release(&self, data: &ReleaseAssessor) -> Result<Vec<EvaluationEvent>, Refusal> {
        data.reason.check()?;
        self.assigned_to(&data.assessor)?;
        if self.score_of(&data.assessor).is_some() {
            return Err(Refusal::AlreadyExists { what: "score", code: data.assessor.to_string() });
        }
        let (assessor, reason) = (data.assessor.clone(), data.reason.clone());
        Ok(vec![EvaluationEvent::AssessorReleased { assessor, reason }])
    }

    /// An assessor declares for themselves, the office for anybody.
    fn declare(&self, data: &DeclareConflict, context: &Context) -> Result<Vec<EvaluationEvent>, Refusal> {
        let assessor = data.assessor.clone().unwrap_or_else(|| context.actor.login.clone());
        account(context, &assessor)?;
        if self.declared.iter().any(|(login, _)| *login == assessor) {
            return Err(Refusal::AlreadyExists { what: "conflict", code: assessor.to_string() });
        }
        let note = data.note.clone().filter(|note| !note.trim().is_empty());
        Ok(vec![EvaluationEvent::ConflictDeclared { assessor, ground: data.ground, note }])
    }

    fn lift(&self, data: &LiftConflict) -> Result<Vec<EvaluationEvent>, Refusal> {
        data.reason.check()?;
        if !self.declared.iter().any(|(login, _)| *login == data.assessor) {
            return Err(Refusal::Missing { what: "conflict", code: data.assessor.to_string() });
        }
        let (assessor, reason) = (data.assessor.clone(), data.reason.clone());
        Ok(vec![EvaluationEvent::ConflictLifted { assessor, reason }])
    }

    fn list(&self, data: &ListPerson, context: &Context) -> Result<Vec<EvaluationEvent>, Refusal> {
        account(context, &data.account)?;
        if self.listed.contains(&data.account) {
            return Err(Refusal::AlreadyExists { what: "person", code: data.account.to_string() });
        }
        Ok(vec![EvaluationEvent::PersonListed { account: data.account.clone() }])
    }

    fn score(&self, data: &ScoreProposal, context: &Context) -> Result<Vec<EvaluationEvent>, Refusal> {
        let assessor = context.actor.login.clone();
        self.free_of_conflict(account(context, &assessor)?, context)?;
        let rubric = being_scored(context)?;
        if self.score_of(&assessor).is_some() {
            return Err(Refusal::AlreadyExists { what: "score", code: assessor.to_string() });
        }
        check_marks(&data.marks, rubric)?;
        let points = |id: &str| data.marks.iter().find(|mark| mark.criterion == id).map(|mark| mark.points);
        let score = rubric.score(points);
        let summary = data.summary.clone().filter(|summary| !summary.trim().is_empty());
        Ok(vec![EvaluationEvent::Scored { assessor, marks: data.marks.clone(), summary, score }])
    }

    fn assigned_to(&self, login: &AccountLogin) -> Result<(), Refusal> {
        if self.is_assigned(login) {
            return Ok(());
        }
        Err(Refusal::NotAssigned { account: login.to_string() })
    }

    fn free_of_conflict(&self, assessor: &Actor, context: &Context) -> Result<(), Refusal> {
        match conflict_of(assessor, &context.around.case, self) {
            Some(ground) => {
                let account = assessor.login.to_string();
                Err(Refusal::ConflictOfInterest { account, ground: ground.as_str() })
            }
            None => Ok(()),
        }
    }
}

fn account<'a>(context: &'a Context, login: &AccountLogin) -> Result<&'a Actor, Refusal> {
    let known = context.around.case.assessor.as_ref().filter(|actor| actor.login == *login);
    known.ok_or_else(|| Refusal::Missing { what: "account", code: login.to_string() })
}

/// The rubric, while proposals in this stage are scored.
fn being_scored(context: &Context) -> Result<&Rubric, Refusal> {
    let stage = context.around.case.stage.as_ref();
    let rubric = match &context.policy {
        Policy::Pinned(workflow) => workflow.rubric(),
        Policy::Reconstruction | Policy::House => None,
    };
    rubric
        .filter(|rubric| stage.is_some_and(|stage| rubric.stages.contains(stage)))
        .ok_or_else(|| Refusal::NotScored { stage: stage.map(ToString::to_string).unwrap_or_default() })
}

fn check_marks(marks: &[Mark], rubric: &Rubric) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for mark in marks {
        let criterion = mark.criterion.clone();
        if rubric.criterion(&criterion).is_none() {
            return Err(Refusal::Missing { what: "criterion", code: criterion });
        }
        if !seen.insert(mark.criterion.as_str()) {
            return Err(Refusal::NamedTwice { code: criterion });
        }
        let (lowest, highest) = (rubric.lowest, rubric.highest);
        if !(lowest..=highest).contains(&mark.points) {
            return Err(Refusal::MarkOffScale { criterion, lowest, highest });
        }
        let silent = mark.comment.as_ref().is_none_or(|comment| comment.trim().is_empty());
        if mark.points < rubric.comment_below && silent {
            return Err(Refusal::CommentNeeded { criterion, below: rubric.comment_below });
        }
    }
    match rubric.criteria.iter().find(|criterion| !seen.contains(criterion.id.as_str())) {
        Some(unmarked) => Err(Refusal::MarkMissing { criterion: unmarked.id.clone() }),
        None => Ok(()),
    }
}
