//! `POST /{lang}/dockets/{code}/apply` and `…/discard`.

use super::{Named, show};
use crate::{
    links,
    pages::{
        form::{Sending, Wrong, check_office, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
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
                let shown = show::of(&reader, &named.code, None).await?;
                page(&shown.showing(effects, sending.id))
            }
            Err(problem) => again(&reader, &named.code, problem).await,
        };
    }
    match sending.send(&reader, "apply_docket", data).await {
        Ok(done) => Ok(Redirect::to(&links::after(&reader.link("/dockets"), done.position)).into_response()),
        Err(problem) => again(&reader, &named.code, problem).await,
    }
}

/// Takes one decision off the docket.
pub(crate) async fn discard(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Pairs,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let reason = LocalText::in_lang(reader.lang, value(&pairs, "reason").trim());
    let decision = value(&pairs, "decision");
    let data = json!({ "docket": named.code, "decision": decision, "reason": { "text": reason } });
    match Sending::of(&pairs).send(&reader, "discard_decision", data).await {
        Ok(done) => Ok(Redirect::to(&links::after(&reader.link("/dockets"), done.position)).into_response()),
        Err(problem) => again(&reader, &named.code, problem).await,
    }
}

async fn again(reader: &Reader, code: &str, problem: Problem) -> Result<Response, Problem> {
    let wrong = Wrong::of(reader, problem)?;
    let shown = page(&show::of(reader, code, Some(wrong)).await?)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}
