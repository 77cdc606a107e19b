//! Reading by position and by stream.

use super::given::{Engine, appended, command, event, events, one, stream, write};
use nidaa_kernel::Position;

fn positions(events: &[crate::Recorded]) -> Vec<i64> {
    events.iter().map(|event| event.position.0).collect()
}

/// Pages continue where the last one ended.
pub async fn a_page_holds_at_most_its_limit(engine: Engine) {
    events(&engine, 5).await;
    assert_eq!(positions(&engine.read(Position::ZERO, 2).await.unwrap()), [1, 2]);
    assert_eq!(positions(&engine.read(Position(2), 2).await.unwrap()), [3, 4]);
    assert_eq!(positions(&engine.read(Position(4), 2).await.unwrap()), [5]);
}

/// No error, no events.
pub async fn reading_past_the_end_is_empty(engine: Engine) {
    events(&engine, 2).await;
    assert_eq!(engine.read(Position(2), 10).await.unwrap(), []);
    assert_eq!(engine.read(Position(99), 10).await.unwrap(), []);
    assert_eq!(engine.read_stream(stream("unknown"), 0, None).await.unwrap(), []);
}

/// Positions 1, 2, 4 are A's, 3 is B's.
pub async fn a_stream_is_read_from_a_version_up_to_a_position(engine: Engine) {
    let two = vec![event("submitted"), event("assessed")];
    appended(&engine, &[command("a", vec![write("A", 0, two)]), one("b", "B", 0, "submitted")]).await;
    appended(&engine, &[one("c", "A", 2, "approved")]).await;
    let read = async |after, up_to| positions(&engine.read_stream(stream("A"), after, up_to).await.unwrap());
    assert_eq!(read(0, None).await, [1, 2, 4]);
    assert_eq!(read(1, None).await, [2, 4]);
    assert_eq!(read(0, Some(Position(3))).await, [1, 2]);
    assert_eq!(read(2, Some(Position(3))).await, Vec::<i64>::new());
}
