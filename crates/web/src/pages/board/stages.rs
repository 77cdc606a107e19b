//! Projects by stage and cooperation area: the same numbers as a bar and as a table.

use crate::{Labels, labels::tone};
use nidaa_app::BoardView;

/// A part of the bar, in projects from its start.
pub(crate) struct Piece {
    pub from: usize,
    pub length: usize,
    pub tone: &'static str,
}

/// A row of the table.
pub(crate) struct Row {
    pub area: String,
    pub counts: Vec<String>,
    pub total: String,
}

/// Stages and areas that hold a project; the others would only be zeros.
pub(crate) struct Stages {
    pub pieces: Vec<Piece>,
    pub heads: Vec<String>,
    pub rows: Vec<Row>,
    pub totals: Vec<String>,
}

impl Stages {
    pub fn new(labels: &Labels, board: &BoardView) -> Self {
        let held: Vec<_> = board.columns.iter().filter(|column| column.count > 0).collect();
        let count = |number: usize| if number == 0 { "–".to_owned() } else { labels.say.number(number) };
        let row = |sector: &String| {
            let here: Vec<usize> =
                held.iter().map(|column| column.by_sector.get(sector).copied().unwrap_or_default()).collect();
            let total: usize = here.iter().sum();
            let counts = here.into_iter().map(count).collect();
            (total > 0).then(|| Row { area: labels.sector(sector), counts, total: count(total) })
        };
        let starts = held.iter().scan(0, |sum, column| Some(std::mem::replace(sum, *sum + column.count)));
        let pieces = held.iter().zip(starts).map(|(column, from)| Piece {
            from,
            length: column.count,
            tone: tone(&column.stage.id),
        });
        Self {
            pieces: pieces.collect(),
            heads: held.iter().map(|column| labels.stage_of(&column.stage)).collect(),
            rows: board.sectors.iter().filter_map(row).collect(),
            totals: held.iter().map(|column| count(column.count)).collect(),
        }
    }
}
