//! `GET /{lang}/projects/{code}/evaluation`: who judges a proposal, why they, and their marks side by side.

use super::Named;
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        act::{Acts, Doing, House},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{AssessorView, CriterionView, EvaluationView, Failure};
use nidaa_domain::evaluation::Chosen;
use nidaa_i18n::Args;

/// A column of the table.
struct Assessor {
    login: String,
    /// Why this one.
    chosen: Option<String>,
    /// Why their score does not count.
    conflict: Option<String>,
    score: Option<String>,
    summary: Option<String>,
    acts: Acts,
}

/// A criterion with the mark of each assessor, in their order.
struct Row {
    label: Phrase,
    weight: String,
    marks: Vec<Option<Mark>>,
}

struct Mark {
    points: String,
    comment: Option<String>,
}

#[derive(Template)]
#[template(path = "projects/evaluation.html")]
struct Page {
    frame: Frame,
    back: String,
    code: String,
    project: Phrase,
    verdict: Tag,
    /// That assessors are lacking, and how many.
    missing: Option<Tag>,
    average: String,
    pass_mark: String,
    counted: String,
    /// Where it is given to one more, and who is known to work on it.
    acts: Acts,
    assessors: Vec<Assessor>,
    /// Whether anything may be done about any of them.
    may_act: bool,
    rows: Vec<Row>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    reader.check_office()?;
    let app = &reader.web.site.app;
    let evaluation = app.evaluation(&named.code, when.as_of).await?;
    let (project, labels) = (reader.seen().project(&named.code, when.as_of).await?, reader.labels());
    let say = &labels.say;
    let args =
        Args::new().with("have", say.number(evaluation.scores)).with("need", say.number(evaluation.needed));
    let house = House::of(&reader, &labels, evaluation.at.past);
    let assessors: Vec<Assessor> = evaluation
        .assessors
        .iter()
        .map(|one| Assessor::new(&labels, one).at(&house, &named.code, one))
        .collect();
    page(&Page {
        may_act: assessors.iter().any(|one| !one.acts.is_empty()),
        assessors,
        acts: Acts(acts(&house, &evaluation)),
        frame: Frame::at(&reader, say.t("page-evaluation-title"), Tab::None, &when, evaluation.at).await?,
        back: when.keep(&links::project(reader.lang, &named.code)),
        project: say.local(&project.card.title),
        verdict: verdict(&labels, &evaluation),
        missing: missing(&labels, evaluation.missing),
        average: say.percent(evaluation.average),
        pass_mark: say.percent(evaluation.pass_mark),
        counted: say.text("page-evaluation-counted", &args),
        rows: evaluation.criteria.iter().map(|one| Row::new(&labels, one, &evaluation.assessors)).collect(),
        code: named.code,
    })
}

/// What may be done about the evaluation as a whole.
fn acts(house: &House<'_>, view: &EvaluationView) -> Vec<Doing> {
    let project = [("project", view.project.clone())];
    let assign = house.offer("assign_assessor", &project).filter(|_| view.open);
    assign.into_iter().chain(house.offer("list_person", &project)).collect()
}

/// Where the evaluation of a project is, for the office and once it has begun or may begin.
pub(super) async fn link(reader: &Reader, when: &When, code: &str) -> Result<Option<String>, Problem> {
    if !reader.is_office() {
        return Ok(None);
    }
    match reader.web.site.app.evaluation(code, when.as_of).await {
        Ok(evaluation) if evaluation.assessors.is_empty() && !evaluation.open => Ok(None),
        Ok(_) => Ok(Some(when.keep(&links::evaluation(reader.lang, code)))),
        Err(Failure::NotFound { .. }) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

fn missing(labels: &Labels, missing: i64) -> Option<Tag> {
    let word = || labels.say.with("page-evaluation-missing", "count", labels.say.number(missing));
    (missing > 0).then(|| Tag { tone: "late", word: word() })
}

fn verdict(labels: &Labels, view: &EvaluationView) -> Tag {
    let is_complete = i64::try_from(view.scores).is_ok_and(|scores| scores >= view.needed);
    let (tone, key) = match (is_complete, view.average >= view.pass_mark) {
        (false, _) => ("waiting", "page-ranking-unfinished"),
        (true, true) => ("done", "page-ranking-passed"),
        (true, false) => ("ended", "page-ranking-failed"),
    };
    Tag { tone, word: labels.say.t(key) }
}

impl Assessor {
    fn new(labels: &Labels, view: &AssessorView) -> Self {
        let say = &labels.say;
        let conflict = |ground| say.with("page-evaluation-conflict", "ground", say.word("ground", ground));
        Self {
            login: view.assessor.clone(),
            chosen: view.chosen.as_ref().map(|chosen| why(labels, chosen)),
            conflict: view.conflict.map(conflict),
            score: view.score.map(|score| say.percent(score)),
            summary: view.summary.clone(),
            acts: Acts::default(),
        }
    }

    /// The same with what may be done about the assessor: who has scored keeps the proposal, and only what was declared is
    /// taken back.
    fn at(self, house: &House<'_>, project: &str, view: &AssessorView) -> Self {
        let given = [("project", project.to_owned()), ("assessor", view.assessor.clone())];
        let release = view.score.is_none().then_some("release_assessor");
        let conflict = match (view.conflict, view.declared) {
            (_, true) => Some("lift_conflict"),
            (None, false) => Some("declare_conflict"),
            (Some(_), false) => None,
        };
        let commands: Vec<&str> = release.into_iter().chain(conflict).collect();
        Self { acts: Acts(house.offers(&commands, &given)), ..self }
    }
}

fn why(labels: &Labels, chosen: &Chosen) -> String {
    let say = &labels.say;
    match chosen {
        Chosen::ByHand {} => say.t("page-evaluation-by-hand"),
        Chosen::LeastLoaded { load, among } => {
            let args = Args::new().with("load", say.number(*load)).with("among", say.number(*among));
            say.text("page-evaluation-least-loaded", &args)
        }
    }
}

impl Row {
    fn new(labels: &Labels, criterion: &CriterionView, assessors: &[AssessorView]) -> Self {
        let say = &labels.say;
        let mark = |assessor: &AssessorView| {
            let mark = assessor.marks.iter().find(|mark| mark.criterion == criterion.id)?;
            Some(Mark { points: say.number(mark.points), comment: mark.comment.clone() })
        };
        Self {
            label: say.local(&criterion.label),
            weight: say.with("page-assessment-weight", "percent", say.percent(criterion.weight * 100)),
            marks: assessors.iter().map(mark).collect(),
        }
    }
}
