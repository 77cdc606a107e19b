//! All of it together, until it is told to stop.

use crate::{Delivery, Limits, Projector, Reactor, Roots, SiteSecret, Transport, Webhooks, maildir, timers};
use jiff::SignedDuration;
use nidaa_app::{App, Failure};
use nidaa_automation::Site;
use nidaa_kernel::Position;
use std::{path::PathBuf, time::Duration};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// How often the clock is looked at when the log is quiet.
pub const QUIET: Duration = Duration::from_millis(500);
/// Rest after a failure of the store.
const REST: Duration = Duration::from_secs(1);

/// What the worker needs besides the application.
#[derive(Clone)]
pub struct Settings {
    /// Where mails go.
    pub transport: Transport,
    /// What mails link to.
    pub site: Site,
    /// How fast mails leave.
    pub limits: Limits,
    /// The maildir into which a mail server puts what comes back.
    pub returned: Option<PathBuf>,
    /// What the keys of webhooks follow from; without it no webhook is told.
    pub secret: Option<SiteSecret>,
    /// Whose certificates webhooks trust.
    pub roots: Roots,
}

impl Settings {
    /// Mails stay in the built-in mailbox and link to `site`.
    pub fn mailbox(site: Site) -> Self {
        let (transport, roots) = (Transport::Mailbox, Roots::public());
        Self { transport, site, limits: Limits::default(), returned: None, secret: None, roots }
    }

    /// Delivery as these settings want it.
    pub fn delivery(&self, app: &App) -> Delivery {
        Delivery::new(app.clone(), self.transport.clone(), self.site.clone(), self.limits)
    }
}

/// Brings outbox, built-in mailbox and boards to the head once; what a verb does before it answers. Mails that must
/// leave by a server wait for the worker.
///
/// # Errors
/// The store's, or [`Failure::Unreadable`].
pub async fn catch_up(app: &App, settings: &Settings) -> Result<Position, Failure> {
    Reactor::load(app.clone(), settings.site.clone()).await?.catch_up().await?;
    if matches!(settings.transport, Transport::Mailbox) {
        settings.delivery(app).run_once().await?;
    }
    Projector::load(app.clone()).await?.catch_up(|_| {}).await
}

/// Follows the log until `stop`: the boards in one task, mails and timers in another, webhooks in a third, so that a slow
/// mail server or receiver delays no board. `boards` is told how far the boards have come. After a failure each starts again from its checkpoint.
pub async fn run(app: App, settings: Settings, boards: watch::Sender<Position>, stop: CancellationToken) {
    app.listen_to_boards(boards.subscribe());
    let project = again("boards", &stop, || project(app.clone(), boards.clone(), stop.clone()));
    let react = again("mails", &stop, || react(app.clone(), settings.clone(), stop.clone()));
    let tell = again("webhooks", &stop, || tell(app.clone(), settings.clone(), stop.clone()));
    tokio::join!(project, react, tell);
}

async fn again<F: Future<Output = Result<(), Failure>>>(
    what: &str,
    stop: &CancellationToken,
    work: impl Fn() -> F,
) {
    while !stop.is_cancelled() {
        if let Err(failure) = work().await {
            tracing::error!(%failure, source = ?std::error::Error::source(&failure), "the worker for {what} stopped and starts again");
            tokio::select! { () = tokio::time::sleep(REST) => {}, () = stop.cancelled() => {} }
        }
    }
}

async fn project(app: App, boards: watch::Sender<Position>, stop: CancellationToken) -> Result<(), Failure> {
    let mut projector = Projector::load(app.clone()).await?;
    while !stop.is_cancelled() {
        let tell = |at| _ = boards.send_if_modified(|told| std::mem::replace(told, at) != at);
        let at = projector.catch_up(tell).await?;
        tell(at);
        wait(&app, at, &stop).await;
    }
    Ok(())
}

async fn react(app: App, settings: Settings, stop: CancellationToken) -> Result<(), Failure> {
    let (delivery, returned, lease) = (settings.delivery(&app), settings.returned, settings.limits.lease);
    let mut reactor = Reactor::load(app.clone(), settings.site).await?;
    while !stop.is_cancelled() {
        reactor.catch_up().await?;
        let (_, at) = timers::fire_and_follow(&app, &mut reactor, lease).await?;
        delivery.run_once().await?;
        if let Some(maildir) = &returned {
            maildir::take_in(&app, maildir).await?;
        }
        wait(&app, at, &stop).await;
    }
    Ok(())
}

async fn tell(app: App, settings: Settings, stop: CancellationToken) -> Result<(), Failure> {
    let Some(secret) = settings.secret else {
        stop.cancelled().await;
        return Ok(());
    };
    let first_pause = SignedDuration::from_secs(30);
    let source = settings.site.base_url;
    let mut webhooks = Webhooks::new(app.clone(), source, secret, settings.roots, first_pause);
    while !stop.is_cancelled() {
        webhooks.run_once().await?;
        let at = app.boards_at().await?;
        wait(&app, at, &stop).await;
    }
    Ok(())
}

async fn wait(app: &App, at: Position, stop: &CancellationToken) {
    tokio::select! { () = app.log().wait_for_news(at, QUIET) => {}, () = stop.cancelled() => {} }
}
