//! The order of proposals within an area. Whole numbers only; whoever reckons again gets the same order.

use crate::evaluation::Score;
use nidaa_kernel::{ProjectCode, SectorId};
use nidaa_workflow::Rubric;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A proposal with the scores that count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Its code.
    pub project: ProjectCode,
    /// Its area.
    pub sector: SectorId,
    /// Scores of assessors who may judge it.
    pub scores: Vec<Score>,
}

/// A proposal's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its code.
    pub project: ProjectCode,
    /// Its area.
    pub sector: SectorId,
    /// Place within the area, from 1; nothing while scores are missing. Equals share a place.
    pub place: Option<u32>,
    /// Average in hundredths of a percent, rounded down.
    pub average: i64,
    /// Scores that count.
    pub scores: u32,
    /// Whether the average reaches the pass mark.
    pub passed: bool,
}

/// The average of scores in hundredths of a percent, rounded down; 0 without any.
pub fn average(scores: &[Score]) -> i64 {
    let count = i64::try_from(scores.len()).unwrap_or(i64::MAX);
    scores.iter().map(|score| score.score).sum::<i64>().checked_div(count).unwrap_or(0)
}

/// What is compared: the average, then the sums of points by criterion in the order of the rubric.
type Merit = (i64, Vec<i64>);

/// Whether scores are missing, then the merit, the better first.
type Entry<'a> = (bool, Reverse<Merit>, &'a Scored);

/// Ranks proposals within their areas: by area, then place, then code. Those with fewer scores than the rubric asks
/// for have no place and come last.
pub fn rank(proposals: &[Scored], rubric: &Rubric) -> Vec<Ranked> {
    let enough =
        |scored: &Scored| i64::try_from(scored.scores.len()).unwrap_or(0) >= rubric.scores_per_proposal;
    let mut areas: BTreeMap<&SectorId, Vec<Entry<'_>>> = BTreeMap::new();
    for scored in proposals {
        let entry = (!enough(scored), Reverse(merit(scored, rubric)), scored);
        areas.entry(&scored.sector).or_default().push(entry);
    }
    let mut all = vec![];
    for mut area in areas.into_values() {
        area.sort_by(|a, b| (a.0, &a.1, &a.2.project).cmp(&(b.0, &b.1, &b.2.project)));
        all.extend(places(&area, rubric));
    }
    all
}

fn places(area: &[Entry<'_>], rubric: &Rubric) -> Vec<Ranked> {
    let ranked = area.iter().map(|(unfinished, merit, scored)| {
        let better = area.iter().filter(|(late, other, _)| !late && other < merit).count();
        let average = average(&scored.scores);
        Ranked {
            project: scored.project.clone(),
            sector: scored.sector.clone(),
            place: (!unfinished).then(|| u32::try_from(better + 1).unwrap_or(u32::MAX)),
            average,
            scores: u32::try_from(scored.scores.len()).unwrap_or(u32::MAX),
            passed: !unfinished && average >= rubric.pass_mark * 100,
        }
    });
    ranked.collect()
}

fn merit(scored: &Scored, rubric: &Rubric) -> Merit {
    let sum = |criterion: &str| scored.scores.iter().filter_map(|score| score.points(criterion)).sum();
    (average(&scored.scores), rubric.criteria.iter().map(|criterion| sum(&criterion.id)).collect())
}
