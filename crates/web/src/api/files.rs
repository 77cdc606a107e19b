//! `POST /api/v1/files` and `GET /api/v1/projects/{code}/files/{sha256}`.

use super::commands::principal;
use crate::{files::serve, problem::Problem, reader::Reader};
use axum::{
    Json,
    body::{Body, to_bytes},
    extract::Path,
    http::{HeaderMap, header},
    response::Response,
};
use nidaa_app::{Failure, FileFault, FileView, LARGEST_FILE};

/// Takes a file in: the body is its bytes. The same bytes again get the same answer. Kind and size are found from the
/// bytes, whatever the headers say; `save_form` then names the file in an answer.
#[utoipa::path(
    post,
    path = "/api/v1/files",
    tag = "commands",
    operation_id = "hand_in_file",
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "PDF, DOCX, XLSX, PNG or JPEG, at most 20,000,000 bytes."),
    responses(
        (status = 200, body = FileView),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 413, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The file is too large; the limit is named."),
        (status = 422, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The file is empty, or of a kind that is not taken.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn hand_in(
    reader: Reader,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<FileView>, Problem> {
    reader.actor()?;
    let too_large = || Failure::from(FileFault::TooLarge { limit: LARGEST_FILE });
    let told =
        headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    // What is announced as too large need not be sent.
    if told.is_some_and(|told| usize::try_from(told).map_or(true, |told| told > LARGEST_FILE)) {
        return Err(too_large().into());
    }
    let bytes =
        to_bytes(body, LARGEST_FILE).await.map_err(|error| broken(&error).unwrap_or_else(too_large))?;
    Ok(Json(reader.web.site.app.hand_in(bytes.into()).await?))
}

/// Why a body could not be read, unless it was too long.
fn broken(error: &axum::Error) -> Option<Failure> {
    let source = std::error::Error::source(error)?;
    let is_long = source.is::<http_body_util::LengthLimitError>();
    (!is_long).then(|| Failure::BadRequest { field: "body", message: error.to_string() })
}

/// A file of a project, with the name it was answered under. It is for whoever may see what the project answers; to all
/// others every digest is unknown.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{code}/files/{sha256}",
    tag = "questions",
    operation_id = "get_file",
    params(
        ("code" = String, Path, description = "Code, such as `P18`."),
        ("sha256" = String, Path, description = "Digest, as the answer has it."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy acts.")
    ),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream", description = "The bytes, as an attachment; its ETag is the digest."),
        (status = 304, description = "The caller has it."),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 404, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "No such file, or none this account may know of.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn get(
    reader: Reader,
    Path((code, sha256)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let principal = principal(&headers)?.or_else(|| reader.principal());
    serve(&reader, &headers, (&code, &sha256), principal).await
}
