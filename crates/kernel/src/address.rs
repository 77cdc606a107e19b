//! A mail address as it is compared.

use email_address::EmailAddress;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Longest address that servers take, in bytes.
const LONGEST: usize = 254;

/// Why a text is no mail address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    /// Not of the form `name@domain`, too long, or with characters that would begin a header or a second recipient.
    #[error("{0:?} is not a mail address")]
    Shape(String),
    /// Written in letters that mail servers need not understand; the owner of such an address has an ASCII one too.
    #[error("the mail address {0:?} is not written in Latin letters")]
    Script(String),
}

/// A mail address in small letters: one recipient, in ASCII, that can neither write a header nor name a second one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct MailAddress(String);

impl MailAddress {
    /// Takes an address of at most 254 bytes. Letters are made small, since nobody tells addresses apart by them.
    ///
    /// # Errors
    /// [`BadAddress`], which quotes at most 80 characters of what was given.
    pub fn new(value: &str) -> Result<Self, BadAddress> {
        let quoted = || value.chars().take(80).collect();
        let (local, domain) = value.split_once('@').unwrap_or_default();
        let whole = !local.is_empty() && !domain.is_empty() && !domain.contains('@');
        if !whole || value.len() > LONGEST || value.contains(is_strange) {
            return Err(BadAddress::Shape(quoted()));
        }
        if !value.is_ascii() {
            return Err(BadAddress::Script(quoted()));
        }
        Ok(Self(value.to_ascii_lowercase()))
    }

    /// The address as it is compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the mail library writes to it. What was taken before anybody asked stays readable.
    pub fn is_deliverable(&self) -> bool {
        let local = self.0.split_once('@').unwrap_or_default().0;
        EmailAddress::is_valid_local_part(local) && EmailAddress::is_valid_domain(self.domain())
    }

    /// What follows the `@`.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').unwrap_or_default().1
    }
}

/// Control characters would let an address write headers of its own, and a comma a second recipient.
fn is_strange(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || ",;:<>()[]\"\\".contains(letter)
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for MailAddress {
    type Error = BadAddress;
    fn try_from(value: String) -> Result<Self, BadAddress> {
        Self::new(&value)
    }
}

impl FromStr for MailAddress {
    type Err = BadAddress;
    fn from_str(value: &str) -> Result<Self, BadAddress> {
        Self::new(value)
    }
}

impl From<MailAddress> for String {
    fn from(address: MailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_differ_in_capitals_are_one() {
        assert_eq!(MailAddress::new("DZ@Example.org"), MailAddress::new("dz@example.org"));
    }

    #[test]
    fn an_address_can_write_no_header() {
        let bad = "nobody@example.org\r\nBcc: all@example.org";
        assert_eq!(MailAddress::new(bad), Err(BadAddress::Shape(bad.to_owned())));
    }

    #[test]
    fn an_address_to_which_the_library_would_not_write_is_none_to_deliver_to() {
        let is_deliverable =
            |text: &str| MailAddress::new(text).expect("it is read as before").is_deliverable();
        let long = format!("{}@example.org", "a".repeat(65));
        for bad in [long.as_str(), "a..b@example.org", ".a@example.org", "a@example..org", "a@-example.org"] {
            assert!(!is_deliverable(bad), "{bad}");
        }
        for good in
            [&format!("{}@example.org", "a".repeat(64)), "o'neil+cco@example.org", "cco@sub.example.org"]
        {
            assert!(is_deliverable(good), "{good}");
        }
    }

    #[test]
    fn an_address_in_another_script_is_refused_as_such() {
        let bad = "مثال@example.org";
        assert_eq!(MailAddress::new(bad), Err(BadAddress::Script(bad.to_owned())));
    }
}
