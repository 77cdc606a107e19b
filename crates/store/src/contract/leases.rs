//! A lease is a right for a while; its epoch fences effects of an earlier holder.

use super::given::{Engine, second};
use crate::Lease;
use jiff::SignedDuration;

/// What `holder` gets when it asks at `second(now)` for ten seconds.
async fn asked(engine: &Engine, holder: &str, now: i64) -> Option<(i64, i64)> {
    let lease =
        engine.take_lease("reactor", holder, second(now), SignedDuration::from_secs(10)).await.unwrap();
    lease.map(|Lease { epoch, until, .. }| (epoch, until.duration_since(second(0)).as_secs()))
}

/// While it lasts, others get nothing; another name is another lease.
pub async fn a_lease_is_held_by_one_node(engine: Engine) {
    assert_eq!(asked(&engine, "one", 0).await, Some((1, 10)));
    assert_eq!(asked(&engine, "two", 9).await, None);
    let other = engine.take_lease("timers", "two", second(9), SignedDuration::from_secs(10)).await.unwrap();
    let expected = Lease { name: "timers".into(), holder: "two".into(), epoch: 1, until: second(19) };
    assert_eq!(other, Some(expected));
}

/// Before it runs out, and after, if nobody took it: the epoch stays.
pub async fn a_holder_may_extend_its_lease(engine: Engine) {
    assert_eq!(asked(&engine, "one", 0).await, Some((1, 10)));
    assert_eq!(asked(&engine, "one", 5).await, Some((1, 15)));
    assert_eq!(asked(&engine, "two", 14).await, None);
    assert_eq!(asked(&engine, "one", 40).await, Some((1, 50)));
}

/// At its end, not before.
pub async fn a_lease_that_ran_out_goes_to_the_next_with_a_higher_epoch(engine: Engine) {
    assert_eq!(asked(&engine, "one", 0).await, Some((1, 10)));
    assert_eq!(asked(&engine, "two", 10).await, Some((2, 20)));
    assert_eq!(asked(&engine, "one", 11).await, None);
    assert_eq!(asked(&engine, "one", 20).await, Some((3, 30)));
}

/// All ask at once.
pub async fn of_many_nodes_one_gets_the_lease(engine: Engine) {
    let nodes = (0..16).map(|n| {
        let engine = engine.clone();
        tokio::spawn(async move { asked(&engine, &format!("node {n}"), 0).await })
    });
    let mut got = vec![];
    for node in nodes.collect::<Vec<_>>() {
        got.extend(node.await.unwrap());
    }
    assert_eq!(got, [(1, 10)]);
}
