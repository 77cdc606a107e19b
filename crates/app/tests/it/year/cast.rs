//! Who takes part: a ministry of every member state, focal points, assessors, and 60 projects with 200 partners.

use super::{Entry, day, entry};
use crate::world::{actor, office};
use nidaa_kernel::{Actor, Country, member_states};
use serde_json::{Value, json};

pub const PROGRAMME: &str = "comcec-project-funding";
pub const CALL: &str = "CPF-17";
pub const PROJECTS: usize = 60;
/// States that propose; each does so in two areas.
const OWNERS: usize = 30;
const AREAS: [&str; 6] =
    ["agriculture", "finance", "poverty", "tourism", "trade", "transport_communications"];
/// States that are written to in Arabic and in French.
const ARABIC: &str = "DZ BH EG IQ JO KW LB LY MR MA OM PS QA SA SD SY TN AE YE";
const FRENCH: &str = "BJ BF CM TD KM CI DJ GA GN ML NE SN TG";

pub const ASSESSORS: [&str; 6] = ["adil", "binta", "cem", "dina", "emre", "farah"];

/// A proposal with those who make it.
pub struct Proposal {
    pub code: String,
    pub owner: Country,
    pub area: &'static str,
    pub partners: Vec<Country>,
}

/// The proposals of the call, in the order of their codes.
pub fn proposals() -> Vec<Proposal> {
    (0..PROJECTS).map(proposal).collect()
}

fn state(number: usize) -> Country {
    member_states()[number % member_states().len()].country
}

fn proposal(number: usize) -> Proposal {
    let count = if number.is_multiple_of(3) { 4 } else { 3 };
    let owner = state(number % OWNERS);
    let others = (0..).map(|step| state(number * 7 + step * 5 + 3)).filter(|country| *country != owner);
    Proposal {
        code: format!("P{:02}", number + 1),
        owner,
        area: AREAS[number / 10],
        partners: others.take(count).collect(),
    }
}

pub fn owner(country: Country) -> Actor {
    Actor { country: Some(country), ..actor("owner", "project_owner") }
}

pub fn focal_point(country: Country) -> Actor {
    Actor { country: Some(country), ..actor("focal-point", "focal_point") }
}

fn lang(country: Country) -> &'static str {
    let speaks = |list: &str| list.split(' ').any(|code| code == country.as_str());
    if speaks(ARABIC) {
        "ar"
    } else if speaks(FRENCH) {
        "fr"
    } else {
        "en"
    }
}

/// The register as it stands before the call.
pub fn entries() -> Vec<Entry> {
    let first = day("2030-07-29");
    let mut all = institution("CCO", "oic_standing_committee_secretariat", None, "office@cco.example", "en");
    for state in member_states() {
        let code = state.country.as_str().to_lowercase();
        let email = format!("ministry@{code}.example");
        all.extend(institution(
            &format!("{}-MIN", state.country),
            "national_body",
            Some(state.country),
            &email,
            lang(state.country),
        ));
    }
    for country in (0..OWNERS).map(state) {
        let email = format!("focal.point@{}.example", country.as_str().to_lowercase());
        all.extend(institution(
            &format!("{country}-FP"),
            "national_focal_point",
            Some(country),
            &email,
            lang(country),
        ));
    }
    for country in (0..OWNERS).map(state) {
        let login = format!("focal-point-{}", country.as_str().to_lowercase());
        let account = json!({ "account": login, "name": login, "lang": lang(country), "roles": ["focal_point"], "country": country });
        all.push(("open_account", account));
    }
    for proposal in proposals() {
        let seat = json!({ "institution": format!("{}-MIN", proposal.owner), "sector": proposal.area, "from": "2030-01-01" });
        all.push(("grant_registration", seat));
    }
    for login in ASSESSORS {
        let account = json!({ "account": login, "name": login, "lang": "en", "roles": ["assessor"] });
        all.push(("open_account", account));
        all.push((
            "name_address",
            json!({ "account": login, "email": format!("{login}@assessors.example") }),
        ));
    }
    all.into_iter().map(|(command, data)| entry(first, office(), command, data)).collect()
}

fn institution(
    key: &str,
    kind: &str,
    country: Option<Country>,
    email: &str,
    lang: &str,
) -> Vec<(&'static str, Value)> {
    let known = json!({ "institution": key, "name": { "en": key }, "kind": kind, "country": country });
    let contact = json!({ "institution": key, "contact": { "name": format!("Contact of {key}"), "email": email, "lang": lang } });
    vec![("register_institution", known), ("appoint_contact", contact)]
}

/// The themes of the call, one of each area.
pub fn themes() -> Value {
    let theme =
        |area: &&str| json!({ "key": area, "sector": area, "title": { "en": format!("Theme of {area}") } });
    AREAS.iter().map(theme).collect()
}
