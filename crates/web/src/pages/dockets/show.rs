//! `GET /{lang}/dockets/{code}`: what waits on a docket, and what would follow if it were applied.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Wrong, check_office, fresh_id},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
    say::{Phrase, Say},
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{AsOf, WaitingView};

/// A decision that waits.
struct Line {
    decision: String,
    what: String,
    /// Code and address of the project or call it is about.
    of: Option<(String, String)>,
    note: Option<Phrase>,
    by: String,
    at: String,
    /// Its discarding is an act of its own.
    command_id: String,
}

#[derive(Template)]
#[template(path = "dockets/show.html")]
pub(super) struct Page {
    frame: Frame,
    here: String,
    back: String,
    done: Option<String>,
    lines: Vec<Line>,
    command_id: String,
    effects: Option<Effects>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    let done = when.after.map(|position| reader.say().with("page-decide-done", "position", position));
    page(&Page { done, ..of(&reader, &named.code, None).await? })
}

/// The page of a docket on which something waits.
pub(super) async fn of(reader: &Reader, code: &str, wrong: Option<Wrong>) -> Result<Page, Problem> {
    check_office(reader)?;
    let docket = reader.web.site.app.docket(code, AsOf::Now).await?;
    let say = reader.say();
    Ok(Page {
        frame: Frame::new(reader, say.with("page-docket-title", "docket", code), Tab::Dockets)
            .failed(wrong.is_some()),
        here: links::docket(reader.lang, code),
        back: reader.link("/dockets"),
        done: None,
        lines: docket.waiting.iter().map(|waiting| Line::new(&say, waiting)).collect(),
        command_id: fresh_id(),
        effects: None,
        wrong,
    })
}

impl Page {
    /// The page with what would follow; the id is that of the command that may now be given.
    pub fn showing(self, effects: Effects, command_id: String) -> Self {
        Self { effects: Some(effects), command_id, ..self }
    }
}

impl Line {
    fn new(say: &Say, waiting: &WaitingView) -> Self {
        let code = |name: &str| waiting.data[name].as_str();
        let project = code("project").map(|code| (code.to_owned(), links::project(say.lang, code)));
        let call = || code("call").map(|code| (code.to_owned(), links::call(say.lang, code)));
        Self {
            decision: waiting.decision.to_string(),
            what: say.word("command", &waiting.command),
            of: project.or_else(call),
            note: waiting.note.as_ref().map(|note| say.local(note)),
            by: waiting.by.to_string(),
            at: say.moment(waiting.at),
            command_id: fresh_id(),
        }
    }
}
