//! Who is signed in. Kept in memory: a restart signs everybody out, and every node knows only its own sessions.

use nidaa_kernel::AccountLogin;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// A session ends this long after it began, whatever happens in it.
pub(crate) const LIFE: Duration = Duration::from_hours(12);

struct Session {
    login: String,
    /// In whose place the account acts, as long as it is that account's deputy.
    principal: Option<AccountLogin>,
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
            sessions.insert(
                token.clone(),
                Session { login: login.to_owned(), principal: None, ends: now + LIFE },
            );
        });
        token
    }

    /// The account of a running session, and in whose place it acts.
    pub fn who(&self, token: &str) -> Option<(String, Option<AccountLogin>)> {
        let now = Instant::now();
        self.with(|sessions| {
            let session = sessions.get(token).filter(|session| session.ends > now);
            session.map(|session| (session.login.clone(), session.principal.clone()))
        })
    }

    /// Lets a running session act in the place of another account, or in its own again.
    pub fn act_for(&self, token: &str, principal: Option<AccountLogin>) {
        self.with(|sessions| {
            if let Some(session) = sessions.get_mut(token) {
                session.principal = principal;
            }
        });
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
        assert_eq!(sessions.who(&token), Some(("office".to_owned(), None)));
        sessions.close(&token);
        assert_eq!(sessions.who(&token), None);
    }
}
