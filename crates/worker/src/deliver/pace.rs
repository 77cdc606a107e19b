//! No more mails to one domain than its servers like, and none at all while our own server is away.

use jiff::{SignedDuration, Timestamp};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// The mails of the last minute, by domain.
pub struct Pace {
    most: usize,
    sent: Mutex<HashMap<String, VecDeque<Timestamp>>>,
    away: Mutex<Option<Timestamp>>,
}

impl Pace {
    /// At most so many mails a minute to one domain; 0 sets no limit.
    pub fn new(per_minute: u32) -> Self {
        Self {
            most: usize::try_from(per_minute).unwrap_or(usize::MAX),
            sent: Mutex::default(),
            away: Mutex::default(),
        }
    }

    /// Lets the server alone until then: a mail that only finds out again that it is away holds up all others.
    pub fn let_alone(&self, until: Timestamp) {
        *self.away.lock().unwrap_or_else(PoisonError::into_inner) = Some(until);
    }

    /// Whether the server is let alone now.
    pub fn is_away(&self, now: Timestamp) -> bool {
        self.away_until(now).is_some()
    }

    fn away_until(&self, now: Timestamp) -> Option<Timestamp> {
        let away = *self.away.lock().unwrap_or_else(PoisonError::into_inner);
        away.filter(|until| *until > now)
    }

    /// When a mail to this address may go, if not now. One that may go now is counted.
    pub fn wait(&self, address: &str, now: Timestamp) -> Option<Timestamp> {
        if let Some(until) = self.away_until(now) {
            return Some(until);
        }
        let domain = address.rsplit('@').next().unwrap_or_default().trim().to_lowercase();
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        let times = sent.entry(domain).or_default();
        while times.front().is_some_and(|first| now.duration_since(*first) >= MINUTE) {
            times.pop_front();
        }
        if self.most > 0 && times.len() >= self.most {
            return times.front().and_then(|first| first.checked_add(MINUTE).ok());
        }
        times.push_back(now);
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Timestamp {
        format!("2026-09-01T{time}Z").parse().expect("a timestamp")
    }

    #[test]
    fn the_mail_too_many_waits_until_the_first_is_a_minute_old() {
        let pace = Pace::new(2);
        assert_eq!(pace.wait("a@example.org", at("09:00:00")), None);
        assert_eq!(pace.wait("b@Example.org", at("09:00:10")), None);
        assert_eq!(pace.wait("c@example.org", at("09:00:20")), Some(at("09:01:00")));
        assert_eq!(pace.wait("c@example.org", at("09:01:00")), None);
    }

    #[test]
    fn everybody_waits_for_a_server_that_is_away_and_is_not_counted() {
        let pace = Pace::new(1);
        pace.let_alone(at("09:04:00"));
        assert_eq!(pace.wait("a@example.org", at("09:00:00")), Some(at("09:04:00")));
        assert_eq!(pace.wait("a@example.com", at("09:03:59")), Some(at("09:04:00")));
        assert_eq!(pace.wait("a@example.org", at("09:04:00")), None);
    }

    #[test]
    fn another_domain_does_not_wait() {
        let pace = Pace::new(1);
        assert_eq!(pace.wait("a@example.org", at("09:00:00")), None);
        assert_eq!(pace.wait("a@example.com", at("09:00:00")), None);
    }
}
