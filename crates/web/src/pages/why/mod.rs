//! `GET /{lang}/why/{mail}/{secret}`: why a mail came, for whoever got it, without an account.
//!
//! The address stands under the mail alone. It shows the chain of that one mail and nothing that its reader may not know.

use crate::{
    frame::{Frame, Tab},
    links::segment,
    pages::{mailbox::reason::Reason, page},
    problem::Problem,
    reader::Reader,
    say::Phrase,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{App, AsOf, MailView};
use nidaa_automation::Site;
use serde::Deserialize;
use std::collections::HashMap;

/// The link of a mail.
#[derive(Deserialize)]
pub(crate) struct Link {
    mail: String,
    secret: String,
}

#[derive(Template)]
#[template(path = "why/page.html")]
struct Page {
    frame: Frame,
    subject: Phrase,
    to: String,
    at: String,
    reason: Reason,
    /// Where the reader chooses which mails come.
    preferences: String,
}

pub(crate) async fn get(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    let app = &reader.web.site.app;
    app.mail_link(&link.mail, &link.secret).await?;
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let (mail, labels) = (app.letter(&link.mail, AsOf::Now, &site).await?.mail, reader.labels());
    let links = gathered(&reader, app, &mail).await?;
    let preferences = format!("/preferences/{}/{}", segment(&link.mail), segment(&link.secret));
    page(&Page {
        frame: Frame::new(&reader, labels.say.t("page-why-title"), Tab::None),
        subject: Phrase { lang: mail.lang, foreign: mail.lang != reader.lang, text: mail.subject.clone() },
        at: labels.say.moment(mail.prepared_at),
        reason: Reason::for_its_reader(&reader, &labels, &mail, &links).await?,
        preferences: reader.link(&preferences),
        to: mail.to,
    })
}

/// The own links of the mails that a digest told to the same reader.
async fn gathered(reader: &Reader, app: &App, mail: &MailView) -> Result<HashMap<String, String>, Problem> {
    let secrets = app.secrets_told_by(mail).await?;
    let link = |(id, secret): (String, String)| {
        let path = format!("/why/{}/{}", segment(&id), segment(&secret));
        (id, reader.link(&path))
    };
    Ok(secrets.into_iter().map(link).collect())
}
