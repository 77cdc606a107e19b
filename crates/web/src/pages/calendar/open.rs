//! `GET` and `POST /{lang}/{projects|calls}/{code}/calendar`: opens a calendar and shows its secret address once.

use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{check_office, command_id, fresh_id, value},
        page,
        projects::Named,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use nidaa_domain::feed::FeedOf;
use nidaa_kernel::{CallCode, ProjectCode};

#[derive(Template)]
#[template(path = "calendar/open.html")]
struct Page {
    frame: Frame,
    back: String,
    code: String,
    command_id: String,
    address: Option<String>,
}

type Pairs = Form<Vec<(String, String)>>;

pub(crate) async fn of_project(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    show(&reader, links::project(reader.lang, &named.code), named.code, None)
}

pub(crate) async fn of_call(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    show(&reader, links::call(reader.lang, &named.code), named.code, None)
}

pub(crate) async fn open_of_project(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Pairs,
) -> Result<Response, Problem> {
    let project = ProjectCode::new(&named.code).map_err(|error| Problem::bad("project", error))?;
    let back = links::project(reader.lang, &named.code);
    open(&reader, &pairs, FeedOf::Project { project }, (back, named.code)).await
}

pub(crate) async fn open_of_call(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Pairs,
) -> Result<Response, Problem> {
    let call = CallCode::new(&named.code).map_err(|error| Problem::bad("call", error))?;
    let back = links::call(reader.lang, &named.code);
    open(&reader, &pairs, FeedOf::Call { call }, (back, named.code)).await
}

async fn open(
    reader: &Reader,
    pairs: &[(String, String)],
    of: FeedOf,
    (back, code): (String, String),
) -> Result<Response, Problem> {
    let (actor, id) = (reader.actor()?, command_id(&value(pairs, "command_id"))?);
    let opened = reader.web.site.app.open_feed(id, actor, of, reader.lang).await?;
    let base = reader.web.site.base_url.trim_end_matches('/');
    show(reader, back, code, Some(format!("{base}/calendar/{}.ics", opened.secret)))
}

fn show(reader: &Reader, back: String, code: String, address: Option<String>) -> Result<Response, Problem> {
    check_office(reader)?;
    let title = reader.say().t("page-calendar-title");
    page(&Page { frame: Frame::new(reader, title, Tab::None), back, code, command_id: fresh_id(), address })
}
