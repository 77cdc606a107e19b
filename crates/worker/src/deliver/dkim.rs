//! Signs what leaves, so that its receivers know it as ours.

use super::TransportError;
use lettre::message::{
    dkim::{
        DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
    },
    header::HeaderName,
};

/// What is signed. The library's own list leaves out the headers that RFC 8058 wants signed; naming one that a mail
/// lacks also stops others from adding it. Content-Type is not among them: the library writes it with the body and would sign
/// its absence.
const SIGNED: [&str; 13] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Reply-To",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Auto-Submitted",
    "Feedback-ID",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// The key of a domain.
#[derive(Clone, Copy, Debug)]
pub struct Dkim<'a> {
    /// Name of the key in the domain's records.
    pub selector: &'a str,
    /// The domain.
    pub domain: &'a str,
    /// An RSA private key in PEM of PKCS #1; many receivers do not know other kinds yet.
    pub key: &'a str,
}

impl Dkim<'_> {
    /// # Errors
    /// When the key cannot be read.
    pub(super) fn config(&self) -> Result<DkimConfig, TransportError> {
        let key = DkimSigningKey::new(self.key, DkimSigningAlgorithm::Rsa);
        let key = key.map_err(|error| TransportError::Final(format!("the DKIM key: {error}")))?;
        let relaxed = DkimCanonicalizationType::Relaxed;
        Ok(DkimConfig::new(
            self.selector.to_owned(),
            self.domain.to_owned(),
            key,
            SIGNED.map(HeaderName::new_from_ascii_str).to_vec(),
            DkimCanonicalization { header: relaxed, body: relaxed },
        ))
    }
}
