//! What no engine stores is refused by all, before it can fail its neighbours.

use super::given::{Engine, appended, command, event, one, places, stored, stream, tagged, unless, write};
use crate::{Append, Malformed, NewEvent, Refused};

/// The request between two good ones is refused with `why`, and they are stored.
async fn alone(engine: &Engine, bad: Append, why: Malformed) {
    let batch = [one("before", "before", 0, "submitted"), bad, one("after", "after", 0, "submitted")];
    let answers = appended(engine, &batch).await;
    assert_eq!(answers[1], Err(Refused::Malformed(why)));
    assert_eq!([places(&answers[0]), places(&answers[2])], [Some((1, 1)), Some((2, 2))]);
    assert_eq!(stored(engine).await.unwrap(), 2);
}

/// In a payload, which PostgreSQL's texts could not hold.
pub async fn a_text_with_a_nul_fails_its_request_alone(engine: Engine) {
    let poison = NewEvent { payload: "{\"a\":\"\0\"}".to_owned(), ..event("submitted") };
    alone(&engine, command("bad", vec![write("bad", 0, vec![poison])]), Malformed::Nul("payload")).await;
    let tag = unless(one("tag", "tag", 0, "x"), &["owner\0"], &[], 0);
    assert_eq!(appended(&engine, &[tag]).await, [Err(Refused::Malformed(Malformed::Nul("tag")))]);
}

/// Neither a command without streams nor a stream without events has a position to answer.
pub async fn a_command_without_events_is_refused(engine: Engine) {
    assert_eq!(appended(&engine, &[command("none", vec![])]).await, [Err(Malformed::NoEvents.into())]);
    alone(&engine, command("bad", vec![write("bad", 0, vec![])]), Malformed::NoEvents).await;
}

/// Its two expected versions would contradict each other.
pub async fn a_stream_written_twice_by_one_command_is_refused(engine: Engine) {
    let twice = vec![write("bad", 0, vec![event("x")]), write("bad", 0, vec![event("y")])];
    alone(&engine, command("bad", twice), Malformed::StreamTwice(stream("bad"))).await;
}

/// It would mean "nothing at all has happened".
pub async fn a_condition_without_tags_is_refused(engine: Engine) {
    alone(&engine, unless(one("bad", "bad", 0, "x"), &[], &["submitted"], 0), Malformed::NoTags).await;
}

/// Engines differ in what their indexes hold; 500 bytes fit all.
pub async fn a_tag_too_long_to_index_is_refused(engine: Engine) {
    let bad = command("bad", vec![write("bad", 0, vec![tagged("x", &["t".repeat(501).as_str()])])]);
    alone(&engine, bad, Malformed::TooLong { field: "tag", bytes: 501, limit: 500 }).await;
}
