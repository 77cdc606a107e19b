//! `GET` and `POST /{lang}/unsubscribe/{mail}/{secret}`: no more courtesy mails, by one click and without signing in; and
//! `POST …/again`, which takes it back.
//!
//! Mail programs send the POST themselves (RFC 8058); people open the address and press the button. Gateways of
//! ministries open every link to look at it, so that opening changes nothing.

use crate::{
    frame::{Frame, Tab},
    links::segment,
    pages::{page, preferences::news_order},
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{Failure, Request};
use nidaa_domain::Refusal;
use nidaa_kernel::{Actor, CommandId};
use serde::Deserialize;
use uuid::Uuid;

/// The link of a mail.
#[derive(Deserialize)]
pub(crate) struct Link {
    mail: String,
    secret: String,
}

/// What the page says.
enum Said {
    /// Whether they are to be sent no more.
    Asks,
    /// They are sent no more.
    Declined,
    /// They are sent again.
    Wanted,
}

#[derive(Template)]
#[template(path = "unsubscribe/form.html")]
struct Page {
    frame: Frame,
    address: String,
    /// Where fewer mails may be chosen instead of none.
    preferences: String,
    /// Where it is taken back.
    again: String,
    said: Said,
}

pub(crate) async fn get(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    let app = &reader.web.site.app;
    let address = app.mail_link(&link.mail, &link.secret).await?.to_string();
    let said = if app.recipient(&address).await?.muted { Said::Declined } else { Said::Asks };
    show(&reader, &link, address, said)
}

pub(crate) async fn post(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    choose(&reader, &link, "no", Said::Declined).await
}

pub(crate) async fn again(mut reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    // The other languages lead to the page itself, since what was posted is not opened.
    reader.tail = tail("unsubscribe", &link);
    choose(&reader, &link, "yes", Said::Wanted).await
}

async fn choose(reader: &Reader, link: &Link, news: &str, said: Said) -> Result<Response, Problem> {
    let app = &reader.web.site.app;
    let address = app.mail_link(&link.mail, &link.secret).await?.to_string();
    let order = news_order(&address, news, Some(&link.mail))?;
    match app.dispatch(Request::one(CommandId(Uuid::now_v7()), Actor::system(), order)).await {
        // Who clicks twice wants the same thing.
        Ok(_) | Err(Failure::Refused(Refusal::NothingToCorrect)) => show(reader, link, address, said),
        Err(failure) => Err(failure.into()),
    }
}

fn tail(page: &str, link: &Link) -> String {
    format!("/{page}/{}/{}", segment(&link.mail), segment(&link.secret))
}

fn show(reader: &Reader, link: &Link, address: String, said: Said) -> Result<Response, Problem> {
    let title = reader.say().t(match said {
        Said::Asks => "page-unsubscribe-title",
        Said::Declined => "page-unsubscribe-done",
        Said::Wanted => "page-unsubscribe-again-done",
    });
    page(&Page {
        frame: Frame::new(reader, title, Tab::None),
        address,
        preferences: reader.link(&tail("preferences", link)),
        again: reader.link(&format!("{}/again", tail("unsubscribe", link))),
        said,
    })
}
