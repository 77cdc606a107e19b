//! `GET` and `POST /{lang}/unsubscribe/{mail}/{secret}`: no more courtesy mails, by one click and without signing in.
//!
//! Mail programs send the POST themselves (RFC 8058); people open the address and press the button. Gateways of
//! ministries open every link to look at it, so that opening changes nothing.

use crate::{
    frame::{Frame, Tab},
    links::segment,
    pages::page,
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{Failure, Order, Request};
use nidaa_domain::{
    Command, Refusal,
    recipient::{MuteCourtesyMails, RecipientCommand},
};
use nidaa_kernel::{Actor, CommandId};
use serde::Deserialize;
use uuid::Uuid;

/// The link of a mail.
#[derive(Deserialize)]
pub(crate) struct Link {
    mail: String,
    secret: String,
}

#[derive(Template)]
#[template(path = "unsubscribe/form.html")]
struct Page {
    frame: Frame,
    address: String,
    /// Where fewer mails may be chosen instead of none.
    preferences: String,
    is_done: bool,
}

pub(crate) async fn get(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    let address = reader.web.site.app.mail_link(&link.mail, &link.secret).await?;
    show(&reader, &link, address.to_string(), false)
}

pub(crate) async fn post(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    let app = &reader.web.site.app;
    let recipient = app.mail_link(&link.mail, &link.secret).await?;
    let address = recipient.to_string();
    let mute = MuteCourtesyMails { recipient, mail: Some(link.mail.clone()) };
    let order = Order::new(Command::Recipient(RecipientCommand::MuteCourtesyMails(mute)));
    let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
    match app.dispatch(request).await {
        // Who clicks twice wants the same thing.
        Ok(_) | Err(Failure::Refused(Refusal::NothingToCorrect)) => show(&reader, &link, address, true),
        Err(failure) => Err(failure.into()),
    }
}

fn show(reader: &Reader, link: &Link, address: String, is_done: bool) -> Result<Response, Problem> {
    let preferences = reader.link(&format!("/preferences/{}/{}", segment(&link.mail), segment(&link.secret)));
    let title = reader.say().t(if is_done { "page-unsubscribe-done" } else { "page-unsubscribe-title" });
    page(&Page { frame: Frame::new(reader, title, Tab::None), address, preferences, is_done })
}
