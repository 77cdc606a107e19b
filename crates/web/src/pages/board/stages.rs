//! Projects by stage and cooperation area: the same numbers as a bar and as a table.

use crate::{Labels, labels::tone};
use nidaa_app::{BoardView, ColumnView};

/// A part of the bar, in projects from its start, with its line of the legend.
pub(crate) struct Piece {
    pub from: usize,
    pub length: usize,
    pub tone: &'static str,
    pub label: String,
    pub count: String,
    /// Place of its column on the board.
    pub column: usize,
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
        let held: Vec<(usize, &ColumnView)> =
            board.columns.iter().enumerate().filter(|(_, column)| column.count > 0).collect();
        let count = |number: usize| if number == 0 { "–".to_owned() } else { labels.say.number(number) };
        let row = |sector: &String| {
            let here: Vec<usize> = held
                .iter()
                .map(|(_, column)| column.by_sector.get(sector).copied().unwrap_or_default())
                .collect();
            let total: usize = here.iter().sum();
            let counts = here.into_iter().map(count).collect();
            (total > 0).then(|| Row { area: labels.sector(sector), counts, total: count(total) })
        };
        let pieces = held.iter().scan(0, |from, (column, held)| {
            let piece = Piece::new(labels, *from, *column, held);
            *from += held.count;
            Some(piece)
        });
        Self {
            pieces: pieces.collect(),
            heads: held.iter().map(|(_, column)| labels.stage_of(&column.stage)).collect(),
            rows: board.sectors.iter().filter_map(row).collect(),
            totals: held.iter().map(|(_, column)| count(column.count)).collect(),
        }
    }
}

impl Piece {
    fn new(labels: &Labels, from: usize, column: usize, held: &ColumnView) -> Self {
        Self {
            from,
            length: held.count,
            tone: tone(&held.stage.id),
            label: labels.stage_of(&held.stage),
            count: labels.say.number(held.count),
            column,
        }
    }
}
