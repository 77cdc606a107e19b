//! Whose certificates webhooks trust.

use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring::default_provider,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::sync::Arc;

/// The authorities by whose certificates a receiver is known.
#[derive(Clone)]
pub struct Roots(RootCertStore);

impl Roots {
    /// The public authorities, as browsers know them.
    pub fn public() -> Self {
        Self(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect())
    }

    /// These and the certificates of a text in PEM, for receivers inside the house.
    ///
    /// # Errors
    /// What is wrong with the text, in words.
    pub fn with(mut self, pem: &[u8]) -> Result<Self, String> {
        let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let certificates = certificates.map_err(|error| error.to_string())?;
        if certificates.is_empty() {
            return Err("holds no certificate in PEM".to_owned());
        }
        for certificate in certificates {
            self.0.add(certificate).map_err(|error| error.to_string())?;
        }
        Ok(self)
    }

    /// TLS that trusts them. The library of cryptography is named, so that none has to be installed for the whole process.
    pub(super) fn tls(self) -> ClientConfig {
        ClientConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring speaks every version")
            .with_root_certificates(self.0)
            .with_no_client_auth()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_a_certificate_is_refused() {
        for text in [
            "",
            "certificate",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n",
        ] {
            assert!(Roots::public().with(text.as_bytes()).is_err(), "{text:?}");
        }
    }
}
