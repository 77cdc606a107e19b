//! Grants and journeys through the dispatch.

use crate::on_every_engine;

on_every_engine!(
    a_grant_lives_from_contract_to_closing,
    an_earlier_moment_shows_the_grant_as_it_was,
    an_amendment_is_shown_as_coming_until_its_day,
    partners_join_at_the_beginning_of_the_day_of_their_amendment,
    what_is_foreseen_of_the_day_of_an_amendment_is_what_leaves_on_it_and_after,
    partners_change_in_no_project_that_has_ended_unless_its_end_is_taken_back,
    a_preview_tells_the_days_of_the_contract_and_of_its_activities,
    a_preview_compares_what_holds_on_the_day,
    a_return_before_the_year_is_previewed_as_one,
    a_postponed_project_comes_back_with_the_difference_shown,
    a_project_says_that_the_call_it_was_to_go_with_is_cancelled,
);

mod stories {
    use crate::world::{World, at, give_all, office, owner_state, request, settle, site};
    use jiff::SignedDuration;
    use nidaa_app::{AsOf, Done, Effect, Failure, GrantView, Order, Request};
    use nidaa_domain::project::LinkState;
    use nidaa_kernel::{AccountLogin, Actor, CommandId, Position, Role};
    use serde_json::{Value, json};
    use uuid::Uuid;

    fn named(login: &str, role: &str) -> Actor {
        let login = AccountLogin::new(login).expect("a login");
        Actor { login, roles: vec![Role(role.to_owned())], ..office() }
    }

    fn usd(minor: i64) -> Value {
        json!({ "minor": minor, "currency": "USD" })
    }

    fn reason() -> Value {
        json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } })
    }

    async fn give(world: &World, actor: &Actor, command: &str, mut data: Value) -> Done {
        data["project"] = json!("G1");
        let done = world.command(actor, command, data).await;
        done.unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    /// What a command of the office would do.
    async fn effects(world: &World, command: &str, mut data: Value) -> Vec<Effect> {
        data["project"] = json!("G1");
        let asked = request(&office(), command, data);
        world.app.preview(&asked, &site()).await.expect("allowed").effects
    }

    /// A project of Indonesia with Pakistan, entered from a document in this stage.
    async fn recorded(world: &World, stage: &str) {
        let order = |name: &str, data: Value| Order::parse(name, data).expect("a command");
        let project = json!({
            "project": "G1", "title": { "en": "Single window" }, "owner": { "kind": "state", "country": "ID" },
            "programme": "comcec-project-funding", "sector": "poverty", "implementation_year": 2026, "stage": stage,
            "member_states_count": 2,
        });
        let partner = json!({ "project": "G1", "country": "PK", "role": "partner" });
        let milestone = json!({
            "project": "G1", "milestone": "workshop", "title": { "en": "Workshop" },
            "span": { "start": "2026-05-04", "end": "2026-05-06" },
        });
        let orders = vec![
            order("record_project", project),
            order("confirm_partner", partner),
            order("plan_milestone", milestone),
        ];
        let first = orders[0].clone();
        let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), first);
        let request = Request { orders, reconstruction: true, ..request };
        world.app.dispatch(request).await.expect("a document is believed");
    }

    fn contract() -> Value {
        let person = json!({ "name": "Sri", "email": "sri@ministry.example", "lang": "en" });
        let activity = json!({
            "activity": "visit", "title": { "en": "Study visit" }, "kind": "study_visit",
            "span": { "start": "2100-05", "end": "2100-05" },
        });
        json!({
            "number": "CPF-12/1", "signed_on": "2026-02-01", "starts": "2026-03-01", "ends": "2100-11-30",
            "responsible_authority": person, "contact_person": person, "activities": [activity],
            "budget": [
                { "line": "travel", "head": "travel", "amount": usd(70_000) },
                { "line": "experts", "partner": "PK", "head": "human_resources", "amount": usd(30_000) },
            ],
        })
    }

    async fn signed(world: &World) {
        signed_as(world, contract()).await;
    }

    async fn signed_as(world: &World, contract: Value) {
        world.clock.set("2026-04-01T09:00:00Z");
        recorded(world, "final_review").await;
        give(world, &office(), "approve_project", json!({ "granted": usd(100_000) })).await;
        give(world, &named("bank", "bank"), "sign_contract", contract).await;
    }

    async fn pay(world: &World, key: &str, kind: &str, minor: i64) {
        let ask = json!({ "payment": key, "kind": kind, "amount": usd(minor) });
        give(world, &owner_state("ID"), "request_payment", ask).await;
        give(world, &office(), "approve_payment", json!({ "payment": key })).await;
        give(world, &named("second", "office"), "approve_payment", json!({ "payment": key })).await;
        let paid = json!({ "payment": key, "paid_on": "2026-04-01", "reference": "TR-1" });
        give(world, &named("bank", "bank"), "make_payment", paid).await;
    }

    async fn report(world: &World, key: &str, command: &str, spent: i64) {
        let data = json!({
            "report": key, "period": { "start": "2026-03", "end": "2026-03" }, "summary": { "en": "Done" },
            "spent": [{ "line": "travel", "amount": usd(spent) }],
        });
        give(world, &owner_state("ID"), command, data).await;
        give(world, &named("bank", "bank"), "endorse_report", json!({ "report": key })).await;
    }

    async fn grant(world: &World, as_of: AsOf) -> GrantView {
        world.catch_up().await;
        world.app.whole().grant("G1", as_of).await.expect("a project")
    }

    pub async fn a_grant_lives_from_contract_to_closing(world: World) {
        signed(&world).await;
        pay(&world, "P1", "advance", 60_000).await;
        report(&world, "Q1", "submit_report", 45_000).await;
        give(&world, &office(), "accept_report", json!({ "report": "Q1" })).await;
        let drop = json!({
            "amendment": "A1", "effective": "2026-04-01", "reason": reason(),
            "changes": [{ "what": "no_activity", "activity": "visit" }],
        });
        give(&world, &owner_state("ID"), "request_amendment", drop).await;
        give(&world, &office(), "approve_amendment", json!({ "amendment": "A1" })).await;
        report(&world, "final", "submit_final_report", 5_000).await;
        let accept = json!({ "report": "final", "eligible": usd(50_000) });
        give(&world, &office(), "accept_final_report", accept).await;
        world.clock.set("2026-12-01T09:00:00Z");
        let refund = json!({ "amount": usd(10_000), "received_on": "2026-12-01", "reference": "IN-1" });
        give(&world, &named("bank", "bank"), "receive_refund", refund).await;
        for item in ["outputs_published", "visibility_material_filed", "accounts_filed"] {
            give(&world, &office(), "check_closing_item", json!({ "item": item })).await;
        }
        let reached = json!({ "milestone": "workshop", "reason": reason() });
        let closed = world.command(&office(), "close_project", json!({ "project": "G1" })).await;
        let Err(Failure::Refused(refusal)) = closed else { panic!("a milestone is open: {closed:?}") };
        assert_eq!(refusal.rule(), "comcec-project-funding/project/close_project/milestones_done");
        give(&world, &office(), "miss_milestone", reached).await;
        give(&world, &office(), "close_project", json!({})).await;
        let view = grant(&world, AsOf::Now).await;
        let books = view.books.expect("sums");
        let sums = [books.granted, books.paid, books.pending, books.spent].map(|money| money.minor);
        assert_eq!((sums, books.balance.map(|money| money.minor)), ([100_000, 50_000, 0, 50_000], Some(0)));
        let things: Vec<String> = view.differences.iter().map(|record| record.change.thing()).collect();
        assert_eq!((view.version, things), (2, vec!["activity visit".to_owned()]));
        let project = world.app.whole().project("G1", AsOf::Now).await.expect("a page");
        assert_eq!(project.card.stage, "closed");
    }

    pub async fn an_earlier_moment_shows_the_grant_as_it_was(world: World) {
        signed(&world).await;
        let before = Position(world.events().await);
        pay(&world, "P1", "advance", 60_000).await;
        let paid = |view: &GrantView| view.books.map(|books| books.paid.minor);
        let now = grant(&world, AsOf::Now).await;
        let then = grant(&world, AsOf::Position(before)).await;
        assert_eq!([paid(&then), paid(&now)], [Some(0), Some(60_000)]);
        assert_eq!((then.payments.len(), then.contract, now.payments.len()), (0, now.contract, 1));
    }

    pub async fn an_amendment_is_shown_as_coming_until_its_day(world: World) {
        signed(&world).await;
        let line = json!({ "line": "travel", "head": "travel", "amount": usd(60_000) });
        let more = json!({ "line": "hall", "head": "meeting", "amount": usd(10_000) });
        let lines = [line, more].map(|line| json!({ "what": "line", "line": line }));
        let later =
            json!({ "amendment": "A1", "effective": "2026-06-01", "reason": reason(), "changes": lines });
        give(&world, &owner_state("ID"), "request_amendment", later).await;
        let from = Some(jiff::civil::date(2026, 6, 1));
        let begins: Vec<_> = effects(&world, "approve_amendment", json!({ "amendment": "A1" }))
            .await
            .into_iter()
            .filter_map(|effect| match effect {
                Effect::Budget { what, effective, .. } => Some((what, effective)),
                _ => None,
            })
            .collect();
        let lines = ["line/hall", "line/travel"].map(|line| (line.to_owned(), from));
        assert_eq!(begins, lines, "a preview says from which day on");
        give(&world, &office(), "approve_amendment", json!({ "amendment": "A1" })).await;
        let told = |view: &GrantView| {
            let coming = view.coming.iter().map(|one| (one.from.to_string(), one.changes.len()));
            (view.version, view.budget.len(), view.differences.len(), coming.collect::<Vec<_>>())
        };
        let before = grant(&world, AsOf::Now).await;
        assert_eq!(told(&before), (1, 2, 0, vec![("2026-06-01".to_owned(), 2)]));
        world.clock.set("2026-06-01T09:00:00Z");
        // A moment is that of an event, and this one is of the new day.
        give(
            &world,
            &owner_state("ID"),
            "request_payment",
            json!({ "payment": "P1", "kind": "advance", "amount": usd(1) }),
        )
        .await;
        let since = grant(&world, AsOf::Now).await;
        assert_eq!(told(&since), (2, 3, 2, vec![]));
        let earlier = grant(&world, AsOf::Position(before.at.position)).await;
        assert_eq!(told(&earlier), told(&before), "an earlier moment has its own day");
    }

    async fn amend(world: &World, key: &str, effective: &str, changes: Value) -> Vec<Value> {
        let ask = json!({ "amendment": key, "effective": effective, "reason": reason(), "changes": changes });
        give(world, &owner_state("ID"), "request_amendment", ask).await;
        let asked = world.app.whole().grant("G1", AsOf::Now).await.expect("a page").asks;
        let asked = asked.into_iter().filter(|ask| ask.amendment.as_str() == key);
        for ask in asked {
            let consent = json!({ "amendment": key, "country": ask.country });
            give(world, &office(), "give_consent", consent).await;
        }
        let told = agreed(effects(world, "approve_amendment", json!({ "amendment": key })).await);
        give(world, &office(), "approve_amendment", json!({ "amendment": key })).await;
        told
    }

    fn joins(country: &str) -> Value {
        json!([{ "what": "partner", "country": country, "role": "partner" }])
    }

    /// The clock runs on, and does what is due; who takes part then.
    async fn partners_at(world: &World, time: &str) -> Vec<String> {
        world.clock.set(time);
        world.catch_up().await;
        nidaa_worker::fire(&world.app).await.expect("the log answers");
        let page = world.app.whole().project("G1", AsOf::Now).await.expect("a page");
        let confirmed = page.card.partners.iter().filter(|link| link.state == LinkState::Confirmed);
        confirmed.map(|link| link.country.to_string()).collect()
    }

    pub async fn partners_join_at_the_beginning_of_the_day_of_their_amendment(world: World) {
        signed(&world).await;
        amend(&world, "A1", "2026-06-01", joins("SN")).await;
        amend(&world, "A2", "2026-06-03", joins("MA")).await;
        assert_eq!(partners_at(&world, "2026-05-31T20:59:59Z").await, ["PK"]);
        let view = grant(&world, AsOf::Now).await;
        let coming = view.coming.iter().map(|one| (one.from.to_string(), one.changes.len()));
        let days = ["2026-06-01", "2026-06-03"].map(|day| (day.to_owned(), 1));
        assert_eq!(coming.collect::<Vec<_>>(), days);
        // Midnight in Ankara.
        assert_eq!(partners_at(&world, "2026-05-31T21:00:00Z").await, ["PK", "SN"]);
        let events = world.events().await;
        assert_eq!(partners_at(&world, "2026-06-01T21:00:00Z").await, ["PK", "SN"]);
        assert_eq!(world.events().await, events, "nothing happens twice");
        assert_eq!(
            partners_at(&world, "2026-06-09T09:00:00Z").await,
            ["PK", "SN", "MA"],
            "late, and in the end"
        );
    }

    /// Ministries of these countries, each with a contact who reads a language.
    async fn ministries(world: &World, languages: &[(&str, &str)]) {
        for (country, lang) in languages {
            let institution = format!("{country}-MIN");
            let entry = json!({ "institution": institution, "name": { "en": "Ministry" }, "kind": "national_body", "country": country });
            let email = format!("{}@example.org", country.to_lowercase());
            let contact = json!({ "name": "A. B.", "email": email, "lang": lang });
            let appointed = json!({ "institution": institution, "contact": contact });
            give_all(&world.app, [("register_institution", entry), ("appoint_contact", appointed)]).await;
        }
    }

    pub async fn what_is_foreseen_of_the_day_of_an_amendment_is_what_leaves_on_it_and_after(world: World) {
        signed(&world).await;
        ministries(&world, &[("ID", "en"), ("PK", "ar"), ("SN", "fr"), ("MA", "fr")]).await;
        let join =
            ["SN", "MA"].map(|country| json!({ "what": "partner", "country": country, "role": "partner" }));
        amend(&world, "A0", "2026-04-01", json!(join)).await;
        settle(&world.app).await;
        let leaves = json!([{ "what": "no_partner", "country": "SN", "role": "partner" }]);
        amend(&world, "A1", "2026-04-06", leaves).await;
        amend(&world, "A2", "2026-05-20", joins("DZ")).await;
        let leaves = json!([{ "what": "no_partner", "country": "MA", "role": "partner" }]);
        amend(&world, "A3", "2026-06-01", leaves).await;
        settle(&world.app).await;
        let before = world.app.mails(AsOf::Now).await.expect("mails").len();
        let asked = Position(world.events().await);
        let foreseen = world.app.forecast(90, &site(), AsOf::Now).await.expect("a forecast");
        let mut day = at("2026-04-01T21:00:00Z");
        let mut moments: Vec<_> = foreseen.iter().map(|mail| mail.at).collect();
        while day < at("2026-06-30T09:00:00Z") {
            moments.extend([day, day + SignedDuration::from_hours(9)]);
            day += SignedDuration::from_hours(24);
        }
        moments.sort_unstable();
        moments.dedup();
        for moment in moments {
            world.clock.set(&moment.to_string());
            settle(&world.app).await;
        }
        let mut mails = world.app.mails(AsOf::Now).await.expect("mails");
        mails.truncate(mails.len() - before);
        let mut left: Vec<_> =
            mails.into_iter().map(|mail| (mail.changed_at, mail.to, mail.template, mail.subject)).collect();
        let told = |mail: &nidaa_app::ForeseenView| {
            (mail.at, mail.to.clone(), mail.template.clone(), mail.subject.clone())
        };
        let mut expected: Vec<_> = foreseen.iter().map(told).collect();
        left.sort_unstable();
        expected.sort_unstable();
        assert_eq!(expected, left);
        let asks = |template: &str| {
            expected.iter().filter(|(_, to, of, _)| to == "pk@example.org" && of == template).count()
        };
        assert!(asks("consent_asked") > 0 && asks("deadline_reminder") > 0, "{expected:#?}");
        let again = world.app.forecast(90, &site(), AsOf::Position(asked)).await.expect("a forecast");
        let mut again: Vec<_> = again.iter().map(told).collect();
        again.sort_unstable();
        assert_eq!(again, expected, "also as of then");
    }

    pub async fn partners_change_in_no_project_that_has_ended_unless_its_end_is_taken_back(world: World) {
        signed(&world).await;
        amend(&world, "A1", "2026-06-01", joins("SN")).await;
        give(&world, &office(), "terminate_project", json!({ "reason": reason() })).await;
        let events = world.events().await;
        assert_eq!(partners_at(&world, "2026-06-02T09:00:00Z").await, ["PK"]);
        assert_eq!(partners_at(&world, "2026-06-03T09:00:00Z").await, ["PK"]);
        let back = json!({ "decision": "terminated", "reason": reason() });
        give(&world, &office(), "revert_decision", back).await;
        assert_eq!(partners_at(&world, "2026-06-03T09:00:01Z").await, ["PK", "SN"]);
        assert!(world.events().await > events);
    }

    /// What is told of the contract: name, before, after, first day.
    fn agreed(effects: Vec<Effect>) -> Vec<Value> {
        let told = effects.into_iter().filter_map(|effect| match effect {
            Effect::Date { what, from, to, effective, .. } => Some(json!([what, from, to, effective])),
            Effect::Budget { what, from, to, effective, .. } => {
                Some(json!([what, from.map(|sum| sum.minor), to.map(|sum| sum.minor), effective]))
            }
            _ => None,
        });
        told.collect()
    }

    fn ends(day: &str) -> Value {
        json!({ "what": "ends", "ends": day })
    }

    pub async fn a_preview_tells_the_days_of_the_contract_and_of_its_activities(world: World) {
        signed(&world).await;
        pay(&world, "P1", "advance", 60_000).await;
        let visit = json!({
            "activity": "visit", "title": { "en": "Study visit" }, "kind": "study_visit",
            "span": { "start": "2100-07-10", "end": "2100-07-12" },
        });
        let changes = json!([
            { "what": "starts", "starts": "2026-02-10" },
            { "what": "activity", "activity": visit },
        ]);
        let first = "2026-04-20";
        assert_eq!(
            amend(&world, "A1", first, changes).await,
            [
                json!(["activity/visit", "2100-05/2100-05", "2100-07-10/2100-07-12", first]),
                json!(["contract_starts", "2026-03-01", "2026-02-10", first]),
            ]
        );
        let announce = |first: &str, last: &str| {
            let span = json!({ "start": first, "end": last });
            let data =
                json!({ "project": "G1", "activity": "visit", "span": span, "place": { "mode": "online" } });
            request(&owner_state("ID"), "announce_activity", data)
        };
        let told =
            async |asked: Request| agreed(world.app.preview(&asked, &site()).await.expect("allowed").effects);
        world.clock.set("2026-04-20T09:00:00Z");
        assert_eq!(told(announce("2100-07-10", "2100-07-12")).await, Vec::<Value>::new(), "as planned");
        let moved = json!(["activity/visit", "2100-07-10/2100-07-12", "2100-08-10/2100-08-12", null]);
        assert_eq!(told(announce("2100-08-10", "2100-08-12")).await, [moved]);
    }

    pub async fn a_preview_compares_what_holds_on_the_day(world: World) {
        let mut all_own = contract();
        all_own["budget"][1]["partner"] = Value::Null;
        signed_as(&world, all_own).await;
        pay(&world, "P1", "advance", 60_000).await;
        let [first, second, third] = ["2100-11-30", "2101-01-31", "2101-03-31"];
        let far = amend(&world, "A1", "2026-06-01", json!([ends(second)])).await;
        assert_eq!(far, [json!(["contract_ends", first, second, "2026-06-01"])]);
        let near = amend(&world, "A2", "2026-04-01", json!([ends(second)])).await;
        assert_eq!(
            near,
            [json!(["contract_ends", first, second, "2026-04-01"])],
            "what was agreed is sooner"
        );
        let line = |key: &str, head: &str, minor: i64| json!({ "what": "line", "line": { "line": key, "head": head, "amount": usd(minor) } });
        let lines = json!([line("travel", "travel", 60_000), line("hall", "meeting", 10_000)]);
        amend(&world, "A3", "2026-08-01", lines).await;
        let shifts = json!([{ "from": "travel", "to": "experts", "amount": usd(1_000) }]);
        let data = json!({ "project": "G1", "shifts": shifts, "reason": reason() });
        let asked = request(&owner_state("ID"), "transfer_budget", data);
        let moved = agreed(world.app.preview(&asked, &site()).await.expect("allowed").effects);
        assert_eq!(
            moved,
            [
                json!(["line/experts", 30_000, 31_000, null]),
                json!(["line/travel", 70_000, 69_000, null]),
                json!(["line/travel", 60_000, 59_000, "2026-08-01"]),
            ]
        );
        world.clock.set("2026-04-02T09:00:00Z");
        amend(&world, "A4", "2026-07-01", json!([ends(first)])).await;
        let both = amend(&world, "A5", "2026-05-01", json!([ends(third)])).await;
        assert_eq!(
            both,
            [
                json!(["contract_ends", second, third, "2026-05-01"]),
                json!(["contract_ends", first, third, "2026-07-01"]),
            ]
        );
    }

    pub async fn a_return_before_the_year_is_previewed_as_one(world: World) {
        recorded(&world, "active").await;
        let postpone = json!({ "reason": reason(), "requested_by": "owner", "to_year": 2090 });
        give(&world, &office(), "postpone_project", postpone).await;
        give(&world, &office(), "renew_consent", json!({ "country": "PK", "role": "partner" })).await;
        let effects = effects(&world, "resume_project", json!({ "reason": reason() })).await;
        let told = effects.iter().map(|effect| serde_json::to_value(effect).expect("JSON"));
        let stage: Vec<Value> = told.filter(|effect| effect["kind"] == "stage").collect();
        let early = json!({
            "kind": "stage", "of": "project/G1", "from": "postponed", "to": "active", "before_year": 2090
        });
        assert_eq!(stage, [early]);
    }

    pub async fn a_postponed_project_comes_back_with_the_difference_shown(world: World) {
        recorded(&world, "active").await;
        let wish = json!({ "reason": reason(), "to_year": 2027 });
        give(&world, &owner_state("ID"), "request_postponement", wish).await;
        world.catch_up().await;
        let asked = world.app.whole().postponements(AsOf::Now).await.expect("the log answers");
        assert_eq!((asked.wishes.len(), asked.journeys.len()), (1, 0));
        let postpone = json!({ "reason": reason(), "requested_by": "owner", "to_year": 2027 });
        give(&world, &office(), "postpone_project", postpone).await;
        world.catch_up().await;
        let away = world.app.whole().postponements(AsOf::Now).await.expect("the log answers");
        assert_eq!((away.wishes.len(), away.totals.waiting, away.journeys[0].renewals_open.len()), (0, 1, 1));
        let left = away.at.position;
        give(&world, &office(), "renew_consent", json!({ "country": "PK", "role": "partner" })).await;
        let invited = json!({ "country": "SN", "role": "partner" });
        give(&world, &office(), "invite_partner", invited.clone()).await;
        give(&world, &office(), "confirm_partner", invited).await;
        give(&world, &office(), "invite_partner", json!({ "country": "GM", "role": "provider" })).await;
        give(&world, &office(), "resume_project", json!({ "reason": reason() })).await;
        world.catch_up().await;
        let back = world.app.whole().postponements(AsOf::Now).await.expect("the log answers");
        assert_eq!((back.totals.returned, back.totals.waiting, back.totals.by_owner), (1, 0, 1));
        assert_eq!(back.totals.by_reason.get("pandemic"), Some(&1));
        let told: Vec<_> = back.journeys[0]
            .differences
            .iter()
            .map(|one| (one.what, one.which.as_deref(), one.before.as_deref(), one.after.as_deref()))
            .collect();
        let dates = ["2026-05-04/2026-05-06", "2027-05-04/2027-05-06"].map(Some);
        assert_eq!(
            told,
            [
                ("milestone", Some("workshop"), dates[0], dates[1]),
                ("partner", Some("SN"), None, Some("partner")),
                ("year", None, Some("2026"), Some("2027")),
                ("partner_invited", Some("GM"), None, Some("provider")),
            ]
        );
        let earlier = world.app.whole().postponements(AsOf::Position(left)).await.expect("the log answers");
        assert_eq!((earlier.totals.waiting, earlier.journeys[0].differences.len()), (1, 0));
    }

    pub async fn a_project_says_that_the_call_it_was_to_go_with_is_cancelled(world: World) {
        recorded(&world, "active").await;
        let of_call = async |name: &str, data: Value| {
            let answer = world.command(&office(), name, data).await;
            answer.unwrap_or_else(|failure| panic!("{name}: {failure}"));
            world.catch_up().await;
        };
        let begin =
            json!({ "call": "T", "programme": "comcec-project-funding", "ordinal": 15, "year": 2026 });
        of_call("draft_call", begin).await;
        let postpone =
            json!({ "reason": reason(), "requested_by": "owner", "to_year": 2027, "to_call": "T" });
        give(&world, &office(), "postpone_project", postpone).await;
        world.catch_up().await;
        let told = async |as_of: AsOf| {
            let page = world.app.whole().project("G1", as_of).await.expect("a page");
            let moved = page.postponement.expect("it was postponed");
            let listed = world.app.whole().postponements(as_of).await.expect("the log answers");
            let at = listed.at.position;
            assert_eq!(moved.to_call.as_deref(), Some("T"));
            assert_eq!(listed.journeys[0].call_cancelled, moved.call_cancelled);
            (moved.call_cancelled, at)
        };
        let (before, at) = told(AsOf::Now).await;
        assert!(!before);
        of_call("cancel_call", json!({ "call": "T", "reason": reason() })).await;
        assert!(told(AsOf::Now).await.0);
        assert!(!told(AsOf::Position(at)).await.0, "not yet at that moment");
        let back = json!({ "call": "T", "step": "cancelled", "reason": reason() });
        of_call("revert_call_step", back).await;
        assert!(!told(AsOf::Now).await.0);
    }
}
