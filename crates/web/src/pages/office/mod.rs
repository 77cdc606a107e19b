//! `GET /{lang}/office`: the way to every page that is the office's own.

use crate::{
    frame::{Frame, Tab},
    pages::page,
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::AsOf;

/// Address, title and lead of each page.
const PAGES: [(&str, &str, &str); 10] = [
    ("/dockets", "page-dockets-title", "page-dockets-lead"),
    ("/panels", "page-panels-title", "page-panels-lead"),
    ("/postponements", "page-postponements-title", "page-postponements-lead"),
    ("/accounts", "page-accounts-title", "page-accounts-lead"),
    ("/contacts", "page-contacts-title", "page-contacts-lead"),
    ("/holidays", "page-holidays-title", "page-holidays-lead"),
    ("/calendars", "page-calendars-title", "page-calendars-lead"),
    ("/forecast", "page-forecast-title", "page-forecast-lead"),
    ("/wordings", "page-wordings-title", "page-wordings-lead"),
    ("/webhooks", "page-webhooks-title", "page-webhooks-lead"),
];

struct Line {
    href: String,
    title: String,
    lead: String,
}

#[derive(Template)]
#[template(path = "office/index.html")]
struct Page {
    frame: Frame,
    /// Mails that wait for the office, and where they are.
    held: Option<(String, String)>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader) -> Result<Response, Problem> {
    reader.check_office()?;
    let say = reader.say();
    let mails = reader.web.site.app.mails(AsOf::Now).await?;
    let held = mails.iter().filter(|mail| mail.state == "held").count();
    let held = (held > 0).then(|| (reader.link("/mailbox?state=held"), say.count("page-office-held", held)));
    let line = |(tail, title, lead): (&str, &str, &str)| Line {
        href: reader.link(tail),
        title: say.t(title),
        lead: say.t(lead),
    };
    page(&Page {
        frame: Frame::new(&reader, say.t("page-office-title"), Tab::Office),
        held,
        lines: PAGES.into_iter().map(line).collect(),
    })
}
