//! The only place that knows which engines there are.

use crate::{args::Args, config::Config, trouble::Trouble};
use jiff::{SignedDuration, Timestamp};
use nidaa_app::{App, BounceKey, Shelf};
use nidaa_automation::Site;
use nidaa_store::{Backend, Log};
use nidaa_store_postgres::PostgresBackend;
use nidaa_store_sqlite::SqliteBackend;
use nidaa_worker::{Dkim, Limits, Roots, Sender, Settings, SiteSecret, Smtp, Transport, TransportError};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The policy files the program was built with.
const BUILT_IN: [(&str, &str); 3] = [
    ("comcec-project-funding.yaml", include_str!("../../../workflows/comcec-project-funding.yaml")),
    ("comcec-covid-response.yaml", include_str!("../../../workflows/comcec-covid-response.yaml")),
    ("comcec-al-quds.yaml", include_str!("../../../workflows/comcec-al-quds.yaml")),
];

/// Where `serve` listens when nothing else is said; what mails of a verb link to without a configured address.
pub const USUAL_ADDRESS: &str = "http://127.0.0.1:8080";

/// Configuration with the log it names.
pub struct Engine {
    /// Settings.
    pub config: Config,
    /// The log.
    pub backend: Arc<dyn Backend>,
}

impl Engine {
    /// Opens the log named on the command line, in the environment or in the configuration.
    pub async fn open(args: &Args) -> Result<Self, Trouble> {
        let mut config = Config::read(args.config.as_deref())?;
        if let Some(database) = &args.database {
            config.database.clone_from(database);
        }
        let backend = open(&config.database).await?;
        Ok(Self { config, backend })
    }

    /// The application, its schema brought up to date.
    pub async fn app(&self) -> Result<App, Trouble> {
        self.backend.migrate().await?;
        let log = Log::start(self.backend.clone(), Arc::new(Timestamp::now)).await?;
        let app = App::start(log, shelf(&self.config.workflows)?).await?;
        if let Some(key) = BounceKey::new(&self.config.secret) {
            app.sign_bounces(key);
        }
        Ok(app)
    }

    /// The application with boards and outbox at the head: what a verb asks before it answers.
    pub async fn ready(&self) -> Result<App, Trouble> {
        let app = self.app().await?;
        self.settle(&app).await?;
        Ok(app)
    }

    /// Brings boards, outbox and the built-in mailbox to the head.
    pub async fn settle(&self, app: &App) -> Result<(), Trouble> {
        nidaa_worker::catch_up(app, &self.settings(USUAL_ADDRESS)?).await?;
        Ok(())
    }

    /// How mails leave, and what they link to; `listening` is used when no address is configured.
    pub fn settings(&self, listening: &str) -> Result<Settings, Trouble> {
        let mail = &self.config.mail;
        let limits = Limits {
            per_domain_per_minute: mail.per_domain_per_minute,
            lease: SignedDuration::from_secs(mail.lease_seconds.into()),
            first_pause: SignedDuration::from_secs(mail.first_pause_seconds.into()),
        };
        let returned = Some(self.config.mail.returned.clone()).filter(|path| !path.as_os_str().is_empty());
        let (transport, site) = (transport(&self.config)?, self.site(listening));
        let secret = SiteSecret::new(&self.config.secret);
        if secret.is_none() && !self.config.secret.is_empty() {
            return Err(Trouble::usage("secret: fewer than 32 characters could be guessed"));
        }
        let roots = roots(&self.config.webhooks.root)?;
        Ok(Settings { transport, site, limits, returned, secret, roots })
    }

    /// What mails link to.
    pub fn site(&self, listening: &str) -> Site {
        let base_url = Some(self.config.base_url.as_str()).filter(|url| !url.is_empty()).unwrap_or(listening);
        Site { base_url: base_url.trim_end_matches('/').to_owned() }
    }
}

/// The public authorities, and that of a file if one is named.
fn roots(file: &Path) -> Result<Roots, Trouble> {
    if file.as_os_str().is_empty() {
        return Ok(Roots::public());
    }
    let named = |error: String| Trouble::usage(format!("webhooks.root: {}: {error}", file.display()));
    let text = std::fs::read(file).map_err(|error| named(error.to_string()))?;
    Roots::public().with(&text).map_err(named)
}

/// Opens a log by its URL.
pub async fn open(database: &str) -> Result<Arc<dyn Backend>, Trouble> {
    if let Some(path) = database.strip_prefix("sqlite:") {
        let path = path.strip_prefix("//").unwrap_or(path);
        return Ok(Arc::new(SqliteBackend::open(Path::new(path)).await?));
    }
    if database.starts_with("postgres:") || database.starts_with("postgresql:") {
        return Ok(Arc::new(PostgresBackend::connect(database).await?));
    }
    Err(Trouble::usage(format!("database {database:?} is neither sqlite:PATH nor postgres://…")))
}

/// Reads the policy files of a folder, or the built-in ones.
pub fn shelf(folder: &Path) -> Result<Shelf, Trouble> {
    shelf_of(&if folder.as_os_str().is_empty() { built_in() } else { read_folder(folder)? })
}

/// Checks policy files, given by name and text; all or none.
pub fn shelf_of(files: &[(String, String)]) -> Result<Shelf, Trouble> {
    let files = files.iter().map(|(name, source)| (name.as_str(), source.as_str()));
    Shelf::load(files).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        Trouble::refused("policy", lines.join("\n"))
    })
}

fn built_in() -> Vec<(String, String)> {
    BUILT_IN.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect()
}

fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let bad = |error: std::io::Error| Trouble::usage(format!("{}: {error}", folder.display()));
    let read = |path: PathBuf| Ok((path.display().to_string(), std::fs::read_to_string(&path).map_err(bad)?));
    policies_of(folder)?.into_iter().map(read).collect()
}

/// The policy files of a folder, in order.
pub fn policies_of(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let bad = |error: std::io::Error| Trouble::usage(format!("{}: {error}", folder.display()));
    let mut files = vec![];
    for entry in std::fs::read_dir(folder).map_err(bad)? {
        let path = entry.map_err(bad)?.path();
        if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The mail transport of the configuration.
fn transport(config: &Config) -> Result<Transport, Trouble> {
    if config.mail.smtp.is_empty() {
        return Ok(Transport::Mailbox);
    }
    let bad = |error: TransportError| Trouble::usage(format!("mail: {error}"));
    let root = read_if_named(&config.mail.root)?;
    let server = Smtp::new(&config.mail.smtp, root.as_deref().map(str::as_bytes), sender(config)?);
    Ok(Transport::Smtp(server.map_err(bad)?))
}

/// Who writes, and who signs.
fn sender(config: &Config) -> Result<Sender, Trouble> {
    let bad = |error: TransportError| Trouble::usage(format!("mail: {error}"));
    let mail = &config.mail;
    let mut sender = Sender::new(&mail.from).map_err(bad)?;
    if !mail.reply_to.is_empty() {
        sender = sender.with_reply_to(&mail.reply_to).map_err(bad)?;
    }
    if !mail.bounces.is_empty() {
        sender = sender.with_bounces(&mail.bounces).map_err(bad)?;
    }
    if let Some(key) = BounceKey::new(&config.secret) {
        sender = sender.with_bounce_key(key);
    }
    if let Some(key) = read_if_named(&mail.dkim.key)? {
        let dkim = Dkim { selector: &mail.dkim.selector, domain: &mail.dkim.domain, key: &key };
        sender = sender.with_dkim(dkim).map_err(bad)?;
    }
    Ok(sender)
}

fn read_if_named(file: &Path) -> Result<Option<String>, Trouble> {
    if file.as_os_str().is_empty() {
        return Ok(None);
    }
    let bad = |error: std::io::Error| Trouble::usage(format!("{}: {error}", file.display()));
    std::fs::read_to_string(file).map(Some).map_err(bad)
}
