//! What an append stores, and where.

use super::given::{Engine, appended, command, event, events, one, places, second, stored, stream, write};
use crate::{Append, Head, NewEvent, Refused, StreamRead};
use jiff::Timestamp;
use nidaa_kernel::Position;

/// Positions are 1, 2, 3 … in the order of the requests, over batches, and a refused request leaves no hole.
pub async fn positions_are_dense_and_follow_the_order_of_requests(engine: Engine) {
    let batch = [one("a", "A", 0, "submitted"), one("b", "B", 7, "approved"), one("c", "C", 0, "submitted")];
    let first: Vec<_> = appended(&engine, &batch).await.iter().map(places).collect();
    let second: Vec<_> =
        appended(&engine, &[one("d", "A", 1, "approved")]).await.iter().map(places).collect();
    assert_eq!((first, second), (vec![Some((1, 1)), None, Some((2, 2))], vec![Some((3, 3))]));
    let read: Vec<i64> =
        engine.read(Position::ZERO, 10).await.unwrap().iter().map(|e| e.position.0).collect();
    assert_eq!(read, [1, 2, 3]);
}

/// Versions count from 1 within each stream.
pub async fn versions_count_within_a_stream(engine: Engine) {
    let two = || vec![event("submitted"), event("assessed")];
    appended(&engine, &[command("a", vec![write("A", 0, two())]), command("b", vec![write("B", 0, two())])])
        .await;
    appended(&engine, &[one("c", "A", 2, "approved")]).await;
    let versions = |events: Vec<crate::Recorded>| events.iter().map(|e| e.version).collect::<Vec<_>>();
    assert_eq!(versions(engine.read_stream(stream("A"), 0, None).await.unwrap()), [1, 2, 3]);
    assert_eq!(versions(engine.read_stream(stream("B"), 0, None).await.unwrap()), [1, 2]);
}

/// A decision on an old version is refused with both versions, and nothing of it is stored.
pub async fn a_stale_version_is_refused_and_leaves_no_trace(engine: Engine) {
    appended(&engine, &[one("a", "A", 0, "submitted")]).await;
    let head = engine.head().await.unwrap();
    let late = appended(&engine, &[one("b", "A", 0, "approved")]).await;
    assert_eq!(late, [Err(Refused::Conflict { stream: stream("A"), expected: 0, actual: 1 })]);
    let command = engine.command(one("b", "A", 0, "approved").command_id).await.unwrap();
    assert_eq!((engine.head().await.unwrap(), stored(&engine).await.unwrap(), command), (head, 1, None));
}

/// Of two requests of one batch on one version the first wins.
pub async fn two_writers_of_one_version_in_a_batch_are_one_winner(engine: Engine) {
    let answers = appended(&engine, &[one("a", "A", 0, "submitted"), one("b", "A", 0, "submitted")]).await;
    assert_eq!(places(&answers[0]), Some((1, 1)));
    assert_eq!(answers[1], Err(Refused::Conflict { stream: stream("A"), expected: 0, actual: 1 }));
}

/// One stale stream refuses the whole command.
pub async fn a_command_over_several_streams_is_all_or_nothing(engine: Engine) {
    events(&engine, 1).await;
    let both = |id, version| {
        command(
            id,
            vec![write("new", 0, vec![event("submitted")]), write("p0", version, vec![event("approved")])],
        )
    };
    let answers = appended(&engine, &[both("stale", 0), both("good", 1)]).await;
    assert_eq!(answers[0], Err(Refused::Conflict { stream: stream("p0"), expected: 0, actual: 1 }));
    assert_eq!(places(&answers[1]), Some((2, 3)));
    assert_eq!(stored(&engine).await.unwrap(), 3);
}

/// One command over 600 streams, one of 700 events on one stream, and many small ones.
pub async fn a_batch_larger_than_any_statement_is_stored_whole(engine: Engine) {
    let wide = (0..600).map(|n| write(&format!("w{n}"), 0, vec![event("postponed")])).collect();
    let long = vec![write("long", 0, vec![event("assessed"); 700])];
    let mut batch = vec![command("wide", wide), command("long", long)];
    batch.extend((0..300).map(|n| one(&format!("s{n}"), &format!("s{n}"), 0, "submitted")));
    let answers = appended(&engine, &batch).await;
    assert_eq!(places(&answers[1]), Some((601, 1300)));
    assert_eq!(places(&answers[301]), Some((1600, 1600)));
    assert_eq!(stored(&engine).await.unwrap(), 1600);
}

/// Payload and meta come back byte for byte, whatever is in them.
pub async fn what_is_read_is_what_was_written(engine: Engine) {
    let payload = "{ \"b\" : 1.0 , \"a\":[ 1,2 ],\t\"a\":\"نداء\\u0000 📢\" }\n".to_owned();
    let written =
        NewEvent { payload, meta: "  {}".to_owned(), schema_version: u16::MAX, ..event("submitted") };
    appended(&engine, &[command("a", vec![write("A", 0, vec![written.clone()])])]).await;
    let read = engine.read(Position::ZERO, 1).await.unwrap().remove(0);
    let expected = (written.payload, written.meta, u16::MAX, written.occurred_at, "project".to_owned());
    assert_eq!((read.payload, read.meta, read.schema_version, read.occurred_at, read.stream_type), expected);
    assert_eq!(
        (read.stream, read.event_type.as_str(), read.recorded_at),
        (stream("A"), "submitted", second(0))
    );
}

/// A node whose clock is behind records at the last recorded time.
pub async fn recorded_times_never_run_backwards(engine: Engine) {
    engine.append(&[one("a", "A", 0, "submitted")], second(10)).await.unwrap()[0].clone().unwrap();
    engine.append(&[one("b", "B", 0, "submitted")], second(5)).await.unwrap()[0].clone().unwrap();
    engine.append(&[one("c", "C", 0, "submitted")], second(20)).await.unwrap()[0].clone().unwrap();
    let times: Vec<Timestamp> =
        engine.read(Position::ZERO, 9).await.unwrap().iter().map(|e| e.recorded_at).collect();
    assert_eq!(times, [second(10), second(10), second(20)]);
}

/// What is finer than a microsecond is cut off, before the hash is made.
pub async fn times_are_kept_to_the_microsecond(engine: Engine) {
    let fine: Timestamp = "1900-01-01T00:00:00.123456789Z".parse().unwrap();
    let coarse = Timestamp::from_microsecond(fine.as_microsecond()).unwrap();
    let old = NewEvent { occurred_at: fine, ..event("submitted") };
    let append: Append = command("a", vec![write("A", 0, vec![old])]);
    let now: Timestamp = "2021-05-01T00:00:00.987654321Z".parse().unwrap();
    engine.append(&[append], now).await.unwrap()[0].clone().unwrap();
    let read = engine.read(Position::ZERO, 1).await.unwrap().remove(0);
    assert_eq!(read.occurred_at, coarse);
    assert_eq!(read.recorded_at, "2021-05-01T00:00:00.987654Z".parse().unwrap());
}

/// An empty log ends before the first event; any other ends at its last.
pub async fn the_head_is_the_last_event(engine: Engine) {
    assert_eq!(engine.head().await.unwrap(), Head::EMPTY);
    let head = events(&engine, 3).await;
    let last = engine.read(Position(2), 1).await.unwrap().remove(0);
    assert_eq!((head.position, head.hash, head.recorded_at), (last.position, last.hash, last.recorded_at));
}

/// A decision that looked at a stream without writing to it is refused once that stream has moved on, also within
/// its own batch.
pub async fn a_stream_that_was_only_read_must_not_have_moved(engine: Engine) {
    appended(&engine, &[one("a", "CALL", 0, "opened")]).await;
    let looked = |id: &str, code: &str, version| {
        let read = StreamRead { stream: stream("CALL"), version };
        Append { reads: vec![read], ..one(id, code, 0, "submitted") }
    };
    let batch =
        [looked("b", "A", 1), one("c", "CALL", 1, "closed"), looked("d", "B", 1), looked("e", "C", 2)];
    let answers: Vec<_> = appended(&engine, &batch).await.iter().map(places).collect();
    assert_eq!(answers, [Some((2, 2)), Some((3, 3)), None, Some((4, 4))]);
}
