//! `GET /{lang}/projects/{code}/files/{sha256}`, and the list of a project's files on its page.

use crate::{Labels, files::serve, links, problem::Problem, reader::Reader};
use axum::{extract::Path, http::HeaderMap, response::Response};
use nidaa_app::{Asker, ProjectView};
use nidaa_workflow::Answer;

/// A file with the question it answers.
pub(super) struct Line {
    pub question: String,
    pub name: String,
    pub size: String,
    pub href: String,
}

pub(crate) async fn get(
    reader: Reader,
    Path((_, code, sha256)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let principal = reader.principal();
    serve(&reader, &headers, (&code, &sha256), principal).await
}

/// The files a project answers with, for whoever may see its answers.
pub(super) async fn lines(
    reader: &Reader,
    labels: &Labels,
    project: &ProjectView,
) -> Result<Vec<Line>, Problem> {
    let code = &project.card.code;
    let Ok(actor) = reader.actor() else { return Ok(vec![]) };
    let asker = Asker { actor, on_behalf_of: reader.principal() };
    if !reader.web.site.app.sees_answers(code, &asker).await? {
        return Ok(vec![]);
    }
    let href = links::project(reader.lang, code);
    let of = |form: &String, field: &String, answer: &Answer| {
        let line = |file: &nidaa_workflow::Attachment| Line {
            question: labels.field(form, field),
            name: file.name.clone(),
            size: labels.say.size(file.bytes),
            href: link(&href, &file.sha256),
        };
        answer.attachments().into_iter().map(line).collect::<Vec<_>>()
    };
    let answers = project.answers.iter().flat_map(|(form, answers)| answers.iter().map(move |a| (form, a)));
    Ok(answers.flat_map(|(form, (field, answer))| of(form, field, answer)).collect())
}

/// Address of a file of the project at this address.
pub(super) fn link(project: &str, sha256: &str) -> String {
    format!("{project}/files/{}", links::segment(sha256))
}
