//! The ladder from the timer to the mailbox, rung by rung: who owes, the authority, the focal point, the office.

use crate::on_every_engine;

on_every_engine!(
    what_stays_late_climbs_rung_by_rung_each_in_the_language_of_its_reader,
    a_project_that_stands_still_is_silent_and_goes_on_where_it_stood,
);

mod stories {
    use crate::world::{World, at, give_all, settle, site};
    use jiff::{SignedDuration, tz::TimeZone};
    use nidaa_app::{App, AsOf, Order, Request};
    use nidaa_kernel::{Actor, CommandId};
    use nidaa_testkit::MovableClock;
    use serde_json::json;
    use uuid::Uuid;

    const KEY: &str = "reach_milestone/L/training";

    /// An active project of Malaysia, whose ministry reads French and whose focal point reads Arabic, with a milestone
    /// until 15 October 2030.
    async fn begun(world: &World) -> (App, MovableClock) {
        let clock = MovableClock::at(at("2030-09-04T09:00:00Z"));
        let app = world.node_at(&clock).await;
        for (key, kind, country, lang) in [
            ("MY-MIN", "national_body", "MY", "fr"),
            ("MY-FP", "national_focal_point", "MY", "ar"),
            ("CCO", "oic_standing_committee_secretariat", "TR", "en"),
        ] {
            let body = json!({ "institution": key, "name": { "en": key }, "kind": kind, "country": country });
            let email = format!("{}@example.org", key.to_lowercase());
            let contact = json!({ "name": format!("Reader of {key}"), "email": email, "lang": lang });
            let contact = json!({ "institution": key, "contact": contact });
            give_all(&app, [("register_institution", body), ("appoint_contact", contact)]).await;
        }
        let project = json!({ "project": "L", "title": { "en": "Training" }, "sector": "trade", "stage": "active",
            "owner": { "kind": "state", "country": "MY" }, "programme": "comcec-project-funding" });
        let order = Order::parse("record_project", project).expect("a command");
        let first = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
        let reported = app.dispatch(Request { reconstruction: true, ..first }).await;
        reported.expect("a document is believed");
        let milestone = json!({ "project": "L", "milestone": "training", "title": { "en": "Training" },
            "span": { "start": "2030-10-14", "end": "2030-10-15" } });
        give_all(&app, [("plan_milestone", milestone)]).await;
        settle(&app).await;
        (app, clock)
    }

    /// Lets the days pass, each up to the evening, and settles on each.
    async fn pass(app: &App, clock: &MovableClock, until: &str) {
        let day = SignedDuration::from_hours(24);
        let evening = |text: &str| at(&format!("{text}T20:00:00Z"));
        let mut now = clock.now().to_zoned(TimeZone::UTC).date().to_string();
        while evening(&now) <= evening(until) {
            clock.set(evening(&now).max(clock.now()));
            settle(app).await;
            now = (evening(&now) + day).to_zoned(TimeZone::UTC).date().to_string();
        }
    }

    /// Mails about the milestone, the oldest first: day, template, reader and language, and the text.
    async fn told(app: &App) -> Vec<(String, String)> {
        let mut mails = app.mails(AsOf::Now).await.expect("a ledger");
        mails.retain(|mail| mail.because.rule.ends_with("/obligation/reach_milestone"));
        mails.sort_by_key(|mail| (mail.prepared_at, mail.to.clone()));
        let mut told = vec![];
        for mail in mails {
            let day = mail.prepared_at.to_zoned(TimeZone::UTC).date();
            let letter = app.letter(&mail.id, AsOf::Now, &site()).await.expect("a letter");
            told.push((format!("{day} {} {} {}", mail.template, mail.to, mail.lang), letter.text));
        }
        told
    }

    pub async fn what_stays_late_climbs_rung_by_rung_each_in_the_language_of_its_reader(world: World) {
        let (app, clock) = begun(&world).await;
        pass(&app, &clock, "2030-12-01").await;
        let told = told(&app).await;
        let lines: Vec<&str> = told.iter().map(|(line, _)| line.as_str()).collect();
        let climbed = [
            // A week after the deadline the authority, a week later the focal point, another week later the office; who
            // is told that it climbed is not reminded on that day as well.
            "2030-10-22 escalation my-min@example.org fr",
            "2030-10-29 escalation my-fp@example.org ar",
            "2030-11-05 escalation cco@example.org en",
        ];
        let found: Vec<&str> = lines.iter().copied().filter(|line| line.contains("escalation")).collect();
        assert_eq!(found, climbed, "{lines:#?}");
        let overdue: Vec<&str> = lines.iter().copied().filter(|line| line.contains("overdue")).collect();
        assert_eq!(
            overdue,
            [
                "2030-10-16 overdue my-fp@example.org ar",
                "2030-10-16 overdue my-min@example.org fr",
                "2030-10-22 overdue my-fp@example.org ar",
                "2030-10-29 overdue my-min@example.org fr",
            ]
        );
        let reasons = [
            "l’autorité responsable en est informée",
            "فتُبلَّغ نقطة الاتصال الوطنية",
            "so the coordination office is told",
        ];
        for (line, reason) in climbed.iter().zip(reasons) {
            let text = told.iter().find(|(told, _)| told == line).map(|(_, text)| text.as_str());
            assert!(text.is_some_and(|text| text.contains(reason)), "{line}: {text:?}");
        }
        let said = app.said(KEY).await.expect("a duty");
        assert_eq!((said.planned.len(), said.silence.as_deref()), (0, Some("all_said")));
    }

    pub async fn a_project_that_stands_still_is_silent_and_goes_on_where_it_stood(world: World) {
        let (app, clock) = begun(&world).await;
        pass(&app, &clock, "2030-10-23").await;
        let before = told(&app).await.len();
        let reason = json!({ "text": { "en": "A flood" } });
        give_all(&app, [("suspend_project", json!({ "project": "L", "reason": reason }))]).await;
        pass(&app, &clock, "2030-11-20").await;
        assert_eq!(
            told(&app).await.len(),
            before,
            "neither the focal point nor the office is told meanwhile"
        );
        assert_eq!(app.said(KEY).await.expect("a duty").silence.as_deref(), Some("suspended"));
        let owner = app.heard(KEY, "MY-MIN@example.org").await.expect("the contact of the owner");
        assert_eq!(owner.silence.as_deref(), Some("suspended"), "whoever reads there owes it");
        give_all(&app, [("resume_project", json!({ "project": "L" }))]).await;
        pass(&app, &clock, "2030-12-10").await;
        let after: Vec<String> = told(&app).await.into_iter().skip(before).map(|(line, _)| line).collect();
        // Nothing is made up for or said twice; the ladder goes on where it stood, four weeks later.
        let goes_on = [
            "2030-11-26 escalation my-fp@example.org ar",
            "2030-11-26 overdue my-min@example.org fr",
            "2030-12-03 escalation cco@example.org en",
        ];
        assert_eq!(after, goes_on);
    }
}
