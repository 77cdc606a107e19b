//! Who belongs to an audience that a policy file names.

use crate::{Directory, KnownInstitution, KnownProject};
use nidaa_domain::{institution::Contact, project::Owner};
use nidaa_kernel::{AccountLogin, Country};
use nidaa_workflow::{ParameterValue, Workflow};
use std::collections::BTreeMap;

/// Key of the office in the registry for texts of rules from before they named it.
const BEFORE: &str = "CCO";
/// Kind of the institutions that are a country's focal point.
pub const FOCAL_POINT: &str = "national_focal_point";
/// Audience of the one who was asked to judge a proposal.
const ASSESSOR: &str = "assessor";
/// Audience of the one who pays: everybody whose account acts for the bank.
const BANK: &str = "bank";
/// Audience of the two people whom the contract names, who need not be the owner's contact.
const CONTRACT_PEOPLE: &str = "contract_people";
/// Audience of those who sit on the panel that a fact is of.
const PANEL_MEMBERS: &str = "panel_members";
/// Kinds that speak for the state they stand in. Kinds are words of the office: one that nobody foresaw is taken for no body of
/// a state, since what a wrong reader has read cannot be called back.
const OF_A_STATE: [&str; 7] = [
    FOCAL_POINT,
    "national_body",
    "government",
    "ministry",
    "directorate",
    "public_institution",
    "public_body",
];

/// What the audiences of a fact are about.
#[derive(Clone, Copy, Default)]
pub struct Scope<'a> {
    /// The project; none when the fact concerns a whole call.
    pub project: Option<&'a KnownProject>,
    /// The country that was asked.
    pub invited: Option<Country>,
    /// Key of the institution that the rules name as their office.
    pub office: Option<&'a str>,
    /// Key of the institution that the rules name as implementing partner.
    pub implementing_partner: Option<&'a str>,
    /// Key of the institution that the rules name as responsible by law for all projects.
    pub responsible_ministry: Option<&'a str>,
    /// The account the proposal was given to.
    pub assessor: Option<&'a str>,
    /// Those who sit on the panel.
    pub panel: &'a [AccountLogin],
}

impl<'a> Scope<'a> {
    /// All that a project is.
    pub fn of(project: &'a KnownProject) -> Self {
        Self { project: Some(project), ..Self::default() }
    }

    /// The same under these rules, which name an office and may name an implementing partner and a responsible ministry.
    pub fn under(self, rules: &'a Workflow) -> Self {
        let named = |name: &str| match rules.parameter(name).map(|named| &named.value) {
            Some(ParameterValue::Text(key)) => Some(key.as_str()),
            _ => None,
        };
        Self {
            office: named("coordination_office"),
            implementing_partner: named("implementing_partner"),
            responsible_ministry: named("responsible_ministry"),
            ..self
        }
    }
}

/// Institutions in one of the audiences by key, assessor, bank and members of a panel by sign-in name, and the people of the contract by what
/// it names them.
pub fn members<'a>(
    directory: &'a Directory,
    audiences: &'a [String],
    scope: Scope<'a>,
) -> impl Iterator<Item = (&'a str, &'a KnownInstitution)> {
    let asked = |name: &str| audiences.iter().any(|audience| audience == name);
    let assessor = scope.assessor.filter(|_| asked(ASSESSOR)).and_then(|login| directory.person(login));
    let bank = asked(BANK).then(|| directory.bank());
    let sitting = scope.panel.iter().filter(move |_| asked(PANEL_MEMBERS));
    let sitting = sitting.filter_map(|login| directory.person(login.as_str()));
    let people = scope.project.filter(|_| asked(CONTRACT_PEOPLE)).map(KnownProject::people);
    let institutions =
        directory.institutions().filter(move |member| is_member(directory, audiences, *member, scope));
    let people = people.into_iter().flatten();
    institutions.chain(assessor).chain(bank.into_iter().flatten()).chain(sitting).chain(people)
}

/// Whether an institution, with its key, is in one of the audiences.
pub fn is_member(
    directory: &Directory,
    audiences: &[String],
    (key, institution): (&str, &KnownInstitution),
    scope: Scope<'_>,
) -> bool {
    audiences.iter().any(|audience| belongs(directory, audience, key, institution, scope))
}

/// Contacts by their address in small letters: each once, sorted.
pub type Contacts<'a> = BTreeMap<String, &'a Contact>;

/// Everybody in one of the audiences. An unknown audience or an institution without a contact adds nobody.
pub fn contacts<'a>(directory: &'a Directory, audiences: &'a [String], scope: Scope<'a>) -> Contacts<'a> {
    let people =
        members(directory, audiences, scope).filter_map(|(_, institution)| institution.contact.as_ref());
    people.map(|contact| (address(contact), contact)).collect()
}

/// The address as it is compared.
pub fn address(contact: &Contact) -> String {
    contact.email.trim().to_lowercase()
}

fn belongs(
    directory: &Directory,
    audience: &str,
    key: &str,
    institution: &KnownInstitution,
    scope: Scope<'_>,
) -> bool {
    let speaks_for = |country| speaks_for(institution, country);
    match audience {
        "registered_contacts" => true,
        "office" => key == scope.office.unwrap_or(BEFORE),
        "implementing_partner" => scope.implementing_partner == Some(key),
        "invited_partner" | "asked_partner" | "concerned_partner" => scope.invited.is_some_and(speaks_for),
        "project_owner" => scope.project.is_some_and(|project| owns(key, institution, &project.owner)),
        "responsible_authority" if scope.responsible_ministry == Some(key) => true,
        // Who answers for the owner: the institution itself, or the state's bodies that are not its focal point.
        "responsible_authority" if institution.kind != FOCAL_POINT => {
            scope.project.is_some_and(|project| owns(key, institution, &project.owner))
        }
        "partner_contacts" => scope
            .project
            .is_some_and(|project| project.live_links.iter().any(|(country, _)| speaks_for(*country))),
        "focal_point" if institution.kind == FOCAL_POINT => match scope.project {
            Some(project) => owner_country(directory, &project.owner).is_some_and(speaks_for),
            None => true,
        },
        _ => false,
    }
}

fn owns(key: &str, institution: &KnownInstitution, owner: &Owner) -> bool {
    match owner {
        Owner::State { country } => speaks_for(institution, *country),
        Owner::Institution { institution: owner } => owner.as_str() == key,
    }
}

/// The country an owner belongs to: the state itself, or the state a national institution speaks for.
fn owner_country(directory: &Directory, owner: &Owner) -> Option<Country> {
    match owner {
        Owner::State { country } => Some(*country),
        Owner::Institution { institution } => {
            directory.institution(institution.as_str()).filter(|known| is_national(known))?.country
        }
    }
}

/// Whether an institution is a body of this state.
pub fn speaks_for(institution: &KnownInstitution, country: Country) -> bool {
    institution.country == Some(country) && is_national(institution)
}

fn is_national(institution: &KnownInstitution) -> bool {
    OF_A_STATE.contains(&institution.kind.as_str())
}
