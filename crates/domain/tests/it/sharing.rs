//! Sharing out and ranking: pure functions whose answers hold for any input.

use crate::story::policy;
use nidaa_domain::evaluation::{
    Balanced, Candidate, Case, Evaluation, Mark, Proposal, Score, Scored, balance, conflict_of, rank,
};
use nidaa_domain::project::Owner;
use nidaa_kernel::{AccountLogin, Actor, Country, ProjectCode, Role, SectorId};
use proptest::prelude::*;
use std::collections::BTreeMap;

const STATES: [&str; 4] = ["ID", "PK", "SN", "MA"];

fn country(number: usize) -> Country {
    STATES[number % STATES.len()].parse().expect("two capitals")
}

fn login(number: usize) -> AccountLogin {
    AccountLogin::new(format!("assessor-{number:02}")).expect("a short name")
}

fn candidate(number: usize, from: Option<usize>, load: u32) -> Candidate {
    let roles = vec![Role("assessor".to_owned())];
    let person = Actor { login: login(number), roles, country: from.map(country), institution: None };
    Candidate { person, load }
}

fn proposal(number: usize, owner: usize) -> Proposal {
    Proposal {
        project: ProjectCode::new(format!("P{number:02}")).expect("a short name"),
        case: Case { owner: Some(Owner::State { country: country(owner) }), ..Case::default() },
        evaluation: Evaluation::default(),
    }
}

fn pools() -> impl Strategy<Value = Vec<Candidate>> {
    let one = (proptest::option::of(0..4_usize), 0..3_u32);
    proptest::collection::vec(one, 0..8).prop_map(|all| {
        all.into_iter().enumerate().map(|(number, (from, load))| candidate(number, from, load)).collect()
    })
}

fn proposals() -> impl Strategy<Value = Vec<Proposal>> {
    proptest::collection::vec(0..4_usize, 0..12).prop_map(|owners| {
        owners.into_iter().enumerate().map(|(number, owner)| proposal(number, owner)).collect()
    })
}

fn loads(pool: &[Candidate], balanced: &Balanced) -> BTreeMap<AccountLogin, u32> {
    let mut loads: BTreeMap<AccountLogin, u32> =
        pool.iter().map(|candidate| (candidate.person.login.clone(), candidate.load)).collect();
    for assignment in &balanced.assignments {
        *loads.entry(assignment.assessor.clone()).or_default() += 1;
    }
    loads
}

fn scored(number: usize, area: usize, points: &[i64]) -> Scored {
    let rubric = policy().rubric().cloned().expect("the programme has assessors");
    let score = |(assessor, points): (usize, &i64)| {
        let mark = |id: &str| Mark { criterion: id.to_owned(), points: *points, comment: None };
        let marks: Vec<Mark> = rubric.criteria.iter().map(|criterion| mark(&criterion.id)).collect();
        Score { assessor: login(assessor), marks, summary: None, score: rubric.score(|_| Some(*points)) }
    };
    Scored {
        project: ProjectCode::new(format!("P{number:02}")).expect("a short name"),
        sector: SectorId::new(["tourism", "trade"][area % 2]).expect("a short name"),
        scores: points.iter().enumerate().map(score).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_gets_a_proposal_they_must_not_judge_or_one_twice(pool in pools(), all in proposals(), each in 0..4_usize) {
        let balanced = balance(&all, &pool, each);
        let mut given = BTreeMap::new();
        for assignment in &balanced.assignments {
            let proposal = all.iter().find(|one| one.project == assignment.project).expect("a proposal asked about");
            let person = pool.iter().find(|one| one.person.login == assignment.assessor).expect("one of the pool");
            prop_assert_eq!(conflict_of(&person.person, &proposal.case, &proposal.evaluation), None);
            let times = given.entry((assignment.project.clone(), assignment.assessor.clone())).or_insert(0);
            *times += 1;
            prop_assert_eq!(*times, 1);
        }
        for proposal in &all {
            let held = balanced.assignments.iter().filter(|one| one.project == proposal.project).count();
            prop_assert_eq!(held < each, balanced.short.contains(&proposal.project));
        }
    }

    #[test]
    fn the_order_of_the_question_changes_nothing(pool in pools(), all in proposals(), each in 0..4_usize) {
        let (mut other_pool, mut other) = (pool.clone(), all.clone());
        other_pool.reverse();
        other.reverse();
        prop_assert_eq!(balance(&all, &pool, each), balance(&other, &other_pool, each));
    }

    #[test]
    fn without_conflicts_the_loads_of_any_two_differ_by_one_at_most(people in 1..8_usize, count in 0..12_usize, each in 0..4_usize) {
        let pool: Vec<Candidate> = (0..people).map(|number| candidate(number, None, 0)).collect();
        let all: Vec<Proposal> = (0..count).map(|number| proposal(number, number)).collect();
        let loads = loads(&pool, &balance(&all, &pool, each));
        let (least, most) = (loads.values().min(), loads.values().max());
        prop_assert!(most.zip(least).is_none_or(|(most, least)| most - least <= 1), "{:?}", loads);
    }

    #[test]
    fn each_choice_says_the_load_it_rested_on(pool in pools(), all in proposals()) {
        let balanced = balance(&all, &pool, 2);
        let mut loads = loads(&pool, &Balanced::default());
        for assignment in &balanced.assignments {
            let load = loads.entry(assignment.assessor.clone()).or_default();
            prop_assert_eq!(assignment.load, *load);
            prop_assert!(assignment.among >= 1);
            *load += 1;
        }
    }

    #[test]
    fn a_better_average_never_stands_behind_in_its_area(all in proptest::collection::vec((0..2_usize, proptest::collection::vec(0..11_i64, 0..4)), 0..10)) {
        let rubric = policy().rubric().cloned().expect("the programme has assessors");
        let proposals: Vec<Scored> =
            all.iter().enumerate().map(|(number, (area, points))| scored(number, *area, points)).collect();
        let ranked = rank(&proposals, &rubric);
        let mut backwards = proposals.clone();
        backwards.reverse();
        prop_assert_eq!(&rank(&backwards, &rubric), &ranked);
        prop_assert_eq!(ranked.len(), proposals.len());
        for (before, after) in ranked.iter().zip(ranked.iter().skip(1)).filter(|(a, b)| a.sector == b.sector) {
            if let (Some(first), Some(second)) = (before.place, after.place) {
                prop_assert!(first <= second && before.average >= after.average);
            }
            prop_assert!(before.place.is_some() || after.place.is_none());
        }
        for one in &ranked {
            prop_assert_eq!(one.place.is_some(), i64::from(one.scores) >= rubric.scores_per_proposal);
            prop_assert_eq!(one.passed, one.place.is_some() && one.average >= rubric.pass_mark * 100);
        }
    }
}

#[test]
fn the_scarce_judge_is_kept_for_the_proposal_that_needs_them() {
    // Both may judge what Senegal proposes; only the one from Senegal may judge what Indonesia proposes.
    let pool = [candidate(0, Some(2), 0), candidate(1, Some(0), 0)];
    let balanced = balance(&[proposal(1, 3), proposal(2, 0)], &pool, 1);
    let chosen: Vec<(&str, &str)> =
        balanced.assignments.iter().map(|one| (one.project.as_str(), one.assessor.as_str())).collect();
    assert_eq!(chosen, [("P02", "assessor-00"), ("P01", "assessor-01")]);
}
