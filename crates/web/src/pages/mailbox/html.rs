//! `GET /{lang}/mailbox/{id}/html`: the formatted part alone, in a sandbox of its own.

use super::Named;
use crate::{problem::Problem, reader::Reader, when::When};
use axum::{
    extract::Path,
    http::header,
    response::{Html, IntoResponse, Response},
};
use nidaa_automation::Site;

/// Mails carry their styles inline and may load nothing; ours may frame them.
const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>, when: When) -> Result<Response, Problem> {
    reader.check_mails()?;
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let letter = reader.web.site.app.letter(&named.id, when.as_of, &site).await?;
    Ok(([(header::CONTENT_SECURITY_POLICY, POLICY)], Html(letter.html)).into_response())
}
