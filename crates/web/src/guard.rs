//! What every answer carries, and what every request must keep to.

use crate::{cookies, site::Web};
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use nidaa_kernel::Lang;

/// Nothing but our own files, no inline script or style, no frame around us.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

const FIXED: [(HeaderName, HeaderValue); 5] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
];

/// Adds the headers that a handler has not set itself, and remembers the language of the page.
pub(crate) async fn headers(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (read, known) = (page_lang(request.uri().path()), cookies::lang(request.headers()));
    let mut response = next.run(request).await;
    for (name, value) in FIXED {
        response.headers_mut().entry(name).or_insert(value);
    }
    if web.is_secure() {
        let year = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if let Some(lang) = read.filter(|lang| known != Some(*lang))
        && let Ok(cookie) = cookies::remember(lang).parse()
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn page_lang(path: &str) -> Option<Lang> {
    let tag = path.split('/').nth(1)?;
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}
