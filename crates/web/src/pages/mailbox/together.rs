//! `POST /{lang}/mailbox/release` and `…/cancel`: what becomes of all the mails that a list showed as kept back.

use super::{
    Wanted,
    list::{Said, with},
};
use crate::{
    links,
    pages::form::{Wrong, check_office, command_id, value},
    problem::Problem,
    reader::Reader,
    when::When,
};
use axum::{
    Form,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{HeldRequest, HeldWish};
use nidaa_domain::project::Reason;
use nidaa_kernel::LocalText;

type Pairs = Form<Vec<(String, String)>>;

pub(crate) async fn release(reader: Reader, wanted: Query<Wanted>, form: Pairs) -> Result<Response, Problem> {
    settle(reader, wanted, form, |_| HeldWish::Release).await
}

pub(crate) async fn cancel(reader: Reader, wanted: Query<Wanted>, form: Pairs) -> Result<Response, Problem> {
    settle(reader, wanted, form, HeldWish::Cancel).await
}

async fn settle(
    mut reader: Reader,
    Query(wanted): Query<Wanted>,
    Form(pairs): Pairs,
    wish: impl FnOnce(Reason) -> HeldWish,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    // What is shown next is the list, also in another language.
    "/mailbox".clone_into(&mut reader.tail);
    let (app, typed) = (&reader.web.site.app, value(&pairs, "reason"));
    let reason = Reason { code: None, text: LocalText::in_lang(reader.lang, typed.trim()) };
    let mails = pairs.iter().filter(|(name, _)| name == "mail").map(|(_, id)| id.clone());
    let request = HeldRequest {
        command_id: command_id(&value(&pairs, "command_id"))?,
        actor: reader.actor()?,
        on_behalf_of: reader.principal(),
        wish: wish(reason),
        mails: mails.collect(),
    };
    let settled = match app.settle_held(&request).await {
        Ok(settled) => settled,
        Err(failure) => {
            let refused = Some((Wrong::of(&reader, failure.into())?, typed));
            let shown = with(&reader, wanted, &When::now(), Said { refused, ..Said::default() }).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
        }
    };
    let when = When { after: settled.position, ..When::now() };
    match settled.position {
        Some(position) if settled.stayed.is_empty() => {
            let list = reader.link(&format!("/mailbox{}", wanted.query(&When::now(), 0)));
            Ok(Redirect::to(&links::after(&list, position)).into_response())
        }
        _ => {
            if let Some(position) = settled.position {
                app.wait_for_boards(position).await?;
            }
            let stayed = settled.stayed.into_iter().map(|(id, _)| id).collect();
            with(&reader, wanted, &when, Said { stayed, ..Said::default() }).await
        }
    }
}
