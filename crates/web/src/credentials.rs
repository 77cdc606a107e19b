//! Who may sign in, with which password. Held in memory and read once; passwords themselves are nowhere.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::{collections::HashMap, sync::Arc};
use tokio::sync::Semaphore;

/// Passwords checked at the same time; each takes 19 MB and a core for some milliseconds.
const AT_ONCE: usize = 4;

/// Sign-in names with Argon2 hashes in PHC form. Cheap to clone.
#[derive(Clone)]
pub struct Credentials {
    hashes: Arc<HashMap<String, String>>,
    /// Checked in place of the hash of an unknown name, so that both answers take the same time.
    decoy: Arc<str>,
    turns: Arc<Semaphore>,
}

/// A line of a file of credentials that cannot be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: expected a sign-in name, a colon and an Argon2 hash in PHC form")]
pub struct BadCredentials {
    /// Line, counted from 1.
    pub line: usize,
}

impl Credentials {
    /// Takes sign-in names with the hashes of their passwords.
    pub fn new(hashes: impl IntoIterator<Item = (String, String)>) -> Self {
        Self {
            hashes: Arc::new(hashes.into_iter().collect()),
            decoy: Self::hash(&hex::encode(rand::random::<[u8; 16]>())).into(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Reads lines of the form `login:$argon2id$…`. Blank lines and lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// [`BadCredentials`] naming the first line that has another form.
    pub fn parse(text: &str) -> Result<Self, BadCredentials> {
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
        let told = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let hashes = told.map(|(line, text)| {
            let (login, hash) = text.split_once(':').ok_or(BadCredentials { line })?;
            PasswordHash::new(hash).map_err(|_| BadCredentials { line })?;
            Ok((login.to_owned(), hash.to_owned()))
        });
        Ok(Self::new(hashes.collect::<Result<Vec<_>, BadCredentials>>()?))
    }

    /// Hashes a password with Argon2id and a fresh salt, in PHC form.
    ///
    /// # Panics
    /// When the system has no randomness to give.
    pub fn hash(password: &str) -> String {
        let hash = Argon2::default().hash_password(password.as_bytes());
        hash.expect("the default parameters are valid").to_string()
    }

    /// Whether the password is the account's. Takes as long for an unknown account as for a wrong password.
    pub(crate) async fn verify(&self, login: &str, password: String) -> bool {
        let known = self.hashes.get(login).cloned();
        let (is_known, hash) = (known.is_some(), known.unwrap_or_else(|| self.decoy.to_string()));
        // The semaphore is never closed; without a turn nobody signs in.
        let Ok(_turn) = self.turns.acquire().await else { return false };
        let checked = tokio::task::spawn_blocking(move || matches(&password, &hash)).await;
        checked.unwrap_or(false) && is_known
    }
}

fn matches(password: &str, hash: &str) -> bool {
    let parsed = PasswordHash::new(hash);
    parsed.is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_of_a_known_account_is_accepted() {
        let credentials = Credentials::new([("office".to_owned(), Credentials::hash("right"))]);
        let answers = [
            credentials.verify("office", "right".to_owned()).await,
            credentials.verify("office", "wrong".to_owned()).await,
            credentials.verify("nobody", "right".to_owned()).await,
        ];
        assert_eq!(answers, [true, false, false]);
    }

    #[test]
    fn a_line_without_a_hash_is_named() {
        let read = Credentials::parse("# accounts\n\noffice:secret\n");
        assert_eq!(read.err(), Some(BadCredentials { line: 3 }));
    }
}
