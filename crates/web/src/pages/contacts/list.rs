//! `GET /{lang}/contacts`: contacts of institutions; those that mails do not reach stand first, in red. After them the
//! suppression list: addresses of whoever it be to which nothing is sent.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{
        act::{Acts, Doing, House},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::{ContactView, SuppressedView, Trouble};

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
    acts: Acts,
}

/// An address on the suppression list.
struct Barred {
    address: String,
    said: String,
    acts: Acts,
}

#[derive(Template)]
#[template(path = "contacts/list.html")]
struct Page {
    frame: Frame,
    count: String,
    lines: Vec<Line>,
    barred: Vec<Barred>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    reader.check_mails()?;
    let app = &reader.web.site.app;
    let (labels, contacts) = (reader.labels(), app.contacts(when.as_of).await?);
    let suppressed = app.suppressed(when.as_of).await?;
    let at = app.moment(when.as_of).await?;
    let house = House::of(&reader, &labels, at.past);
    page(&Page {
        frame: Frame::at(&reader, labels.say.t("page-contacts-title"), Tab::Contacts, &when, at).await?,
        count: labels.say.count("page-contacts-count", contacts.len()),
        lines: contacts.into_iter().map(|contact| Line::new(&labels, &house, contact)).collect(),
        barred: suppressed.into_iter().map(|one| Barred::new(&labels, &house, one)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, house: &House<'_>, contact: ContactView) -> Self {
        let acts = Acts(acts(house, &contact));
        let (tone, word) = match (&contact.trouble, contact.muted) {
            (Some(_), _) => ("ended", "unreachable"),
            (None, true) => ("waiting", "muted"),
            (None, false) => ("done", "reached"),
        };
        let said = contact.trouble.map(|trouble| said(labels, trouble));
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
            acts,
        }
    }
}

impl Barred {
    fn new(labels: &Labels, house: &House<'_>, one: SuppressedView) -> Self {
        let acts = Acts(house.offers(&["restore_recipient"], &[("recipient", one.address.clone())]));
        Self { address: one.address, said: said(labels, one.trouble), acts }
    }
}

fn said(labels: &Labels, trouble: Trouble) -> String {
    let args =
        nidaa_i18n::Args::new().with("moment", labels.say.moment(trouble.since)).with("said", trouble.said);
    labels.say.text("page-contacts-said", &args)
}

/// Another contact, or the same again; what does not answer is reported by hand, too.
fn acts(house: &House<'_>, contact: &ContactView) -> Vec<Doing> {
    let key = ("institution", contact.institution.clone());
    let mut acts = house.offers(&["replace_contact"], std::slice::from_ref(&key));
    let (command, given) = match contact.trouble {
        Some(_) => ("confirm_contact", vec![key]),
        None => ("mark_contact_unreachable", vec![key, ("email", contact.email.clone())]),
    };
    acts.extend(house.offer(command, &given));
    let address = [("recipient", contact.email.clone())];
    // One that does not answer is on the list below, with the way back.
    let stop = contact.trouble.is_none().then_some("suppress_recipient");
    let commands: Vec<&str> = stop.into_iter().chain(["revoke_mail_links"]).collect();
    acts.extend(house.offers(&commands, &address));
    acts
}
