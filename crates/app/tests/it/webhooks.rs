//! Other programs that are told of events, by a receiver on this machine.

use crate::on_every_engine;

on_every_engine!(
    a_webhook_is_told_in_order_what_it_asked_for_and_signed,
    one_that_names_no_types_is_told_no_address,
    a_replay_tells_everything_again_from_a_position,
    a_replay_from_beyond_the_end_of_the_log_is_refused,
    one_that_does_not_answer_is_disabled_and_the_office_is_told
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, World, office, site};
    use axum::{
        Router,
        body::Bytes,
        http::{HeaderMap, StatusCode},
        routing::post,
    };
    use jiff::SignedDuration;
    use nidaa_app::{AsOf, Failure};
    use nidaa_domain::Refusal;
    use nidaa_worker::{Roots, SiteSecret, Webhooks};
    use serde_json::{Value, json};
    use std::sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    };

    /// A program that takes events, or answers with a status of its choice.
    struct Receiver {
        url: String,
        status: Arc<AtomicU16>,
        taken: Arc<Mutex<Vec<(HeaderMap, Value)>>>,
    }

    impl Receiver {
        async fn start() -> Self {
            let (status, taken) = (Arc::new(AtomicU16::new(204)), Arc::new(Mutex::new(vec![])));
            let (answer, keep) = (status.clone(), taken.clone());
            let take = move |headers: HeaderMap, body: Bytes| async move {
                let status = StatusCode::from_u16(answer.load(Ordering::SeqCst)).expect("a status");
                if status.is_success() {
                    let event = serde_json::from_slice(&body).expect("JSON");
                    keep.lock().expect("no panic while held").push((headers, event));
                }
                status
            };
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let url = format!("http://{}/events", listener.local_addr().expect("an address"));
            let router = Router::new().route("/events", post(take));
            tokio::spawn(async move { axum::serve(listener, router).await });
            Self { url, status, taken }
        }

        fn taken(&self) -> Vec<(HeaderMap, Value)> {
            std::mem::take(&mut self.taken.lock().expect("no panic while held"))
        }

        /// Type and subject of what it took since it was last asked.
        fn kinds(&self) -> Vec<String> {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let taken = self.taken();
            taken.iter().map(|(_, event)| text(&event["type"]) + " " + &text(&event["subject"])).collect()
        }
    }

    async fn begin(world: &World, receiver: &Receiver) -> Webhooks {
        let files = [("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        let events = ["project_partner_invited", "project_postponed"];
        act(
            world,
            "register_webhook",
            json!({ "webhook": "open-data", "url": receiver.url, "events": events }),
        )
        .await;
        let secret = SiteSecret::new(&"a secret of the site ".repeat(2)).expect("long enough");
        Webhooks::new(world.app.clone(), site().base_url, secret, Roots::public(), SignedDuration::ZERO)
    }

    async fn act(world: &World, name: &str, data: Value) {
        world.command(&office(), name, data).await.expect("allowed");
        world.catch_up().await;
    }

    async fn invite(world: &World, country: &str) {
        act(world, "invite_partner", json!({ "project": "E8-1", "country": country, "role": "partner" }))
            .await;
    }

    pub async fn a_webhook_is_told_in_order_what_it_asked_for_and_signed(world: World) {
        let receiver = Receiver::start().await;
        let mut webhooks = begin(&world, &receiver).await;
        invite(&world, "QA").await;
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel" } });
        let move_on =
            json!({ "project": "E8-1", "to_year": 2031, "requested_by": "owner", "reason": reason });
        act(&world, "postpone_project", move_on).await;
        assert_eq!(webhooks.run_once().await.expect("a log"), 2);
        let taken = receiver.taken();
        let kinds: Vec<&str> = taken.iter().filter_map(|(_, event)| event["type"].as_str()).collect();
        assert_eq!(kinds, ["nidaa.project.partner_invited", "nidaa.project.postponed"]);
        let (headers, event) = &taken[0];
        assert_eq!((&event["specversion"], &event["data"]["country"]), (&json!("1.0"), &json!("QA")));
        assert_eq!(headers["webhook-id"].to_str().ok(), event["id"].as_str());
        assert!(headers["webhook-signature"].to_str().is_ok_and(|value| value.starts_with("v1,")));
        assert_eq!(webhooks.run_once().await.expect("a log"), 0, "nothing is told twice");
    }

    pub async fn one_that_names_no_types_is_told_no_address(world: World) {
        let receiver = Receiver::start().await;
        let mut webhooks = begin(&world, &receiver).await;
        act(&world, "register_webhook", json!({ "webhook": "all", "url": receiver.url, "events": [] })).await;
        let entry = json!({ "institution": "M", "name": { "en": "Ministry" }, "kind": "national_body", "country": "QA" });
        let contact = json!({ "institution": "M", "contact": { "name": "A. B.", "email": "ab@example.org", "lang": "en" } });
        act(&world, "register_institution", entry).await;
        act(&world, "appoint_contact", contact).await;
        webhooks.run_once().await.expect("a log");
        let told = receiver.taken();
        assert!(told.iter().any(|(_, event)| event["type"] == "nidaa.institution.registered"));
        let named: Vec<_> = told.iter().filter(|(_, event)| event.to_string().contains('@')).collect();
        assert!(named.is_empty(), "{named:?}");
    }

    pub async fn a_replay_tells_everything_again_from_a_position(world: World) {
        let receiver = Receiver::start().await;
        let mut webhooks = begin(&world, &receiver).await;
        invite(&world, "QA").await;
        invite(&world, "MY").await;
        webhooks.run_once().await.expect("a log");
        let taken = receiver.taken();
        let second = taken[1].1["id"].as_str().and_then(|id| id.parse::<i64>().ok()).expect("a position");
        act(&world, "replay_webhook", json!({ "webhook": "open-data", "from": second })).await;
        webhooks.run_once().await.expect("a log");
        let again: Vec<Value> = receiver.taken().into_iter().map(|(_, event)| event).collect();
        assert_eq!(again, vec![taken[1].1.clone()]);
    }

    pub async fn a_replay_from_beyond_the_end_of_the_log_is_refused(world: World) {
        let receiver = Receiver::start().await;
        let _webhooks = begin(&world, &receiver).await;
        let head = world.events().await;
        for (from, is_taken) in [(head + 2, false), (i64::MAX, false), (head + 1, true)] {
            let data = json!({ "webhook": "open-data", "from": from });
            let answer = world.command(&office(), "replay_webhook", data).await;
            match answer {
                Ok(_) => assert!(is_taken, "{from}"),
                Err(Failure::Refused(Refusal::Missing { what: "event", code })) => {
                    assert_eq!((code, is_taken, world.events().await), (from.to_string(), false, head));
                }
                Err(other) => panic!("{from}: {other:?}"),
            }
        }
    }

    pub async fn one_that_does_not_answer_is_disabled_and_the_office_is_told(world: World) {
        let receiver = Receiver::start().await;
        let mut webhooks = begin(&world, &receiver).await;
        let entry = json!({ "institution": "CCO", "name": { "en": "CCO" }, "kind": "oic_standing_committee_secretariat", "country": "TR" });
        let contact = json!({ "institution": "CCO", "contact": { "name": "Office", "email": "office@example.org", "lang": "en" } });
        act(&world, "register_institution", entry).await;
        act(&world, "appoint_contact", contact).await;
        receiver.status.store(503, Ordering::SeqCst);
        invite(&world, "QA").await;
        for _ in 0..8 {
            assert_eq!(webhooks.run_once().await.expect("a log"), 0);
        }
        world.catch_up().await;
        let hook = world.app.webhooks(AsOf::Now).await.expect("a board").remove(0);
        assert_eq!(hook.disabled.map(|(_, error)| error), Some("503 Service Unavailable".to_owned()));
        let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
        let told: Vec<&str> = mails
            .iter()
            .filter(|mail| mail.template == "webhook_disabled")
            .map(|mail| mail.to.as_str())
            .collect();
        assert_eq!(told, ["office@example.org"]);
        receiver.status.store(204, Ordering::SeqCst);
        assert_eq!(webhooks.run_once().await.expect("a log"), 0, "it waits for the office");
        act(&world, "enable_webhook", json!({ "webhook": "open-data" })).await;
        webhooks.run_once().await.expect("a log");
        assert_eq!(receiver.kinds(), ["nidaa.project.partner_invited E8-1"], "it is told what it missed");
    }
}
