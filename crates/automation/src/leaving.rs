//! Whoever is to hear that somebody left: the notices of every programme on the closing of an account.

use crate::{Desk, Outgoing, Site, is_history, rules, situation::Situation};
use nidaa_domain::{AnyEvent, Fact, account::AccountEvent};

/// The mails that the closing of an account causes; none of any other fact. An account is of no programme: each of them
/// tells of its own proposals. The desk already knows the fact.
pub fn leave(fact: &Fact, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    if !matches!(fact.event, AnyEvent::Account(AccountEvent::Closed {})) || is_history(fact) {
        return vec![];
    }
    let event = fact.event.full_kind();
    let notices = desk
        .rules
        .values()
        .flat_map(|workflow| workflow.notices_on(&event).map(move |notice| (workflow, notice)));
    let of = |(workflow, notice)| Situation {
        fact,
        directory: &desk.directory,
        workflow,
        site,
        notice,
        desk: Some(desk),
        duty: None,
    };
    notices.map(of).flat_map(|situation| rules::mails(&situation)).collect()
}
