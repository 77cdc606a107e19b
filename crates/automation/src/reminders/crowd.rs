//! People whom too many projects concern at once for a mail about each.

use super::plan::{addressed, figure};
use crate::{Desk, Obligation};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// Projects and calls of which somebody hears by a mail each, when the policy names no number.
const USUAL_APART: usize = 3;

/// Of how many projects and calls somebody hears at one moment by a mail each; of more, one mail tells all.
pub(super) fn apart(desk: &Desk, row: &Obligation) -> usize {
    let named = figure(desk, row, "separate_reminders").and_then(|number| usize::try_from(number).ok());
    named.filter(|number| *number > 0).unwrap_or(USUAL_APART)
}

/// Parts duties whose time has come into tellings, each in the order given: duties are told together when somebody hears of
/// them who hears of too many projects for a mail each. Every key comes once.
pub fn together(desk: &Desk, keys: &[String], until: Timestamp) -> Vec<Vec<String>> {
    let mut telling: Vec<usize> = (0..keys.len()).collect();
    for crowd in crowds(desk, keys, until) {
        let merged: BTreeSet<usize> = crowd.iter().map(|index| telling[*index]).collect();
        let Some(first) = merged.first().copied() else { continue };
        telling.iter_mut().filter(|one| merged.contains(*one)).for_each(|one| *one = first);
    }
    let mut tellings: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (key, telling) in keys.iter().zip(telling) {
        tellings.entry(telling).or_default().push(key.clone());
    }
    tellings.into_values().collect()
}

/// Of each person who hears of too many projects, the places of the duties.
fn crowds(desk: &Desk, keys: &[String], until: Timestamp) -> Vec<Vec<usize>> {
    let mut heard: BTreeMap<String, Vec<(usize, &Obligation)>> = BTreeMap::new();
    for (index, key) in keys.iter().enumerate() {
        let Some(row) = desk.ledger.get(key).filter(|row| row.is_open()) else { continue };
        for address in addressed(desk, row, until) {
            heard.entry(address).or_default().push((index, row));
        }
    }
    let is_crowd = |rows: &Vec<(usize, &Obligation)>| {
        let carriers: BTreeSet<_> = rows.iter().map(|(_, row)| super::case_of(row)).collect();
        rows.first().is_some_and(|(_, row)| carriers.len() > apart(desk, row))
    };
    let places = |rows: Vec<(usize, &Obligation)>| rows.into_iter().map(|(index, _)| index).collect();
    heard.into_values().filter(is_crowd).map(places).collect()
}
