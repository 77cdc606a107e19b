//! The status board: stages as columns, projects as cards, counts by cooperation area.

use super::{
    AsOf, BoardView, CardView, ColumnView, Seen,
    cards::Cards,
    names,
    sight::{Reach, Reaches},
};
use crate::{App, Failure};
use nidaa_kernel::{Country, StageId};
use nidaa_workflow::{Machine, Workflow};
use std::collections::BTreeMap;

/// Which projects the board shows. Empty members show all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// Code of a call.
    pub call: Option<String>,
    /// Cooperation area.
    pub sector: Option<String>,
    /// Stage.
    pub stage: Option<String>,
    /// Owner's or partner's country.
    pub country: Option<Country>,
    /// Programme.
    pub programme: Option<String>,
    /// Only late ones.
    pub late: bool,
}

impl BoardFilter {
    fn shows(&self, card: &CardView) -> bool {
        let is = |wanted: &Option<String>, found: Option<&str>| {
            wanted.as_deref().is_none_or(|wanted| found == Some(wanted))
        };
        let country = |country| {
            card.owner.country == Some(country)
                || card.partners.iter().any(|partner| partner.country == country)
        };
        is(&self.call, card.call.as_deref())
            && is(&self.sector, Some(&card.sector))
            && is(&self.stage, Some(&card.stage))
            && is(&self.programme, Some(&card.programme))
            && self.country.is_none_or(country)
            && (!self.late || card.late_days.is_some())
    }
}

impl Seen<'_> {
    /// The status board at a moment. What is not seen is counted, and has no card; what is not named has no country.
    ///
    /// # Errors
    /// The store's.
    pub async fn status_board(&self, filter: &BoardFilter, as_of: AsOf) -> Result<BoardView, Failure> {
        let at = self.app.resolve(as_of).await?;
        let Cards { counted, reaches } = self.cards(at).await?;
        let mut cards: Vec<CardView> = counted.into_iter().filter(|card| filter.shows(card)).collect();
        let columns = self.app.columns(filter, &cards, &reaches);
        let sectors = self.app.sectors(filter, &cards);
        let total = cards.len();
        cards.retain(|card| reaches.of(&card.code) != Reach::Nothing);
        let place = |card: &CardView| columns.iter().position(|column| column.stage.id == card.stage);
        cards.sort_by_key(|card| (place(card), card.code.clone()));
        let named = cards.iter().map(|card| card.code.as_str());
        let named = named.filter(|code| reaches.of(code) == Reach::Whole);
        let next_duties = self.app.next_duties(named, as_of).await?;
        Ok(BoardView { at: at.moment, columns, sectors, cards, total, next_duties })
    }

    /// Every project's card, by code.
    ///
    /// # Errors
    /// The store's.
    pub async fn projects(&self, as_of: AsOf) -> Result<Vec<CardView>, Failure> {
        let at = self.app.resolve(as_of).await?;
        Ok(self.cards(at).await?.seen())
    }
}

impl App {
    /// Stages of the programmes shown, in their files' order, then those only the cards know.
    fn columns(&self, filter: &BoardFilter, cards: &[CardView], reaches: &Reaches) -> Vec<ColumnView> {
        let mut columns: Vec<ColumnView> = vec![];
        for workflow in self.programmes_of(filter, cards) {
            // A stage that another programme lacks stands behind the one it follows in its own.
            let mut after = 0;
            for stage in workflow.stages(Machine::Project) {
                let known = columns.iter().position(|column| column.stage.id == stage.id.as_str());
                let place = known.unwrap_or(after);
                if known.is_none() {
                    let view = names::stage(Some(&workflow), Machine::Project, &stage.id);
                    columns.insert(place, column(view, cards, reaches));
                }
                after = place + 1;
            }
        }
        for card in cards {
            if !columns.iter().any(|column| column.stage.id == card.stage)
                && let Ok(id) = StageId::new(card.stage.clone())
            {
                columns.push(column(names::stage(None, Machine::Project, &id), cards, reaches));
            }
        }
        columns
    }

    fn sectors(&self, filter: &BoardFilter, cards: &[CardView]) -> Vec<String> {
        let mut sectors: Vec<String> = vec![];
        for workflow in self.programmes_of(filter, cards) {
            sectors.extend(workflow.sectors().iter().map(|sector| sector.id.to_string()));
        }
        let mut seen = std::collections::HashSet::new();
        sectors.retain(|sector| seen.insert(sector.clone()));
        sectors
    }

    /// The programme that was asked for; else those of the cards; where there are no cards, all.
    fn programmes_of(&self, filter: &BoardFilter, cards: &[CardView]) -> Vec<Workflow> {
        let shown = |workflow: &Workflow| match &filter.programme {
            Some(wanted) => workflow.id().as_str() == wanted,
            None => cards.is_empty() || cards.iter().any(|card| card.programme == workflow.id().as_str()),
        };
        let all = self.shelf().programmes().into_iter().map(|shelved| shelved.workflow);
        all.filter(shown).collect()
    }
}

fn column(stage: super::StageView, cards: &[CardView], reaches: &Reaches) -> ColumnView {
    let mut by_sector: BTreeMap<String, usize> = BTreeMap::new();
    let here = || cards.iter().filter(|card| card.stage == stage.id);
    for card in here() {
        *by_sector.entry(card.sector.clone()).or_default() += 1;
    }
    let late = here().filter(|card| card.late_days.is_some()).count();
    let unseen = here().filter(|card| reaches.of(&card.code) == Reach::Nothing).count();
    ColumnView { count: here().count(), by_sector, late, unseen, stage }
}
