//! A log and its archive are the same log.

use super::given::{Engine, appended, archive, batch, events, one, places, stored, stream, unless};
use crate::{Append, Archived, Broken, CommandRecord, Head, Receipt, Refused, StoreError};
use nidaa_kernel::Position;

async fn restored(engine: &Engine) -> Head {
    engine.restore(&archive()).await.unwrap()
}

/// Why `page` is not restored. Whatever it is, the log is as it was.
async fn refusal(engine: &Engine, page: &[Archived]) -> Broken {
    let before = (engine.head().await.unwrap(), stored(engine).await.unwrap());
    let result = engine.restore(page).await;
    assert_eq!((engine.head().await.unwrap(), stored(engine).await.unwrap()), before);
    match result {
        Err(StoreError::Broken(broken)) => broken,
        other => panic!("{other:?}"),
    }
}

/// Tags once each and in bytewise order, a command at its last event, from any position.
pub async fn an_archive_holds_what_stands_beside_the_events(engine: Engine) {
    appended(&engine, &batch()).await;
    let expected = archive();
    assert_eq!(engine.read_archive(Position::ZERO, 99).await.unwrap(), expected);
    for after in 0..6 {
        let page = engine.read_archive(Position(i64::try_from(after).unwrap()), 2).await.unwrap();
        assert_eq!(page, expected[after.min(5)..(after + 2).min(5)], "after {after}");
    }
    let beside = |event: &Archived| (event.tags.join(" "), event.command.map(|command| command.first.0));
    let beside: Vec<_> = expected.iter().map(beside).collect();
    let expected =
        [("", None), ("call:CPF-08 owner:TN", Some(1)), ("", Some(3)), ("call:CPF-08", None), ("", Some(4))];
    assert_eq!(beside, expected.map(|(tags, first)| (tags.to_owned(), first)));
}

/// Events, streams, commands and head.
pub async fn a_restored_log_is_the_archived_one(engine: Engine) {
    let (head, archive) = (restored(&engine).await, archive());
    let last = archive[4].recorded.clone();
    let expected = Head { position: last.position, hash: last.hash, recorded_at: last.recorded_at, epoch: 1 };
    assert_eq!((head, engine.head().await.unwrap()), (expected, expected));
    assert_eq!(engine.read_archive(Position::ZERO, 99).await.unwrap(), archive);
    let of_b = engine.read_stream(stream("B"), 0, None).await.unwrap();
    assert_eq!(of_b, [archive[2].recorded.clone(), last]);
}

/// Even when a page ends in the middle of a command; a page without events changes nothing.
pub async fn a_log_is_restored_page_by_page(engine: Engine) {
    let archive = archive();
    for page in [&archive[..1], &[], &archive[1..4], &archive[4..]] {
        engine.restore(page).await.unwrap();
    }
    assert_eq!(engine.read_archive(Position::ZERO, 99).await.unwrap(), archive);
    let (c, recorded_at) = (&batch()[2], archive[4].recorded.recorded_at);
    let expected = CommandRecord {
        request_hash: c.request_hash,
        first: Position(4),
        last: Position(5),
        at: recorded_at,
    };
    assert_eq!(engine.command(c.command_id).await.unwrap(), Some(expected));
}

/// Versions and positions continue; a stale version is refused as ever.
pub async fn a_restored_log_goes_on(engine: Engine) {
    restored(&engine).await;
    let answers = appended(&engine, &[one("d", "A", 3, "approved"), one("e", "B", 1, "approved")]).await;
    assert_eq!(places(&answers[0]), Some((6, 6)));
    assert_eq!(answers[1], Err(Refused::Conflict { stream: stream("B"), expected: 1, actual: 2 }));
}

/// The same content: the first answer. Other content: refused.
pub async fn a_restored_command_gets_its_first_answer_again(engine: Engine) {
    restored(&engine).await;
    let a = batch().remove(0);
    let (command_id, first, last) = (a.command_id, Position(1), Position(2));
    let other = Append { request_hash: [9; 32], ..a.clone() };
    let expected =
        [Ok(Receipt { command_id, first, last, replayed: true }), Err(Refused::CommandReused(command_id))];
    assert_eq!(appended(&engine, &[a, other]).await, expected);
    assert_eq!(stored(&engine).await.unwrap(), 5);
}

/// Conditions look at tags, which no hash covers.
pub async fn a_restored_tag_breaks_a_condition(engine: Engine) {
    restored(&engine).await;
    let under = |id, after| unless(one(id, id, 0, "submitted"), &["call:CPF-08"], &["postponed"], after);
    let answers = appended(&engine, &[under("early", 3), under("late", 4)]).await;
    assert_eq!([places(&answers[0]), places(&answers[1])], [None, Some((6, 6))]);
}

/// Of any field that the hash covers, and of the hash itself.
pub async fn a_changed_byte_is_refused_and_nothing_is_written(engine: Engine) {
    let changes: [fn(&mut Archived); 9] = [
        |event| event.recorded.payload.push(' '),
        |event| event.recorded.meta.push(' '),
        |event| event.recorded.event_type.push('x'),
        |event| event.recorded.stream_type.push('x'),
        |event| event.recorded.stream = stream("Z"),
        |event| event.recorded.version += 1,
        |event| event.recorded.schema_version += 1,
        |event| event.recorded.occurred_at = event.recorded.recorded_at,
        |event| event.recorded.hash[31] ^= 1,
    ];
    for change in changes {
        let mut archive = archive();
        change(&mut archive[2]);
        assert_eq!(refusal(&engine, &archive).await, Broken::Hash { at: Position(3) });
    }
    let append = &batch()[0];
    assert_eq!(engine.command(append.command_id).await.unwrap(), None);
}

/// At the beginning or in the middle.
pub async fn a_missing_event_is_refused(engine: Engine) {
    let mut archive = archive();
    let gap = |after, found| Broken::Gap { after: Position(after), found: Position(found) };
    assert_eq!(refusal(&engine, &archive[1..]).await, gap(0, 2));
    archive.remove(3);
    assert_eq!(refusal(&engine, &archive).await, gap(3, 5));
}

/// A tag that no engine can index; a command that begins after its end, or before another's end.
pub async fn what_no_log_holds_beside_an_event_is_refused(engine: Engine) {
    let beside = |at, why: &str| Broken::Beside { at: Position(at), why: why.to_owned() };
    let mut tag = archive();
    tag[1].tags.push("owner\0".to_owned());
    assert_eq!(refusal(&engine, &tag).await, beside(2, "the tag holds the character U+0000"));
    for first in [0, 2, 6] {
        let mut command = archive();
        command[4].command.as_mut().unwrap().first = Position(first);
        let why = format!("its command begins at position {first}");
        assert_eq!(refusal(&engine, &command).await, beside(5, &why));
    }
}

/// Neither over it nor after it.
pub async fn a_log_of_another_history_is_not_written_to(engine: Engine) {
    events(&engine, 2).await;
    let (archive, positions) = (archive(), (Position(2), Position(1)));
    let over = Broken::Gap { after: positions.0, found: positions.1 };
    assert_eq!(refusal(&engine, &archive).await, over);
    assert_eq!(refusal(&engine, &archive[2..]).await, Broken::Hash { at: Position(3) });
}

/// The other finds the log no longer where the page begins.
pub async fn of_two_nodes_that_restore_one_wins(engine: Engine) {
    let nodes = (0..8).map(|_| {
        let engine = engine.clone();
        tokio::spawn(async move { engine.restore(&archive()).await })
    });
    let mut won = 0;
    for node in nodes.collect::<Vec<_>>() {
        match node.await.unwrap() {
            Ok(head) => won += head.position.0,
            Err(error) => assert!(matches!(error, StoreError::Broken(Broken::Gap { .. })), "{error:?}"),
        }
    }
    assert_eq!((won, stored(&engine).await.unwrap()), (5, 5));
}
