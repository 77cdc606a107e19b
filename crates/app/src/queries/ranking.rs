//! The ranking of a call: the place of each proposal in its area, and how far the money of the call reaches.

use super::{AsOf, Moment};
use crate::{App, Failure, session::envelope_of};
use nidaa_domain::evaluation::{Case, Ranked, Scored, counted, rank};
use nidaa_kernel::{LocalText, Money};
use nidaa_projections::boards::grants::{Grant, Grants};
use serde::Serialize;
use std::{cmp::Reverse, collections::HashMap};
use utoipa::ToSchema;

/// A proposal's place in its area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlaceView {
    /// Code of the project.
    pub project: String,
    /// Title.
    #[schema(value_type = Object)]
    pub title: LocalText,
    /// Cooperation area.
    pub sector: String,
    /// Stage of the project.
    pub stage: String,
    /// Place within the area, from 1; null while scores are missing.
    pub place: Option<u32>,
    /// Average in hundredths of a percent.
    pub average: i64,
    /// Scores that count.
    pub scores: u32,
    /// Whether the average reaches the pass mark.
    pub passed: bool,
    /// Money asked for by the final document; null before there is one.
    #[schema(value_type = Option<Object>)]
    pub requested: Option<Money>,
    /// Money granted.
    #[schema(value_type = Option<Object>)]
    pub granted: Option<Money>,
    /// Place on the reserve list, while it waits there.
    pub reserve_rank: Option<u16>,
    /// Whether the envelope reaches it if what is not granted yet were given in the order of averages, over all areas, to
    /// those that passed. A reckoning and no decision; null without an envelope or an amount.
    pub within: Option<bool>,
}

/// The ranking of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RankingView {
    /// The moment of the answer.
    pub at: Moment,
    /// Code of the call.
    pub call: String,
    /// The average a proposal must reach, in hundredths of a percent.
    pub pass_mark: i64,
    /// The sum of all grants the call may give, where one is set.
    #[schema(value_type = Option<Object>)]
    pub envelope: Option<Money>,
    /// What of it is not granted.
    #[schema(value_type = Option<Object>)]
    pub left: Option<Money>,
    /// By area, then place, then code.
    pub places: Vec<PlaceView>,
}

impl App {
    /// The ranking of a call's proposals within their areas.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for an unknown call or one without assessors, or the store's.
    pub async fn ranking(&self, call: &str, as_of: AsOf) -> Result<RankingView, Failure> {
        let at = self.resolve(as_of).await?;
        let found = self.folded_call(call, at).await?;
        let missing = || Failure::NotFound { what: "call", code: call.to_owned() };
        found.code.as_ref().ok_or_else(missing)?;
        let rules = self.rules_for(&found).await?;
        let rubric = rules.rubric().ok_or_else(missing)?;
        let (mut proposals, mut cards) = (vec![], HashMap::new());
        for card in
            self.whole().projects(as_of).await?.into_iter().filter(|card| card.call.as_deref() == Some(call))
        {
            let judged = self.judged(&card.code, at).await?;
            if judged.evaluation.assigned.is_empty() && judged.evaluation.scores.is_empty() {
                continue;
            }
            let scores = counted(&judged.evaluation, &Case::of(&judged.project), &judged.people);
            if let (Some(project), Some(sector)) = (judged.project.code, judged.project.sector) {
                proposals.push(Scored { project, sector, scores });
                cards.insert(card.code.clone(), (card.title, card.stage));
            }
        }
        let grants = self.rows::<Grants>(at.basis).await?;
        let grants: Vec<Grant> = grants.into_iter().filter(|grant| grant.call.as_str() == call).collect();
        let envelope = envelope_of(&found, &rules);
        let place = |ranked: Ranked| {
            let (title, stage) = cards.remove(ranked.project.as_str()).unwrap_or_default();
            place(&ranked, (title, stage), &grants)
        };
        let mut places: Vec<PlaceView> = rank(&proposals, rubric).into_iter().map(place).collect();
        let left = envelope.map(|envelope| left(envelope, &grants));
        if let Some(left) = left {
            reach(&mut places, left);
        }
        let pass_mark = rubric.pass_mark * 100;
        Ok(RankingView { at: at.moment, call: call.to_owned(), pass_mark, envelope, left, places })
    }
}

fn place(ranked: &Ranked, (title, stage): (LocalText, String), grants: &[Grant]) -> PlaceView {
    let grant = grants.iter().find(|grant| grant.project == ranked.project);
    PlaceView {
        project: ranked.project.to_string(),
        title,
        sector: ranked.sector.to_string(),
        stage,
        place: ranked.place,
        average: ranked.average,
        scores: ranked.scores,
        passed: ranked.passed,
        requested: grant.and_then(|grant| grant.requested),
        granted: grant.and_then(|grant| grant.granted),
        reserve_rank: grant.and_then(|grant| grant.reserve_rank),
        within: None,
    }
}

fn left(envelope: Money, grants: &[Grant]) -> Money {
    let held = grants.iter().filter_map(|grant| grant.granted);
    let held = held.filter(|held| held.currency == envelope.currency);
    let minor = held.fold(envelope.minor, |left, held| left.saturating_sub(held.minor));
    Money { minor, ..envelope }
}

/// Draws the line where the money ends: the first proposal that what is left does not reach, and all after it.
fn reach(places: &mut [PlaceView], left: Money) {
    let mut order: Vec<&mut PlaceView> = places.iter_mut().collect();
    order.sort_by(|a, b| (Reverse(a.average), &a.project).cmp(&(Reverse(b.average), &b.project)));
    let mut rest = left.minor;
    for one in order {
        if one.granted.is_some() {
            one.within = Some(true);
        } else if let Some(asked) =
            one.requested.filter(|asked| one.passed && asked.currency == left.currency)
        {
            rest = rest.saturating_sub(asked.minor);
            one.within = Some(rest >= 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usd(minor: i64) -> Money {
        Money { minor, currency: nidaa_kernel::Currency::USD }
    }

    /// Passed at 60 percent.
    fn asks(project: &str, average: i64, requested: Option<i64>) -> PlaceView {
        PlaceView {
            project: project.to_owned(),
            title: LocalText::default(),
            sector: String::new(),
            stage: String::new(),
            place: Some(1),
            average,
            scores: 2,
            passed: average >= 6_000,
            requested: requested.map(usd),
            granted: None,
            reserve_rank: None,
            within: None,
        }
    }

    #[test]
    fn the_money_ends_at_the_first_it_does_not_reach_whatever_the_area() {
        let granted = PlaceView { granted: Some(usd(500)), ..asks("A", 6_100, Some(900)) };
        let mut places = [
            granted,
            asks("B", 9_000, Some(600)),
            asks("C", 7_000, Some(300)),
            asks("D", 8_000, Some(500)),
            asks("E", 5_000, Some(1)),
            asks("F", 6_500, None),
        ];
        reach(&mut places, usd(1_000));
        let within = places.map(|place| place.within);
        assert_eq!(within, [Some(true), Some(true), Some(false), Some(false), None, None]);
    }
}
