//! Snapshots spare reading; they are never the truth.

use super::given::{Engine, stream};
use crate::Snapshot;
use nidaa_kernel::Position;

fn snapshot(version: i32, fingerprint: &str) -> Snapshot {
    let state = format!(r#"{{"at":{version}}}"#);
    let position = Position(i64::from(version) * 10);
    Snapshot { stream: stream("A"), version, position, fingerprint: fingerprint.to_owned(), state }
}

/// Of one version the last saved stays, since another fold may have made it.
pub async fn a_newer_snapshot_replaces_an_older_one_and_not_the_reverse(engine: Engine) {
    for saved in [snapshot(5, "f1"), snapshot(9, "f1"), snapshot(7, "f1"), snapshot(9, "f2")] {
        engine.save_snapshot(&saved).await.unwrap();
    }
    assert_eq!(engine.snapshot(stream("A")).await.unwrap(), Some(snapshot(9, "f2")));
}

/// Not an error.
pub async fn a_stream_without_a_snapshot_has_none(engine: Engine) {
    assert_eq!(engine.snapshot(stream("A")).await.unwrap(), None);
}
