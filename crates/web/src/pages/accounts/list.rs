//! `GET /{lang}/accounts`: who may sign in, as what, and for whom. For the office.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{
        act::{Acts, Doing, House},
        page,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::AccountView;

struct Line {
    account: String,
    name: String,
    roles: String,
    /// Country and institution it acts for, and its language.
    about: String,
    acts: Acts,
}

#[derive(Template)]
#[template(path = "accounts/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    count: String,
    open: Option<Doing>,
    lines: Vec<Line>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    reader.check_office()?;
    let (labels, view) = (reader.labels(), reader.web.site.app.accounts(when.as_of).await?);
    let (say, house) = (&labels.say, House::of(&reader, &labels, view.at.past));
    page(&Page {
        frame: Frame::at(&reader, say.t("page-accounts-title"), Tab::Office, &when, view.at).await?,
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        count: say.count("page-accounts-count", view.accounts.len()),
        open: house.offer("open_account", &[]),
        lines: view.accounts.iter().map(|account| Line::new(&labels, &house, account)).collect(),
    })
}

impl Line {
    fn new(labels: &Labels, house: &House<'_>, view: &AccountView) -> Self {
        let say = &labels.say;
        let country = view.country.map(|country| country.name(say.lang));
        let institution = view.institution.as_ref().map(ToString::to_string);
        let about = country.into_iter().chain(institution).chain([view.lang.endonym().to_owned()]);
        let commands = ["name_address", "appoint_deputy", "close_account"];
        Self {
            account: view.account.to_string(),
            name: view.name.clone(),
            roles: labels.roles(view.roles.iter().map(|role| role.0.as_str())),
            about: say.row(about),
            acts: Acts(house.offers(&commands, &[("account", view.account.to_string())])),
        }
    }
}
