//! `GET` and `POST /{lang}/projects/{code}/forms/{form}`: a form is filled in, as often as its people like, until it is
//! handed in. Without script it is the same page; the script only counts words while they are typed.

mod files;
mod question;
mod sent;
mod typed;

use crate::{
    assets,
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Sending, Wrong, fresh_id, value},
        page,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{
    extract::{Path, Request},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{AsOf, Failure};
use nidaa_domain::{
    Refusal,
    project::{AnswerChanges, Sheet},
};
use nidaa_kernel::{Position, ProjectCode};
use nidaa_workflow::{AnswerFault, Answers, Field, FieldType};
use question::{Drawing, Question, id};
use sent::{NotTaken, Sent};
use serde::Deserialize;
use serde_json::json;
use typed::{PREFIX, Typed};
pub(in crate::pages) use typed::{amount, latin, number};

/// The form an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    code: String,
    form: String,
}

struct Section {
    title: String,
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "projects/fill/page.html")]
struct Page {
    frame: Frame,
    code: String,
    project: Phrase,
    back: String,
    command_id: String,
    done: Option<String>,
    /// How many answers are still wanted.
    missing: Option<String>,
    sections: Vec<Section>,
    /// Whether some question is answered by files.
    has_files: bool,
    wrong: Option<Wrong>,
    script: String,
}

/// What is shown beside the sheet itself.
#[derive(Default)]
struct Shown {
    typed: Typed,
    wrong: Option<(Wrong, String)>,
    /// The group that gets one more entry.
    more: String,
    after: Option<Position>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    let sheet = sheet(&reader, &named, &Answers::new()).await?;
    let typed = Typed::from(sheet.form.fields(), &sheet.kept);
    show(&reader, &named, &sheet, Shown { typed, after: when.after, ..Shown::default() }).await
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    request: Request,
) -> Result<Response, Problem> {
    let known = sheet(&reader, &named, &Answers::new()).await?;
    let Sent { pairs, wrong } = Sent::read(&reader, &known.form, request).await?;
    let (typed, field) = Typed::of(&pairs, wrong.as_ref().map(|file| file.path.as_str()));
    let sheet = sheet(&reader, &named, &typed.readable(known.form.fields())).await?;
    let more = value(&pairs, "more").strip_prefix(PREFIX).unwrap_or_default().to_owned();
    let shown = Shown { typed, more, ..Shown::default() };
    if let Some(NotTaken { detail, problem, .. }) = wrong {
        let status = status(&problem);
        let wrong = Wrong { detail, ..Wrong::of(&reader, problem)? };
        return again(&reader, &named, &sheet, shown, status, (wrong, field.unwrap_or_default())).await;
    }
    if !shown.more.is_empty() {
        return show(&reader, &named, &sheet, shown).await;
    }
    match save(&reader, &named, &sheet, &shown.typed, &pairs).await {
        Ok(at) => Ok(Redirect::to(&links::after(&here(&reader, &named), at)).into_response()),
        Err(problem) if is_unchanged(&problem) => Ok(Redirect::to(&here(&reader, &named)).into_response()),
        Err(problem) => {
            let (status, field) = (status(&problem), faulty(&problem).unwrap_or_default());
            again(&reader, &named, &sheet, shown, status, (Wrong::of(&reader, problem)?, field)).await
        }
    }
}

async fn sheet(reader: &Reader, named: &Named, typed: &Answers) -> Result<Sheet, Problem> {
    let missing = || Failure::NotFound { what: "project", code: named.code.clone() };
    let project = ProjectCode::new(named.code.clone()).map_err(|_| missing())?;
    let (actor, principal) = (reader.actor()?, reader.principal());
    Ok(reader.web.site.app.sheet(&project, &named.form, typed, actor, principal).await?)
}

async fn save(
    reader: &Reader,
    named: &Named,
    sheet: &Sheet,
    typed: &Typed,
    pairs: &[(String, String)],
) -> Result<Position, Problem> {
    let answers = changes(sheet, typed).map_err(|fault| Failure::from(refused(&named.form, fault)))?;
    let data = json!({ "project": named.code, "form": named.form, "answers": answers });
    Ok(Sending::of(pairs).send(reader, "save_form", data).await?.position)
}

/// The whole page: what is blank, or no longer asked, is taken back.
fn changes(sheet: &Sheet, typed: &Typed) -> Result<AnswerChanges, AnswerFault> {
    let mut changes = AnswerChanges::new();
    for field in sheet.form.fields() {
        let is_asked = sheet.asked.contains(&field.id);
        if is_asked || sheet.kept.contains_key(&field.id) {
            let answer = if is_asked { typed.answer(&field.id, field)? } else { None };
            changes.insert(field.id.clone(), answer);
        }
    }
    Ok(changes)
}

fn refused(form: &str, fault: AnswerFault) -> Refusal {
    Refusal::Answer { form: form.to_owned(), fault: Box::new(fault) }
}

/// Saved again as it was: there is nothing to complain of.
fn is_unchanged(problem: &Problem) -> bool {
    let Problem::Failure(failure) = problem else { return false };
    matches!(**failure, Failure::Refused(Refusal::NothingChanged))
}

async fn again(
    reader: &Reader,
    named: &Named,
    sheet: &Sheet,
    shown: Shown,
    status: StatusCode,
    wrong: (Wrong, String),
) -> Result<Response, Problem> {
    let shown = show(reader, named, sheet, Shown { wrong: Some(wrong), ..shown }).await?;
    Ok((status, shown).into_response())
}

/// Under which status the page is shown again.
fn status(problem: &Problem) -> StatusCode {
    match problem.status() {
        too_large @ StatusCode::PAYLOAD_TOO_LARGE => too_large,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Path of the field that is wrong.
fn faulty(problem: &Problem) -> Option<String> {
    let Problem::Failure(failure) = problem else { return None };
    let Failure::Refused(refusal) = &**failure else { return None };
    let Refusal::Answer { fault, .. } = refusal.bare() else { return None };
    Some(fault.field().to_owned())
}

async fn show(reader: &Reader, named: &Named, sheet: &Sheet, shown: Shown) -> Result<Response, Problem> {
    let project = reader.seen().project(&named.code, AsOf::Now).await?;
    let (labels, lang) = (reader.labels(), reader.lang);
    let (wrong, field) = shown.wrong.unzip();
    let field = field.unwrap_or_default();
    let back = links::project(lang, &named.code);
    let drawing = Drawing {
        labels: &labels,
        project: &back,
        typed: &shown.typed,
        kept: &sheet.kept,
        missing: &sheet.missing,
        wrong: wrong.as_ref().map(|wrong: &Wrong| (field.as_str(), wrong.detail.as_str())),
        more: &shown.more,
    };
    let sections = sections(sheet, &drawing);
    let title = sheet.form.title.best(lang).1.to_owned();
    page(&Page {
        frame: Frame::new(reader, title, Tab::None).failed(wrong.is_some()),
        code: named.code.clone(),
        project: labels.say.local(&project.card.title),
        back: back.clone(),
        has_files: sheet.form.fields().any(takes_files),
        command_id: fresh_id(),
        done: shown.after.map(|position| labels.say.with("page-form-saved", "position", position)),
        missing: (!sheet.missing.is_empty())
            .then(|| labels.say.count("page-form-missing", sheet.missing.len())),
        sections,
        wrong: wrong.map(|wrong| Wrong { field: if field.is_empty() { field } else { id(&field) }, ..wrong }),
        script: assets::url("form.js"),
    })
}

fn sections(sheet: &Sheet, drawing: &Drawing<'_>) -> Vec<Section> {
    let lang = drawing.labels.say.lang;
    let section = |section: &nidaa_workflow::Section| Section {
        title: section.label.best(lang).1.to_owned(),
        questions: section
            .fields
            .iter()
            .filter(|field| sheet.asked.contains(&field.id))
            .map(|field| drawing.question(&field.id, field))
            .collect(),
    };
    let sections = sheet.form.sections.iter().map(section);
    sections.filter(|section| !section.questions.is_empty()).collect()
}

/// Whether files answer it, or a question of its entries.
fn takes_files(field: &Field) -> bool {
    field.kind == FieldType::Attachment || field.limits.fields.iter().any(takes_files)
}

fn here(reader: &Reader, named: &Named) -> String {
    link(reader, &named.code, &named.form)
}

/// Address of a form.
pub(super) fn link(reader: &Reader, code: &str, form: &str) -> String {
    format!("{}/forms/{}", links::project(reader.lang, code), links::segment(form))
}
