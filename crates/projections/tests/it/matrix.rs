//! Which board reads which event.

use crate::samples::one_of_each;
use nidaa_domain::Fact;
use nidaa_projections::{
    Board,
    boards::{
        accounts, call_overview, dockets, feeds, grants, holidays, mail_ledger, milestone_titles, panels,
        partner_country, postponements, recipients, registry, status_board, webhooks,
    },
};
use std::fmt::Write as _;

fn reads<B: Board>(fact: &Fact) -> Option<&'static str> {
    B::key(fact).map(|_| B::NAME)
}

#[test]
fn the_matrix_of_events_and_boards_shows_what_nobody_reads() {
    let mut matrix = String::new();
    for fact in one_of_each() {
        let readers = [
            reads::<status_board::StatusBoard>(&fact),
            reads::<milestone_titles::MilestoneTitles>(&fact),
            reads::<call_overview::CallOverview>(&fact),
            reads::<partner_country::PartnerCountry>(&fact),
            reads::<mail_ledger::MailLedger>(&fact),
            reads::<postponements::Postponements>(&fact),
            reads::<registry::Registry>(&fact),
            reads::<accounts::Accounts>(&fact),
            reads::<recipients::Recipients>(&fact),
            reads::<dockets::Dockets>(&fact),
            reads::<grants::Grants>(&fact),
            reads::<webhooks::Webhooks>(&fact),
            reads::<holidays::Holidays>(&fact),
            reads::<feeds::Feeds>(&fact),
            reads::<panels::Panels>(&fact),
        ];
        let readers: Vec<&str> = readers.into_iter().flatten().collect();
        let readers = if readers.is_empty() { "nobody".to_owned() } else { readers.join(" ") };
        writeln!(matrix, "{:<34}{readers}", fact.event.full_kind()).expect("a string takes every line");
    }
    insta::assert_snapshot!(matrix);
}
