//! Configuration: built-in defaults, then a file, then environment and flags.

use crate::trouble::Trouble;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The defaults, also the place where every key is explained.
const DEFAULTS: &str = include_str!("../../../config/defaults.toml");

/// Every setting.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The log.
    pub database: String,
    /// Address of the pages, as mails write it; empty takes the address listened on.
    pub base_url: String,
    /// Time zone of pages.
    pub zone: String,
    /// Folder of policy files; empty takes the built-in ones.
    pub workflows: PathBuf,
    /// File of accounts and password hashes; empty lets nobody sign in.
    pub credentials: PathBuf,
    /// What keys of webhooks follow from; empty tells no webhook.
    pub secret: String,
    /// Mail.
    pub mail: Mail,
    /// Webhooks.
    pub webhooks: Hooks,
}

/// How other programs are told of events.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hooks {
    /// File of certificates to trust besides those of the public authorities; empty for none.
    pub root: PathBuf,
}

/// How mails leave.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// SMTP server; empty keeps mails in the built-in mailbox.
    pub smtp: String,
    /// Sender.
    pub from: String,
    /// Where answers go; empty sends them to the sender.
    pub reply_to: String,
    /// Where mails come back to; empty sends them to the sender.
    pub bounces: String,
    /// Maildir of what comes back; empty for none.
    pub returned: PathBuf,
    /// A certificate to trust besides the usual ones; empty for none.
    pub root: PathBuf,
    /// Mails a minute to one domain; 0 sets no limit.
    pub per_domain_per_minute: u32,
    /// Seconds a node has for the mails and timers it took; another node has them after that.
    pub lease_seconds: u32,
    /// Seconds a mail that was put off waits the first time; then twice as long each time.
    pub first_pause_seconds: u32,
    /// How mails are signed.
    pub dkim: DkimKey,
}

/// The key that signs mails.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkimKey {
    /// Name of the key in the domain's records.
    pub selector: String,
    /// The domain.
    pub domain: String,
    /// File of the private key; empty signs nothing.
    pub key: PathBuf,
}

impl Config {
    /// Reads the defaults and, over them, a file.
    pub fn read(file: Option<&Path>) -> Result<Self, Trouble> {
        let mut table: toml::Table =
            toml::from_str(DEFAULTS).map_err(|error| Trouble::usage(error.to_string()))?;
        if let Some(file) = file {
            let text = std::fs::read_to_string(file)
                .map_err(|error| Trouble::usage(format!("{}: {error}", file.display())))?;
            let over: toml::Table = toml::from_str(&text)
                .map_err(|error| Trouble::usage(format!("{}: {error}", file.display())))?;
            lay_over(&mut table, over);
        }
        let mut config: Self =
            table.try_into().map_err(|error: toml::de::Error| Trouble::usage(error.to_string()))?;
        config.heed_environment();
        Ok(config)
    }

    /// Environment variables `NIDAA_BASE_URL`, `NIDAA_SECRET`, `NIDAA_SMTP`, `NIDAA_MAIL_FROM`, `NIDAA_CREDENTIALS`, `NIDAA_WORKFLOWS`.
    fn heed_environment(&mut self) {
        let set = |name: &str, to: &mut String| {
            if let Ok(value) = std::env::var(name) {
                *to = value;
            }
        };
        set("NIDAA_BASE_URL", &mut self.base_url);
        set("NIDAA_SECRET", &mut self.secret);
        set("NIDAA_SMTP", &mut self.mail.smtp);
        set("NIDAA_MAIL_FROM", &mut self.mail.from);
        if let Some(path) = std::env::var_os("NIDAA_CREDENTIALS") {
            self.credentials = path.into();
        }
        if let Some(path) = std::env::var_os("NIDAA_WORKFLOWS") {
            self.workflows = path.into();
        }
    }
}

fn lay_over(table: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (table.get_mut(&key), value) {
            (Some(toml::Value::Table(inner)), toml::Value::Table(over)) => lay_over(inner, over),
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
}
