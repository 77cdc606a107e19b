//! A clock for stories that take a year.

use jiff::Timestamp;
use nidaa_store::Clock;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// Stands still until it is moved. Clones show the same time.
#[derive(Clone, Debug)]
pub struct MovableClock(Arc<AtomicI64>);

impl MovableClock {
    /// A clock that shows `at`, to the microsecond.
    pub fn at(at: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(at.as_microsecond())))
    }

    /// Shows another time from here on.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.as_microsecond(), Ordering::SeqCst);
    }

    /// The time it shows.
    ///
    /// # Panics
    /// Never: it holds only what a timestamp gave it.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).expect("it was a timestamp")
    }

    /// The clock as a log takes it.
    pub fn clock(&self) -> Clock {
        let shown = self.clone();
        Arc::new(move || shown.now())
    }
}
