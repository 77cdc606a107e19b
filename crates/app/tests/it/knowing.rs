//! What was known at a time, and what had happened by it.

use crate::on_every_engine;

on_every_engine!(
    an_export_as_of_a_time_is_the_one_written_then,
    what_is_learnt_late_had_happened_before,
    a_project_told_of_late_stood_on_the_board_since_the_first_that_is_known_of_it,
    what_is_learnt_late_changes_what_was_owed_before,
    what_had_happened_is_not_asked_by_position,
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, RULES, World, office};
    use jiff::{SignedDuration, Timestamp};
    use nidaa_app::{App, AsOf, Failure, ObligationFilter, Shelf, Sight};
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
        let reason = json!({ "text": { "en": "Travel was not possible" } });
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
