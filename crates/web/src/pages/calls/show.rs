//! `GET /{lang}/calls/{code}`.

use super::{Named, name};
use crate::{
    Labels,
    frame::{Frame, Tab},
    labels::tone,
    links,
    pages::{
        act::{About, Doings, doings},
        page,
        parts::{Card, Entry, Live, Tag, entries},
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    sentences::Teller,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::CallView;
use nidaa_kernel::ApproxDate;
use nidaa_workflow::Machine;
use std::collections::HashMap;

struct Fact {
    name: String,
    value: String,
}

/// Projects of the call in one stage.
struct Group {
    label: String,
    tone: &'static str,
    count: String,
    cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "calls/show.html")]
struct Page {
    frame: Frame,
    live: Option<Live>,
    done: Option<String>,
    code: String,
    name: Phrase,
    stage: Tag,
    facts: Vec<Fact>,
    groups: Vec<Group>,
    entries: Vec<Entry>,
    postpone: Option<String>,
    doings: Doings,
    ranking: Option<String>,
    panels: Option<String>,
    board: String,
    /// Where a calendar of its deadlines is opened.
    calendar: Option<String>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    let call = reader.seen().call(&named.code, when.as_of).await?;
    let labels = reader.labels();
    let is_open = call.open_commands.iter().any(|open| open == "postpone_projects");
    let about = About { machine: Machine::Call, code: call.code.clone() };
    let may = is_open && reader.is_office() && !call.at.past;
    page(&Page {
        frame: Frame::at(&reader, name(&labels, &call).text, Tab::Calls, &when, call.at).await?,
        live: Live::new(&reader, &when, call.at),
        done: when.after.map(|position| labels.say.with("page-decide-done", "position", position)),
        stage: Tag { tone: tone(&call.stage.id), word: labels.stage_of(&call.stage) },
        facts: facts(&labels, &call, &reader.clock().await?),
        groups: groups(&labels, &call, &when),
        entries: entries(&labels, Teller::new(&labels, HashMap::new()), &call.timeline),
        postpone: may.then(|| format!("{}/postpone", links::call(reader.lang, &call.code))),
        doings: if call.at.past { Doings::default() } else { doings(&reader, &about).await? },
        ranking: super::ranking::link(&reader, &call, &when),
        panels: crate::pages::panels::list::link(&reader, &call.code, &when),
        board: when.keep(&format!("/{}/board?call={}", reader.lang, links::segment(&call.code))),
        calendar: (reader.is_office() && !call.at.past)
            .then(|| format!("{}/calendar", links::call(reader.lang, &call.code))),
        name: name(&labels, &call),
        code: call.code,
    })
}

fn facts(labels: &Labels, call: &CallView, clock: &str) -> Vec<Fact> {
    let (say, closes) = (&labels.say, call.closes.as_ref());
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact { name: say.t(key), value });
    let day = |date: jiff::civil::Date| say.date(ApproxDate::day(date));
    let rules = call.rules.as_ref().map(|rules| {
        let version = say.with("page-call-rules-version", "version", rules.version);
        say.row([labels.programme(rules.programme.as_str()), version])
    });
    let all = [
        fact("page-project-programme", Some(labels.programme(&call.programme))),
        fact("page-call-year", call.year.map(|year| year.to_string())),
        fact("page-call-conducted", call.conducted.map(|date| say.date(date))),
        fact("page-call-opens", call.opens.map(day)),
        fact("page-call-closes", closes.map(|closes| say.deadline(closes))),
        fact("page-call-closes-own", closes.and_then(|closes| say.deadline_elsewhere(closes, clock))),
        fact("page-call-rules", rules),
    ];
    all.into_iter().flatten().collect()
}

fn groups(labels: &Labels, call: &CallView, when: &When) -> Vec<Group> {
    let group = |(stage, count): &(String, usize)| Group {
        label: labels.stage(Machine::Project, stage),
        tone: tone(stage),
        count: labels.say.number(*count),
        cards: call
            .cards
            .iter()
            .filter(|card| card.stage == *stage)
            .map(|card| Card::new(labels, card).at(when))
            .collect(),
    };
    call.projects_by_stage.iter().map(group).collect()
}
