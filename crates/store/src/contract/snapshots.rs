//! Snapshots spare reading; they are never the truth.

use super::given::{Engine, appended, command, event, one, stream, write};
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

/// Its own fold's, and only what came after it; another fold's is passed over, and every event is read.
pub async fn a_stream_is_loaded_from_its_snapshot_in_one_look(engine: Engine) {
    let three = vec![event("submitted"), event("assessed"), event("approved")];
    appended(&engine, &[command("a", vec![write("A", 0, three)]), one("b", "B", 0, "submitted")]).await;
    engine.save_snapshot(&snapshot(2, "f1")).await.unwrap();
    let load = async |fingerprint| {
        let (found, tail) = engine.load_stream(stream("A"), fingerprint).await.unwrap();
        (found, tail.iter().map(|event| event.version).collect::<Vec<_>>())
    };
    assert_eq!(load("f1").await, (Some(snapshot(2, "f1")), vec![3]));
    assert_eq!(load("f2").await, (None, vec![1, 2, 3]));
    let unknown = engine.load_stream(stream("unknown"), "f1").await.unwrap();
    assert_eq!(unknown, (None, vec![]));
}
