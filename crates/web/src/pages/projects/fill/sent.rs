//! What a page of a form sent: texts, and files that are handed in as they arrive.

use super::{
    files::{not_taken, types},
    typed::PREFIX,
};
use crate::{problem::Problem, reader::Reader};
use axum::{
    extract::{
        DefaultBodyLimit, Form, FromRequest, Multipart, Request,
        multipart::{Field as Part, MultipartError},
    },
    http::{StatusCode, header},
};
use nidaa_app::{Failure, FileFault, LARGEST_FILE};
use nidaa_workflow::{Field, Form as Asked, file_name};

/// Most bytes of a page with files, and of all its texts.
const LARGEST_PAGE: usize = 3 * LARGEST_FILE;
const LARGEST_TEXTS: usize = 256 * 1024;

/// Everything that was sent. A file stands among the texts, as the answer it is now part of.
pub(super) struct Sent {
    pub pairs: Vec<(String, String)>,
    /// The first file that was not taken.
    pub wrong: Option<NotTaken>,
}

/// A file that was not taken.
pub(super) struct NotTaken {
    /// Path of its field as it was sent.
    pub path: String,
    /// Why, in words that name the file.
    pub detail: String,
    pub problem: Problem,
}

impl Sent {
    /// Reads the page to its end, so that one bad file loses nothing of the rest.
    ///
    /// # Errors
    /// [`Problem`] when it cannot be read, is larger than any page, or the store does not answer.
    pub async fn read(reader: &Reader, form: &Asked, mut request: Request) -> Result<Self, Problem> {
        if !is_multipart(&request) {
            DefaultBodyLimit::max(LARGEST_TEXTS).apply(&mut request);
            let read = Form::from_request(request, &()).await;
            let Form(pairs) =
                read.map_err(|error| refused(error.status(), LARGEST_TEXTS, error.body_text()))?;
            return Ok(Self { pairs, wrong: None });
        }
        DefaultBodyLimit::max(LARGEST_PAGE).apply(&mut request);
        let read = Multipart::from_request(request, &()).await;
        let mut parts = read.map_err(|error| refused(error.status(), LARGEST_PAGE, error.body_text()))?;
        let (mut sent, mut left) = (Self { pairs: vec![], wrong: None }, LARGEST_TEXTS);
        while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
            sent.take(reader, form, part, &mut left).await?;
        }
        Ok(sent)
    }

    async fn take(
        &mut self,
        reader: &Reader,
        form: &Asked,
        part: Part<'_>,
        left: &mut usize,
    ) -> Result<(), Problem> {
        let name = part.name().unwrap_or_default().to_owned();
        let Some(sent_name) = part.file_name().map(str::to_owned) else {
            let text = bytes(part, *left).await?.ok_or_else(|| too_large(LARGEST_TEXTS))?;
            *left -= text.len();
            self.pairs.push((name, String::from_utf8_lossy(&text).into_owned()));
            return Ok(());
        };
        let path = name.strip_prefix(PREFIX).unwrap_or_default();
        let Some(field) = field(form, path) else { return bytes(part, 0).await.map(drop) };
        // Where no file was chosen, browsers send one without a name.
        if sent_name.is_empty() {
            return bytes(part, 0).await.map(drop);
        }
        let file = file_name(&sent_name);
        match taken(reader, field, part, &file).await {
            Ok(answer) => self.pairs.push((name, answer)),
            Err(problem) if problem.status().is_server_error() => return Err(problem),
            Err(problem) => {
                let (path, said) = (path.to_owned(), problem.said(reader).detail);
                let detail = not_taken(&reader.say(), field, &file, said, &problem);
                self.wrong.get_or_insert(NotTaken { path, detail, problem });
                // Its entry is drawn again, though perhaps nothing else was typed there.
                self.pairs.push((name, String::new()));
            }
        }
        Ok(())
    }
}

/// Hands a file in, if its field takes it, and answers what stands for it in the page.
async fn taken(reader: &Reader, field: &Field, part: Part<'_>, name: &str) -> Result<String, Problem> {
    let most = field.limits.max_bytes.and_then(|most| usize::try_from(most).ok());
    let most = most.unwrap_or(LARGEST_FILE).min(LARGEST_FILE);
    let body = bytes(part, most).await?.ok_or_else(|| too_large(most))?;
    let app = &reader.web.site.app;
    let file = app.examine(body).await?;
    if !types(field).contains(&file.record.media_type.as_str()) {
        return Err(Failure::from(FileFault::Kind { found: file.record.media_type }).into());
    }
    let attachment = app.keep(file).await?.named(name);
    serde_json::to_string(&attachment).map_err(|error| Problem::bad("file", error))
}

/// The bytes of a part, read to its end; none when there are more than `most`.
async fn bytes(mut part: Part<'_>, most: usize) -> Result<Option<Vec<u8>>, Problem> {
    let (mut body, mut fits) = (vec![], true);
    while let Some(chunk) = part.chunk().await.map_err(|error| broken(&error))? {
        fits = fits && body.len() + chunk.len() <= most;
        if fits {
            body.extend_from_slice(&chunk);
        }
    }
    Ok(fits.then_some(body))
}

/// The field of a path that takes files.
fn field<'a>(form: &'a Asked, path: &str) -> Option<&'a Field> {
    let mut steps = path.split('/');
    let field = form.field(steps.next()?)?;
    let field = match (steps.next(), steps.next()) {
        (None, _) => field,
        (Some(_), Some(inner)) => field.limits.fields.iter().find(|known| known.id == inner)?,
        _ => return None,
    };
    (field.kind == nidaa_workflow::FieldType::Attachment).then_some(field)
}

fn is_multipart(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

fn broken(error: &MultipartError) -> Problem {
    refused(error.status(), LARGEST_PAGE, error.body_text())
}

fn refused(status: StatusCode, limit: usize, message: String) -> Problem {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(limit),
        _ => Problem::bad("form", message),
    }
}

fn too_large(limit: usize) -> Problem {
    Failure::from(FileFault::TooLarge { limit }).into()
}
