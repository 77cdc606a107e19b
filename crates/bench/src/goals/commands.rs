//! G1, G2, G3, G5: commands a second through the dispatch, with everything on: rules and guards of the policy,
//! idempotency, conditions' tags, hash chain, state cache.

use super::Round;
use crate::{
    Outcome,
    author::{Author, moved, office, reason},
    book::{Aim, Book, Line},
    drive::{Load, drive},
    fill, limits,
    node::{self, Engine, Proposals, request},
};
use nidaa_app::{App, Request};
use nidaa_domain::Command;
use nidaa_kernel::{Actor, CallCode, ProjectCode};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

const TASKS: usize = 32;
/// Long projects; each task has its own share of them.
const LONG: usize = 1024;

const G1: Line = Line {
    goal: "G1",
    what: "PostgreSQL, commands/s on new projects, 32 tasks",
    limit: "R",
    aim: Aim::AtLeast(0.9),
};
const G1_SLOWEST: Line =
    Line { goal: "G1", what: "the same, slowest in a hundred, ms", limit: "", aim: Aim::None };
const G2: Line = Line {
    goal: "G2",
    what: "PostgreSQL, commands/s on projects of 10–200 events, 32 tasks",
    limit: "R",
    aim: Aim::AtLeast(0.7),
};
const G2_SLOWEST: Line =
    Line { goal: "G2", what: "the same, slowest in a hundred, ms", limit: "", aim: Aim::None };
const G2_OF_G1: Line = Line { limit: "G1", aim: Aim::AtLeast(0.75), what: "the same, of new projects", ..G2 };
const G2_COLD: Line = Line {
    what: "PostgreSQL, the same by a node that has just started (cold cache)",
    aim: Aim::AtLeast(0.25),
    ..G2
};
const G3: Line = Line {
    goal: "G3",
    what: "PostgreSQL, two nodes on one log, 16 tasks each, commands/s on new projects",
    limit: "one node",
    aim: Aim::AtLeast(0.6),
};
const G5: Line = Line {
    goal: "G5",
    what: "SQLite FULL, commands/s on new projects, 32 tasks",
    limit: "S",
    aim: Aim::AtLeast(0.6),
};
const G5_SLOWEST: Line =
    Line { goal: "G5", what: "the same, slowest in a hundred, ms", limit: "", aim: Aim::AtMost(20.0) };
const G5_LONG: Line =
    Line { what: "SQLite FULL, commands/s on projects of 10–200 events, 32 tasks", aim: Aim::None, ..G5 };
const S_SLOWEST: Line =
    Line { goal: "G5", what: "S itself, slowest in a hundred, ms", limit: "", aim: Aim::None };

/// R, then G1 to G3.
pub async fn on_postgres(round: &Round<'_>, book: &mut Book) -> Outcome<()> {
    let (options, span) = (round.options, round.options.span());
    let r = limits::single_inserts(options.seconds, round.bytes).await?;
    let new = new_projects(Engine::Postgres, span).await?;
    if options.wants(&["g1"]) {
        book.add(G1, new.rate(), Some(r));
        book.add(G1_SLOWEST, new.milliseconds(0, 0.99), None);
    }
    if options.wants(&["g2"]) {
        let long = long_projects(Engine::Postgres, options.seed, span).await?;
        book.add(G2, long.warm.rate(), Some(r));
        book.add(G2_SLOWEST, long.warm.milliseconds(0, 0.99), None);
        book.add(G2_OF_G1, long.warm.rate(), Some(new.rate()));
        book.add(G2_COLD, long.cold, Some(r));
    }
    if options.wants(&["g3"]) {
        book.add(G3, two_nodes(span).await?.rate(), Some(new.rate()));
    }
    Ok(())
}

/// S, then G5.
pub async fn on_sqlite(round: &Round<'_>, book: &mut Book) -> Outcome<()> {
    let (span, bytes) = (round.options.span(), round.bytes);
    let (s, slowest) = tokio::task::spawn_blocking(move || limits::group_commits(span, bytes)).await??;
    let new = new_projects(Engine::Sqlite, span).await?;
    book.add(G5, new.rate(), Some(s));
    book.add(G5_SLOWEST, new.milliseconds(0, 0.99), None);
    book.add(S_SLOWEST, slowest, None);
    let long = long_projects(Engine::Sqlite, round.options.seed, span).await?;
    book.add(G5_LONG, long.warm.rate(), Some(s));
    Ok(())
}

async fn new_projects(engine: Engine, span: Duration) -> Outcome<Load<1>> {
    let log = engine.fresh().await;
    let app = node::app(log.backend()).await?;
    let proposals = Proposals::of(node::open_call(&app).await?)?;
    drive(TASKS, span, |task| beginner(app.clone(), proposals.clone(), task)).await
}

async fn two_nodes(span: Duration) -> Outcome<Load<1>> {
    let log = Engine::Postgres.fresh().await;
    let nodes = [node::app(log.backend()).await?, node::app(log.another_node().await?).await?];
    let proposals = Proposals::of(node::open_call(&nodes[0]).await?)?;
    drive(TASKS, span, |task| beginner(nodes[task % 2].clone(), proposals.clone(), task)).await
}

/// A person who begins one proposal after the other.
fn beginner(
    app: App,
    proposals: Proposals,
    task: usize,
) -> impl FnMut(usize) -> futures::future::BoxFuture<'static, Outcome<[Duration; 1]>> + Send + 'static {
    move |number| {
        let (app, request) = (app.clone(), proposals.begin(&format!("T{task:02}-{number:06}")));
        Box::pin(async move { timed(&app, request?).await })
    }
}

async fn timed(app: &App, request: Request) -> Outcome<[Duration; 1]> {
    let start = Instant::now();
    app.dispatch(request).await?;
    Ok([start.elapsed()])
}

struct Long {
    warm: Load<1>,
    /// Commands a second.
    cold: f64,
}

async fn long_projects(engine: Engine, seed: u64, span: Duration) -> Outcome<Long> {
    let log = engine.fresh().await;
    let app = node::app(log.backend()).await?;
    let call = node::open_call(&app).await?;
    let projects = Arc::new(write_long(&app, &call, seed).await?);
    // One command each, so that every state is in the cache.
    once_each(&app, &projects, 0).await?;
    let warm = drive(TASKS, span, |task| mover(app.clone(), projects.clone(), task)).await?;
    Ok(Long { warm, cold: cold(&log.backend(), &projects, span).await? })
}

async fn write_long(app: &App, call: &CallCode, seed: u64) -> Outcome<Vec<ProjectCode>> {
    let (mut author, mut dice) = (Author::new(seed, node::backbone()?)?, StdRng::seed_from_u64(seed));
    let mut projects = vec![];
    let mut appends = vec![];
    for number in 0..LONG {
        let project = ProjectCode::new(format!("L{number:04}"))?;
        appends.push(author.long_project(&project, call, dice.random_range(10..=200))?);
        projects.push(project);
    }
    for batch in appends.chunks(32) {
        fill::write(app.log().backend(), batch).await?;
    }
    Ok(projects)
}

/// A person who moves a milestone of one project after the other, of those that are theirs.
fn mover(
    app: App,
    projects: Arc<Vec<ProjectCode>>,
    task: usize,
) -> impl FnMut(usize) -> futures::future::BoxFuture<'static, Outcome<[Duration; 1]>> + Send + 'static {
    let (office, mut dice) = (office(), StdRng::seed_from_u64(task as u64));
    move |number| {
        let share = LONG / TASKS;
        let project = &projects[task * share + number % share];
        let request = match &office {
            // Two moves to the same day would be refused; each round over the projects has its own day.
            Ok(office) => move_request(office, project, 1 + number / share, &mut dice),
            Err(error) => Err(error.to_string().into()),
        };
        let app = app.clone();
        Box::pin(async move { timed(&app, request?).await })
    }
}

fn move_request(office: &Actor, project: &ProjectCode, number: usize, dice: &mut StdRng) -> Outcome<Request> {
    let command = moved(project, number, reason(dice))?;
    Ok(request(office, Command::Project(command)))
}

/// Moves a milestone of every project, by all tasks together.
async fn once_each(app: &App, projects: &Arc<Vec<ProjectCode>>, number: usize) -> Outcome<()> {
    let share = LONG / TASKS;
    let work = projects.chunks(share).map(|mine| {
        let (app, mine) = (app.clone(), mine.to_vec());
        tokio::spawn(async move {
            let (office, mut dice) = (office()?, StdRng::seed_from_u64(1));
            for project in &mine {
                app.dispatch(move_request(&office, project, number, &mut dice)?).await?;
            }
            Outcome::Ok(())
        })
    });
    for done in futures::future::join_all(work).await {
        done??;
    }
    Ok(())
}

/// Commands a second of nodes that have just started: each meets every project once.
async fn cold(
    log: &Arc<dyn nidaa_store::Backend>,
    projects: &Arc<Vec<ProjectCode>>,
    span: Duration,
) -> Outcome<f64> {
    let (mut spent, mut rounds) = (Duration::ZERO, 0);
    while spent < span {
        let app = node::app(log.clone()).await?;
        let start = Instant::now();
        // Days of another year's end, which the warm runs do not reach.
        once_each(&app, projects, 200 + rounds).await?;
        spent += start.elapsed();
        rounds += 1;
    }
    Ok(crate::drive::count(rounds * LONG) / spent.as_secs_f64())
}
