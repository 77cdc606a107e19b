//! Many people at once: tasks that send one command after the other, and how long each had to wait.

use crate::Outcome;
use std::time::{Duration, Instant};

/// What the tasks have done. `N` times are taken of each command.
pub struct Load<const N: usize> {
    elapsed: Duration,
    laps: Vec<[Duration; N]>,
}

/// Runs `tasks` tasks for `span`. `work` makes the work of task number n; it carries out one command a call, and
/// answers the times it took.
pub async fn drive<const N: usize, W, F>(
    tasks: usize,
    span: Duration,
    work: impl Fn(usize) -> W,
) -> Outcome<Load<N>>
where
    W: FnMut(usize) -> F + Send + 'static,
    F: Future<Output = Outcome<[Duration; N]>> + Send + 'static,
{
    let start = Instant::now();
    let tasks: Vec<_> = (0..tasks).map(|task| tokio::spawn(until(start + span, work(task)))).collect();
    let mut laps = vec![];
    for task in tasks {
        laps.extend(task.await??);
    }
    Ok(Load { elapsed: start.elapsed(), laps })
}

async fn until<const N: usize, F>(
    end: Instant,
    mut work: impl FnMut(usize) -> F,
) -> Outcome<Vec<[Duration; N]>>
where
    F: Future<Output = Outcome<[Duration; N]>>,
{
    let mut laps = vec![];
    while Instant::now() < end {
        laps.push(work(laps.len()).await?);
    }
    Ok(laps)
}

impl<const N: usize> Load<N> {
    /// Commands a second.
    pub fn rate(&self) -> f64 {
        count(self.laps.len()) / self.elapsed.as_secs_f64()
    }

    /// The `part` (0.5 is the median, 0.99 one in a hundred) of the time number `lap`, in milliseconds.
    pub fn milliseconds(&self, lap: usize, part: f64) -> f64 {
        percentile(self.laps.iter().map(|laps| laps[lap]).collect(), part)
    }
}

/// The `part` of some times, in milliseconds; 0 of none.
pub fn percentile(mut times: Vec<Duration>, part: f64) -> f64 {
    times.sort_unstable();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of a length is a place in it"
    )]
    let place = (count(times.len()) * part) as usize;
    let time = times.get(place.min(times.len().saturating_sub(1)));
    time.map_or(0.0, |time| time.as_secs_f64() * 1e3)
}

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
pub const fn count(number: usize) -> f64 {
    number as f64
}
