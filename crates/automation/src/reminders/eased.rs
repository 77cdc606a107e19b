//! What was given beyond the rules: whoever owes a duty learns that they got more time, or owe it no longer.

use crate::{Desk, Outgoing, Site, entry::with_entries, rules, situation::Situation};
use nidaa_domain::Fact;

/// The mails that the policy of a duty asks for when this happens to it; calendars that hold the duty are brought up to it.
pub(super) fn mails(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let Some(workflow) = desk.ledger.get(fact.subject()).and_then(|row| desk.ledger.policy(row)) else {
        return vec![];
    };
    let event = fact.event.full_kind();
    let of =
        |notice| Situation { fact, directory: &desk.directory, workflow, site, notice, desk: Some(desk) };
    let mails = workflow.notices_on(&event).map(of).flat_map(|situation| rules::mails(&situation)).collect();
    with_entries(mails, &[fact.subject().to_owned()], desk, site)
}
