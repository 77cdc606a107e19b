//! Questions: `board`, `project`, `call`, `country`, `registry`, `mail`.

use crate::{
    args::{Args, Board, Listing, Moment, Only},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{AsOf, BoardFilter, CallView, CardView, DocketView, Failure, MailView, RegistryFilter};
use nidaa_kernel::{Country, Lang};

/// `nidaa board`.
pub async fn board(args: &Args, board: &Board) -> Result<(), Trouble> {
    let as_of = moment(&board.moment)?;
    let filter = BoardFilter {
        call: board.call.clone(),
        sector: board.sector.clone(),
        stage: board.stage.clone(),
        country: board.country.as_deref().map(country).transpose()?,
        programme: None,
        late: board.late,
    };
    let app = Engine::open(args).await?.ready().await?;
    let view = app.whole().status_board(&filter, as_of).await?;
    if args.json {
        out::json(&view);
        return Ok(());
    }
    for column in view.columns.iter().filter(|column| column.count > 0) {
        out::line(&format!("{} ({})", column.stage.staff.best(args.lang).1, column.count));
        for card in view.cards.iter().filter(|card| card.stage == column.stage.id) {
            out::line(&format!("  {}", card_line(card, args.lang)));
        }
    }
    Ok(())
}

/// `nidaa call`.
pub async fn calls(args: &Args, what: &Listing) -> Result<(), Trouble> {
    let app = Engine::open(args).await?.ready().await?;
    match what {
        Listing::List(at) => {
            list(args, &app.whole().calls(moment(at)?).await?, |call| call_line(call, args.lang));
        }
        Listing::Show { code, moment: at } => {
            let view = app.whole().call(code, moment(at)?).await?;
            if args.json {
                out::json(&view);
            } else {
                out::line(&call_line(&view, args.lang));
                for card in &view.cards {
                    out::line(&format!("  {:<18} {}", card.stage, card_line(card, args.lang)));
                }
            }
        }
    }
    Ok(())
}

/// `nidaa country`.
pub async fn countries(args: &Args, what: &Only) -> Result<(), Trouble> {
    let Only::List(at) = what;
    let app = Engine::open(args).await?.ready().await?;
    let countries = app.whole().countries(moment(at)?).await?;
    list(args, &countries, |view| {
        let (owns, parts) = (view.owns.len(), view.takes_part.len());
        format!("{}  owns {owns:>2}, takes part in {parts:>2}  {}", view.country, view.name.best(args.lang).1)
    });
    Ok(())
}

/// `nidaa registry`.
pub async fn registry(args: &Args, what: &Only) -> Result<(), Trouble> {
    let Only::List(at) = what;
    let app = Engine::open(args).await?.ready().await?;
    let view = app.registry(&RegistryFilter::default(), moment(at)?).await?;
    if args.json {
        out::json(&view);
        return Ok(());
    }
    for seat in &view.seats {
        let country = seat.country.map_or_else(|| "--".to_owned(), |country| country.to_string());
        let until = seat.until.as_deref().unwrap_or("…");
        let name = seat.name.best(args.lang).1;
        out::line(&format!("{:<24} {country}  {} – {until}  {name}", seat.sector, seat.from));
    }
    Ok(())
}

/// `nidaa docket`.
pub async fn dockets(args: &Args, what: &Listing) -> Result<(), Trouble> {
    let app = Engine::open(args).await?.ready().await?;
    let (dockets, one) = match what {
        Listing::List(at) => (app.dockets(moment(at)?).await?, false),
        Listing::Show { code, moment: at } => (vec![app.docket(code, moment(at)?).await?], true),
    };
    match dockets.first().filter(|_| one && args.json) {
        Some(docket) => out::json(docket),
        None => list(args, &dockets, docket_lines),
    }
    Ok(())
}

fn docket_lines(docket: &DocketView) -> String {
    let lines = docket.waiting.iter().map(|waiting| {
        format!(
            "{}/{}  {}  {}  ({}, {})",
            docket.docket, waiting.decision, waiting.command, waiting.data, waiting.by, waiting.at
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn list<T: serde::Serialize>(args: &Args, items: &[T], line: impl Fn(&T) -> String) {
    if args.json {
        out::json(&items);
        return;
    }
    for item in items {
        if !out::line(&line(item)) {
            return;
        }
    }
}

/// The moment a question is about.
pub(super) fn moment(at: &Moment) -> Result<AsOf, Failure> {
    let as_of: AsOf = at.as_of.as_deref().map_or(Ok(AsOf::Now), str::parse)?;
    if at.true_time { as_of.happened() } else { Ok(as_of) }
}

/// A country by its code.
pub(super) fn country(code: &str) -> Result<Country, Trouble> {
    code.parse().map_err(|error| Trouble::usage(format!("{error}")))
}

pub(super) fn card_line(card: &CardView, lang: Lang) -> String {
    format!("{:<6} {} · {}", card.code, card.title.best(lang).1, card.owner.name.best(lang).1)
}

fn call_line(call: &CallView, lang: Lang) -> String {
    let year = call.year.map_or_else(|| "?".to_owned(), |year| year.to_string());
    format!("{:<8} {year}  {}  {} projects", call.code, call.stage.staff.best(lang).1, call.cards.len())
}

pub(super) fn mail_line(mail: &MailView) -> String {
    let because = format!("event {}, {}", mail.because.event, mail.because.rule);
    format!("{}  {:<8} {:<2} {:<28} {}  ({because})", mail.id, mail.state, mail.lang, mail.to, mail.subject)
}
