//! The only way a failure leaves: as a page for people, as RFC 9457 for scripts, in the reader's language.

use crate::{
    explain::{Said, explain},
    pages,
    reader::Reader,
    say::Say,
    site::Web,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use nidaa_app::{Failure, FileFault};
use serde_json::json;
use std::{fmt::Display, sync::Arc};

/// Seconds after which asking again makes sense.
const RETRY: HeaderValue = HeaderValue::from_static("2");

/// What went wrong with a request. Handlers return it; [`show`] puts it into words.
#[derive(Clone)]
pub(crate) enum Problem {
    /// The application said no.
    Failure(Arc<Failure>),
    /// The account may not see this.
    Forbidden,
    /// The program around the handlers said no: no such route, too large, too slow, from another site.
    Status(StatusCode),
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::Failure(Arc::new(failure))
    }
}

impl Problem {
    /// A parameter that cannot be read.
    pub fn bad(field: &'static str, message: impl Display) -> Self {
        Failure::BadRequest { field, message: message.to_string() }.into()
    }

    /// Whether the command would now have other effects than those that were shown.
    pub fn is_preview_moved(&self) -> bool {
        matches!(self, Self::Failure(failure) if matches!(**failure, Failure::PreviewMoved { .. }))
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Self::Failure(failure) => status(failure),
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Status(status) => *status,
        }
    }

    /// The problem in the reader's words.
    pub fn said(&self, reader: &Reader) -> Said {
        match self {
            Self::Failure(failure) => explain(&reader.labels(), failure),
            Self::Forbidden => {
                said(&reader.say(), "forbidden", "page-error-forbidden-title", "problem-forbidden")
            }
            Self::Status(status) => of_status(&reader.say(), *status),
        }
    }
}

impl IntoResponse for Problem {
    /// An empty answer that carries the problem to [`show`].
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

fn status(failure: &Failure) -> StatusCode {
    match failure {
        Failure::Refused(_) | Failure::PreviewMoved { .. } | Failure::Busy => StatusCode::CONFLICT,
        Failure::NotFound { .. } => StatusCode::NOT_FOUND,
        Failure::BadCommand(_)
        | Failure::CommandReused(_)
        | Failure::File(FileFault::Empty | FileFault::Kind { .. }) => StatusCode::UNPROCESSABLE_ENTITY,
        Failure::File(FileFault::TooLarge { .. }) => StatusCode::PAYLOAD_TOO_LARGE,
        Failure::BadRequest { .. } => StatusCode::BAD_REQUEST,
        Failure::SignInNeeded => StatusCode::UNAUTHORIZED,
        Failure::Unreadable(_) | Failure::RulesMissing(_) | Failure::Store(_) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

fn of_status(say: &Say, status: StatusCode) -> Said {
    match status {
        StatusCode::NOT_FOUND => said(say, "not-found", "page-error-not-found-title", "problem-not-found"),
        StatusCode::FORBIDDEN => said(say, "forbidden", "page-error-forbidden-title", "problem-forbidden"),
        status if status.is_server_error() => {
            said(say, "unavailable", "page-error-unavailable-title", "problem-unavailable")
        }
        _ => said(say, "bad-request", "page-error-title", "problem-bad-request"),
    }
}

fn said(say: &Say, code: &'static str, title: &str, detail: &str) -> Said {
    Said { code, title: say.t(title), detail: say.t(detail), rule: None, advice: None, grounds: None }
}

/// Puts every failure into words, whoever it came from: a handler, an extractor or a layer.
pub(crate) async fn show(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (headers, uri) = (request.headers().clone(), request.uri().clone());
    let response = next.run(request).await;
    let Some(problem) = problem_of(&response) else { return response };
    log(&problem, uri.path());
    // Who reads is asked again only here: a failure is rare, and its page has the same head as every other.
    let reader = Reader::of_uri(&web, &headers, &uri).await;
    let said = problem.said(&reader);
    let body =
        if uri.path().starts_with("/api/") { json(&problem, &said) } else { pages::error(&reader, &said) };
    with_headers(response, body, &problem, uri.path())
}

/// A page or document that already says what is wrong is left as it is.
fn problem_of(response: &Response) -> Option<Problem> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return None;
    }
    let told = response.extensions().get::<Problem>().cloned();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_finished = kind.is_some_and(|kind| kind.starts_with("text/html") || kind.contains("json"));
    told.or_else(|| (!is_finished).then_some(Problem::Status(status)))
}

fn log(problem: &Problem, path: &str) {
    if let Problem::Failure(failure) = problem
        && problem.status().is_server_error()
    {
        let source = std::error::Error::source(failure.as_ref()).map(ToString::to_string);
        tracing::error!(code = failure.code(), path, source, "a request could not be answered: {failure}");
    }
}

fn json(problem: &Problem, said: &Said) -> Response {
    let body = json!({
        "type": format!("urn:nidaa:problem:{}", said.code),
        "title": said.title,
        "status": problem.status().as_u16(),
        "detail": said.detail,
        "code": said.code,
        "rule": said.rule,
        "advice": said.advice,
        "grounds": said.grounds,
    });
    ([(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}

/// Keeps what the layers wrote, such as `Allow`, and says when to come back and how to sign in.
fn with_headers(first: Response, body: Response, problem: &Problem, path: &str) -> Response {
    let (mut head, _) = first.into_parts();
    let (told, body) = body.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.extend(told.headers);
    head.status = problem.status();
    if matches!(head.status, StatusCode::SERVICE_UNAVAILABLE)
        || matches!(problem, Problem::Failure(failure) if matches!(**failure, Failure::Busy))
    {
        head.headers.insert(header::RETRY_AFTER, RETRY);
    }
    if head.status == StatusCode::UNAUTHORIZED && path.starts_with("/api/") {
        head.headers.insert(
            header::WWW_AUTHENTICATE,
            HeaderValue::from_static("Basic realm=\"nidaa\", charset=\"UTF-8\""),
        );
    }
    Response::from_parts(head, Body::new(body))
}
