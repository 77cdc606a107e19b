//! The input of a question that is answered by files.

use super::question::Drawing;
use super::typed::kept;
use crate::{pages::projects::files, problem::Problem, say::Say};
use nidaa_app::{Failure, FileFault, LARGEST_FILE};
use nidaa_i18n::Args;
use nidaa_workflow::{Answer, Attachment, Field, MEDIA_TYPES, media_name};

/// Files that were handed in, and one more to choose.
pub(super) struct Upload {
    pub files: Vec<Handed>,
    /// Media types, for the browser's list.
    pub accept: String,
    pub is_several: bool,
    /// What is taken.
    pub hint: String,
}

/// A file that stays while its box is ticked.
pub(super) struct Handed {
    pub value: String,
    pub name: String,
    pub size: String,
    /// Where it is read, once it is part of a saved answer.
    pub href: Option<String>,
}

/// Media types that a field takes.
pub(super) fn types(field: &Field) -> Vec<&str> {
    match &field.limits.media_types {
        any if any.is_empty() => MEDIA_TYPES.to_vec(),
        types => types.iter().map(String::as_str).collect(),
    }
}

/// What people call them, in a row.
fn kinds(say: &Say, field: &Field) -> String {
    say.row(types(field).into_iter().map(|kind| media_name(kind).to_owned()))
}

/// What is wrong with a file of this name, where its field says what it takes.
pub(super) fn not_taken(say: &Say, field: &Field, name: &str, said: String, problem: &Problem) -> String {
    let args = Args::new().with("file", name);
    let Problem::Failure(failure) = problem else { return said };
    match &**failure {
        Failure::File(FileFault::Kind { found }) => {
            let args = args.with("kinds", kinds(say, field)).with("found", media_name(found));
            say.text("page-form-files-kind", &args)
        }
        _ => say.text("page-form-files-wrong", &args.with("wrong", said)),
    }
}

impl Upload {
    pub fn new(drawing: &Drawing<'_>, path: &str, field: &Field) -> Self {
        let say = &drawing.labels.say;
        let most = field.limits.max_bytes.and_then(|most| u64::try_from(most).ok());
        let most = most.unwrap_or(LARGEST_FILE as u64).min(LARGEST_FILE as u64);
        let args = Args::new().with("kinds", kinds(say, field)).with("size", say.size(most));
        let saved = drawing.kept.values().flat_map(Answer::attachments).collect::<Vec<_>>();
        let handed = |file: &Attachment| {
            let is_saved = saved.iter().any(|known| known.sha256 == file.sha256);
            Some(Handed {
                value: kept(file)?,
                name: file.name.clone(),
                size: say.size(file.bytes),
                href: is_saved.then(|| files::link(drawing.project, &file.sha256)),
            })
        };
        let files = drawing.typed.files(path).unwrap_or_default();
        Self {
            files: files.iter().filter_map(handed).collect(),
            accept: types(field).join(","),
            is_several: field.limits.max != Some(1),
            hint: say.text("page-form-files", &args),
        }
    }
}
