//! `POST /{lang}/dockets/{code}/apply` and `…/discard`.

use super::{Named, show};
use crate::{
    pages::form::{Sending, check_office, value},
    problem::Problem,
    reader::Reader,
    when::When,
};
use axum::{Form, extract::Path, response::Response};
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
    let order = ("apply_docket", json!({ "docket": named.code }));
    let form = async |shown| show::of(&reader, &named.code, &When::now(), shown, None).await;
    Sending::of(&pairs).carry(&reader, order, reader.link("/dockets"), form).await
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
    let typed = Some((decision.as_str(), reason.as_str()));
    let form = async |shown| show::of(&reader, &named.code, &When::now(), shown, typed).await;
    Sending::of(&pairs).carry(&reader, ("discard_decision", data), reader.link("/dockets"), form).await
}
