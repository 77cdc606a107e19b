//! `GET /{lang}/contacts`: contacts of institutions; those that mails do not reach stand first, in red.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{page, parts::Tag},
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::ContactView;

struct Line {
    institution: String,
    country: Option<String>,
    name: String,
    email: String,
    language: &'static str,
    state: Tag,
    said: Option<String>,
    /// How often courtesy mails come, where not at once.
    pace: Option<String>,
    quiet: Option<String>,
}

#[derive(Template)]
#[template(path = "contacts/list.html")]
struct Page {
    frame: Frame,
    count: String,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    reader.check_mails()?;
    let (labels, contacts) = (reader.labels(), reader.web.site.app.contacts(when.as_of).await?);
    page(&Page {
        frame: Frame::new(&reader, labels.say.t("page-contacts-title"), Tab::Contacts),
        count: labels.say.count("page-contacts-count", contacts.len()),
        lines: contacts.into_iter().map(|contact| Line::new(&labels, contact)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, contact: ContactView) -> Self {
        let (tone, word) = match (&contact.trouble, contact.muted) {
            (Some(_), _) => ("ended", "unreachable"),
            (None, true) => ("waiting", "muted"),
            (None, false) => ("done", "reached"),
        };
        let said = contact.trouble.map(|trouble| {
            let args = nidaa_i18n::Args::new()
                .with("moment", labels.say.moment(trouble.since))
                .with("said", trouble.said);
            labels.say.text("page-contacts-said", &args)
        });
        let pace = Some(labels.say.word("mail-pace", &contact.pace)).filter(|_| contact.pace != "immediate");
        let quiet = contact.quiet.map(|(from, until)| {
            let hours = format!("{from}:00–{until}:00");
            labels.say.with("page-contacts-quiet", "hours", hours)
        });
        Self {
            pace,
            quiet,
            institution: contact.institution_name.best(labels.say.lang).1.to_owned(),
            country: contact.country.map(|country| country.name(labels.say.lang)),
            name: contact.name,
            email: contact.email,
            language: contact.lang.endonym(),
            state: Tag { tone, word: labels.say.word("contact", word) },
            said,
        }
    }
}
