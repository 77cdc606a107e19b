//! Effects, timers and leases in memory.

use super::state::{Due, Effect, State, TimerKey};
use jiff::{SignedDuration, Timestamp};
use nidaa_store::{Lease, OutboxRow, OutboxState, Timer};
use std::cmp::Reverse;
use uuid::Uuid;

impl State {
    pub fn claim(
        &mut self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Vec<OutboxRow> {
        let free = |effect: &&mut Effect| {
            let row = &effect.row;
            row.kind == kind
                && row.state == OutboxState::Queued
                && effect.not_before <= now
                && effect.lease_until.is_none_or(|until| until <= now)
        };
        let mut due: Vec<&mut Effect> = self.outbox.values_mut().filter(free).collect();
        due.sort_by_key(|effect| (effect.not_before, effect.row.position, effect.row.id));
        let claim = |effect: &mut Effect| {
            effect.lease_until = now.saturating_add(lease).ok();
            effect.row.fence += 1;
            effect.row.attempts += 1;
            effect.row.clone()
        };
        let mut claimed: Vec<OutboxRow> = due.into_iter().take(limit).map(claim).collect();
        claimed.sort_by_key(|row| (row.position, row.id));
        claimed
    }

    pub fn mark(
        &mut self,
        claim: (Uuid, i64),
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> bool {
        let held = |effect: &&mut Effect| effect.row.fence == claim.1 && effect.lease_until.is_some();
        let Some(effect) = self.outbox.get_mut(&claim.0).filter(held) else { return false };
        effect.lease_until = None;
        effect.row.state = state;
        effect.row.error = error.map(|words| words.replace('\0', "\u{fffd}"));
        effect.not_before = retry_at.unwrap_or(effect.not_before);
        true
    }

    pub fn hurry(&mut self, id: Uuid, at: Timestamp) -> bool {
        let waits = |effect: &&mut Effect| {
            effect.row.state == OutboxState::Queued
                && effect.not_before > at
                && effect.lease_until.is_none_or(|until| until <= at)
        };
        let Some(effect) = self.outbox.get_mut(&id).filter(waits) else { return false };
        effect.not_before = at;
        true
    }

    pub fn outbox(&self, kind: &str, limit: usize) -> Vec<OutboxRow> {
        let of_kind = self.outbox.values().map(|effect| &effect.row).filter(|row| row.kind == kind);
        let mut rows: Vec<OutboxRow> = of_kind.cloned().collect();
        rows.sort_by_key(|row| Reverse((row.position, row.id)));
        rows.truncate(limit);
        rows
    }

    pub fn due_timers(&self, now: Timestamp, limit: usize) -> Vec<Timer> {
        let timers = self.timers.iter().filter(|(_, due)| due.at <= now);
        let mut due: Vec<Timer> = timers.map(|(key, due)| timer(key, *due)).collect();
        due.sort_by_key(|timer| timer.due);
        due.truncate(limit);
        due
    }

    pub fn claim_timers(
        &mut self,
        kinds: &[&str],
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Vec<Timer> {
        let free = |((_, kind, _), due): &(&TimerKey, &mut Due)| {
            kinds.contains(&kind.as_str())
                && due.at <= now
                && due.lease_until.is_none_or(|until| until <= now)
        };
        let mut due: Vec<(&TimerKey, &mut Due)> = self.timers.iter_mut().filter(free).collect();
        due.sort_by_key(|(_, due)| due.at);
        let claim = |(key, due): (&TimerKey, &mut Due)| {
            due.lease_until = now.saturating_add(lease).ok();
            due.fence += 1;
            timer(key, *due)
        };
        due.into_iter().take(limit).map(claim).collect()
    }

    pub fn put_off_timer(&mut self, timer: &Timer, until: Timestamp) -> bool {
        let key = (timer.stream, timer.kind.clone(), timer.key.clone());
        let held =
            |due: &&mut Due| (due.at, due.fence) == (timer.due, timer.fence) && due.lease_until.is_some();
        let Some(due) = self.timers.get_mut(&key).filter(held) else { return false };
        due.lease_until = Some(until);
        true
    }

    pub fn take_lease(
        &mut self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Option<Lease> {
        let held = self.leases.get(name);
        let epoch = match held {
            None => 1,
            Some(lease) if lease.holder == holder => lease.epoch,
            Some(lease) if lease.until <= now => lease.epoch + 1,
            Some(_) => return None,
        };
        let until = now.saturating_add(ttl).unwrap_or(Timestamp::MAX);
        let lease = Lease { name: name.to_owned(), holder: holder.to_owned(), epoch, until };
        self.leases.insert(name.to_owned(), lease.clone());
        Some(lease)
    }
}

fn timer((stream, kind, key): &TimerKey, due: Due) -> Timer {
    Timer { stream: *stream, kind: kind.clone(), key: key.clone(), due: due.at, fence: due.fence }
}
