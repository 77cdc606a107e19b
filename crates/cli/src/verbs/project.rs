//! `nidaa project`.

use super::ask::{card_line, list, moment};
use crate::{
    args::{Args, Moment, ProjectVerb},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{App, AsOf, GrantView};
use nidaa_domain::project::ChangeRecord;
use nidaa_kernel::Money;

/// Lists projects, or shows one or its grant.
pub async fn run(args: &Args, what: &ProjectVerb) -> Result<(), Trouble> {
    let app = Engine::open(args).await?.ready().await?;
    match what {
        ProjectVerb::List(at) => {
            let cards = app.whole().projects(moment(at)?).await?;
            list(args, &cards, |card| format!("{:<18} {}", card.stage, card_line(card, args.lang)));
            Ok(())
        }
        ProjectVerb::Show { code, moment: at } => show(args, &app, code, moment(at)?).await,
        ProjectVerb::Grant { code, moment: at } => {
            let view = app.whole().grant(code, moment(at)?).await?;
            if args.json {
                out::json(&view);
            } else {
                grant(&view);
            }
            Ok(())
        }
    }
}

async fn show(args: &Args, app: &App, code: &str, at: AsOf) -> Result<(), Trouble> {
    let view = app.whole().project(code, at).await?;
    if args.json {
        out::json(&view);
        return Ok(());
    }
    let stage = view.stage_label.staff.best(args.lang).1;
    out::line(&format!("{} · {stage}", card_line(&view.card, args.lang)));
    for entry in &view.timeline {
        out::line(&format!("{:>6}  {}  {}", entry.position, entry.recorded_at, entry.kind));
    }
    Ok(())
}

fn grant(view: &GrantView) {
    let amount = |money: Option<Money>| money.map_or_else(|| "-".to_owned(), |money| money.to_string());
    if let Some(books) = view.books {
        let (granted, paid, pending, spent) = (books.granted, books.paid, books.pending, books.spent);
        out::line(&format!("granted {granted}  paid {paid}  pending {pending}  spent {spent}"));
    }
    for line in &view.budget {
        let (signed, now, spent) = (amount(line.signed), amount(line.now), amount(line.spent));
        out::line(&format!(
            "line {:<16} {:<18} signed {signed}  now {now}  spent {spent}",
            line.line, line.head
        ));
    }
    for payment in &view.payments {
        let (kind, state) = (payment.kind.as_str(), payment.state.as_str());
        out::line(&format!("payment {:<13} {kind:<10} {state:<10} {}", payment.payment, payment.amount));
    }
    for report in &view.reports {
        let (kind, state, round) = (report.kind.as_str(), report.state.as_str(), report.round);
        out::line(&format!("report {:<14} {kind:<10} {state:<10} round {round}", report.report));
    }
    for ChangeRecord { change, .. } in &view.differences {
        out::line(&format!("since the signature: {}", change.thing()));
    }
}

/// `nidaa postponements`.
pub async fn postponements(args: &Args, at: &Moment) -> Result<(), Trouble> {
    let app = Engine::open(args).await?.ready().await?;
    let view = app.whole().postponements(moment(at)?).await?;
    if args.json {
        out::json(&view);
        return Ok(());
    }
    let totals = &view.totals;
    let (waiting, returned, ended) = (totals.waiting, totals.returned, totals.ended_away);
    out::line(&format!(
        "{} journeys: {waiting} waiting, {returned} returned, {ended} ended away",
        totals.journeys
    ));
    for wish in &view.wishes {
        out::line(&format!("{:<8} wishes {}", wish.project, wish.to_year));
    }
    for journey in &view.journeys {
        let state = if journey.returned_at.is_some() { "returned" } else { "away" };
        let (renewals, changed) = (journey.renewals_open.len(), journey.differences.len());
        out::line(&format!(
            "{:<8} to {}  {state:<9} {:>4} days  {renewals} to renew  {changed} differences",
            journey.project, journey.to_year, journey.days
        ));
    }
    Ok(())
}
