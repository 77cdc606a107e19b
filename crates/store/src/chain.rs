//! The hash chain: one SHA-256 link per event, over bytes that are the same on every engine.

use crate::Recorded;
use sha2::{Digest, Sha256};

/// A link of the chain.
pub type Hash = [u8; 32];

/// The link before the first event.
pub const GENESIS: Hash = [0; 32];

/// The link of `event` after `previous`. `event.hash` itself is not read.
///
/// Integers are big-endian, times are microseconds since 1970, texts are preceded by their length in bytes,
/// so that no two events share their bytes.
pub fn link(previous: &Hash, event: &Recorded) -> Hash {
    let mut sha = Sha256::new();
    sha.update(previous);
    sha.update(event.position.0.to_be_bytes());
    sha.update(event.stream.0.as_bytes());
    sha.update(event.version.to_be_bytes());
    sha.update(event.schema_version.to_be_bytes());
    sha.update(event.occurred_at.as_microsecond().to_be_bytes());
    sha.update(event.recorded_at.as_microsecond().to_be_bytes());
    for text in [&event.stream_type, &event.event_type, &event.payload, &event.meta] {
        sha.update((text.len() as u64).to_be_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().into()
}
