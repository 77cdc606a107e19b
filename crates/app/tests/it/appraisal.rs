//! From the draft to the final list: what other streams say on the day of a decision, and what an act means for all.

use crate::on_every_engine;

on_every_engine!(
    a_registration_counts_on_the_days_it_holds,
    boards_and_commands_have_the_same_day,
    an_appointed_focal_point_stands_in_for_no_other,
    nothing_is_sent_to_a_focal_point_where_nobody_is_on_duty,
    a_focal_point_is_an_open_account_with_the_role_and_the_country,
    closing_a_call_ends_its_drafts_in_one_act,
    what_an_act_only_looks_at_stands_where_something_happens_to_it,
    a_cancelled_call_ends_every_proposal,
    a_cancellation_that_was_wrong_is_taken_back_with_what_ended_by_it,
    a_call_whose_cancellation_is_taken_back_closes_by_itself_on_its_day,
    what_was_decided_beside_a_cancellation_outlasts_its_taking_back,
);

mod stories {
    use crate::world::{World, actor, office, owner_state};
    use jiff::{ToSpan, civil::Date, tz::TimeZone};
    use nidaa_app::{AsOf, Done, Failure, ObligationFilter, Order, RegistryFilter, Request};
    use nidaa_domain::Refusal;
    use nidaa_kernel::{Actor, CommandId};
    use nidaa_testkit::MovableClock;
    use serde_json::{Value, json};
    use uuid::Uuid;

    fn focal_point(login: &str, country: &str) -> Actor {
        Actor { country: Some(country.parse().expect("a code")), ..actor(login, "focal_point") }
    }

    fn today() -> Date {
        jiff::Timestamp::now().to_zoned(TimeZone::get("Europe/Istanbul").expect("a zone")).date()
    }

    async fn allowed(world: &World, actor: &Actor, name: &str, data: Value) -> Done {
        world.command(actor, name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    fn rule(answer: Result<Done, Failure>) -> String {
        match answer {
            Err(Failure::Refused(refusal)) => refusal.rule(),
            other => panic!("{other:?}"),
        }
    }

    /// An open call with a draft of Senegal in tourism, and the Senegalese ministry in the register.
    async fn drafted(world: &World) {
        let theme = json!({ "key": "guides", "sector": "tourism", "title": { "en": "Guides" } });
        let begin = json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
        let ministry = json!({ "institution": "SN-1", "name": { "fr": "Ministère" }, "kind": "national_body", "country": "SN" });
        for (name, data) in [
            ("register_institution", ministry),
            ("draft_call", begin),
            ("set_themes", json!({ "call": "C", "themes": [theme] })),
            ("announce_call", json!({ "call": "C", "opens": "2026-01-01", "closes": "2099-12-31" })),
            ("open_call", json!({ "call": "C" })),
        ] {
            allowed(world, &office(), name, data).await;
        }
        let draft = json!({
            "project": "A", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "call": "C",
            "programme": "comcec-project-funding", "sector": "tourism", "theme": "guides", "member_states_count": 2
        });
        allowed(world, &office(), "draft_project", draft).await;
        open_account(world, "fp-0", "focal_point", "SN").await;
    }

    async fn register(world: &World, from: Date) {
        let seat = json!({ "institution": "SN-1", "sector": "tourism", "from": from.to_string() });
        allowed(world, &office(), "grant_registration", seat).await;
        world.catch_up().await;
    }

    pub async fn a_registration_counts_on_the_days_it_holds(world: World) {
        drafted(&world).await;
        let owner = owner_state("SN");
        let send = || world.command(&owner, "send_to_focal_point", json!({ "project": "A" }));
        let refused = "comcec-project-funding/project/send_to_focal_point/registered_in_area";
        register(&world, today() + 2.days()).await;
        assert_eq!(rule(send().await), refused, "not yet");
        let end =
            json!({ "institution": "SN-1", "sector": "tourism", "until": (today() + 3.days()).to_string() });
        allowed(&world, &office(), "end_registration", end).await;
        let again =
            json!({ "institution": "SN-1", "sector": "tourism", "from": (today() + 9.days()).to_string() });
        allowed(&world, &office(), "grant_registration", again).await;
        world.catch_up().await;
        assert_eq!(rule(send().await), refused, "not between two registrations");
        let other = json!({ "institution": "SN-2", "name": { "fr": "Agence" }, "kind": "national_body", "country": "SN" });
        allowed(&world, &office(), "register_institution", other).await;
        let seat = json!({ "institution": "SN-2", "sector": "tourism", "from": today().to_string() });
        allowed(&world, &office(), "grant_registration", seat).await;
        world.catch_up().await;
        assert_eq!(send().await.expect("registered today").events[0].kind, "project_sent_to_focal_point");
        let seats = world.app.registry(&RegistryFilter::default(), AsOf::Now).await.expect("a board").seats;
        let valid: Vec<bool> = seats.iter().map(|seat| seat.valid).collect();
        assert_eq!(valid, [false, false, true]);
    }

    /// The day begins in Istanbul, not in Greenwich.
    pub async fn boards_and_commands_have_the_same_day(world: World) {
        drafted(&world).await;
        register(&world, jiff::civil::date(2030, 9, 5)).await;
        world.catch_up().await;
        for (now, valid) in [("2030-09-04T20:30:00Z", false), ("2030-09-04T21:30:00Z", true)] {
            let app = world.node_at(&MovableClock::at(now.parse().expect("a time"))).await;
            let seats = app.registry(&RegistryFilter::default(), AsOf::Now).await.expect("a board").seats;
            assert_eq!(seats.iter().map(|seat| seat.valid).collect::<Vec<_>>(), [valid], "{now}");
            let send = Order::parse("send_to_focal_point", json!({ "project": "A" })).expect("a command");
            let request = Request::one(CommandId(Uuid::now_v7()), owner_state("SN"), send);
            assert_eq!(app.dispatch(request).await.is_ok(), valid, "{now}");
        }
    }

    pub async fn an_appointed_focal_point_stands_in_for_no_other(world: World) {
        drafted(&world).await;
        register(&world, today()).await;
        allowed(&world, &owner_state("SN"), "send_to_focal_point", json!({ "project": "A" })).await;
        open_account(&world, "fp-1", "focal_point", "SN").await;
        allowed(&world, &office(), "appoint_focal_point", duty("tourism", "fp-1")).await;
        world.catch_up().await;
        let endorse = |actor: Actor| {
            let world = &world;
            async move { world.command(&actor, "endorse_project", json!({ "project": "A" })).await }
        };
        let refused = "comcec-project-funding/project/endorse_project";
        assert_eq!(rule(endorse(focal_point("fp-2", "SN")).await), refused, "another of the country");
        let stranger = endorse(focal_point("fp-1", "ML")).await;
        assert!(matches!(stranger, Err(Failure::NotFound { .. })), "of another country: {stranger:?}");
        let done = endorse(focal_point("fp-1", "SN")).await.expect("on duty");
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["project_endorsed", "project_submitted"]);
    }

    pub async fn nothing_is_sent_to_a_focal_point_where_nobody_is_on_duty(world: World) {
        drafted(&world).await;
        register(&world, today()).await;
        let send = async || {
            world.catch_up().await;
            world.command(&owner_state("SN"), "send_to_focal_point", json!({ "project": "A" })).await
        };
        let close = async |login: &str| {
            allowed(&world, &Actor::system(), "close_account", json!({ "account": login })).await;
        };
        let refused = "comcec-project-funding/project/send_to_focal_point/focal_point_on_duty";
        close("fp-0").await;
        assert_eq!(rule(send().await), refused, "nobody has the role");
        open_account(&world, "fp-ml", "focal_point", "ML").await;
        assert_eq!(rule(send().await), refused, "one of another country");
        for (login, from) in [("fp-1", today() + 2.days()), ("fp-2", today() - 9.days())] {
            open_account(&world, login, "focal_point", "SN").await;
            let duty = json!({ "institution": "SN-1", "sector": "tourism", "account": login, "from": from.to_string() });
            allowed(&world, &office(), "appoint_focal_point", duty).await;
        }
        close("fp-2").await;
        assert_eq!(rule(send().await), refused, "one that begins later, and one whose account is closed");
        open_account(&world, "fp-3", "focal_point", "SN").await;
        assert_eq!(rule(send().await), refused, "one that was not appointed, where others were");
        allowed(&world, &office(), "appoint_focal_point", duty("tourism", "fp-3")).await;
        assert_eq!(send().await.expect("on duty").events[0].kind, "project_sent_to_focal_point");
    }

    async fn open_account(world: &World, login: &str, role: &str, country: &str) {
        let account =
            json!({ "account": login, "name": login, "lang": "en", "roles": [role], "country": country });
        allowed(world, &Actor::system(), "open_account", account).await;
    }

    fn duty(sector: &str, account: &str) -> serde_json::Value {
        json!({ "institution": "SN-1", "sector": sector, "account": account, "from": today().to_string() })
    }

    pub async fn a_focal_point_is_an_open_account_with_the_role_and_the_country(world: World) {
        drafted(&world).await;
        for (login, role, country) in [
            ("fp-sn", "focal_point", "SN"),
            ("owner-sn", "project_owner", "SN"),
            ("fp-ml", "focal_point", "ML"),
        ] {
            open_account(&world, login, role, country).await;
        }
        let appoint = |sector: &str, account: &str| {
            let data = duty(sector, account);
            let world = &world;
            async move { world.command(&office(), "appoint_focal_point", data).await }
        };
        for account in ["nobody", "owner-sn", "fp-ml"] {
            assert_eq!(rule(appoint("tourism", account).await), "domain/not-a-focal-point", "{account}");
        }
        assert_eq!(rule(appoint("nonsense", "fp-sn").await), "domain/unknown-area");
        let seat = json!({ "institution": "SN-1", "sector": "turism", "from": today().to_string() });
        let unknown = world.command(&office(), "grant_registration", seat).await;
        let refusal =
            Refusal::UnknownArea { sector: "turism".to_owned(), nearest: Some("tourism".to_owned()) };
        assert!(matches!(&unknown, Err(Failure::Refused(found)) if *found == refusal), "{unknown:?}");
        // Whoever may not make the entry learns nothing of accounts and areas.
        let stranger =
            world.command(&owner_state("SN"), "appoint_focal_point", duty("nonsense", "nobody")).await;
        assert_eq!(rule(stranger), "domain/role-missing");
        assert!(appoint("tourism", "fp-sn").await.is_ok());
    }

    pub async fn closing_a_call_ends_its_drafts_in_one_act(world: World) {
        drafted(&world).await;
        world.catch_up().await;
        world.clock.set("2100-01-05T09:00:00Z");
        allowed(&world, &Actor::system(), "close_call", json!({ "call": "C" })).await;
        world.catch_up().await;
        let call = world.app.whole().call("C", AsOf::Now).await.expect("a call");
        let project = world.app.whole().project("A", AsOf::Now).await.expect("a page");
        assert_eq!((call.stage.id.as_str(), project.card.stage.as_str()), ("closed", "lapsed"));
        let (closed, lapsed) =
            (call.timeline.last().expect("closed"), project.timeline.last().expect("lapsed"));
        assert_eq!(closed.meta.correlation_id, lapsed.meta.correlation_id);
    }

    pub async fn what_an_act_only_looks_at_stands_where_something_happens_to_it(world: World) {
        drafted(&world).await;
        register(&world, today()).await;
        allowed(&world, &office(), "submit_project", json!({ "project": "A" })).await;
        let draft = json!({
            "project": "B", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "call": "C",
            "programme": "comcec-project-funding", "sector": "tourism", "theme": "guides", "member_states_count": 2
        });
        allowed(&world, &office(), "draft_project", draft).await;
        world.catch_up().await;
        world.clock.set("2100-01-05T09:00:00Z");
        let title = json!({ "fact": "title", "value": { "en": "Tour guides" } });
        let why = json!({ "text": { "en": "As in the letter" } });
        let orders = [
            ("close_call", json!({ "call": "C" })),
            ("correct_project", json!({ "project": "A", "correction": title, "reason": why })),
        ];
        let orders = orders.map(|(name, data)| Order::parse(name, data).expect("a command"));
        let request = Request::set(CommandId(Uuid::now_v7()), office(), orders.into());
        let first = world.app.dispatch(request.clone()).await.expect("allowed").events;
        let told: Vec<(&str, &str)> =
            first.iter().map(|event| (event.stream.as_str(), event.kind.as_str())).collect();
        let closed = [("call/C", "call_closed"), ("project/B", "project_lapsed")];
        assert_eq!(told[..2], closed, "the close looks at A first, and leaves it");
        assert_eq!(world.app.dispatch(request).await.expect("answered again").events, first);
    }

    pub async fn a_cancelled_call_ends_every_proposal(world: World) {
        drafted(&world).await;
        register(&world, today()).await;
        allowed(&world, &office(), "submit_project", json!({ "project": "A" })).await;
        world.catch_up().await;
        let cancel = json!({ "call": "C", "reason": { "text": { "en": "No money" } } });
        let done = allowed(&world, &office(), "cancel_call", cancel).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["call_cancelled", "project_lapsed"]);
        assert_eq!(following(&world, "call/C").await, json!(["A"]), "the call names what ends with it");
        world.catch_up().await;
        let back = json!({ "call": "C", "step": "cancelled", "reason": { "text": { "en": "A slip" } } });
        allowed(&world, &office(), "revert_call_step", back).await;
        assert_eq!(following(&world, "call/C").await, json!(["A"]), "and what is back with it");
    }

    /// The projects that the last event of a call names.
    async fn following(world: &World, stream: &str) -> Value {
        let (kind, code) = stream.split_once('/').expect("kind and code");
        let log = world.app.log();
        let events = log.read_stream(nidaa_kernel::StreamId::of(kind, code), 0, None).await.expect("a log");
        let last: Value = serde_json::from_str(&events.last().expect("an event").payload).expect("JSON");
        last["projects"].clone()
    }

    /// What is owed for the call, by key.
    async fn owed(world: &World) -> Vec<String> {
        let filter = ObligationFilter { call: Some("C".to_owned()), ..ObligationFilter::default() };
        let list = world.app.whole().obligations(&filter, AsOf::Now).await.expect("a ledger");
        list.obligations.into_iter().map(|duty| duty.key).collect()
    }

    pub async fn a_cancellation_that_was_wrong_is_taken_back_with_what_ended_by_it(world: World) {
        drafted(&world).await;
        register(&world, today()).await;
        allowed(&world, &office(), "submit_project", json!({ "project": "A" })).await;
        world.catch_up().await;
        let open = owed(&world).await;
        assert_ne!(open, [""; 0], "the office owes a check");
        let reason = json!({ "text": { "en": "Another call was meant" } });
        let cancel = json!({ "call": "C", "reason": reason });
        allowed(&world, &office(), "cancel_call", cancel).await;
        world.catch_up().await;
        assert_eq!(owed(&world).await, [""; 0], "nothing is owed to a call that was cancelled");
        let back = json!({ "call": "C", "step": "cancelled", "reason": reason });
        let done = allowed(&world, &office(), "revert_call_step", back.clone()).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["call_step_reverted", "project_decision_reverted"]);
        world.catch_up().await;
        let call = world.app.whole().call("C", AsOf::Now).await.expect("a call");
        let project = world.app.whole().project("A", AsOf::Now).await.expect("a page");
        assert_eq!((call.stage.id.as_str(), project.card.stage.as_str()), ("open", "submitted"));
        assert_eq!(owed(&world).await, open, "what had been owed is owed again");
        let refused = world.command(&office(), "revert_call_step", back).await;
        assert_eq!(rule(refused), "domain/not-the-last-decision", "once");
    }

    pub async fn a_call_whose_cancellation_is_taken_back_closes_by_itself_on_its_day(world: World) {
        let (app, clock) = crate::qatar::ministry(&world, "en").await;
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        let draft =
            json!({ "call": "C1", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 });
        let reason = json!({ "text": { "en": "Another call was meant" } });
        let commands = [
            ("draft_call", draft),
            ("set_themes", json!({ "call": "C1", "themes": themes })),
            ("announce_call", json!({ "call": "C1", "opens": "2030-09-04", "closes": "2030-10-31" })),
            ("open_call", json!({ "call": "C1" })),
        ];
        crate::world::give_all(&app, commands).await;
        crate::world::settle(&app).await;
        let slip = [("cancel_call", json!({ "call": "C1", "reason": reason }))];
        crate::world::give_all(&app, slip).await;
        crate::world::settle(&app).await;
        let back = json!({ "call": "C1", "step": "cancelled", "reason": reason });
        crate::world::give_all(&app, [("revert_call_step", back)]).await;
        crate::world::settle(&app).await;
        clock.set(crate::world::at("2030-10-31T21:00:00Z"));
        crate::world::settle(&app).await;
        let call = app.whole().call("C1", AsOf::Now).await.expect("a call");
        assert_eq!(call.stage.id, "closed");
    }

    pub async fn what_was_decided_beside_a_cancellation_outlasts_its_taking_back(world: World) {
        drafted(&world).await;
        register(&world, today()).await;
        allowed(&world, &office(), "submit_project", json!({ "project": "A" })).await;
        world.catch_up().await;
        let reason = json!({ "text": { "en": "The owner wrote" } });
        let orders = [
            ("withdraw_project", json!({ "project": "A", "reason": reason })),
            ("cancel_call", json!({ "call": "C", "reason": reason })),
        ];
        let orders = orders.map(|(name, data)| Order::parse(name, data).expect("a command"));
        let one = crate::world::request(&office(), "open_call", json!({ "call": "C" }));
        let set = Request { orders: orders.into(), ..one };
        world.app.dispatch(set).await.expect("both are allowed");
        world.catch_up().await;
        let back = json!({ "call": "C", "step": "cancelled", "reason": reason });
        let done = allowed(&world, &office(), "revert_call_step", back).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["call_step_reverted"], "the withdrawal was no part of the cancellation");
    }
}
