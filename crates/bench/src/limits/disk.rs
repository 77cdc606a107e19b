//! F: how often the disk can be made to keep what was written.

use crate::{Outcome, drive::count};
use std::{
    io::{Seek, Write},
    time::{Duration, Instant},
};

const SPAN: Duration = Duration::from_millis(200);
/// Blocks written before the file is begun anew.
const BLOCKS: usize = 256;

/// Flushes (`fdatasync`) a second, each after 4 KiB written over what was there.
pub fn flushes() -> Outcome<f64> {
    let mut file = tempfile::tempfile()?;
    file.write_all(&vec![0; BLOCKS * 4096])?;
    file.sync_all()?;
    let (start, mut done) = (Instant::now(), 0);
    while start.elapsed() < SPAN {
        if done % BLOCKS == 0 {
            file.rewind()?;
        }
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        done += 1;
    }
    Ok(count(done) / start.elapsed().as_secs_f64())
}
