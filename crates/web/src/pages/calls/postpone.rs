//! `GET` and `POST /{lang}/calls/{code}/postpone`: many projects of a call in one act.

use super::{Named, name};
use crate::{
    frame::{Frame, Tab},
    labels::tone,
    links,
    pages::{
        form::{Docket, Move, Sending, Shown, Wrong, again, check_office},
        page,
        parts::{Effects, Tag},
        targets::Targets,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use nidaa_app::{App, AsOf, CardView};
use nidaa_workflow::Machine;
use serde_json::{Value, json};

const COMMAND: &str = "postpone_projects";

/// A project that may be chosen.
struct Choice {
    code: String,
    title: Phrase,
    owner: Phrase,
    stage: Tag,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "calls/postpone.html")]
struct Page {
    frame: Frame,
    call: Phrase,
    back: String,
    command_id: String,
    choices: Vec<Choice>,
    typed: Move,
    targets: Targets,
    docket: Docket,
    wrong: Option<Wrong>,
    wrong_field: String,
    wrong_detail: String,
    effects: Option<Effects>,
}

/// What was typed and ticked; `None` ticks all.
struct Sent {
    typed: Move,
    ticked: Option<Vec<String>>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    let sent = Sent { typed: Move::default(), ticked: None };
    page(&form(&reader, &named.code, sent, Shown::default()).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let ticked: Vec<String> =
        pairs.iter().filter(|(key, _)| key == "projects").map(|(_, code)| code.clone()).collect();
    let sent = Sent { typed: Move::of(&pairs), ticked: Some(ticked) };
    let Some(year) = sent.typed.year() else {
        let wrong = Shown::wrong(Wrong::year(&reader));
        return again(&form(&reader, &named.code, sent, wrong).await?);
    };
    let order = (COMMAND, data(&reader, &named.code, &sent, year));
    let form = async |shown| form(&reader, &named.code, sent, shown).await;
    Sending::of(&pairs).carry(&reader, order, links::call(reader.lang, &named.code), form).await
}

fn data(reader: &Reader, code: &str, sent: &Sent, year: i16) -> Value {
    json!({
        "call": code,
        "projects": { "only": sent.ticked },
        "reason": sent.typed.reason(reader),
        "requested_by": sent.typed.wish(),
        "to_year": year,
        "to_call": sent.typed.to_call(),
    })
}

async fn form(
    reader: &Reader,
    code: &str,
    sent: Sent,
    Shown { command_id, effects, wrong }: Shown,
) -> Result<Page, Problem> {
    let app = &reader.web.site.app;
    let (call, labels) = (reader.seen().call(code, AsOf::Now).await?, reader.labels());
    let (rules, _) = app.call_rules(code).await?;
    let targets = Targets::of(reader, &rules, Some(code), &sent.typed).await?;
    let open = call.cards.iter().filter(|card| may_be_postponed(app, card));
    let choices = open.map(|card| Choice {
        title: labels.say.local(&card.title),
        owner: labels.say.local(&card.owner.name),
        stage: Tag { tone: tone(&card.stage), word: labels.stage(Machine::Project, &card.stage) },
        is_chosen: sent.ticked.as_ref().is_none_or(|ticked| ticked.contains(&card.code)),
        code: card.code.clone(),
    });
    Ok(Page {
        frame: Frame::new(reader, labels.say.t("page-call-postpone"), Tab::Calls).failed(wrong.is_some()),
        choices: choices.collect(),
        call: name(&labels, &call),
        back: links::call(reader.lang, code),
        command_id,
        targets,
        docket: sent.typed.docket.clone(),
        typed: sent.typed,
        wrong_field: wrong.as_ref().map(|wrong| wrong.field.clone()).unwrap_or_default(),
        wrong_detail: wrong.as_ref().map(|wrong| wrong.detail.clone()).unwrap_or_default(),
        wrong,
        effects,
    })
}

/// Whether the programme's rules open the step in the project's stage.
fn may_be_postponed(app: &App, card: &CardView) -> bool {
    let programmes = app.shelf().programmes();
    let rules = programmes.iter().find(|shelved| shelved.workflow.id().as_str() == card.programme);
    rules.is_some_and(|rules| {
        let mut commands = rules.workflow.commands(Machine::Project);
        commands.any(|info| {
            info.command == "postpone_project"
                && info.open_in.iter().any(|stage| stage.as_str() == card.stage)
        })
    })
}
