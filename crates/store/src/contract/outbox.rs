//! Effects are carried out by one node at a time, and their marks are fenced.

use super::given::{Engine, effect, events, page, second};
use crate::{OutboxNew, OutboxRow, OutboxState, PageCommit};
use jiff::SignedDuration;
use nidaa_kernel::derived_uuid;

/// A log of three events whose reactor queued these effects.
async fn queued(engine: &Engine, outbox: Vec<OutboxNew>) {
    events(engine, 3).await;
    engine.commit_page(&PageCommit { outbox, ..page(engine, "reactor", 0, 3).await }).await.unwrap();
}

/// Claims at `second(now)` for a minute.
async fn claimed(engine: &Engine, limit: usize, now: i64) -> Vec<OutboxRow> {
    engine.claim_outbox("mail", limit, second(now), SignedDuration::from_secs(60)).await.unwrap()
}

fn names(rows: &[OutboxRow]) -> Vec<&str> {
    rows.iter().map(|row| row.body.split('"').nth(3).unwrap_or("?")).collect()
}

/// While the lease lasts; rows of another kind are not offered.
pub async fn a_claimed_effect_is_given_to_nobody_else(engine: Engine) {
    let other = OutboxNew { kind: "ping".to_owned(), ..effect("other", 1, 0) };
    queued(&engine, vec![effect("a", 1, 0), effect("b", 2, 0), other, effect("c", 3, 0)]).await;
    let first = claimed(&engine, 2, 0).await;
    assert_eq!(names(&first), ["a", "b"]);
    assert_eq!((first[0].attempts, first[0].fence, first[0].state), (1, 1, OutboxState::Queued));
    assert_eq!(names(&claimed(&engine, 9, 59).await), ["c"]);
    assert_eq!(names(&claimed(&engine, 9, 59).await), Vec::<&str>::new());
}

/// The slow node's mark comes with an old fence.
pub async fn a_claim_that_ran_out_is_given_again_and_its_mark_refused(engine: Engine) {
    queued(&engine, vec![effect("a", 1, 0)]).await;
    let slow = claimed(&engine, 1, 0).await.remove(0);
    let next = claimed(&engine, 1, 60).await.remove(0);
    assert_eq!((next.attempts, next.fence), (2, 2));
    let mark = async |fence| engine.mark_outbox(slow.id, fence, OutboxState::Done, None, None).await.unwrap();
    assert_eq!((mark(slow.fence).await, mark(next.fence).await), (false, true));
    assert_eq!(names(&claimed(&engine, 1, 999).await), Vec::<&str>::new());
    assert_eq!(engine.outbox_row(slow.id).await.unwrap().map(|row| row.state), Some(OutboxState::Done));
}

/// At its time, not before; the longest due comes first.
pub async fn an_effect_is_not_carried_out_before_its_time(engine: Engine) {
    queued(&engine, vec![effect("late", 1, 20), effect("early", 2, 10)]).await;
    assert_eq!(names(&claimed(&engine, 1, 9).await), Vec::<&str>::new());
    assert_eq!(names(&claimed(&engine, 1, 30).await), ["early"]);
    assert_eq!(names(&claimed(&engine, 1, 30).await), ["late"]);
}

/// The reason is kept, the claim given back, and the row due again later.
pub async fn a_failed_try_waits_for_its_next_time(engine: Engine) {
    queued(&engine, vec![effect("a", 1, 0)]).await;
    let row = claimed(&engine, 1, 0).await.remove(0);
    let retry = Some(second(30));
    assert!(engine.mark_outbox(row.id, row.fence, OutboxState::Queued, Some("busy"), retry).await.unwrap());
    assert_eq!(names(&claimed(&engine, 1, 29).await), Vec::<&str>::new());
    let again = claimed(&engine, 1, 30).await.remove(0);
    assert_eq!((again.error.as_deref(), again.attempts), (Some("busy"), 2));
    assert!(
        engine.mark_outbox(row.id, again.fence, OutboxState::Failed, Some("gone\0"), None).await.unwrap()
    );
    let given_up = engine.outbox_row(row.id).await.unwrap().unwrap();
    assert_eq!((given_up.state, given_up.error.as_deref()), (OutboxState::Failed, Some("gone\u{fffd}")));
    assert_eq!(names(&claimed(&engine, 1, 999).await), Vec::<&str>::new());
}

/// A second mark of the same claim is refused, and so is one without a claim.
pub async fn a_claim_is_marked_once(engine: Engine) {
    queued(&engine, vec![effect("a", 1, 0)]).await;
    let id = derived_uuid(&["effect", "a"]);
    assert!(!engine.mark_outbox(id, 0, OutboxState::Done, None, None).await.unwrap());
    let row = claimed(&engine, 1, 0).await.remove(0);
    let mark = async |state| engine.mark_outbox(id, row.fence, state, None, None).await.unwrap();
    assert_eq!((mark(OutboxState::Done).await, mark(OutboxState::Queued).await), (true, false));
    assert_eq!(engine.outbox_row(id).await.unwrap().map(|row| row.state), Some(OutboxState::Done));
}

/// Its reader wants it sooner. Whoever has it at work decides when it comes next.
pub async fn what_waits_is_brought_forward_and_what_is_claimed_is_not(engine: Engine) {
    queued(&engine, vec![effect("a", 1, 60), effect("b", 2, 0)]).await;
    let id = |name: &str| derived_uuid(&["effect", name]);
    let hurry = async |name: &str, at: i64| engine.hurry_outbox(id(name), second(at)).await.unwrap();
    assert_eq!(
        (hurry("a", 90).await, hurry("none", 5).await),
        (false, false),
        "no later, and nothing unknown"
    );
    assert_eq!((hurry("a", 5).await, hurry("a", 5).await), (true, false), "once");
    assert_eq!(names(&claimed(&engine, 9, 4).await), ["b"]);
    let row = claimed(&engine, 9, 5).await.remove(0);
    assert_eq!(row.id, id("a"));
    assert!(
        engine.mark_outbox(row.id, row.fence, OutboxState::Queued, None, Some(second(80))).await.unwrap()
    );
    assert!(hurry("a", 20).await);
    let row = claimed(&engine, 9, 20).await.remove(0);
    assert!(!hurry("a", 0).await, "it is at work");
    engine.mark_outbox(row.id, row.fence, OutboxState::Done, None, Some(second(80))).await.unwrap();
    assert!(!hurry("a", 30).await, "it is over");
}

/// A rebuilt reactor derives the same ids; what was sent stays sent.
pub async fn an_effect_whose_id_exists_is_passed_over(engine: Engine) {
    queued(&engine, vec![effect("a", 1, 0), effect("a", 1, 0)]).await;
    let row = claimed(&engine, 9, 0).await.remove(0);
    engine.mark_outbox(row.id, row.fence, OutboxState::Done, None, None).await.unwrap();
    let again =
        PageCommit { version: 2, outbox: vec![effect("a", 1, 0)], ..page(&engine, "reactor", 0, 3).await };
    engine.commit_page(&again).await.unwrap();
    assert_eq!(names(&claimed(&engine, 9, 0).await), Vec::<&str>::new());
    assert_eq!(engine.outbox("mail", 9).await.unwrap().len(), 1);
}

/// By the position of their cause.
pub async fn effects_are_listed_newest_first(engine: Engine) {
    queued(&engine, vec![effect("b", 2, 0), effect("c", 3, 0), effect("a", 1, 0)]).await;
    assert_eq!(names(&engine.outbox("mail", 2).await.unwrap()), ["c", "b"]);
    assert_eq!(names(&engine.outbox("ping", 2).await.unwrap()), Vec::<&str>::new());
    assert_eq!(engine.outbox_row(derived_uuid(&["effect", "none"])).await.unwrap(), None);
    let first = claimed(&engine, 1, 0).await.remove(0);
    assert_eq!(names(&engine.queued("mail", 2).await.unwrap()), ["a", "b"], "a claim does not carry it out");
    engine.mark_outbox(first.id, first.fence, OutboxState::Done, None, None).await.unwrap();
    assert_eq!(names(&engine.queued("mail", 9).await.unwrap()), ["b", "c"]);
    assert_eq!(names(&engine.queued("ping", 9).await.unwrap()), Vec::<&str>::new());
}
