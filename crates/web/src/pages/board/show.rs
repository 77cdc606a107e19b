//! `GET /{lang}/board`.

use super::stages::Stages;
use crate::{
    Labels,
    frame::{Frame, Tab},
    labels::tone,
    pages::{
        act::House,
        page,
        parts::{Card, Live, Select, Unreached, unreached},
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use nidaa_app::{BoardFilter, BoardView, CardView, ColumnView, ContactView};
use nidaa_kernel::Country;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the reader chose; an empty text means all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Choice {
    call: String,
    sector: String,
    stage: String,
    country: String,
    programme: String,
    late: String,
}

impl Choice {
    pub fn filter(&self) -> Result<BoardFilter, Problem> {
        let some = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let country = some(&self.country).map(|code| code.parse::<Country>()).transpose();
        Ok(BoardFilter {
            call: some(&self.call),
            sector: some(&self.sector),
            stage: some(&self.stage),
            country: country.map_err(|error| Problem::bad("country", error))?,
            programme: some(&self.programme),
            late: self.late == "true",
        })
    }
}

struct Column {
    label: String,
    tone: &'static str,
    count: String,
    cards: Vec<Card>,
    late: Option<String>,
    unseen: Option<String>,
}

#[derive(Template)]
#[template(path = "board/show.html")]
struct Page {
    frame: Frame,
    live: Option<Live>,
    lists: Vec<Select>,
    only_late: bool,
    as_of: String,
    is_true: bool,
    is_filtered: bool,
    /// The board without filters.
    clear: String,
    total: usize,
    count: String,
    count_all: String,
    columns: Vec<Column>,
    stages: Stages,
}

pub(crate) async fn get(reader: Reader, when: When, choice: Query<Choice>) -> Result<Response, Problem> {
    let (seen, labels) = (reader.seen(), reader.labels());
    let filter = choice.filter()?;
    let board = seen.status_board(&filter, when.as_of).await?;
    let named = board.cards.iter().filter(|card| card.owner.kind != "unnamed");
    let unreached = unreached(&reader, named.map(|card| card.code.as_str()), &when).await?;
    let marks = Marks { unreached, house: House::of(&reader, &labels, board.at.past) };
    let calls = seen.calls(when.as_of).await?;
    let calls = calls.iter().map(|call| (call.code.clone(), crate::pages::calls::name(&labels, call).text));
    let title = labels.say.t("page-board-title");
    page(&Page {
        frame: Frame::at(&reader, title, Tab::Board, &when, board.at).await?,
        live: Live::new(&reader, &when, board.at),
        lists: lists(&labels, &choice, &board, calls.collect()),
        only_late: filter.late,
        is_filtered: filter != BoardFilter::default(),
        total: board.total,
        count: labels.say.count("page-board-count", board.total),
        count_all: labels.say.number(board.total),
        columns: board
            .columns
            .iter()
            .map(|column| Column::new(&labels, column, (&board, &marks), &when))
            .collect(),
        stages: Stages::new(&labels, &board),
        clear: when.keep(&reader.link("/board")),
        is_true: when.is_true,
        as_of: when.text,
    })
}

/// Whom mails do not reach, by project, and what may be done about it.
struct Marks<'a> {
    unreached: BTreeMap<String, Vec<ContactView>>,
    house: House<'a>,
}

impl Marks<'_> {
    fn of(&self, labels: &Labels, card: &CardView) -> Vec<Unreached> {
        let here = self.unreached.get(&card.code).into_iter().flatten();
        here.map(|contact| Unreached::new(labels, &self.house, contact)).collect()
    }
}

impl Column {
    fn new(
        labels: &Labels,
        column: &ColumnView,
        (board, marks): (&BoardView, &Marks<'_>),
        when: &When,
    ) -> Self {
        let cards = board.cards.iter().filter(|card| card.stage == column.stage.id);
        Self {
            label: labels.stage_of(&column.stage),
            tone: tone(&column.stage.id),
            count: labels.say.number(column.count),
            cards: cards
                .map(|card| carded(labels, card, board).at(when).with_unreached(marks.of(labels, card)))
                .collect(),
            late: (column.late > 0).then(|| labels.say.count("page-board-late", column.late)),
            unseen: (column.unseen > 0).then(|| labels.say.count("page-board-unseen", column.unseen)),
        }
    }
}

fn carded(labels: &Labels, card: &CardView, board: &BoardView) -> Card {
    Card::new(labels, card).with_duty(labels, board.next_duties.get(&card.code))
}

fn lists(labels: &Labels, choice: &Choice, board: &BoardView, calls: Vec<(String, String)>) -> Vec<Select> {
    let sectors = board.sectors.iter().map(|sector| (sector.clone(), labels.sector(sector)));
    let stages = board.columns.iter().map(|column| (column.stage.id.clone(), labels.stage_of(&column.stage)));
    let say = &labels.say;
    let list = |name, chosen: &str, entries: Vec<(String, String)>| {
        Select::new(say, (name, say.t(&format!("page-board-filter-{name}"))), chosen, entries)
    };
    vec![
        list("call", &choice.call, calls),
        list("sector", &choice.sector, sectors.collect()),
        list("stage", &choice.stage, stages.collect()),
        Select::countries(say, &choice.country),
    ]
}
