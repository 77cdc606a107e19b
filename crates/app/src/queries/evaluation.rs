//! Evaluations: what the office sees of one, and what an assessor may see.

use super::{
    AsOf, BlindForm, Moment,
    as_of::{Basis, Resolved},
    blind_forms,
    names::Names,
};
use crate::{App, Failure};
use nidaa_domain::{
    AnyEvent,
    call::Call,
    evaluation::{Case, Evaluation, EvaluationEvent, Ground, Mark, average, conflict_of, counted},
    project::{Project, ProjectEvent},
};
use nidaa_kernel::{AccountLogin, Actor, LocalText, Money};
use nidaa_projections::{
    boards::accounts::Accounts,
    pages::blind::{Blind, Redactor},
};
use nidaa_workflow::{Rubric, Workflow};
use serde::Serialize;
use utoipa::ToSchema;

/// An assessor of a proposal, as the office sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AssessorView {
    /// The account.
    pub assessor: String,
    /// Why this one was chosen: `by_hand`, or `least_loaded` with the load and the number of candidates.
    #[schema(value_type = Option<Object>)]
    pub chosen: Option<nidaa_domain::evaluation::Chosen>,
    /// Why they must not judge it any more, if so; their score then does not count.
    pub conflict: Option<&'static str>,
    /// Whether a conflict was declared, which can be taken back; others follow from the facts.
    pub declared: bool,
    /// Weighted score in hundredths of a percent.
    pub score: Option<i64>,
    /// Marks.
    #[schema(value_type = Vec<Object>)]
    pub marks: Vec<Mark>,
    /// The judgment as a whole.
    pub summary: Option<String>,
}

/// An evaluation, as the office sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct EvaluationView {
    /// The moment of the answer.
    pub at: Moment,
    /// Code of the project.
    pub project: String,
    /// Whether proposals in its stage are scored, so that it can be given to assessors.
    pub open: bool,
    /// Assessors, in the order they were assigned.
    pub assessors: Vec<AssessorView>,
    /// Average of the scores that count, in hundredths of a percent.
    pub average: i64,
    /// Scores that count.
    pub scores: usize,
    /// Scores the programme asks for.
    pub needed: i64,
    /// Assessors it lacks for that: those who have it and may judge it are too few.
    pub missing: i64,
    /// The average it must reach, in hundredths of a percent.
    pub pass_mark: i64,
    /// What is marked.
    pub criteria: Vec<CriterionView>,
}

/// A criterion of the rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CriterionView {
    /// Its id, which marks name.
    pub id: String,
    /// Share in percent.
    pub weight: i64,
    /// Name in every language.
    #[schema(value_type = Object)]
    pub label: LocalText,
}

/// The score of somebody else, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OtherScore {
    /// Weighted score in hundredths of a percent.
    pub score: i64,
    /// Marks.
    #[schema(value_type = Vec<Object>)]
    pub marks: Vec<Mark>,
}

/// A proposal as an assessor may see it: nothing in it names who proposes, who takes part, or who else assesses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BlindView {
    /// The moment of the answer.
    pub at: Moment,
    /// Code of the project, by which it is scored.
    pub project: String,
    /// Cooperation area.
    pub sector: String,
    /// Theme of the call.
    pub theme: Option<String>,
    /// What the call names this theme.
    #[schema(value_type = Option<Object>)]
    pub theme_title: Option<LocalText>,
    /// Title, with names left out.
    #[schema(value_type = Object)]
    pub title: LocalText,
    /// What will be there at the end, with names left out.
    #[schema(value_type = Option<Object>)]
    pub outputs: Option<LocalText>,
    /// Money asked for.
    #[schema(value_type = Option<Object>)]
    pub requested: Option<Money>,
    /// Number of countries that take part or were asked.
    pub countries: usize,
    /// What was answered to forms, with names left out and without questions that ask for one.
    #[schema(value_type = Vec<Object>)]
    pub forms: Vec<BlindForm>,
    /// Activities with their dates, with names left out.
    #[schema(value_type = Vec<Object>)]
    pub activities: Vec<(LocalText, nidaa_domain::project::Span)>,
    /// The lowest and the highest mark.
    #[schema(value_type = Vec<i64>)]
    pub scale: (i64, i64),
    /// Marks below this one need a comment.
    pub comment_below: i64,
    /// What is marked.
    pub criteria: Vec<CriterionView>,
    /// One's own score, once it is given.
    pub own: Option<OtherScore>,
    /// Scores of others; nothing until one's own is given.
    pub others: Vec<OtherScore>,
}

/// An evaluation with all it is judged by, as of one moment.
pub(super) struct Judged {
    pub project: Project,
    pub evaluation: Evaluation,
    chosen: Vec<(AccountLogin, nidaa_domain::evaluation::Chosen)>,
    rubric: Rubric,
    rules: Workflow,
    pub people: Vec<Actor>,
    blind: Blind,
}

impl Judged {
    fn person(&self, login: &AccountLogin) -> Option<&Actor> {
        self.people.iter().find(|person| person.login == *login)
    }

    fn conflict(&self, login: &AccountLogin) -> Option<Ground> {
        conflict_of(self.person(login)?, &Case::of(&self.project), &self.evaluation)
    }

    fn assessor(&self, login: &AccountLogin) -> AssessorView {
        let score = self.evaluation.score_of(login);
        let chosen = self.chosen.iter().rev().find(|(who, _)| who == login);
        AssessorView {
            assessor: login.to_string(),
            chosen: chosen.map(|(_, chosen)| chosen.clone()),
            conflict: self.conflict(login).map(Ground::as_str),
            declared: self.evaluation.declared.iter().any(|(who, _)| who == login),
            score: score.map(|score| score.score),
            marks: score.map(|score| score.marks.clone()).unwrap_or_default(),
            summary: score.and_then(|score| score.summary.clone()),
        }
    }
}

impl App {
    /// An evaluation as the office sees it.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn evaluation(&self, code: &str, as_of: AsOf) -> Result<EvaluationView, Failure> {
        let at = self.resolve(as_of).await?;
        let judged = self.judged(code, at).await?;
        let scores = counted(&judged.evaluation, &Case::of(&judged.project), &judged.people);
        let needed = judged.rubric.scores_per_proposal;
        let may = |login: &&AccountLogin| judged.person(login).is_some() && judged.conflict(login).is_none();
        let able = i64::try_from(judged.evaluation.assigned.iter().filter(may).count()).unwrap_or(i64::MAX);
        Ok(EvaluationView {
            at: at.moment,
            project: code.to_owned(),
            open: judged.project.stage.as_ref().is_some_and(|stage| judged.rubric.stages.contains(stage)),
            assessors: judged.evaluation.assigned.iter().map(|login| judged.assessor(login)).collect(),
            average: average(&scores),
            scores: scores.len(),
            needed,
            missing: needed.saturating_sub(able).max(0),
            pass_mark: judged.rubric.pass_mark * 100,
            criteria: criteria(&judged.rubric),
        })
    }

    /// A proposal as this assessor may see it. A case that is not theirs, or that they must not judge, does not exist
    /// for them.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn assessment(&self, code: &str, actor: &Actor, as_of: AsOf) -> Result<BlindView, Failure> {
        let at = self.resolve(as_of).await?;
        let judged = self.judged(code, at).await?;
        let hidden = !judged.evaluation.is_assigned(&actor.login)
            || judged.person(&actor.login).is_none()
            || judged.conflict(&actor.login).is_some();
        if hidden {
            return Err(Failure::NotFound { what: "project", code: code.to_owned() });
        }
        let partners = judged.project.links.iter().map(|link| link.country);
        let redactor = Names::of(self, at).await?.redactor(judged.project.owner.as_ref(), partners);
        let view = blind_view(code, at, &judged, &actor.login, &redactor);
        let call = judged.project.call.as_ref().map(ToString::to_string);
        let theme_title = self.theme_title(call.as_deref(), view.theme.as_deref()).await?;
        Ok(BlindView { theme_title, ..view })
    }

    /// All proposals given to this assessor that they may judge, by code.
    ///
    /// # Errors
    /// The store's.
    pub async fn assessments(&self, actor: &Actor, as_of: AsOf) -> Result<Vec<BlindView>, Failure> {
        let mut views = vec![];
        for card in self.whole().projects(as_of).await? {
            match self.assessment(&card.code, actor, as_of).await {
                Ok(view) => views.push(view),
                Err(Failure::NotFound { .. }) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(views)
    }

    /// Sign-in names of all open accounts of assessors.
    pub(crate) async fn assessors(&self) -> Result<Vec<AccountLogin>, Failure> {
        let accounts = self.rows::<Accounts>(Basis::Now).await?;
        let assessors = accounts.into_iter().filter(|one| one.roles.iter().any(|role| role.0 == "assessor"));
        Ok(assessors.map(|account| account.login).collect())
    }

    pub(super) async fn judged(&self, code: &str, at: Resolved) -> Result<Judged, Failure> {
        let told = self.told("project", code, at).await?;
        let events = told.facts.iter().filter_map(|fact| match &fact.event {
            AnyEvent::Project(event) => Some(event),
            _ => None,
        });
        let events: Vec<&ProjectEvent> = events.collect();
        let project = events.iter().fold(Project::default(), |project, event| project.evolve(event));
        let missing = || Failure::NotFound { what: "project", code: code.to_owned() };
        project.code.as_ref().ok_or_else(missing)?;
        let (mut evaluation, mut chosen) = (Evaluation::default(), vec![]);
        for fact in self.told("evaluation", code, at).await?.facts {
            let AnyEvent::Evaluation(event) = fact.event else { continue };
            evaluation = evaluation.evolve(&event);
            if let EvaluationEvent::AssessorAssigned { assessor, chosen: why } = event {
                chosen.push((assessor, why));
            }
        }
        let rules = self.rules_of_project(&project, at).await?;
        let rubric = rules.rubric().cloned().ok_or_else(missing)?;
        let people = self.people(&evaluation, at).await?;
        Ok(Judged {
            blind: Blind::told_by(events.iter().copied()),
            project,
            evaluation,
            chosen,
            rubric,
            rules,
            people,
        })
    }

    /// Accounts of those assigned or scoring that are open at the moment.
    async fn people(&self, evaluation: &Evaluation, at: Resolved) -> Result<Vec<Actor>, Failure> {
        let mut people: Vec<Actor> = vec![];
        let scoring = evaluation.scores.iter().map(|score| &score.assessor);
        for login in evaluation.assigned.iter().chain(scoring) {
            if people.iter().any(|person| person.login == *login) {
                continue;
            }
            let account = self.row::<Accounts>(login.as_str(), at.basis).await?;
            people.extend(account.map(|account| Actor {
                login: account.login,
                roles: account.roles,
                country: account.country,
                institution: account.institution,
            }));
        }
        Ok(people)
    }

    async fn rules_of_project(&self, project: &Project, at: Resolved) -> Result<Workflow, Failure> {
        let missing = || Failure::NotFound { what: "programme", code: String::new() };
        match &project.call {
            Some(call) => self.rules_for(&self.folded_call(call.as_str(), at).await?).await,
            None => self.shelf().current(project.programme.as_ref().ok_or_else(missing)?),
        }
    }

    pub(super) async fn folded_call(&self, code: &str, at: Resolved) -> Result<Call, Failure> {
        let facts = self.told("call", code, at).await?.facts;
        Ok(facts.iter().fold(Call::default(), |call, fact| match &fact.event {
            AnyEvent::Call(event) => call.evolve(event),
            _ => call,
        }))
    }

    pub(super) async fn rules_for(&self, call: &Call) -> Result<Workflow, Failure> {
        let missing = || Failure::NotFound { what: "programme", code: String::new() };
        match &call.rules {
            Some(pin) => self.rules(&pin.digest).await,
            None => self.shelf().current(call.programme.as_ref().ok_or_else(missing)?),
        }
    }
}

fn criteria(rubric: &Rubric) -> Vec<CriterionView> {
    let view = |one: &nidaa_workflow::Criterion| CriterionView {
        id: one.id.clone(),
        weight: one.weight,
        label: one.label.clone(),
    };
    rubric.criteria.iter().map(view).collect()
}

fn blind_view(
    code: &str,
    at: Resolved,
    judged: &Judged,
    login: &AccountLogin,
    redactor: &Redactor,
) -> BlindView {
    let (blind, rubric) = (&judged.blind, &judged.rubric);
    let anonymous = |score: &nidaa_domain::evaluation::Score| OtherScore {
        score: score.score,
        marks: score.marks.clone(),
    };
    let own = judged.evaluation.score_of(login).map(anonymous);
    let others = judged.evaluation.scores.iter().filter(|score| own.is_some() && score.assessor != *login);
    // Another may have found out whose proposal it is, and said so.
    let others =
        others.map(|score| OtherScore { marks: blind_marks(&score.marks, redactor), ..anonymous(score) });
    BlindView {
        at: at.moment,
        project: code.to_owned(),
        sector: judged.project.sector.as_ref().map(ToString::to_string).unwrap_or_default(),
        theme: blind.theme.clone(),
        theme_title: None,
        title: redactor.text(&blind.title),
        outputs: blind.outputs.as_ref().map(|outputs| redactor.text(outputs)),
        requested: blind.requested,
        countries: blind.countries,
        activities: blind.activities.iter().map(|(title, span)| (redactor.text(title), *span)).collect(),
        scale: (rubric.lowest, rubric.highest),
        comment_below: rubric.comment_below,
        criteria: criteria(rubric),
        forms: blind_forms::forms(judged.rules.forms(), &judged.project.answers, redactor),
        others: others.collect(),
        own,
    }
}

fn blind_marks(marks: &[Mark], redactor: &Redactor) -> Vec<Mark> {
    let blind = |mark: &Mark| {
        let comment = mark.comment.as_deref().map(|comment| redactor.plain(comment));
        Mark { comment, ..mark.clone() }
    };
    marks.iter().map(blind).collect()
}
