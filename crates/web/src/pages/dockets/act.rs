//! `POST /{lang}/dockets/{code}/apply` and `…/discard`.

use super::{
    Named,
    show::{self, Refused},
};
use crate::{
    links,
    pages::{
        form::{Sending, Wrong, check_office, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use axum::{
    Form,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_kernel::LocalText;
use serde_json::json;

type Pairs = Form<Vec<(String, String)>>;

/// Shows what would follow, or carries out all that waits, together.
pub(crate) async fn apply(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Pairs,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let (sending, data) = (Sending::of(&pairs), json!({ "docket": named.code }));
    if sending.looks {
        return match Effects::of(&reader, "apply_docket", data).await {
            Ok(effects) => {
                let shown = show::of(&reader, &named.code, &When::now(), None).await?;
                page(&shown.showing(effects, sending.id))
            }
            Err(problem) => again(&reader, &named.code, problem, None).await,
        };
    }
    match sending.send(&reader, "apply_docket", data).await {
        Ok(done) => Ok(Redirect::to(&links::after(&reader.link("/dockets"), done.position)).into_response()),
        Err(problem) => again(&reader, &named.code, problem, None).await,
    }
}

/// Takes one decision off the docket.
pub(crate) async fn discard(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Pairs,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let (decision, reason) = (value(&pairs, "decision"), value(&pairs, "reason"));
    let text = LocalText::in_lang(reader.lang, reason.trim());
    let data = json!({ "docket": named.code, "decision": decision, "reason": { "text": text } });
    match Sending::of(&pairs).send(&reader, "discard_decision", data).await {
        Ok(done) => Ok(Redirect::to(&links::after(&reader.link("/dockets"), done.position)).into_response()),
        Err(problem) => again(&reader, &named.code, problem, Some((decision, reason))).await,
    }
}

async fn again(
    reader: &Reader,
    code: &str,
    problem: Problem,
    discarded: Option<(String, String)>,
) -> Result<Response, Problem> {
    let refused = Refused { wrong: Wrong::of(reader, problem)?, discarded };
    let shown = page(&show::of(reader, code, &When::now(), Some(refused)).await?)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}
