//! What the pages need besides the application.

use crate::{Credentials, sessions::Sessions};
use nidaa_app::App;
use nidaa_kernel::Position;
use std::{ops::Deref, sync::Arc};
use tokio::sync::watch;

/// An account people may try in a demonstration. Its password is shown on the sign-in page.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub name: String,
    /// Role, as policy files name it, such as `office`.
    pub role: String,
    /// Password in clear.
    pub password: String,
}

/// Everything the router is made of.
pub struct Site {
    /// The application.
    pub app: App,
    /// How far the boards have come; live pages follow it. When its sender is dropped, every live connection ends.
    pub boards: watch::Receiver<Position>,
    /// Who may sign in.
    pub credentials: Credentials,
    /// Accounts to try; the mailbox is open to everybody then. `None` outside a demonstration.
    pub demo: Option<Vec<DemoAccount>>,
    /// Where people reach the site, such as `https://nidaa.example.org`. With `https` the cookie is bound to it.
    pub base_url: String,
    /// IANA name of the zone times are shown in.
    pub zone: String,
}

/// The site with what it remembers while it runs.
#[derive(Clone)]
pub(crate) struct Web(Arc<Inner>);

pub(crate) struct Inner {
    pub site: Site,
    pub sessions: Sessions,
}

impl Web {
    pub fn new(site: Site) -> Self {
        Self(Arc::new(Inner { site, sessions: Sessions::default() }))
    }

    pub fn is_demo(&self) -> bool {
        self.site.demo.is_some()
    }

    /// Whether browsers reach it over TLS only.
    pub fn is_secure(&self) -> bool {
        self.site.base_url.starts_with("https://")
    }
}

impl Deref for Web {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
