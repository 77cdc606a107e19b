//! M: how fast one core reads events that are already in memory.

use crate::{Outcome, drive::count};
use nidaa_app::{State, decode};
use nidaa_kernel::StreamId;
use nidaa_store::Recorded;
use std::{collections::HashMap, time::Instant};

/// Every stream's state, as far as its events were taken in.
#[derive(Default)]
pub struct Folded(HashMap<StreamId, State>);

impl Folded {
    /// Decodes an event and folds it into its stream.
    pub fn take(&mut self, event: &Recorded) -> Outcome<()> {
        let decoded = decode(event)?;
        let state = self.0.entry(event.stream).or_insert_with(|| State::empty(&event.stream_type));
        *state = std::mem::replace(state, State::empty("")).evolve(&decoded);
        Ok(())
    }
}

/// Events a second, decoded and folded by one thread.
pub fn decode_and_fold(events: &[Recorded]) -> Outcome<f64> {
    let (start, mut folded) = (Instant::now(), Folded::default());
    for event in events {
        folded.take(event)?;
    }
    std::hint::black_box(&folded);
    Ok(count(events.len()) / start.elapsed().as_secs_f64())
}
