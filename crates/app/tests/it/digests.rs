//! One mail for many, quiet hours, and what becomes of the mails that wait, on every engine.

use crate::on_every_engine;

on_every_engine!(
    what_came_together_is_told_by_one_mail_once,
    a_mail_that_was_held_and_let_go_waits_again,
    a_mail_that_waits_for_its_hour_and_is_let_go_leaves_once,
    what_was_put_off_and_may_have_left_is_no_line_of_a_digest,
    a_server_that_is_away_for_days_costs_no_mail,
    a_late_start_sends_one_digest_and_no_backlog,
    quiet_hours_keep_a_duty_mail_until_they_end,
    quiet_hours_taken_off_free_what_waits_for_their_end,
    quiet_hours_taken_off_while_a_mail_is_put_to_wait_do_not_keep_it,
    who_wants_no_news_any_more_reads_of_one_act_what_is_owed_alone,
    of_one_act_a_digest_that_was_taken_up_meanwhile_tells_the_news,
    a_mail_on_news_alone_is_left_to_the_digest_that_was_taken_up_meanwhile,
    what_a_log_of_before_told_one_by_one_is_not_told_again_by_one_mail,
    a_quiet_hour_that_ends_after_a_preview_makes_no_other_list,
    what_lost_its_reason_while_it_waited_is_not_told,
    what_waits_for_a_contact_who_left_goes_to_whoever_came_in_their_place,
    what_waits_for_a_digest_of_a_contact_who_left_goes_to_whoever_came,
    who_wants_no_news_is_still_reminded_of_what_they_owe,
    a_reader_chooses_for_the_contact_of_the_own_institution_alone,
    a_person_chooses_for_the_own_address_and_opens_its_calendar,
    a_choice_for_an_address_that_nobody_has_is_refused,
    what_is_foreseen_with_digests_is_what_leaves,
);

mod stories {
    use crate::qatar::{TO, draft_and_invite, invite, ministry};
    use crate::world::{World, actor, at, give, give_all, office, owner_of, request, settings, settle, site};
    use jiff::{SignedDuration, Timestamp};
    use nidaa_app::{App, AsOf, Effect, Failure, MailView, Order, Request};
    use nidaa_domain::{
        Command,
        feed::FeedOf,
        mail::{ConfirmMail, MailCommand, PrepareMail},
    };
    use nidaa_kernel::{Actor, CommandId, Lang, Position};
    use nidaa_worker::{Reactor, Smtp, Transport};
    use serde_json::json;
    use uuid::Uuid;

    async fn wants(app: &App, pace: &str, quiet: Option<(u8, u8)>) {
        let quiet = quiet.map(|(from, until)| json!({ "from": from, "until": until }));
        give_all(app, [("choose_mail_pace", json!({ "recipient": TO, "pace": pace, "quiet": quiet }))]).await;
    }

    /// Two pieces of news: a call is announced and opens.
    async fn news(app: &App) {
        announced(app).await;
        give_all(app, [("open_call", json!({ "call": "C1" }))]).await;
        settle(app).await;
    }

    async fn announced(app: &App) {
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        let call = json!({ "call": "C1", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 });
        give_all(
            app,
            [
                ("draft_call", call),
                ("set_themes", json!({ "call": "C1", "themes": themes })),
                ("announce_call", json!({ "call": "C1", "opens": "2030-09-04", "closes": "2030-10-31" })),
            ],
        )
        .await;
    }

    /// Mails to the ministry, the oldest first.
    async fn mails(app: &App) -> Vec<MailView> {
        let mut mails = app.mails(AsOf::Now).await.expect("a ledger");
        mails.retain(|mail| mail.to == TO);
        mails.reverse();
        mails
    }

    async fn states(app: &App) -> Vec<String> {
        mails(app).await.iter().map(|mail| format!("{} {}", mail.template, mail.state)).collect()
    }

    async fn head(app: &App) -> i64 {
        app.log().head().await.expect("the log answers").position.0
    }

    pub async fn what_came_together_is_told_by_one_mail_once(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "daily", None).await;
        news(&app).await;
        assert_eq!(states(&app).await, ["call_announced waiting", "call_opened waiting"]);
        assert!(mails(&app).await.iter().all(|mail| mail.cause.as_deref() == Some("digest")));
        clock.set(at("2030-09-05T04:59:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await.len(), 2, "it is not eight in Doha yet");
        clock.set(at("2030-09-05T05:00:00Z"));
        settle(&app).await;
        let told = ["call_announced digested", "call_opened digested", "digest sent"];
        assert_eq!(states(&app).await, told);
        let head_then = head(&app).await;
        let other = world.node_at(&clock).await;
        settle(&other).await;
        settle(&app).await;
        assert_eq!(head(&app).await, head_then, "neither this node nor another says it again");
        let digest = mails(&app).await.pop().expect("a digest");
        let letter = app.letter(&digest.id, AsOf::Now, &site()).await.expect("a letter");
        let why = app.why(&digest.id, AsOf::Now).await.expect("a chain");
        assert_eq!((why.event.event.as_str(), why.event.by.as_str()), ("recipient_digested", "system"));
        assert_eq!(why.tells.len(), 2);
        for mail in why.tells {
            assert!(letter.text.contains(&mail.subject), "{}", letter.text);
            assert!(!letter.text.contains(&mail.because.rule), "a rule is told in words: {}", letter.text);
        }
        for what in ["the announcement of the call", "the opening of the call"] {
            assert!(
                letter.text.contains(&format!("4 September 2030 · Mail after {what}")),
                "{}",
                letter.text
            );
        }
    }

    pub async fn a_mail_that_was_held_and_let_go_waits_again(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "daily", None).await;
        news(&app).await;
        let first = mails(&app).await[0].id.clone();
        give_all(&app, [("hold_mail", json!({ "mail": first })), ("release_mail", json!({ "mail": first }))])
            .await;
        settle(&app).await;
        assert_eq!(states(&app).await, ["call_announced waiting", "call_opened waiting"]);
        clock.set(at("2030-09-05T05:00:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await, ["call_announced digested", "call_opened digested", "digest sent"]);
    }

    pub async fn a_mail_that_waits_for_its_hour_and_is_let_go_leaves_once(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "weekly", Some((11, 18))).await;
        invite(&app).await;
        let mail = mails(&app).await[0].id.clone();
        give_all(&app, [("hold_mail", json!({ "mail": mail })), ("release_mail", json!({ "mail": mail }))])
            .await;
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited waiting"]);
        clock.set(at("2030-09-04T15:00:00Z"));
        let left = nidaa_worker::Settings::mailbox(site()).delivery(&app).run_once().await;
        assert_eq!(left.expect("a log"), 1, "two rows hold it, and one carries it");
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited sent"]);
    }

    /// Sends to a port on which no server listens.
    fn unreachable() -> nidaa_worker::Settings {
        let sender = nidaa_worker::Sender::new("office@example.org").expect("an address");
        let server = Smtp::new("smtp://127.0.0.1:1", None, sender).expect("a URL");
        nidaa_worker::Settings { transport: Transport::Smtp(server), ..settings() }
    }

    pub async fn a_server_that_is_away_for_days_costs_no_mail(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        let unreachable = unreachable();
        announced(&app).await;
        let mut written = vec![];
        for _ in 0..20 {
            nidaa_worker::catch_up(&app, &unreachable).await.expect("the log answers");
            assert_eq!(unreachable.delivery(&app).run_once().await.expect("the log answers"), 0);
            written.push(head(&app).await);
            clock.set(clock.now() + SignedDuration::from_hours(3));
        }
        nidaa_worker::catch_up(&app, &unreachable).await.expect("the log answers");
        let of_call = |mails: Vec<MailView>| mails.into_iter().find(|mail| mail.template == "call_announced");
        let mail = of_call(mails(&app).await).expect("it waits");
        assert_eq!(mail.state.as_str(), "deferred");
        assert_eq!(written.first(), written.last(), "that it waits is written down once");
        settle(&app).await;
        let mail = of_call(mails(&app).await).expect("it is known");
        assert_eq!(mail.state.as_str(), "sent");
    }

    pub async fn what_was_put_off_and_may_have_left_is_no_line_of_a_digest(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        let unreachable = unreachable();
        announced(&app).await;
        nidaa_worker::catch_up(&app, &unreachable).await.expect("the log answers");
        assert_eq!(unreachable.delivery(&app).run_once().await.expect("the log answers"), 0);
        nidaa_worker::catch_up(&app, &unreachable).await.expect("the log answers");
        assert_eq!(states(&app).await, ["call_announced deferred"]);
        // A second try ends without a word: the server may have taken the mail before the program was killed.
        clock.set(at("2030-09-04T12:00:00Z"));
        let lease = SignedDuration::from_mins(2);
        let claimed = app.log().backend().claim_outbox("mail", 50, clock.now(), lease).await;
        assert!(!claimed.expect("the store answers").is_empty());
        wants(&app, "daily", None).await;
        clock.set(at("2030-09-04T12:05:00Z"));
        settle(&app).await;
        assert_eq!(
            states(&app).await,
            ["call_announced sent", "call_opened waiting"],
            "with the same Message-ID"
        );
    }

    pub async fn a_late_start_sends_one_digest_and_no_backlog(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "daily", None).await;
        news(&app).await;
        // Down over Thursday and Sunday until Monday noon.
        clock.set(at("2030-09-09T09:00:00Z"));
        settle(&app).await;
        let digests = states(&app).await.into_iter().filter(|state| state == "digest sent").count();
        assert_eq!(digests, 1);
        clock.set(at("2030-09-12T09:00:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await.len(), 3, "nothing waits, so nothing is told");
    }

    pub async fn quiet_hours_keep_a_duty_mail_until_they_end(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "weekly", Some((11, 18))).await;
        // At noon in Doha.
        invite(&app).await;
        assert_eq!(states(&app).await, ["partner_invited waiting"]);
        assert_eq!(mails(&app).await[0].cause.as_deref(), Some("quiet-hours"));
        clock.set(at("2030-09-04T14:59:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited waiting"]);
        clock.set(at("2030-09-04T15:00:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited sent"]);
    }

    pub async fn quiet_hours_taken_off_free_what_waits_for_their_end(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "immediate", Some((11, 18))).await;
        // At noon in Doha.
        invite(&app).await;
        assert_eq!(states(&app).await, ["partner_invited waiting"]);
        wants(&app, "immediate", Some((11, 16))).await;
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited waiting"], "still quiet");
        wants(&app, "immediate", None).await;
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited sent"], "nothing keeps it any more");
        clock.set(at("2030-09-04T15:00:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited sent"], "once");
    }

    pub async fn quiet_hours_taken_off_while_a_mail_is_put_to_wait_do_not_keep_it(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "immediate", Some((11, 18))).await;
        let (carrier, between) = world.node_between(&clock).await;
        let reader = app.clone();
        between.before_a_mail_is_put_off(Box::new(move || {
            Box::pin(async move {
                wants(&reader, "immediate", None).await;
                // The row is at work, so that it cannot be hurried.
                react(&reader).await;
            })
        }));
        // At noon in Doha.
        draft_and_invite(&app).await;
        react(&app).await;
        let delivery = nidaa_worker::Settings::mailbox(site()).delivery(&carrier);
        assert_eq!(delivery.run_once().await.expect("a log"), 1, "nothing keeps it any more");
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited sent"], "once");
    }

    async fn react(app: &App) {
        let mut reactor = Reactor::load(app.clone(), site()).await.expect("a log");
        reactor.catch_up().await.expect("a log");
    }

    /// Calls are drafted and project A too; all that follows is decided by one docket, of which nobody has read yet.
    async fn by_one_act(app: &App, calls: &[&str], is_asked: bool) {
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        give_all(app, [("draft_project", draft)]).await;
        let prepared = |decision: &str, command: &str, data: serde_json::Value| {
            let prepared = json!({ "docket": "D", "decision": decision, "command": command, "data": data });
            ("prepare_decision", prepared)
        };
        for (place, call) in calls.iter().enumerate() {
            let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
            let programme = "comcec-project-funding";
            let draft =
                json!({ "call": call, "programme": programme, "ordinal": place + 1, "year": 2030 + place });
            let dates = json!({ "call": call, "opens": "2030-10-04", "closes": "2030-10-31" });
            let themes = ("set_themes", json!({ "call": call, "themes": themes }));
            let announced = prepared(call, "announce_call", dates);
            give_all(app, [("draft_call", draft), themes, announced]).await;
        }
        if is_asked {
            let link = json!({ "project": "A", "country": "QA", "role": "partner" });
            give_all(app, [prepared("invite", "invite_partner", link)]).await;
        }
        settle(app).await;
        give_all(app, [("apply_docket", json!({ "docket": "D" }))]).await;
    }

    /// The states of the mails to the ministry, whatever their order.
    async fn sorted(app: &App) -> Vec<String> {
        let mut states = states(app).await;
        states.sort_unstable();
        states
    }

    async fn one_of(app: &App, template: &str) -> MailView {
        let mut mails = mails(app).await;
        mails.retain(|mail| mail.template == template);
        mails.pop().unwrap_or_else(|| panic!("no {template}"))
    }

    /// Of each thing that a mail was to tell: its template, and why it was left out.
    async fn left_out(app: &App, mail: &MailView) -> Vec<(String, Option<String>)> {
        let why = app.why(&mail.id, AsOf::Now).await.expect("a chain");
        let parts = why.parts.into_iter();
        parts.map(|part| (part.template, part.cause.filter(|_| part.left_out))).collect()
    }

    pub async fn who_wants_no_news_any_more_reads_of_one_act_what_is_owed_alone(world: World) {
        let (app, _) = ministry(&world, "fr").await;
        by_one_act(&app, &["C1"], true).await;
        react(&app).await;
        give_all(&app, [("mute_courtesy_mails", json!({ "recipient": TO }))]).await;
        settle(&app).await;
        assert_eq!(sorted(&app).await, ["several_notices sent"]);
        let sent = one_of(&app, "several_notices").await;
        let muted = Some("courtesy-muted".to_owned());
        let parts = [("partner_invited".to_owned(), None), ("call_announced".to_owned(), muted)];
        assert_eq!(left_out(&app, &sent).await, parts);
        let letter = app.letter(&sent.id, AsOf::Now, &site()).await.expect("a letter");
        let announced = "C1";
        assert!(letter.text.contains("Roads") && !letter.text.contains(announced), "{}", letter.text);
        assert!(!letter.html.contains(announced), "{}", letter.html);
        assert_ne!(letter.mail.subject, sent.subject, "it names nothing that it does not tell");
        let head_then = head(&app).await;
        settle(&world.node_at(&nidaa_testkit::MovableClock::at(app.log().now())).await).await;
        assert_eq!(head(&app).await, head_then, "nothing is told twice");
    }

    pub async fn of_one_act_a_digest_that_was_taken_up_meanwhile_tells_the_news(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        by_one_act(&app, &["C1"], true).await;
        react(&app).await;
        wants(&app, "daily", None).await;
        settle(&app).await;
        assert_eq!(sorted(&app).await, ["call_announced waiting", "several_notices sent"]);
        let copy = world.copy_at(&clock).await;
        settle(&copy).await;
        for mail in mails(&app).await {
            let letter = app.letter(&mail.id, AsOf::Now, &site()).await.expect("a letter");
            let copied = copy.letter(&mail.id, AsOf::Now, &site()).await.expect("a letter of the copy");
            assert_eq!(copied, letter, "a copied log has the mails of what was told apart");
        }
        let sent = one_of(&app, "several_notices").await;
        let apart = Some("told-apart".to_owned());
        let parts = [("partner_invited".to_owned(), None), ("call_announced".to_owned(), apart)];
        assert_eq!(left_out(&app, &sent).await, parts);
        clock.set(at("2030-09-05T05:00:00Z"));
        settle(&app).await;
        assert_eq!(sorted(&app).await, ["call_announced digested", "digest sent", "several_notices sent"]);
        let news = one_of(&app, "call_announced").await;
        let digest = one_of(&app, "digest").await;
        let letter = app.letter(&digest.id, AsOf::Now, &site()).await.expect("a letter");
        assert!(
            letter.text.contains(&news.subject) && letter.text.contains("en/calls/C1"),
            "{}",
            letter.text
        );
        let head_then = head(&app).await;
        settle(&world.node_at(&clock).await).await;
        settle(&app).await;
        assert_eq!(head(&app).await, head_then, "neither this node nor another tells it again");
    }

    pub async fn a_mail_on_news_alone_is_left_to_the_digest_that_was_taken_up_meanwhile(world: World) {
        let (app, clock) = ministry(&world, "ar").await;
        by_one_act(&app, &["C1", "C2"], false).await;
        react(&app).await;
        wants(&app, "daily", None).await;
        settle(&app).await;
        let waiting = ["call_announced waiting", "call_announced waiting", "several_notices cancelled"];
        assert_eq!(sorted(&app).await, waiting);
        assert_eq!(one_of(&app, "several_notices").await.cause.as_deref(), Some("told-apart"));
        // Who then wants no news at all gets none, and each says why.
        give_all(&app, [("mute_courtesy_mails", json!({ "recipient": TO }))]).await;
        clock.set(at("2030-09-05T05:00:00Z"));
        settle(&app).await;
        let over = ["call_announced cancelled", "call_announced cancelled", "several_notices cancelled"];
        assert_eq!(sorted(&app).await, over);
        assert_eq!(one_of(&app, "call_announced").await.cause.as_deref(), Some("courtesy-muted"));
    }

    pub async fn what_a_log_of_before_told_one_by_one_is_not_told_again_by_one_mail(world: World) {
        let (app, _) = ministry(&world, "en").await;
        by_one_act(&app, &["C1"], true).await;
        let (_, desk) = app.desk().await.expect("a desk");
        for event in app.log().backend().read(Position(0), 1000).await.expect("the log") {
            let fact = nidaa_app::fact(&event).expect("it can be read");
            if desk.directory.docket_until(fact.position).is_none() {
                continue;
            }
            let caused = app.mails_caused_by(&fact, &[], &desk, &site()).await.expect("mails");
            for mail in caused.into_iter().filter(|mail| mail.to == TO) {
                told_alone(&app, &mail).await;
            }
        }
        let before = ["call_announced sent", "partner_invited sent"];
        settle(&app).await;
        assert_eq!(sorted(&app).await, before);
    }

    /// A program that knew of no mails on several things had sent it.
    async fn told_alone(app: &App, mail: &nidaa_automation::Outgoing) {
        let id = mail.id.to_string();
        let prepared = PrepareMail {
            mail: id.clone(),
            to: mail.to.clone(),
            lang: mail.lang,
            template: mail.template.clone(),
            subject: mail.subject.clone(),
            event: mail.event,
            rule: mail.rule.clone(),
            case: mail.case.clone(),
            duty: mail.duty,
            with: vec![],
            secret: None,
        };
        let sent = ConfirmMail { mail: id, left_out: vec![], because: vec![] };
        for command in [MailCommand::PrepareMail(prepared), MailCommand::ConfirmMail(sent)] {
            let order = Order::new(Command::Mail(command));
            let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
            app.dispatch(request).await.expect("it was so");
        }
    }

    pub async fn a_quiet_hour_that_ends_after_a_preview_makes_no_other_list(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        give_all(&app, [("draft_project", draft)]).await;
        wants(&app, "weekly", Some((11, 18))).await;
        let asked = request(
            &office(),
            "invite_partner",
            json!({ "project": "A", "country": "QA", "role": "partner" }),
        );
        let foreseen = async || {
            let preview = app.preview(&asked, &site()).await.expect("allowed");
            let mail = preview.effects.iter().find_map(|effect| match effect {
                Effect::Mail(mail) if mail.to == TO => Some((mail.state.as_str(), mail.cause)),
                _ => None,
            });
            (mail.expect("the ministry is asked"), preview.hash)
        };
        // At noon in Doha.
        let (mail, noon) = foreseen().await;
        assert_eq!(mail, ("waiting", Some("quiet-hours")));
        clock.set(at("2030-09-04T15:00:00Z"));
        let (mail, evening) = foreseen().await;
        assert_eq!((mail, &evening), (("sent", None), &noon), "the log has not moved");
        wants(&app, "weekly", Some((12, 18))).await;
        let moved = app.dispatch_previewed(asked.clone(), evening.clone()).await;
        assert!(matches!(moved, Err(Failure::PreviewMoved { .. })), "other hours are in the log: {moved:?}");
        wants(&app, "weekly", Some((11, 18))).await;
        app.dispatch_previewed(asked, noon).await.expect("what was shown at noon");
    }

    pub async fn what_lost_its_reason_while_it_waited_is_not_told(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "daily", None).await;
        invite(&app).await;
        // The first reminder, two weeks before the deadline of 25 September.
        clock.set(at("2030-09-11T06:00:00Z"));
        settle(&app).await;
        assert_eq!(states(&app).await, ["partner_invited sent", "deadline_reminder waiting"]);
        give_all(&app, [("confirm_partner", json!({ "project": "A", "country": "QA", "role": "partner" }))])
            .await;
        clock.set(at("2030-09-12T05:00:00Z"));
        settle(&app).await;
        let told = ["partner_invited sent", "deadline_reminder cancelled", "partner_answered sent"];
        assert_eq!(states(&app).await, told);
        assert_eq!(mails(&app).await[1].cause.as_deref(), Some("duty-over"));
    }

    /// Another contact for the ministry.
    async fn replaced(app: &App, email: &str, lang: &str) {
        let contact = json!({ "name": format!("Reader of {email}"), "email": email, "lang": lang });
        give_all(app, [("replace_contact", json!({ "institution": "QA-MIN", "contact": contact }))]).await;
    }

    /// Mails to others than the first contact and the office, by address.
    async fn to_others(app: &App) -> Vec<(String, String)> {
        let mut mails = app.mails(AsOf::Now).await.expect("a ledger");
        mails.retain(|mail| mail.to.starts_with("new"));
        mails.sort_by(|a, b| (a.because.event, &a.to).cmp(&(b.because.event, &b.to)));
        mails.iter().map(|mail| (mail.to.clone(), format!("{} {}", mail.template, mail.state))).collect()
    }

    fn at_new(told: &[(&str, &str)]) -> Vec<(String, String)> {
        told.iter().map(|(to, state)| ((*to).to_owned(), (*state).to_owned())).collect()
    }

    pub async fn what_waits_for_a_contact_who_left_goes_to_whoever_came_in_their_place(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        announced(&app).await;
        settle(&app).await;
        wants(&app, "immediate", Some((11, 18))).await;
        invite(&app).await;
        let before = ["call_announced sent", "call_opened sent"];
        assert_eq!(states(&app).await, [&before[..], &["partner_invited waiting"]].concat());
        replaced(&app, "new1@example.org", "ar").await;
        let wants_quiet = json!({ "recipient": "new1@example.org", "pace": "immediate", "quiet": { "from": 18, "until": 20 } });
        give_all(&app, [("choose_mail_pace", wants_quiet)]).await;
        settle(&app).await;
        clock.set(at("2030-09-04T15:00:00Z"));
        settle(&app).await;
        settle(&app).await;
        assert_eq!(states(&app).await, [&before[..], &["partner_invited cancelled"]].concat());
        assert_eq!(mails(&app).await[2].cause.as_deref(), Some("contact-replaced"));
        assert_eq!(to_others(&app).await, at_new(&[("new1@example.org", "partner_invited waiting")]));
        replaced(&app, "new2@example.org", "fr").await;
        clock.set(at("2030-09-04T17:00:00Z"));
        settle(&app).await;
        settle(&app).await;
        let told =
            [("new1@example.org", "partner_invited cancelled"), ("new2@example.org", "partner_invited sent")];
        assert_eq!(to_others(&app).await, at_new(&told), "and nothing that had left is told again");
        let all = app.mails(AsOf::Now).await.expect("a ledger");
        let last = all.iter().find(|mail| mail.to == "new2@example.org").expect("the last one");
        let letter = app.letter(&last.id, AsOf::Now, &site()).await.expect("a letter");
        assert!(
            letter.text.contains("Reader of new2@example.org") && last.lang == Lang::Fr,
            "{}",
            letter.text
        );
        let head_then = head(&app).await;
        let other = world.node_at(&clock).await;
        settle(&other).await;
        settle(&app).await;
        assert_eq!(head(&app).await, head_then, "neither this node nor another says it again");
    }

    pub async fn what_waits_for_a_digest_of_a_contact_who_left_goes_to_whoever_came(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "daily", None).await;
        news(&app).await;
        replaced(&app, "new1@example.org", "fr").await;
        clock.set(at("2030-09-05T05:00:00Z"));
        settle(&app).await;
        settle(&app).await;
        assert_eq!(states(&app).await, ["call_announced cancelled", "call_opened cancelled"]);
        let told = [("new1@example.org", "call_announced sent"), ("new1@example.org", "call_opened sent")];
        assert_eq!(to_others(&app).await, at_new(&told));
    }

    pub async fn who_wants_no_news_is_still_reminded_of_what_they_owe(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "daily", None).await;
        news(&app).await;
        invite(&app).await;
        give_all(&app, [("mute_courtesy_mails", json!({ "recipient": TO }))]).await;
        clock.set(at("2030-09-11T06:00:00Z"));
        settle(&app).await;
        clock.set(at("2030-09-12T05:00:00Z"));
        settle(&app).await;
        let told = [
            "call_announced cancelled",
            "call_opened cancelled",
            "partner_invited sent",
            "deadline_reminder digested",
            "digest sent",
        ];
        assert_eq!(states(&app).await, told, "also by a digest, which holds the duties alone");
    }

    pub async fn a_reader_chooses_for_the_contact_of_the_own_institution_alone(world: World) {
        let (app, _) = ministry(&world, "en").await;
        let data = json!({ "recipient": TO, "pace": "daily" });
        give(&app, &owner_of("QA-MIN"), "choose_mail_pace", data.clone()).await.expect("the own contact");
        for stranger in [owner_of("SESRIC"), actor("somebody", "partner")] {
            let refused = give(&app, &stranger, "choose_mail_pace", data.clone()).await;
            assert_eq!(refused.err().map(|failure| failure.code()), Some("role-missing"));
        }
        let digest = json!({ "recipient": TO, "moment": "2030-09-05T05:00:00Z" });
        let own = give(&app, &office(), "send_digest", digest).await;
        assert!(matches!(own, Err(Failure::BadCommand(_))), "the clock's own: {own:?}");
    }

    pub async fn a_person_chooses_for_the_own_address_and_opens_its_calendar(world: World) {
        let (app, _) = ministry(&world, "en").await;
        let account =
            |login: &str| json!({ "account": login, "name": login, "lang": "en", "roles": ["assessor"] });
        let to = "zeynep@example.org";
        give_all(
            &app,
            [
                ("open_account", account("zeynep")),
                ("open_account", account("omar")),
                ("name_address", json!({ "account": "zeynep", "email": to })),
            ],
        )
        .await;
        let (own, stranger) = (actor("zeynep", "assessor"), actor("omar", "assessor"));
        for (name, data) in [
            ("choose_mail_pace", json!({ "recipient": to, "pace": "daily" })),
            ("choose_mail_language", json!({ "recipient": to, "lang": "fr" })),
        ] {
            let refused = give(&app, &stranger, name, data.clone()).await;
            assert_eq!(refused.err().map(|failure| failure.code()), Some("role-missing"), "{name}");
            give(&app, &own, name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
        }
        let person = FeedOf::Person { recipient: to.parse().expect("an address") };
        let open = |actor| app.open_feed(CommandId(Uuid::now_v7()), actor, person.clone(), Lang::En);
        assert!(open(stranger).await.is_err());
        open(own).await.expect("the own calendar");
    }

    pub async fn a_choice_for_an_address_that_nobody_has_is_refused(world: World) {
        let (app, _) = ministry(&world, "en").await;
        let unknown = "qa@exmaple.org";
        let choices = [
            ("choose_mail_pace", json!({ "recipient": unknown, "pace": "daily" })),
            (
                "choose_mail_pace",
                json!({ "recipient": unknown, "pace": "immediate", "quiet": { "from": 20, "until": 7 } }),
            ),
            ("choose_mail_language", json!({ "recipient": unknown, "lang": "fr" })),
            ("mute_courtesy_mails", json!({ "recipient": unknown })),
        ];
        let before = head(&app).await;
        for (name, data) in &choices {
            let refused = give(&app, &office(), name, data.clone()).await;
            assert_eq!(refused.err().map(|failure| failure.code()), Some("missing"), "{name}");
            let refused = give(&app, &owner_of("QA-MIN"), name, data.clone()).await;
            assert_eq!(
                refused.err().map(|failure| failure.code()),
                Some("role-missing"),
                "no stranger learns it"
            );
        }
        assert_eq!(head(&app).await, before);
        let contact = json!({ "name": "A. B.", "email": unknown, "lang": "en" });
        give_all(&app, [("replace_contact", json!({ "institution": "QA-MIN", "contact": contact }))]).await;
        let [(name, data), ..] = choices;
        give_all(&app, [(name, data)]).await;
    }

    pub async fn what_is_foreseen_with_digests_is_what_leaves(world: World) {
        let (app, clock) = ministry(&world, "en").await;
        wants(&app, "weekly", Some((20, 7))).await;
        invite(&app).await;
        let foreseen = app.forecast(90, &site(), AsOf::Now).await.expect("a forecast");
        let mut moments: Vec<Timestamp> = foreseen.iter().map(|mail| mail.at).collect();
        // Reminders that wait are written at nine in Doha.
        for day in 5..26 {
            moments.push(at(&format!("2030-09-{day:02}T06:00:00Z")));
        }
        moments.sort_unstable();
        for moment in moments {
            clock.set(moment);
            settle(&app).await;
        }
        let mut sent = mails(&app).await;
        sent.retain(|mail| mail.state == "sent" && mail.template != "partner_invited");
        let told: Vec<_> = sent.iter().map(|mail| (mail.template.clone(), mail.changed_at)).collect();
        let expected: Vec<_> = foreseen.iter().map(|mail| (mail.template.clone(), mail.at)).collect();
        assert_eq!(told, expected);
        assert!(expected.iter().any(|(template, _)| template == "digest"), "{expected:?}");
    }
}
