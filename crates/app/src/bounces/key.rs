//! What a return path carries so that nobody can forge that a mail came back.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use uuid::Uuid;

/// Bytes of a tag; a guess hits one of 2^64.
const TAG: usize = 8;

/// The site's secret, from which the tag of each return path follows; no log and no database holds one.
#[derive(Clone)]
pub struct BounceKey(String);

impl BounceKey {
    /// A secret of at least 32 characters; `None` for a shorter one, which could be guessed.
    pub fn new(secret: &str) -> Option<Self> {
        (secret.len() >= 32).then(|| Self(secret.to_owned()))
    }

    /// The tag of a mail's return path: 16 hexadecimal digits.
    pub fn tag(&self, mail: Uuid) -> String {
        hex::encode(&self.mac(mail).finalize().into_bytes()[..TAG])
    }

    /// Whether a tag is that of a mail; takes the same time whichever digit is wrong.
    pub(super) fn verifies(&self, mail: Uuid, tag: &str) -> bool {
        let Ok(tag) = hex::decode(tag) else { return false };
        tag.len() == TAG && self.mac(mail).verify_truncated_left(&tag).is_ok()
    }

    fn mac(&self, mail: Uuid) -> Hmac<Sha256> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).expect("HMAC takes keys of any length");
        mac.update(format!("bounce/{mail}").as_bytes());
        mac
    }
}

impl fmt::Debug for BounceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BounceKey")
    }
}
