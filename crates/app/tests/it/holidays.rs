//! Feasts that are reckoned, and what an officer says of them, on every engine.

use crate::on_every_engine;

on_every_engine!(
    a_feast_is_proposed_until_an_officer_confirms_it,
    a_reminder_that_was_planned_already_follows_a_holiday_confirmed_later,
);

mod stories {
    use crate::qatar::{invite, ministry};
    use crate::world::{World, at, give, office, settings};
    use jiff::civil::date;
    use nidaa_app::{App, AsOf, Failure, HolidayView};
    use serde_json::{Value, json};

    const FEAST: &str = "eid_al_fitr_1448";

    fn confirm(first: &str, last: &str) -> Value {
        json!({ "country": "TR", "holiday": FEAST, "first": first, "last": last, "source": "Diyanet",
            "reason": { "en": "The moon was seen" } })
    }

    async fn feast(app: &App, as_of: AsOf) -> HolidayView {
        nidaa_worker::catch_up(app, &settings()).await.expect("the log answers");
        let country = Some("TR".parse().expect("a code"));
        let all = app.holidays(2027, country, as_of).await.expect("an answer");
        all.into_iter().find(|one| one.holiday == FEAST).expect("the feast of 2027")
    }

    pub async fn a_feast_is_proposed_until_an_officer_confirms_it(world: World) {
        let app = &world.app;
        let proposed = feast(app, AsOf::Now).await;
        assert_eq!((proposed.state.as_str(), proposed.source), ("proposed", None));
        let before = world.events().await;
        let (first, last) =
            (proposed.first.tomorrow().expect("a day"), proposed.last.tomorrow().expect("a day"));
        give(app, &office(), "confirm_holiday", confirm(&first.to_string(), &last.to_string()))
            .await
            .expect("allowed");
        let confirmed = feast(app, AsOf::Now).await;
        assert_eq!((confirmed.state.as_str(), confirmed.first, confirmed.last), ("confirmed", first, last));
        assert_eq!(confirmed.reckoned, Some(proposed.first), "the page says that it was reckoned otherwise");
        assert_eq!(confirmed.by.as_deref(), Some("office"));
        let again =
            give(app, &office(), "confirm_holiday", confirm(&first.to_string(), &last.to_string())).await;
        assert_eq!(again.err().map(|failure| failure.code()), Some("nothing-to-correct"));
        let earlier = feast(app, AsOf::Position(nidaa_kernel::Position(before))).await;
        assert_eq!(earlier.state, "proposed", "as of before it was not confirmed");
        let wrong = app.holidays(1, None, AsOf::Now).await;
        assert!(matches!(wrong, Err(Failure::BadRequest { field: "year", .. })), "{wrong:?}");
        assert_eq!(confirmed.first.year(), date(2027, 1, 1).year());
    }

    pub async fn a_reminder_that_was_planned_already_follows_a_holiday_confirmed_later(world: World) {
        let (app, clock) = ministry(&world, "ar").await;
        invite(&app).await;
        // The timer stands at Wednesday, 11 September, two weeks before the deadline; that day becomes a holiday.
        let rest = json!({ "country": "QA", "holiday": "rest_2030", "name": { "en": "Rest" },
            "first": "2030-09-11", "last": "2030-09-11", "source": "Decree 7" });
        give(&app, &office(), "confirm_holiday", rest).await.expect("allowed");
        nidaa_worker::catch_up(&app, &settings()).await.expect("the log answers");
        clock.set(at("2030-09-10T06:00:00Z"));
        assert_eq!(nidaa_worker::timers::fire(&app).await.expect("the log answers"), 1);
        let due =
            app.whole().obligation("confirm_partnership/A/QA/partner", AsOf::Now).await.expect("a duty").due;
        assert_eq!(due.map(|due| due.date), Some(date(2030, 9, 25)));
    }
}
