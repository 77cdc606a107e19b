//! `GET /{lang}/dockets/{code}`: what waits on a docket, what would follow if it were applied, and what waited before.

use super::{
    Named, outcome,
    told::{Told, told},
};
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Shown, Wrong, check_office, fresh_id},
        page,
        parts::{Effects, Tag},
    },
    problem::Problem,
    reader::Reader,
    say::{Phrase, Say},
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{SettledView, WaitingView};

/// A decision that waits.
struct Line {
    decision: String,
    what: String,
    /// Code and address of the project or call it is about.
    of: Option<(String, String)>,
    note: Option<Phrase>,
    /// Amounts, years and reasons.
    told: Vec<Told>,
    by: String,
    at: String,
    /// What became of it, by whom, when and why, once it waits no more.
    settled: Option<Ended>,
    /// Its discarding is an act of its own.
    command_id: String,
    /// Why it is discarded, as it was typed when that was refused.
    reason: Option<String>,
}

/// The end of a decision's waiting.
struct Ended {
    outcome: Tag,
    by: String,
    at: String,
    reason: Option<Phrase>,
}

#[derive(Template)]
#[template(path = "dockets/show.html")]
pub(super) struct Page {
    frame: Frame,
    here: String,
    back: String,
    done: Option<String>,
    lines: Vec<Line>,
    settled: Vec<Line>,
    /// Whether it shows an earlier moment, at which nothing more is done.
    is_past: bool,
    command_id: String,
    effects: Option<Effects>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    let done = when.after.map(|position| reader.say().with("page-decide-done", "position", position));
    page(&Page { done, ..of(&reader, &named.code, &when, Shown::default(), None).await? })
}

/// The page of a docket on which something waits; with the decision whose discarding was refused, and the reason for it.
pub(super) async fn of(
    reader: &Reader,
    code: &str,
    when: &When,
    Shown { command_id, effects, wrong }: Shown,
    typed: Option<(&str, &str)>,
) -> Result<Page, Problem> {
    check_office(reader)?;
    let (app, say) = (&reader.web.site.app, reader.say());
    let (docket, at) = (app.docket_kept(code, when.as_of).await?, app.moment(when.as_of).await?);
    let lines: Vec<Line> =
        docket.waiting.iter().map(|waiting| Line::new(&say, when, waiting, typed)).collect();
    let settled = docket.settled.iter().map(|one| Line::settled(&say, when, one)).collect();
    let title = say.with("page-docket-title", "docket", code);
    Ok(Page {
        frame: Frame::at(reader, title, Tab::Dockets, when, at).await?.failed(wrong.is_some()),
        here: links::docket(reader.lang, code),
        back: when.keep(&reader.link("/dockets")),
        done: None,
        wrong: wrong.map(|wrong| at_line(wrong, &lines)),
        lines,
        settled,
        is_past: at.past,
        command_id,
        effects,
    })
}

/// The only fields of this page are the reasons, one in each line.
fn at_line(wrong: Wrong, lines: &[Line]) -> Wrong {
    let place = lines.iter().position(|line| line.reason.is_some());
    let place = place.filter(|_| wrong.field == "reason").map(|at| format!("reason-{}", at + 1));
    Wrong { field: place.unwrap_or_default(), ..wrong }
}

impl Line {
    /// A decision that waits no more.
    fn settled(say: &Say, when: &When, view: &SettledView) -> Self {
        let ended = Ended {
            outcome: outcome(say, view.outcome.as_str()),
            by: view.settled_by.to_string(),
            at: say.moment(view.settled_at),
            reason: view.reason.as_ref().map(|reason| say.local(&reason.text)),
        };
        Self { settled: Some(ended), ..Self::new(say, when, &view.prepared, None) }
    }

    fn new(say: &Say, when: &When, waiting: &WaitingView, typed: Option<(&str, &str)>) -> Self {
        let code = |name: &str| waiting.data[name].as_str();
        let project = code("project").map(|code| (code.to_owned(), links::project(say.lang, code)));
        let call = || code("call").map(|code| (code.to_owned(), links::call(say.lang, code)));
        let reason = typed.filter(|(decision, _)| waiting.decision.as_str() == *decision);
        Self {
            decision: waiting.decision.to_string(),
            what: say.word("step", &waiting.command),
            of: project.or_else(call).map(|(code, href)| (code, when.keep(&href))),
            note: waiting.note.as_ref().map(|note| say.local(note)),
            told: told(say, &waiting.data),
            settled: None,
            by: waiting.by.to_string(),
            at: say.moment(waiting.at),
            command_id: fresh_id(),
            reason: reason.map(|(_, reason)| reason.to_owned()),
        }
    }
}
