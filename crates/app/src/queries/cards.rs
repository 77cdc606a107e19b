//! Cards of projects, as boards and lists show them.

use super::{
    CardView, NextMilestone, PartnerView, Seen,
    as_of::{Basis, Resolved},
    names,
    sight::{Reach, Reaches},
};
use crate::{App, Failure, queries::names::Names};
use nidaa_kernel::{CallCode, LocalText, Position, ProjectCode, StageId};
use nidaa_projections::boards::grants::{Grant, Grants};
use nidaa_projections::boards::{
    milestone_titles::MilestoneTitles,
    panels::Panels,
    status_board::{Card, StatusBoard, late_days},
};
use std::collections::HashMap;

/// Every project's card, as somebody sees it.
pub(super) struct Cards {
    /// By code. Those that are not seen are here to be counted, without a name on them.
    pub counted: Vec<CardView>,
    /// How much of each is seen.
    pub reaches: Reaches,
}

impl Cards {
    /// Those that are seen.
    pub fn seen(self) -> Vec<CardView> {
        let Self { counted, reaches } = self;
        counted.into_iter().filter(|card| reaches.of(&card.code) != Reach::Nothing).collect()
    }
}

impl Seen<'_> {
    /// Every project's card at a moment, by code.
    pub(super) async fn cards(&self, at: Resolved) -> Result<Cards, Failure> {
        let cards = self.app.rows::<StatusBoard>(at.basis).await?;
        // After the cards, so that whatever they name has been told.
        let (names, titles) = (Names::of(self.app, at).await?, self.app.titles(at).await?);
        let reaches = self.reaches_of(&cards, at).await?;
        let shown = |card: Card| {
            let next =
                card.next_milestone().and_then(|next| titles.get(&format!("{}/{}", card.code, next.key)));
            let next = next.cloned();
            match reaches.of(card.code.as_str()) {
                Reach::Whole => self.app.card(card, next, &names, at),
                Reach::Unnamed | Reach::Nothing => {
                    let redactor =
                        names.redactor(Some(&card.owner), card.links.iter().map(|link| link.country));
                    self.app.card(card, None, &names, at).unnamed(&redactor)
                }
            }
        };
        Ok(Cards { counted: cards.into_iter().map(shown).collect(), reaches })
    }
}

impl App {
    /// Titles of milestones at a moment.
    async fn titles(&self, at: Resolved) -> Result<HashMap<String, LocalText>, Failure> {
        let rows = self.rows::<MilestoneTitles>(at.basis).await?;
        let keyed = rows.into_iter().map(|row| (format!("{}/{}", row.project, row.milestone), row.title));
        Ok(keyed.collect())
    }

    /// A card as shown; `next` is the title of its next milestone.
    pub(super) fn card(&self, card: Card, next: Option<LocalText>, names: &Names, at: Resolved) -> CardView {
        let workflow = self.current_rules(&card.programme);
        let running = names::is_running(workflow.as_ref(), &card.stage);
        let today = at.day_under(workflow.as_ref());
        CardView {
            owner: names.owner(&card.owner),
            late_days: late_days(&card, today, running),
            next_milestone: card
                .next_milestone()
                .map(|milestone| NextMilestone { title: next.unwrap_or_default(), due: milestone.due }),
            code: card.code.to_string(),
            title: card.title,
            programme: card.programme.to_string(),
            call: card.call.map(|call| call.to_string()),
            sector: card.sector.to_string(),
            stage: card.stage.to_string(),
            since: card.since,
            implementation_year: card.implementation_year,
            partners: card
                .links
                .into_iter()
                .map(|link| PartnerView { country: link.country, role: link.role, state: link.state })
                .collect(),
            member_states_count: card.countries_counted,
            milestones_total: card.milestones_total.into(),
            milestones_reached: card.milestones_reached.into(),
            reconstructed: card.reconstructed,
            illustrative: card.illustrative,
        }
    }

    /// What each project of a call asks for and holds, and the position up to which that is known.
    pub(crate) async fn grants_of(&self, call: &str) -> Result<(Vec<Grant>, Position), Failure> {
        let head = self.log().head().await?.position;
        self.wait_for_boards(head).await?;
        let position = self.boards_at().await?.min(head);
        let grants = self.rows::<Grants>(Basis::Recorded(position)).await?;
        Ok((grants.into_iter().filter(|grant| grant.call.as_str() == call).collect(), position))
    }

    /// A call's projects with their stages, by code, and the position up to which that is known.
    pub(crate) async fn stages_of(
        &self,
        call: &str,
    ) -> Result<(Vec<(ProjectCode, StageId)>, Position), Failure> {
        let head = self.log().head().await?.position;
        self.wait_for_boards(head).await?;
        let position = self.boards_at().await?.min(head);
        let cards = self.rows::<StatusBoard>(Basis::Recorded(position)).await?;
        let of_call =
            cards.into_iter().filter(|card| card.call.as_ref().is_some_and(|code| code.as_str() == call));
        Ok((of_call.map(|card| (card.code, card.stage)).collect(), position))
    }

    /// Panels of a call that have not ended, by code, and the position up to which that is known.
    pub(crate) async fn meeting(&self, call: &CallCode) -> Result<(Vec<String>, Position), Failure> {
        let head = self.log().head().await?.position;
        self.wait_for_boards(head).await?;
        let position = self.boards_at().await?.min(head);
        let panels = self.rows::<Panels>(Basis::Recorded(position)).await?;
        let meeting = panels.into_iter().filter(|panel| panel.call == *call && !panel.adjourned);
        Ok((meeting.map(|panel| panel.panel).collect(), position))
    }

    /// A call's projects in whose stage a command is open, and the position up to which that is known.
    pub(crate) async fn projects_open_to(
        &self,
        call: &CallCode,
        command: &str,
    ) -> Result<(Vec<ProjectCode>, Position), Failure> {
        let head = self.log().head().await?.position;
        self.wait_for_boards(head).await?;
        let position = self.boards_at().await?.min(head);
        let cards = self.rows::<StatusBoard>(Basis::Recorded(position)).await?;
        let of_call = cards.into_iter().filter(|card| card.call.as_ref() == Some(call));
        let open = of_call.filter(|card| {
            let workflow = self.current_rules(&card.programme);
            workflow.is_some_and(|workflow| names::open_in(&workflow, command, &card.stage))
        });
        Ok((open.map(|card| card.code).collect(), position))
    }
}
