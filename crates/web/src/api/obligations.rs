//! `GET /api/v1/obligations`.

use crate::{pages::Wanted, problem::Problem, reader::Reader, when::When};
use axum::{
    Json,
    extract::{Path, Query},
};
use nidaa_app::{ForeseenFilter, ForeseenView, HeardView, ObligationList, ObligationView, WhyView};
use nidaa_automation::Site;
use serde::Deserialize;

/// Who owes what to whom by when, the earliest deadline first.
#[utoipa::path(
    get,
    path = "/api/v1/obligations",
    tag = "questions",
    operation_id = "list_obligations",
    params(
        ("whom" = Option<String>, Query, description = "Key of an institution, code of a country, or an audience that owes it."),
        ("project" = Option<String>, Query, description = "Code of a project."),
        ("call" = Option<String>, Query, description = "Code of a call; its projects are meant too."),
        ("duty" = Option<String>, Query, description = "Name of the duty in the policy."),
        ("late" = Option<bool>, Query, description = "`true` for late ones only."),
        ("ended" = Option<bool>, Query, description = "`true` for those that have ended as well."),
        ("limit" = Option<usize>, Query, description = "At most so many."),
        ("skip" = Option<usize>, Query, description = "Passes over so many."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = ObligationList), (status = 400, description = "A parameter cannot be read.", content_type = "application/problem+json"))
)]
pub(super) async fn list(
    reader: Reader,
    Query(wanted): Query<Wanted>,
    when: When,
) -> Result<Json<ObligationList>, Problem> {
    Ok(Json(reader.seen().obligations(&wanted.filter(None)?, when.as_of).await?))
}

/// One duty, with what opened, moved and ended it.
#[utoipa::path(
    get,
    path = "/api/v1/obligations/{key}",
    tag = "questions",
    operation_id = "get_obligation",
    params(
        ("key" = String, Path, description = "Such as `submit_proposal/P1`, its slashes encoded as `%2F`."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = ObligationView), (status = 404, description = "There is none.", content_type = "application/problem+json"))
)]
pub(super) async fn show(
    reader: Reader,
    Path(key): Path<String>,
    when: When,
) -> Result<Json<ObligationView>, Problem> {
    Ok(Json(reader.seen().obligation(&key, when.as_of).await?))
}

/// Whom a question about a duty means; nobody named means whoever asks.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    whom: String,
}

/// What somebody has heard and will hear of a duty, and why no more. The office asks about anybody, and so does everybody
/// in a demonstration; else whoever is signed in asks about themselves. Of a duty that its reader is not shown there is no
/// answer.
#[utoipa::path(
    get,
    path = "/api/v1/obligations/{key}/heard",
    tag = "questions",
    operation_id = "get_heard",
    params(
        ("key" = String, Path, description = "Such as `submit_proposal/P1`, its slashes encoded as `%2F`."),
        ("whom" = Option<String>, Query, description = "Key of an institution, code of a country, an audience that owes it or stands above, sign-in name of an account, or a mail address: whoever reads there. Left out: whoever asks."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = HeardView), (status = 403, description = "Somebody else than the office asks about another.", content_type = "application/problem+json"), (status = 404, description = "There is none.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn heard(
    reader: Reader,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
    when: When,
) -> Result<Json<HeardView>, Problem> {
    let whom = reader.whom(asked.whom.trim()).await?;
    reader.seen().obligation(&key, when.as_of).await?;
    Ok(Json(reader.web.site.app.heard_by(&key, whom, when.as_of).await?))
}

/// How far a forecast reaches.
#[derive(Deserialize)]
pub(super) struct Days {
    #[serde(default = "ninety")]
    days: i64,
}

const fn ninety() -> i64 {
    90
}

/// The mails of the next days if nobody acts. For the office; in a demonstration for everybody.
#[utoipa::path(
    get,
    path = "/api/v1/forecast",
    tag = "questions",
    operation_id = "get_forecast",
    params(
        ("days" = Option<i64>, Query, description = "From 1 to 3660; 90 when left out."),
        ForeseenFilter,
        ("as_of" = Option<String>, Query, description = "A position, a time or a day; the days after it."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = Vec<ForeseenView>), (status = 400, description = "The number cannot be read.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn forecast(
    reader: Reader,
    Query(wanted): Query<Days>,
    Query(only): Query<ForeseenFilter>,
    when: When,
) -> Result<Json<Vec<ForeseenView>>, Problem> {
    reader.check_mails()?;
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let mut mails = reader.web.site.app.forecast(wanted.days, &site, when.as_of).await?;
    mails.retain(|mail| only.lets_through(mail));
    Ok(Json(mails))
}

/// Why a mail was written. For the office; in a demonstration for everybody, then without who judged proposals: `by` is
/// empty there.
#[utoipa::path(
    get,
    path = "/api/v1/mails/{id}/why",
    tag = "questions",
    operation_id = "get_why",
    params(
        ("id" = String, Path, description = "Id of the mail."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = WhyView), (status = 404, description = "There is none, or there was none then.", content_type = "application/problem+json")),
    security((), ("basic" = []))
)]
pub(super) async fn why(
    reader: Reader,
    Path(id): Path<String>,
    when: When,
) -> Result<Json<WhyView>, Problem> {
    reader.check_mails()?;
    Ok(Json(reader.shown(reader.web.site.app.why(&id, when.as_of).await?)))
}
