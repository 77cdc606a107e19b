//! A command id is answered once.

use super::given::{Engine, appended, one, places, second, stored};
use crate::{Append, CommandRecord, Receipt, Refused};
use nidaa_kernel::Position;

/// Sent again, it gets the same positions, marked as replayed, and nothing is written.
pub async fn the_same_command_gets_the_first_answer_again(engine: Engine) {
    let first = appended(&engine, &[one("a", "A", 0, "submitted")]).await.remove(0).unwrap();
    appended(&engine, &[one("b", "A", 1, "approved")]).await;
    let again = appended(&engine, &[one("a", "A", 0, "submitted")]).await.remove(0).unwrap();
    assert_eq!((first.replayed, again), (false, Receipt { replayed: true, ..first }));
    assert_eq!(stored(&engine).await.unwrap(), 2);
}

/// A double click that reaches one batch.
pub async fn a_command_repeated_in_its_batch_is_written_once(engine: Engine) {
    let twice = [one("a", "A", 0, "submitted"), one("a", "A", 0, "submitted")];
    let replayed: Vec<bool> =
        appended(&engine, &twice).await.into_iter().map(|a| a.unwrap().replayed).collect();
    assert_eq!((replayed, stored(&engine).await.unwrap()), (vec![false, true], 1));
}

/// One id, two contents: the second is refused, even when it would fit.
pub async fn the_same_id_with_other_content_is_refused(engine: Engine) {
    appended(&engine, &[one("a", "A", 0, "submitted")]).await;
    let other = Append { request_hash: [9; 32], ..one("a", "A", 1, "approved") };
    let refused = Err(Refused::CommandReused(other.command_id));
    assert_eq!(appended(&engine, &[other]).await, [refused]);
    assert_eq!(stored(&engine).await.unwrap(), 1);
}

/// A refusal is not remembered: the command may fit later.
pub async fn a_refused_command_may_be_sent_again(engine: Engine) {
    let early = one("late", "A", 1, "approved");
    assert_eq!(places(&appended(&engine, std::slice::from_ref(&early)).await[0]), None);
    appended(&engine, &[one("a", "A", 0, "submitted")]).await;
    assert_eq!(places(&appended(&engine, &[early]).await[0]), Some((2, 2)));
}

/// Content digest, positions and time of each carried-out command.
pub async fn the_log_remembers_commands(engine: Engine) {
    let append = one("a", "A", 0, "submitted");
    assert_eq!(engine.command(append.command_id).await.unwrap(), None);
    appended(&engine, std::slice::from_ref(&append)).await;
    let expected = CommandRecord {
        request_hash: append.request_hash,
        first: Position(1),
        last: Position(1),
        at: second(0),
    };
    assert_eq!(engine.command(append.command_id).await.unwrap(), Some(expected));
}
