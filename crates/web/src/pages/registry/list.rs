//! `GET /{lang}/registry`: institutions, the working groups they sit in, who speaks for them, and what may be changed.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{
        act::{Acts, Doing, House},
        page,
        parts::{Select, Tag},
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use nidaa_app::{ContactView, HeldView, InstitutionView, RegistryFilter};
use nidaa_i18n::Args;
use nidaa_kernel::ApproxDate;
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};

/// What the reader asked for; an empty text means all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    text: String,
    country: String,
    sector: String,
}

/// A seat or a focal point with its days.
struct Held {
    what: String,
    /// Who is on duty.
    who: Option<String>,
    days: String,
    state: Tag,
    end: Option<Doing>,
}

/// Who is written to.
struct Contact {
    name: String,
    email: String,
    language: &'static str,
    state: Tag,
}

struct Line {
    key: String,
    name: Phrase,
    acronym: Option<String>,
    /// Kind and country.
    about: String,
    seats: Vec<Held>,
    focal_points: Vec<Held>,
    contact: Option<Contact>,
    acts: Acts,
}

#[derive(Template)]
#[template(path = "registry/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    text: String,
    lists: Vec<Select>,
    as_of: String,
    is_true: bool,
    is_filtered: bool,
    /// The registry without conditions.
    clear: String,
    count: String,
    acts: Vec<Doing>,
    lines: Vec<Line>,
}

impl Asked {
    /// The institutions that are meant.
    ///
    /// # Errors
    /// [`Problem`] for a country that is none.
    pub fn filter(&self) -> Result<RegistryFilter, Problem> {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let country = some(&self.country).map(|code| code.parse()).transpose();
        Ok(RegistryFilter {
            text: some(&self.text),
            country: country.map_err(|error| Problem::bad("country", error))?,
            sector: some(&self.sector),
        })
    }
}

pub(crate) async fn get(reader: Reader, when: When, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let (app, labels, filter) = (&reader.web.site.app, reader.labels(), asked.filter()?);
    let view = app.registry(&filter, when.as_of).await?;
    let contacts = if reader.may_see_mails() { app.contacts(when.as_of).await? } else { vec![] };
    let contacts: HashMap<String, ContactView> =
        contacts.into_iter().map(|contact| (contact.institution.clone(), contact)).collect();
    let (say, house) = (&labels.say, House::of(&reader, &labels, view.at.past));
    let line = |one: &InstitutionView| Line::new(&labels, &house, one, contacts.get(&one.institution));
    let mut lines: Vec<Line> = view.institutions.iter().map(line).collect();
    nidaa_i18n::sort_by_name(reader.lang, &mut lines, |line| line.name.text.clone());
    page(&Page {
        frame: Frame::at(&reader, say.t("page-registry-title"), Tab::Registry, &when, view.at).await?,
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        lists: lists(&reader, &labels, &asked),
        is_filtered: filter != RegistryFilter::default(),
        clear: when.keep(&reader.link("/registry")),
        count: say.count("page-registry-count", lines.len()),
        acts: house.offers(&["register_institution", "open_account"], &[]),
        lines,
        text: asked.text,
        is_true: when.is_true,
        as_of: when.text,
    })
}

/// Countries, and the areas of all programmes.
fn lists(reader: &Reader, labels: &Labels, asked: &Asked) -> Vec<Select> {
    let say = &labels.say;
    let programmes = reader.web.site.app.shelf().programmes();
    let sectors = programmes.iter().flat_map(|shelved| shelved.workflow.sectors());
    let sectors: BTreeSet<String> = sectors.map(|sector| sector.id.to_string()).collect();
    let mut sectors: Vec<_> = sectors.into_iter().map(|id| (id.clone(), labels.sector(&id))).collect();
    nidaa_i18n::sort_by_name(say.lang, &mut sectors, |(_, label)| label.clone());
    let group = ("sector", say.t("page-registry-group"));
    vec![Select::countries(say, &asked.country), Select::new(say, group, &asked.sector, sectors)]
}

impl Line {
    fn new(
        labels: &Labels,
        house: &House<'_>,
        view: &InstitutionView,
        contact: Option<&ContactView>,
    ) -> Self {
        let say = &labels.say;
        let country = view.country.map(|country| country.name(say.lang));
        let kind = say.word("institution-is", &view.kind);
        Self {
            key: view.institution.clone(),
            name: say.local(&view.name),
            acronym: view.acronym.clone().filter(|acronym| *acronym != view.name.best(say.lang).1),
            about: say.row(std::iter::once(kind).chain(country)),
            seats: view.registrations.iter().map(|one| Held::new(labels, house, view, one)).collect(),
            focal_points: view.focal_points.iter().map(|one| Held::new(labels, house, view, one)).collect(),
            contact: contact.map(|contact| Contact::new(labels, contact)),
            acts: Acts(acts(house, view, contact)),
        }
    }
}

/// What may be entered about an institution.
fn acts(house: &House<'_>, view: &InstitutionView, contact: Option<&ContactView>) -> Vec<Doing> {
    let key = ("institution", view.institution.clone());
    let named: &[&str] = match contact {
        None => &["appoint_contact"],
        Some(contact) if contact.trouble.is_some() => &["replace_contact", "confirm_contact"],
        Some(_) => &["replace_contact"],
    };
    let mut acts = house.offers(&["grant_registration", "appoint_focal_point"], std::slice::from_ref(&key));
    acts.extend(house.offers(named, std::slice::from_ref(&key)));
    let country = view.country.map(|country| ("country", country.to_string()));
    let given: Vec<_> = std::iter::once(key).chain(country).collect();
    acts.extend(house.offer("open_account", &given));
    acts
}

impl Held {
    fn new(labels: &Labels, house: &House<'_>, of: &InstitutionView, view: &HeldView) -> Self {
        let (key, sector) = (("institution", of.institution.clone()), ("sector", view.sector.clone()));
        let end = match (&view.account, view.until) {
            (_, Some(_)) => None,
            (None, None) => house.offer("end_registration", &[key, sector]),
            (Some(account), None) => {
                house.offer("relieve_focal_point", &[key, sector, ("account", account.to_string())])
            }
        };
        Self {
            what: labels.sector(&view.sector),
            who: view.account.as_ref().map(ToString::to_string),
            days: days(labels, view),
            state: state(labels, view),
            end,
        }
    }
}

fn days(labels: &Labels, view: &HeldView) -> String {
    let say = &labels.say;
    let from = say.date(ApproxDate::day(view.from));
    match view.until {
        None => say.with("page-registry-since", "from", from),
        Some(until) => {
            let until = say.date(ApproxDate::day(until));
            say.text("page-registry-days", &Args::new().with("from", from).with("until", until))
        }
    }
}

/// Whether it holds on the day shown; what has no end and does not is still to come.
fn state(labels: &Labels, view: &HeldView) -> Tag {
    let (tone, word) = match (view.valid, view.until) {
        (true, _) => ("done", "page-registry-holds"),
        (false, None) => ("waiting", "page-registry-to-come"),
        (false, Some(_)) => ("plain", "page-registry-not-today"),
    };
    Tag { tone, word: labels.say.t(word) }
}

impl Contact {
    fn new(labels: &Labels, view: &ContactView) -> Self {
        let (tone, word) =
            if view.trouble.is_some() { ("ended", "unreachable") } else { ("done", "reached") };
        Self {
            name: view.name.clone(),
            email: view.email.clone(),
            language: view.lang.endonym(),
            state: Tag { tone, word: labels.say.word("contact", word) },
        }
    }
}
