//! Who of those a proposal was given to must not judge it, as things stand.

use super::KnownProject;
use nidaa_domain::evaluation::{Case, Evaluation, EvaluationEvent, Ground, Score, conflict_of};
use nidaa_kernel::{AccountLogin, Actor};
use std::collections::{BTreeMap, BTreeSet};

/// Stakes of assessors in proposals, weighed anew with every fact that may change one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stakes {
    /// Open accounts, by sign-in name.
    actors: BTreeMap<String, Actor>,
    /// Accounts that were closed and not opened again.
    closed: BTreeSet<String>,
    /// Those with a stake and why, by the code of the project.
    known: BTreeMap<String, BTreeMap<AccountLogin, Ground>>,
    /// Who had the proposal of the last fact, and must not judge it since that fact.
    arisen: Vec<(AccountLogin, Ground)>,
}

impl Stakes {
    pub fn open(&mut self, actor: Actor) {
        self.closed.remove(actor.login.as_str());
        self.actors.insert(actor.login.to_string(), actor);
    }

    /// The open account of a sign-in name.
    pub fn actor(&self, login: &str) -> Option<&Actor> {
        self.actors.get(login)
    }

    pub fn close(&mut self, login: &str) {
        self.actors.remove(login);
        self.closed.insert(login.to_owned());
    }

    pub fn has_left(&self, login: &AccountLogin) -> bool {
        self.closed.contains(login.as_str())
    }

    /// Nothing arises with a fact of something else.
    pub fn rest(&mut self) {
        self.arisen.clear();
    }

    /// Weighs the stakes in a project after a fact of it or of its evaluation.
    pub fn weigh(&mut self, code: &str, project: &KnownProject) {
        self.rest();
        if project.assessors.is_empty() {
            return;
        }
        let stake = |login: &AccountLogin| self.ground(project, login).map(|ground| (login.clone(), ground));
        let now: BTreeMap<AccountLogin, Ground> = project.assessors.iter().filter_map(stake).collect();
        let before = self.known.insert(code.to_owned(), now.clone()).unwrap_or_default();
        let is_new = |(login, _): &(AccountLogin, Ground)| {
            !before.contains_key(login) && project.judging.is_assigned(login)
        };
        self.arisen = now.into_iter().filter(is_new).collect();
    }

    /// Why the person of an open account must not judge a project, if so.
    pub fn ground(&self, project: &KnownProject, login: &AccountLogin) -> Option<Ground> {
        let case = Case {
            owner: Some(project.owner.clone()),
            countries: project.live_links.iter().map(|(country, _)| *country).collect(),
            ..Case::default()
        };
        conflict_of(self.actors.get(login.as_str())?, &case, &project.judging)
    }

    pub fn of(&self, code: &str, login: &AccountLogin) -> Option<Ground> {
        self.known.get(code)?.get(login).copied()
    }

    pub fn arisen(&self) -> &[(AccountLogin, Ground)] {
        &self.arisen
    }
}

/// What became of an evaluation, without what assessors wrote.
pub(super) fn judged(mut evaluation: Evaluation, event: &EvaluationEvent) -> Evaluation {
    let EvaluationEvent::Scored { assessor, score, .. } = event else { return evaluation.evolve(event) };
    let (assessor, score) = (assessor.clone(), *score);
    evaluation.scores.push(Score { assessor, marks: vec![], summary: None, score });
    evaluation
}
