//! `GET /{lang}/mailbox/{id}`.

use super::{Named, because, state};
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{page, parts::Tag},
    problem::Problem,
    reader::Reader,
    say::Phrase,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::Letter;

#[derive(Template)]
#[template(path = "mailbox/show.html")]
struct Page {
    frame: Frame,
    subject: Phrase,
    letter: Letter,
    state: Tag,
    because: String,
    at: String,
    html: String,
    back: String,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    reader.check_mails()?;
    let (labels, letter) = (reader.labels(), reader.web.site.app.letter(&named.id).await?);
    let mail = &letter.mail;
    page(&Page {
        frame: Frame::new(&reader, mail.subject.clone(), Tab::Mailbox),
        subject: Phrase { lang: mail.lang, foreign: mail.lang != reader.lang, text: mail.subject.clone() },
        state: state(&labels, mail),
        because: because(&labels, mail),
        at: labels.say.moment(mail.prepared_at),
        html: format!("{}/html", links::mail(reader.lang, &mail.id)),
        back: reader.link("/mailbox"),
        letter,
    })
}
