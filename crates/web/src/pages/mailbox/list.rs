//! `GET /{lang}/mailbox`.

use super::{because, state};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{page, parts::Tag},
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::MailView;

struct Line {
    href: String,
    subject: Phrase,
    to: String,
    state: Tag,
    because: String,
    at: String,
}

#[derive(Template)]
#[template(path = "mailbox/list.html")]
struct Page {
    frame: Frame,
    count: String,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    reader.check_mails()?;
    let (labels, mails) = (reader.labels(), reader.web.site.app.mails(when.as_of).await?);
    page(&Page {
        frame: Frame::new(&reader, labels.say.t("page-mailbox-title"), Tab::Mailbox),
        count: labels.say.count("page-mailbox-count", mails.len()),
        lines: mails.iter().map(|mail| Line::new(&labels, mail)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, mail: &MailView) -> Self {
        Self {
            href: links::mail(labels.say.lang, &mail.id),
            subject: Phrase {
                lang: mail.lang,
                foreign: mail.lang != labels.say.lang,
                text: mail.subject.clone(),
            },
            to: mail.to.clone(),
            state: state(labels, mail),
            because: because(labels, mail),
            at: labels.say.moment(mail.prepared_at),
        }
    }
}
