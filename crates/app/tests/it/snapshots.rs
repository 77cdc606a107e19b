//! Snapshots: taken beside the commands, and never the truth.

use crate::on_every_engine;

on_every_engine!(
    a_long_stream_is_loaded_from_its_snapshot_as_if_it_had_been_read,
    a_snapshot_of_another_fold_is_replaced_when_the_stream_is_read_whole,
);

mod stories {
    use crate::world::{World, give, office, request};
    use nidaa_app::{Failure, Order, Request, State};
    use nidaa_kernel::StreamId;
    use nidaa_store::Snapshot;
    use serde_json::{Value, json};
    use std::time::Duration;

    fn milestone(number: usize) -> Value {
        let span = json!({ "start": "2027-05-01", "end": "2027-05-02" });
        json!({ "project": "A", "milestone": format!("m{number}"), "title": { "en": "Workshop" }, "span": span })
    }

    /// A project of 121 events, by one request.
    async fn long_project(world: &World) {
        let draft = json!({
            "project": "A", "title": { "en": "Roads" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "programme": "comcec-project-funding", "sector": "trade"
        });
        let order = |name, data| Order::parse(name, data).expect("a command");
        let orders = std::iter::once(order("draft_project", draft));
        let orders = orders.chain((0..120).map(|number| order("plan_milestone", milestone(number))));
        let first = request(&office(), "plan_milestone", milestone(0));
        world.app.dispatch(Request { orders: orders.collect(), ..first }).await.expect("allowed");
    }

    /// The snapshot of this program's fold; it is kept beside the command, so it is asked for until it is there.
    async fn kept(world: &World) -> Snapshot {
        let backend = world.app.log().backend();
        let found = async {
            loop {
                let snapshot =
                    backend.snapshot(StreamId::of("project", "A")).await.expect("the store answers");
                if let Some(ours) = snapshot.filter(|snapshot| snapshot.fingerprint == State::FINGERPRINT) {
                    return ours;
                }
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_mins(1), found).await.expect("it is kept")
    }

    /// Another node, which has nothing in memory, knows the milestones there are and those there are not.
    async fn knows_all(world: &World) {
        let node = world.another_node().await;
        let plan = async |number| give(&node, &office(), "plan_milestone", milestone(number)).await;
        let again = plan(119).await;
        assert!(matches!(again, Err(Failure::Refused(_))), "{again:?}");
        plan(200).await.expect("a new one");
    }

    pub async fn a_long_stream_is_loaded_from_its_snapshot_as_if_it_had_been_read(world: World) {
        long_project(&world).await;
        assert_eq!(kept(&world).await.version, 121);
        knows_all(&world).await;
    }

    pub async fn a_snapshot_of_another_fold_is_replaced_when_the_stream_is_read_whole(world: World) {
        long_project(&world).await;
        let other =
            Snapshot { fingerprint: "another fold".to_owned(), state: "{}".to_owned(), ..kept(&world).await };
        world.app.log().backend().save_snapshot(&other).await.expect("the store answers");
        knows_all(&world).await;
        assert_eq!(kept(&world).await.version, 121);
    }
}
