//! Shares proposals out among assessors: to the least loaded of those who may judge them. The answer depends on nothing
//! but what is asked, not even on its order, and says of each choice why it was made.

use crate::evaluation::{Case, Evaluation, conflict_of};
use nidaa_kernel::{AccountLogin, Actor, ProjectCode};
use std::collections::BTreeMap;

/// A proposal that needs assessors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its code.
    pub project: ProjectCode,
    /// The project as it stands.
    pub case: Case,
    /// Its evaluation as it stands.
    pub evaluation: Evaluation,
}

/// Somebody who may assess, with the proposals of the call they have already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The account.
    pub person: Actor,
    /// Proposals they have.
    pub load: u32,
}

/// One choice and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The proposal.
    pub project: ProjectCode,
    /// Who gets it.
    pub assessor: AccountLogin,
    /// Proposals they had before this one.
    pub load: u32,
    /// How many could have been chosen.
    pub among: u32,
}

/// All choices, and the proposals for which too few may judge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balanced {
    /// In the order they were made.
    pub assignments: Vec<Assignment>,
    /// By code.
    pub short: Vec<ProjectCode>,
}

/// Gives every proposal `each` assessors, counting those it has who may still judge it. Proposals that few may judge
/// come first, so that these few are not spent on others; equals go by code, assessors of equal load by name.
pub fn balance(proposals: &[Proposal], pool: &[Candidate], each: usize) -> Balanced {
    let mut load: BTreeMap<&AccountLogin, u32> =
        pool.iter().map(|candidate| (&candidate.person.login, candidate.load)).collect();
    let mut order: Vec<(usize, &Proposal)> =
        proposals.iter().map(|proposal| (able(proposal, pool).count(), proposal)).collect();
    order.sort_by(|(a_able, a), (b_able, b)| (a_able, &a.project).cmp(&(b_able, &b.project)));
    let mut balanced = Balanced::default();
    for (_, proposal) in order {
        share_out(proposal, pool, each, &mut load, &mut balanced);
    }
    balanced.short.sort();
    balanced
}

fn share_out<'a>(
    proposal: &Proposal,
    pool: &'a [Candidate],
    each: usize,
    load: &mut BTreeMap<&'a AccountLogin, u32>,
    balanced: &mut Balanced,
) {
    let held = able(proposal, pool).filter(|person| proposal.evaluation.is_assigned(&person.login)).count();
    let mut free: Vec<&Actor> =
        able(proposal, pool).filter(|person| !proposal.evaluation.is_assigned(&person.login)).collect();
    for _ in held..each {
        let least = free.iter().min_by_key(|person| (load.get(&person.login).copied(), &person.login));
        let Some(person) = least.copied() else {
            balanced.short.push(proposal.project.clone());
            return;
        };
        let among = u32::try_from(free.len()).unwrap_or(u32::MAX);
        let before = load.entry(&person.login).or_default();
        balanced.assignments.push(Assignment {
            project: proposal.project.clone(),
            assessor: person.login.clone(),
            load: *before,
            among,
        });
        *before = before.saturating_add(1);
        free.retain(|other| other.login != person.login);
    }
}

/// Those of the pool who may judge the proposal.
fn able<'a>(proposal: &Proposal, pool: &'a [Candidate]) -> impl Iterator<Item = &'a Actor> {
    let (case, evaluation) = (proposal.case.clone(), proposal.evaluation.clone());
    pool.iter()
        .map(|candidate| &candidate.person)
        .filter(move |person| conflict_of(person, &case, &evaluation).is_none())
}
