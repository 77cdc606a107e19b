//! `GET /{lang}/calls/{code}/ranking`: the places of a call's proposals, and how far its money reaches.

use super::{Named, name};
use crate::{
    Labels,
    frame::{Frame, Tab},
    labels::tone,
    links,
    pages::{
        act::{About, Doing, offered},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{CallView, PlaceView, RankingView};
use nidaa_kernel::Money;
use nidaa_workflow::Machine;

/// The proposals of one area.
struct Area {
    name: String,
    lines: Vec<Line>,
}

struct Line {
    place: Option<String>,
    code: String,
    title: Phrase,
    href: String,
    average: String,
    /// How many scores count, where they are too few; else whether it passes.
    verdict: Tag,
    amount: Option<String>,
    money: Option<Tag>,
    stage: Tag,
}

struct Fact {
    name: String,
    value: String,
}

#[derive(Template)]
#[template(path = "calls/ranking.html")]
struct Page {
    frame: Frame,
    back: String,
    call: Phrase,
    facts: Vec<Fact>,
    areas: Vec<Area>,
    has_money: bool,
    /// Where the proposals are shared out among all assessors.
    share: Option<Doing>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    reader.check_office()?;
    let app = &reader.web.site.app;
    let call = reader.seen().call(&named.code, when.as_of).await?;
    let (ranking, labels) = (app.ranking(&named.code, when.as_of).await?, reader.labels());
    let about = About { machine: Machine::Call, code: call.code.clone() };
    let share = if call.at.past { None } else { offered(&reader, &about, "assign_assessors").await? };
    page(&Page {
        share,
        frame: Frame::at(&reader, labels.say.t("page-ranking-title"), Tab::Calls, &when, ranking.at).await?,
        back: when.keep(&links::call(reader.lang, &call.code)),
        call: name(&labels, &call),
        facts: facts(&labels, &ranking),
        areas: areas(&labels, &ranking, &when),
        has_money: ranking.envelope.is_some(),
    })
}

/// Where the ranking of a call is, for the office and where its rules have one.
pub(super) fn link(reader: &Reader, call: &CallView, when: &When) -> Option<String> {
    let pinned = call.rules.as_ref().and_then(|pin| reader.labels().policy(&pin.digest));
    let current = || {
        let shelved = reader.web.site.app.shelf().programmes();
        shelved.iter().map(|one| one.workflow.clone()).find(|rules| rules.id().as_str() == call.programme)
    };
    let is_ranked = reader.is_office() && pinned.or_else(current)?.rubric().is_some();
    is_ranked.then(|| when.keep(&format!("{}/ranking", links::call(reader.lang, &call.code))))
}

fn facts(labels: &Labels, ranking: &RankingView) -> Vec<Fact> {
    let say = &labels.say;
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact { name: say.t(key), value });
    let money = |amount: &Option<Money>| amount.map(|amount| say.money(amount));
    let all = [
        fact("page-ranking-pass-mark", Some(say.percent(ranking.pass_mark))),
        fact("page-ranking-envelope", money(&ranking.envelope)),
        fact("page-ranking-left", money(&ranking.left)),
    ];
    all.into_iter().flatten().collect()
}

/// The ranking comes ordered by area.
fn areas(labels: &Labels, ranking: &RankingView, when: &When) -> Vec<Area> {
    let area = |places: &[PlaceView]| Area {
        name: labels.sector(&places[0].sector),
        lines: places.iter().map(|place| Line::new(labels, place, when)).collect(),
    };
    ranking.places.chunk_by(|one, next| one.sector == next.sector).map(area).collect()
}

impl Line {
    fn new(labels: &Labels, view: &PlaceView, when: &When) -> Self {
        let say = &labels.say;
        Self {
            place: view.place.map(|place| say.number(place)),
            code: view.project.clone(),
            title: say.local(&view.title),
            href: when.keep(&links::evaluation(say.lang, &view.project)),
            average: say.percent(view.average),
            verdict: verdict(labels, view),
            amount: view.granted.or(view.requested).map(|amount| say.money(amount)),
            money: money(labels, view),
            stage: Tag { tone: tone(&view.stage), word: labels.stage(Machine::Project, &view.stage) },
        }
    }
}

fn verdict(labels: &Labels, view: &PlaceView) -> Tag {
    let (tone, key) = match (view.place, view.passed) {
        (None, _) => ("waiting", "page-ranking-unfinished"),
        (Some(_), true) => ("done", "page-ranking-passed"),
        (Some(_), false) => ("ended", "page-ranking-failed"),
    };
    Tag { tone, word: labels.say.t(key) }
}

/// Where the proposal stands to the money of the call.
fn money(labels: &Labels, view: &PlaceView) -> Option<Tag> {
    let say = &labels.say;
    let tag = |tone, word| Some(Tag { tone, word });
    match (view.granted, view.reserve_rank, view.within) {
        (Some(_), ..) => tag("done", say.t("page-ranking-granted")),
        (None, Some(rank), _) => tag("waiting", say.with("page-ranking-reserve", "rank", say.number(rank))),
        (None, None, Some(true)) => tag("chosen", say.t("page-ranking-within")),
        (None, None, Some(false)) => tag("ended", say.t("page-ranking-beyond")),
        (None, None, None) => None,
    }
}
