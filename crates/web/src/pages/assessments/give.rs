//! `POST /{lang}/assessments/{code}` scores a proposal, `POST /{lang}/assessments/{code}/conflict` declares that the reader
//! must not judge it.

use super::{
    Named, SCORE,
    sheet::{self, comment, points},
};
use crate::{
    links,
    pages::{
        form::{self, Sending, Wrong, value},
        projects::fill::latin,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{AsOf, BlindView, CriterionView, Failure};
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use serde_json::{Value, json};

/// The fields of the form, as they were typed.
type Pairs = Vec<(String, String)>;

pub(crate) async fn score(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Problem> {
    let view = reader.web.site.app.assessment(&named.code, &reader.actor()?, AsOf::Now).await?;
    let href = links::assessment(reader.lang, &view.project);
    match marks(&reader, &view, &pairs) {
        Ok(marks) => {
            let summary = Some(value(&pairs, "summary")).filter(|text| !text.trim().is_empty());
            let data = json!({ "project": view.project, "marks": marks, "summary": summary });
            send(&reader, (SCORE, data), href, &view, &pairs).await
        }
        Err(wrong) => again(&reader, &view, &pairs, wrong).await,
    }
}

/// Once it is declared the proposal is out of the reader's sight, so the list is shown.
pub(crate) async fn conflict(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Problem> {
    let href = reader.link("/assessments");
    let (ground, sending) = (value(&pairs, "ground"), Sending::of(&pairs));
    let data = json!({ "project": named.code, "ground": ground, "note": value(&pairs, "note") });
    if ground.is_empty() {
        let view = reader.web.site.app.assessment(&named.code, &reader.actor()?, AsOf::Now).await?;
        let detail = reader.say().t("page-assessment-no-ground");
        return again(&reader, &view, &pairs, Wrong { field: "ground".to_owned(), ..wrong(detail) }).await;
    }
    // What was declared before hides the proposal: the second of two equal forms gets the first answer all the same.
    match sending.send(&reader, "declare_conflict", data).await {
        Ok(done) => Ok(Redirect::to(&links::after(&href, done.position)).into_response()),
        Err(problem) => {
            let view = reader.web.site.app.assessment(&named.code, &reader.actor()?, AsOf::Now).await?;
            again(&reader, &view, &pairs, Wrong::of(&reader, problem)?).await
        }
    }
}

async fn send(
    reader: &Reader,
    (command, data): (&str, Value),
    href: String,
    view: &BlindView,
    pairs: &Pairs,
) -> Result<Response, Problem> {
    match Sending::of(pairs).send(reader, command, data).await {
        Ok(done) => Ok(Redirect::to(&links::after(&href, done.position)).into_response()),
        Err(problem) => {
            let field = field(&problem);
            let wrong = Wrong::of(reader, problem)?;
            let field = field.unwrap_or_else(|| wrong.field.clone());
            again(reader, view, pairs, Wrong { field, ..wrong }).await
        }
    }
}

/// Marks as the command takes them; what is left blank is left out, and the rules say which is missing.
fn marks(reader: &Reader, view: &BlindView, pairs: &Pairs) -> Result<Vec<Value>, Wrong> {
    let typed = |one: &CriterionView| (value(pairs, &points(&one.id)), value(pairs, &comment(&one.id)));
    let mark = |one: &CriterionView| {
        let (points, comment) = typed(one);
        let digits = latin(&points);
        if digits.is_empty() {
            return None;
        }
        let comment = Some(comment.trim()).filter(|comment| !comment.is_empty());
        let mark = |points: i64| json!({ "criterion": one.id, "points": points, "comment": comment });
        Some(digits.parse().map(mark).map_err(|_| no_number(reader, view, one)))
    };
    view.criteria.iter().filter_map(mark).collect()
}

fn no_number(reader: &Reader, view: &BlindView, criterion: &CriterionView) -> Wrong {
    let (say, (lowest, highest)) = (reader.say(), view.scale);
    let args = Args::new()
        .with("criterion", criterion.label.best(reader.lang).1)
        .with("lowest", say.number(lowest))
        .with("highest", say.number(highest));
    let detail = say.text("page-assessment-no-number", &args);
    Wrong { field: points(&criterion.id), ..wrong(detail) }
}

fn wrong(detail: String) -> Wrong {
    Wrong { field: String::new(), detail, advice: None, rule: None, grounds: vec![] }
}

/// The input a refusal is about.
fn field(problem: &Problem) -> Option<String> {
    let Problem::Failure(failure) = problem else { return None };
    let Failure::Refused(refusal) = &**failure else { return None };
    match refusal.bare() {
        Refusal::MarkMissing { criterion } | Refusal::MarkOffScale { criterion, .. } => {
            Some(points(criterion))
        }
        Refusal::CommentNeeded { criterion, .. } => Some(comment(criterion)),
        _ => None,
    }
}

async fn again(reader: &Reader, view: &BlindView, pairs: &Pairs, wrong: Wrong) -> Result<Response, Problem> {
    form::again(&sheet::with(reader, &When::now(), view, pairs, Some(wrong)).await?)
}
