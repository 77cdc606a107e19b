//! Who must not judge a proposal.

use crate::evaluation::{Evaluation, Score};
use crate::project::{Owner, Project};
use nidaa_kernel::{Actor, CallCode, Country, StageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why somebody must not judge a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Acts for a country that owns the project or takes part in it.
    OwnCountry,
    /// Acts for the institution that owns it.
    OwnInstitution,
    /// Works on the project.
    ListedPerson,
    /// Is close to somebody concerned.
    Personal,
    /// Has money at stake.
    Financial,
    /// Something else, said in words.
    Other,
}

impl Ground {
    /// The ground as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OwnCountry => "own_country",
            Self::OwnInstitution => "own_institution",
            Self::ListedPerson => "listed_person",
            Self::Personal => "personal",
            Self::Financial => "financial",
            Self::Other => "other",
        }
    }
}

/// What an evaluation looks at beyond its own stream: the project as it stands now, and the account spoken of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Present stage of the project; none when there is no such project.
    pub stage: Option<StageId>,
    /// Its call.
    pub call: Option<CallCode>,
    /// Owner of the project.
    pub owner: Option<Owner>,
    /// Countries that take part in it or were asked to.
    pub countries: Vec<Country>,
    /// The account spoken of, if it is open: the one named by the command, else the one who acts.
    pub assessor: Option<Actor>,
}

impl Case {
    /// The case of a project, as far as its own stream tells.
    pub fn of(project: &Project) -> Self {
        let live = project.links.iter().filter(|link| link.state.is_live());
        Self {
            stage: project.stage.clone(),
            call: project.call.clone(),
            owner: project.owner.clone(),
            countries: live.map(|link| link.country).collect(),
            assessor: None,
        }
    }
}

/// Why this person must not judge the proposal; nothing when they may. Asked anew whenever it matters, so that it
/// follows every change of the project, of the account and of what was declared.
pub fn conflict_of(person: &Actor, case: &Case, evaluation: &Evaluation) -> Option<Ground> {
    let owner = case.owner.as_ref();
    let countries = owner.and_then(Owner::country).into_iter().chain(case.countries.iter().copied());
    let own_institution = match owner {
        Some(Owner::Institution { institution }) => person.institution.as_ref() == Some(institution),
        _ => false,
    };
    let declared = || evaluation.declared.iter().find(|(login, _)| *login == person.login);
    if person.country.is_some_and(|own| countries.into_iter().any(|country| country == own)) {
        Some(Ground::OwnCountry)
    } else if own_institution {
        Some(Ground::OwnInstitution)
    } else if evaluation.listed.contains(&person.login) {
        Some(Ground::ListedPerson)
    } else {
        declared().map(|(_, ground)| *ground)
    }
}

/// The scores that count: those of people with an open account who may judge the proposal.
pub fn counted(evaluation: &Evaluation, case: &Case, people: &[Actor]) -> Vec<Score> {
    let may = |score: &&Score| {
        let person = people.iter().find(|person| person.login == score.assessor);
        person.is_some_and(|person| conflict_of(person, case, evaluation).is_none())
    };
    evaluation.scores.iter().filter(may).cloned().collect()
}
