//! `nidaa serve`: pages, API and workers in one process.

use crate::{
    args::{Args, Serve},
    config::Config,
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::App;
use nidaa_automation::Site as MailSite;
use nidaa_kernel::Position;
use nidaa_web::{Credentials, DemoAccount, Site};
use tokio::{net::TcpListener, signal::unix, sync::watch};
use tokio_util::sync::CancellationToken;

/// Serves until SIGTERM or Ctrl-C.
pub async fn run(args: &Args, serve: &Serve) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.app().await?;
    let credentials = read_credentials(&engine.config)?;
    let listener = TcpListener::bind(&serve.listen).await?;
    Server { engine, app, credentials, demo: None }.run(listener).await
}

/// Everything a serving process needs.
pub struct Server {
    /// Settings and store.
    pub engine: Engine,
    /// The application.
    pub app: App,
    /// Who may sign in.
    pub credentials: Credentials,
    /// Accounts shown on the sign-in page of a demonstration.
    pub demo: Option<Vec<DemoAccount>>,
}

impl Server {
    /// Serves on `listener` until the process is told to stop.
    pub async fn run(self, listener: TcpListener) -> Result<(), Trouble> {
        let address = format!("http://{}", listener.local_addr()?);
        let settings = self.engine.settings(&address)?;
        let stop = CancellationToken::new();
        let at = self.app.boards_at().await?;
        let (tell, boards) = watch::channel(at);
        let work = tokio::spawn(nidaa_worker::run(self.app.clone(), settings.clone(), tell, stop.clone()));
        let router = nidaa_web::router(self.site(settings.site, boards));
        out::line(&format!("listening on {address}"));
        let served = axum::serve(listener, router).with_graceful_shutdown(told_to_stop(stop.clone())).await;
        stop.cancel();
        // The workers end after their page; what they had not committed is done again at the next start.
        drop(work.await);
        Ok(served?)
    }

    fn site(self, site: MailSite, boards: watch::Receiver<Position>) -> Site {
        Site {
            app: self.app,
            boards,
            credentials: self.credentials,
            demo: self.demo,
            base_url: site.base_url,
            zone: self.engine.config.zone,
        }
    }
}

async fn told_to_stop(stop: CancellationToken) {
    let (Ok(mut term), Ok(mut int)) =
        (unix::signal(unix::SignalKind::terminate()), unix::signal(unix::SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! { _ = term.recv() => {}, _ = int.recv() => {} }
    // Open streams of live pages end by this, so that the server does not wait for them.
    stop.cancel();
}

fn read_credentials(config: &Config) -> Result<Credentials, Trouble> {
    if config.credentials.as_os_str().is_empty() {
        return Ok(Credentials::new([]));
    }
    let bad =
        |error: &dyn std::fmt::Display| Trouble::usage(format!("{}: {error}", config.credentials.display()));
    let text = std::fs::read_to_string(&config.credentials).map_err(|error| bad(&error))?;
    Credentials::parse(&text).map_err(|error| bad(&error))
}
