//! The ledger of obligations as questions see it: now from memory, earlier from its stored rows.

use crate::on_every_engine;

on_every_engine!(
    a_duty_is_listed_until_it_is_met_and_an_earlier_moment_shows_it_open,
    the_stored_ledger_is_the_one_kept_in_memory_at_every_position,
    a_duty_nobody_knows_is_told_apart_from_an_empty_list,
    what_no_board_knows_yet_is_shown_to_nobody_else,
    the_board_says_who_must_act_next_and_until_when,
    what_an_assessor_owes_only_the_office_and_the_assessor_see,
    the_calendar_of_a_call_has_its_close_and_all_that_its_projects_owe,
);

mod stories {
    use crate::world::{World, actor, office, site};
    use nidaa_app::{AsOf, BoardFilter, Failure, ObligationFilter, Sight};
    use nidaa_domain::feed::FeedOf;
    use nidaa_kernel::{CommandId, Lang, Position};
    use serde_json::{Value, json};
    use uuid::Uuid;

    const KEY: &str = "confirm_partnership/A/DZ/partner";

    async fn told(world: &World) {
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        world.command(&office(), "draft_project", draft).await.expect("allowed");
        for country in ["DZ", "SN"] {
            let link = json!({ "project": "A", "country": country, "role": "partner" });
            world.command(&office(), "invite_partner", link).await.expect("allowed");
        }
    }

    async fn confirm(world: &World) {
        let link = json!({ "project": "A", "country": "DZ", "role": "partner" });
        world.command(&office(), "confirm_partner", link).await.expect("allowed");
    }

    async fn keys(world: &World, filter: ObligationFilter, as_of: AsOf) -> Vec<String> {
        keys_seen(world, &Sight::Trusted, filter, as_of).await
    }

    async fn keys_seen(world: &World, sight: &Sight, filter: ObligationFilter, as_of: AsOf) -> Vec<String> {
        let found = world.app.seen_by(sight).obligations(&filter, as_of).await.expect("a list");
        found.obligations.into_iter().map(|view| view.key).collect()
    }

    pub async fn a_duty_is_listed_until_it_is_met_and_an_earlier_moment_shows_it_open(world: World) {
        told(&world).await;
        let before = Position(world.events().await);
        let asked = |ended| ObligationFilter {
            duty: Some("confirm_partnership".into()),
            ended,
            ..Default::default()
        };
        confirm(&world).await;
        world.catch_up().await;
        let senegal = "confirm_partnership/A/SN/partner";
        assert_eq!(keys(&world, asked(false), AsOf::Now).await, [senegal]);
        assert_eq!(keys(&world, asked(true), AsOf::Now).await, [senegal, KEY]);
        assert_eq!(keys(&world, asked(false), AsOf::Position(before)).await, [KEY, senegal]);
        let met = world.app.whole().obligation(KEY, AsOf::Now).await.expect("it is kept");
        let end = met.ended.expect("an end");
        assert_eq!(
            (met.state.as_str(), end.cause.event.as_str(), end.cause.by.as_str()),
            ("met", "project_partner_confirmed", "office")
        );
        assert_eq!(
            world.app.whole().obligation(KEY, AsOf::Position(before)).await.expect("it was there").state,
            "open"
        );
    }

    pub async fn the_stored_ledger_is_the_one_kept_in_memory_at_every_position(world: World) {
        told(&world).await;
        world.catch_up().await;
        confirm(&world).await;
        world.catch_up().await;
        let everything = ObligationFilter { ended: true, ..Default::default() };
        let now =
            world.app.seen_by(&Sight::Trusted).obligations(&everything, AsOf::Now).await.expect("a list");
        let at = AsOf::Position(Position(world.events().await));
        let stored = world.app.seen_by(&Sight::Trusted).obligations(&everything, at).await.expect("a list");
        assert_eq!(stored.obligations, now.obligations);
        assert_eq!(stored.total, 3);
    }

    pub async fn a_duty_nobody_knows_is_told_apart_from_an_empty_list(world: World) {
        let unknown = world.app.whole().obligation("submit_proposal/NONE", AsOf::Now).await;
        assert!(matches!(unknown, Err(Failure::NotFound { what: "obligation", .. })), "{unknown:?}");
        assert_eq!(keys(&world, ObligationFilter::default(), AsOf::Now).await, Vec::<String>::new());
    }

    pub async fn the_board_says_who_must_act_next_and_until_when(world: World) {
        told(&world).await;
        world.catch_up().await;
        let before = Position(world.events().await);
        let shown = async |as_of| {
            let board =
                world.app.whole().status_board(&BoardFilter::default(), as_of).await.expect("a board");
            let next = board.next_duties.get("A").expect("somebody");
            (next.duty.clone(), next.country.map(|country| country.to_string()), next.due.is_some())
        };
        let asked = |country: &str| ("confirm_partnership".to_owned(), Some(country.to_owned()), true);
        assert_eq!(shown(AsOf::Now).await, asked("DZ"));
        confirm(&world).await;
        world.catch_up().await;
        assert_eq!(shown(AsOf::Now).await, asked("SN"));
        assert_eq!(shown(AsOf::Position(before)).await, asked("DZ"));
        let withdraw = json!({ "project": "A", "reason": { "text": { "en": "No money" } } });
        world.command(&office(), "withdraw_project", withdraw).await.expect("allowed");
        world.catch_up().await;
        let board =
            world.app.whole().status_board(&BoardFilter::default(), AsOf::Now).await.expect("a board");
        assert!(board.next_duties.is_empty(), "nothing is owed after the end");
    }

    /// A proposal of a call of 2030 that zeynep and omar are asked to score.
    async fn judged(world: &World) {
        world.clock.set("2030-09-05T09:00:00Z");
        let centre =
            json!({ "institution": "SESRIC", "name": { "en": "SESRIC" }, "kind": "oic_subsidiary_organ" });
        let account =
            |login: &str| json!({ "account": login, "name": login, "lang": "en", "roles": ["assessor"] });
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade", "call": "K", "theme": "roads",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        for (name, data) in [
            ("register_institution", centre),
            ("open_account", account("zeynep")),
            ("open_account", account("omar")),
            ("name_address", json!({ "account": "zeynep", "email": "zeynep@example.org" })),
            (
                "draft_call",
                json!({ "call": "K", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 }),
            ),
            ("set_themes", json!({ "call": "K", "themes": themes })),
            ("announce_call", json!({ "call": "K", "opens": "2030-09-01", "closes": "2030-09-30" })),
            ("open_call", json!({ "call": "K" })),
            ("draft_project", draft),
            ("invite_partner", json!({ "project": "A", "country": "SN", "role": "partner" })),
            ("submit_project", json!({ "project": "A" })),
            ("find_eligible", json!({ "project": "A", "checklist": checklist() })),
            ("assign_assessor", json!({ "project": "A", "assessor": "zeynep" })),
            ("assign_assessor", json!({ "project": "A", "assessor": "omar" })),
        ] {
            world.command(&office(), name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
        }
        world.catch_up().await;
    }

    fn checklist() -> Value {
        let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
        items.map(|item| json!({ "item": item, "passed": true })).into()
    }

    pub async fn what_no_board_knows_yet_is_shown_to_nobody_else(world: World) {
        told(&world).await;
        let all = ObligationFilter::default;
        assert_eq!(
            keys_seen(&world, &Sight::Public, all(), AsOf::Now).await,
            [""; 0],
            "boards lag behind the log"
        );
        assert_ne!(keys(&world, all(), AsOf::Now).await, [""; 0]);
    }

    pub async fn what_an_assessor_owes_only_the_office_and_the_assessor_see(world: World) {
        judged(&world).await;
        let scores = async |sight: Sight, whom: Option<&str>| {
            let filter = ObligationFilter {
                duty: Some("score_proposal".into()),
                whom: whom.map(ToOwned::to_owned),
                ..Default::default()
            };
            keys_seen(&world, &sight, filter, AsOf::Now).await
        };
        let (first, second) = ("score_proposal/A/1", "score_proposal/A/2");
        assert_eq!(scores(Sight::Whole, None).await, [first, second]);
        let of = |login: &str| Sight::Of(actor(login, "assessor"));
        assert_eq!(scores(of("omar"), None).await, [second]);
        // A sign-in name may be the word of an audience.
        assert_eq!(scores(of("assessor"), None).await, Vec::<String>::new());
        assert_eq!(scores(Sight::Public, None).await, Vec::<String>::new());
        let joins = json!({ "project": "A", "country": "SN", "role": "partner" });
        world.command(&office(), "confirm_partner", joins).await.expect("allowed");
        world.catch_up().await;
        let board =
            world.app.whole().status_board(&BoardFilter::default(), AsOf::Now).await.expect("a board");
        assert_eq!(board.next_duties["A"].duty, "judge_proposal", "scores are due before");
        let all = ObligationFilter::default();
        let public = world.app.seen_by(&Sight::Trusted).obligations(&all, AsOf::Now).await.expect("a list");
        assert!(public.obligations.iter().all(|duty| !duty.confidential));
        assert_eq!(public.total, public.obligations.len());
        let hidden = world.app.seen_by(&of("omar")).obligation(first, AsOf::Now).await;
        assert!(matches!(hidden, Err(Failure::NotFound { what: "obligation", .. })));
        let (zeynep, omar) = (world.app.heard(first, "zeynep").await, world.app.heard(second, "omar").await);
        assert_eq!(zeynep.expect("an answer").silence, None);
        let address = world.app.heard(first, "Zeynep@example.org").await.expect("a person reads there");
        assert_eq!((address.silence, address.planned.is_empty()), (None, false));
        assert_eq!(omar.expect("an answer").silence.as_deref(), Some("no_contact"));
        let of = FeedOf::Person { recipient: "zeynep@example.org".parse().expect("an address") };
        let id = CommandId(Uuid::now_v7());
        let opened = world.app.open_feed(id, office(), of, Lang::En).await.expect("a person reads there");
        let (file, _) = world.app.calendar(&opened.secret, &site()).await.expect("a calendar");
        assert!(file.contains("UID:score_proposal/A/1@nidaa"), "{file}");
        assert!(!file.contains("UID:score_proposal/A/2"), "what another owes is not for this one: {file}");
    }

    pub async fn the_calendar_of_a_call_has_its_close_and_all_that_its_projects_owe(world: World) {
        judged(&world).await;
        let of = FeedOf::Call { call: "K".parse().expect("a code") };
        let id = CommandId(Uuid::now_v7());
        let opened = world.app.open_feed(id, office(), of, Lang::En).await.expect("there is such a call");
        let file = async || world.app.calendar(&opened.secret, &site()).await.expect("a calendar").0;
        let entry = async |uid: &str| {
            let file = file().await;
            let (_, entry) =
                file.split_once(&format!("UID:{uid}@nidaa")).unwrap_or_else(|| panic!("{uid}: {file}"));
            entry.split("END:VEVENT").next().unwrap_or_default().to_owned()
        };
        let sequence = |entry: &str| -> i64 {
            let (_, number) = entry.split_once("SEQUENCE:").expect("a number");
            number.split("\r\n").next().and_then(|number| number.parse().ok()).expect("a number")
        };
        let close = entry("closes/K").await;
        assert!(close.contains("DTEND:20300930T210000Z") && close.contains("STATUS:CONFIRMED"), "{close}");
        entry("confirm_partnership/A/SN/partner").await;
        assert!(
            !file().await.contains("UID:score_proposal"),
            "what is confidential is in no calendar of many"
        );
        let later = json!({ "call": "K", "closes": "2030-10-07", "reason": { "text": { "en": "Eid" } } });
        world.command(&office(), "extend_deadline", later).await.expect("allowed");
        let moved = entry("closes/K").await;
        assert!(moved.contains("DTEND:20301007T210000Z") && sequence(&moved) > sequence(&close), "{moved}");
        let cancel = json!({ "call": "K", "reason": { "text": { "en": "No money" } } });
        world.command(&office(), "cancel_call", cancel).await.expect("allowed");
        assert!(entry("closes/K").await.contains("STATUS:CANCELLED"));
    }
}
