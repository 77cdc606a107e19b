//! Institutions, with their contacts where a file gives them.

use super::{Findings, place::Place};
use crate::Order;
use nidaa_domain::{
    Command,
    institution::{AppointContact, Contact, InstitutionCommand, RegisterInstitution},
};
use nidaa_kernel::{InstitutionKey, LocalText};
use std::collections::BTreeSet;

pub(super) fn orders(root: &Place<'_>, findings: &mut Findings) -> Vec<(String, Order)> {
    let mut seen = BTreeSet::new();
    let places = root.at("institutions").list(findings);
    places.iter().flat_map(|place| institution(place, &mut seen, findings)).collect()
}

fn institution(
    place: &Place<'_>,
    seen: &mut BTreeSet<String>,
    findings: &mut Findings,
) -> Vec<(String, Order)> {
    let told = place.provenance(findings);
    let register = register(place, findings);
    let contact =
        place.at("contact").value_or_null::<Contact>("a contact with name, email and lang", findings);
    let Some(register) = register else { return vec![] };
    let institution = register.institution.clone();
    if !seen.insert(institution.to_string()) {
        findings.fault_at(&place.at("key"), "duplicate", "this institution stands twice in the file");
        return vec![];
    }
    let entered = InstitutionCommand::RegisterInstitution(register);
    let appointed =
        contact.map(|contact| InstitutionCommand::AppointContact(AppointContact { institution, contact }));
    let commands = std::iter::once(entered).chain(appointed);
    let order = |command| Order { command: Command::Institution(command), provenance: Some(told.clone()) };
    commands.map(|command| (place.path().to_owned(), order(command))).collect()
}

/// Countries of institutions may lie outside the member states, such as Geneva's.
fn register(place: &Place<'_>, findings: &mut Findings) -> Option<RegisterInstitution> {
    let name = LocalText {
        ar: place.at("name_ar").text_or_null(findings).map(str::to_owned),
        en: place.at("name_en").text_or_null(findings).map(str::to_owned),
        fr: place.at("name_fr").text_or_null(findings).map(str::to_owned),
    };
    let kind = place.at("kind").text(findings).map(str::to_owned);
    let key = place.at("key").text(findings)?;
    let institution = InstitutionKey::new(key);
    let institution =
        institution.map_err(|error| findings.fault_at(&place.at("key"), "bad-code", &error.to_string()));
    Some(RegisterInstitution {
        institution: institution.ok()?,
        name,
        acronym: place.at("acronym").text_or_null(findings).map(str::to_owned),
        kind: kind?,
        country: place.at("host_country").value_or_null("a two-letter country code", findings),
    })
}
