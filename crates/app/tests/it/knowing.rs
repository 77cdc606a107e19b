//! What was known at a time, and what had happened by it.

use crate::on_every_engine;

on_every_engine!(
    an_export_as_of_a_time_is_the_one_written_then,
    every_list_as_of_a_time_is_the_one_archived_then,
    a_letter_as_of_a_time_has_the_words_of_then,
    what_is_learnt_late_had_happened_before,
    a_project_told_of_late_stood_on_the_board_since_the_first_that_is_known_of_it,
    what_is_learnt_late_changes_what_was_owed_before,
    what_had_happened_is_not_asked_by_position,
    what_is_asked_beyond_the_end_of_the_log_is_answered_as_of_its_end,
    a_mail_is_not_explained_before_it_was_written,
);

mod stories {
    use crate::world::{CONTACTS, ILLUSTRATIONS, PROJECTS, RULES, World, office, site};
    use jiff::{SignedDuration, Timestamp};
    use nidaa_app::{App, AsOf, BoardFilter, Failure, ObligationFilter, RegistryFilter, Shelf, Sight};
    use nidaa_kernel::Position;
    use nidaa_store::Log;
    use serde_json::{Value, json};
    use std::sync::{Arc, Mutex};

    /// An application on the world's log, on a clock that the story moves.
    async fn on_clock(world: &World, start: &str) -> (App, Arc<Mutex<Timestamp>>) {
        let time = Arc::new(Mutex::new(start.parse().expect("a time")));
        let shown = time.clone();
        let clock = Arc::new(move || *shown.lock().expect("a clock"));
        let log = Log::start(world.database.backend(), clock).await.expect("a log");
        let shelf = Shelf::load([("comcec-project-funding.yaml", RULES)]).expect("the policy");
        (App::start(log, shelf).await.expect("an application"), time)
    }

    async fn give(app: &App, name: &str, data: Value) {
        crate::world::give(app, &office(), name, data).await.expect("allowed");
        nidaa_worker::catch_up(app, &crate::world::settings()).await.expect("the boards follow");
    }

    fn postponement(project: &str) -> Value {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        json!({ "project": project, "reason": reason, "requested_by": "owner", "to_year": 2021 })
    }

    pub async fn an_export_as_of_a_time_is_the_one_written_then(world: World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        let later = Timestamp::now() + SignedDuration::from_hours(24);
        let (app, time) = on_clock(&world, &later.to_string()).await;
        give(&app, "postpone_project", postponement("E8-1")).await;
        let written = serde_json::to_string_pretty(
            &app.seen_by(&Sight::Public).export(AsOf::Now).await.expect("written"),
        )
        .expect("JSON");
        *time.lock().expect("a clock") += SignedDuration::from_hours(24 * 500);
        give(&app, "postpone_project", postponement("E8-2")).await;
        let asked = app.seen_by(&Sight::Public).export(AsOf::Time(later)).await.expect("asked");
        assert_eq!(serde_json::to_string_pretty(&asked).expect("JSON"), written);
        let now =
            serde_json::to_string_pretty(&app.seen_by(&Sight::Public).export(AsOf::Now).await.expect("now"))
                .expect("JSON");
        assert_ne!(now, written);
    }

    /// Every list that is exported, as the bytes an archive would keep. That an answer is of the past it says itself.
    async fn archived(app: &App, as_of: AsOf) -> Vec<(&'static str, String)> {
        fn text<T: serde::Serialize>(value: &T) -> String {
            let mut value = serde_json::to_value(value).expect("JSON");
            if let Some(at) = value.get_mut("at") {
                *at = Value::Null;
            }
            serde_json::to_string_pretty(&value).expect("JSON")
        }
        let whole = app.whole();
        let all = ObligationFilter { ended: true, ..ObligationFilter::default() };
        let export = app.seen_by(&Sight::Public).export(as_of).await.expect("the public boards");
        vec![
            ("export", text(&export)),
            ("portfolio", text(&whole.projects(as_of).await.expect("cards"))),
            ("board", text(&whole.status_board(&BoardFilter::default(), as_of).await.expect("a board"))),
            ("duties", text(&whole.obligations(&all, as_of).await.expect("the ledger").obligations)),
            ("forecast", text(&app.forecast(90, &site(), as_of).await.expect("a forecast"))),
            ("postponements", text(&whole.postponements(as_of).await.expect("journeys"))),
            ("registry", text(&app.registry(&RegistryFilter::default(), as_of).await.expect("seats"))),
            ("deputies", text(&app.deputies(as_of).await.expect("deputies"))),
            ("contacts", text(&app.contacts(as_of).await.expect("contacts"))),
            ("mails", text(&app.mails(as_of).await.expect("mails"))),
            ("webhooks", text(&app.webhooks(as_of).await.expect("webhooks"))),
            ("calendars", text(&app.feeds(None, as_of).await.expect("calendars"))),
            ("dockets", text(&app.dockets(as_of).await.expect("dockets"))),
        ]
    }

    pub async fn every_list_as_of_a_time_is_the_one_archived_then(world: World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        let noon = Timestamp::now() + SignedDuration::from_hours(24);
        let (app, time) = on_clock(&world, &noon.to_string()).await;
        let hook =
            json!({ "webhook": "crm", "url": "https://crm.example/hook", "events": ["project_postponed"] });
        let prepared = json!({
            "docket": "D", "decision": "one", "command": "postpone_project", "data": postponement("E8-3")
        });
        for login in ["noor", "sami"] {
            let account = json!({ "account": login, "name": login, "lang": "en", "roles": ["office"] });
            give(&app, "open_account", account).await;
        }
        give(&app, "postpone_project", postponement("E8-1")).await;
        give(&app, "register_webhook", hook).await;
        give(&app, "prepare_decision", prepared).await;
        let written = archived(&app, AsOf::Now).await;
        *time.lock().expect("a clock") += SignedDuration::from_hours(24 * 40);
        give(&app, "postpone_project", postponement("E8-2")).await;
        give(&app, "apply_docket", json!({ "docket": "D" })).await;
        give(&app, "remove_webhook", json!({ "webhook": "crm" })).await;
        // Who answers for a duty now did not then.
        let contact = json!({ "name": "Successor", "email": "successor@example.org", "lang": "fr" });
        give(&app, "replace_contact", json!({ "institution": "FP-TN", "contact": contact })).await;
        let asked = archived(&app, AsOf::Time(noon)).await;
        for ((name, written), (_, asked)) in written.iter().zip(&asked) {
            assert_eq!(asked, written, "{name}");
        }
        let now = archived(&app, AsOf::Now).await;
        let changed = written.iter().zip(&now).filter(|(then, now)| then != now).count();
        assert!(changed >= 8, "{changed} lists changed since");
    }

    pub async fn what_is_asked_beyond_the_end_of_the_log_is_answered_as_of_its_end(world: World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        let noon = Timestamp::now() + SignedDuration::from_hours(24);
        let (app, _) = on_clock(&world, &noon.to_string()).await;
        give(&app, "postpone_project", postponement("E8-1")).await;
        let end = app.log().head().await.expect("a log").position;
        let (beyond, later) =
            (AsOf::Position(Position(end.0 + 1000)), noon + SignedDuration::from_hours(24 * 900));
        let written = archived(&app, AsOf::Time(noon)).await;
        for as_of in [beyond, AsOf::Time(later)] {
            let asked = archived(&app, as_of).await;
            for ((name, written), (_, asked)) in written.iter().zip(&asked) {
                assert_eq!(asked, written, "{name}");
            }
        }
        for as_of in [beyond, AsOf::Time(later), AsOf::Happened(later)] {
            let moment = app.moment(as_of).await.expect("a moment");
            assert_eq!((moment.position, moment.past), (end, true), "{as_of:?}");
        }
    }

    pub async fn a_mail_is_not_explained_before_it_was_written(world: World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        let noon = Timestamp::now() + SignedDuration::from_hours(24);
        let (app, _) = on_clock(&world, &noon.to_string()).await;
        let before = app.log().head().await.expect("a log").position;
        give(&app, "postpone_project", postponement("E8-1")).await;
        let mail = app.mails(AsOf::Now).await.expect("mails").remove(0);
        let (now, then) =
            (app.why(&mail.id, AsOf::Now).await, app.why(&mail.id, AsOf::Position(before)).await);
        assert_eq!(now.expect("a reason").mail.id, mail.id);
        assert!(matches!(then, Err(Failure::NotFound { .. })), "{then:?}");
    }

    pub async fn a_letter_as_of_a_time_has_the_words_of_then(world: World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        let noon = Timestamp::now() + SignedDuration::from_hours(24);
        let (app, time) = on_clock(&world, &noon.to_string()).await;
        give(&app, "postpone_project", postponement("E8-1")).await;
        let back = json!({
            "project": "E8-1", "decision": "postponed", "reason": { "text": { "en": "The wrong project" } }
        });
        give(&app, "revert_decision", back).await;
        let mails = app.mails(AsOf::Now).await.expect("mails");
        let id = &mails.iter().find(|mail| mail.state == "held").expect("a draft").id;
        let then = app.letter(id, AsOf::Now, &site()).await.expect("a draft");
        *time.lock().expect("a clock") += SignedDuration::from_hours(24);
        give(&app, "edit_mail", json!({ "mail": id, "subject": "Sorry", "text": "We were wrong" })).await;
        let now = app.letter(id, AsOf::Now, &site()).await.expect("a letter");
        assert_eq!(now.text, "We were wrong");
        let asked = app.letter(id, AsOf::Time(noon), &site()).await.expect("the draft of then");
        assert_eq!((asked.text, asked.mail), (then.text, then.mail));
    }

    pub async fn what_is_learnt_late_had_happened_before(world: World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        let (app, time) = on_clock(&world, "2030-06-01T00:00:00Z").await;
        let mut told = postponement("E8-1");
        told["provenance"] = json!({ "reported_by": "the owner", "occurred": "2030-02-01" });
        give(&app, "postpone_project", told).await;
        *time.lock().expect("a clock") += SignedDuration::from_hours(24);
        let march: AsOf = "2030-03-01".parse().expect("a day");
        let known = app.whole().project("E8-1", march).await.expect("a page").card.stage;
        let happened = march.happened().expect("a time");
        let page = app.whole().project("E8-1", happened).await.expect("a page").card.stage;
        let cards = app.whole().projects(happened).await.expect("a board");
        let card = cards.iter().find(|card| card.code == "E8-1").map(|card| card.stage.as_str());
        assert_eq!((known.as_str(), page.as_str(), card), ("final_listed", "postponed", Some("postponed")));
        let january = "2030-01-01".parse::<AsOf>().and_then(AsOf::happened).expect("a time");
        assert_eq!(app.whole().project("E8-1", january).await.expect("a page").card.stage, "final_listed");
    }

    pub async fn a_project_told_of_late_stood_on_the_board_since_the_first_that_is_known_of_it(world: World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        let happened = |day: &str| day.parse::<AsOf>().and_then(AsOf::happened).expect("a time");
        let codes = async |day: &str| -> Vec<String> {
            let cards = world.app.whole().projects(happened(day)).await.expect("a board");
            cards.into_iter().map(|card| card.code).filter(|code| !code.starts_with("E8-")).collect()
        };
        // Two had held activities by then, on 9 and 16 July 2018; three more began on 8 July 2025 and later.
        assert_eq!(codes("2018-07-08").await, [""; 0]);
        assert_eq!(codes("2018-07-09").await, ["P16"]);
        assert_eq!(codes("2020-12-31").await, ["P05", "P16"]);
        assert_eq!(codes("2025-12-31").await, ["P05", "P16", "P18", "P19", "P20"]);
        // Of a call that was conducted in September 2020, and whose activities had only been planned.
        let cards = world.app.whole().projects(happened("2020-12-31")).await.expect("a board");
        assert!(cards.iter().any(|card| card.code == "E8-1"), "{cards:?}");
        let page = world.app.whole().project("E8-1", happened("2020-12-31")).await.expect("a page");
        let told = page.timeline[0].meta.provenance.clone().expect("it is known who told");
        assert_eq!(
            (told.occurred.map(|date| date.to_string()), told.approximate),
            (Some("2020-09".to_owned()), true)
        );
        // What nothing is known of was learnt when it was entered, and when it was learnt has not changed.
        world.catch_up().await;
        assert_eq!(world.app.whole().projects(AsOf::Now).await.expect("a board").len(), 25);
        let known = "2020-12-31".parse::<AsOf>().expect("a day");
        assert_eq!(world.app.whole().projects(known).await.expect("a board"), []);
    }

    pub async fn what_is_learnt_late_changes_what_was_owed_before(world: World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        let (app, time) = on_clock(&world, "2030-06-01T00:00:00Z").await;
        let mut told = postponement("E8-1");
        told["provenance"] = json!({ "reported_by": "the owner", "occurred": "2030-02-01" });
        give(&app, "postpone_project", told).await;
        *time.lock().expect("a clock") += SignedDuration::from_hours(24);
        let key = "reach_milestone/E8-1/E8-1-1";
        let state = async |as_of: AsOf| app.whole().obligation(key, as_of).await.expect("it is owed").state;
        let march: AsOf = "2030-03-01".parse().expect("a day");
        let january: AsOf = "2030-01-01".parse().expect("a day");
        let (then, before) = (march.happened().expect("a time"), january.happened().expect("a time"));
        assert_eq!([state(march).await, state(then).await, state(before).await], ["late", "resting", "late"]);
        let all = app
            .seen_by(&Sight::Trusted)
            .obligations(&ObligationFilter::default(), then)
            .await
            .expect("a list");
        assert!(all.at.past && all.obligations.iter().any(|duty| duty.key == key && duty.state == "resting"));
    }

    pub async fn what_had_happened_is_not_asked_by_position(_world: World) {
        let asked = AsOf::Position(Position(1)).happened();
        assert!(matches!(asked, Err(Failure::BadRequest { field: "as_of", .. })), "{asked:?}");
    }
}
