//! `GET /calendar/{secret}`: deadlines as a calendar file. Calendar programs have no cookies, so the address is the key.

use crate::{problem::Problem, site::Web};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use nidaa_automation::Site;

pub(crate) async fn get(
    State(web): State<Web>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let site = Site { base_url: web.site.base_url.clone() };
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret);
    let (file, tag) = web.site.app.calendar(secret, &site).await?;
    let tag = format!("\"{tag}\"");
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    if known.flat_map(|value| value.split(',')).any(|value| value.trim().trim_start_matches("W/") == tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let kind = "text/calendar; charset=utf-8".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::ETAG, tag)], file).into_response())
}
