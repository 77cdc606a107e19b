//! `GET` and `POST /{lang}/act/{command}`: a form for any command, drawn from its schema. What the address names –
//! `?project=`, `?call=`, or any member of the data – is filled in beforehand. Works without script.

mod about;
mod data;
mod duty;
mod fault;
mod house;
mod known;
mod list;
mod question;
mod shape;
#[cfg(test)]
mod tests;
mod typed;

pub(crate) use about::About;
pub(crate) use duty::{duty, relief};
pub(crate) use house::{Acts, House};
pub(crate) use list::{Doing, Doings, begins_call, doings, offered};

use crate::{
    frame::{Frame, Tab},
    pages::{
        form::{Docket, Sending, Wrong, fresh_id, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
};
use askama::Template;
use axum::{
    Form,
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use fault::Told;
use known::Known;
use nidaa_domain::{Command, CommandInfo};
use question::{Drawing, Question, id};
use serde::Deserialize;
use serde_json::Value;
use shape::Field;
use typed::{PREFIX, Typed};

/// The command an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    command: String,
}

#[derive(Template)]
#[template(path = "act/page.html")]
struct Page {
    frame: Frame,
    /// The call or project, with its name where its reader may know it.
    about: Option<(String, Option<Phrase>)>,
    back: String,
    command_id: String,
    questions: Vec<Question>,
    /// What stands in the way of the command, whatever its data.
    hindrance: Option<Wrong>,
    /// Whether that is the door itself, so that nothing is asked.
    is_shut: bool,
    wrong: Option<Wrong>,
    effects: Option<Effects>,
    /// Whether the reader may put decisions on a docket.
    prepares: bool,
    docket: Docket,
}

/// A form: the command, what it asks, and what is known around it.
struct Asked {
    command: CommandInfo,
    fields: Vec<Field>,
    about: Option<About>,
    typed: Typed,
    docket: Docket,
}

/// What is shown besides the questions.
#[derive(Default)]
struct Shown {
    id: Option<String>,
    told: Told,
    more: String,
    effects: Option<Effects>,
}

type Pairs = Vec<(String, String)>;

pub(crate) async fn get(
    reader: Reader,
    Path(named): Path<Named>,
    Query(given): Query<Pairs>,
) -> Result<Response, Problem> {
    reader.actor()?;
    let asked = asked(&reader, &named.command, &given, Typed::default())?;
    show(&reader, &asked, Shown::default()).await
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Query(given): Query<Pairs>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Problem> {
    reader.actor()?;
    let asked = asked(&reader, &named.command, &given, Typed::of(&pairs))?;
    let asked = Asked { docket: Docket::of(&pairs), ..asked };
    let sending = Sending::of(&pairs);
    if pairs.iter().any(|(name, _)| name == "more") {
        let more = value(&pairs, "more");
        let more = more.strip_prefix(PREFIX).unwrap_or_default().to_owned();
        return show(&reader, &asked, Shown { id: Some(sending.id), more, ..Shown::default() }).await;
    }
    let data = match data::read(&asked.fields, &asked.typed, reader.lang) {
        Ok(data) => data,
        Err(faults) => return again(&reader, &asked, Told::typed(&reader, &faults)).await,
    };
    match give(&reader, &asked, &sending, data).await {
        Ok(Ok(to)) => Ok(Redirect::to(&to).into_response()),
        Ok(Err(effects)) => {
            let shown = Shown { id: Some(sending.id), effects: Some(effects), ..Shown::default() };
            show(&reader, &asked, shown).await
        }
        Err(problem) => {
            let told = Told::refused(&reader, &asked.typed, problem)?;
            again(&reader, &asked, told).await
        }
    }
}

/// Where the reader goes when the command is given, or what would follow from it.
async fn give(
    reader: &Reader,
    asked: &Asked,
    sending: &Sending,
    data: Value,
) -> Result<Result<String, Effects>, Problem> {
    let command = asked.command.name;
    if sending.looks {
        return Effects::of(reader, command, data).await.map(Err);
    }
    let href = if about::is_blind(reader, &asked.command) {
        // What was declared may have taken the proposal out of sight.
        reader.link("/assessments")
    } else {
        about::changed(reader, asked.command.machine, &data)
    };
    let done = sending.send(reader, command, data).await?;
    Ok(Ok(crate::links::after(&sending.leads(reader, href), done.position)))
}

/// The form of a command with what was typed and what the address brought along.
fn asked(reader: &Reader, name: &str, given: &[(String, String)], typed: Typed) -> Result<Asked, Problem> {
    let command = Command::infos().into_iter().find(|command| command.name == name);
    let command = command.ok_or(Problem::Status(StatusCode::NOT_FOUND))?;
    let fields = shape::fields(name, &(command.schema)());
    let about = about::of(&fields, given);
    let typed = typed.or(given).or(&about::defaults(reader, &fields));
    Ok(Asked { command, fields, about, typed, docket: Docket::default() })
}

/// Shown again, with what is wrong. What is sent next is another wish, so it gets an id of its own.
async fn again(reader: &Reader, asked: &Asked, told: Told) -> Result<Response, Problem> {
    let shown = show(reader, asked, Shown { told, ..Shown::default() }).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}

async fn show(reader: &Reader, asked: &Asked, shown: Shown) -> Result<Response, Problem> {
    let (labels, about) = (reader.labels(), asked.about.as_ref());
    let say = &labels.say;
    let refused = about::refused(reader, about, &asked.command).await?;
    let known = Known::around(reader, about).await?.of(&asked.fields);
    let fixed: Vec<(String, String)> =
        about.iter().map(|about| about.member()).map(|(name, code)| (name.to_owned(), code)).collect();
    let currency = about::currency(reader, about).await?;
    let drawing = Drawing {
        labels: &labels,
        typed: &asked.typed,
        known: &known,
        faults: &shown.told.faults,
        more: &shown.more,
        fixed: &fixed,
        currency: &currency,
    };
    let questions = drawing.questions("", &asked.fields);
    let Told { wrong, .. } = shown.told;
    let title = say.word("step", asked.command.name);
    let is_shut = refused.as_ref().is_some_and(|refused| refused.shuts);
    page(&Page {
        frame: Frame::new(reader, title, Tab::None).failed(wrong.is_some()),
        about: named(reader, asked).await?,
        back: back(reader, asked),
        command_id: shown.id.unwrap_or_else(fresh_id),
        questions,
        // What was just refused is told by the answer itself.
        hindrance: refused.map(|refused| refused.wrong).filter(|_| is_shut || wrong.is_none()),
        is_shut,
        wrong: wrong.map(|wrong| Wrong {
            field: if wrong.field.is_empty() { wrong.field } else { id(&wrong.field) },
            ..wrong
        }),
        effects: shown.effects,
        prepares: reader.is_office(),
        docket: asked.docket.clone(),
    })
}

async fn named(reader: &Reader, asked: &Asked) -> Result<Option<(String, Option<Phrase>)>, Problem> {
    let Some(about) = &asked.about else { return Ok(None) };
    let is_blind = about::is_blind(reader, &asked.command);
    let name = if is_blind { None } else { Some(about.name(reader).await?) };
    Ok(Some((about.code.clone(), name)))
}

/// Where the reader comes from.
fn back(reader: &Reader, asked: &Asked) -> String {
    match &asked.about {
        Some(about) if about::is_blind(reader, &asked.command) => {
            crate::links::assessment(reader.lang, &about.code)
        }
        Some(about) => about.href(reader.lang),
        None => about::home(reader, asked.command.machine),
    }
}
