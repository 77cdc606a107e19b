//! Who is signed in. Kept in memory: a restart signs everybody out, and every node knows only its own sessions.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// A session ends this long after it began, whatever happens in it.
pub(crate) const LIFE: Duration = Duration::from_hours(12);

struct Session {
    login: String,
    ends: Instant,
}

/// Open sessions by their token: 32 random bytes in hexadecimal, told to nobody but the browser.
#[derive(Default)]
pub(crate) struct Sessions(Mutex<HashMap<String, Session>>);

impl Sessions {
    /// Begins a session and returns its token. Sessions that are over are forgotten.
    pub fn open(&self, login: &str) -> String {
        let token = hex::encode(rand::random::<[u8; 32]>());
        let now = Instant::now();
        self.with(|sessions| {
            sessions.retain(|_, session| session.ends > now);
            sessions.insert(token.clone(), Session { login: login.to_owned(), ends: now + LIFE });
        });
        token
    }

    /// The account of a running session.
    pub fn login(&self, token: &str) -> Option<String> {
        let now = Instant::now();
        self.with(|sessions| {
            let session = sessions.get(token).filter(|session| session.ends > now);
            session.map(|session| session.login.clone())
        })
    }

    /// Ends a session.
    pub fn close(&self, token: &str) {
        self.with(|sessions| drop(sessions.remove(token)));
    }

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Session>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_session_is_nobodys() {
        let sessions = Sessions::default();
        let token = sessions.open("office");
        assert_eq!(sessions.login(&token).as_deref(), Some("office"));
        sessions.close(&token);
        assert_eq!(sessions.login(&token), None);
    }
}
