//! Where mails go.

use super::message::{Sender, message};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{PoolConfig, client::TlsParameters},
};
use nidaa_automation::{Outgoing, Site};
use std::{sync::Arc, time::Duration};

/// A server that says nothing for so long is taken to be gone.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    /// Nowhere: they stay in the outbox, and the mailbox page shows them.
    Mailbox,
    /// To an SMTP server.
    Smtp(Smtp),
}

/// An SMTP server and who writes.
#[derive(Clone)]
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    sender: Arc<Sender>,
}

/// The server or a header said no.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// Our own server takes no mail at all now, whatever mail it is.
    #[error("{0}")]
    Away(String),
    /// Worth another try.
    #[error("{0}")]
    Passing(String),
    /// Not worth another try.
    #[error("{0}")]
    Final(String),
}

impl Smtp {
    /// A server by its URL: `smtp://127.0.0.1:2525`, `smtp://mail.example?tls=required` (STARTTLS),
    /// `smtps://user:secret@mail.example`. `root` is a certificate in PEM to trust besides the usual ones.
    ///
    /// # Errors
    /// What is wrong with the URL or the certificate.
    pub fn new(url: &str, root: Option<&[u8]>, sender: Sender) -> Result<Self, TransportError> {
        let bad = |error: lettre::transport::smtp::Error| TransportError::Final(error.to_string());
        let mut server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(bad)?;
        if let Some(root) = root {
            server = server.tls(trusting(url, root)?);
        }
        let server = server
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(super::LINES.into()))
            .build();
        Ok(Self { server, sender: Arc::new(sender) })
    }

    /// Whether the server takes no connection, or not ours: what it then says is not of the mail at hand. A wrong password,
    /// a certificate that has expired and a server that is being restarted look alike.
    async fn is_away(&self) -> bool {
        !self.server.test_connection().await.unwrap_or(false)
    }
}

/// TLS as the URL asks for it, with one more certificate.
fn trusting(url: &str, root: &[u8]) -> Result<lettre::transport::smtp::client::Tls, TransportError> {
    use lettre::transport::smtp::client::{Certificate, Tls};
    let bad = |error: lettre::transport::smtp::Error| TransportError::Final(error.to_string());
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.rsplit('@').next().unwrap_or(host).split([':', '/', '?']).next().unwrap_or(host);
    let certificate = Certificate::from_pem(root).map_err(bad)?;
    let parameters = TlsParameters::builder(host.to_owned()).add_root_certificate(certificate);
    let parameters = parameters.build_rustls().map_err(bad)?;
    Ok(if url.starts_with("smtps:") { Tls::Wrapper(parameters) } else { Tls::Required(parameters) })
}

impl Transport {
    pub(super) async fn send(&self, mail: &Outgoing, site: &Site) -> Result<(), TransportError> {
        let Self::Smtp(smtp) = self else { return Ok(()) };
        let message = message(mail, &smtp.sender, site)?;
        match smtp.server.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if smtp.is_away().await => Err(TransportError::Away(said(&error))),
            Err(error) if error.is_permanent() => Err(TransportError::Final(said(&error))),
            Err(error) => Err(TransportError::Passing(said(&error))),
        }
    }
}

/// The error with its cause: the library's own line alone does not hold what the server said.
fn said(error: &lettre::transport::smtp::Error) -> String {
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    let line = format!("{error}");
    if line.ends_with(&cause) { line } else { line + &cause }
}
