//! G4: from the moment a command is sent until the boards show it, beside the wait for its answer.

use crate::{
    Outcome,
    book::{Aim, Book, Line},
    drive::{Load, drive, percentile},
    node::{self, Engine, Proposals},
    options::Options,
};
use nidaa_app::App;
use nidaa_automation::Site;
use nidaa_kernel::Position;
use nidaa_worker::Settings;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// The lines of one engine.
struct Lines {
    /// At 8 and at 32 tasks.
    ratio: [Line; 2],
    median: Line,
    slowest: Line,
    page: Line,
    full: Line,
}

const fn line(what: &'static str, limit: &'static str, aim: Aim) -> Line {
    Line { goal: "G4", what, limit, aim }
}

const POSTGRES: Lines = Lines {
    ratio: [
        line(
            "PostgreSQL, sent → on the boards, p99 ms, 8 tasks that wait for it",
            "answer p99",
            Aim::AtMost(2.0),
        ),
        line("PostgreSQL, the same, 32 tasks", "answer p99", Aim::AtMost(2.0)),
    ],
    median: line("PostgreSQL, the same, p50 ms, 32 tasks", "", Aim::AtMost(10.0)),
    slowest: line("PostgreSQL, the same, p99 ms, 32 tasks", "", Aim::AtMost(50.0)),
    page: line("PostgreSQL, sent → a page may be drawn, p99 ms, 8 tasks", "answer p99", Aim::None),
    full: line("PostgreSQL, sent → on the boards, p50 ms, 32 tasks that never wait", "answer p50", Aim::None),
};

const SQLITE: Lines = Lines {
    ratio: [
        line(
            "SQLite, sent → on the boards, p99 ms, 8 tasks that wait for it",
            "answer p99",
            Aim::AtMost(2.0),
        ),
        line("SQLite, the same, 32 tasks", "answer p99", Aim::AtMost(2.0)),
    ],
    median: line("SQLite, the same, p50 ms, 32 tasks", "", Aim::AtMost(10.0)),
    slowest: line("SQLite, the same, p99 ms, 32 tasks", "", Aim::AtMost(50.0)),
    page: line("SQLite, sent → a page may be drawn, p99 ms, 8 tasks", "answer p99", Aim::None),
    full: line("SQLite, sent → on the boards, p50 ms, 32 tasks that never wait", "answer p50", Aim::None),
};

/// Times of a lap: until the answer, until it is seen.
const ANSWERED: usize = 0;
const SEEN: usize = 1;

/// A node with its worker at work.
struct Running {
    app: App,
    proposals: Proposals,
    boards: watch::Receiver<Position>,
    stop: CancellationToken,
    worker: tokio::task::JoinHandle<()>,
}

/// How a person learns that the boards have it.
#[derive(Clone, Copy, PartialEq)]
enum Sight {
    /// The projector says so.
    Boards,
    /// The page that follows a command may be drawn.
    Page,
}

/// All lines of one engine.
pub async fn measure(engine: Engine, options: &Options, book: &mut Book) -> Outcome<()> {
    let lines = if engine == Engine::Postgres { POSTGRES } else { SQLITE };
    for (line, tasks) in lines.ratio.into_iter().zip([8, 32]) {
        let load = waiting(engine, tasks, options.span(), Sight::Boards).await?;
        book.add(line, load.milliseconds(SEEN, 0.99), Some(load.milliseconds(ANSWERED, 0.99)));
        if tasks == 32 {
            book.add(lines.median, load.milliseconds(SEEN, 0.5), None);
            book.add(lines.slowest, load.milliseconds(SEEN, 0.99), None);
        }
    }
    let page = waiting(engine, 8, options.span(), Sight::Page).await?;
    book.add(lines.page, page.milliseconds(SEEN, 0.99), Some(page.milliseconds(ANSWERED, 0.99)));
    let (seen, answered) = hurrying(engine, options.span()).await?;
    book.add(lines.full, seen, Some(answered));
    Ok(())
}

/// Tasks that look at what they have done before they do the next thing, as people do.
async fn waiting(engine: Engine, tasks: usize, span: Duration, sight: Sight) -> Outcome<Load<2>> {
    let log = engine.fresh().await;
    let running = Running::start(log.backend()).await?;
    let load = drive(tasks, span, |task| {
        let (app, proposals, boards) =
            (running.app.clone(), running.proposals.clone(), running.boards.clone());
        move |number| {
            let (app, mut boards) = (app.clone(), boards.clone());
            let request = proposals.begin(&format!("W{task:02}-{number:06}"));
            async move {
                let start = Instant::now();
                let position = app.dispatch(request?).await?.position;
                let answered = start.elapsed();
                match sight {
                    Sight::Boards => drop(boards.wait_for(|at| *at >= position).await?),
                    Sight::Page => app.wait_for_boards(position).await?,
                }
                Ok([answered, start.elapsed()])
            }
        }
    })
    .await?;
    running.stop().await?;
    Ok(load)
}

/// Tasks that send one command after the other without looking. Medians in milliseconds: until the boards have it,
/// until it is answered.
async fn hurrying(engine: Engine, span: Duration) -> Outcome<(f64, f64)> {
    let log = engine.fresh().await;
    let running = Running::start(log.backend()).await?;
    let sent = Arc::new(Mutex::new(vec![]));
    let steps = tokio::spawn(follow(running.boards.clone(), running.stop.clone()));
    let load = drive(32, span, |task| {
        let (app, proposals, sent) = (running.app.clone(), running.proposals.clone(), sent.clone());
        move |number| {
            let (app, sent) = (app.clone(), sent.clone());
            let request = proposals.begin(&format!("H{task:02}-{number:06}"));
            async move {
                let start = Instant::now();
                let position = app.dispatch(request?).await?.position;
                sent.lock().unwrap_or_else(PoisonError::into_inner).push((position, start));
                Ok([start.elapsed()])
            }
        }
    })
    .await?;
    let last = running.app.log().head().await?.position;
    running.boards.clone().wait_for(|at| *at >= last).await?;
    running.stop().await?;
    let (steps, sent) = (steps.await?, sent.lock().unwrap_or_else(PoisonError::into_inner).clone());
    Ok((percentile(seen(&sent, &steps), 0.5), load.milliseconds(ANSWERED, 0.5)))
}

/// When the boards came how far.
async fn follow(mut boards: watch::Receiver<Position>, stop: CancellationToken) -> Vec<(Position, Instant)> {
    let mut steps = vec![];
    loop {
        tokio::select! {
            biased;
            Ok(()) = boards.changed() => steps.push((*boards.borrow_and_update(), Instant::now())),
            () = stop.cancelled() => return steps,
        }
    }
}

fn seen(sent: &[(Position, Instant)], steps: &[(Position, Instant)]) -> Vec<Duration> {
    let step = |position: &Position| steps.get(steps.partition_point(|(at, _)| at < position));
    sent.iter().filter_map(|(position, start)| Some(step(position)?.1 - *start)).collect()
}

impl Running {
    async fn start(log: Arc<dyn nidaa_store::Backend>) -> Outcome<Self> {
        let app = node::app(log).await?;
        let proposals = Proposals::of(node::open_call(&app).await?)?;
        let (told, boards) = watch::channel(Position::ZERO);
        let (stop, site) = (CancellationToken::new(), Site { base_url: "http://localhost".to_owned() });
        let settings = Settings::mailbox(site);
        let worker = tokio::spawn(nidaa_worker::run(app.clone(), settings, told, stop.clone()));
        Ok(Self { app, proposals, boards, stop, worker })
    }

    async fn stop(self) -> Outcome<()> {
        self.stop.cancel();
        Ok(self.worker.await?)
    }
}
