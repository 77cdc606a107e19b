//! Reminders from the timer to the mailbox, on every engine, under a clock that is turned forward.

use crate::on_every_engine;

on_every_engine!(
    a_reminder_leaves_once_at_its_moment,
    a_node_that_sleeps_past_its_claim_fires_nothing_twice,
    two_nodes_that_react_while_timers_are_fired_write_each_mail_once,
    a_reactor_that_comes_second_writes_what_is_left,
    a_mail_that_has_not_left_begins_its_thread_for_another_reactor,
    a_late_start_says_once_what_is_still_true,
    what_is_foreseen_leaves,
    a_mail_says_why_and_silence_says_why_not,
    each_mail_of_one_telling_names_the_duties_it_speaks_of,
    what_the_office_grants_or_excuses_is_kept_with_its_reason,
    what_was_decided_about_a_duty_is_taken_back_the_last_first,
    a_proposal_with_time_of_its_own_is_taken_after_the_close,
    a_draft_lapses_when_the_time_it_was_granted_is_over,
);

mod stories {
    use crate::qatar::{invite, ministry};
    use crate::world::{World, at, give, give_all, office, settle, site};
    use jiff::{SignedDuration, Timestamp};
    use nidaa_app::{App, AsOf, Failure, MailView, ObligationView, Order, Request};
    use nidaa_domain::{
        Command,
        obligation::{ObligationCommand, Remind},
    };
    use nidaa_kernel::{Actor, CommandId};
    use nidaa_testkit::MovableClock;
    use nidaa_worker::{Reactor, timers};
    use serde_json::json;
    use std::collections::BTreeSet;

    const KEY: &str = "confirm_partnership/A/QA/partner";

    /// Qatar, which has a contact, is asked on 4 September 2030 to take part, and owes its answer by the 25th.
    async fn invited(world: &World) -> (App, MovableClock) {
        let (app, clock) = ministry(world, "ar").await;
        invite(&app).await;
        (app, clock)
    }

    /// Mails about duties, the oldest first.
    async fn about_duties(app: &App) -> Vec<MailView> {
        let mut mails = app.mails(AsOf::Now).await.expect("the ledger");
        mails.retain(|mail| mail.because.rule.contains("/obligation/"));
        mails.reverse();
        mails
    }

    async fn templates(app: &App) -> Vec<String> {
        about_duties(app).await.into_iter().map(|mail| mail.template).collect()
    }

    pub async fn a_reminder_leaves_once_at_its_moment(world: World) {
        let (app, clock) = invited(&world).await;
        clock.set(at("2030-09-11T05:59:59Z"));
        assert_eq!((settle(&app).await, templates(&app).await), (0, vec![]));
        clock.set(at("2030-09-11T06:00:00Z"));
        assert_eq!((settle(&app).await, settle(&app).await), (1, 0));
        let mails = about_duties(&app).await;
        assert_eq!(
            (mails.len(), mails[0].to.as_str(), mails[0].state.as_str()),
            (1, "qa@example.org", "sent")
        );
        assert!(mails[0].subject.starts_with("الموعد النهائي 25 سبتمبر 2030"), "{}", mails[0].subject);
    }

    /// The node took the timer and was stopped before its command; another one fired; then the first wakes.
    pub async fn a_node_that_sleeps_past_its_claim_fires_nothing_twice(world: World) {
        let (app, clock) = invited(&world).await;
        clock.set(at("2030-09-11T06:00:00Z"));
        let lease = SignedDuration::from_secs(60);
        let slept =
            app.log().backend().claim_timers(&["remind"], 9, clock.now(), lease).await.expect("timers");
        assert_eq!(settle(&app).await, 0, "nobody else gets a claimed timer");
        clock.set(at("2030-09-11T06:01:00Z"));
        let other = world.node_at(&clock).await;
        assert_eq!(settle(&other).await, 1);
        let (timer, due) = (&slept[0], slept[0].due.to_string());
        let command_id = CommandId::derived(&["timer", "remind", &timer.key, &due]);
        let remind = Remind { obligation: timer.key.clone(), moment: timer.due, with: vec![] };
        let order = Order::new(Command::Obligation(ObligationCommand::Remind(remind)));
        let late = app.dispatch(Request::one(command_id, Actor::system(), order)).await.expect("answered");
        assert!(late.replayed);
        assert!(!app.log().backend().put_off_timer(timer, at("2031-01-01T00:00:00Z")).await.expect("asked"));
        settle(&app).await;
        assert_eq!(templates(&app).await, ["deadline_reminder"]);
    }

    /// Each node's reactor follows its own firing and the other's: whoever comes second finds the page written.
    pub async fn two_nodes_that_react_while_timers_are_fired_write_each_mail_once(world: World) {
        let (app, clock) = invited(&world).await;
        let other = world.node_at(&clock).await;
        let load = async |app: &App| Reactor::load(app.clone(), site()).await.expect("a log");
        let (mut one, mut two) = (load(&app).await, load(&other).await);
        for moment in ["2030-09-11T06:00:00Z", "2030-09-18T06:00:00Z", "2030-09-24T06:00:00Z"] {
            clock.set(at(moment));
            let lease = SignedDuration::from_secs(60);
            let (here, there) = tokio::try_join!(
                timers::fire_and_follow(&app, &mut one, lease),
                timers::fire_and_follow(&other, &mut two, lease),
            )
            .expect("the log answers");
            assert_eq!(here.0 + there.0, 1, "{moment}");
            let again = timers::fire_and_follow(&app, &mut one, lease).await.expect("the log answers");
            assert_eq!(again.0, 0, "{moment}: its next moment is set");
        }
        settle(&app).await;
        assert_eq!(templates(&app).await, ["deadline_reminder"; 3]);
    }

    pub async fn a_reactor_that_comes_second_writes_what_is_left(world: World) {
        let (app, _) = invited(&world).await;
        let load = async || Reactor::load(app.clone(), site()).await.expect("a log");
        let (mut first, mut second) = (load().await, load().await);
        let rows = async || app.log().backend().outbox("mail", 9).await.expect("an outbox").len();
        let before = rows().await;
        let asked = |country: &str| json!({ "project": "A", "country": country, "role": "partner" });
        give_all(&app, [("invite_partner", asked("MR"))]).await;
        first.catch_up().await.expect("the log answers");
        assert_eq!(rows().await, before, "Mauritania has no contact");
        let draft = json!({ "project": "B", "title": { "en": "Ports" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        let link = json!({ "project": "B", "country": "QA", "role": "partner" });
        give_all(&app, [("draft_project", draft), ("invite_partner", link)]).await;
        // Its page begins before what the first has written, and ends after it.
        second.catch_up().await.expect("the log answers");
        let after = rows().await;
        assert!(after > before, "{before} and {after}");
        first.catch_up().await.expect("the log answers");
        assert_eq!(rows().await, after, "nothing is written twice");
    }

    pub async fn a_mail_that_has_not_left_begins_its_thread_for_another_reactor(world: World) {
        let (app, clock) = ministry(&world, "ar").await;
        let react = async || {
            let mut reactor = Reactor::load(app.clone(), site()).await.expect("a log");
            timers::fire_and_follow(&app, &mut reactor, SignedDuration::from_secs(60))
                .await
                .expect("the log answers");
        };
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        let link = json!({ "project": "A", "country": "QA", "role": "partner" });
        give_all(&app, [("draft_project", draft), ("invite_partner", link)]).await;
        react().await;
        clock.set(at("2030-09-11T06:00:00Z"));
        react().await;
        let rows = app.log().backend().queued("mail", 9).await.expect("an outbox");
        let body = |row: &nidaa_store::OutboxRow| {
            serde_json::from_str::<serde_json::Value>(&row.body).expect("JSON")
        };
        let to_qatar: Vec<_> = rows.iter().filter(|row| body(row)["case"] == "project/A").collect();
        let [invitation, reminder] = to_qatar[..] else { panic!("{} mails", to_qatar.len()) };
        assert_eq!(body(reminder)["thread"], json!(invitation.id));
    }

    pub async fn a_late_start_says_once_what_is_still_true(world: World) {
        let (app, clock) = invited(&world).await;
        // Everything was down from before the first reminder until three days after the second.
        clock.set(at("2030-09-21T12:00:00Z"));
        settle(&app).await;
        assert_eq!(templates(&app).await, ["deadline_reminder"]);
        clock.set(at("2030-12-01T12:00:00Z"));
        settle(&app).await;
        assert_eq!(templates(&app).await, ["deadline_reminder", "overdue"]);
    }

    pub async fn what_is_foreseen_leaves(world: World) {
        let (app, clock) = invited(&world).await;
        let foreseen = app.forecast(90, &site(), AsOf::Now).await.expect("a forecast");
        let mut moments: Vec<Timestamp> = foreseen.iter().map(|mail| mail.at).collect();
        moments.dedup();
        for moment in moments {
            clock.set(moment);
            settle(&app).await;
        }
        let told = |to: &str, subject: &str| (to.to_owned(), subject.to_owned());
        assert_eq!(
            about_duties(&app).await.iter().map(|mail| told(&mail.to, &mail.subject)).collect::<Vec<_>>(),
            foreseen.iter().map(|mail| told(&mail.to, &mail.subject)).collect::<Vec<_>>()
        );
        assert_eq!(foreseen.len(), 6);
        assert!(matches!(
            app.forecast(0, &site(), AsOf::Now).await,
            Err(Failure::BadRequest { field: "days", .. })
        ));
    }

    pub async fn a_mail_says_why_and_silence_says_why_not(world: World) {
        let (app, clock) = invited(&world).await;
        clock.set(at("2030-09-11T06:00:00Z"));
        settle(&app).await;
        let mail = about_duties(&app).await.remove(0);
        let why = app.why(&mail.id, AsOf::Now).await.expect("a chain");
        let duty = why.obligation.expect("a duty");
        assert_eq!((why.event.event.as_str(), why.event.by.as_str()), ("obligation_reminded", "system"));
        assert_eq!(
            (duty.key.as_str(), duty.opened.event.as_str(), duty.opened.by.as_str()),
            (KEY, "project_partner_invited", "office")
        );
        let heard = app.heard(KEY, "QA").await.expect("an answer");
        let written: Vec<_> = heard.written.iter().map(|mail| mail.template.as_str()).collect();
        assert_eq!(written, ["deadline_reminder", "partner_invited"]);
        assert_eq!((heard.planned.len(), heard.silence), (5, None));
        let invitation = app.why(&heard.written[1].id, AsOf::Now).await.expect("a chain");
        assert_eq!(invitation.event.event, "project_partner_invited");
        assert_eq!(invitation.obligation.map(|duty| duty.key).as_deref(), Some(KEY), "what it opened");
        let stranger = app.heard(KEY, "SN").await.expect("an answer");
        assert_eq!(stranger.silence.as_deref(), Some("not_concerned"));
        let by_address = app.heard(KEY, "QA@example.org").await.expect("an answer");
        assert_eq!((by_address.written.len(), by_address.planned.len()), (2, 5));
        let elsewhere = app.heard(KEY, "nobody@example.org").await;
        assert!(matches!(elsewhere, Err(Failure::NotFound { what: "contact", .. })), "{elsewhere:?}");
        let above = app.heard(KEY, "office").await.expect("an answer");
        assert_eq!(above.silence.as_deref(), Some("no_contact"), "the rung above has no contact yet");
        let office_itself = json!({ "institution": "CCO", "name": { "en": "CCO" }, "kind": "oic_standing_committee_secretariat", "country": "TR" });
        let contact = json!({ "institution": "CCO", "contact": { "name": "C. D.", "email": "cco@example.org", "lang": "en" } });
        give_all(&app, [("register_institution", office_itself), ("appoint_contact", contact)]).await;
        let above = app.heard(KEY, "office").await.expect("an answer");
        assert_eq!((above.planned.len(), above.planned[0].to.as_str()), (1, "cco@example.org"));
        let nobody = app.heard(KEY, "xyz").await;
        assert!(matches!(nobody, Err(Failure::NotFound { .. })), "{nobody:?}");
        let entry = json!({ "institution": "QA-AID", "name": { "en": "Aid" }, "kind": "national_body", "country": "QA" });
        give(&app, &office(), "register_institution", entry).await.expect("allowed");
        let unheard = app.heard(KEY, "QA-AID").await.expect("an answer");
        assert_eq!(unheard.silence.as_deref(), Some("no_contact"));
        let names: Vec<String> =
            unheard.obligation.owed_by.into_iter().map(|party| party.institution).collect();
        assert_eq!(names, ["QA-MIN"], "a body that nobody can reach is not told as who must act");
        let link = json!({ "project": "A", "country": "QA", "role": "partner" });
        give(&app, &office(), "confirm_partner", link).await.expect("allowed");
        let heard = app.heard(KEY, "QA").await.expect("an answer");
        assert_eq!((heard.written.len(), heard.silence.as_deref()), (2, Some("ended")));
    }

    /// A week after the deadline the office hears of both countries at once, each country of itself.
    pub async fn each_mail_of_one_telling_names_the_duties_it_speaks_of(world: World) {
        let (app, clock) = ministry(&world, "ar").await;
        for (key, kind, country, to) in [
            ("BH-MIN", "national_body", "BH", "bh@example.org"),
            ("CCO", "oic_standing_committee_secretariat", "TR", "cco@example.org"),
        ] {
            let body = json!({ "institution": key, "name": { "en": key }, "kind": kind, "country": country });
            let contact =
                json!({ "institution": key, "contact": { "name": "C. D.", "email": to, "lang": "en" } });
            give_all(&app, [("register_institution", body), ("appoint_contact", contact)]).await;
        }
        invite(&app).await;
        let link = json!({ "project": "A", "country": "BH", "role": "partner" });
        give_all(&app, [("invite_partner", link)]).await;
        clock.set(at("2030-10-02T06:00:00Z"));
        settle(&app).await;
        let mails = about_duties(&app).await;
        let events: BTreeSet<_> = mails.iter().map(|mail| mail.because.event).collect();
        assert_eq!((mails.len(), events.len()), (3, 1), "{mails:?}");
        let (bahrain, qatar) = (KEY.replace("QA", "BH"), KEY.to_owned());
        for (to, keys) in [
            ("cco@example.org", vec![bahrain.clone(), qatar.clone()]),
            ("qa@example.org", vec![qatar]),
            ("bh@example.org", vec![bahrain]),
        ] {
            let mail = mails.iter().find(|mail| mail.to == to).expect("a mail");
            let why = app.why(&mail.id, AsOf::Now).await.expect("a chain");
            let duties = why.obligation.into_iter().chain(why.besides).map(|duty| duty.key);
            assert_eq!(duties.collect::<BTreeSet<_>>(), keys.into_iter().collect(), "{to}");
        }
    }

    pub async fn what_the_office_grants_or_excuses_is_kept_with_its_reason(world: World) {
        let (app, _) = invited(&world).await;
        let reason = json!({ "text": { "en": "The ministry moves" } });
        let grant = json!({ "obligation": KEY, "until": "2030-10-31", "reason": reason });
        give(&app, &office(), "grant_time", grant.clone()).await.expect("allowed");
        let duty = app.whole().obligation(KEY, AsOf::Now).await.expect("a duty");
        assert_eq!(duty.due.map(|due| due.date), Some(jiff::civil::date(2030, 10, 31)));
        assert_eq!(duty.moves[0].cause.event, "obligation_time_granted");
        let again = give(&app, &office(), "grant_time", grant).await;
        assert_eq!(again.err().map(|failure| failure.code()), Some("deadline-not-later"));
        give(&app, &office(), "excuse", json!({ "obligation": KEY, "reason": reason }))
            .await
            .expect("allowed");
        assert_eq!(app.whole().obligation(KEY, AsOf::Now).await.expect("a duty").state, "excused");
        let over = give(&app, &office(), "excuse", json!({ "obligation": KEY, "reason": reason })).await;
        assert_eq!(over.err().map(|failure| failure.code()), Some("duty-over"));
        let unknown =
            give(&app, &office(), "excuse", json!({ "obligation": "sign/X", "reason": reason })).await;
        assert_eq!(unknown.err().map(|failure| failure.code()), Some("missing"));
    }

    pub async fn what_was_decided_about_a_duty_is_taken_back_the_last_first(world: World) {
        let (app, _) = invited(&world).await;
        let reason = json!({ "text": { "en": "It was meant for another" } });
        let before = app.whole().obligation(KEY, AsOf::Now).await.expect("a duty");
        let grant = json!({ "obligation": KEY, "until": "2030-10-31", "reason": reason });
        give(&app, &office(), "grant_time", grant).await.expect("allowed");
        let excuse = json!({ "obligation": KEY, "reason": reason });
        give(&app, &office(), "excuse", excuse).await.expect("allowed");
        let back = |decision| json!({ "obligation": KEY, "decision": decision, "reason": reason });
        let early = give(&app, &office(), "revert_duty_decision", back("time_granted")).await;
        assert_eq!(early.err().map(|failure| failure.code()), Some("not-the-last-decision"));
        for (decision, until) in [("excused", Some("2030-10-31")), ("time_granted", None)] {
            give(&app, &office(), "revert_duty_decision", back(decision)).await.expect("allowed");
            let duty = app.whole().obligation(KEY, AsOf::Now).await.expect("a duty");
            let due = |view: &ObligationView| view.due.as_ref().map(|due| due.date.to_string());
            let expected = until.map(str::to_owned).or(due(&before));
            assert_eq!((duty.state.as_str(), due(&duty)), ("open", expected), "{decision}");
        }
        let again = give(&app, &office(), "revert_duty_decision", back("time_granted")).await;
        assert_eq!(again.err().map(|failure| failure.code()), Some("not-the-last-decision"));
    }

    async fn proposal(app: &App, code: &str) {
        let draft = json!({ "project": code, "title": { "en": "Roads" }, "sector": "trade", "call": "C1",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding", "theme": "roads" });
        give(app, &office(), "draft_project", draft).await.expect("allowed");
        give(
            app,
            &office(),
            "invite_partner",
            json!({ "project": code, "country": "SN", "role": "partner" }),
        )
        .await
        .expect("allowed");
    }

    /// A call that is open until the end of September 2030.
    async fn open_call(world: &World) -> (App, MovableClock) {
        let clock = MovableClock::at(at("2030-09-01T09:00:00Z"));
        let app = world.node_at(&clock).await;
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        give_all(&app, [
            (
                "register_institution",
                json!({ "institution": "SESRIC", "name": { "en": "SESRIC" }, "kind": "oic_subsidiary_organ" }),
            ),
            (
                "draft_call",
                json!({ "call": "C1", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 }),
            ),
            ("set_themes", json!({ "call": "C1", "themes": themes })),
            ("announce_call", json!({ "call": "C1", "opens": "2030-09-01", "closes": "2030-09-30" })),
            ("open_call", json!({ "call": "C1" })),
        ]).await;
        (app, clock)
    }

    pub async fn a_proposal_with_time_of_its_own_is_taken_after_the_close(world: World) {
        let (app, clock) = open_call(&world).await;
        proposal(&app, "A").await;
        proposal(&app, "B").await;
        settle(&app).await;
        let reason = json!({ "text": { "en": "The site was down" } });
        let grant = json!({ "obligation": "submit_proposal/A", "until": "2030-10-02", "reason": reason });
        give(&app, &office(), "grant_time", grant).await.expect("allowed");
        clock.set(at("2030-10-01T09:00:00Z"));
        settle(&app).await;
        let late = give(&app, &office(), "submit_project", json!({ "project": "B" })).await;
        assert_eq!(
            late.err().map(|failure| failure.code()),
            Some("not-open-in-stage"),
            "it lapsed with the call"
        );
        give(&app, &office(), "submit_project", json!({ "project": "A" }))
            .await
            .expect("it has time of its own");
        let met = app.whole().obligation("submit_proposal/A", AsOf::Now).await.expect("a duty");
        assert_eq!((met.state.as_str(), met.late_days), ("met", None));
    }

    pub async fn a_draft_lapses_when_the_time_it_was_granted_is_over(world: World) {
        let (app, clock) = open_call(&world).await;
        proposal(&app, "A").await;
        settle(&app).await;
        let reason = json!({ "text": { "en": "The site was down" } });
        let grant = json!({ "obligation": "submit_proposal/A", "until": "2030-10-02", "reason": reason });
        give(&app, &office(), "grant_time", grant).await.expect("allowed");
        let stage = async || app.whole().project("A", AsOf::Now).await.expect("a project").card.stage.clone();
        clock.set(at("2030-10-02T20:59:00Z"));
        settle(&app).await;
        assert_eq!(stage().await, "draft", "it is not midnight in Ankara yet");
        clock.set(at("2030-10-02T21:00:00Z"));
        settle(&app).await;
        assert_eq!(stage().await, "lapsed");
        let duty = app.whole().obligation("submit_proposal/A", AsOf::Now).await.expect("a duty");
        assert_eq!(duty.state, "lapsed");
    }
}
