//! G12: a hundred thousand timers that are due at once, until their mails wait in the outbox; and a page of the ledger
//! that holds as many duties.

use crate::{
    Outcome,
    author::office,
    book::{Aim, Book, Line},
    drive::percentile,
    node::{self, Engine},
};
use futures::{StreamExt, TryStreamExt, stream};
use jiff::SignedDuration;
use nidaa_app::{App, AsOf, ObligationFilter, Order, Request, Sight};
use nidaa_automation::Site;
use nidaa_kernel::CommandId;
use nidaa_testkit::MovableClock;
use nidaa_worker::{Reactor, timers};
use serde_json::{Value, json};
use std::time::Instant;
use uuid::Uuid;

/// Each with one duty: several of one project that one person owes on one day would be told by one mail.
const PROJECTS: usize = 100_000;
/// Commands on their way at one time while the log is filled.
const TOGETHER: usize = 64;
/// Pages that are asked for.
const PAGES: usize = 200;

struct Lines {
    timers: Line,
    page: Line,
}

const fn line(what: &'static str, aim: Aim) -> Line {
    Line { goal: "G12", what, limit: "", aim }
}

const POSTGRES: Lines = Lines {
    timers: line("PostgreSQL, 100,000 due timers → rows of the outbox, s", Aim::AtMost(60.0)),
    page: line("PostgreSQL, a page of 100,000 open duties, p99 ms", Aim::AtMost(50.0)),
};

const SQLITE: Lines = Lines {
    timers: line("SQLite, 100,000 due timers → rows of the outbox, s", Aim::AtMost(60.0)),
    page: line("SQLite, a page of 100,000 open duties, p99 ms", Aim::AtMost(50.0)),
};

/// Both lines of one engine.
pub async fn measure(engine: Engine, book: &mut Book) -> Outcome<()> {
    let lines = if engine == Engine::Postgres { POSTGRES } else { SQLITE };
    let log = engine.fresh().await;
    let clock = MovableClock::at("2030-01-01T00:00:00Z".parse()?);
    let app = node::app_at(log.backend(), clock.clock()).await?;
    fill(&app, PROJECTS).await?;
    let mut reactor = Reactor::load(app.clone(), Site { base_url: "http://localhost".to_owned() }).await?;
    reactor.catch_up().await?;
    book.add(lines.page, page(&app).await?, None);
    clock.set(app.log().now() + SignedDuration::from_hours(24 * 365));
    let start = Instant::now();
    let (fired, _) = timers::fire_and_follow(&app, &mut reactor, timers::LEASE).await?;
    let seconds = start.elapsed().as_secs_f64();
    if fired != PROJECTS {
        return Err(format!("{fired} timers fired instead of {PROJECTS}").into());
    }
    book.add(lines.timers, seconds, None);
    Ok(())
}

/// Milliseconds of the slowest page of a hundred, wherever in the list it stands.
async fn page(app: &App) -> Outcome<f64> {
    let mut times = vec![];
    for number in 0..PAGES {
        let skip = number * (PROJECTS / PAGES);
        let filter = ObligationFilter { limit: Some(50), skip, ..ObligationFilter::default() };
        let start = Instant::now();
        let shown = app.seen_by(&Sight::Trusted).obligations(&filter, AsOf::Now).await?;
        times.push(start.elapsed());
        if shown.total < PROJECTS {
            return Err(format!("the ledger holds {} duties", shown.total).into());
        }
    }
    Ok(percentile(times, 0.99))
}

/// Projects of one ministry, each with a milestone on the same day.
pub async fn fill(app: &App, projects: usize) -> Outcome<()> {
    let ministry =
        json!({ "institution": "M", "name": { "en": "Ministry" }, "kind": "national_body", "country": "DZ" });
    let contact = json!({ "name": "A. B.", "email": "ministry@example.org", "lang": "ar" });
    give(app, "register_institution", ministry).await?;
    give(app, "appoint_contact", json!({ "institution": "M", "contact": contact })).await?;
    let projects = stream::iter(0..projects).map(|number| project(app, number));
    projects.buffer_unordered(TOGETHER).try_collect::<Vec<()>>().await?;
    Ok(())
}

async fn project(app: &App, number: usize) -> Outcome<()> {
    let code = format!("D{number:05}");
    let draft = json!({ "project": code, "title": { "en": "Roads" }, "sector": "trade",
        "owner": { "kind": "state", "country": "DZ" }, "programme": "comcec-project-funding" });
    give(app, "draft_project", draft).await?;
    let span = json!({ "start": "2030-12-10", "end": "2030-12-10" });
    let planned = json!({ "project": code, "milestone": "m", "title": { "en": "Workshop" }, "span": span });
    give(app, "plan_milestone", planned).await?;
    Ok(())
}

async fn give(app: &App, name: &str, data: Value) -> Outcome<()> {
    let order = Order::parse(name, data)?;
    app.dispatch(Request::one(CommandId(Uuid::new_v4()), office()?, order)).await?;
    Ok(())
}
