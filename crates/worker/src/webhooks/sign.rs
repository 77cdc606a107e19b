//! Signatures by which a receiver knows that an event is ours (standardwebhooks.com).

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The site's secret, from which the key of each webhook follows; no log and no database holds one.
#[derive(Clone)]
pub struct SiteSecret(String);

/// What signs the events of one webhook.
#[derive(Clone)]
pub struct Key(Vec<u8>);

impl SiteSecret {
    /// A secret of at least 32 characters; `None` for a shorter one, which could be guessed.
    pub fn new(secret: &str) -> Option<Self> {
        (secret.len() >= 32).then(|| Self(secret.to_owned()))
    }

    /// The `number`th key of a webhook.
    pub fn key(&self, webhook: &str, number: u32) -> Key {
        Key(hmac(self.0.as_bytes(), format!("webhook/{webhook}/{number}").as_bytes()))
    }
}

impl Key {
    /// The key as receivers' libraries read it.
    pub fn to_text(&self) -> String {
        format!("whsec_{}", STANDARD.encode(&self.0))
    }

    /// The value of `webhook-signature`; `time` is in seconds since 1970.
    pub(super) fn sign(&self, id: &str, time: i64, body: &str) -> String {
        format!("v1,{}", STANDARD.encode(hmac(&self.0, format!("{id}.{time}.{body}").as_bytes())))
    }
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_that_of_the_specification() {
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("base64");
        let signature =
            Key(key).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn each_webhook_and_each_turn_has_a_key_of_its_own() {
        let secret = SiteSecret::new(&"s".repeat(32)).expect("long enough");
        let keys = [secret.key("a", 1), secret.key("a", 2), secret.key("b", 1)].map(|key| key.to_text());
        assert!(keys[0] != keys[1] && keys[0] != keys[2] && keys[1] != keys[2]);
        assert!(SiteSecret::new("short").is_none());
    }
}
