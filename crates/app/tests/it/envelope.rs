//! The envelope of a call and its reserve list, on every engine and with two nodes.

use crate::on_every_engine;

on_every_engine!(
    grants_that_meet_never_exceed_the_envelope,
    grants_of_one_act_never_exceed_the_envelope,
    a_project_gets_one_grant,
    an_approval_taken_back_leaves_its_money_to_others,
    a_cancelled_call_takes_its_grants_back_and_gives_them_again,
    what_a_decision_had_ended_is_told_as_owed_again_when_it_is_taken_back,
    a_place_on_the_reserve_list_is_given_back_while_it_is_free,
    money_that_is_given_up_is_proposed_to_the_next_who_fits,
    money_of_a_terminated_project_and_of_a_larger_envelope_is_proposed_as_well,
    money_of_a_project_that_ends_before_its_contract_is_proposed,
    an_end_that_is_taken_back_is_owed_and_paid_as_before_and_never_twice,
    a_withdrawal_that_is_taken_back_too_late_ends_as_it_would_have,
    a_withdrawal_that_goes_back_with_what_it_rested_on_ends_as_well,
    a_withdrawal_that_is_taken_back_within_granted_time_leaves_that_time,
    the_next_is_proposed_for_what_an_act_leaves_free_on_the_whole,
    a_proposal_is_not_made_again_while_it_stands,
    an_envelope_is_not_made_smaller_than_what_is_granted,
    an_envelope_that_comes_after_approvals_holds_all_of_them,
    the_clock_opens_closes_and_ends_what_nobody_touches,
);

mod stories {
    use crate::world::{self, World, office, owner_of};
    use jiff::Timestamp;
    use nidaa_app::{AsOf, Done, DutyChange, Effect, Failure, Order, Request};
    use nidaa_domain::Refusal;
    use nidaa_kernel::{Actor, CommandId};
    use nidaa_workflow::StepRefusal;
    use serde_json::{Value, json};
    use std::sync::{Arc, Mutex};
    use uuid::Uuid;

    const PROGRAMME: &str = "comcec-project-funding";

    async fn allowed(world: &World, actor: &Actor, name: &str, data: Value) -> Done {
        world.command(actor, name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    fn usd(whole: i64) -> Value {
        json!({ "minor": whole * 100, "currency": "USD" })
    }

    fn refusal(answer: Result<Done, Failure>) -> String {
        match answer {
            Err(Failure::Refused(refusal)) => refusal.rule(),
            other => panic!("{other:?}"),
        }
    }

    /// The same empty log on a clock that stands in the month of the call, until it is set.
    async fn in_2027(world: World) -> (World, Arc<Mutex<Timestamp>>) {
        let now = Arc::new(Mutex::new("2027-09-05T08:00:00Z".parse().expect("a time")));
        let clock = now.clone();
        (World::at(world.database, Arc::new(move || *clock.lock().expect("a clock"))).await, now)
    }

    /// A call with its final documents in, each asking for so much, and an envelope unless it is nothing.
    async fn reviewed(world: &World, envelope: i64, asked: &[(&str, i64)]) {
        let closes = "2027-09-30";
        let entry =
            json!({ "institution": "SESRIC", "name": { "en": "Centre" }, "kind": "oic_subsidiary_organ" });
        let theme = json!({ "key": "guides", "sector": "tourism", "title": { "en": "Guides" } });
        let begin = json!({ "call": "K", "programme": PROGRAMME, "ordinal": 1, "year": 2027 });
        for (name, data) in [
            ("register_institution", entry),
            ("draft_call", begin),
            ("set_themes", json!({ "call": "K", "themes": [theme] })),
            ("announce_call", json!({ "call": "K", "opens": "2026-01-01", "closes": closes })),
            ("open_call", json!({ "call": "K" })),
        ] {
            allowed(world, &office(), name, data).await;
        }
        world.catch_up().await;
        if envelope > 0 {
            allowed(world, &office(), "set_envelope", json!({ "call": "K", "envelope": usd(envelope) }))
                .await;
        }
        for login in ["amel", "badr"] {
            let account = json!({ "account": login, "name": "A", "lang": "en", "roles": ["assessor"] });
            allowed(world, &office(), "open_account", account).await;
        }
        for (code, requested) in asked {
            review(world, code, *requested).await;
        }
        world.catch_up().await;
    }

    async fn review(world: &World, code: &str, requested: i64) {
        let draft = json!({
            "project": code, "title": { "en": "Guides" }, "owner": { "kind": "institution", "institution": "SESRIC" }, "call": "K",
            "programme": PROGRAMME, "sector": "tourism", "theme": "guides", "member_states_count": 1
        });
        let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
        let checklist: Vec<Value> =
            items.iter().map(|item| json!({ "item": item, "passed": true })).collect();
        let span = json!({ "start": "2100-05", "end": "2100-05" });
        let visit =
            json!({ "project": code, "milestone": "visit", "title": { "en": "Visit" }, "span": span });
        let fiche = json!({ "requested": usd(requested), "contribution": usd(requested), "outputs": { "en": "A guide" }, "staff": 1 });
        let mut steps = vec![
            ("draft_project", draft),
            ("submit_project", json!({ "project": code })),
            ("find_eligible", json!({ "project": code, "checklist": checklist })),
        ];
        for login in ["amel", "badr"] {
            steps.push(("assign_assessor", json!({ "project": code, "assessor": login })));
        }
        for (name, data) in steps {
            allowed(world, &office(), name, data).await;
        }
        let criteria = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
        let marks: Vec<Value> = criteria.iter().map(|id| json!({ "criterion": id, "points": 8 })).collect();
        for login in ["amel", "badr"] {
            let score = json!({ "project": code, "marks": marks });
            allowed(world, &crate::world::actor(login, "assessor"), "score_proposal", score).await;
        }
        for (name, data) in [
            ("short_list_project", json!({ "project": code })),
            ("plan_milestone", visit),
            ("submit_final_fiche", json!({ "project": code, "fiche": fiche })),
        ] {
            allowed(world, &office(), name, data).await;
        }
    }

    fn request(project: &str, granted: i64) -> Request {
        world::request(&office(), "approve_project", json!({ "project": project, "granted": usd(granted) }))
    }

    pub async fn grants_that_meet_never_exceed_the_envelope(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 40), ("B", 40), ("C", 40), ("D", 40)]).await;
        let there = world.another_node().await;
        let apps = [&world.app, &there, &world.app, &there];
        let meet =
            ["A", "B", "C", "D"].into_iter().zip(apps).map(|(code, app)| app.dispatch(request(code, 40)));
        let follow = async {
            loop {
                world.catch_up().await;
                tokio::task::yield_now().await;
            }
        };
        let answers = tokio::select! {
            answers = futures::future::join_all(meet) => answers,
            () = follow => vec![],
        };
        let granted = answers.iter().filter(|answer| answer.is_ok()).count();
        assert!((1..=2).contains(&granted), "{answers:?}");
        world.catch_up().await;
        for code in ["A", "B", "C", "D"] {
            // Whoever was turned away by the crowd asks again, and the rule answers.
            let again = world.app.dispatch(request(code, 40)).await;
            assert!(!matches!(again, Err(Failure::Store(_))), "{again:?}");
            world.catch_up().await;
        }
        let cards = world.app.whole().projects(AsOf::Now).await.expect("a board");
        let listed = cards.iter().filter(|card| card.stage == "final_listed").count();
        assert_eq!(listed, 2, "two grants of 40 fit into 100, a third does not");
    }

    pub async fn grants_of_one_act_never_exceed_the_envelope(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 60), ("B", 60)]).await;
        let approve = |code: &str| json!({ "project": code, "granted": usd(60) });
        let over = "comcec-project-funding/project/approve_project/within_envelope";
        let orders =
            ["A", "B"].map(|code| Order::parse("approve_project", approve(code)).expect("a command"));
        let set = Request::set(CommandId(Uuid::now_v7()), office(), orders.to_vec());
        assert_eq!(refusal(world.app.dispatch(set).await), over);
        for code in ["A", "B"] {
            let prepared = json!({
                "docket": "D", "decision": code, "command": "approve_project", "data": approve(code)
            });
            allowed(&world, &office(), "prepare_decision", prepared).await;
        }
        let docket = world.command(&office(), "apply_docket", json!({ "docket": "D" })).await;
        assert_eq!(refusal(docket), over);
        world.app.dispatch(request("A", 60)).await.expect("one of them fits");
    }

    pub async fn a_project_gets_one_grant(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 40)]).await;
        world.app.dispatch(request("A", 40)).await.expect("it fits");
        world.catch_up().await;
        let again = world.app.dispatch(request("A", 10)).await;
        assert_eq!(refusal(again), "comcec-project-funding/project/approve_project");
    }

    fn revert(project: &str, decision: &str) -> Value {
        json!({ "project": project, "decision": decision, "reason": { "text": { "en": "The wrong project" } } })
    }

    pub async fn an_approval_taken_back_leaves_its_money_to_others(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90), ("B", 90)]).await;
        world.app.dispatch(request("A", 90)).await.expect("it fits");
        world.catch_up().await;
        let full = world.app.dispatch(request("B", 90)).await;
        assert_eq!(refusal(full), "comcec-project-funding/project/approve_project/within_envelope");
        allowed(&world, &office(), "revert_decision", revert("A", "approved")).await;
        world.catch_up().await;
        let card = world.app.whole().project("A", AsOf::Now).await.expect("a project").card;
        assert_eq!(card.stage, "final_review");
        world.app.dispatch(request("B", 90)).await.expect("the money is free again");
    }

    pub async fn a_cancelled_call_takes_its_grants_back_and_gives_them_again(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90), ("B", 90)]).await;
        world.app.dispatch(request("A", 90)).await.expect("it fits");
        world.catch_up().await;
        let sums = async |name: &str, data: Value| {
            let act = world::request(&office(), name, data);
            let preview = world.app.preview(&act, &world::site()).await.expect("allowed");
            let told = preview.effects.iter().filter_map(|effect| match effect {
                Effect::Budget { of, what, from, to, .. } => {
                    let minor = |sum: &Option<nidaa_kernel::Money>| sum.map(|sum| sum.minor);
                    Some((of.clone(), what.clone(), minor(from), minor(to)))
                }
                _ => None,
            });
            let told: Vec<_> = told.collect();
            world.app.dispatch_previewed(act, preview.hash).await.expect("as expected");
            world.catch_up().await;
            told
        };
        let reason = json!({ "text": { "en": "No money" } });
        let granted = |from, to| vec![("project/A".to_owned(), "granted".to_owned(), from, to)];
        let cancelled = sums("cancel_call", json!({ "call": "K", "reason": reason })).await;
        assert_eq!(cancelled, granted(Some(9_000), None));
        let back = json!({ "call": "K", "step": "cancelled", "reason": reason });
        assert_eq!(sums("revert_call_step", back).await, granted(None, Some(9_000)));
        let full = world.app.dispatch(request("B", 90)).await;
        assert_eq!(refusal(full), "comcec-project-funding/project/approve_project/within_envelope");
    }

    pub async fn what_a_decision_had_ended_is_told_as_owed_again_when_it_is_taken_back(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90)]).await;
        world.app.dispatch(request("A", 90)).await.expect("it fits");
        world.catch_up().await;
        let undo = world::request(&office(), "revert_decision", revert("A", "approved"));
        let preview = world.app.preview(&undo, &world::site()).await.expect("allowed");
        let duties = preview.effects.iter().filter_map(|effect| match effect {
            Effect::Obligation { key, change, .. } => Some((key.as_str(), *change)),
            _ => None,
        });
        let reopened: Vec<&str> =
            duties.filter(|(_, change)| *change == DutyChange::Reopened).map(|(key, _)| key).collect();
        assert_eq!(reopened, ["decide_fiche/A"]);
        world.app.dispatch_previewed(undo, preview.hash).await.expect("as expected");
        let duty = world.app.whole().obligation("decide_fiche/A", AsOf::Now).await.expect("it was owed");
        assert_eq!(duty.state, "open");
    }

    pub async fn a_place_on_the_reserve_list_is_given_back_while_it_is_free(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90), ("B", 90)]).await;
        let why = json!({ "text": { "en": "Too dear" } });
        for (name, data) in [
            ("put_on_reserve", json!({ "project": "A", "rank": 1 })),
            ("reject_project", json!({ "project": "A", "reason": why })),
            ("revert_decision", revert("A", "rejected")),
        ] {
            allowed(&world, &office(), name, data).await;
            world.catch_up().await;
        }
        let taken = json!({ "project": "B", "rank": 1 });
        let second = world.command(&office(), "put_on_reserve", taken.clone()).await;
        assert_eq!(refusal(second), "domain/already-exists");
        allowed(&world, &office(), "reject_project", json!({ "project": "A", "reason": why })).await;
        world.catch_up().await;
        allowed(&world, &office(), "put_on_reserve", taken).await;
        world.catch_up().await;
        let late = world.command(&office(), "revert_decision", revert("A", "rejected")).await;
        assert_eq!(refusal(late), "domain/already-exists");
    }

    pub async fn money_that_is_given_up_is_proposed_to_the_next_who_fits(world: World) {
        let (world, now) = in_2027(world).await;
        let set = |time: &str| *now.lock().expect("a clock") = time.parse().expect("a time");
        reviewed(&world, 100, &[("A", 90), ("B", 95), ("C", 60)]).await;
        let lists = json!({ "call": "K", "projects": ["A", "B", "C"] });
        set("2027-10-01T08:00:00Z");
        allowed(&world, &Actor::system(), "close_call", json!({ "call": "K" })).await;
        for (name, data) in
            [("start_preappraisal", json!({ "call": "K" })), ("publish_short_list", lists.clone())]
        {
            world.catch_up().await;
            allowed(&world, &office(), name, data).await;
        }
        set("2028-01-10T08:00:00Z");
        for (name, data) in [
            ("close_final_stage", json!({ "call": "K" })),
            ("approve_project", json!({ "project": "A", "granted": usd(90) })),
            ("put_on_reserve", json!({ "project": "B", "rank": 1 })),
            ("put_on_reserve", json!({ "project": "C", "rank": 2 })),
            ("publish_final_list", json!({ "call": "K", "projects": ["A"] })),
            ("set_envelope", json!({ "call": "K", "envelope": usd(92) })),
        ] {
            world.catch_up().await;
            allowed(&world, &office(), name, data).await;
        }
        world.catch_up().await;
        let nobody = world.command(&office(), "propose_promotion", json!({ "call": "K" })).await;
        assert_eq!(refusal(nobody), "domain/nobody-to-promote");
        let decline = json!({ "project": "A", "reason": { "text": { "en": "No staff" } } });
        let done = allowed(&world, &owner_of("SESRIC"), "decline_project", decline).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["project_declined", "call_promotion_proposed"]);
        world.catch_up().await;
        let call = world.app.whole().call("K", AsOf::Now).await.expect("a call");
        let proposed = &call.timeline.last().expect("told").data;
        assert_eq!(
            (&proposed["project"], &proposed["left"]),
            (&json!("C"), &usd(92)),
            "B asks for more than is left"
        );
        let promoted = allowed(&world, &office(), "promote_project", json!({ "project": "C" })).await;
        let kinds: Vec<&str> = promoted.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["project_promoted", "project_approved"]);
        for (name, data) in [
            ("activate_project", json!({ "project": "C" })),
            ("start_implementation", json!({ "call": "K" })),
        ] {
            world.catch_up().await;
            allowed(&world, &office(), name, data).await;
        }
        world.catch_up().await;
        let cards = world.app.whole().projects(AsOf::Now).await.expect("a board");
        let stages: Vec<(&str, &str)> =
            cards.iter().map(|card| (card.code.as_str(), card.stage.as_str())).collect();
        assert_eq!(
            stages,
            [("A", "declined"), ("B", "rejected"), ("C", "active")],
            "the reserve list has ended"
        );
    }

    /// A holds 90 under a contract, 40 of them are paid; B and C wait, and 92 is all there is.
    async fn under_contract(world: &World, set: impl Fn(&str)) {
        waiting(world, set).await;
        let person = json!({ "name": "Sri", "email": "sri@sesric.example", "lang": "en" });
        let contract = json!({
            "project": "A", "number": "K/1", "signed_on": "2028-01-10", "starts": "2028-01-10", "ends": "2028-12-31",
            "responsible_authority": person, "contact_person": person,
            "budget": [{ "line": "travel", "head": "travel", "amount": usd(90) }],
        });
        let advance = json!({ "project": "A", "payment": "P1", "kind": "advance", "amount": usd(40) });
        for (name, data) in [("sign_contract", contract), ("request_payment", advance)] {
            allowed(world, &office(), name, data).await;
            world.catch_up().await;
        }
        let payment = json!({ "project": "A", "payment": "P1" });
        for login in ["second", "third"] {
            allowed(world, &crate::world::actor(login, "office"), "approve_payment", payment.clone()).await;
        }
        let paid = json!({ "project": "A", "payment": "P1", "paid_on": "2028-01-10", "reference": "B-1" });
        allowed(world, &crate::world::actor("bank", "bank"), "make_payment", paid).await;
        world.catch_up().await;
    }

    async fn proposed(world: &World, done: &Done) -> Option<(Value, Value)> {
        done.events.iter().find(|event| event.kind == "call_promotion_proposed")?;
        world.catch_up().await;
        let call = world.app.whole().call("K", AsOf::Now).await.expect("a call");
        let told = call.timeline.last().expect("told").data.clone();
        Some((told["project"].clone(), told["left"].clone()))
    }

    pub async fn money_of_a_terminated_project_and_of_a_larger_envelope_is_proposed_as_well(world: World) {
        let (world, now) = in_2027(world).await;
        under_contract(&world, |time| *now.lock().expect("a clock") = time.parse().expect("a time")).await;
        let ended = json!({ "project": "A", "reason": { "text": { "en": "The hall was closed" } } });
        let done = allowed(&world, &office(), "terminate_project", ended).await;
        assert_eq!(proposed(&world, &done).await, None, "52 are left, and nobody asks for so little");
        world.catch_up().await;
        let refund =
            json!({ "project": "A", "amount": usd(30), "received_on": "2028-01-10", "reference": "B-2" });
        let done = allowed(&world, &crate::world::actor("bank", "bank"), "receive_refund", refund).await;
        assert_eq!(proposed(&world, &done).await, Some((json!("C"), usd(82))), "B asks for more");
        let more = json!({ "call": "K", "envelope": usd(110) });
        let done = allowed(&world, &office(), "set_envelope", more).await;
        assert_eq!(proposed(&world, &done).await, Some((json!("B"), usd(100))), "ten are still with A");
    }

    pub async fn money_of_a_project_that_ends_before_its_contract_is_proposed(world: World) {
        let (world, now) = in_2027(world).await;
        waiting(&world, |time| *now.lock().expect("a clock") = time.parse().expect("a time")).await;
        let ended = json!({ "project": "A", "reason": { "text": { "en": "It never signed" } } });
        let done = allowed(&world, &office(), "terminate_project", ended).await;
        assert_eq!(proposed(&world, &done).await, Some((json!("C"), usd(92))), "nothing was paid of it");
        allowed(&world, &office(), "revert_decision", revert("A", "terminated")).await;
        world.catch_up().await;
        let promoted = world.command(&office(), "promote_project", json!({ "project": "C" })).await;
        let over = "comcec-project-funding/project/promote_project/within_envelope";
        assert_eq!(refusal(promoted), over, "the money is with A again");
    }

    async fn state_of(world: &World, duty: &str) -> String {
        world.app.whole().obligation(duty, AsOf::Now).await.map(|duty| duty.state).unwrap_or_default()
    }

    pub async fn an_end_that_is_taken_back_is_owed_and_paid_as_before_and_never_twice(world: World) {
        let (world, now) = in_2027(world).await;
        under_contract(&world, |time| *now.lock().expect("a clock") = time.parse().expect("a time")).await;
        allowed(&world, &office(), "set_envelope", json!({ "call": "K", "envelope": usd(110) })).await;
        world.catch_up().await;
        let ended = json!({ "project": "A", "reason": { "text": { "en": "The hall was closed" } } });
        let done = allowed(&world, &office(), "terminate_project", ended.clone()).await;
        assert_eq!(proposed(&world, &done).await, Some((json!("C"), usd(70))));
        assert_eq!(state_of(&world, "give_back/A").await, "open");
        allowed(&world, &office(), "revert_decision", revert("A", "terminated")).await;
        world.catch_up().await;
        assert_eq!(state_of(&world, "give_back/A").await, "lapsed");
        let card = world.app.whole().project("A", AsOf::Now).await.expect("a project").card;
        assert_eq!(card.stage, "active");
        let promoted = world.command(&office(), "promote_project", json!({ "project": "C" })).await;
        let over = "comcec-project-funding/project/promote_project/within_envelope";
        assert_eq!(refusal(promoted), over, "the money is with A again");
        let again = world.command(&office(), "revert_decision", revert("A", "terminated")).await;
        assert_eq!(refusal(again), "domain/not-the-last-decision");
        allowed(&world, &office(), "terminate_project", ended).await;
        world.catch_up().await;
        assert_eq!(state_of(&world, "give_back/A").await, "open", "it ended after all");
        allowed(&world, &office(), "promote_project", json!({ "project": "C" })).await;
        world.catch_up().await;
        let twice = world.command(&office(), "revert_decision", revert("A", "terminated")).await;
        let Err(Failure::Refused(Refusal::MoneyGivenOn { asked, left })) = twice else { panic!("{twice:?}") };
        assert_eq!((asked.minor, left.minor), (90_00, 50_00));
        let list =
            json!({ "call": "K", "step": "final_list_published", "reason": { "text": { "en": "A slip" } } });
        let list = world.command(&office(), "revert_call_step", list).await;
        let begun = "comcec-project-funding/call/revert_call_step/nothing_contracted";
        assert_eq!(refusal(list), begun, "A had a contract, whatever became of it");
    }

    pub async fn a_withdrawal_that_is_taken_back_too_late_ends_as_it_would_have(world: World) {
        let (world, now) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90)]).await;
        let draft = json!({
            "project": "D", "title": { "en": "Guides" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "call": "K", "programme": PROGRAMME, "sector": "tourism", "theme": "guides", "member_states_count": 1
        });
        let withdraw = json!({ "project": "D", "reason": { "text": { "en": "No staff" } } });
        allowed(&world, &office(), "draft_project", draft).await;
        allowed(&world, &owner_of("SESRIC"), "withdraw_project", withdraw.clone()).await;
        world.catch_up().await;
        let done = allowed(&world, &office(), "revert_decision", revert("D", "withdrawn")).await;
        assert_eq!(done.events.len(), 1, "the call is open: {done:?}");
        world.catch_up().await;
        allowed(&world, &owner_of("SESRIC"), "withdraw_project", withdraw).await;
        *now.lock().expect("a clock") = "2027-10-01T08:00:00Z".parse().expect("a time");
        world.catch_up().await;
        allowed(&world, &Actor::system(), "close_call", json!({ "call": "K" })).await;
        world.catch_up().await;
        let done = allowed(&world, &office(), "revert_decision", revert("D", "withdrawn")).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["project_decision_reverted", "project_lapsed"]);
    }

    pub async fn a_withdrawal_that_goes_back_with_what_it_rested_on_ends_as_well(world: World) {
        let (drafts, others) = (
            "from: [draft, fp_review]\n      label: {ar: إسقاط",
            "from: [submitted, eligible, short_listed, final_review, revising, final_listed",
        );
        assert!([drafts, others].iter().all(|way| world::RULES.contains(way)), "both lapse");
        let rules = world::RULES.replacen(drafts, &drafts.replace("fp_review", "fp_review, submitted"), 1);
        let world = world.under(&rules.replacen(others, &others.replace("submitted, ", ""), 1)).await;
        world.clock.set("2027-09-05T08:00:00Z");
        reviewed(&world, 100, &[("A", 90)]).await;
        let reason = json!({ "text": { "en": "No staff" } });
        let draft = json!({
            "project": "D", "title": { "en": "Guides" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "call": "K", "programme": PROGRAMME, "sector": "tourism", "theme": "guides", "member_states_count": 1
        });
        let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
        let checklist: Vec<Value> =
            items.iter().map(|item| json!({ "item": item, "passed": true })).collect();
        for (name, data) in [
            ("draft_project", draft),
            ("submit_project", json!({ "project": "D" })),
            ("find_eligible", json!({ "project": "D", "checklist": checklist })),
            ("withdraw_project", json!({ "project": "D", "reason": reason })),
        ] {
            allowed(&world, &office(), name, data).await;
        }
        world.clock.set("2027-10-01T08:00:00Z");
        world.catch_up().await;
        allowed(&world, &Actor::system(), "close_call", json!({ "call": "K" })).await;
        world.catch_up().await;
        let mut back = revert("D", "found_eligible");
        back["followers"] = json!(["withdrawn"]);
        let done = allowed(&world, &office(), "revert_decision", back).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["project_decision_reverted", "project_decision_reverted", "project_lapsed"]);
    }

    pub async fn a_withdrawal_that_is_taken_back_within_granted_time_leaves_that_time(world: World) {
        let (world, now) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90)]).await;
        let draft = json!({
            "project": "D", "title": { "en": "Guides" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "call": "K", "programme": PROGRAMME, "sector": "tourism", "theme": "guides", "member_states_count": 1
        });
        let reason = json!({ "text": { "en": "The server was down" } });
        allowed(&world, &office(), "draft_project", draft).await;
        world.catch_up().await;
        let grant = json!({ "obligation": "submit_proposal/D", "until": "2027-10-10", "reason": reason });
        allowed(&world, &office(), "grant_time", grant).await;
        world.catch_up().await;
        *now.lock().expect("a clock") = "2027-10-01T08:00:00Z".parse().expect("a time");
        allowed(&world, &Actor::system(), "close_call", json!({ "call": "K" })).await;
        world.catch_up().await;
        let withdraw = json!({ "project": "D", "reason": reason });
        allowed(&world, &owner_of("SESRIC"), "withdraw_project", withdraw).await;
        world.catch_up().await;
        let done = allowed(&world, &office(), "revert_decision", revert("D", "withdrawn")).await;
        let kinds: Vec<&str> = done.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["project_decision_reverted"], "there is time until 10 October");
        world.catch_up().await;
        assert_eq!(state_of(&world, "submit_proposal/D").await, "open");
    }

    /// A holds 90 of 92; B asks for 95 and C for 60, and both wait.
    async fn waiting(world: &World, set: impl Fn(&str)) {
        reviewed(world, 100, &[("A", 90), ("B", 95), ("C", 60)]).await;
        set("2027-10-01T08:00:00Z");
        allowed(world, &Actor::system(), "close_call", json!({ "call": "K" })).await;
        for (name, data) in [
            ("start_preappraisal", json!({ "call": "K" })),
            ("publish_short_list", json!({ "call": "K", "projects": ["A", "B", "C"] })),
        ] {
            world.catch_up().await;
            allowed(world, &office(), name, data).await;
        }
        set("2028-01-10T08:00:00Z");
        for (name, data) in [
            ("close_final_stage", json!({ "call": "K" })),
            ("approve_project", json!({ "project": "A", "granted": usd(90) })),
            ("put_on_reserve", json!({ "project": "B", "rank": 1 })),
            ("put_on_reserve", json!({ "project": "C", "rank": 2 })),
            ("publish_final_list", json!({ "call": "K", "projects": ["A"] })),
            ("set_envelope", json!({ "call": "K", "envelope": usd(92) })),
        ] {
            world.catch_up().await;
            allowed(world, &office(), name, data).await;
        }
        world.catch_up().await;
    }

    pub async fn the_next_is_proposed_for_what_an_act_leaves_free_on_the_whole(world: World) {
        let (world, now) = in_2027(world).await;
        waiting(&world, |time| *now.lock().expect("a clock") = time.parse().expect("a time")).await;
        let acts = [
            ("revert_decision", revert("A", "approved")),
            ("approve_project", json!({ "project": "A", "granted": usd(30) })),
            ("promote_project", json!({ "project": "C" })),
        ];
        let orders = acts.map(|(name, data)| Order::parse(name, data).expect("a command"));
        let set = |count| Request::set(CommandId(Uuid::now_v7()), office(), orders[..count].to_vec());
        let preview = world.app.preview(&set(3), &world::site()).await.expect("allowed");
        let is_proposal = |event: &&nidaa_app::ReceiptEvent| event.kind == "call_promotion_proposed";
        assert_eq!(preview.events.iter().find(is_proposal), None, "C has the money already");
        let done = world.app.dispatch(set(2)).await.expect("allowed");
        assert_eq!(proposed(&world, &done).await, Some((json!("C"), usd(62))), "30 are with A again");
    }

    pub async fn a_proposal_is_not_made_again_while_it_stands(world: World) {
        let (world, now) = in_2027(world).await;
        waiting(&world, |time| *now.lock().expect("a clock") = time.parse().expect("a time")).await;
        let mut told = vec![];
        for (name, data) in [
            ("set_envelope", json!({ "call": "K", "envelope": usd(151) })),
            ("set_envelope", json!({ "call": "K", "envelope": usd(152) })),
            ("promote_project", json!({ "project": "C" })),
            ("revert_decision", revert("C", "approved")),
        ] {
            let done = allowed(&world, &office(), name, data).await;
            told.push(proposed(&world, &done).await);
            world.catch_up().await;
        }
        let of = |left| Some((json!("C"), usd(left)));
        assert_eq!(told, [of(61), None, None, of(62)], "what was decided on since is proposed anew");
    }

    pub async fn an_envelope_is_not_made_smaller_than_what_is_granted(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 100, &[("A", 90)]).await;
        world.app.dispatch(request("A", 90)).await.expect("it fits");
        world.catch_up().await;
        assert_eq!(too_small(&world, 89).await, "-100", "a dollar is lacking");
        allowed(&world, &office(), "set_envelope", json!({ "call": "K", "envelope": usd(90) })).await;
    }

    /// What is lacking of an envelope that is refused because more is granted, as the refusal says it, in cents.
    async fn too_small(world: &World, envelope: i64) -> String {
        let set = json!({ "call": "K", "envelope": usd(envelope) });
        let answer = world.command(&office(), "set_envelope", set).await;
        let Err(Failure::Refused(Refusal::Policy(ruled))) = answer else { panic!("{answer:?}") };
        let StepRefusal::Guard { rule, facts, .. } = ruled.step else { panic!("{:?}", ruled.step) };
        assert_eq!(rule, "comcec-project-funding/call/set_envelope/envelope_holds");
        let left = facts.iter().find(|(name, _)| name == "money_left").expect("a figure");
        left.1.clone()
    }

    pub async fn an_envelope_that_comes_after_approvals_holds_all_of_them(world: World) {
        let (world, _) = in_2027(world).await;
        reviewed(&world, 0, &[("A", 90), ("B", 60)]).await;
        for (code, granted) in [("A", 90), ("B", 60)] {
            world.app.dispatch(request(code, granted)).await.expect("nothing binds it yet");
            world.catch_up().await;
        }
        assert_eq!(too_small(&world, 149).await, "-100");
        allowed(&world, &office(), "set_envelope", json!({ "call": "K", "envelope": usd(150) })).await;
        world.catch_up().await;
        assert_eq!(too_small(&world, 149).await, "-100", "nor is it lowered");
    }

    /// Lets the clock do what is due, and answers the stages of the call and of project A.
    async fn due(world: &World) -> (String, String) {
        world.catch_up().await;
        nidaa_worker::fire(&world.app).await.expect("the log answers");
        world.catch_up().await;
        let call = world.app.whole().call("K", AsOf::Now).await.expect("a call").stage.id;
        let project = world.app.whole().project("A", AsOf::Now).await.ok();
        (call, project.map(|project| project.card.stage).unwrap_or_default())
    }

    pub async fn the_clock_opens_closes_and_ends_what_nobody_touches(world: World) {
        let (world, now) = in_2027(world).await;
        let set = |time: &str| *now.lock().expect("a clock") = time.parse().expect("a time");
        let theme = json!({ "key": "guides", "sector": "tourism", "title": { "en": "Guides" } });
        let begin = json!({ "call": "K", "programme": PROGRAMME, "ordinal": 1, "year": 2027 });
        set("2027-08-01T08:00:00Z");
        for (name, data) in [
            ("draft_call", begin),
            ("set_themes", json!({ "call": "K", "themes": [theme] })),
            ("announce_call", json!({ "call": "K", "opens": "2027-09-01", "closes": "2027-09-30" })),
        ] {
            allowed(&world, &office(), name, data).await;
        }
        assert_eq!(due(&world).await.0, "announced");
        // Midnight in Istanbul, where deadlines are reckoned.
        set("2027-08-31T21:00:00Z");
        assert_eq!(due(&world).await.0, "open");
        for login in ["amel", "badr"] {
            let account = json!({ "account": login, "name": "A", "lang": "en", "roles": ["assessor"] });
            allowed(&world, &office(), "open_account", account).await;
        }
        let entry =
            json!({ "institution": "SESRIC", "name": { "en": "Centre" }, "kind": "oic_subsidiary_organ" });
        allowed(&world, &office(), "register_institution", entry).await;
        review(&world, "A", 40).await;
        set("2027-09-30T21:00:00Z");
        assert_eq!(due(&world).await, ("closed".to_owned(), "final_review".to_owned()));
        let lists = json!({ "call": "K", "projects": ["A"] });
        for (name, data) in [("start_preappraisal", json!({ "call": "K" })), ("publish_short_list", lists)] {
            allowed(&world, &office(), name, data).await;
            world.catch_up().await;
        }
        set("2028-01-09T20:59:59Z");
        assert_eq!(due(&world).await.0, "short_listed");
        set("2028-01-09T21:00:00Z");
        assert_eq!(due(&world).await.0, "final_appraisal");
        let revise = json!({ "project": "A", "comments": { "en": "Name the venue" } });
        allowed(&world, &office(), "request_revision", revise).await;
        set("2028-01-19T20:59:59Z");
        assert_eq!(due(&world).await.1, "revising");
        set("2028-01-20T21:00:00Z");
        assert_eq!(due(&world).await.1, "rejected", "the revision never came");
    }
}
